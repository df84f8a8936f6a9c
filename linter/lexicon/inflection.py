"""Tables of endings: which form of a word is told by which other one, behind which particles.

A row says that what ends in its ending is a form of the word that ends in the proof instead, if
that word is of the row's part of speech. The particles before it, and a pronoun after it, are
taken off first, as far as the part of speech bears them: no noun has both the article and a
pronoun, no verb a preposition.

Sources: Ryding, A Reference Grammar of Modern Standard Arabic, ch. 12 (pronouns), 16 (prepositions)
and 18 (connectives); Buckwalter Arabic Morphological Analyzer 2.0 (2004), tables AB and BC.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from typing import Final, NamedTuple

from linter.lexicon import pronouns
from linter.lexicon.particles import ARTICLE
from linter.text.patterns import Pattern

#: The pronoun of the first person after a verb.
_OBJECT: Final = "ني"
#: The particles that each part of speech bears, the person of an imperfect among them.
_BEFORE: Final = (
    (Pattern(r"[وف]?(?:[بك]?ال|لل|[بكل])?"), frozenset({"noun", "new", "foreign"})),
    (Pattern(r"[وف]?[بكل]?"), frozenset({"name"})),
    (Pattern(r"أ?[وف]?س?"), frozenset({"verb"})),
    (Pattern(r"أ?[وف]?ل?"), frozenset({"jussive", "perfect"})),
    (Pattern(r"أ?[وف]?[سل]?[يتنأ]"), frozenset({"imperfect"})),
)
_VERBAL: Final = frozenset({"verb", "jussive", "perfect", "imperfect"})
_LONGEST_OPENING: Final = 5
_LONGEST_ENDING: Final = 4
#: The letters of all particles; and what stands for the letters after them.
_PARTICLE_LETTERS: Final = Pattern(f"[أوفبكالسيتن]{{0,{_LONGEST_OPENING}}}")
_STEM: Final = "-"
_CACHED_OPENINGS: Final = 1 << 12
_JOINED: Final = frozenset({"joined"})
_ALL: Final = frozenset({"any", "free", "bare", "alone"})
_DEFINITE: Final = frozenset({"any", "free"})
_GOVERNED: Final = frozenset({"any", "bare"})
_SINGLE: Final = ("ب", "ك", "ل")
_PLACES: Final = {
    "ال": _DEFINITE,
    **dict.fromkeys(("بال", "كال", "لل"), frozenset({"any"})),
    **dict.fromkeys(_SINGLE, _GOVERNED),
}

IsOf = Callable[[str, str], bool]


class Row(NamedTuple):
    """One row of a table; see the head of `dictionaries/lexicon/paradigms.tsv`."""

    ending: str
    proof: str
    part: str
    place: str
    shape: Pattern
    unless: tuple[str, ...]


class _Opening(NamedTuple):
    """The particles before a word: their length, the places they leave, how short it may be.

    `parts` are the parts of speech that bear them.
    """

    length: int
    places: frozenset[str]
    shortest: int
    parts: frozenset[str]

    @property
    def bears_pronoun(self) -> bool:
        return "bare" in self.places

    @property
    def is_verbal(self) -> bool:
        return not self.parts.isdisjoint(_VERBAL)


class Inflection:
    """A table, ready to tell which word a form is of."""

    def __init__(self, name: str, lines: Iterable[str], is_of: IsOf, shortest: int) -> None:
        """Read the rows of the table called `name`; `is_of` says whether a part has a word.

        A form needs `shortest` letters before its ending, and more behind particles. Raises
        `ValueError`, naming the table and the line, if one of them cannot be read.
        """
        self._is_of = is_of
        self._shortest = shortest
        self._openings = lru_cache(_CACHED_OPENINGS)(self._all_openings)
        self._rows: dict[str, list[Row]] = {}
        for number, line in enumerate(lines, 1):
            if line.startswith("#") or not line.strip():
                continue
            try:
                ending, proof, part, place, shape, unless = line.split("\t")
                pattern = Pattern(shape or ".+")
            except (ValueError, re.error):
                raise ValueError(f"{name}, line {number}: {line!r}") from None
            row = Row(ending, proof, part, place, pattern, tuple(unless.split()))
            self._rows.setdefault(ending, []).append(row)
        self._endings = tuple(self._rows)

    def proofs(self, form: str) -> Iterator[tuple[str, Row, str]]:
        """Each word that a bare `form` may be of, the row that says so, and the letters kept."""
        end = _PARTICLE_LETTERS.match(form).end()  # type: ignore[union-attr]  # it always matches
        beginning = form[:end] + _STEM * (end < len(form))
        for opening in self._openings(beginning):
            rest, parts = form[opening.length :], opening.parts
            yield from self._of(rest, parts, opening.places, opening.shortest)
            if opening.bears_pronoun:
                for host in hosts(rest, is_verb=opening.is_verbal):
                    yield from self._of(host, parts, _JOINED, opening.shortest)

    def _all_openings(self, beginning: str) -> tuple[_Opening, ...]:
        """The particles that a form may begin with, none of them included.

        `beginning` is what of it may be particles, and a sign for more that follows. Remembered,
        for many forms begin alike, and five patterns at six places are much to try.
        """
        return tuple(
            opening
            for before, parts in _BEFORE
            for opening in self._openings_of(beginning, before, parts)
        )

    def _openings_of(
        self, beginning: str, before: Pattern, parts: frozenset[str]
    ) -> Iterator[_Opening]:
        if before.fullmatch("") is not None:
            places = _DEFINITE if beginning.startswith(ARTICLE) else _ALL
            yield _Opening(0, places, self._shortest, parts)
        for length in range(1, min(len(beginning), _LONGEST_OPENING + 1)):
            match = before.fullmatch(beginning, 0, length)
            if match is not None:
                particles = match[0].lstrip("أوف")
                more = self._shortest > 1
                shortest = self._shortest + more * (2 if particles in _SINGLE else 1)
                yield _Opening(length, _PLACES.get(particles, _ALL), shortest, parts)

    def _of(
        self, rest: str, parts: frozenset[str], places: frozenset[str], shortest: int
    ) -> Iterator[tuple[str, Row, str]]:
        if not rest.endswith(self._endings):
            return
        for length in range(min(_LONGEST_ENDING, len(rest) - shortest) + 1):
            letters = rest[: len(rest) - length]
            for row in self._rows.get(rest[len(rest) - length :], ()):
                if row.part in parts and row.place in places:
                    proof = letters + row.proof
                    if self._is_proof(row, letters, proof, shortest):
                        yield proof, row, letters

    def _is_proof(self, row: Row, letters: str, proof: str, shortest: int) -> bool:
        return (
            len(letters.removeprefix(ARTICLE)) >= shortest
            and row.shape.fullmatch(proof.removeprefix(ARTICLE)) is not None
            and self._is_of(row.part, proof)
        )


def hosts(form: str, *, is_verb: bool = False) -> Iterator[str]:
    """What is left of a form when a pronoun is taken off; verbs take one more."""
    if form.endswith(pronouns.NOT_OF_SPEAKER):
        for pronoun in pronouns.NOT_OF_SPEAKER:
            if form.endswith(pronoun):
                yield form[: -len(pronoun)]
    if is_verb and form.endswith(_OBJECT):
        yield form[: -len(_OBJECT)]
