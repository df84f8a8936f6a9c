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
_OR: Final = "أو"


def days_alone(passage: Passage, indexes: Sequence[int]) -> Sequence[int]:
    """The places of some words but for those where one is "the two" and not Monday."""
    return [index for index in indexes if not _may_be_two(passage, index)]


def _may_be_two(passage: Passage, index: int) -> bool:
    """Whether a word is spelt as Monday is, and nothing beside it says that it is a day."""
    form = passage.bare_forms[passage.words[index]]
    if not form.endswith(_TWO) or _MONDAY.fullmatch(form) is None:
        return False
    if _DATE.match(passage.gaps[index + 1]):
        return False
    before, after = _word(passage, index - 1), _word(passage, index + 1)
    if before == _OR:
        before = _word(passage, index - 2)
    is_shown = before in tables.words_of("beside_weekdays", "before")
    return not is_shown and after not in tables.words_of("beside_weekdays", "after")


def _word(passage: Passage, index: int) -> str:
    return passage.bare_forms[passage.words[index]] if 0 <= index < len(passage.words) else ""
