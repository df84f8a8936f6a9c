"""Inflected forms that no list holds, proved by listed ones of the same word.

The lists lack many a dual, plural, nisba adjective and joined pronoun, but hold other forms of the
same word: الميثودي proves الميثوديين, a noun, and سيجري with ستجري prove يجريان, a verb. Which
form proves which is a table that a linguist can read (`dictionaries/lexicon/paradigms.tsv`). The
part of speech must be borne out, and what common misspellings look like is left out, so that no
misspelling becomes a word by a chance affix.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING, Final

from linter.lexicon.attested import Attested
from linter.lexicon.packing import Tier
from linter.text import alphabet as ab

if TYPE_CHECKING:
    from linter.lexicon.lexicon import Lexicon

PRONOUNS: Final = ("هما", "ها", "هم", "هن", "كما", "كم", "كن", "نا", "ه", "ك")
_ARTICLE: Final = "ال"
#: The particles that nouns bear, and verbs.
_BEFORE: Final = (
    (re.compile(r"[وف]?(?:[بك]?ال|لل|[بكل])?"), frozenset({"noun", "new"})),
    (re.compile(r"أ?[وف]?س?"), frozenset({"verb"})),
    (re.compile(r"أ?[وف]?ل?"), frozenset({"jussive"})),
)
_LONGEST_OPENING: Final = 4
_LONGEST_ENDING: Final = 4
_JOINED: Final = frozenset({"joined"})
_ALL: Final = frozenset({"any", "free", "bare", "alone"})
_DEFINITE: Final = frozenset({"any", "free"})
_PLACES: Final = {
    "": _ALL,
    "س": _ALL,
    "ال": _DEFINITE,
    **dict.fromkeys(("بال", "كال", "لل"), frozenset({"any"})),
    **dict.fromkeys("بكل", frozenset({"any", "bare"})),
}
_SINGLE: Final = ("ب", "ك", "ل")
_SHORTEST: Final = 3
#: A particle before a listed form proves little where that is short.
_SHORTEST_BORNE: Final = 4
_QUESTION: Final = re.compile("أ[وف](?:س[يتنأ]|ال)...")
_CONJUNCTIONS: Final = ("و", "ف")
_PREPOSITION: Final = re.compile("[وف]?[بكل]")


@dataclass(frozen=True, slots=True)
class Row:
    """One row of the table; see its head."""

    ending: str
    proof: str
    part: str
    place: str
    shape: re.Pattern[str]
    unless: tuple[str, ...]


class Paradigms:
    """The table, ready to prove words by the forms of one lexicon."""

    def __init__(self, lines: Iterable[str], lexicon: Lexicon) -> None:
        """Read the rows of `paradigms.tsv`.

        Raises `ValueError`, naming the line, if one of them cannot be read.
        """
        self._lexicon = lexicon
        self._attested = Attested(lexicon)
        self._rows: dict[str, list[Row]] = {}
        for number, line in enumerate(lines, 1):
            if line.startswith("#") or not line.strip():
                continue
            try:
                ending, proof, part, place, shape, unless = line.split("\t")
                pattern = re.compile(shape or ".+")
            except (ValueError, re.error):
                raise ValueError(f"paradigms.tsv, line {number}: {line!r}") from None
            row = Row(ending, proof, part, place, pattern, tuple(unless.split()))
            self._rows.setdefault(ending, []).append(row)

    def prove(self, word: str) -> str | None:
        """The listed form that proves a bare `word` outside the lists; None if none does."""
        return next(chain(self._stacked(word), self._proofs(word)), None)

    def _stacked(self, word: str) -> Iterator[str]:
        """Listed forms that bear one more particle in `word`: أ+فسيكتبونها, و+ومضان, ب+أصغرها.

        A word in ـه or ـى may be ـة or ـي ill written.
        """
        rest = word[1:]
        if len(rest) < _SHORTEST_BORNE or word.endswith(("ه", "ى")):
            return
        is_doubled = rest[0] in _CONJUNCTIONS and rest[1:] in self._lexicon.forms
        may_join = word[0] in _CONJUNCTIONS and not is_doubled
        if may_join and self._lexicon.tier(rest) is Tier.MORPHOLOGY:
            yield rest
        if _QUESTION.match(word) and rest in self._lexicon:
            yield rest
        preposition = _PREPOSITION.match(word)
        if preposition is not None:
            rest = word[preposition.end() :]
            if rest in self._lexicon.forms and any(map(self._is_host, _hosts(rest))):
                yield rest

    def _is_host(self, host: str) -> bool:
        """Whether a noun takes this shape before a pronoun; one in a hamza changes it by case."""
        if len(host) < _SHORTEST or host[-1] in "أؤئء":
            return False
        noun = host[:-1] + ab.TEH_MARBUTA if host[-1] == ab.TEH else host
        return self._attested.bears_article(noun) or self._attested.bears_article(host)

    def _proofs(self, word: str) -> Iterator[str]:
        for before, parts in _BEFORE:
            for opening in _openings(word, before):
                rest = word[opening.length :]
                yield from self._of(rest, parts, opening.places, opening.shortest)
                if opening.bears_pronoun:
                    for host in _hosts(rest):
                        yield from self._of(host, parts, _JOINED, opening.shortest)

    def _of(
        self, rest: str, parts: frozenset[str], places: frozenset[str], shortest: int
    ) -> Iterator[str]:
        for length in range(1, min(_LONGEST_ENDING, len(rest) - shortest) + 1):
            for row in self._rows.get(rest[-length:], ()):
                if row.part in parts and row.place in places:
                    letters = rest[:-length]
                    if self._proves(row, letters, shortest):
                        yield letters + row.proof

    def _proves(self, row: Row, letters: str, shortest: int) -> bool:
        proof = letters + row.proof
        return (
            len(letters.removeprefix(_ARTICLE)) >= shortest
            and row.shape.fullmatch(proof.removeprefix(_ARTICLE)) is not None
            and self._is(row.part, proof)
            and not any(self._is_listed(letters + other) for other in row.unless)
        )

    def _is(self, part: str, form: str) -> bool:
        if part == "verb":
            return self._attested.is_imperfect(form)
        if self._attested.bears_article(form):
            return True
        return part == "new" and self._attested.is_new_word(form)

    def _is_listed(self, form: str) -> bool:
        forms = self._lexicon.forms
        return form in forms or _ARTICLE + form in forms


@dataclass(frozen=True, slots=True)
class _Opening:
    """The particles before a word: their length, the places they leave, how short it may be."""

    length: int
    places: frozenset[str]
    shortest: int

    @property
    def bears_pronoun(self) -> bool:
        return "bare" in self.places


def _openings(word: str, before: re.Pattern[str]) -> Iterator[_Opening]:
    yield _Opening(0, _DEFINITE if word.startswith(_ARTICLE) else _ALL, _SHORTEST)
    for length in range(1, min(len(word), _LONGEST_OPENING + 1)):
        match = before.fullmatch(word, 0, length)
        if match is not None:
            particles = match[0].lstrip("أوف")
            shortest = _SHORTEST + (2 if particles in _SINGLE else 1)
            yield _Opening(length, _PLACES[particles], shortest)


def _hosts(rest: str) -> Iterator[str]:
    for pronoun in PRONOUNS:
        if rest.endswith(pronoun):
            yield rest[: -len(pronoun)]
