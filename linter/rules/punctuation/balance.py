"""Quotation marks and brackets without their mates (long: six rules with examples)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import ClassVar, Final

from linter.documents.core.reading import Target, Unit
from linter.findings.diagnostic import Applicability, Diagnostic, Message, Severity
from linter.rules.core.base import Example, PatternRule, Rule
from linter.rules.core.context import Context
from linter.rules.core.translations import Translations
from linter.rules.punctuation import pairing
from linter.rules.punctuation.named_marks import is_named, is_named_bracket, is_odd_line, is_rest
from linter.text.patterns import Pattern

_ARABIC = Pattern("[\u0621-\u064a]")
#: So many code points before a mark tell whether it is right alone.
_NEAR = 8
#: A smiley turned round with the line: (: and ): behind a space.
_SMILEY: Final = Pattern(r".?\s[()][:;؛](?!\w)")


class BalanceRule(Rule):
    """A rule about pairs of marks; what to write instead is for a person."""

    is_local = True
    category = "punctuation"
    severity = Severity.WARNING
    applicability = Applicability.DISPLAY
    opening: ClassVar[str]
    closing: ClassVar[str]

    def check(self, context: Context) -> Iterator[Diagnostic]:
        """Each mark without a counterpart near by, on a line with Arabic in it."""
        passage = context.passage
        text, lines = passage.text, passage.lines
        line_end, is_arabic, is_odd = -1, False, False
        alike = Translations(context, self._lacks_the_same)
        left_over = self._unpaired(context)
        if context.is_of_strings and not context.units:
            left_over = [
                *pairing.without_pieces(passage.text, left_over, self.opening, self.closing)
            ]
        for place in left_over:
            if place in alike:
                continue
            start = lines.start(place)
            if place > line_end:
                line_end = lines.end(place)
                is_arabic = _ARABIC.search(text, start, line_end) is not None
                is_odd = context.is_of_strings and is_odd_line(
                    text[start:line_end], is_message=bool(context.units)
                )
            if not is_arabic or not passage.is_prose(place, place + 1):
                continue
            before = text[max(start, place - _NEAR) : place]
            is_lawful = _SMILEY.match(text, max(0, place - 2)) is not None
            is_lawful = is_lawful or self.is_lawful(before) or is_named(text, place)
            is_lawful = is_lawful or is_named_bracket(text, place, start, line_end)
            if context.is_of_strings and not is_lawful:
                is_lawful = is_odd or is_rest(text, place, start, line_end)
            if not is_lawful:
                message = self.summary.format(mark=text[place])
                yield self.diagnostic(place, place + 1, message=message)

    def _lacks_the_same(self, unit: Unit, target: Target) -> bool:
        """Whether a translation lacks the same counterpart as its source does."""
        return self._surplus(unit.source) == self._surplus(target.raw) != 0

    def _surplus(self, text: str) -> int:
        return text.count(self.opening) - text.count(self.closing)

    def is_lawful(self, before: str) -> bool:
        """Whether the mark needs no counterpart; `before` is the end of the line up to it."""
        return False

    def _unpaired(self, context: Context) -> list[int]:
        """Offsets left over when each closing mark takes the nearest opening one."""
        passage, text = context.passage, context.passage.text
        opened: list[int] = []
        left_over: list[int] = []
        for place in self._places(context):
            if text[place] == self.opening:
                opened.append(place)
            elif opened and pairing.is_pair(passage, opened[-1], place):
                opened.pop()
            else:
                left_over.append(place)
        return sorted(left_over + opened)

    def _places(self, context: Context) -> list[int]:
        """Offsets of both marks, in order; one scan a mark, for speed."""
        text = context.passage.text
        marks = (re.escape(self.opening), re.escape(self.closing))
        found = {match.start() for mark in marks for match in re.finditer(mark, text)}
        return sorted(found - pairing.mateless(context))


class UnbalancedBracket(BalanceRule):
    """A bracket that opens is closed in the same paragraph, and the reverse.

    Brackets after the number of a list (1) and (أ), bold or not, and smileys are left alone.

    Source: Arabic Language Academy in Cairo, rules of punctuation.
    """

    code = "P016"
    name = "unbalanced-bracket"
    areta = "PM"
    summary = Message("{mark} without its counterpart", "{mark} بلا قرين")
    opening, closing = "(", ")"
    examples = (
        Example("عاد (كما قيل ثم رحل"),
        Example("عاد كما قيل) ثم رحل"),
        Example("عاد (كما (قيل) ثم رحل"),
        Example.right("عاد (كما\nقيل) ثم )رحل("),
        Example.right("1) مقدمة\nأ) تمهيد\n١٢) خاتمة"),
        Example.right("أولا: أ) كذا ب) كذا"),
        Example.right("هـ) تفاصيل الفاتورة"),
        Example.right("4.7) أضف حسابك\n4.7.1) ثم احفظ\n**ب) لا تنس**"),
        Example.right("شكرا لك :) وداعا :(\nشكرا لك (: وداعا ):"),
        Example.right("عاد (لن يحدث هذا ;)) ثم رحل ;o)"),
        Example.right('x = ("عاد (كما "\n     "قيل) أمس")\n', "python"),
        Example.right('ينقص قوس أيمن "(" في آخر السطر'),
        Example.right("ضع المؤشر على القوس ( ثم على القوس المغلق )"),
        Example.right("المؤشر على أي (, [ أو { في السطر"),
        Example.right("من الفترة [0,1) إلى الفترة (2, 3]، (لا غير)"),
        Example.right('msgid ") for {0}"\nmsgstr ") لـ {0}"\n', "gettext"),
    )

    _number = Pattern(
        r"(?:^|[\s(*])(?:[\u0621-\u064aA-Za-z]\u0640?|[ivx]+|\d{1,3}(?:\.\d{1,2}){0,2})[.\-]?\s?\Z"
        r"|[:;؛][-oO]?\)?\Z"
    )

    def is_lawful(self, before: str) -> bool:
        """A list number or a smiley, inside of brackets too."""
        return before.rstrip()[-1:] != "(" and self._number.search(before) is not None


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
    opening, closing = "«", "»"
    examples = (
        Example("قال نعم» ثم مضى"),
        Example("قرأ «كليلة» ودمنة» ونام"),
        Example("قال «نعم ثم قال «لا» ومضى"),
        Example.right("قال «نعم» ثم مضى"),
        Example.right("قال: «نعم\nثم مضى»"),
        Example.right("قال: «قرأت «كليلة ودمنة» أمس»"),
    )


class UnbalancedCurlyQuote(BalanceRule):
    """A curly quotation that opens is closed in the same paragraph, and the reverse.

    Off by default, for the reason of `unbalanced-quote`.

    Source: Arabic Language Academy in Cairo, rules of punctuation.
    """

    code = "P040"
    name = "unbalanced-curly-quote"
    is_default = False
    areta = "PM"
    summary = Message("{mark} without its counterpart", "{mark} بلا قرين")
    opening, closing = "“", "”"
    examples = (
        Example("قال نعم” ثم مضى"),
        Example("قال “نعم ثم مضى"),
        Example("قال “نعم ثم قال “لا” ومضى"),
        Example.right("قال “نعم” ثم مضى"),
        Example.right("قال: “نعم\nثم مضى”"),
        Example.right("قياس الشاشة 15” وعرضها كبير"),
    )

    def is_lawful(self, before: str) -> bool:
        """The sign of inches after a number."""
        return before[-1:].isdigit()


class UnbalancedSquareBracket(BalanceRule):
    """A square bracket that opens is closed in the same paragraph, and the reverse.

    Source: Arabic Language Academy in Cairo, rules of punctuation.
    """

    code = "P041"
    name = "unbalanced-square-bracket"
    areta = "PM"
    summary = Message("{mark} without its counterpart", "{mark} بلا قرين")
    opening, closing = "[", "]"
    examples = (
        Example("عاد [كما قيل ثم رحل"),
        Example("عاد كما قيل] ثم رحل"),
        Example("عاد [كما قيل) ثم رحل"),
        Example.right("عاد [كما قيل] ثم رحل"),
        Example.right("عاد [كما\nقيل] ثم رحل\n1] مقدمة\n2] خاتمة"),
        Example.right("الفترة (أي [0, 1) وحدها) ثم (س، ص]"),
        Example.right('"مجموعات": [\n"أ"\n'),
    )

    _number = Pattern(r"(?:^|[\s(])(?:[\u0621-\u064a]|\d{1,3})\Z|\":\s?\Z")

    def is_lawful(self, before: str) -> bool:
        """A list number, or the opening of a list of values behind its key."""
        return self._number.search(before) is not None


class OddStraightQuote(Rule):
    """Straight quotation marks come in pairs: an odd number in a paragraph leaves one open.

    Off by default: the same mark stands for inches and seconds, and opens each paragraph of a
    long quotation.

    Source: Arabic Language Academy in Cairo, rules of punctuation.
    """

    code = "P039"
    name = "odd-straight-quote"
    category = "punctuation"
    areta = "PM"
    severity = Severity.WARNING
    applicability = Applicability.DISPLAY
    is_default = False
    summary = Message("An odd number of straight quotation marks", "عدد فردي من علامات التنصيص")
    examples = (
        Example('قال "نعم ثم مضى'),
        Example('قال نعم" ثم مضى'),
        Example('قال "نعم" ثم قال "لا ومضى'),
        Example.right('قال "نعم" ثم مضى'),
        Example.right('قياس الشاشة 15" وعرضها كبير'),
        Example.right('قال: "نعم\nثم مضى"'),
    )

    _mark = Pattern(r"(?<!\d)\"")

    def check(self, context: Context) -> Iterator[Diagnostic]:
        """The last straight mark of each paragraph of Arabic that holds an odd number of them."""
        passage = context.passage
        if '"' not in passage.text:
            return
        for paragraph in re.finditer(r"[^\n]+(?:\n[^\n]+)*", passage.text):
            places = [
                match.start() for match in self._mark.finditer(passage.text, *paragraph.span())
            ]
            if len(places) % 2 and _ARABIC.search(paragraph.group()):
                place = places[-1]
                if passage.is_prose(place, place + 1):
                    yield self.diagnostic(place, place + 1)


class EmptyPair(PatternRule):
    """Brackets or quotation marks with nothing between them are left over from a deletion.

    Off by default: forms leave brackets to be filled in, and calls of functions have empty ones.

    Source: the practice of all editing.
    """

    code = "P038"
    name = "empty-pair"
    category = "punctuation"
    severity = Severity.WARNING
    applicability = Applicability.DISPLAY
    is_default = False
    summary = Message("Nothing between {marks}", "لا شيء بين {marks}")
    examples = (
        Example("برج الحمل () في السماء"),
        Example("قال «» ثم مضى"),
        Example("كتاب “ ” القديم"),
        Example.right("برج الحمل (الأول) في السماء"),
        Example.right("قال «نعم» ثم مضى"),
        Example.right("الدالة main() في البرنامج"),
    )

    needs = "(«“["
    pattern = Pattern(r"(?<![A-Za-z0-9_])(?:\(\s?\)|«\s?»|“\s?”|\[\])")

    def replacement(self, match: re.Match[str]) -> None:
        """Whether something is missing or the marks are too many is not known."""
        return

    def describe(self, match: re.Match[str]) -> Message:
        """Show the marks."""
        return self.summary.format(marks=match.group())
