"""What the rules of misspellings have in common: the decision of the speller, by class of error."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from linter.findings.diagnostic import Applicability, Diagnostic, Edit, Fix, Message
from linter.lexicon.particles import FREE_PREPOSITIONS
from linter.rules.core.base import Rule
from linter.rules.core.context import Context
from linter.rules.spelling.meant_as_written import Suspect, is_meant_as_written
from linter.rules.spelling.written_forms import may_be_command
from linter.spelling.doubts import Decision, FixDecision
from linter.spelling.verdict import ErrorKind
from linter.text.alphabet import ALEF, ALEF_HAMZA_BELOW, WAW
from linter.text.passage import Passage


class WordRule(Rule):
    """A rule for misspellings of one class, which the speller's decision reports."""

    category = "spelling"
    kind: ClassVar[ErrorKind]

    def check(self, context: Context) -> Iterator[Diagnostic]:
        """Every reported word whose likeliest correction undoes an error of this class."""
        for index, decision in context.spelling.reported:
            is_of_class = decision.verdict.kind is self.kind
            if is_of_class and not is_meant_as_written(Suspect(context, index, decision)):
                yield self._finding(context, index, decision)

    def _finding(self, context: Context, index: int, decision: Decision) -> Diagnostic:
        passage, offered = context.passage, self._offered(context, index, decision)
        is_command = self.kind is ErrorKind.HAMZA and may_be_command(context, index)
        fixes = [
            self._fix(passage, index, one, is_safe=one.is_safe and not is_command)
            for one in offered
        ]
        meant, word = offered[0].candidate.text, decision.verdict.word
        if _lends_waw(passage, index, meant):
            meant += f" {WAW}"
        message = self.describe(word, meant).format(word=word, meant=meant)
        return self.diagnostic(*passage.span(index), *fixes, message=message)

    def _offered(self, context: Context, index: int, decision: Decision) -> tuple[FixDecision, ...]:
        """The corrections, best first: of what begins a string, imperatives (إعرض: اعرض)."""
        has_kasra = context.passage.words[index][0] == ALEF_HAMZA_BELOW
        if self.kind is ErrorKind.HAMZA and has_kasra and context.begins_string(index):
            return tuple(sorted(decision.fixes, key=lambda one: one.text[0] != ALEF))
        return decision.fixes

    def _fix(self, passage: Passage, index: int, one: FixDecision, *, is_safe: bool) -> Fix:
        """What puts a correction into the place of a word."""
        start, end = passage.span(index)
        edit = Edit(start, end, one.text)
        if _lends_waw(passage, index, one.candidate.text):
            cut = passage.text.rindex(WAW, start, end)
            edit = Edit(cut, end + len(" "), f" {passage.text[cut:end]}")
        applicability = self.applicability if is_safe else Applicability.UNSAFE
        return Fix((edit,), applicability, one.confidence)

    def describe(self, word: str, meant: str) -> Message:
        """What is wrong with `word`, as a sentence with the placeholders of the summary."""
        return self.summary


def _lends_waw(passage: Passage, index: int, meant: str) -> bool:
    """Whether the و that a word ends in belongs to the one behind it: المعاملاتو التحويلات.

    A preposition has its noun behind it: منذو فترة is no منذ وفترة.
    """
    if meant in FREE_PREPOSITIONS:
        return False
    is_parted = passage.gaps[index + 1] == " " and index + 1 < len(passage.words)
    is_longer = passage.bare_forms[passage.words[index]] == meant + WAW
    return is_parted and is_longer and not passage.words[index + 1].startswith(WAW)


def because(en: str, ar: str) -> Message:
    """A correction with its reason."""
    return Message("“{meant}”, not “{word}”: " + en, "«{meant}» لا «{word}»: " + ar)
