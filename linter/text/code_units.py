"""Offsets in code units: how editors and other programs count where we count code points.

An emoji is one code point, two units of UTF-16 and four of UTF-8; a letter of Arabic is one, one
and two. Lone surrogates are counted as code points of three bytes.
"""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Sequence
from enum import Enum
from itertools import accumulate


class CodeUnit(Enum):
    """What another program counts a text in."""

    UTF8 = "utf-8"
    UTF16 = "utf-16"
    UTF32 = "utf-32"

    def length(self, text: str) -> int:
        """How many units `text` is long."""
        if self is CodeUnit.UTF32 or text.isascii():
            return len(text)
        if self is CodeUnit.UTF16:
            return len(text.encode("utf-16-le", "surrogatepass")) // 2
        return len(text.encode("utf-8", "surrogatepass"))


class UnitOffsets:
    """The offsets of one text, both ways; made once for many."""

    def __init__(self, text: str, unit: CodeUnit) -> None:
        self._length = len(text)
        self._starts: Sequence[int] | None = None
        if unit.length(text) > len(text):
            width = _width_in_utf16 if unit is CodeUnit.UTF16 else _width_in_utf8
            self._starts = array("Q", accumulate(map(width, text), initial=0))

    def units(self, offset: int) -> int:
        """The unit at which the code point `offset` begins."""
        return offset if self._starts is None else self._starts[offset]

    def code_point(self, unit: int) -> int:
        """The code point that holds `unit`; the length of the text for what lies behind it."""
        if self._starts is None:
            return min(unit, self._length)
        return bisect_right(self._starts, unit) - 1


def _width_in_utf16(character: str) -> int:
    return 1 if character <= "\uffff" else 2


def _width_in_utf8(character: str) -> int:
    code = ord(character)
    return 1 if code < 0x80 else 2 if code < 0x800 else 3 if code < 0x10000 else 4
