"""The words of Arabic: which forms exist, how common they are, where each comes from."""

from __future__ import annotations

from collections.abc import Iterable
from enum import IntEnum
from functools import cache
from importlib import import_module
from math import log10
from pathlib import Path
from typing import Final

import dawg

from linter.lexicon.artefact import Artefact, DictionaryError
from linter.lexicon.clitics import name_stems, sister_forms

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
        self._slips = dawg.DAWG().frombytes(artefact.section("slips"))
        self._accepted = frozenset(accepted)

    def __contains__(self, word: str) -> bool:
        """Whether `word` is a word: listed, accepted by the user, or a spelling of one of these.

        A name or new word is known with its proclitics (ولافروف), a form of the morphology in
        each case (فقراؤها beside فقرائها) and without its و.
        """
        return (
            word in self.forms
            or word in self._accepted
            or any(self._bears_proclitics(stem) for stem in name_stems(word))
            or any(form in self.forms for form in sister_forms(word))
        )

    def is_attested_slip(self, word: str) -> bool:
        """Whether the word is seen in frequency lists, and no oftener than slips would be."""
        return word in self._slips

    def is_accepted(self, word: str) -> bool:
        """Whether `word` is one of the user's own."""
        return word in self._accepted

    def _bears_proclitics(self, stem: str) -> bool:
        tier = self.tier(stem)
        return stem in self._accepted or (tier is not None and tier is not Tier.MORPHOLOGY)

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
    package = import_module("linter.dictionaries")
    return Path(str(package.__file__)).parent / "compiled" / ARTEFACT


def table_lines(name: str) -> list[str]:
    """The lines of a table of this installation, named by its path under `dictionaries/`.

    Raises `DictionaryError` if it is missing.
    """
    table = dictionary_path().parents[1] / name
    try:
        return table.read_text(encoding="utf-8").splitlines()
    except FileNotFoundError:
        raise DictionaryError(f"the table {table} is missing; install sawab again") from None


@cache
def default_artefact() -> Artefact:
    """The compiled dictionary of this installation, mapped once."""
    return Artefact(dictionary_path())
