"""What rules on the marks of a word share: a pattern sought in each distinct word with marks."""

from __future__ import annotations

import re
from abc import abstractmethod
from collections.abc import Iterator
from typing import ClassVar

from linter.findings.diagnostic import Diagnostic, Edit, Fix
from linter.rules.core.base import Rule
from linter.rules.core.context import Context
from linter.text import alphabet as ab
from linter.text.patterns import Pattern

SHORT_VOWELS = ab.FATHA + ab.DAMMA + ab.KASRA
VOWELS = ab.TANWIN + SHORT_VOWELS + ab.SUKUN
HARAKAT = VOWELS + ab.SHADDA


class MarkRule(Rule):
    """A pattern sought in each distinct word that bears marks.

    The group `error` of the pattern, or else the whole match, is flagged and replaced.
    """

    is_local = True
    category = "diacritics"
    pattern: ClassVar[Pattern]

    @abstractmethod
    def replacement(self, match: re.Match[str]) -> str | None:
        """What should stand at the error instead; None if it is not known."""

    def is_right(self, word: str) -> bool:
        """Whether the marks of this word are right for all that."""
        return False

    def check(self, context: Context) -> Iterator[Diagnostic]:
        """Every match that lies in prose."""
        passage = context.passage
        if not passage.marked_words:  # as in most texts: the pattern need not even be compiled
            return
        for word in filter(self.pattern.search, passage.marked_words):
            if self.is_right(word):
                continue
            for match in self.pattern.finditer(word):
                for index in passage.marked_words[word]:
                    yield from self._diagnose(context, passage.starts[index], match)

    def _diagnose(
        self, context: Context, offset: int, match: re.Match[str]
    ) -> Iterator[Diagnostic]:
        first, last = match.span("error" if "error" in self.pattern.groupindex else 0)
        start, end = offset + first, offset + last
        if context.passage.is_prose(start, end):
            text = self.replacement(match)
            fixes = () if text is None else (Fix((Edit(start, end, text),), self.applicability),)
            yield self.diagnostic(start, end, *fixes)
