"""Fits the second look at words that are about to be reported for letters mistyped.

    python -m benchmarks.second_look --data FOLDER [--write]

Needs the extra `train`. A logistic curve is fitted to the reports on clean text, line by line, that
a reader called false, on the one side, and on the other to those called real and to reports at
natural errors, errors of our own model and random ones, the made ones weighing less. Prints, for
thresholds of the log-odds, what falls below by curves fitted to other tenths; `--write` puts the
weights into `dictionaries/error_model/second_look.tsv`.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from operator import mul
from pathlib import Path
from typing import Final

from benchmarks import judging
from benchmarks.correction import HELD_OUT, SEED
from benchmarks.injection import model_errors, random_errors
from benchmarks.judging import Judgement
from benchmarks.texts import Gold, clean_texts, gold_errors
from linter.lexicon.resources import table_rows
from linter.spelling.decision import Doubt
from linter.spelling.judged_text import JudgedText
from linter.spelling.second_look import evidence
from linter.spelling.speller import Speller, default_speller
from linter.text.passage import Passage

TABLE: Final = Path(__file__).parents[1] / "dictionaries" / "error_model" / "second_look.tsv"
HEAD: Final = """\
# What a report of letters mistyped is worth, by what speaks for a name: weights of log-odds; see
# `linter/spelling/second_look.py`. Made by `python -m benchmarks.second_look --write`;
# the last two by hand, for errors of the benchmarks hardly ever stand so.
# figure	weight
"""
#: Figures that errors of the benchmarks hardly ever have; their weights are set by hand and kept.
_BY_HAND: Final = ("opens", "speaks")
#: Not those that other benchmarks count.
OTHER_SEED: Final = SEED + 2
MADE: Final = 1500
#: What a case of each source counts for. A false word that recurs counts for less each time.
_WEIGHTS: Final = {"natural": 1.0, "real": 1.0, "model": 0.2, "random": 0.2, "false": 1.5}
_TENTHS: Final = 10
_LOOSENESS: Final = 0.5
_NAMES: Final = ("odds", "lead", "likeness", "length", "title", "foreign", "beside", "alone")


@dataclass(frozen=True, slots=True)
class Report:
    """A word that would be reported, its place in the line, and its figures (see `_NAMES`)."""

    word: str
    start: int
    end: int
    figures: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Case:
    """A report, and where it comes from."""

    report: Report
    source: str


def reports(line: str, speller: Speller) -> Iterator[Report]:
    """The reports for letters in a line, before the second look."""
    text = JudgedText(Passage(line), speller)
    for index, verdict in text.unlisted_words:
        seen = text.look(index, verdict)
        decision = text.decide(index, verdict)
        if seen is None or text.is_exempt(index) or set(decision.doubts) - {Doubt.LIKE_A_NAME}:
            continue
        found = evidence(verdict, decision.confidence, seen())
        figures = tuple(found[name] for name in _NAMES)
        yield Report(verdict.word, *text.passage.span(index), figures)


def at_errors(errors: Iterable[Gold], source: str, speller: Speller) -> Iterator[Case]:
    """The reports at errors whose right form is known."""
    for gold in errors:
        for one in reports(gold.sentence, speller):
            if one.start < gold.end and one.end > gold.start:
                yield Case(one, source)


def on_clean(name: str, text: str, speller: Speller) -> Iterator[Case]:
    """The reports in the lines of a clean text that a reader has judged."""
    judged = judging.load()
    before = 0
    for line in text.split("\n"):
        for one in reports(line, speller):
            place = judging.place_of_word(name, text, before + one.start, before + one.end)
            row = judged.get(place)
            if row is not None and row.judgement is not Judgement.VARIANT:
                yield Case(one, row.judgement.value)
        before += len(line) + 1


def cases(more: list[str]) -> list[Case]:
    """All cases."""
    speller = default_speller()
    texts = clean_texts(more)
    lines = [text for name, text in texts.items() if name in HELD_OUT]
    is_word = speller.lexicon.__contains__
    errors = {
        "natural": list(gold_errors(more)),
        "model": model_errors(lines, MADE, OTHER_SEED, is_word),
        "random": random_errors(lines, MADE, OTHER_SEED, is_word),
    }
    found = [one for name, golds in errors.items() for one in at_errors(golds, name, speller)]
    for name, text in texts.items():
        found += on_clean(name, text, speller)
    return found


def fitted(found: list[Case]) -> tuple[float, ...]:
    """The weights of the logistic curve, and its shift."""
    from sklearn.linear_model import LogisticRegression

    times = Counter((one.report.word, one.source) for one in found)
    weights = [_WEIGHTS[one.source] / times[one.report.word, one.source] ** 0.5 for one in found]
    model = LogisticRegression(C=_LOOSENESS, max_iter=1000)
    model.fit(
        [one.report.figures for one in found],
        [one.source != Judgement.FALSE.value for one in found],
        sample_weight=weights,
    )
    return *map(float, model.coef_[0]), float(model.intercept_[0])


def report_held_out(found: list[Case]) -> Iterator[str]:
    """For thresholds the cases of each source that fall below, by curves of other tenths."""
    odds: dict[str, list[float]] = {name: [] for name in _WEIGHTS}
    for tenth in range(_TENTHS):
        weights = fitted([one for number, one in enumerate(found) if number % _TENTHS != tenth])
        for one in found[tenth::_TENTHS]:
            odds[one.source].append(sum(map(mul, weights, (*one.report.figures, 1.0))))
    yield "below " + "".join(f"{f'{name} ({len(all_)})':>16}" for name, all_ in odds.items())
    for least in (-2.0, -1.5, -1.2, -0.9, -0.6, -0.3, 0.0):
        counts = (sum(one < least for one in all_) for all_ in odds.values())
        yield f"{least:5.1f} " + "".join(f"{count:16}" for count in counts)


def main() -> None:
    """Fit, print and perhaps write."""
    parser = argparse.ArgumentParser(description="The second look at reports of letters.")
    parser.add_argument("--data", action="append", default=[], help="a folder with more texts")
    parser.add_argument("--write", action="store_true", help="put the weights into the table")
    options = parser.parse_args()
    found = cases(options.data)
    print("\n".join(report_held_out(found)))
    values = zip((*_NAMES, "shift"), fitted(found), strict=True)
    rows = [f"{name}\t{value:.3f}" for name, value in values]
    print("\n".join(["", *rows]))
    if options.write:
        kept = [
            row for row in table_rows(TABLE.read_text("utf-8").splitlines()) if row[0] in _BY_HAND
        ]
        rows += ["\t".join(row) for row in kept]
        TABLE.write_text(HEAD + "\n".join(rows) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
