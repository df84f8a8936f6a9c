"""What a rule is: its code, name, reason and examples in one place, and how it is run."""

from __future__ import annotations

import re
from abc import ABC, abstractmethod
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from types import MappingProxyType
from typing import ClassVar, Generic, NamedTuple, TypeVar

from linter.documents import Document
from linter.documents.format_table import PLAIN
from linter.findings.diagnostic import (
    Applicability,
    Diagnostic,
    Edit,
    Fix,
    Message,
    RuleInfo,
    Severity,
)
from linter.lexicon.terms import Term
from linter.rules.core.context import Context, Tally
from linter.spelling.speller import Speller
from linter.text.passage import Passage
from linter.text.patterns import Pattern

#: The categories of rules that the dialects do not follow.
_OF_STANDARD = frozenset({"spelling", "context", "grammar"})
_OF_WORDS = _OF_STANDARD | {"boundaries"}


class Example(NamedTuple):
    """A text the rule must flag and what it becomes, or a text it must leave alone.

    `fixed` is None where the rule flags the text without knowing the fix. `format` is what kind
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


class Rule(ABC):
    """An error that can be told from the text; its docstring says what it is and why it matters."""

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
    #: Whether it rests on words and syntax of the written language, though its family does not.
    rests_on_standard: ClassVar[bool] = False
    #: Whether it takes words for others that no list has or that stand elsewhere, which in a text
    #: full of words that nobody knows proves nothing.
    needs_known_words: ClassVar[bool] = False
    #: Whether it looks at marks in lines of Latin prose too, which others leave alone.
    reads_latin: ClassVar[bool] = False
    #: Whether its fixes change the letters of words, though its family is about characters.
    changes_letters: ClassVar[bool] = False
    #: The codes of rules that want the reverse, and win where both are selected.
    opposes: ClassVar[tuple[str, ...]] = ()
    examples: ClassVar[tuple[Example, ...]]
    #: The bare forms whose places the rule asks of the word index; what they mean to it is its own.
    looks_at: ClassVar[Mapping[str, object]] = MappingProxyType({})
    #: Whether what it finds in a page depends on nothing but the paragraph, so that it may look at
    #: many pages at once (see `linter.rules.core.pages`).
    is_local: ClassVar[bool] = False
    #: The glossary with which the examples hold.
    example_terms: ClassVar[tuple[Term, ...]] = ()

    @property
    def is_of_standard(self) -> bool:
        """Whether it is a rule of the written language, which no dialect is held to."""
        return self.rests_on_standard or self.category in _OF_STANDARD

    @property
    def is_of_arabic_marks(self) -> bool:
        """Whether it is about marks and spaces of Arabic prose alone."""
        return self.category == "punctuation" and not self.reads_latin

    @property
    def respells(self) -> bool:
        """Whether its fixes spell a word otherwise."""
        return self.changes_letters or self.category in _OF_WORDS

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


@dataclass(slots=True)  # not frozen: a text has thousands, which are moved behind its first chunk
class Noted:
    """A place that is an error or not by others of its document: `start` up to `end` (code points).

    `is_open` says that a finding may be made here, and not only that the place counts.
    """

    start: int
    end: int
    is_open: bool = field(default=True, kw_only=True)

    def move(self, by: int) -> None:
        """Count its place from so many code points before."""
        self.start += by
        self.end += by


#: What a rule notes of such a place.
OfPlace = TypeVar("OfPlace", bound=Noted)


class DocumentRule(Rule, Generic[OfPlace]):
    """A rule that holds places of a document against others, however far they are apart.

    A document that is read in chunks has these places noted chunk by chunk, and judged together.
    """

    #: Whether the tally of a run, where there is one, says all that other places would.
    has_tally: ClassVar[bool] = False

    @abstractmethod
    def noted(self, context: Context) -> list[OfPlace]:
        """The places in one chunk of a document that may count, in order."""

    @abstractmethod
    def judged(self, noted: Sequence[OfPlace], speller: Speller) -> Iterator[Diagnostic]:
        """The findings among all places of a document, given in order."""


class PatternRule(Rule):
    """A rule that a regular expression can tell.

    The group `error` of the pattern, or else the whole match, is flagged and replaced. The text
    is scanned only if it holds one of `needs`, characters or longer strings (empty: always).
    """

    is_local = True
    needs: ClassVar[Sequence[str]] = ""
    pattern: ClassVar[Pattern]

    def accepts(self, match: re.Match[str]) -> bool:
        """Whether the match is an error indeed; a second look that the pattern cannot take."""
        return True

    @abstractmethod
    def replacement(self, match: re.Match[str]) -> str | None:
        """What should stand at the error instead; None if it is not known."""

    def describe(self, match: re.Match[str]) -> Message:
        """The message for this match."""
        return self.summary

    def reads(self, context: Context, start: int, end: int) -> bool:
        """Whether the span is of what the rule is about: prose."""
        return context.passage.is_prose(start, end)

    def matches(self, passage: Passage) -> Iterator[re.Match[str]]:
        """All matches of the pattern in the text, if it holds any of `needs`."""
        text = passage.text
        if not self.needs or any(one in text for one in self.needs):
            yield from self.pattern.finditer(text)

    def check(self, context: Context) -> Iterator[Diagnostic]:
        """Every accepted match of the pattern that lies in prose."""
        for match in self.matches(context.passage):
            start, end = match.span("error" if "error" in self.pattern.groupindex else 0)
            if self.accepts(match) and self.reads(context, start, end):
                yield self.diagnostic(
                    start, end, *self._fixes(match, start, end), message=self.describe(match)
                )

    def _fixes(self, match: re.Match[str], start: int, end: int) -> tuple[Fix, ...]:
        replacement = self.replacement(match)
        if replacement is None:
            return ()
        return (Fix((Edit(start, end, replacement),), self.applicability),)
