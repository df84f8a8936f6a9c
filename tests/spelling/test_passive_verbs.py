"""A verb in ـى may be in the passive, and its marks may say so."""

from __future__ import annotations

import pytest

from linter import Linter
from linter.findings.diagnostic import Applicability
from linter.spelling.voices import is_marked_passive

LINTER = Linter(select=["S004", "C010"])


@pytest.mark.parametrize("verb", ["يُنتهى", "يُشترى", "ويُستثنى", "سيُقتدى", "يُعطَى", "تُبنَى"])
def test_marks_may_show_the_passive(verb: str) -> None:
    assert is_marked_passive(verb)


@pytest.mark.parametrize("verb", ["ينتهى", "يَنتهى", "يُعطى", "يُنادى", "يُعطِى", "على", "فَتى"])
def test_other_marks_do_not(verb: str) -> None:
    assert not is_marked_passive(verb)


def test_a_marked_passive_is_no_error_though_the_writer_leaves_dots_out() -> None:
    text = "ذهب الى المدرسة فى الصباح وكان يمشى فى هدوء، ثم ينتهى، وهذا أمر يُنتهى إليه فى البحث"
    found = [text[one.start : one.end] for one in LINTER.check(text)]
    assert "ينتهى" in found
    assert "يُنتهى" not in found


def test_built_and_building_are_told_by_the_reader() -> None:
    text = "باب المبني والمعرب"
    fixes = [one.fixes[0].applicability for one in LINTER.check(text) if one.fixes]
    assert Applicability.SAFE not in fixes
