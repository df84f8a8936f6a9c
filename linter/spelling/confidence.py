"""What a probability is worth: the share of findings like it that are right.

The speller's probabilities are those of its own model. How often they come true is counted on text
with known errors, for each kind of slip and by the length of the word, and kept as data
(`dictionaries/error_model/calibration.tsv`, made by `python -m benchmarks.calibration`). And a text
with few errors holds fewer than the model believes, and one with many more: so its findings are
taken for less sure, or more.

Source: Platt 1999, on fitting a logistic curve to scores.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from math import exp, log
from typing import Final

from linter.lexicon.lexicon import table_lines
from linter.spelling.verdict import ErrorKind

#: Words up to this length have neighbours on all sides.
SHORT: Final = 4
#: In so many words of text with errors one word is expected to be wrong; as many words are needed
#: to say that a text has fewer.
WORDS_TO_AN_ERROR: Final = 300.0
#: What many errors may add at the most.
MOST_GAIN: Final = 1.5
#: A probability from which a word counts as an error of its text.
SURE: Final = 0.9
_CLOSEST: Final = 1e-6
_LOOSE: Final = {
    ErrorKind.HAMZA,
    ErrorKind.TA_MARBUTA,
    ErrorKind.ALIF_MAQSURA,
    ErrorKind.ALIF_FARIQA,
}


def group(kind: ErrorKind, length: int) -> str:
    """Which row of the table holds for a slip of this kind in a word of `length` letters."""
    if kind is ErrorKind.MERGED:
        return "merged"
    size = "short" if length <= SHORT else "long"
    return f"{'loose' if kind in _LOOSE else 'letters'}-{size}"


def care(words: int, errors: int) -> float:
    """What a text with few errors takes off the log-odds of a finding, and one with many adds.

    `words` is its length, `errors` how many others in it are surely wrong.
    """
    rate = (1 + errors) * WORDS_TO_AN_ERROR / (words + WORDS_TO_AN_ERROR)
    return min(MOST_GAIN, log(rate))


class Calibration:
    """The curves of the table."""

    def __init__(self, lines: Iterable[str]) -> None:
        """Read rows of group, slope and shift; `#` begins a remark."""
        rows = (line.split("\t") for line in lines if line.strip() and not line.startswith("#"))
        self._curves: Mapping[str, tuple[float, float]] = {
            row[0]: (float(row[1]), float(row[2])) for row in rows
        }

    def confidence(self, probability: float, name: str, shift: float = 0.0) -> float:
        """The share right of findings of the group `name` that are so probable.

        `shift` is added to its log-odds (see `care`).
        """
        slope, offset = self._curves.get(name, (1.0, 0.0))
        bounded = min(max(probability, _CLOSEST), 1 - _CLOSEST)
        return 1 / (1 + exp(-(slope * log(bounded / (1 - bounded)) + offset + shift)))


@cache
def default_calibration() -> Calibration:
    """The curves of this installation."""
    return Calibration(table_lines("error_model/calibration.tsv"))
