"""Fits what the speller's probabilities are worth to words of which it is known what they are.

    python -m benchmarks.calibration [--data FOLDER] [--write]

For each group of errors (`linter/spelling/confidence.py`), a logistic curve is fitted to errors
(natural ones, of our own model and random ones) on one side, and on the other to words that are
right: those of clean text that no list holds, and rare ones that are taken off the list for the
purpose. The sides are weighed as if one word in a hundred were an error of the class. Prints how
well curves fitted without a text, and without a fifth of the errors, do on these, and how many of
the safe fixes are right by them; `--write` puts those fitted to all into
`dictionaries/error_model/calibration.tsv`.
"""

from __future__ import annotations

import argparse
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from benchmarks import judging
from benchmarks.correction import HELD_OUT, SEED, outcomes, outcomes_on_clean, word_linter
from benchmarks.injection import model_errors, random_errors
from benchmarks.judging import Judgement
from benchmarks.reliability import Outcome, safe_lines, table
from benchmarks.texts import Gold, clean_texts, gold_errors
from linter import Linter
from linter.findings.diagnostic import Diagnostic
from linter.spelling.confidence import (
    WORDS_TO_AN_ERROR,
    Calibration,
    ErrorClass,
    Evidence,
    error_class,
    evidence,
    group,
    share,
)
from linter.spelling.speller import Speller, default_speller
from linter.spelling.verdict import Verdict
from linter.text.alphabet import LETTERS
from linter.text.passage import Passage

TABLE = Path(__file__).parents[1] / "dictionaries" / "error_model" / "calibration.tsv"
HEAD = """\
# What the speller's probabilities are worth:
# log-odds of an error = slope * log-odds of the model + rarity * cost of the word meant + shift.
# Made by `python -m benchmarks.calibration --write` from words of which it is known what they are.
# group	slope	rarity	shift
"""
#: Not those that `benchmarks.correction` counts.
OTHER_SEED = SEED + 1
FROM_MODEL = 3000
AT_RANDOM = 1500
#: What one error of each source counts for: natural ones are few and what matters.
_WEIGHTS = {"natural": 3.0, "model": 0.5, "random": 0.5}
_GAP_WEIGHT = 0.5
#: Words at most so common (per million) stand for those that a list lacks.
_RARE = 0.02
_SHORTEST_GAP = 3
_FOLDS = 5
_ROUNDS = 40
#: The pull of the curve towards a flat one, in findings, and what ends the search.
_PRIOR = 2.0
_SETTLED = 1e-6
#: Newton's method would step over the summit from afar.
_LONGEST_STEP = 0.5

Vector = tuple[float, float, float]


@dataclass(frozen=True, slots=True)
class Case:
    """One unlisted word: what the speller says, whether it is an error, its weight and its text."""

    group: str
    error_class: ErrorClass
    evidence: Evidence
    is_error: bool
    weight: float
    source: str

    @property
    def vector(self) -> Vector:
        """What the curve is a function of."""
        return (*self.evidence, 1.0)


def _case(verdict: Verdict, is_error: bool, weight: float, source: str) -> Case:
    kind = verdict.candidates[0].kind
    name = group(kind, len(verdict.word))
    return Case(name, error_class(kind), evidence(verdict), is_error, weight, source)


def misspellings(errors: Iterable[Gold], speller: Speller, name: str) -> Iterator[Case]:
    """What the speller says at each error."""
    for number, gold in enumerate(errors):
        passage = Passage(gold.sentence)
        for index, verdict in speller.unlisted_words(passage):
            if passage.span(index) == (gold.start, gold.end) and verdict.candidates:
                yield _case(verdict, True, _WEIGHTS[name], _fold(number))


def _fold(number: int) -> str:
    """Every fifth error is of one fold."""
    return f"fold {number % _FOLDS}"


def right_words(name: str, text: str, speller: Speller) -> Iterator[Case]:
    """The unlisted words of a clean text that no reader has called real errors; and its gaps."""
    judged = judging.load()
    passage = Passage(text)
    for index, verdict in speller.unlisted_words(passage):
        row = judged.get(judging.place_of_word(name, text, *passage.span(index)))
        is_real = row is not None and row.judgement is Judgement.REAL
        if verdict.candidates and not is_real:
            yield _case(verdict, False, 1.0, name)
    for verdict in gaps(passage, speller):
        yield _case(verdict, False, _GAP_WEIGHT, name)


def gaps(passage: Passage, speller: Speller) -> Iterator[Verdict]:
    """What would be said of the rare words of a passage if no list held them."""
    unlisted = speller.unlisted(passage)
    seen = set()
    for index, written in enumerate(passage.words):
        form = passage.bare_forms[written]
        if form not in seen and _may_lack(form, speller):
            seen.add(form)
            verdict = speller.judge_as_unlisted(form, speller.place(passage, index, unlisted))
            if verdict.candidates:
                yield verdict


def _may_lack(form: str, speller: Speller) -> bool:
    lexicon = speller.lexicon
    is_ordinary = len(form) >= _SHORTEST_GAP and all(letter in LETTERS for letter in form)
    return is_ordinary and form in lexicon and lexicon.frequency(form) < _RARE


def balanced(found: Sequence[Case], words: int) -> list[tuple[Case, float]]:
    """The cases with weights that make errors of each class one in a hundred of so many words.

    Gaps and unlisted words together weigh as much as the unlisted words.
    """
    totals: dict[tuple[ErrorClass, bool], float] = defaultdict(float)
    unlisted: dict[ErrorClass, float] = defaultdict(float)
    for one in found:
        totals[one.error_class, one.is_error] += one.weight
        unlisted[one.error_class] += not one.is_error and one.weight > _GAP_WEIGHT
    weighed = []
    for one in found:
        wanted = words / WORDS_TO_AN_ERROR if one.is_error else unlisted[one.error_class]
        weighed.append((one, one.weight * wanted / totals[one.error_class, one.is_error]))
    return weighed


def fit(found: Sequence[tuple[Case, float]]) -> Vector:
    """Slope, rarity and shift of the logistic curve, by Newton's method."""
    curve: Vector = (0.5, 0.0, 0.0)
    for _ in range(_ROUNDS):
        pulls = (_PRIOR, _PRIOR, _PRIOR / 20)
        slopes = [-pull * value for pull, value in zip(pulls, curve, strict=True)]
        bends = [[pull * (i == j) for j in range(3)] for i, pull in enumerate(pulls)]
        for one, weight in found:
            likely = share(_dot(curve, one.vector))
            for i, x in enumerate(one.vector):
                slopes[i] += weight * (one.is_error - likely) * x
                for j, y in enumerate(one.vector):
                    bends[i][j] += weight * likely * (1 - likely) * x * y
        step = _solved(bends, slopes)
        longest = max(map(abs, step))
        part = min(1.0, _LONGEST_STEP / longest) if longest else 1.0
        curve = (curve[0] + part * step[0], curve[1] + part * step[1], curve[2] + part * step[2])
        if longest < _SETTLED:
            break
    return curve


def _dot(one: Vector, other: Vector) -> float:
    return sum(a * b for a, b in zip(one, other, strict=True))


def _solved(matrix: Sequence[Sequence[float]], right: Sequence[float]) -> Vector:
    """The solution of three equations, by Cramer's rule."""
    whole = _determinant(matrix)
    columns = (
        [[*row[:i], value, *row[i + 1 :]] for row, value in zip(matrix, right, strict=True)]
        for i in range(3)
    )
    first, second, third = (_determinant(one) / whole for one in columns)
    return first, second, third


def _determinant(rows: Sequence[Sequence[float]]) -> float:
    (a, b, c), (d, e, f), (g, h, i) = rows
    return a * (e * i - f * h) - b * (d * i - f * g) + c * (d * h - e * g)


def curves(found: Sequence[Case], words: int) -> dict[str, Vector]:
    """The curve of each group."""
    groups: dict[str, list[tuple[Case, float]]] = defaultdict(list)
    for one, weight in balanced(found, words):
        groups[one.group].append((one, weight))
    return {name: fit(members) for name, members in sorted(groups.items())}


def held_out(
    found: Sequence[Case],
    words: dict[str, int],
    errors: Mapping[str, Sequence[Gold]],
    texts: Mapping[str, str],
) -> dict[str, list[Outcome]]:
    """The findings in each text and each fold of the errors, by curves fitted without it."""
    made: dict[str, list[Outcome]] = defaultdict(list)
    for source in sorted({one.source for one in found}):
        rest = [one for one in found if one.source != source]
        count = sum(words.values()) - words.get(source, 0)
        linter = word_linter(Calibration(rows(curves(rest, count))))
        if source in texts:
            made["clean text, as judged"] += outcomes_on_clean(linter, source, texts[source])
        for name, golds in errors.items():
            fold = [gold for number, gold in enumerate(golds) if _fold(number) == source]
            made[name] += outcomes(fold, partial(_found_in, linter))
    return made


def _found_in(linter: Linter, gold: Gold) -> list[Diagnostic]:
    return linter.check(gold.sentence)


def rows(fitted: Mapping[str, Vector]) -> list[str]:
    """The lines of the table."""
    return ["\t".join([name, *(f"{one:.3f}" for one in curve)]) for name, curve in fitted.items()]


def main() -> None:
    """Fit, print and perhaps write."""
    parser = argparse.ArgumentParser(description="What probabilities are worth.")
    parser.add_argument("--data", action="append", default=[], help="a folder with more texts")
    parser.add_argument("--write", action="store_true", help="put the curves into the table")
    options = parser.parse_args()
    speller = default_speller()
    judged = {place[0] for place in judging.load()}
    texts = {name: text for name, text in clean_texts(options.data).items() if name in judged}
    lines = [text for name, text in texts.items() if name in HELD_OUT]
    is_word = speller.lexicon.__contains__
    errors = {
        "natural": list(gold_errors(options.data)),
        "model": model_errors(lines, FROM_MODEL, OTHER_SEED, is_word),
        "random": random_errors(lines, AT_RANDOM, OTHER_SEED, is_word),
    }
    found = [case for name, golds in errors.items() for case in misspellings(golds, speller, name)]
    for name, text in texts.items():
        found += right_words(name, text, speller)
    words = {name: len(Passage(text).words) for name, text in texts.items()}
    made = held_out(found, words, errors, texts)
    print("\n".join(table([one for outcomes in made.values() for one in outcomes])))
    print("\n".join(["", *safe_lines(made)]))
    fitted = rows(curves(found, sum(words.values())))
    print("\n".join(["", *fitted]))
    if options.write:
        TABLE.write_text(HEAD + "\n".join(fitted) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
