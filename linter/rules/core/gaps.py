"""Rules about what stands between two words: marks, spaces, digits, brackets.

A text has few distinct gaps, so a pattern is tried on each of these once, and only the places of
the wrong ones are looked at.
"""

from __future__ import annotations

import re
from abc import abstractmethod
from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from linter.findings.diagnostic import Diagnostic, Edit, Fix, Message
from linter.rules.core.base import Rule
from linter.rules.core.context import Context
from linter.text.normalise import strip_marks
from linter.text.passage import Passage
from linter.text.patterns import Pattern


@dataclass(slots=True)
class Site:
    """A match of a gap rule's pattern at one place of the text.

    `index` is the gap's number in the passage, `offset` the code point at which it starts.
    """

    passage: Passage
    index: int
    offset: int
    match: re.Match[str]

    @property
    def before(self) -> str:
        """The Arabic word before the gap, without marks; empty at the start of the text."""
        return strip_marks(self.passage.words[self.index - 1]) if self.index else ""

    @property
    def after(self) -> str:
        """The Arabic word after the gap, without marks; empty at the end of the text."""
        words = self.passage.words
        return strip_marks(words[self.index]) if self.index < len(words) else ""

    @property
    def beside(self) -> tuple[str, str]:
        """The gaps beyond the words before and after; empty where there is no such word.

        The edges of the text are newlines, as they are in `Passage.gap_places`.
        """
        gaps, last = self.passage.gaps, len(self.passage.gaps) - 1
        before = gaps[self.index - 1] if self.index else ""
        after = gaps[self.index + 1] if self.index < last else ""
        return ("\n" if self.index == 1 else "") + before, after + (
            "\n" if self.index + 1 == last else ""
        )

    def span(self, group: str) -> tuple[int, int]:
        """Code-point span in the text of a group of the match."""
        start, end = self.match.span(group)
        return self.offset + start, self.offset + end


class GapRule(Rule):
    r"""A rule that a pattern can tell from the text between two Arabic words.

    The group `error` is flagged; the group `edit`, if there is one, is replaced instead of it (an
    empty one makes an insertion). `\A` stands right after an Arabic word and `\Z` right before
    one, the edges of the text being newlines (see `Passage.gap_places`).
    """

    is_local = True
    pattern: ClassVar[Pattern]

    def accepts(self, site: Site) -> bool:
        """Whether the match is an error indeed; a look at the neighbouring words."""
        return True

    @abstractmethod
    def replacement(self, site: Site) -> str | None:
        """What should stand there instead; None if it is not known."""

    def describe(self, site: Site) -> Message:
        """The message for this place."""
        return self.summary

    def check(self, context: Context) -> Iterator[Diagnostic]:
        """Every accepted match that lies in prose."""
        passage = context.passage
        telling = context.telling_gaps
        if not telling:  # as in most short texts: the pattern need not even be compiled
            return
        for gap in filter(self.pattern.search, telling):
            matches = list(self.pattern.finditer(gap))
            for index in telling[gap]:
                offset = passage.gap_start(index)
                for match in matches:
                    site = Site(passage, index, offset, match)
                    start, end = site.span("error")
                    if passage.is_prose(start, end) and self.accepts(site):
                        yield self._diagnose(site, start, end)

    def _diagnose(self, site: Site, start: int, end: int) -> Diagnostic:
        replacement = self.replacement(site)
        fixes: tuple[Fix, ...] = ()
        if replacement is not None:
            span = site.span("edit") if "edit" in self.pattern.groupindex else (start, end)
            fixes = (Fix((Edit(*span, replacement),), self.applicability),)
        return self.diagnostic(start, end, *fixes, message=self.describe(site))


class MissingSpaceRule(GapRule):
    """A gap rule that puts one space where the pattern says."""

    def replacement(self, site: Site) -> str:
        """One space."""
        return " "
