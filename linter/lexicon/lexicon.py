"""The words of Arabic: which forms exist, how common they are, where each comes from."""

from __future__ import annotations

from collections.abc import Iterable
from enum import IntEnum
from functools import cache
from math import log10
from pathlib import Path
from typing import Final

import dawg

from linter.lexicon.artefact import Artefact
from linter.lexicon.clitics import name_stems

#: A frequency is kept as a level: a quarter of a decade of occurrences per thousand million.
LEVELS_PER_DECADE: Final = 4
LEVEL_BITS: Final = 6
_LEVEL_MASK: Final = (1 << LEVEL_BITS) - 1
#: Frequency, per million, of a form that the morphology allows and no corpus holds.
UNATTESTED: Final = 0.001
ARTEFACT: Final = "lexicon.sawab"


class Tier(IntEnum):
    """Where a form comes from, the surest first."""

    HAND = 1
    MORPHOLOGY = 2
    EDITED = 3
    AYASPELL = 4
    FREQUENCY = 5
    NAME = 6


class Lexicon:
    """The compiled dictionary. All words are bare: no marks, no tatweel."""

    def __init__(self, artefact: Artefact, accepted: Iterable[str] = ()) -> None:
        """Read the dictionary; `accepted` are words of the user's own."""
        self.artefact = artefact
        self.forms = dawg.DAWG().frombytes(artefact.section("forms"))
        self.words = dawg.IntDAWG().frombytes(artefact.section("words"))
        self._accepted = frozenset(accepted)

    def __contains__(self, word: str) -> bool:
        """Whether `word` is a word: a listed form, a word of the user's, a name with proclitics."""
        return (
            word in self.forms
            or word in self._accepted
            or any(self._is_name(stem) for stem in name_stems(word))
        )

    def _is_name(self, stem: str) -> bool:
        return stem in self._accepted or self.tier(stem) is Tier.NAME

    def tier(self, word: str) -> Tier | None:
        """Where the listed form comes from; None if the dictionary does not list it."""
        value = self.words.get(word)
        if value is not None:
            return Tier(value >> LEVEL_BITS)
        return Tier.MORPHOLOGY if word in self.forms else None

    def frequency(self, word: str) -> float:
        """Occurrences of the form per million words; 0.0 for a word that is not listed."""
        value = self.words.get(word)
        if value is None:
            return UNATTESTED if word in self.forms else 0.0
        return frequency_of_level(value & _LEVEL_MASK)


def level_of_frequency(per_million: float) -> int:
    """The level, 0 to 63, at which a frequency per million is kept."""
    per_milliard = per_million * 1000
    return min(_LEVEL_MASK, max(0, round(LEVELS_PER_DECADE * log10(max(per_milliard, 1.0)))))


def frequency_of_level(level: int) -> float:
    """The frequency per million that a level stands for."""
    return float(10 ** (level / LEVELS_PER_DECADE) / 1000)


def pack_word(level: int, tier: Tier) -> int:
    """What the dictionary keeps of a word, as one small number."""
    return int(tier) << LEVEL_BITS | level


def dictionary_path() -> Path:
    """Where the compiled dictionary lies in this installation."""
    from importlib.resources import files

    return Path(str(files("linter.dictionaries"))) / "compiled" / ARTEFACT


@cache
def default_artefact() -> Artefact:
    """The compiled dictionary of this installation, mapped once."""
    return Artefact(dictionary_path())
