"""Quotation marks and brackets that open without closing, or close without opening."""

from __future__ import annotations

import re
from abc import abstractmethod
from collections.abc import Iterator
from typing import ClassVar

from linter.diagnostic import Applicability, Diagnostic, Message, Severity
from linter.rules.base import Context, Example, Rule

_ARABIC = re.compile("[\u0621-\u064a]")


class BalanceRule(Rule):
    """A rule about pairs of marks within a paragraph; what to write instead is for a person."""

    category = "punctuation"
    severity = Severity.WARNING
    applicability = Applicability.DISPLAY
    marks: ClassVar[str]

    def check(self, context: Context) -> Iterator[Diagnostic]:
        """Each mark without a counterpart in its paragraph, where the text is Arabic."""
        passage = context.passage
        last_end = -1
        for place in self._places(passage.text):
            if place < last_end:
                continue
            start = passage.text.rfind("\n", 0, place) + 1
            end = passage.text.find("\n", place)
            last_end = end if end >= 0 else len(passage.text)
            paragraph = passage.text[start:last_end]
            for at in self.unpaired(paragraph):
                if _ARABIC.search(paragraph) and passage.is_prose(start + at, start + at + 1):
                    mark = paragraph[at]
                    yield self.diagnostic(
                        start + at, start + at + 1, message=self.summary.format(mark=mark)
                    )

    def _places(self, text: str) -> list[int]:
        """Offsets of all marks of this rule, in order; one scan a mark, for speed."""
        return sorted(
            match.start() for mark in self.marks for match in re.finditer(re.escape(mark), text)
        )

    @abstractmethod
    def unpaired(self, paragraph: str) -> Iterator[int]:
        """Offsets in the paragraph of marks without a counterpart."""


class UnbalancedBracket(BalanceRule):
    """A bracket that opens is closed in the same paragraph, and the reverse.

    Brackets after the number of a list (1) and (أ), and those of smileys are left alone.

    Source: Arabic Language Academy in Cairo, rules of punctuation.
    """

    code = "P016"
    name = "unbalanced-bracket"
    areta = "PM"
    summary = Message("{mark} without its counterpart", "{mark} بلا قرين")
    marks = "()"
    examples = (
        Example("عاد (كما قيل ثم رحل"),
        Example("عاد كما قيل) ثم رحل"),
        Example("عاد (كما (قيل) ثم رحل"),
        Example.right("عاد (كما قيل) ثم رحل"),
        Example.right("1) مقدمة\nأ) تمهيد\n١٢) خاتمة"),
        Example.right("أولا: أ) كذا ب) كذا"),
        Example.right("شكرا لك :) وداعا :("),
    )

    _lawful = re.compile(
        r"(?:^|(?<=[\s(]))(?:[\u0621-\u064aA-Za-z]|[ivx]+|\d{1,3})[.\-]?\s?\)|[:;]-?[()]"
    )

    def unpaired(self, paragraph: str) -> Iterator[int]:
        """Brackets left over when each closing one takes the nearest opening one."""
        opened: list[int] = []
        left_over: list[int] = []
        for match in re.finditer(r"[()]", paragraph):
            if match.group() == "(":
                opened.append(match.start())
            elif opened:
                opened.pop()
            else:
                left_over.append(match.start())
        if left_over or opened:
            lawful = {match.end() - 1 for match in self._lawful.finditer(paragraph)}
            yield from (place for place in sorted(left_over + opened) if place not in lawful)


class UnbalancedQuote(BalanceRule):
    """A quotation that opens is closed in the same paragraph, and the reverse.

    Off by default: a quotation of several paragraphs may open each of them and close only in the
    last, and dialogues are printed so.

    Source: Arabic Language Academy in Cairo, rules of punctuation.
    """

    code = "P017"
    name = "unbalanced-quote"
    is_default = False
    areta = "PM"
    summary = Message("{mark} without its counterpart", "{mark} بلا قرين")
    marks = "«»"
    examples = (
        Example("قال نعم» ثم مضى"),
        Example("قرأ «كليلة» ودمنة» ونام"),
        Example("قال «نعم ثم قال «لا» ومضى"),
        Example.right("قال «نعم» ثم مضى"),
        Example.right("«قال نعم\n«ثم مضى»"),
        Example.right("قال: «قرأت «كليلة ودمنة» أمس»"),
    )

    def unpaired(self, paragraph: str) -> Iterator[int]:
        """Marks left over when each closing one takes the nearest opening one."""
        opened: list[int] = []
        for match in re.finditer("[«»]", paragraph):
            if match.group() == "«":
                opened.append(match.start())
            elif opened:
                opened.pop()
            else:
                yield match.start()
        if len(opened) == 1 and "»" in paragraph[opened[0] :]:
            yield opened[0]
