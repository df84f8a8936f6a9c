"""Boxes, trees and tables drawn with characters: their spaces and marks are lines of a picture.

The words in them are prose; what stands between the words is not.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from typing import Final

from linter.text.passage import Passage
from linter.text.patterns import Pattern

#: Box drawing and block elements (Unicode, ch. 22.7).
_DRAWING: Final = "\u2500-\u259f"
_DRAWN: Final = Pattern(f"[{_DRAWING}]")
#: Between bars, or at a branch of a tree drawn with plain characters (|--, `--, +--).
_DRAWN_LINE: Final = Pattern(
    rf"(?m)^[^\n]*[{_DRAWING}][^\n]*$|^[ \t]{{0,99}}(?:\|[^\n]*\|[ \t]*|[|`+\\][-=]{{1,3}} [^\n]*)$"
)
_PLAIN_SIGNS: Final = ("|", "`-", "+-", "\\-")


def drawings(passage: Passage) -> Iterator[tuple[int, int]]:
    """Code-point spans of what stands between the words of drawn lines, in order."""
    text = passage.text
    if any(sign in text for sign in _PLAIN_SIGNS) or _DRAWN.search(text):
        for match in _DRAWN_LINE.finditer(text):
            yield from _between_words(passage, *match.span())


def _between_words(passage: Passage, start: int, end: int) -> Iterator[tuple[int, int]]:
    place = start
    for index in range(bisect_left(passage.starts, start), len(passage.words)):
        word_start, word_end = passage.span(index)
        if word_start >= end:
            break
        if place < word_start:
            yield place, word_start
        place = word_end
    if place < end:
        yield place, end
