"""Pairs of brackets of which both are turned the wrong way: )كذا( for (كذا)."""

from __future__ import annotations

from collections.abc import Iterator

from linter.findings.diagnostic import Applicability, Diagnostic, Edit, Fix, Message
from linter.rules.core.base import Example, Rule
from linter.rules.core.context import Context
from linter.rules.punctuation.pairing import turned_pairs


class TurnedBrackets(Rule):
    """( opens and ) closes; turned the other way they point away from what they enclose.

    Programs that store text as it stands on the page, from left to right, leave them so. Only
    where both marks of a pair are turned, with no bracket open before them.

    Source: The Unicode Standard 15.1, 4.7 and 6.2 (brackets are mirrored in Arabic).
    """

    is_local = True
    code = "P045"
    name = "turned-brackets"
    category = "punctuation"
    areta = "PC"
    applicability = Applicability.UNSAFE
    summary = Message("{mark} is turned the wrong way", "{mark} في غير اتجاهه")
    examples = (
        Example("زار العاصمة )طرابلس( أمس", "زار العاصمة (طرابلس) أمس"),
        Example("منظمة )اليونيسف( و)اليونسكو(.", "منظمة (اليونيسف) و(اليونسكو)."),
        Example(
            "عاد )كما قيل( إلى بيته )القديم(، ثم رحل", "عاد (كما قيل) إلى بيته (القديم)، ثم رحل"
        ),
        Example.right("زار العاصمة (طرابلس) أمس"),
        Example.right("1) تمهيد (قصير) 2) خاتمة (طويلة)"),
        Example.right("شكرا لك :) وداعا :("),
        Example.right("عاد (كما قيل)، ثم (بعد حين) رحل"),
        Example.right("الفترة المفتوحة )0، 1( في بعض الكتب"),
    )

    def check(self, context: Context) -> Iterator[Diagnostic]:
        """Both marks of each such pair."""
        passage = context.passage
        for start, end in turned_pairs(passage):
            for place, right in ((start, "("), (end - 1, ")")):
                if passage.is_prose(place, place + 1):
                    fix = Fix((Edit(place, place + 1, right),), self.applicability)
                    message = self.summary.format(mark=passage.text[place])
                    yield self.diagnostic(place, place + 1, fix, message=message)
