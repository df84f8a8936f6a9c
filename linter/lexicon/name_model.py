"""Whether a word that no dictionary holds looks like a foreign name or like a misspelling.

شويغو and جيراسيموف are built as Arabic renders foreign sounds; الوفقاق is built as an Arabic word
gone wrong. Each stretch of one to three letters weighs for the one or the other, and the weights
of a word add up to log-odds. They are trained by logistic regression on names against Arabic words
with one random error (`dictionaries/recipes/name_model.py`), and kept readable in
`dictionaries/names/name_ngrams.tsv`; packed, they are one byte for each three letters in a row, so
that the table is mapped and never parsed.
"""

from __future__ import annotations

from pathlib import Path
from typing import Final

from linter.text import alphabet as ab

#: How the edge of a word is written in the table of weights.
EDGE: Final = "_"
#: Position 0 stands for the edge of a word and for all that is no letter of Arabic.
SYMBOLS: Final = EDGE + ab.LETTERS
#: Weights are kept in eighths of a nat.
SCALE: Final = 8
#: The longest stretch of symbols that has a weight.
ORDER: Final = 3

_SIZE = len(SYMBOLS)
_CELLS = _SIZE**ORDER
_INDEX: Final = {symbol: place for place, symbol in enumerate(SYMBOLS)}
#: Bytes are unsigned: 128 stands for the weight 0.
_ZERO = 128


class NameModel:
    """The packed weights, ready to score words; immutable, safe to share between threads."""

    __slots__ = ("_bias", "_table")

    def __init__(self, table: bytes | memoryview) -> None:
        """`table` is what `pack` returns. Raises ValueError if its length is another."""
        if len(table) != _CELLS + 2:
            raise ValueError(f"the name model has {len(table)} bytes, not {_CELLS + 2}")
        self._table = table
        self._bias = int.from_bytes(table[_CELLS:], "little", signed=True)

    @classmethod
    def from_bytes(cls, packed: bytes | memoryview) -> NameModel:
        """The model that `pack` has packed; the bytes are kept, not copied."""
        return cls(packed)

    @classmethod
    def load(cls, path: Path) -> NameModel:
        """The model in the readable table `path`; packs it first, so prefer `from_bytes`."""
        return cls(pack(path))

    def score(self, word: str) -> float:
        """Log-odds (nats) that `word`, bare and in no dictionary, is a transliterated name.

        Above 0 a name is likelier, were names and misspellings equally frequent among unknown
        words; add the logarithm of their real ratio where it is known. A word of one or two
        letters says little either way.
        """
        table, index = self._table, _INDEX
        row = 0
        total = self._bias - _ZERO * (len(word) + 1)
        for letter in word:
            row = (row * _SIZE + index.get(letter, 0)) % _CELLS
            total += table[row]
        return (total + table[row * _SIZE % _CELLS]) / SCALE


def pack(path: Path) -> bytes:
    """The weights of the readable table `path` (`stretch<TAB>eighths of a nat`) for mapping.

    The weights of the three stretches that end at a letter are summed into one byte. The last two
    bytes hold the bias, the weight of the empty stretch. Raises ValueError on a malformed line.
    """
    weights = _read(path)
    singles = [weights.get(symbol, 0) for symbol in SYMBOLS]
    pairs = [[weights.get(a + b, 0) + singles[j] for j, b in enumerate(SYMBOLS)] for a in SYMBOLS]
    table = bytearray()
    for a in SYMBOLS:
        for i, b in enumerate(SYMBOLS):
            for j, c in enumerate(SYMBOLS):
                weight = weights.get(a + b + c, 0) + pairs[i][j]
                table.append(_ZERO + max(-_ZERO, min(_ZERO - 1, weight)))
    return bytes(table) + weights.get("", 0).to_bytes(2, "little", signed=True)


def _read(path: Path) -> dict[str, int]:
    weights = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            stretch, weight = line.split("\t")
            weights[stretch] = int(weight)
    return weights
