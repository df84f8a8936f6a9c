"""Words that a text spells in two ways: the base of the rules on them."""

from __future__ import annotations

from abc import abstractmethod
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import takewhile
from typing import ClassVar, NamedTuple

from linter.findings.diagnostic import Diagnostic
from linter.rules.consistency.choices import (
    BRACKET,
    Choice,
    ConsistencyRule,
    kept,
    usual_variant,
)
from linter.rules.consistency.weekdays import days_alone
from linter.rules.core.context import Context
from linter.spelling.verdict import Status
from linter.text import alphabet as ab
from linter.text.passage import Passage
from linter.text.patterns import Pattern

#: A letter with its marks, or the marks before any letter.
_UNIT = Pattern(f"[^{ab.MARKS}][{ab.MARKS}]*")
_QUOTES = ("«", "»", "“", "”", '"')


class Spelling(NamedTuple):
    """How one bare word fits a group: `instead` is the whole word in each variant."""

    group: str
    variant: str
    instead: dict[str, str]


#: Bare words, each with its spellings in the groups it may belong to.
Readings = Mapping[str, Sequence[Spelling]]


class WordConsistency(ConsistencyRule):
    """A rule about words that are spelt in more than one way.

    Words are counted first and only the rare ones looked for, since texts repeat their words.
    """

    #: Whether a spelling that the rules of spelling report is asked for in no text.
    asks_for_words: ClassVar[bool] = True

    @abstractmethod
    def spellings(self, context: Context, *, lonely: bool) -> dict[str, Spelling]:
        """The bare words of the passage that belong to a group."""

    def readings(self, context: Context) -> Readings:
        """The bare words of the passage with each group they belong to, be they alone in it."""
        return _by_word(self.spellings(context, lonely=True))

    def choices(self, context: Context, *, lonely: bool) -> Iterator[Choice]:
        """Every occurrence of such words."""
        if lonely:
            readings = self.readings(context)
        else:
            readings = _by_word(self.spellings(context, lonely=False))
        for index, form in places(context.passage, readings):
            for spelling in readings[form]:
                yield _choice(context.passage, index, spelling)

    def check(self, context: Context) -> Iterator[Diagnostic]:
        """Each word that the document, or the whole run, more often spells in another way."""
        if context.tally is not None or context.passage.spans is not None:
            yield from super().check(context)
            return
        for one in self.rare(context):
            choice = _choice(context.passage, one.index, one.spelling)
            if self.asks_for_words and is_misspelt(one.spelling.instead[one.usual], context):
                continue
            if context.passage.is_prose(choice.start, choice.end):
                yield self._finding(choice, one.usual)

    def noted(self, context: Context) -> list[Choice]:
        """The words of a chunk of a document, which may spell them in other ways elsewhere."""
        passage = context.passage
        if passage.spans is not None:
            return super().noted(context)
        readings = self.readings(context)
        return [
            self._noted(context, index, spelling, readings)
            for index, form in places(passage, readings)
            for spelling in readings[form]
        ]

    def _noted(
        self, context: Context, index: int, spelling: Spelling, readings: Readings
    ) -> Choice:
        passage = context.passage
        choice = _choice(passage, index, spelling)
        is_prose = passage.is_prose(choice.start, choice.end)
        return kept(
            choice,
            is_open=is_prose and not _is_mentioned(passage, index, spelling.group, readings),
            bare=spelling.instead if self.asks_for_words else None,
        )

    def rare(self, context: Context) -> list[Rare]:
        """The words that the document more often spells in another way."""
        return list(rare_words(context.passage, self.spellings(context, lonely=False)))


def is_misspelt(word: str, context: Context) -> bool:
    """Whether the rules of spelling report a bare word: then it is not asked for in any text."""
    known = context.once(_judged_spellings)
    if word not in known:
        known[word] = context.speller.judge(word).status is Status.TYPO
    return known[word]


def _judged_spellings(context: Context) -> dict[str, bool]:
    """Whether each spelling asked about so far is misspelt."""
    return {}


@dataclass(frozen=True, slots=True)
class Rare:
    """A word of a passage, its spelling, and the variant that is usual there."""

    index: int
    spelling: Spelling
    usual: str


def rare_words(passage: Passage, spellings: dict[str, Spelling]) -> Iterator[Rare]:
    """Each word that is more often spelt in another way.

    Words that are cited, or named together with the other way, are left alone.
    """
    spellings = contested(spellings)
    if not spellings:
        return
    counts: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for form, number in _numbers(passage, spellings).items():
        counts[spellings[form].group][spellings[form].variant] += number
    usual = {
        form: better
        for form, one in spellings.items()
        if (better := usual_variant(one.variant, one.instead, counts[one.group])) is not None
    }
    readings = _by_word(spellings)
    for index, form in places(passage, usual):
        if not _is_mentioned(passage, index, spellings[form].group, readings):
            yield Rare(index, spellings[form], usual[form])


def _numbers(passage: Passage, forms: Iterable[str]) -> Counter[str]:
    """How often each of these bare forms stands in the passage, in order of first appearance."""
    written = _written(passage, forms)
    numbers: Counter[str] = Counter()
    places = passage.places_of(written)
    for word in sorted(places, key=lambda word: places[word][0]):
        numbers[passage.bare_forms[word]] += len(days_alone(passage, places[word]))
    return numbers


def _choice(passage: Passage, index: int, spelling: Spelling) -> Choice:
    start, end = passage.span(index)
    written, instead = passage.words[index], spelling.instead
    if written != instead[spelling.variant]:
        instead = {name: with_marks(written, to) for name, to in instead.items()}
    return Choice(start, end, spelling.group, spelling.variant, instead)


def _by_word(spellings: Mapping[str, Spelling]) -> Readings:
    return {word: (spelling,) for word, spelling in spellings.items()}


def _is_mentioned(passage: Passage, index: int, group: str, readings: Readings) -> bool:
    """Whether a word is cited, or named together with another spelling of its group."""
    return is_cited(passage, index) or any(
        spelling.group == group
        for word in named_beside(passage, index)
        for spelling in readings.get(word, ())
    )


def is_cited(passage: Passage, index: int) -> bool:
    """Whether the word alone fills a quotation: it is a title, or the word itself is spoken of."""
    before, after = passage.gaps[index].rstrip(), passage.gaps[index + 1].lstrip()
    return before.endswith(_QUOTES) and after.startswith(_QUOTES)


def named_beside(passage: Passage, index: int) -> Iterator[str]:
    """The bare words that a text names together with this one: X أو Y, X (Y), X/Y."""
    words, gaps = passage.words, passage.gaps
    for near, far, gap in ((index - 1, index - 2, index), (index + 1, index + 2, index + 1)):
        if 0 <= near < len(words) and BRACKET.fullmatch(gaps[gap]):
            yield passage.bare_forms[words[near]]
        if 0 <= far < len(words) and words[near] == "أو":
            yield passage.bare_forms[words[far]]


def with_marks(written: str, bare_form: str) -> str:
    """`bare_form` with the harakat of `written` on the letters that both begin and end with.

    The letters between have none: إ cannot bear the fatha of أ.
    """
    units = _UNIT.findall(written)
    before = _alike(units, bare_form)
    rest = min(len(units), len(bare_form)) - before
    after = min(rest, _alike(reversed(units), reversed(bare_form)))
    middle = bare_form[before : len(bare_form) - after]
    return "".join([*units[:before], middle, *units[len(units) - after :]])


def _alike(units: Iterable[str], letters: Iterable[str]) -> int:
    """How many of the first letters are the same."""
    pairs = zip(units, letters, strict=False)
    return sum(1 for _ in takewhile(lambda pair: pair[0][0] == pair[1], pairs))


def contested(spellings: dict[str, Spelling]) -> dict[str, Spelling]:
    """The words of those groups that are written in two ways at least."""
    variants: defaultdict[str, set[str]] = defaultdict(set)
    for spelling in spellings.values():
        variants[spelling.group].add(spelling.variant)
    return {word: one for word, one in spellings.items() if len(variants[one.group]) > 1}


def places(passage: Passage, forms: Iterable[str]) -> Iterator[tuple[int, str]]:
    """Index and bare form of each word of the passage whose bare form is one of `forms`."""
    written = _written(passage, forms)
    for index in days_alone(passage, passage.indexes_of(written)):
        yield index, passage.bare_forms[passage.words[index]]


def _written(passage: Passage, forms: Iterable[str]) -> frozenset[str]:
    """The words as written of which these are the bare forms."""
    wanted = frozenset(forms)
    if not wanted:
        return frozenset()
    marked = (word for word in passage.marked_words if passage.bare_forms[word] in wanted)
    return frozenset((*wanted, *marked))
