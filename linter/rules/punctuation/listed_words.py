"""Commas between words that a program reads, or that stand for nothing but themselves."""

from __future__ import annotations

from typing import Final

from linter.text.passage import Passage
from linter.text.patterns import Pattern

#: How far from a comma the rest of a list is sought, and how far its bracket.
_NEAR: Final = 60
_FARTHEST: Final = 2000
#: A value of so many single words is a list that a program reads; so is a row in brackets of these.
_MOST_WORDS: Final = 7
_FEWEST_TOKENS: Final = 4
#: An item of a list that a program reads: الأحد,الإثنين,الثلاثاء.
_LISTED: Final = Pattern(r",[^\s,]{1,40}(?: [^\s,]{1,40})?,(?=\S)")


def is_of_list(text: str, place: int) -> bool:
    """Whether a comma is one of several that part words without a space."""
    is_tight = not text[place + 1 : place + 2].isspace()
    return is_tight and bool(_LISTED.search(text, max(0, place - _NEAR), place + _NEAR))


def is_of_words(line: str) -> bool:
    """Whether the commas of a value stand between single words, as in the names of the months."""
    items = line.split(", ")
    return len(items) >= _MOST_WORDS and all(map(str.isalpha, items))


def is_of_tokens(passage: Passage, place: int) -> bool:
    """Whether a comma stands in square brackets that hold single words: [ أمر, سلطة, قطر, سوق ]."""
    text = passage.text
    start = text.rfind("[", max(passage.lines.start(place), place - _FARTHEST), place)
    end = text.find("]", place, min(passage.lines.end(place), place + _FARTHEST))
    if start < 0 or end < 0 or "]" in text[start:place]:
        return False
    items = [item.strip() for item in text[start + 1 : end].split(",")]
    return len(items) >= _FEWEST_TOKENS and all(item.isalpha() or not item for item in items)
