"""The shapes of quotation marks: pairs that do not match, turned marks, house styles."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import ClassVar

from linter.diagnostic import Applicability, Diagnostic, Edit, Fix, Message, Severity
from linter.rules.base import Context, Example, PatternRule, Rule
from linter.rules.quotation import paired_quotes
from linter.text import alphabet as ab

_ARABIC = re.compile(f"[{ab.LETTERS}]")
_INSIDE = r"[^«»“”\"\n]{1,200}"
_OPENS = r"(?:(?<=[\s(\[وفبكل])|(?<=لـ)|(?<=بـ)|^)"
_CLOSES = r"(?=[\s،؛.:!؟?,)\]]|$)"


class QuoteShapeRule(Rule):
    """A rule about one of the two marks of a quotation, told by patterns."""

    category = "punctuation"
    areta = "PC"
    applicability = Applicability.UNSAFE
    #: Patterns with a group `fault`, each with what should stand there.
    shapes: ClassVar[tuple[tuple[re.Pattern[str], str], ...]]
    marks: ClassVar[str]

    def accepts(self, match: re.Match[str]) -> bool:
        """Whether the match is a fault indeed."""
        return _ARABIC.search(match.group()) is not None

    def check(self, context: Context) -> Iterator[Diagnostic]:
        """Every accepted match that lies in prose."""
        text = context.passage.text
        if not any(mark in text for mark in self.marks):
            return
        for pattern, right in self.shapes:
            for match in pattern.finditer(text):
                start, end = match.span("fault")
                if self.accepts(match) and context.passage.is_prose(start, end):
                    fix = Fix((Edit(start, end, right),), self.applicability)
                    yield self.diagnostic(
                        start, end, fix, message=self.summary.format(mark=match["fault"])
                    )


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

    marks = "«»"
    shapes = (
        (
            re.compile(rf"«{_INSIDE}(?<=\S)(?P<fault>[\"”]){_CLOSES}(?![^«»\n]*»)", re.MULTILINE),
            "»",
        ),
        (re.compile(rf"{_OPENS}(?P<fault>[\"“])(?=\S){_INSIDE}»", re.MULTILINE), "«"),
    )

    def accepts(self, match: re.Match[str]) -> bool:
        """Not if the mark closes or opens a quotation of its own kind."""
        text, place = match.string, match.start("fault")
        line_start = text.rfind("\n", 0, place) + 1
        is_odd = text.count('"', line_start, place) % 2 == 0
        if match["fault"] == '"' and not is_odd:
            return False
        if text[match.end() - 1] == "»":
            opened = text.count("«", line_start, place) > text.count("»", line_start, place)
            return not opened and super().accepts(match)
        return super().accepts(match)


class TurnedQuotes(QuoteShapeRule):
    """« opens and » closes; turned the other way they point away from what they quote.

    Source: The Unicode Standard 15.1, 6.2 (quotation marks; « and » are mirrored in Arabic).
    """

    code = "P032"
    name = "turned-quotes"
    summary = Message("{mark} is turned the wrong way", "{mark} في غير اتجاهها")
    examples = (
        Example("قرأ »كليلة ودمنة« أمس", "قرأ «كليلة ودمنة» أمس"),
        Example("قرأ ”كليلة ودمنة“ أمس", "قرأ “كليلة ودمنة” أمس"),
        Example("قال: »نعم«.", "قال: «نعم»."),
        Example.right("قرأ «كليلة ودمنة» أمس"),
        Example.right("قرأ «كليلة» و«دمنة» أمس"),
        Example.right("قال «نعم» ثم «لا» ثم «نعم»"),
        Example.right("نص » بين « اثنين"),
    )

    marks = "»”"
    shapes = (
        (re.compile(rf"{_OPENS}(?P<fault>»)(?=\S{_INSIDE}«(?<=\S«){_CLOSES})", re.MULTILINE), "«"),
        (re.compile(rf"{_OPENS}»(?=\S){_INSIDE}(?<=\S)(?P<fault>«){_CLOSES}", re.MULTILINE), "»"),
        (re.compile(rf"{_OPENS}(?P<fault>”)(?=\S{_INSIDE}“(?<=\S“){_CLOSES})", re.MULTILINE), "“"),
        (re.compile(rf"{_OPENS}”(?=\S){_INSIDE}(?<=\S)(?P<fault>“){_CLOSES}", re.MULTILINE), "”"),
    )

    def accepts(self, match: re.Match[str]) -> bool:
        """Only if no quotation is open where the first mark stands."""
        text, place = match.string, match.start()
        line_start = text.rfind("\n", 0, place) + 1
        return all(
            text.count(first, line_start, place) <= text.count(last, line_start, place)
            for first, last in ("«»", "“”")
        )


class SameQuoteTwice(QuoteShapeRule):
    """Curly marks come in two shapes, “ to open and ” to close; one shape cannot do both.

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
        Example.right("قياس 15” و20” معا"),
    )

    marks = "“”"
    shapes = (
        (
            re.compile(rf"{_OPENS}(?P<fault>”)(?=\S){_INSIDE}(?<=\S)”{_CLOSES}", re.MULTILINE),
            "“",
        ),
        (
            re.compile(rf"{_OPENS}“(?=\S){_INSIDE}(?<=\S)(?P<fault>“){_CLOSES}", re.MULTILINE),
            "”",
        ),
    )

    def accepts(self, match: re.Match[str]) -> bool:
        """Only if no curly quotation is open where the first mark stands."""
        text, place = match.string, match.start()
        line_start = text.rfind("\n", 0, place) + 1
        opened = text.count("“", line_start, place) > text.count("”", line_start, place)
        return not opened and super().accepts(match)


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

    needs = "'"
    pattern = re.compile(r"(?<!['\w])(?:''|``)(?P<inside>[^'`\"\n]{1,200})''(?!')")

    def accepts(self, match: re.Match[str]) -> bool:
        """Only around Arabic."""
        return _ARABIC.search(match["inside"]) is not None

    def replacement(self, match: re.Match[str]) -> str:
        """What is quoted, between quotation marks."""
        return f'"{match["inside"]}"'


class QuoteStyleRule(Rule):
    """A rule of house style about the two marks of each quotation."""

    category = "punctuation"
    severity = Severity.INFO
    is_default = False
    unwanted: ClassVar[str]
    wanted: ClassVar[tuple[str, str]]

    def check(self, context: Context) -> Iterator[Diagnostic]:
        """Each quotation between unwanted marks; nested ones are left alone."""
        passage = context.passage
        text = passage.text
        taken_to = -1
        for opening, closing in sorted(paired_quotes(text)):
            if opening < taken_to:
                continue
            taken_to = closing
            is_wanted = text[opening] not in self.unwanted
            if is_wanted or not _ARABIC.search(text, opening, closing):
                continue
            if passage.is_prose(opening, closing + 1):
                first, last = self.wanted
                edits = (Edit(opening, opening + 1, first), Edit(closing, closing + 1, last))
                yield self.diagnostic(opening, closing + 1, Fix(edits, self.applicability))


class NoGuillemets(QuoteStyleRule):
    """Arabic print quotes between « and ».

    Off by default: a matter of house style.

    Source: Arabic Language Academy in Cairo, rules of punctuation ("علامتا التنصيص").
    """

    code = "P035"
    name = "no-guillemets"
    summary = Message("Quotation not between « and »", "اقتباس بغير «»")
    unwanted, wanted = '"“', ("«", "»")
    examples = (
        Example('قال "سنعود غدا" ثم مضى', "قال «سنعود غدا» ثم مضى"),
        Example("قال “سنعود غدا” ثم مضى", "قال «سنعود غدا» ثم مضى"),
        Example('قرأ "كليلة" و"دمنة"', "قرأ «كليلة» و«دمنة»"),
        Example.right("قال «سنعود غدا» ثم مضى"),
        Example.right('قال «قرأت "كليلة" أمس» ثم مضى'),
        Example.right('قرأ "War and Peace" أمس'),
    )


class CurlyQuotes(QuoteStyleRule):
    """Straight marks are the same in every font and keyboard; curly ones often turn wrong.

    Off by default: a matter of house style. Where `no-guillemets` is selected too, that one wins.

    Source: textlint's rules for Arabic (no curly quotation marks).
    """

    code = "P036"
    name = "curly-quotes"
    opposes = "P035"
    summary = Message("Curly quotation marks", "علامتا تنصيص معقوفتان")
    unwanted, wanted = "“", ('"', '"')
    examples = (
        Example("قال “سنعود غدا” ثم مضى", 'قال "سنعود غدا" ثم مضى'),
        Example("قرأ “كليلة” أمس", 'قرأ "كليلة" أمس'),
        Example("قال: “نعم”.", 'قال: "نعم".'),
        Example.right('قال "سنعود غدا" ثم مضى'),
        Example.right("قال «سنعود غدا» ثم مضى"),
        Example.right("قرأ “War and Peace” أمس"),
    )


class MixedQuoteStyles(Rule):
    """One paragraph quotes in one style; another style is for a quotation inside a quotation.

    Off by default: quoted and pasted text brings its own marks.

    Source: Microsoft Arabic Style Guide, "Quotation marks".
    """

    code = "P044"
    name = "mixed-quote-styles"
    category = "punctuation"
    severity = Severity.INFO
    applicability = Applicability.DISPLAY
    is_default = False
    summary = Message("Another style of quotation marks in one paragraph", "نمطان للتنصيص في فقرة")
    examples = (
        Example('قرأ «كليلة ودمنة» ثم قرأ "البخلاء"'),
        Example('قرأ "كليلة" ثم قرأ “البخلاء” أمس'),
        Example("قال «نعم» ثم قال “لا” ثم قال «نعم»"),
        Example.right('قال «قرأت "كليلة" أمس» ثم مضى'),
        Example.right("قرأ «كليلة ودمنة» ثم قرأ «البخلاء»"),
        Example.right('قرأ «كليلة ودمنة»\nثم قرأ "البخلاء"'),
    )

    def check(self, context: Context) -> Iterator[Diagnostic]:
        """Each outer quotation whose marks differ from those of the first in its paragraph."""
        passage = context.passage
        style, line_end, taken_to = "", -1, -1
        for opening, closing in sorted(paired_quotes(passage.text)):
            if opening < taken_to:
                continue
            taken_to = closing
            mark = passage.text[opening]
            if opening > line_end:
                style, newline = mark, passage.text.find("\n", opening)
                line_end = newline if newline >= 0 else len(passage.text)
            elif mark != style and passage.is_prose(opening, opening + 1):
                yield self.diagnostic(opening, opening + 1)
