"""Where the lines of a text begin and end, found once for all who ask of many places."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate
from typing import Final

from linter.text.patterns import Pattern

#: A line that holds more than space, without what ends it.
FILLED_LINE: Final = Pattern(r"(?:\A|(?<=[\r\n]))[^\S\r\n]*\S[^\r\n]*")

_LINE_FEED: Final = "\n"


class Lines:
    """The lines of a text; what ends a line belongs to it."""

    def __init__(self, text: str, ends: str = _LINE_FEED) -> None:
        """Find the lines of `text`; the pattern `ends` matches what ends one."""
        if ends == _LINE_FEED:  # as nearly always: without a look at each line
            after = array("L", accumulate(map((1).__add__, map(len, text.split(ends)))))
            self._stops = array("L", map((-1).__add__, after))
            self._starts = array("L", (0, *after[:-1]))
            return
        self._starts = array("L", (0,))
        self._stops = array("L")
        for match in re.finditer(ends, text):
            self._stops.append(match.start())
            self._starts.append(match.end())
        self._stops.append(len(text))

    def start(self, place: int) -> int:
        """The code point at which the line begins that holds `place`."""
        return self._starts[self._number(place)]

    def end(self, place: int) -> int:
        """The code point at which what ends the line stands, or the length of the text."""
        return self._stops[self._number(place)]

    def after(self, place: int) -> int:
        """Where the line after that of `place` begins; one past the text if there is none."""
        number = self._number(place) + 1
        return self._starts[number] if number < len(self._starts) else self._stops[-1] + 1

    def _number(self, place: int) -> int:
        return bisect_right(self._starts, place) - 1


def offsets(text: str, character: str) -> Sequence[int]:
    """The code points at which a character stands, in order."""
    return array("L", (match.start() for match in re.finditer(re.escape(character), text)))
