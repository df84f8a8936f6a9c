"""Where the lines of a text begin and end, found once for all who ask of many places."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left
from collections.abc import Sequence


class Lines:
    r"""The lines of a text; a line feed alone ends one, and belongs to the line it ends."""

    def __init__(self, text: str) -> None:
        """Find the line ends of `text`."""
        self._length = len(text)
        self._ends = offsets(text, "\n")

    def start(self, place: int) -> int:
        """The code point at which the line begins that holds `place`."""
        number = bisect_left(self._ends, place)
        return self._ends[number - 1] + 1 if number else 0

    def end(self, place: int) -> int:
        """The code point of the line feed that ends the line, or the length of the text."""
        number = bisect_left(self._ends, place)
        return self._ends[number] if number < len(self._ends) else self._length


def offsets(text: str, character: str) -> Sequence[int]:
    """The code points at which a character stands, in order."""
    return array("L", (match.start() for match in re.finditer(re.escape(character), text)))
