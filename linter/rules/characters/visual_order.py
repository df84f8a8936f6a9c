"""Lines whose words are stored back to front."""

from __future__ import annotations

from collections.abc import Iterator

from linter.findings.diagnostic import Applicability, Diagnostic, Message, Severity
from linter.rules.core.base import Example, Rule
from linter.rules.core.context import Context


class VisualOrder(Rule):
    """Text taken from a PDF can hold its lines as they look and not as they are read.

    The letters then run from left to right, and ةيبرعلا stands for العربية: no search, no screen
    reader and no checker can make anything of it. Taking the text from the PDF with a tool that
    knows of direction fixes it; fixing word by word does not. Nothing else is said of such lines.

    Source: Unicode Standard Annex #9, 2.1 (logical order).
    """

    code = "U023"
    name = "visual-order"
    category = "characters"
    severity = Severity.WARNING
    applicability = Applicability.DISPLAY
    summary = Message(
        en="Text in visual order: letters are stored back to front; extract it again",
        ar="نص بترتيب العرض: حروفه مخزنة معكوسة، فيعاد استخراجه من أصله",
    )
    examples = (
        Example("ةيبرعلا ةغللا يف بتك"),
        Example("مقدمة\nةموكحلا نلاعإ ةحئلا\nالخاتمة"),
        Example("ﺔﻴﺑﺮﻌﻟا ﺔﻐﻠﻟا ﻲﻓ"),
        Example.right("كتب في اللغة العربية"),
        Example.right("وصل إلى المدين ة أمس"),
        Example.right("إجمالا فضلا عن ذلك"),
    )

    def check(self, context: Context) -> Iterator[Diagnostic]:
        """One finding on the first such line, for the whole text."""
        for start, end in context.stretches.visual[:1]:
            yield self.diagnostic(start, end)
