"""No regular expression of the package backtracks more than in proportion to its text."""

from __future__ import annotations

import json
import subprocess
import sys
import warnings

import pytest

from tests.properties.patterns import package_patterns

pytestmark = pytest.mark.slow

#: What they are tried on cannot be long, or cannot be such a text.
BOUNDED = {
    "documents/core/code_data.py": "sixty characters of code on each side of a literal",
    "documents/markup/xml.py": "a start tag that expat found well-formed: names have values",
}


def is_bounded(place: str) -> bool:
    return place.partition(":")[0] in BOUNDED


def test_no_pattern_is_slow_on_what_it_repeats() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tests.properties.patterns"],
        capture_output=True,
        text=True,
        check=True,
        timeout=900,
    )
    assert [one for one in json.loads(done.stdout) if not is_bounded(one[0])] == []


def test_no_pattern_backtracks_as_regexploit_sees_it() -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        sre = pytest.importorskip("regexploit.ast.sre")
        redos = pytest.importorskip("regexploit.redos")
    found = []
    for one in package_patterns():
        try:
            tree = sre.SreOpParser().parse_sre(one.source, one.flags)
        except (AttributeError, TypeError):  # a construct that it does not know
            continue
        if not is_bounded(one.place):
            found += [(one.place, one.source, redo.example()) for redo in redos.find(tree)[:1]]
    assert found == []
