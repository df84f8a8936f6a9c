"""Offsets of code points and of the bytes of UTF-8, each by the other."""

from __future__ import annotations

from bisect import bisect_left
from itertools import accumulate


class Offsets:
    """A text as bytes, and the way back from an offset into them."""

    def __init__(self, text: str) -> None:
        """Encode `text`; lone surrogates are kept, so that every code point has its bytes."""
        self.data = text.encode("utf-8", "surrogatepass")
        self._starts: list[int] | None = None
        if len(self.data) > len(text):
            self._starts = [0, *accumulate(map(_width, text))]

    def code_point(self, byte: int) -> int:
        """The index in the text of the code point that begins at a byte."""
        return byte if self._starts is None else bisect_left(self._starts, byte)

    def byte(self, code_point: int) -> int:
        """The byte at which a code point of the text begins (at the end: how many there are)."""
        return code_point if self._starts is None else self._starts[code_point]


def _width(character: str) -> int:
    code = ord(character)
    return 1 if code < 0x80 else 2 if code < 0x800 else 3 if code < 0x10000 else 4
