"""The words that the compiled dictionary lists: how common each is, and where it comes from."""

from __future__ import annotations

from functools import cache, cached_property, lru_cache
from math import log
from typing import Final

from linter.lexicon.artefact import Artefact
from linter.lexicon.by_text import ByText, remember
from linter.lexicon.graph import DAWG, IntDAWG, load_graph
from linter.lexicon.packing import (
    LEVEL_BITS,
    Tier,
    frequency_of,
    frequency_of_level,
    pack_word,
    tier_of,
)

#: Frequency, per million, of a form that the morphology allows and no corpus holds.
UNATTESTED: Final = 0.001
#: … and of a word that is known only through another form of it.
UNLISTED: Final = 0.0001
_PER_MILLION: Final = log(1e6)
_LEVELS: Final = 1 << LEVEL_BITS
#: What a word of each level costs, and one without: asked for some hundred thousand times a text.
_COSTS: Final = tuple(_PER_MILLION - log(frequency_of_level(level)) for level in range(_LEVELS))
COST_OF_UNATTESTED: Final = _PER_MILLION - log(UNATTESTED)
_COST_OF_UNLISTED: Final = _PER_MILLION - log(UNLISTED)


class WordStore:
    """The listed forms and the attested words. All words are bare: no marks, no tatweel."""

    def __init__(self, artefact: Artefact) -> None:
        self.artefact = artefact
        self.forms = load_graph(DAWG, artefact, "forms")
        #: Those of the bare forms of a text that `is_rare_form` holds for.
        self.rare_forms = ByText(self._find_rare_forms)
        self._known_common: dict[float, set[str]] = {}

    @cached_property
    def words(self) -> IntDAWG:
        """The attested words with what is kept of each; read when first needed."""
        return attested_words(self.artefact)

    def tier(self, word: str) -> Tier | None:
        """Where the listed form comes from; None if the dictionary does not list it."""
        value = self.words.get(word)
        if value is not None:
            return tier_of(value)
        return Tier.MORPHOLOGY if word in self.forms else None

    def is_rare_form(self, word: str, per_million: float) -> bool:
        """Whether `word` is a form of the morphology that is seen less often than that, if ever."""
        value = self.words.get(word)
        if value is None:
            return per_million > UNATTESTED and word in self.forms
        return tier_of(value) is Tier.MORPHOLOGY and frequency_of(value) < per_million

    def _find_rare_forms(self, words: frozenset[str], per_million: float) -> frozenset[str]:
        value_of, forms, rare = self.words.get, self.forms, _rare_values(per_million)
        known = self._known_common.setdefault(per_million, set())
        left = words - known
        if per_million > UNATTESTED:
            found = frozenset(
                word
                for word in left
                if (value := value_of(word)) in rare or (value is None and word in forms)
            )
        else:
            found = frozenset(word for word in left if value_of(word) in rare)
        remember(known, left - found)
        return found

    def frequency(self, word: str) -> float:
        """Occurrences of the form per million words; 0.0 for a word that is not listed."""
        value = self.words.get(word)
        if value is None:
            return UNATTESTED if word in self.forms else 0.0
        return frequency_of(value)

    def cost(self, word: str) -> float:
        """Negative natural logarithm of P(word): the lower, the commoner."""
        value = self.words.get(word)
        if value is not None:
            return _COSTS[value & _LEVELS - 1]
        return COST_OF_UNATTESTED if word in self.forms else _COST_OF_UNLISTED


@lru_cache(maxsize=2)
def attested_words(artefact: Artefact) -> IntDAWG:
    """The attested words of a dictionary; all who ask share them.

    Raises `DictionaryError` as `load_graph` does.
    """
    return load_graph(IntDAWG, artefact, "words")


@cache
def _rare_values(per_million: float) -> frozenset[int]:
    """What is kept of words of the morphology that are seen less often than that."""
    return frozenset(
        value
        for value in range(pack_word(0, Tier.NAME))
        if tier_of(value) is Tier.MORPHOLOGY and frequency_of(value) < per_million
    )
