"""What a verdict is worth: the share of findings like it that are right.

The speller's probabilities are those of its own model. How often they come true is counted on
errors with known right forms and on the unlisted words of clean text, for each kind of error, by
the length of the word and by how common the word meant is, and kept as data
(`dictionaries/error_model/calibration.tsv`, made by `python -m benchmarks.calibration`). The counts
are weighed as if one word in a hundred were an error of the class. A text with few errors of a
class holds fewer than that, and one with many more: so its findings are taken for less sure, or
more. Who leaves hamzas out may yet type well, so each class of errors has a rate of its own. The
rival of an error is a new word, of which a text may hold few as well: what it takes off for having
few errors it adds again, so that the one typing error of a plain article is found, but not the
names and old words of a book.

Source: Platt 1999, on fitting a logistic curve to scores; Dempster, Laird and Rubin 1977, on
expectation maximisation.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from enum import Enum
from functools import cache
from math import log, tanh
from typing import Final, NamedTuple

from linter.lexicon.resources import table_lines, table_rows
from linter.spelling.verdict import LOOSE_KINDS, ErrorKind, Verdict

#: Words up to this length have neighbours on all sides.
SHORT: Final = 4
#: In this many words of text one error of each class is expected.
WORDS_TO_AN_ERROR: Final = 100.0
#: The most that many errors may add to the log-odds,
MOST_GAIN: Final = 1.5
#: and few take off: a long book without an error may hold one yet.
MOST_LOSS: Final = 3.5
#: In this many words of text one word is expected that no list holds,
WORDS_TO_A_NEW_ONE: Final = 100.0
#: and so much of what is taken off is added again, at most, where there are fewer.
MOST_OF_FEW_NEW: Final = 2.0
#: Rarer words are all alike.
_RAREST: Final = 22.0
#: A name in no list counts as if it were as common as this: its letters alone are weighed.
_COST_OF_NEW: Final = 4.0
_CLOSEST: Final = 1e-9
_MOST_ROUNDS: Final = 50
_SETTLED: Final = 0.01


class ErrorClass(Enum):
    """What errors come of: not knowing hamzas and endings, or the hand, on letters or spaces."""

    LOOSE = "loose"
    LETTERS = "letters"
    MERGED = "merged"


_CLASSES: Final = {
    **dict.fromkeys(LOOSE_KINDS, ErrorClass.LOOSE),
    ErrorKind.MERGED: ErrorClass.MERGED,
}
#: What a text takes off the log-odds of its findings, or adds to them, by class of error.
RateShift = Mapping[ErrorClass, float]
NO_SHIFT: Final[RateShift] = dict.fromkeys(ErrorClass, 0.0)


def error_class(kind: ErrorKind) -> ErrorClass:
    """The class of a kind of error."""
    return _CLASSES.get(kind, ErrorClass.LETTERS)


def group(kind: ErrorKind, length: int) -> str:
    """Which row of the table holds for an error of this kind in a word of `length` letters."""
    name: str = error_class(kind).value
    if kind is ErrorKind.MERGED:
        return name
    return f"{name}-{'short' if length <= SHORT else 'long'}"


def share(log_odds: float) -> float:
    """The probability that these log-odds stand for."""
    return (1 + tanh(log_odds / 2)) / 2


def log_odds(probability: float) -> float:
    """The reverse of `share`; certainties are taken for very nearly that."""
    bounded = min(max(probability, _CLOSEST), 1 - _CLOSEST)
    return log(bounded / (1 - bounded))


class Evidence(NamedTuple):
    """What the table asks of a verdict: log-odds by the speller's model, cost of the word meant."""

    log_odds: float
    word_cost: float


def evidence(verdict: Verdict) -> Evidence:
    """The evidence for an error in a verdict with candidates, all of them taken together."""
    best = verdict.candidates[0]
    cost = _COST_OF_NEW if best.is_new else min(best.word_cost, _RAREST)
    return Evidence(log_odds(verdict.error_share), cost)


class Calibration:
    """The curves of the table."""

    def __init__(self, lines: Iterable[str]) -> None:
        """Read rows of group, slope, rarity and shift; `#` begins a remark."""
        self._curves: Mapping[str, tuple[float, float, float]] = {
            row[0]: (float(row[1]), float(row[2]), float(row[3])) for row in table_rows(lines)
        }

    def odds(self, verdict: Verdict) -> float:
        """The log-odds that a word with candidates is an error, in a text of one in a hundred."""
        found = evidence(verdict)
        name = group(verdict.candidates[0].kind, len(verdict.word))
        slope, rarity, shift = self._curves.get(name, (1.0, 0.0, 0.0))
        return slope * found.log_odds + rarity * found.word_cost + shift

    def confidence(self, verdict: Verdict, rate_shift: RateShift = NO_SHIFT) -> float:
        """The share of words so judged that are errors, in a text with this `rate_shift`."""
        return share(self.odds(verdict) + rate_shift[error_class(verdict.candidates[0].kind)])

    def rate_shift(self, words: int, verdicts: Iterable[Verdict]) -> RateShift:
        """What a text of this length takes off, by the verdicts on its words with candidates."""
        odds: dict[ErrorClass, list[float]] = {name: [] for name in ErrorClass}
        for verdict in verdicts:
            odds[error_class(verdict.candidates[0].kind)].append(self.odds(verdict))
        return {name: rate_shift(words, found) for name, found in odds.items()}

    def beside_new_words(
        self, rates: RateShift, words: int, verdicts: Iterable[Verdict]
    ) -> RateShift:
        """The `rates` of a text of this many words, in which few words may be new.

        `verdicts` are those on all its unlisted words, with candidates and without. What many
        errors add is left as it is.
        """
        new: dict[str, float] = {}
        for verdict in verdicts:
            wrong = self.confidence(verdict, rates) if verdict.candidates else 0.0
            new[verdict.word] = max(new.get(verdict.word, 0.0), 1.0 - wrong)
        few = log((1 + words / WORDS_TO_A_NEW_ONE) / (1 + sum(new.values())))
        added = max(0.0, min(MOST_OF_FEW_NEW, few))
        return {name: min(rate + added, max(rate, 0.0)) for name, rate in rates.items()}


def rate_shift(words: int, odds: Sequence[float]) -> float:
    """What a text with few errors takes off the log-odds of a finding, and one with many adds.

    `words` is its length, `odds` the log-odds of its findings of one class. Their rate is the
    number that is likely to be right, the surest left out so that it does not vouch for itself,
    over the number expected in as many words; and how likely each is depends on the rate, so both
    are found in turns.
    """
    shift = 0.0
    for _ in range(_MOST_ROUNDS):
        likely = [share(one + shift) for one in odds]
        right = 1 + sum(likely) - max(likely, default=0.0)
        rate = log(right / (1 + words / WORDS_TO_AN_ERROR))
        before, shift = shift, max(-MOST_LOSS, min(MOST_GAIN, rate))
        if abs(shift - before) < _SETTLED:
            break
    return shift


@cache
def default_calibration() -> Calibration:
    """The curves of this installation."""
    return Calibration(table_lines("error_model/calibration.tsv"))
