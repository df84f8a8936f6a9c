"""What the listed forms show of a stem: what it bears elsewhere, it can bear here.

The lists hold written forms, not roots and patterns. But كتاب is a noun because بالكتاب is listed,
and يكتب an imperfect because سيكتب and ستكتب both are. Nothing is read into a word beyond that.
"""

from __future__ import annotations

from typing import Final

from linter.lexicon.packing import Tier
from linter.lexicon.particles import ARTICLE, FUTURE, GOD, PREPOSITIONS
from linter.lexicon.store import WordStore
from linter.text import alphabet as ab

#: ل before an imperfect makes a wish or a purpose of it (ليكتب), so it proves no noun.
NOUN_ONLY: Final = ("ب", "ك")
#: Tiers of words that are inflected in no list.
_NEW: Final = (Tier.HAND, Tier.EDITED, Tier.AYASPELL, Tier.FREQUENCY)


class Attested:
    """The listed forms, as witnesses."""

    def __init__(self, store: WordStore) -> None:
        self._store = store
        self._forms = store.forms

    def bears(self, proclitics: tuple[str, ...], stem: str) -> bool:
        """Whether the particle next to a stem suits it."""
        last = proclitics[-1] if proclitics else ""
        if last == ARTICLE:
            return self._is_open(stem) or self.bears_article(stem)
        if last == FUTURE:
            return self.is_imperfect(stem)
        if last == "ل" and self.is_imperfect(stem):
            return True
        if last in PREPOSITIONS:
            return stem == GOD or (not stem.startswith(ARTICLE) and self.is_noun(stem))
        return True

    def _is_open(self, stem: str) -> bool:
        """Whether a stem is of the lists that hold no inflected forms to learn from."""
        return self._store.tier(stem) not in (Tier.MORPHOLOGY, None)

    def bears_article(self, stem: str) -> bool:
        """Whether بال stands before it somewhere; before ان and ون, which are nominative, ال."""
        if stem.endswith(("ان", "ون")) and ARTICLE + stem in self._forms:
            return True
        return "ب" + ARTICLE + stem in self._forms

    def is_noun(self, stem: str) -> bool:
        """Whether it bears the article or, as names do, both prepositions that no verb bears."""
        if self.bears_article(stem) or self._is_open(stem):
            return True
        return all(preposition + stem in self._forms for preposition in NOUN_ONLY)

    def is_imperfect(self, stem: str) -> bool:
        """Whether it bears the future particle in the third person, ي and ت."""
        if stem[:1] not in ("أ", "ن", "ي", "ت", "آ"):
            return False
        rest = stem[1:]
        if stem[0] == ab.TEH and stem.endswith("ين"):  # تكتبين has no third person but يكتبون
            rest = stem[1:-2] + "ون"
        elif stem[0] == ab.ALEF_MADDA:
            rest = ab.ALEF_HAMZA_ABOVE + rest
        return all(FUTURE + person + rest in self._forms for person in "يت")

    def takes_pronoun(self, form: str) -> bool:
        """Whether it is listed with the pronoun ها, whatever the join."""
        host = form
        if form.endswith(ab.TEH_MARBUTA):
            host = form[:-1] + ab.TEH
        elif form.endswith(ab.ALEF_MAKSURA):
            host = form[:-1] + ab.ALEF
        elif form.endswith(ab.WAW + ab.ALEF):
            host = form[:-1]
        return host + "ها" in self._forms

    def is_new_word(self, stem: str) -> bool:
        """Whether it is a word, not a name, of the lists that hold no inflected forms."""
        return self._store.tier(stem) in _NEW
