"""Monday, whose name is "the two" as well: يوم الاثنين, and سافر الاثنين معا."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from linter.rules.core import tables
from linter.text.passage import Passage
from linter.text.patterns import Pattern

_MONDAY: Final = Pattern("[وفبكل]{0,2}(?:ال|ل)[اإأ]ثنين")
#: The date of a day follows it, in brackets or not: الاثنين 5 مايو, الاثنين (5 مايو).
_DATE: Final = Pattern(r"\s?[،(]?\s?\(?\d")

_TWO: Final = "ثنين"
#: Pronouns of two, a dual with the article, and a verb of two: هما, الرجلين, يمشيان.
_OF_TWO: Final = ("هما", "كما")
_DUAL: Final = Pattern("[وف]?(?:[بك]?ال|لل).{2,}(?:ان|ين)")
_OF_BOTH: Final = Pattern("[يت].{2,}ان")


def days_alone(passage: Passage, indexes: Sequence[int]) -> Sequence[int]:
    """The places of some words but for those where one is "the two" and not Monday."""
    return [index for index in indexes if not _may_be_two(passage, index)]


def _may_be_two(passage: Passage, index: int) -> bool:
    """Whether a word is spelt as Monday is, and what stands beside it speaks of two."""
    form = passage.bare_forms[passage.words[index]]
    if not form.endswith(_TWO) or _MONDAY.fullmatch(form) is None:
        return False
    if _DATE.match(passage.gaps[index + 1]):
        return False
    before, after = _word(passage, index - 1), _word(passage, index + 1)
    if before in tables.words_of("beside_two", "day"):
        return False  # أمس الاثنين يسافران
    if before in tables.words_of("beside_two", "before") or before.endswith(_OF_TWO):
        return True
    if _DUAL.fullmatch(before):
        return True
    return after in tables.words_of("beside_two", "after") or _OF_BOTH.fullmatch(after) is not None


def _word(passage: Passage, index: int) -> str:
    return passage.bare_forms[passage.words[index]] if 0 <= index < len(passage.words) else ""
