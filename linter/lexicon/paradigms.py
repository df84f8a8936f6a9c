"""Inflected forms that no list holds, proved by listed ones of the same word.

The lists lack many a dual, plural, nisba adjective and joined pronoun, but hold other forms of the
same word: الميثودي proves الميثوديين, a noun, and سيجري with ستجري prove يجريان, a verb. Which
form proves which is a table that a linguist can read (`dictionaries/lexicon/paradigms.tsv`). The
part of speech must be borne out, and what common misspellings look like is left out, so that no
misspelling becomes a word by a chance affix.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import chain
from typing import Final

from linter.lexicon.attested import Attested
from linter.lexicon.inflection import Inflection, hosts
from linter.lexicon.packing import Tier
from linter.lexicon.particles import ARTICLE, CONJUNCTIONS
from linter.lexicon.store import WordStore
from linter.text import alphabet as ab
from linter.text.patterns import Pattern

TABLE: Final = "lexicon/paradigms.tsv"
_SHORTEST: Final = 3
#: A particle before a listed form proves little where that is short.
_SHORTEST_BORNE: Final = 4
_QUESTION: Final = Pattern("أ[وف](?:س[يتنأ]|ال)...")
_PREPOSITION: Final = Pattern("[وف]?[بكل]")


class Paradigms:
    """The table, ready to prove words by the listed forms."""

    def __init__(
        self, lines: Iterable[str], store: WordStore, is_word: Callable[[str], bool]
    ) -> None:
        """Read the rows of `paradigms.tsv`; `is_word` says of a form whether it is one,
        listed or not.

        Raises `ValueError`, naming the line, if one of them cannot be read.
        """
        self._store = store
        self._is_word = is_word
        self._attested = Attested(store)
        self._table = Inflection(TABLE, lines, self._is_of, _SHORTEST)

    def prove(self, word: str) -> str | None:
        """The listed form that proves a bare `word` outside the lists; None if none does."""
        return next(chain(self._stacked(word), self._proofs(word)), None)

    def _stacked(self, word: str) -> Iterator[str]:
        """Listed forms that bear one more particle in `word`: أ+فسيكتبونها, و+ومضان, ب+أصغرها.

        A word in ـه or ـى may be ـة or ـي ill written, but behind a question.
        """
        rest = word[1:]
        if _QUESTION.match(word) and self._is_word(rest):
            yield rest
        if len(rest) < _SHORTEST_BORNE or word.endswith(("ه", "ى")):
            return
        is_doubled = rest[0] in CONJUNCTIONS and rest[1:] in self._store.forms
        may_join = word[0] in CONJUNCTIONS and not is_doubled
        if may_join and self._store.tier(rest) is Tier.MORPHOLOGY:
            yield rest
        preposition = _PREPOSITION.match(word)
        if preposition is not None:
            rest = word[preposition.end() :]
            if rest in self._store.forms and any(map(self._is_host, hosts(rest))):
                yield rest

    def _is_host(self, host: str) -> bool:
        """Whether a noun takes this shape before a pronoun; one in a hamza changes it by case."""
        if len(host) < _SHORTEST or host[-1] in "أؤئء":
            return False
        noun = host[:-1] + ab.TEH_MARBUTA if host[-1] == ab.TEH else host
        return self._attested.bears_article(noun) or self._attested.bears_article(host)

    def _proofs(self, word: str) -> Iterator[str]:
        for proof, row, letters in self._table.proofs(word):
            if not any(self._is_listed(letters + other) for other in row.unless):
                yield proof

    def _is_of(self, part: str, form: str) -> bool:
        if part in ("verb", "jussive"):
            return self._attested.is_imperfect(form)
        if part == "foreign":
            return self._store.tier(form) is Tier.NAME
        if self._attested.bears_article(form):
            return True
        return part == "new" and self._attested.is_new_word(form)

    def _is_listed(self, form: str) -> bool:
        forms = self._store.forms
        return form in forms or ARTICLE + form in forms
