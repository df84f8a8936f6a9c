"""Rules about words beside each other, which look at a few words of a text and not at all of them.

A text has few distinct words, so a rule names the forms that concern it and looks only where these
stand. Words count as beside each other only with one space between them: a mark, a quotation mark
or a bracket ends the phrase.
"""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Container, Iterable, Iterator
from itertools import product
from typing import ClassVar, Final, NamedTuple

from linter.findings.diagnostic import Applicability, Diagnostic, Edit, Fix, Message
from linter.lexicon.lexicon import Lexicon
from linter.lexicon.particles import CONJUNCTIONS, PREPOSITIONS
from linter.rules.core.base import Rule
from linter.rules.core.context import Context
from linter.rules.core.word_index import WordIndex
from linter.text import alphabet as ab
from linter.text.marked import is_in_vowels
from linter.text.passage import Passage
from linter.text.patterns import Pattern

_SPACES = frozenset((" ", "\u00a0"))
_END_OF_SENTENCE = Pattern(r"[.!؟?]|\n\n")
_SHORTEST_BORNE = 2
#: Particles that may be written as one with the next word, or not, as slots of `heads`.
MAYBE_CONJUNCTION = ("", *CONJUNCTIONS)
MAYBE_PREPOSITION = ("", *PREPOSITIONS)

#: A letter and its vowel, a shadda between them left aside.
_LETTER: Final = Pattern("([\u0621-\u064a])\u0651?([\u064b-\u0650]?)[\u064b-\u0652\u0670]*")
_VOWELS_OF: Final = {
    ab.ALEF_HAMZA_BELOW: "\u0650",
    ab.ALEF_HAMZA_ABOVE: "\u064e\u064f",
    ab.WAW_HAMZA: "\u064f",
    ab.YEH_HAMZA: "\u0650",
}


class Place:
    """A word of a passage and what stands beside it; a rule moves one along by `index`."""

    __slots__ = ("_forms", "_gaps", "_written", "index", "lexicon", "words")

    def __init__(self, words: WordIndex, index: int, lexicon: Lexicon) -> None:
        self.words = words
        self.index = index
        self.lexicon = lexicon
        passage = words.passage
        self._written, self._gaps, self._forms = passage.words, passage.gaps, passage.bare_forms

    def word(self, offset: int = 0) -> str:
        """The bare word `offset` words on; empty if a phrase ends before it."""
        here = self.index
        index = here + offset
        if not 0 <= index < len(self._written):
            return ""
        if offset:
            gaps = self._gaps[here + 1 : index + 1] or self._gaps[index + 1 : here + 1]
            if not _SPACES.issuperset(gaps):
                return ""
        return self._forms[self._written[index]]

    def rest_of_sentence(self, longest: int = 200) -> str:
        """The text after the word up to its sentence's end, with the mark that ends it."""
        start = self.words.passage.span(self.index)[1]
        text = self.words.passage.text[start : start + longest]
        end = _END_OF_SENTENCE.search(text)
        return text[: end.start() + 1] if end else text

    def words_before(self, most: int) -> list[str]:
        """At most `most` bare words of the sentence before the word, the nearest first."""
        found: list[str] = []
        for index in range(self.index - 1, max(-1, self.index - 1 - most), -1):
            gap = self._gaps[index + 1]
            if gap != " " and any(character in ".!؟?:" for character in gap):
                break
            found.append(self._forms[self._written[index]])
        return found


class Correction(NamedTuple):
    """What should stand instead of the words from `offset` on, best choice first.

    Each choice has as many words as are flagged, an empty one where a word is to go.
    `head` is the word that decides the matter. `message` says more of this place than the rule's
    summary does, with the same placeholders.
    """

    offset: int
    choices: tuple[tuple[str, ...], ...]
    head: str = ""
    message: Message | None = None


def heads(forms: Iterable[str], *particles: tuple[str, ...]) -> dict[str, tuple[str, str]]:
    """Each form with every particle that it may bear, mapped to the particles and the form.

    `particles` are the choices for each slot before the form, the empty one among them.
    """
    return {
        "".join(chosen) + form: ("".join(chosen), form)
        for form in forms
        for chosen in product(*particles)
    }


def is_one_of(word: str, words: Container[str]) -> bool:
    """Whether a bare word is one of these, with و before it or without."""
    return word in words or word.removeprefix(ab.WAW) in words


def without_conjunction(word: str) -> str:
    """A bare word without و or ف before it, if it may have one and more than one letter is left."""
    return word[1:] if word[:1] in CONJUNCTIONS and len(word) > _SHORTEST_BORNE else word


class PhraseRule(Rule):
    """An error of one word or a few, told by the words beside it."""

    is_local = True
    category = "grammar"
    areta = "XG"
    applicability = Applicability.UNSAFE
    #: Whether who writes all vowels, as of what is handed down to the letter, is taken to know.
    yields_to_vowels: ClassVar[bool] = False

    def forms(self, words: WordIndex, lexicon: Lexicon) -> Iterable[str]:
        """The bare forms of the passage at which to judge: by default those it looks at."""
        return words.held(self.looks_at)

    @abstractmethod
    def judge(self, place: Place) -> Correction | None:
        """What is wrong at a place where one of the forms stands; None if nothing is."""

    def check(self, context: Context) -> Iterator[Diagnostic]:
        """Every correction in prose."""
        words, lexicon = context.word_index, context.speller.lexicon
        place = Place(words, 0, lexicon)
        for form in self.forms(words, lexicon):
            for index in words.at(form):
                place.index = index
                found = self.judge(place)
                if found:
                    yield from self._diagnose(words, index + found.offset, found)

    def _diagnose(self, words: WordIndex, first: int, found: Correction) -> Iterator[Diagnostic]:
        passage = words.passage
        last = first + len(found.choices[0]) - 1
        start, end = passage.span(first)[0], passage.span(last)[1]
        if not passage.is_prose(start, end):
            return
        near = passage.words[max(0, first - 1) : last + 2]
        if self.yields_to_vowels and is_in_vowels(" ".join(near)):
            return
        written = [words.bare(index) for index in range(first, last + 1)]
        if any(map(_is_vowelled_as_written, passage.words[first : last + 1], found.choices[0])):
            return
        message = (found.message or self.summary).format(
            wrong=" ".join(written), right=" ".join(found.choices[0]).strip(), head=found.head
        )
        fixes = (
            Fix(tuple(self._edits(passage, first, written, choice)), self.applicability)
            for choice in found.choices
        )
        yield self.diagnostic(start, end, *fixes, message=message)

    def _edits(
        self, passage: Passage, first: int, written: list[str], choice: tuple[str, ...]
    ) -> Iterator[Edit]:
        """One edit for each word that changes, or one for all where a word goes (an empty one)."""
        if "" in choice:
            start, end = passage.span(first)[0], passage.span(first + len(choice) - 1)[1]
            yield Edit(start, end, " ".join(filter(None, choice)))
            return
        for number, right in enumerate(choice):
            if right != written[number]:
                yield Edit(*passage.span(first + number), right)


def _is_vowelled_as_written(written: str, right: str) -> bool:
    """Whether a hamza that the correction would change bears the vowel that it is written for.

    Who writes إِنَّ or قَضَاؤُكَ knows the case, and so do the prayers and verses quoted so.
    """
    letters = [match.groups() for match in _LETTER.finditer(written)]
    if len(letters) != len(right):
        return False
    return any(
        letter != meant and mark and mark in _VOWELS_OF.get(letter, ())
        for (letter, mark), meant in zip(letters, right, strict=True)
    )
