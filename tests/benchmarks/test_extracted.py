"""Lines in the shape of PDF text, and what safe fixes do to them."""

from __future__ import annotations

import pytest

from benchmarks.extracted import DATA, Line, is_right, measure, read
from linter import Linter

LINES = read(DATA.read_text(encoding="utf-8").splitlines())


def test_there_are_two_hundred_lines_of_three_kinds() -> None:
    assert len(LINES) >= 200
    assert {line.kind for line in LINES} == {"lam-alef", "torn", "reversed"}


@pytest.mark.parametrize("together", [False, True])
def test_no_safe_fix_of_extracted_text_is_wrong(together: bool) -> None:
    scores = measure(Linter(), LINES, together=together)
    assert [wrong for score in scores.values() for wrong in score.wrong] == []


def test_a_join_that_was_meant_is_right_and_another_is_not() -> None:
    linter = Linter(select=["B017"])
    (found,) = linter.check("أعلنت الحكو مة قرارا")
    assert is_right(Line("torn", "أعلنت الحكو مة قرارا", "أعلنت الحكومة قرارا"), found)
    assert not is_right(Line("torn", "أعلنت الحكو مة قرارا", "أعلنت الحكو مة قرارا"), found)
