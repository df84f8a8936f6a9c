"""How likely a string of letters is as a word that no dictionary holds.

A model of letters in a row (each given the three before it), counted over names and other words
outside the morphology, and over rare forms within it. شويغو is a likely name, whereas no name holds
the ءإ of الأربعاءإن. The model is a plain table: one byte for each row of four letters, so it is
read at the rows that are asked for and never parsed.
"""

from __future__ import annotations

from collections.abc import Iterable
from math import log
from typing import Final

from linter.lexicon.artefact import Reader
from linter.text import alphabet as ab

#: Position 0 stands for the edge of a word.
SYMBOLS: Final = " " + ab.LETTERS
_SIZE = len(SYMBOLS)
_INDEX: Final = {letter: i for i, letter in enumerate(SYMBOLS)}
#: A byte holds a cost in sixteenths of a nat.
_SCALE = 16
ORDER: Final = 4


class WordShape:
    """The table, ready to price a word."""

    def __init__(self, read: Reader, start: int, size: int) -> None:
        """`read` reads the file that holds the table, `size` bytes from `start` on.

        The table has one byte for each four symbols in a row, the last one varying fastest. Raises
        `ValueError` if its length is not that of the alphabet to the fourth power.
        """
        if size != _SIZE**ORDER:
            raise ValueError(f"the table of letters has {size} bytes, not {_SIZE**ORDER}")
        self._read = read
        self._start = start

    @classmethod
    def of(cls, table: bytes) -> WordShape:
        """The table that `train` made, held in memory. Raises as above."""
        return cls(lambda size, offset: table[offset : offset + size], 0, len(table))

    def cost(self, word: str) -> float:
        """Negative natural logarithm of P(word); only the letters of the alphabet count."""
        row = total = 0
        for letter in word + " ":
            row = row * _SIZE % _SIZE**ORDER + _INDEX.get(letter, 0)
            total += self._read(1, self._start + row)[0]
        return total / _SCALE


def train(words: Iterable[str]) -> bytes:
    """The table of a list of words, by Witten–Bell smoothing from four letters down to none.

    Source: Witten and Bell 1991; Chen and Goodman 1998, section 2.6.
    """
    counts: list[dict[tuple[int, ...], dict[int, int]]] = [{} for _ in range(ORDER)]
    for word in words:
        symbols = [0] * (ORDER - 1) + [_INDEX[letter] for letter in word] + [0]
        for place in range(ORDER - 1, len(symbols)):
            for length in range(ORDER):
                history = tuple(symbols[place - length : place])
                row = counts[length].setdefault(history, {})
                row[symbols[place]] = row.get(symbols[place], 0) + 1
    smoothed = _Smoothed(counts)
    table = bytearray()
    for a in range(_SIZE):
        for b in range(_SIZE):
            for c in range(_SIZE):
                for probability in smoothed.row((a, b, c)):
                    table.append(min(255, round(-log(probability) * _SCALE)))
    return bytes(table)


class _Smoothed:
    def __init__(self, counts: list[dict[tuple[int, ...], dict[int, int]]]) -> None:
        self._counts = counts
        self._rows: dict[tuple[int, ...], list[float]] = {}

    def row(self, history: tuple[int, ...]) -> list[float]:
        """Probability of each symbol after `history`."""
        if history not in self._rows:
            lower = self.row(history[1:]) if history else [1 / _SIZE] * _SIZE
            seen = self._counts[len(history)].get(history, {})
            total, kinds = sum(seen.values()), len(seen)
            if not total:
                return lower
            self._rows[history] = [
                (seen.get(symbol, 0) + kinds * lower[symbol]) / (total + kinds)
                for symbol in range(_SIZE)
            ]
        return self._rows[history]
