"""Terms found as they are inflected, and others put in their place.

A term is written bare, as a dictionary has it (حاسوب, هاتف ذكي). In text it is met as وبالحاسوب,
للحواسيب, حاسوبه; what is written instead takes the same particles, with the joins of spelling that
its own letters ask for: للمدرسة, مدرسته, مستشفاه.

Sources: Ryding, A Reference Grammar of Modern Standard Arabic, ch. 2 and 12; the joins are those of
`linter.lexicon.analysis`, the other way round.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final, Literal, NamedTuple, get_args

from linter.lexicon import pronouns
from linter.lexicon.analysis import analyses
from linter.lexicon.dress import ROWS_OF_PARTICLES, Dress, definite, join_pronoun, openings
from linter.lexicon.lexicon import Lexicon
from linter.lexicon.particles import ARTICLE
from linter.lexicon.preferred_terms import stands_in
from linter.text import alphabet as ab
from linter.text.normalise import bare
from linter.text.passage import Passage

#: How a term is inflected: a noun takes the article, particles, pronouns and the accusative alif;
#: an adjective, the endings of gender and number instead of pronouns; a name and a verb, particles
#: of their own; `fixed`, nothing but و and ف.
PartOfSpeechName = Literal["noun", "adjective", "name", "verb", "fixed"]
PARTS_OF_SPEECH: Final[tuple[str, ...]] = get_args(PartOfSpeechName)

_ENDINGS_OF_ADJECTIVES: Final = ("", "ة", "ات", "ون", "ين", "ان", "تان", "تين")
_PARTICLES: Final[Mapping[str, re.Pattern[str]]] = {
    "noun": re.compile("[وف]?[بكل]?"),
    "adjective": re.compile("[وف]?[بكل]?"),
    "name": re.compile("[وف]?[بكل]?"),
    "verb": re.compile("[وف]?[سل]?"),
    "fixed": re.compile("[وف]?"),
}
#: What begins all that these match: most words begin with none of it.
_PARTICLE_LETTERS: Final = frozenset(row for row in ROWS_OF_PARTICLES if len(row) == 1)
_TANWIN = re.compile("[\u064b]?ا[\u064b]?\\Z")


class Term(NamedTuple):
    """What should not be written, what is preferred to it (best first; may be empty), and why.

    `is_safe` lets `fix` put in the first preferred form by itself. `source` says where the entry
    stands.
    """

    forbidden: str
    preferred: tuple[str, ...] = ()
    reason: str = ""
    part_of_speech: PartOfSpeechName = "noun"
    is_safe: bool = False
    source: str = ""


class Found(NamedTuple):
    """A term at the words `first` up to (not including) `last` of a passage."""

    first: int
    last: int
    term: Term
    dress: Dress

    def is_preferred(self, passage: Passage) -> bool:
        """Whether this is a part of what is preferred to it, which stands there already."""
        return any(
            stands_in(words_of(preferred), passage, self.first, self.last, self.dress.particles)
            for preferred in self.term.preferred
        )

    def instead(self, passage: Passage) -> tuple[str, ...]:
        """What should stand there, best first, dressed as what stands there now."""
        texts = [self.dress.put_on(words_of(preferred)) for preferred in self.term.preferred]
        if self.dress.accusative:
            tanwin = _TANWIN.search(passage.words[self.last - 1])
            texts = [_with_tanwin(text, tanwin.group() if tanwin else ab.ALEF) for text in texts]
        return tuple(texts)


def _with_tanwin(text: str, tanwin: str) -> str:
    return text[:-1] + tanwin if text.endswith(ab.ALEF) else text


def words_of(phrase: str) -> tuple[str, ...]:
    """The bare words of a phrase."""
    return tuple(map(bare, phrase.split()))


#: A form of a term, word by word, with what it bears beside particles.
Entry = tuple[tuple[str, ...], Term, Dress]


@dataclass(slots=True)
class TermFinder:
    """Terms, ready to be looked for. Safe to share between threads once made."""

    lexicon: Lexicon
    _by_first: dict[str, list[Entry]] = field(default_factory=dict)

    @classmethod
    def of(cls, terms: Iterable[Term], lexicon: Lexicon) -> TermFinder:
        """A finder for these terms; of two terms with one form, the first is found."""
        by_first: defaultdict[str, list[Entry]] = defaultdict(list)
        for term in terms:
            words = words_of(term.forbidden)
            for form, dress in _forms(words, term.part_of_speech):
                by_first[form[0]].append((form, term, dress))
        return cls(lexicon, dict(by_first))

    def find(self, passage: Passage) -> Iterator[Found]:
        """Each term in the passage, in order of place; where several begin, the longest."""
        forms = passage.forms
        heads = {
            written: heads
            for written, form in passage.bare_forms.items()
            if (form in self._by_first or form[:1] in _PARTICLE_LETTERS)
            and (heads := [head for head in self._heads(form) if forms.issuperset(head[0][1:])])
        }
        if not heads:
            return
        place = 0
        for index, written in enumerate(passage.words):
            if index >= place and written in heads:
                found = self._longest(passage, index, heads[written])
                if found is not None:
                    place = found.last
                    yield found

    def _heads(self, word: str) -> Iterator[Entry]:
        """The forms that a word may open, with the particles it bears taken into the dress."""
        for particles, core in openings(word):
            for form, term, dress in self._by_first.get(core, ()):
                if not _PARTICLES[term.part_of_speech].fullmatch(particles):
                    continue
                if particles and len(form) == 1 and self._is_another_word(word, term):
                    continue
                yield form, term, dress._replace(particles=particles)

    def _is_another_word(self, word: str, term: Term) -> bool:
        """Whether the dictionary reads a word with particles as one without (بحر, not ب+حر)."""
        if word not in self.lexicon.forms:
            return False
        stem = bare(term.forbidden).removeprefix(ARTICLE)
        reading = next(analyses(word, self.lexicon), None)
        if reading is None:
            return False
        read = reading.stem.removeprefix(ARTICLE)
        return not (stem.startswith(read[:-1]) or read.startswith(stem[:-1]))

    def _longest(
        self,
        passage: Passage,
        index: int,
        heads: list[Entry],
    ) -> Found | None:
        best: Found | None = None
        for form, term, dress in heads:
            last = index + len(form)
            if best is not None and last <= best.last:
                continue
            if last <= len(passage.words) and self._follows(passage, index, form):
                found = Found(index, last, term, dress)
                if not found.is_preferred(passage):
                    best = found
        return best

    @staticmethod
    def _follows(passage: Passage, index: int, form: tuple[str, ...]) -> bool:
        for offset, word in enumerate(form[1:], start=1):
            gap = passage.gaps[index + offset]
            if gap.strip() or gap.count("\n") > 1:
                return False
            if passage.bare_forms[passage.words[index + offset]] != word:
                return False
        return True


def _forms(
    words: tuple[str, ...], part_of_speech: PartOfSpeechName
) -> Iterator[tuple[tuple[str, ...], Dress]]:
    """The forms of a term without particles, each with what it bears."""
    seen: set[tuple[str, ...]] = set()
    for form, dress in _all_forms(words, part_of_speech):
        if form not in seen:
            seen.add(form)
            yield form, dress


def _all_forms(
    words: tuple[str, ...], part_of_speech: PartOfSpeechName
) -> Iterator[tuple[tuple[str, ...], Dress]]:
    yield words, Dress()
    *before, last = words
    if part_of_speech in ("noun", "adjective"):
        endings = _ENDINGS_OF_ADJECTIVES if part_of_speech == "adjective" else ("",)
        for ending in endings:
            inflected = last.removesuffix(ab.TEH_MARBUTA) + ending if ending else last
            yield (*before, inflected), Dress(ending=ending)
            yield (
                tuple(definite(word) for word in (*before, inflected)),
                Dress(article=True, ending=ending),
            )
            if before:
                yield (
                    (*before, definite(inflected)),
                    Dress(article=True, spread="last", ending=ending),
                )
        if not last.endswith((ab.TEH_MARBUTA, ab.ALEF, ab.ALEF_MAKSURA)):
            yield (*before, last + ab.ALEF), Dress(accusative=True)
    if part_of_speech in ("noun", "verb") and not last.startswith(ARTICLE):
        for pronoun in pronouns.ALL:
            yield (*before, join_pronoun(last, pronoun)), Dress(pronoun=pronoun)
