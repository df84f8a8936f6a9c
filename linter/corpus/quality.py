"""One number from 0 to 1 for a text: its grade, 1 for clean, edited prose.

A text may be of several kinds (clean, lightly wrong, in a dialect, recognised badly, garbled,
reversed), and each kind has a grade, a quarter of that of the kind before it. The quality is the
grade that is expected of the text: that of each kind times the probability that the text is of it,
which a multinomial logistic function of the signals gives. Its weights stand in
`dictionaries/corpus/quality.tsv` and are fitted by `dictionaries/recipes/quality_weights.py` to
clean texts and to the same texts damaged in each way; `python -m benchmarks.quality` says how well
the quality orders texts that it was not fitted to.

Source: Hastie, Tibshirani and Friedman, The Elements of Statistical Learning (2009), 4.4.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from math import exp, log1p
from typing import Final

from linter.corpus.signals import Signals
from linter.lexicon.resources import table_lines, table_rows

TABLE: Final = "corpus/quality.tsv"
CLEAN: Final = "clean"
#: The kinds of text from best to worst, each with its grade.
GRADES: Final[Mapping[str, float]] = {
    CLEAN: 1.0,
    "lightly wrong": 1 / 4,
    "dialect": 1 / 16,
    "recognised badly": 1 / 64,
    "garbled": 1 / 256,
    "reversed": 0.0,
}
#: The name of the constant term.
BIAS: Final = "bias"
#: Rates are smoothed as if this many more words without an error had been read: one error in ten
#: words says less than ten in a hundred.
_PRIOR_WORDS: Final = 30


def features(signals: Signals) -> dict[str, float]:
    """What the probabilities are made of, each from 0 (as in clean text) upwards."""
    words = signals.words + _PRIOR_WORDS

    def rate(count: float) -> float:
        return log1p(1000 * count / words)

    found, suspicion = signals.findings, signals.suspicion
    return {
        "spelling": rate(found.get("S", 0)),
        "boundaries": rate(found.get("B", 0)),
        "context": rate(found.get("C", 0) + found.get("G", 0)),
        "characters": rate(found.get("U", 0) + found.get("D", 0)),
        "loose": rate(suspicion.loose),
        "letters": rate(suspicion.letters),
        "rare": rate(suspicion.rare),
        "unexplained": rate(suspicion.unexplained),
        "torn": rate(signals.torn),
        "colloquial": rate(signals.colloquial),
        "colloquial share": 100 * signals.colloquial / words,
        "dialect": rate(signals.dialect_words),
        "reversed": float(signals.is_reversed),
    }


def quality(signals: Signals) -> float:
    """The score of a text, 0 for one without an Arabic word."""
    return shipped_weights().quality(features(signals)) if signals.words else 0.0


@dataclass(frozen=True, slots=True)
class Weights:
    """The weights of the features for each kind of `GRADES`, and of the constant term."""

    by_feature: Mapping[str, Sequence[float]]

    def probabilities(self, values: Mapping[str, float]) -> dict[str, float]:
        """How probable each kind is; a feature without weights counts nothing."""
        odds = list(self.by_feature[BIAS])
        for name, value in values.items():
            if value:
                for place, weight in enumerate(self.by_feature.get(name, ())):
                    odds[place] += weight * value
        most = max(odds)
        shares = [exp(one - most) for one in odds]
        total = sum(shares)
        return {kind: one / total for kind, one in zip(GRADES, shares, strict=True)}

    def quality(self, values: Mapping[str, float]) -> float:
        """The grade expected of a text with these features."""
        found = self.probabilities(values)
        return sum(GRADES[kind] * probability for kind, probability in found.items())


@cache
def shipped_weights() -> Weights:
    """The weights of the table."""
    rows = table_rows(table_lines(TABLE))
    return Weights({name: tuple(map(float, weights)) for name, *weights in rows})
