"""No regular expression of the package backtracks more than in proportion to its text."""

from __future__ import annotations

import json
import subprocess
import sys
import warnings

import pytest

from tests.properties.patterns import package_patterns

#: Matched against one line of a file of that format, which no reader makes longer.
BOUNDED_BY_THEIR_READERS = ("documents/",)


def test_no_pattern_is_slow_on_what_it_repeats() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tests.properties.patterns"],
        capture_output=True,
        text=True,
        check=True,
        timeout=900,
    )
    slow = [
        one for one in json.loads(done.stdout) if not one[0].startswith(BOUNDED_BY_THEIR_READERS)
    ]
    assert slow == []


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
        if not one.place.startswith(BOUNDED_BY_THEIR_READERS):
            found += [(one.place, one.source, redo.example()) for redo in redos.find(tree)[:1]]
    assert found == []
