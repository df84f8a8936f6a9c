"""Which of several styles of quotation marks a text is held to."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from linter.findings.diagnostic import Applicability, Diagnostic, Edit, Fix, Message, Severity
from linter.rules.core.base import Example, Rule
from linter.rules.core.context import Context
from linter.rules.punctuation.quote_pairs import outermost, paired_quotes
from linter.rules.punctuation.quote_shapes import ARABIC_LETTER


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
        for opening, closing in outermost(paired_quotes(text)):
            is_wanted = text[opening] not in self.unwanted
            if is_wanted or not ARABIC_LETTER.search(text, opening, closing):
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
    opposes = ("P035",)
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
        style, line_end = "", -1
        for opening, _ in outermost(paired_quotes(passage.text)):
            mark = passage.text[opening]
            if opening > line_end:
                style, newline = mark, passage.text.find("\n", opening)
                line_end = newline if newline >= 0 else len(passage.text)
            elif mark != style and passage.is_prose(opening, opening + 1):
                yield self.diagnostic(opening, opening + 1)
