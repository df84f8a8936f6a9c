"""Fits what the speller's probabilities are worth to errors with known right forms.

    python -m benchmarks.calibration [--data FOLDER] [--write]

For each group of slips (`linter/spelling/confidence.py`), a logistic curve is fitted to natural
errors, errors of our own model and random ones. Prints how well curves fitted to one half of them
do on the other; `--write` puts those fitted to all into
`dictionaries/error_model/calibration.tsv`.
"""

from __future__ import annotations

import argparse
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from math import exp, log
from pathlib import Path

from benchmarks.correction import HELD_OUT, SEED
from benchmarks.injection import model_errors, random_errors
from benchmarks.reliability import Outcome, table
from benchmarks.texts import Gold, clean_texts, gold_errors
from linter.spelling.confidence import Calibration, group
from linter.spelling.speller import Speller, default_speller
from linter.spelling.verdict import Status
from linter.text.normalise import bare
from linter.text.tokeniser import Passage

TABLE = Path(__file__).parents[1] / "dictionaries" / "error_model" / "calibration.tsv"
HEAD = """\
# What the speller's probabilities are worth: log-odds of being right = slope * log-odds + shift.
# Made by `python -m benchmarks.calibration --write` from errors with known right forms.
# group	slope	shift
"""
#: Not those that `benchmarks.correction` counts.
OTHER_SEED = SEED + 1
COUNT = 2000
_ROUNDS = 400
_STEP = 0.5
#: Weight of the curve that changes nothing, in findings.
_PRIOR = 10.0
_CLOSEST = 1e-6


@dataclass(frozen=True, slots=True)
class Case:
    """One finding: its group, the probability of its first correction, and whether it was right."""

    group: str
    probability: float
    is_right: bool

    @property
    def log_odds(self) -> float:
        """Logarithm of the odds."""
        bounded = min(max(self.probability, _CLOSEST), 1 - _CLOSEST)
        return log(bounded / (1 - bounded))


def cases(errors: Iterable[Gold], speller: Speller) -> Iterator[Case]:
    """What the speller finds at each error."""
    for gold in errors:
        passage = Passage(gold.sentence)
        for index, verdict in speller.faulty_words(passage):
            start, end = passage.span(index)
            if (start, end) == (gold.start, gold.end) and verdict.status is Status.TYPO:
                best = verdict.candidates[0]
                name = group(best.kind, len(verdict.word))
                yield Case(name, best.probability, best.text == bare(gold.right))


def fit(found: Sequence[Case]) -> tuple[float, float]:
    """Slope and shift of the logistic curve, by gradient ascent from the one of no change."""
    slope, shift = 1.0, 0.0
    for _ in range(_ROUNDS):
        by_slope, by_shift = _PRIOR * (1.0 - slope), -_PRIOR * shift
        for one in found:
            error = one.is_right - 1 / (1 + exp(-(slope * one.log_odds + shift)))
            by_slope += error * one.log_odds / 10
            by_shift += error
        slope += _STEP * by_slope / (len(found) + _PRIOR)
        shift += _STEP * by_shift / (len(found) + _PRIOR)
    return slope, shift


def curves(found: Iterable[Case]) -> list[str]:
    """The rows of the table."""
    groups: dict[str, list[Case]] = defaultdict(list)
    for one in found:
        groups[one.group].append(one)
    fitted = ((name, *fit(members)) for name, members in sorted(groups.items()))
    return [f"{name}\t{slope:.3f}\t{shift:.3f}" for name, slope, shift in fitted]


def main() -> None:
    """Fit, print and perhaps write."""
    parser = argparse.ArgumentParser(description="What probabilities are worth.")
    parser.add_argument("--data", action="append", default=[], help="a folder with more texts")
    parser.add_argument("--write", action="store_true", help="put the curves into the table")
    options = parser.parse_args()
    speller = default_speller()
    texts = [text for name, text in clean_texts(options.data).items() if name in HELD_OUT]
    errors = [
        *gold_errors(options.data),
        *model_errors(texts, COUNT, OTHER_SEED, speller.lexicon.__contains__),
        *random_errors(texts, COUNT, OTHER_SEED, speller.lexicon.__contains__),
    ]
    found = list(cases(errors, speller))
    halves = found[::2], found[1::2]
    held_out = [
        Outcome(calibration.confidence(one.probability, one.group), False, one.is_right, one.group)
        for fitted, rest in (halves, halves[::-1])
        for calibration in [Calibration(curves(fitted))]
        for one in rest
    ]
    print("\n".join(table(held_out)))
    rows = curves(found)
    print("\n".join(rows))
    if options.write:
        TABLE.write_text(HEAD + "\n".join(rows) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
