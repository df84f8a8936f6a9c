"""Phrases of two words and more that stand twice in a row."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import compress, count, islice
from operator import eq

from linter.findings.diagnostic import Applicability, Diagnostic, Edit, Fix, Message, Severity
from linter.rules.core.base import Example, Rule
from linter.rules.core.context import Context


class RepeatedPhrase(Rule):
    """Two to five words that stand twice in a row were pasted or typed twice.

    Off by default: headings run into their text, refrains and chains of names repeat too.

    Source: the practice of all editing.
    """

    code = "R002"
    name = "repeated-phrase"
    category = "repetition"
    areta = "XT"
    severity = Severity.WARNING
    applicability = Applicability.UNSAFE
    is_default = False
    summary = Message(
        "“{phrase}” is repeated",
        "عبارة «{phrase}» مكررة",
    )
    examples = (
        Example("اختطفت من قبل من قبل خصومه", "اختطفت من قبل خصومه"),
        Example("أكدت وزيرة المرأة وزيرة المرأة والأسرة", "أكدت وزيرة المرأة والأسرة"),
        Example("تم بمناسبة شهر رمضان بمناسبة شهر رمضان", "تم بمناسبة شهر رمضان"),
        Example.right("سعيد بن محمد بن محمد"),
        Example.right("الله أكبر الله أكبر"),
        Example.right("يا هو يا هو، يا قيس يا قيس"),
        Example.right("من قبل، من قبل ومن بعد"),
    )

    _longest = 5
    _lawful = frozenset(("بن", "ابن", "بنت", "يا", "الله", "لا"))

    def check(self, context: Context) -> Iterator[Diagnostic]:
        """The second of two equal phrases with nothing but single spaces inside."""
        passage = context.passage
        words = passage.words
        for length in range(2, self._longest + 1):
            for first in compress(count(), map(eq, words, islice(words, length, None))):
                phrase = words[first : first + length]
                second = first + length
                if (
                    phrase == words[second : second + length]
                    and len(set(phrase)) > 1
                    and self._lawful.isdisjoint(phrase)
                    and set(passage.gaps[first + 1 : second + length]) == {" "}
                ):
                    yield from self._diagnose(context, second, length)

    def _diagnose(self, context: Context, second: int, length: int) -> Iterator[Diagnostic]:
        passage = context.passage
        start, end = passage.starts[second], passage.span(second + length - 1)[1]
        if passage.is_prose(start - 1, end):
            fix = Fix((Edit(start - 1, end, ""),), self.applicability)
            message = self.summary.format(phrase=passage.text[start:end])
            yield self.diagnostic(start, end, fix, message=message)
