"""The marks of quotation that a text uses."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from linter.findings.diagnostic import Diagnostic, Edit, Fix, Message
from linter.rules.consistency.choices import Choice, ConsistencyRule
from linter.rules.core.base import Example
from linter.rules.core.context import Context
from linter.rules.punctuation.quote_pairs import outermost, paired_quotes
from linter.text.patterns import Pattern


class QuotationStyle(ConsistencyRule):
    """Quotations are marked in one way throughout a text: «», “” or "".

    Marks within a quotation are of another kind on purpose, and are not looked at. Off by default,
    for a file of many texts holds all of them.

    Source: Arabic Language Academy in Cairo, rules of punctuation; Microsoft Arabic Style Guide,
    "Quotation marks".
    """

    code = "K009"
    name = "quotation-style"
    opposes = ("P035", "P036")
    is_default = False
    summary = Message(
        "Quotation in {written}, elsewhere in {usual}",
        "علامتا التنصيص هنا {written}، وفي غير هذا الموضع {usual}",
    )
    examples = (
        Example(
            'قال: «نعم»، ثم قال: «لا»، ثم قال: "ربما".',
            "قال: «نعم»، ثم قال: «لا»، ثم قال: «ربما».",
        ),
        Example(
            'قرأ "كليلة" و"دمنة" وقرأ «ألف ليلة»',
            'قرأ "كليلة" و"دمنة" وقرأ "ألف ليلة"',
        ),
        Example("قال: “نعم”، ثم: “لا”، ثم: «ربما»", "قال: “نعم”، ثم: “لا”، ثم: “ربما”"),
        Example.right("قال: «نعم»، ثم قال: «لا»."),
        Example.right("قال: «قرأت كتاب “كليلة ودمنة” أمس»، ثم قال: «لا»"),
        Example.right('شاشة 15" وقال: «نعم»'),
    )
    _directed = Pattern(r"«[^«»\n]*»|“[^“”\n]*”")
    _pairs: Final = {"«": "«»", "“": "“”", '"': '""'}

    def choices(self, context: Context, *, lonely: bool) -> Iterator[Choice]:
        """The opening mark of each quotation that stands in no other."""
        text = context.passage.text
        if not lonely and sum(mark in text for mark in self._pairs) < 2:
            return
        straight = (pair for pair in paired_quotes(text) if text[pair[0]] == '"')
        directed = ((found.start(), found.end() - 1) for found in self._directed.finditer(text))
        for opening, closing in outermost([*straight, *directed]):
            yield Choice(opening, closing + 1, "quotes", text[opening], self._pairs)

    def _finding(self, choice: Choice, usual: str) -> Diagnostic:
        opening, closing = self._pairs[usual][0], self._pairs[usual][1]
        edits = (
            Edit(choice.start, choice.start + 1, opening),
            Edit(choice.end - 1, choice.end, closing),
        )
        fix = Fix(edits, self.applicability, 0.5)
        message = self.describe(choice, usual)
        return self.diagnostic(choice.start, choice.start + 1, fix, message=message)
