"""What a rule is: its code, name, reason and examples in one place, and how it is run."""

from __future__ import annotations

import re
from abc import ABC, abstractmethod
from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from types import MappingProxyType
from typing import ClassVar, Final, TypeVar, cast

from linter.documents import Document
from linter.documents.formats import PLAIN
from linter.documents.reading import Unit
from linter.findings.diagnostic import (
    Applicability,
    Diagnostic,
    Edit,
    Fix,
    Message,
    RuleInfo,
    Severity,
)
from linter.lexicon.terms import Term, TermFinder
from linter.rules.core.word_index import WordIndex
from linter.spelling.confidence import Calibration
from linter.spelling.judged_text import JudgedText
from linter.spelling.speller import Speller
from linter.stretches.finding import NO_STRETCHES, Stretches
from linter.text.passage import Passage
from linter.text.patterns import Pattern

#: How often each rule (by code) met each variant of each group of spellings.
Tally = Counter[tuple[str, str, str]]
#: What rules of a family look for together.
Found = TypeVar("Found")


#: The commonest gaps, seven in ten of those that are more than a space, which no gap rule matches.
#: A page often has no others, so that the patterns of these rules need not even be compiled: a
#: tenth of the time that one line takes.
PLAIN_GAPS: Final = frozenset(
    {
        *("\n", "\n\n", "\n ", ".\n", ".\n\n", "،\n", "؛\n", ":\n", "؟\n", "!\n"),
        *("، ", "؛ ", ". ", ": ", "؟ ", "! ", " — ", " (", ") ", "، (", ")، ", ").\n", "). "),
        *(" «", "» ", "»، ", ": «", ".»\n", "».\n", "». "),
        *(' "', '" ', '"، ', ': "', '".\n', '". '),
    }
)
#: A string of so many words is a label, in which a word has hardly a neighbour.
_LABEL = 2
#: The categories of rules that the dialects do not follow.
_OF_STANDARD = frozenset({"spelling", "context", "grammar"})


@dataclass(frozen=True, slots=True)
class Example:
    """A text the rule must flag and what it becomes, or a text it must leave alone.

    `fixed` is None where the rule flags the text without knowing the cure. `format` is what kind
    of file the text is (see `linter.documents.formats`).
    """

    text: str
    fixed: str | None = None
    is_wrong: bool = True
    format: str = PLAIN

    @classmethod
    def right(cls, text: str, format: str = PLAIN) -> Example:
        """A text the rule must not flag."""
        return cls(text, None, is_wrong=False, format=format)

    @property
    def document(self) -> Document:
        """The text as a file of its format."""
        return Document(self.text, format=self.format)

    @property
    def fixed_document(self) -> Document:
        """The text as it should be, as a file of its format."""
        return Document(self.fixed or "", format=self.format)


class Context:
    """One passage as the rules see it: its words, and the speller's judgement on them."""

    def __init__(
        self,
        passage: Passage,
        speller: Speller,
        units: Sequence[Unit] = (),
        tally: Tally | None = None,
        terms: TermFinder | None = None,
        stretches: Stretches = NO_STRETCHES,
        calibration: Calibration | None = None,
        looked_at: frozenset[str] = frozenset(),
    ) -> None:
        """`units` are the messages of a translation file, placed by offsets of the passage.

        `tally` counts the choices of a whole run; None lets each document speak for itself.
        `terms` are those of the user's glossaries; `stretches` are what is no modern prose;
        `calibration` is what verdicts are worth (None: as shipped); `looked_at` are the bare forms
        that the rules look at.
        """
        self.stretches = stretches
        self.tally = tally
        self.terms = terms
        self.passage = passage
        self.speller = speller
        self.units = units
        self._found: dict[Callable[[Context], object], object] = {}
        self._calibration = calibration
        self._looked_at = looked_at

    @cached_property
    def spelling(self) -> JudgedText:
        """The speller's judgement on the words of the passage; words of a dialect have none."""
        dialect = self.stretches.is_dialect if self.stretches.dialect else None
        return JudgedText(self.passage, self.speller, dialect, self._calibration)

    @property
    def unjudged(self) -> int:
        """How many distinct words were left, for there were too many; 0 if no rule asked."""
        return self.spelling.unlisted.unjudged if "spelling" in vars(self) else 0

    def is_label(self, index: int) -> bool:
        """Whether a word stands alone, or beside one other, in its string of a translation file."""
        start, end = self.passage.span(index)
        targets = (target for unit in self.units for target in unit.targets)
        for target in targets:
            if target.start <= start and end <= target.end:
                inside = bisect_left(self.passage.starts, target.start)
                return inside + _LABEL >= bisect_left(self.passage.starts, target.end)
        return False

    def is_left_alone(self, rule: Rule, place: int) -> bool:
        """Whether a place (a code point) is of a dialect, to which the rule does not apply."""
        dialect = self.stretches.dialect
        return bool(dialect) and rule.is_of_standard and self.stretches.is_dialect(place)

    @cached_property
    def telling_gaps(self) -> Mapping[str, Sequence[int]]:
        """The gaps of the passage (see `Passage.gap_places`) that a gap rule may match."""
        places = self.passage.gap_places
        return {gap: places[gap] for gap in places if gap not in PLAIN_GAPS}

    @cached_property
    def forms(self) -> frozenset[str]:
        """The distinct bare words of the passage."""
        return frozenset(self.passage.bare_forms.values())

    @cached_property
    def vocabulary(self) -> str:
        """The distinct bare words of the passage, each between two line ends, in any order."""
        return "\n".join(["", *self.forms, ""])

    def once(self, find: Callable[[Context], Found]) -> Found:
        """What `find` finds here; rules that need the same thing share the first one's work."""
        if find not in self._found:
            self._found[find] = find(self)
        return cast("Found", self._found[find])

    @cached_property
    def word_index(self) -> WordIndex:
        """The words of the passage by form and by ending."""
        return WordIndex(self.passage, self._looked_at)


class Rule(ABC):
    """A fault that can be told from the text; its docstring says what it is and why it matters."""

    code: ClassVar[str]
    name: ClassVar[str]
    category: ClassVar[str]
    summary: ClassVar[Message]
    areta: ClassVar[str] = ""
    severity: ClassVar[Severity] = Severity.ERROR
    applicability: ClassVar[Applicability] = Applicability.SAFE
    is_default: ClassVar[bool] = True
    #: Whether neither a prefix nor the category selects the rule, only its own code or name.
    by_name_only: ClassVar[bool] = False
    #: The codes of rules that want the reverse, and win where both are selected.
    opposes: ClassVar[tuple[str, ...]] = ()
    examples: ClassVar[tuple[Example, ...]]
    #: The bare forms whose places the rule asks of the word index; what they mean to it is its own.
    looks_at: ClassVar[Mapping[str, object]] = MappingProxyType({})
    #: The glossary with which the examples hold.
    example_terms: ClassVar[tuple[Term, ...]] = ()

    @property
    def is_of_standard(self) -> bool:
        """Whether it is a rule of the written language, which no dialect is held to."""
        return self.category in _OF_STANDARD

    @cached_property
    def info(self) -> RuleInfo:
        """The part of the rule that reports print."""
        return RuleInfo(self.code, self.name, self.category, self.areta)

    @abstractmethod
    def check(self, context: Context) -> Iterator[Diagnostic]:
        """Findings in the passage, each within its prose, in any order."""

    def tally(self, context: Context) -> Tally:
        """The choices made in the passage, for rules that hold a whole run to one of them."""
        return Counter()

    def diagnostic(
        self, start: int, end: int, *fixes: Fix, message: Message | None = None
    ) -> Diagnostic:
        """A finding of this rule."""
        return Diagnostic(self.info, start, end, message or self.summary, self.severity, fixes)


class PatternRule(Rule):
    """A rule that a regular expression can tell.

    The group `fault` of the pattern, or else the whole match, is flagged and replaced. The text
    is scanned only if it holds one of `needs`, characters or longer strings (empty: always).
    """

    needs: ClassVar[Sequence[str]] = ""
    pattern: ClassVar[Pattern]

    def accepts(self, match: re.Match[str]) -> bool:
        """Whether the match is a fault indeed; a second look that the pattern cannot take."""
        return True

    @abstractmethod
    def replacement(self, match: re.Match[str]) -> str | None:
        """What should stand at the fault instead; None if it is not known."""

    def describe(self, match: re.Match[str]) -> Message:
        """The message for this match."""
        return self.summary

    def matches(self, passage: Passage) -> Iterator[re.Match[str]]:
        """All matches of the pattern in the text, if it holds any of `needs`."""
        text = passage.text
        if not self.needs or any(one in text for one in self.needs):
            yield from self.pattern.finditer(text)

    def check(self, context: Context) -> Iterator[Diagnostic]:
        """Every accepted match of the pattern that lies in prose."""
        for match in self.matches(context.passage):
            start, end = match.span("fault" if "fault" in self.pattern.groupindex else 0)
            if self.accepts(match) and context.passage.is_prose(start, end):
                yield self.diagnostic(
                    start, end, *self._fixes(match, start, end), message=self.describe(match)
                )

    def _fixes(self, match: re.Match[str], start: int, end: int) -> tuple[Fix, ...]:
        replacement = self.replacement(match)
        if replacement is None:
            return ()
        return (Fix((Edit(start, end, replacement),), self.applicability),)
