"""Lines in Latin letters that name a few Arabic words: their marks and spaces are not Arabic."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from linter.text.passage import Passage
from linter.text.patterns import Pattern

_LETTER: Final = Pattern(r"[^\W\d_]")
_ARABIC_WORD: Final = Pattern("[\u0621-\u064a]{2,}")
#: A word of Latin prose.
_LOWER_WORD: Final = Pattern(r"\b[a-z]{2,}")
#: Names in Arabic that commas of the Latin text part, as no Arabic sentence has them.
_LISTED: Final = Pattern(
    r"(?:\A|[^\w\s،-]|[A-Za-z])\s*[\u0621-\u0652]+(?:[ -][\u0621-\u0652]+)?"
    r"(?=\s*(?:[^\w\s،]|[A-Za-z]|\Z))"
)
#: An aside in brackets is sought this many code points back, and no further.
_LONGEST_ASIDE: Final = 300
#: A long line is looked at in blocks of so many code points, each with what stands around it.
_BLOCK: Final = 64
_AFTER: Final = _BLOCK + _LONGEST_ASIDE
_REMEMBERED: Final = 64
#: The first letter of a line stands so near its beginning.
_NEAR: Final = 60


def is_in_latin(passage: Passage, place: int) -> bool:
    """Whether a code point stands in a line of Latin prose that names a few Arabic words.

    Such a line begins in Latin and has more words of it around the place than Arabic ones.
    """
    start, end = passage.lines.start(place), passage.lines.end(place)
    if not _begins_in_latin(passage.text[start : min(end, start + _NEAR)]):
        return False
    text, line, line_end = passage.text, start, end
    start, end = max(start, place - _LONGEST_ASIDE), min(end, place + _LONGEST_ASIDE)
    opening = text.rfind("(", start, place)
    closing = text.find(")", place, end)
    is_inside = opening > text.rfind(")", start, place)
    if is_inside and _LOWER_WORD.search(text, opening, max(closing, place)):
        return True  # "the list (الأول, الثاني, الثالث visible)"
    block = line + (place - line) // _BLOCK * _BLOCK
    return _is_latin(text[max(line, block - _LONGEST_ASIDE) : min(line_end, block + _AFTER)])


@lru_cache(_REMEMBERED)
def _begins_in_latin(head: str) -> bool:
    first = _LETTER.search(head)
    return first is not None and first[0].isascii()


@lru_cache(_REMEMBERED)
def _is_latin(near: str) -> bool:
    is_list = near.count(",") > 1 and "،" not in near
    arabic = _ARABIC_WORD.findall(_LISTED.sub(",", near) if is_list else near)
    return len(_LOWER_WORD.findall(near)) > len(arabic)
