"""Offsets of code points and of the bytes of UTF-8, each by the other."""

from __future__ import annotations

from array import array
from bisect import bisect_right
from itertools import accumulate
from typing import Final

#: The place of every so-manieth code point is kept, the others are counted from it: an integer for
#: each code point would take twenty times the room of the text.
_STEP: Final = 1 << 9
#: The bytes that go on with a code point of UTF-8, and begin none.
_CONTINUING: Final = bytes(range(0x80, 0xC0))


class Offsets:
    """A text as bytes, and the way back from an offset into them."""

    def __init__(self, text: str) -> None:
        """Encode `text`; lone surrogates are kept, so that every code point has its bytes."""
        self.data = _encoded(text)
        self._text = text
        self._is_ascii = len(self.data) == len(text)
        steps = () if self._is_ascii else range(0, len(text), _STEP)
        lengths = (len(_encoded(text[start : start + _STEP])) for start in steps)
        #: The byte at which every `_STEP`th code point begins, and the end of the text.
        self._starts = array("Q", accumulate(lengths, initial=0))

    def code_point(self, byte: int) -> int:
        """The index in the text of the code point that begins at a byte, or of the next one."""
        if self._is_ascii:
            return byte
        step = min(bisect_right(self._starts, byte) - 1, len(self._text) // _STEP)
        return step * _STEP + len(self.data[self._starts[step] : byte].translate(None, _CONTINUING))

    def byte(self, code_point: int) -> int:
        """The byte at which a code point of the text begins (at the end: how many there are)."""
        if self._is_ascii:
            return code_point
        step = code_point // _STEP
        return self._starts[step] + len(_encoded(self._text[step * _STEP : code_point]))


def _encoded(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")
