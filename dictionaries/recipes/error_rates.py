"""Learns the rates of the table of confusions from the errors that a frequency list holds.

    python -m dictionaries.recipes.error_rates

A frequency list is full of errors (اطلاق, المدينه), each with its count. A form in no list of words
that lies one error from a far commoner word is taken for such an error; where several words and
errors explain it, it is shared among them by how likely each is, and the rates are counted again
from the shares, until they stand (expectation maximisation; Dempster, Laird and Rubin 1977). The
rates of `dictionaries/error_model/assumed.tsv`, set by hand, are where it begins, and weigh as much
as `PRIOR` occasions seen. A frequency list leaves most single errors of the hand out; so for these
classes it says only how they are shared among the letters, and the assumed rate of the class holds.

Writes `dictionaries/error_model/confusions.tsv`.
"""

from __future__ import annotations

import sys
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from dictionaries.recipes.sources import wordfreq_per_million
from linter.lexicon.lexicon import Lexicon
from linter.lexicon.packing import Tier
from linter.spelling.candidates import CandidateFinder
from linter.spelling.error_model import ANY, PAIR, SWAP, ErrorModel
from linter.spelling.speller import default_speller
from linter.text import alphabet as ab

FOLDER: Final = Path(__file__).parents[1] / "error_model"
HEAD: Final = """\
# How often one letter is written for another in Arabic text, per million occasions.
# meant: what should stand there (empty: nothing, =: one letter of two equal ones, *: any letter)
# written: what stands there instead (empty: the letter is dropped); <>: two neighbours exchanged
# place: initial (first letter of the stem, after any of و ف ب ك ل ال), final, after-final-waw, any
# Learnt: made from assumed.tsv by `python -m dictionaries.recipes.error_rates`; see PROVENANCE.md.
# meant\twritten\tplace\tper_million\tclass
"""
ROUNDS: Final = 8
#: Occurrences per million below which a form says little.
RAREST: Final = 0.02
#: A word is meant only if it is so many times commoner than the error: hamzas and the like, others.
COMMONER_LOOSE: Final = 3.0
COMMONER: Final = 30.0
SHORTEST: Final = 4
#: Occasions per million that an assumed rate counts for.
PRIOR: Final = 10_000.0
#: Classes that writers make again and again, so that a frequency list holds the errors.
LOOSE_CLASSES: Final = frozenset({"hamza", "ta-marbuta", "alif-maqsura", "alif-fariqa"})
#: Classes that are habits of mind; others are accidents of the hand.
HABITS: Final = LOOSE_CLASSES | {"sound"}
#: By what factor a learnt rate may differ from the assumed one.
MOST_CHANGE_OF_HABITS: Final = 30.0
MOST_CHANGE: Final = 2.0
#: Classes that a list of words cannot teach: their commonest errors make words (علي, إلي).
NOT_LEARNT: Final = frozenset({"space", "alif-maqsura"})

Row = tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class Explanation:
    """One way to explain a form: the row of the table, and the frequency of the word meant."""

    row: Row
    meant_frequency: float


def explanations(
    frequencies: Mapping[str, float],
    lexicon: Lexicon,
    model: ErrorModel,
    classes: Mapping[Row, str],
) -> Iterator[tuple[float, list[Explanation]]]:
    """Each form outside the lexicon that may be an error, with its frequency and sources."""
    finder = CandidateFinder(lexicon.words, model)
    for form, frequency in sorted(frequencies.items()):
        if frequency < RAREST or len(form) < SHORTEST or form in lexicon:
            continue
        ways = []
        for meant in sorted({*finder.confusions(form), *finder.one_edit(form)}):
            edits = model.confusions(form, meant)
            if len(edits) != 1 or lexicon.tier(meant) is not Tier.MORPHOLOGY:
                continue
            row = edits[0].row
            commoner = COMMONER_LOOSE if classes[row] in LOOSE_CLASSES else COMMONER
            if frequencies.get(meant, 0.0) >= commoner * frequency:
                ways.append(Explanation(row, frequencies[meant]))
        if ways:
            yield frequency, ways


def occasions(
    frequencies: Mapping[str, float], lexicon: Lexicon, rows: set[Row]
) -> dict[Row, float]:
    """How often per million words each error could have been made, in words of the morphology."""
    found: dict[Row, float] = defaultdict(float)
    by_letter: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        by_letter[row[0]].append(row)
    for word, frequency in frequencies.items():
        if lexicon.tier(word) is not Tier.MORPHOLOGY:
            continue
        for place, letter in enumerate(word):
            is_final, is_first = place == len(word) - 1, place <= ErrorModel.stem_start(word)
            for row in by_letter[letter]:
                pair = row[:2]
                if is_final and (*pair, "final") in rows:
                    fits = row[2] == "final"
                elif is_first and (*pair, "initial") in rows:
                    fits = row[2] == "initial"
                elif row[2] == "after-final-waw":
                    fits = is_final and word[place - 1 : place] == ab.WAW
                else:
                    fits = row[2] == "any"
                if fits:
                    found[row] += frequency
        for row in (*by_letter[ANY], *by_letter[PAIR]):
            found[row] += frequency * len(word) * _letters(row)
        for row in by_letter[SWAP]:
            found[row] += frequency * (len(word) - 1)
        for row in by_letter[""]:
            if row[2] == "any":
                found[row] += frequency * (len(word) + 1) * _letters(row)
            elif word.endswith(ab.WAW):
                found[row] += frequency
    return found


def _letters(row: Row) -> int:
    """How many letters the row stands for: its rate is that of each."""
    return len(ab.LETTERS) if row[1] == ANY else 1


def learn(
    errors: list[tuple[float, list[Explanation]]],
    chances: Mapping[Row, float],
    rates: Mapping[Row, float],
    classes: Mapping[Row, str],
) -> dict[Row, float]:
    """The rates (shares of the occasions) after some rounds, from those to begin with."""
    learnt = dict(rates)
    for _ in range(ROUNDS):
        hits: dict[Row, float] = defaultdict(float)
        for frequency, ways in errors:
            weights = [learnt[way.row] * way.meant_frequency for way in ways]
            total = sum(weights)
            for way, weight in zip(ways, weights, strict=True):
                hits[way.row] += frequency * weight / total
        scale = _scale(hits, chances, rates, classes)
        learnt = {
            row: _bounded(
                (hits[row] * scale[classes[row]] + PRIOR * rate) / (chances[row] + PRIOR),
                rate,
                classes[row],
            )
            for row, rate in rates.items()
        }
    return learnt


def _bounded(learnt: float, assumed: float, kind: str) -> float:
    """The rate learnt, within what a frequency list can be believed.

    Errors of the hand are few there, and other errors look like them (استخدمو is no استخدمت).
    """
    most = MOST_CHANGE_OF_HABITS if kind in HABITS else MOST_CHANGE
    return min(max(learnt, assumed / most), assumed * most)


def _scale(
    hits: Mapping[Row, float],
    chances: Mapping[Row, float],
    rates: Mapping[Row, float],
    classes: Mapping[Row, str],
) -> dict[str, float]:
    """How many errors of each class stand behind one that a frequency list holds."""
    seen: dict[str, float] = defaultdict(float)
    expected: dict[str, float] = defaultdict(float)
    for row, rate in rates.items():
        seen[classes[row]] += hits[row]
        expected[classes[row]] += chances[row] * rate
    return {
        kind: 1.0 if kind in LOOSE_CLASSES else expected[kind] / max(seen[kind], 1e-9)
        for kind in expected
    }


def _figure(rate: float) -> str:
    """A rate per million with two figures or more, for a reader."""
    millionths = rate * 1e6
    return f"{millionths:.0f}" if millionths >= 10 else f"{millionths:.2g}"


def main() -> None:
    """Learn and write."""
    rates: dict[Row, float] = {}
    classes: dict[Row, str] = {}
    lines = (FOLDER / "assumed.tsv").read_text(encoding="utf-8").splitlines()
    for line in lines:
        if line.strip() and not line.startswith("#"):
            meant, written, place, rate, kind = line.split("\t")
            rates[meant, written, place] = float(rate) / 1e6
            classes[meant, written, place] = kind
    lexicon = default_speller().lexicon
    frequencies = wordfreq_per_million()
    errors = list(explanations(frequencies, lexicon, ErrorModel(lines), classes))
    chances = occasions(frequencies, lexicon, set(rates))
    learnt = learn(errors, chances, rates, classes)
    rows = (
        "\t".join((*row, _figure(rate if kind in NOT_LEARNT else learnt[row]), kind))
        for (row, rate), kind in zip(rates.items(), classes.values(), strict=True)
    )
    (FOLDER / "confusions.tsv").write_text(HEAD + "\n".join(rows) + "\n", encoding="utf-8")
    total = sum(frequency for frequency, _ in errors)
    sys.stderr.write(f"{len(errors)} errors, {total:.0f} per million words\n")


if __name__ == "__main__":
    main()
