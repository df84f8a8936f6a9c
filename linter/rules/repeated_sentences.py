"""Sentences that stand twice in a document."""

from __future__ import annotations

from collections.abc import Iterator

from linter.diagnostic import Applicability, Diagnostic, Edit, Fix, Message, Severity
from linter.rules.base import Context, Example, Rule
from linter.text import alphabet as ab
from linter.text.patterns import Pattern

#: A sentence ends at a mark and a space, or at the end of a line.
_END = Pattern(r"[.؟!]+(?=\s|\Z)|\n|\Z")
_ARABIC = Pattern(f"[{ab.LETTERS}]")
_SHORTEST = 5
_SHORTEST_APART = 8


def _sentences(text: str, shortest: int) -> Iterator[tuple[str, int, int]]:
    """Each sentence, empty if of fewer words, without its stop; with its span, stop included."""
    start = 0
    for match in _END.finditer(text):
        stretch = text[start : match.start()]
        sentence = stretch.strip()
        if sentence:
            end = match.end() if match.group() != "\n" else start + len(stretch.rstrip())
            begin = start + len(stretch) - len(stretch.lstrip())
            yield sentence if sentence.count(" ") >= shortest - 1 else "", begin, end
        start = match.end()


class RepeatedSentence(Rule):
    """A sentence that stands twice in a row was pasted twice.

    Source: the practice of all editing.
    """

    code = "R003"
    name = "repeated-sentence"
    category = "repetition"
    areta = "XT"
    severity = Severity.WARNING
    applicability = Applicability.UNSAFE
    summary = Message("The same sentence twice", "الجملة نفسها مكررة")
    examples = (
        Example(
            "وصل الوفد إلى المدينة صباحا. وصل الوفد إلى المدينة صباحا. ثم غادر.",
            "وصل الوفد إلى المدينة صباحا. ثم غادر.",
        ),
        Example(
            "هل عاد الوزير إلى بلده أمس؟ هل عاد الوزير إلى بلده أمس؟",
            "هل عاد الوزير إلى بلده أمس؟",
        ),
        Example(
            "أعلنت الوزارة نتائج العام الدراسي.\nأعلنت الوزارة نتائج العام الدراسي.\nتم",
            "أعلنت الوزارة نتائج العام الدراسي.\nتم",
        ),
        Example.right("وصل الوفد إلى المدينة صباحا. غادر الوفد المدينة مساء."),
        Example.right("لن أعود. لن أعود."),
        Example.right("وصل الوفد إلى المدينة صباحا. ثم غادر. وصل الوفد إلى المدينة صباحا."),
    )

    def check(self, context: Context) -> Iterator[Diagnostic]:
        """The second of two equal sentences in a row."""
        passage = context.passage
        last, last_end = "", 0
        for sentence, start, end in _sentences(passage.text, _SHORTEST):
            is_again = sentence and sentence == last and _ARABIC.search(sentence)
            if is_again and passage.is_prose(last_end, end):
                fix = Fix((Edit(last_end, end, ""),), self.applicability)
                yield self.diagnostic(start, end, fix)
            last, last_end = sentence, end


class SentenceAgain(Rule):
    """A long sentence that stands again in the same document may have been copied by mistake.

    Off by default: refrains, captions, legal formulas and quotations recur.

    Source: the practice of all editing.
    """

    code = "R005"
    name = "sentence-again"
    category = "repetition"
    severity = Severity.INFO
    applicability = Applicability.DISPLAY
    is_default = False
    summary = Message("A sentence that stands above already", "جملة وردت من قبل")
    examples = (
        Example(
            "وصل الوفد إلى المدينة صباح اليوم قادما من العاصمة. ثم غادر. "
            "وصل الوفد إلى المدينة صباح اليوم قادما من العاصمة."
        ),
        Example(
            "أعلنت وزارة التعليم نتائج العام الدراسي في مؤتمر صحفي.\nتفاصيل\n"
            "أعلنت وزارة التعليم نتائج العام الدراسي في مؤتمر صحفي.\n"
        ),
        Example(
            "لماذا لم يعد الوزير إلى بلده في أول الأسبوع؟ نعم. "
            "لماذا لم يعد الوزير إلى بلده في أول الأسبوع؟"
        ),
        Example.right("لن أعود. نعم. لن أعود."),
        Example.right("وصل الوفد إلى المدينة صباحا. ثم غادر. وصل الوفد إلى المدينة مساء."),
        Example.right("وصل الوفد إلى المدينة صباح اليوم قادما من العاصمة."),
    )

    def check(self, context: Context) -> Iterator[Diagnostic]:
        """Each long sentence that occurred before, not right before."""
        passage = context.passage
        seen: set[str] = set()
        last = ""
        for sentence, start, end in _sentences(passage.text, _SHORTEST_APART):
            is_again = sentence in seen and sentence != last and _ARABIC.search(sentence)
            if is_again and passage.is_prose(start, end):
                yield self.diagnostic(start, end)
            if sentence:
                seen.add(sentence)
            last = sentence
