"""Misspellings mined from a frequency list: forms best explained as one confusion of another word.

A frequency list holds hundreds of thousands of errors with their counts. A form that the inflected
forms of the morphology do not hold, one often confused letter away from one of them that is at
least a hundred times commoner, is nearly always such an error; how nearly, a judged sample says
(`benchmarks/data/mined_misspellings.tsv`). What was read and found to be a word or a name after all
(`benchmarks/data/mined_words.tsv`) is left out.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from math import exp
from pathlib import Path
from typing import Final

from rapidfuzz.distance import OSA

from benchmarks.texts import DATA
from linter.lexicon.lexicon import Lexicon
from linter.lexicon.packing import Tier
from linter.lexicon.resources import table_lines
from linter.spelling.candidates import CandidateFinder
from linter.spelling.error_model import ErrorModel
from linter.text import alphabet as ab

JUDGED: Final = DATA / "mined_misspellings.tsv"
WORDS: Final = DATA / "mined_words.tsv"
SAMPLE: Final = 300
#: The judgement of a mined form that is a misspelling indeed.
MISSPELLING: Final = "misspelling"
#: … and of one that is right.
WORD: Final = "word"
#: Occurrences per million below which a form says little.
_RAREST: Final = 0.02
_FAR_COMMONER: Final = 100
_SHORTEST: Final = 3
_ORDINARY: Final = re.compile(f"[{ab.LETTERS}]+")


@dataclass(frozen=True, slots=True)
class Mined:
    """A form, the word it is an error for, the class of the error, and its count per million."""

    form: str
    meant: str
    kind: str
    frequency: float


def mine(frequencies: Mapping[str, float], lexicon: Lexicon) -> list[Mined]:
    """All misspellings that `frequencies` (per million) show, the commonest first."""
    error_model = ErrorModel(table_lines("error_model/confusions.tsv"))
    finder = CandidateFinder(lexicon.words, error_model)
    found = []
    for form, frequency in frequencies.items():
        if frequency < _RAREST or len(form) < _SHORTEST or not _ORDINARY.fullmatch(form):
            continue
        if lexicon.tier(form) is Tier.MORPHOLOGY:
            continue
        errors = [
            (exp(-explained.cost) * frequencies.get(meant, 0.0), meant, explained.kind.value)
            for meant in _one_letter_away(form, finder)
            if lexicon.tier(meant) is Tier.MORPHOLOGY
            for explained in [error_model.explain(form, meant)]
        ]
        _, meant, kind = max(errors, default=(0.0, "", ""))
        if frequencies.get(meant, 0.0) >= _FAR_COMMONER * frequency:
            found.append(Mined(form, meant, kind, frequency))
    return sorted(found, key=lambda one: (-one.frequency, one.form))


def _one_letter_away(form: str, finder: CandidateFinder) -> Iterator[str]:
    return (meant for meant in finder.confusions(form) if OSA.distance(form, meant) == 1)


def sample(mined: list[Mined]) -> list[Mined]:
    """The forms to judge by eye: the same ones each time, drawn without regard to frequency."""
    return random.Random(0).sample(mined, min(SAMPLE, len(mined)))


def judged_misspellings(path: Path = JUDGED) -> set[str]:
    """The forms of the judged sample that are misspellings."""
    return {form for form, _, judgement in _rows(path) if judgement == MISSPELLING}


def judged_words(paths: tuple[Path, Path] = (JUDGED, WORDS)) -> set[str]:
    """Mined forms that were read and are words or names: in the sample, and among the accepted."""
    sampled = {form for form, _, judgement in _rows(paths[0]) if judgement == WORD}
    return sampled | {form for form, _, _ in _rows(paths[1])}


def _rows(path: Path) -> list[list[str]]:
    lines = path.read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if line and not line.startswith("#")][1:]
