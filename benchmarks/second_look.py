"""Fits the second look at words that are about to be reported for letters mistyped or confused.

    python -m benchmarks.second_look --data FOLDER [--write]

Needs the extra `train`. Two logistic curves, for letters mistyped and for letters often confused,
are fitted to the reports in single sentences of news and on clean text, line by line, that a reader
called false, on the one side, and on the other to those called real and to reports at natural
errors, errors of our own model and random ones, the made ones weighing less. Prints, for thresholds
of the log-odds, what falls below by curves fitted without the same words; `--write` puts the
weights into `dictionaries/error_model/second_look.tsv`.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from operator import mul
from pathlib import Path
from typing import Final

from benchmarks import judging
from benchmarks.correction import HELD_OUT, SEED
from benchmarks.injection import model_errors, random_errors
from benchmarks.judging import Judgement
from benchmarks.single_sentences import NAME, NEWS, sentences
from benchmarks.texts import Gold, clean_texts, gold_errors
from linter.lexicon.resources import table_rows
from linter.spelling.doubts import Doubt
from linter.spelling.judged_text import JudgedText
from linter.spelling.second_look import evidence
from linter.spelling.speller import Speller, default_speller
from linter.text.passage import Passage

TABLE: Final = Path(__file__).parents[1] / "dictionaries" / "error_model" / "second_look.tsv"
HEAD: Final = """\
# What a report of wrong letters is worth, by what speaks for a name: weights of log-odds, for
# letters mistyped and for letters often confused; see `linter/spelling/second_look.py`. Made by
# `python -m benchmarks.second_look --write`; the last two by hand, for errors of the benchmarks
# hardly ever stand so.
# figure	mistyped	confused
"""
#: Figures that errors of the benchmarks hardly ever have; their weights are set by hand and kept.
_BY_HAND: Final = ("opens", "speaks")
#: Not those that other benchmarks count.
OTHER_SEED: Final = SEED + 2
MADE: Final = 1500
#: What a case of each source counts for. A word that recurs counts for less each time.
_WEIGHTS: Final = {"natural": 1.0, "real": 1.0, "model": 0.3, "random": 0.3, "false": 1.0}
_TENTHS: Final = 10
_LOOSENESS: Final = 0.3
#: The figures of each curve: there are few reports of letters often confused.
_OF_BOTH: Final = (
    *("odds", "lead", "rarity", "context", "clues", "title", "likeness", "meant-likeness"),
    *("article", "inflected", "nisba", "qaf", "attested", "given", "place"),
)
_OF_TYPED: Final = (
    *_OF_BOTH,
    *(
        "new",
        "edit",
        "foreign",
        "beside",
        "short",
        "swapped",
        "doubled",
        "dropped",
        "added",
        "changed",
        "vowels",
        "rendered",
        "colloquial",
    ),
)


@dataclass(frozen=True, slots=True)
class Report:
    """A word that would be reported, its place in the line, and its figures by name."""

    word: str
    start: int
    end: int
    is_confused: bool
    figures: Mapping[str, float]


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
        likeness = speller.name_model.score(verdict.candidates[0].text)
        found = evidence(verdict, seen(), likeness)
        yield Report(verdict.word, *text.passage.span(index), seen().is_confused, found)


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


def in_sentences(folder: str, speller: Speller) -> Iterator[Case]:
    """The reports in single sentences of news that a reader has judged."""
    judged = judging.load()
    for line in sentences(Path(folder), "read") if (Path(folder) / NEWS).exists() else ():
        for one in reports(line, speller):
            row = judged.get(judging.place_of_word(NAME, line, one.start, one.end))
            if row is not None and row.judgement is not Judgement.VARIANT:
                yield Case(one, row.judgement.value)


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
    for folder in more:
        found += in_sentences(folder, speller)
    return found


Weights = dict[str, float]


def fitted(found: list[Case], names: Sequence[str]) -> Weights:
    """The weights of the logistic curve, its `shift` among them."""
    from sklearn.linear_model import LogisticRegression
    from sklearn.preprocessing import StandardScaler

    times = Counter((one.report.word, one.source) for one in found)
    weights = [_WEIGHTS[one.source] / times[one.report.word, one.source] ** 0.5 for one in found]
    scaler = StandardScaler()
    figures = scaler.fit_transform(
        [[one.report.figures.get(name, 0.0) for name in names] for one in found]
    )
    model = LogisticRegression(C=_LOOSENESS, max_iter=3000)
    is_right = [one.source != Judgement.FALSE.value for one in found]
    model.fit(figures, is_right, sample_weight=weights)
    slopes = [
        float(slope / scale) for slope, scale in zip(model.coef_[0], scaler.scale_, strict=True)
    ]
    shift = float(model.intercept_[0]) - sum(map(mul, slopes, map(float, scaler.mean_)))
    return {**dict(zip(names, slopes, strict=True)), "shift": shift}


def _log_odds(weights: Weights, report: Report) -> float:
    figures = {**report.figures, "shift": 1.0}
    return sum(weight * figures.get(name, 0.0) for name, weight in weights.items())


def report_held_out(found: list[Case], names: Sequence[str]) -> Iterator[str]:
    """For thresholds the cases of each source that fall below, by curves of other words."""
    odds: dict[str, list[float]] = {name: [] for name in _WEIGHTS}
    words = sorted({one.report.word for one in found})
    tenth_of = {word: number % _TENTHS for number, word in enumerate(words)}
    for tenth in range(_TENTHS):
        rest = [one for one in found if tenth_of[one.report.word] != tenth]
        weights = fitted(rest, names)
        for one in found:
            if tenth_of[one.report.word] == tenth:
                odds[one.source].append(_log_odds(weights, one.report))
    yield "below " + "".join(f"{f'{name} ({len(all_)})':>16}" for name, all_ in odds.items())
    for least in (-0.8, -0.4, 0.0, 0.4, 0.6, 0.8, 1.0, 1.2, 1.4, 1.7):
        counts = (sum(one < least for one in all_) for all_ in odds.values())
        yield f"{least:5.1f} " + "".join(f"{count:16}" for count in counts)


def main() -> None:
    """Fit, print and perhaps write."""
    parser = argparse.ArgumentParser(description="The second look at reports of letters.")
    parser.add_argument("--data", action="append", default=[], help="a folder with more texts")
    parser.add_argument("--write", action="store_true", help="put the weights into the table")
    options = parser.parse_args()
    found = cases(options.data)
    curves = []
    for is_confused, names in ((False, _OF_TYPED), (True, _OF_BOTH)):
        of_curve = [one for one in found if one.report.is_confused == is_confused]
        print("letters often confused" if is_confused else "letters mistyped")
        print("\n".join(report_held_out(of_curve, names)))
        curves.append(fitted(of_curve, names))
    rows = [
        "\t".join([name, *(f"{one.get(name, 0.0):.3f}" for one in curves)])
        for name in (*_OF_TYPED, "shift")
    ]
    print("\n".join(["", *rows]))
    if options.write:
        kept = [
            row for row in table_rows(TABLE.read_text("utf-8").splitlines()) if row[0] in _BY_HAND
        ]
        rows += ["\t".join(row) for row in kept]
        TABLE.write_text(HEAD + "\n".join(rows) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
