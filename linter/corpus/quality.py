"""One number from 0 to 1 for a text: how likely it is clean, edited prose rather than damaged.

A logistic function of the signals. The weights stand in `dictionaries/corpus/quality.tsv` and are
fitted by `dictionaries/recipes/quality_weights.py` to clean texts and to the same texts damaged in
several ways; `python -m benchmarks.quality` says how well it orders texts it was not fitted to.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from math import exp, log1p
from typing import Final

from linter.corpus.signals import Signals
from linter.lexicon.resources import table_lines, table_rows

TABLE: Final = "corpus/quality.tsv"
#: The name of the constant term.
BIAS: Final = "bias"
#: Rates are smoothed as if so many more words without an error had been read: one error in ten
#: words says less than ten in a hundred.
_PRIOR_WORDS: Final = 30


def features(signals: Signals) -> dict[str, float]:
    """What the score is made of, each from 0 (as in clean text) upwards."""
    words = signals.words + _PRIOR_WORDS

    def rate(count: int) -> float:
        return log1p(1000 * count / words)

    found = signals.findings.get
    return {
        "typos": rate(signals.typos),
        "unknown": rate(signals.unknown),
        "characters": rate(found("U", 0) + found("D", 0)),
        "marks": rate(found("P", 0) + found("R", 0)),
        "torn": rate(signals.torn),
        "dialect": rate(signals.dialect_words),
        "foreign": 1 - signals.arabic_share if signals.letters else 1.0,
        "reversed": float(signals.is_reversed),
    }


def quality(signals: Signals) -> float:
    """The score of a text, 0 for one without an Arabic word."""
    return scored(signals, _weights()) if signals.words else 0.0


def scored(signals: Signals, weights: Mapping[str, float]) -> float:
    """The score by these weights; a feature that they do not name counts nothing."""
    odds = weights.get(BIAS, 0.0)
    odds += sum(weights.get(name, 0.0) * value for name, value in features(signals).items())
    return 1 / (1 + exp(-max(-30.0, min(30.0, odds))))


@cache
def _weights() -> dict[str, float]:
    return {name: float(weight) for name, weight in table_rows(table_lines(TABLE))}
