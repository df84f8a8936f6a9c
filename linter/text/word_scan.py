"""The Arabic words of a text and the gaps between them, in one scan."""

from __future__ import annotations

import re
from collections.abc import Iterator

from linter.text import alphabet as ab
from linter.text.normalise import UNSEEN_IN_WORD
from linter.text.patterns import Pattern
from linter.text.tokeniser import WORD_PATTERN

_WORD = Pattern(f"({WORD_PATTERN})")
_UNSEEN = tuple(UNSEEN_IN_WORD)
#: The same where no unseen character stands in the text; a quarter faster.
_SEEN_WORD = Pattern(f"([{ab.WORD_LETTERS}][{ab.WORD_CHARACTERS}]*)")
#: Longer texts than this many code points are cut into pieces, between words.
_PIECE = 1 << 15
_CUT = re.compile(r"[ \n]")


def words_and_gaps(text: str) -> tuple[list[str], list[str]]:
    """The words of a text and what stands around them, one gap more than words.

    A long text is cut piece by piece, at spaces, so that equal words are one string in memory.
    """
    pattern = _WORD if any(map(text.__contains__, _UNSEEN)) else _SEEN_WORD
    if len(text) <= _PIECE:
        parts = pattern.split(text)
        return parts[1::2], parts[0::2]
    words: list[str] = []
    gaps = [""]
    known: dict[str, str] = {}
    for piece in _pieces(text):
        parts = pattern.split(piece)
        found = parts[1::2]
        words += map(known.setdefault, found, found)
        gaps[-1] += parts[0]
        gaps += parts[2::2]
    return words, gaps


def _pieces(text: str) -> Iterator[str]:
    start = 0
    while start < len(text):
        match = _CUT.search(text, start + _PIECE)
        end = match.end() if match else len(text)
        yield text[start:end]
        start = end
