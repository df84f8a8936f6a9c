"""The shapes of quotation marks: pairs that do not match, turned marks, apostrophes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import ClassVar

from linter.findings.diagnostic import Applicability, Diagnostic, Edit, Fix, Message, Severity
from linter.rules.core.base import Example, PatternRule, Rule
from linter.rules.core.context import Context
from linter.text import alphabet as ab
from linter.text.passage import Passage
from linter.text.patterns import Pattern

ARABIC_LETTER = Pattern(f"[{ab.LETTERS}]")
_BEFORE_OPENING = frozenset(" \t\u00a0\n([وفبكلـ")
_AFTER_CLOSING = frozenset(" \t\u00a0\n\r،؛.:!؟?,)]")
#: The marks that the patterns begin and end with.
_MARKS = '«»“”"'
_INSIDE = r"(?=\S)[^«»“”\"\n]{1,200}(?<=\S)"


class QuoteShapeRule(Rule):
    """A rule about a quotation whose two marks do not go together, told by patterns.

    A pattern matches the whole quotation, marks and all.
    """

    is_local = True
    category = "punctuation"
    areta = "PC"
    applicability = Applicability.UNSAFE
    #: Each pattern with the marks that should stand at its start and at its end.
    shapes: ClassVar[tuple[tuple[Pattern, str, str], ...]]

    def accepts(self, passage: Passage, start: int, end: int) -> bool:
        """Whether the quotation is a wrong one indeed; a second look at the line."""
        return True

    def check(self, context: Context) -> Iterator[Diagnostic]:
        """The wrong marks of each quotation in Arabic that stands between spaces or marks."""
        text = context.passage.text
        if not any(map(text.__contains__, _MARKS)):
            return
        for pattern, opening, closing in self.shapes:
            for match in pattern.finditer(text):
                start, end = match.span()
                stands_alone = (text[start - 1 : start] or "\n") in _BEFORE_OPENING and (
                    text[end : end + 1] or "\n"
                ) in _AFTER_CLOSING
                if not stands_alone or not ARABIC_LETTER.search(match.group()):
                    continue
                if self.accepts(context.passage, start, end):
                    yield from self._findings(context, start, opening)
                    yield from self._findings(context, end - 1, closing)

    def _findings(self, context: Context, place: int, right: str) -> Iterator[Diagnostic]:
        mark = context.passage.text[place]
        if mark != right and context.passage.is_prose(place, place + 1):
            fix = Fix((Edit(place, place + 1, right),), self.applicability)
            yield self.diagnostic(place, place + 1, fix, message=self.summary.format(mark=mark))


def _before(passage: Passage, mark: str, place: int) -> int:
    """How often a mark stands in the line up to `place`."""
    return passage.count(mark, passage.lines.start(place), place)


class MismatchedQuotes(QuoteShapeRule):
    """A quotation that opens with « closes with », not with a mark of another pair.

    Source: Arabic Language Academy in Cairo, rules of punctuation ("علامتا التنصيص").
    """

    code = "P031"
    name = "mismatched-quotes"
    summary = Message("{mark} does not match its counterpart", "{mark} لا توافق قرينتها")
    examples = (
        Example('قال «سنعود غدا" ثم مضى', "قال «سنعود غدا» ثم مضى"),
        Example("قال «سنعود غدا” ثم مضى", "قال «سنعود غدا» ثم مضى"),
        Example('بحسب صحيفة "الأيام» أمس', "بحسب صحيفة «الأيام» أمس"),
        Example.right("قال «سنعود غدا» ثم مضى"),
        Example.right('قال «قرأت "كليلة" أمس» ثم مضى'),
        Example.right('قال "قرأت «كليلة» أمس" ثم مضى'),
        Example.right('قال «سنعود\nقال "لا" ثم مضى»'),
    )

    shapes = (
        (Pattern(rf"«{_INSIDE}[\"”](?![^«»\n]*»)"), "«", "»"),
        (Pattern(rf"[\"“]{_INSIDE}»"), "«", "»"),
    )

    def accepts(self, passage: Passage, start: int, end: int) -> bool:
        """Not if either mark belongs to a quotation of its own kind."""
        text = passage.text
        if '"' in (text[start], text[end - 1]) and _before(passage, '"', start) % 2:
            return False
        return text[start] == "«" or _before(passage, "«", start) <= _before(passage, "»", start)


class TurnedQuotes(QuoteShapeRule):
    """« opens and » closes; turned the other way they point away from what they quote.

    The curly marks “ and ” are left alone, for in Arabic either may open.

    Source: The Unicode Standard 15.1, 6.2 (« and » are mirrored in Arabic).
    """

    code = "P032"
    name = "turned-quotes"
    summary = Message("{mark} is turned the wrong way", "{mark} في غير اتجاهها")
    examples = (
        Example("قرأ »كليلة ودمنة« أمس", "قرأ «كليلة ودمنة» أمس"),
        Example("قرأ »كليلة« و»دمنة« أمس", "قرأ «كليلة» و«دمنة» أمس"),
        Example("قال: »نعم«.", "قال: «نعم»."),
        Example.right("قرأ «كليلة ودمنة» أمس"),
        Example.right("قرأ «كليلة» و«دمنة» أمس"),
        Example.right("قال «نعم» ثم «لا» ثم «نعم»"),
        Example.right("نص » بين « اثنين"),
        Example.right("قرأ ”كليلة ودمنة“ أمس"),
    )

    shapes = ((Pattern(rf"»{_INSIDE}«"), "«", "»"),)

    def accepts(self, passage: Passage, start: int, end: int) -> bool:
        """Only if no quotation is open where the first mark stands."""
        return _before(passage, "«", start) <= _before(passage, "»", start)


class SameQuoteTwice(QuoteShapeRule):
    """Curly marks come in two shapes, one to open and one to close; one shape cannot do both.

    Source: The Unicode Standard 15.1, 6.2 (quotation marks).
    """

    code = "P033"
    name = "same-quote-twice"
    summary = Message("{mark} for its counterpart", "{mark} مكان قرينتها")
    examples = (
        Example("قال ”سنعود غدا” ثم مضى", "قال “سنعود غدا” ثم مضى"),
        Example("قال “سنعود غدا“ ثم مضى", "قال “سنعود غدا” ثم مضى"),
        Example("وصفه بـ”الصديق” أمس", "وصفه بـ“الصديق” أمس"),
        Example.right("قال “سنعود غدا” ثم مضى"),
        Example.right("قرأ “كليلة” و“دمنة” أمس"),
        Example.right("قرأ ”كليلة“ و”دمنة“ أمس"),
        Example.right("قياس 15” و20” معا"),
    )

    shapes = (
        (Pattern(rf"”{_INSIDE}”"), "“", "”"),
        (Pattern(rf"“{_INSIDE}“"), "“", "”"),
    )

    def accepts(self, passage: Passage, start: int, end: int) -> bool:
        """Only if no curly quotation is open where the first mark stands."""
        opened, closed = _before(passage, "“", start), _before(passage, "”", start)
        same = opened if passage.text[start] == "“" else closed
        return opened == closed or (same % 2 == 0 and (opened + closed) % 2 == 0)


class ApostropheQuotes(PatternRule):
    """Two apostrophes in a row are no quotation mark, though they look like one.

    Source: The Unicode Standard 15.1, 6.2 (quotation marks).
    """

    code = "P034"
    name = "apostrophe-quotes"
    category = "punctuation"
    areta = "PC"
    severity = Severity.WARNING
    applicability = Applicability.UNSAFE
    summary = Message("Two apostrophes for a quotation mark", "فاصلتان علويتان مكان علامة التنصيص")
    examples = (
        Example("قال ''سنعود غدا'' ثم مضى", 'قال "سنعود غدا" ثم مضى'),
        Example("صحيفة ''الأيام'' أمس", 'صحيفة "الأيام" أمس'),
        Example("قال: ``نعم''.", 'قال: "نعم".'),
        Example.right('قال "سنعود غدا" ثم مضى'),
        Example.right("كلمة '''بارزة''' في الصفحة"),
        Example.right("قال 'نعم' ثم مضى"),
    )

    needs = ("''",)
    # Each way to begin does so with a literal, which is what the engine of patterns finds fastest.
    pattern = Pattern(r"(?:''(?<!['\w]'')|``(?<!['\w]``))(?P<inside>[^'`\"\n]{1,200})''(?!')")

    def check(self, context: Context) -> Iterator[Diagnostic]:
        """Not in messages, where wikis mean italics by them."""
        return iter(()) if context.units else super().check(context)

    def accepts(self, match: re.Match[str]) -> bool:
        """Only around Arabic."""
        return ARABIC_LETTER.search(match["inside"]) is not None

    def replacement(self, match: re.Match[str]) -> str:
        """What is quoted, between quotation marks."""
        return f'"{match["inside"]}"'
