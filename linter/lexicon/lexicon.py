"""Which forms are words of Arabic: those listed, the user's own, and those that others prove."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property, lru_cache
from itertools import filterfalse
from typing import Final

from linter.lexicon.artefact import Artefact
from linter.lexicon.by_text import ByText, remember
from linter.lexicon.clitics import (
    construct_sisters,
    genitive_sister,
    name_stems,
    sister_forms,
)
from linter.lexicon.graph import DAWG, load_graph
from linter.lexicon.packing import Tier
from linter.lexicon.paradigms import TABLE, Paradigms
from linter.lexicon.particles import ARTICLE
from linter.lexicon.regional import TABLE as REGIONAL_TABLE
from linter.lexicon.regional import Norm, Spelling, check_spelling
from linter.lexicon.resources import ARTEFACT as ARTEFACT
from linter.lexicon.resources import table_lines
from linter.lexicon.stems import careful_spelling, stem_of
from linter.lexicon.store import WordStore
from linter.lexicon.user_words import TABLE as USER_TABLE
from linter.lexicon.user_words import UserWords
from linter.lexicon.vowelled import is_vowelled
from linter.text import alphabet as ab
from linter.text.normalise import bare

#: A name of this length is not found in an error by chance.
_LONG_NAME: Final = 6
#: Several rooms ask whether a word in no list is one, the words of a text one after the other.
_REMEMBERED: Final = 1 << 13
#: أو and a noun written as one are met far more often than what أ asks of a word behind و and ال.
_OR_AND_ARTICLE: Final = "أو" + ARTICLE


class Lexicon(WordStore):
    """The compiled dictionary. All words are bare: no marks, no tatweel."""

    def __init__(
        self,
        artefact: Artefact,
        accepted: Iterable[str] = (),
        spelling: Spelling | None = None,
    ) -> None:
        """Read the dictionary; `accepted` are words of the user's own, as `UserWords` takes them.

        `spelling` is a regional norm (see `Norm`). Raises `ValueError` for a word of the user's
        that cannot be read and for a norm that does not exist.
        """
        check_spelling(spelling)
        super().__init__(artefact)
        self._spelling = spelling
        self._accepted = UserWords(accepted, lambda: table_lines(USER_TABLE))
        #: Those of the bare forms of a text that are not in `listed`.
        self.unlisted = ByText(self._find_unlisted)
        self._known_listed: set[str] = set()
        self._is_known_by_another = lru_cache(_REMEMBERED)(self._has_proof)

    @cached_property
    def norm(self) -> Norm:
        """The regional norm of spelling that was chosen."""
        return Norm(table_lines(REGIONAL_TABLE), self._spelling)

    @cached_property
    def listed(self) -> DAWG | _Allowed:
        """The listed forms that the norm does not refuse: what is in it needs no further look."""
        if self._spelling is None or not self.norm.refuses_some:
            return self.forms
        return _Allowed(self.forms, self.norm)

    def _find_unlisted(self, forms: frozenset[str]) -> frozenset[str]:
        left = forms - self._known_listed
        found = frozenset(filterfalse(self.listed.__contains__, left))
        remember(self._known_listed, left - found)
        return found

    @cached_property
    def _attested_errors(self) -> DAWG:
        return load_graph(DAWG, self.artefact, "misspellings")

    def __contains__(self, word: str) -> bool:
        """Whether `word` is a word: listed, accepted by the user, or a spelling of one of these.

        A name or new word is known with its proclitics (ولافروف), a form of the morphology in
        each case (فقراؤها beside فقرائها) and in the construct (طالبو اللجوء), and any form that
        its sisters prove; see `sister_forms` and `Paradigms`. Such proof is not enough for a form
        that is seen as errors are.
        """
        if word in self.listed or word in self._accepted:
            return True
        if self.norm.refuses(word):
            return False
        dotted = self.norm.dotted(word)
        return (dotted is not None and dotted in self) or self._is_known_by_another(word)

    def _has_proof(self, word: str) -> bool:
        return (
            (self.norm.sister(word) or "") in self.forms
            or any(self._is_trusted(stem) for stem in name_stems(word))
            or genitive_sister(word) in self.forms
            or self._is_construct_plural(word)
            or (word not in self._attested_errors and self._is_derived(word))
        )

    def _is_trusted(self, stem: str) -> bool:
        """Whether a stem surely bears proclitics: one kept by hand, or a long name."""
        tier = self.tier(stem)
        return tier is Tier.HAND or (tier is Tier.NAME and len(stem) >= _LONG_NAME)

    def _is_derived(self, word: str) -> bool:
        return (
            any(self._bears_proclitics(stem) for stem in name_stems(word))
            or any(form in self.forms for form in sister_forms(word))
            or self._prove(word) is not None
        )

    def proof(self, word: str) -> str | None:
        """The listed form, or derived stem, that shows an unlisted bare `word` to be a word.

        None if there is none, or if the word is seen, and no more often than an error would be.
        """
        return None if word in self._attested_errors else self._prove(word)

    def _prove(self, word: str) -> str | None:
        if word.startswith(_OR_AND_ARTICLE):
            return None
        return self._paradigms.prove(word) or self._derived_stem(word)

    def _derived_stem(self, word: str) -> str | None:
        if word in self._doubtful:
            return None
        stem = stem_of(word, self._stems)
        careful = careful_spelling(word) if stem else None
        return None if careful is not None and careful in self else stem

    def is_vowelled_word(self, written: str) -> bool:
        """Whether a word written with all its vowels is one that a known root gives (اسْوَدَّ).

        Without vowels such a form is met as a misspelling of a commoner word, not as itself.
        """
        return is_vowelled(written) and stem_of(bare(written), self._risky_stems) is not None

    @cached_property
    def _risky_stems(self) -> DAWG:
        return load_graph(DAWG, self.artefact, "risky_stems")

    @cached_property
    def _stems(self) -> DAWG:
        return load_graph(DAWG, self.artefact, "stems")

    @cached_property
    def _doubtful(self) -> DAWG:
        """Attested forms that a derived stem does not prove: as often an error for another word."""
        return load_graph(DAWG, self.artefact, "doubtful")

    @cached_property
    def _paradigms(self) -> Paradigms:
        return Paradigms(table_lines(TABLE), self, self.__contains__)

    def _is_construct_plural(self, word: str) -> bool:
        """Whether it is a sound plural before its genitive (طالبو), unlike شاركو for شاركوا."""
        sisters = construct_sisters(word)
        if sisters is None or not all(form in self.forms for form in sisters):
            return False
        is_likely_verb = word in self._attested_errors and word + ab.ALEF in self.forms
        return not is_likely_verb or "بال" + sisters[1] in self.forms

    def is_attested_error(self, word: str) -> bool:
        """Whether the word is seen in frequency lists, and no more often than errors would be."""
        return word in self._attested_errors

    def is_accepted(self, word: str) -> bool:
        """Whether `word` is one of the user's own, or a form of one."""
        return word in self._accepted

    def _bears_proclitics(self, stem: str) -> bool:
        return self.tier(stem) not in (Tier.MORPHOLOGY, None)


class _Allowed:
    """The listed forms but for those that a norm of spelling refuses."""

    def __init__(self, forms: DAWG, norm: Norm) -> None:
        self._forms = forms
        self._norm = norm

    def __contains__(self, word: str) -> bool:
        return word in self._forms and not self._norm.refuses(word)
