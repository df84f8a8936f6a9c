"""Learns the rates of the table of confusions from the slips that a frequency list holds.

    python -m dictionaries.recipes.error_rates [--write]

A frequency list is full of slips (اطلاق, المدينه), each with its count. A form in no list of words
that lies one slip from a far commoner word is taken for such a slip; where several words and slips
explain it, it is shared among them by how likely each is, and the rates are counted anew from the
shares, until they stand (expectation maximisation; Dempster, Laird and Rubin 1977). A rate is
shrunk to that of its class where the evidence is thin. What informal writing does to hamzas, final
letters and long vowels says little of edited text, so their rates are taken down (`INFORMAL`).

Prints the table of `dictionaries/error_model/confusions.tsv` with the rates learnt beside those
that it has, or with `--write` puts them in.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from math import exp
from pathlib import Path
from typing import Final

from dictionaries.recipes.admission import INFORMAL
from dictionaries.recipes.sources import wordfreq_per_million
from linter.lexicon.lexicon import Lexicon
from linter.lexicon.packing import Tier
from linter.spelling.candidates import CandidateFinder
from linter.spelling.error_model import ANY, PAIR, SWAP, ErrorModel
from linter.spelling.speller import default_speller
from linter.text import alphabet as ab

TABLE: Final = Path(__file__).parents[1] / "error_model" / "confusions.tsv"
ROUNDS: Final = 8
#: Occurrences per million below which a form says little.
RAREST: Final = 0.02
#: A word is meant only if it is so many times commoner than the slip: hamzas and the like, others.
COMMONER_LOOSE: Final = 3.0
COMMONER: Final = 30.0
SHORTEST: Final = 4
#: Millions of occasions that the rate of the class counts for, beside those of the letter.
SHRINKAGE: Final = 0.002
#: Classes whose rates are those of informal writing.
LOOSE_CLASSES: Final = frozenset({"hamza", "ta-marbuta", "alif-maqsura", "alif-fariqa"})
#: Classes that a list of words cannot teach.
NOT_LEARNT: Final = frozenset({"space"})

Row = tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class Explanation:
    """One way to explain a form: the row of the table, and the frequency of the word meant."""

    row: Row
    meant_frequency: float


def explanations(
    frequencies: Mapping[str, float], lexicon: Lexicon, model: ErrorModel, classes: Mapping[Row, str]
) -> Iterator[tuple[float, list[Explanation]]]:
    """Each form outside the lexicon that may be a slip: its frequency and all it may come from."""
    finder = CandidateFinder(lexicon.words, model)
    for form, frequency in sorted(frequencies.items()):
        if frequency < RAREST or len(form) < SHORTEST or form in lexicon:
            continue
        ways = []
        for meant in sorted({*finder.confusions(form), *finder.one_edit(form)}):
            slips = model.slips(form, meant)
            if len(slips) != 1 or lexicon.tier(meant) is not Tier.MORPHOLOGY:
                continue
            row = slips[0].row
            commoner = COMMONER_LOOSE if classes[row] in LOOSE_CLASSES else COMMONER
            if frequencies.get(meant, 0.0) >= commoner * frequency:
                ways.append(Explanation(row, frequencies[meant]))
        if ways:
            yield frequency, ways


def occasions(frequencies: Mapping[str, float], lexicon: Lexicon, rows: set[Row]) -> Counter[Row]:
    """How often per million words each slip could have been made, in words of the morphology."""
    found: Counter[Row] = Counter()
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
            found[row] += frequency * len(word)
        for row in by_letter[SWAP]:
            found[row] += frequency * (len(word) - 1)
        for row in by_letter[""]:
            if row[2] == "any":
                found[row] += frequency * (len(word) + 1)
            elif word.endswith(ab.WAW):
                found[row] += frequency
    return found


def learn(
    slips: list[tuple[float, list[Explanation]]],
    chances: Mapping[Row, float],
    rates: Mapping[Row, float],
    classes: Mapping[Row, str],
) -> dict[Row, float]:
    """The rates (shares of the occasions) after some rounds, from those to begin with."""
    rates = dict(rates)
    for _ in range(ROUNDS):
        hits: Counter[Row] = Counter()
        for frequency, ways in slips:
            weights = [rates[way.row] * way.meant_frequency for way in ways]
            total = sum(weights)
            for way, weight in zip(ways, weights, strict=True):
                hits[way.row] += frequency * weight / total
        of_class: Counter[str] = Counter()
        size: Counter[str] = Counter()
        for row in rates:
            of_class[classes[row]] += hits[row]
            size[classes[row]] += chances[row]
        for row in rates:
            kind = classes[row]
            mean = of_class[kind] / max(size[kind], 1e-9)
            prior = SHRINKAGE * 1e6
            rates[row] = max((hits[row] + prior * mean) / (chances[row] + prior), 1e-6)
    return rates


def main(arguments: list[str]) -> None:
    """Learn and print, or write."""
    parser = argparse.ArgumentParser(description="Learn the rates of confusions.")
    parser.add_argument("--write", action="store_true", help="put the rates into the table")
    options = parser.parse_args(arguments)
    lines = TABLE.read_text(encoding="utf-8").splitlines()
    old: dict[Row, float] = {}
    classes: dict[Row, str] = {}
    for line in lines:
        if line.strip() and not line.startswith("#"):
            meant, written, place, rate, kind = line.split("\t")
            old[meant, written, place] = float(rate) / 1e6
            classes[meant, written, place] = kind
    lexicon = default_speller().lexicon
    model = ErrorModel(lines)
    frequencies = wordfreq_per_million()
    slips = list(explanations(frequencies, lexicon, model, classes))
    chances = occasions(frequencies, lexicon, set(old))
    learnt = learn(slips, chances, old, classes)
    sys.stderr.write(f"{len(slips)} slips, {sum(one for one, _ in slips):.0f} per million\n")
    made = list(_table(lines, learnt, classes))
    if options.write:
        TABLE.write_text("\n".join(made) + "\n", encoding="utf-8")
    else:
        sys.stdout.write("\n".join(f"{one}\t(was {two.split(chr(9))[3:4]})" if one != two else one for one, two in zip(made, lines, strict=True)) + "\n")


def _table(
    lines: list[str], learnt: Mapping[Row, float], classes: Mapping[Row, str]
) -> Iterator[str]:
    for line in lines:
        if not line.strip() or line.startswith("#"):
            yield line
            continue
        meant, written, place, rate, kind = line.split("\t")
        if kind not in NOT_LEARNT:
            looseness = INFORMAL if kind in LOOSE_CLASSES else 1.0
            rate = f"{learnt[meant, written, place] / looseness * 1e6:.3g}"
        yield "\t".join((meant, written, place, rate, kind))


if __name__ == "__main__":
    main(sys.argv[1:])
