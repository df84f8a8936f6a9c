"""Words that the user's own glossary forbids."""

from __future__ import annotations

from collections.abc import Iterator

from linter.findings.diagnostic import Applicability, Diagnostic, Edit, Fix, Message, Severity
from linter.lexicon.terms import Found, Term
from linter.rules.core.base import Example, Rule
from linter.rules.core.context import Context

_MOST_FIXES = 5


class TermRule(Rule):
    """A rule about terms; what stands instead bears the same particles, article and pronoun."""

    severity = Severity.WARNING
    applicability = Applicability.UNSAFE

    def findings(self, context: Context, found: Iterator[Found]) -> Iterator[Diagnostic]:
        """A finding for each term that stands in prose."""
        passage = context.passage
        for one in found:
            start, end = passage.span(one.first)[0], passage.span(one.last - 1)[1]
            if not passage.is_prose(start, end):
                continue
            written = passage.text[start:end]
            instead = [text for text in one.instead(passage) if text != written]
            if not instead and one.term.preferred:
                continue
            yield self.diagnostic(
                start,
                end,
                *self._fixes(one.term, start, end, instead),
                message=self._message(one.term, written, instead),
            )

    def _fixes(self, term: Term, start: int, end: int, instead: list[str]) -> Iterator[Fix]:
        for number, text in enumerate(instead[:_MOST_FIXES]):
            is_safe = term.is_safe and number == 0
            kind = Applicability.SAFE if is_safe else self.applicability
            yield Fix((Edit(start, end, text),), kind)

    def _message(self, term: Term, written: str, instead: list[str]) -> Message:
        reason = f" ({term.reason})" if term.reason else ""
        if not instead:
            return Message(
                f"“{written}” is not to be used{reason}", f"لا تستعمل «{written}»{reason}"
            )
        first = instead[0]
        return Message(
            f"“{first}” is preferred to “{written}”{reason}",
            f"«{first}» أولى من «{written}»{reason}",
        )


class Glossary(TermRule):
    """A term that your own glossary forbids, with what it prefers.

    Glossaries are TOML or CSV files named in the settings (`glossaries = ["terms.toml"]`); see
    the page on glossaries. Without one the rule is silent. A fix is unsafe unless its entry says
    `safe = true`. The examples are run with a glossary of three terms.

    Source: the glossary of the user.
    """

    code = "T001"
    name = "glossary"
    category = "usage"
    summary = Message("A term that the glossary forbids", "مصطلح يمنعه المسرد")
    example_terms = (
        Term("كمبيوتر", ("حاسوب",), "العربي أولى"),
        Term("هام", ("مهم",), part_of_speech="adjective"),
        Term("هاتف خلوي", ("هاتف محمول",)),
    )
    examples = (
        Example("اشترى كمبيوترا جديدا، وجلس للكمبيوتر", "اشترى حاسوبا جديدا، وجلس للحاسوب"),
        Example("هذه المسألة الهامة وبكمبيوتره", "هذه المسألة المهمة وبحاسوبه"),
        Example("والهاتف الخلوي وهاتف خلوي", "والهاتف المحمول وهاتف محمول"),
        Example.right("اشترى حاسوبا جديدا"),
        Example.right("مهام المدير مهمة"),
        Example.right("هاتف أرضي، والخلوي في الهاتف"),
    )

    def check(self, context: Context) -> Iterator[Diagnostic]:
        """Each forbidden term of the glossary."""
        if context.terms is not None:
            yield from self.findings(context, context.terms.find(context.passage))
