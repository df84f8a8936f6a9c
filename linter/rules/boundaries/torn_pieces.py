"""Words torn in two or three pieces of which one is no word."""

from __future__ import annotations

from collections.abc import Iterator

from linter.findings.diagnostic import Applicability, Diagnostic, Edit, Fix, Message
from linter.rules.core.base import Example, Rule
from linter.rules.core.context import Context
from linter.text import alphabet as ab
from linter.text.passage import Passage
from linter.text.verse import is_unmarked_run

_OH = "يا"
_ALEFS = (ab.ALEF, ab.ALEF_HAMZA_ABOVE)


class TornWord(Rule):
    """A space cuts a word in two, and the pieces are no words.

    Text taken from a PDF or a scan is full of such spaces. A piece is not respelt by itself: what
    it makes with its neighbours is suggested. Where a text has several torn words, pieces that are
    words by themselves (الس نة) are looked at too.

    Source: ARETA SP (Belkebir and Habash 2021).
    """

    code = "B017"
    name = "torn-word"
    category = "boundaries"
    areta = "SP"
    rests_on_standard = True
    applicability = Applicability.UNSAFE
    summary = Message(
        "“{meant}”, not “{word}”: a space stands inside the word",
        "«{meant}» لا «{word}»: في داخل الكلمة مسافة",
    )
    examples = (
        Example("أعلنت الحكو مة قرارا جديدا", "أعلنت الحكومة قرارا جديدا"),
        Example("وزارة التعلي م العالي", "وزارة التعليم العالي"),
        Example("في تاريخ المنط قة الشرقية", "في تاريخ المنطقة الشرقية"),
        Example.right("أعلنت الحكومة قرارا جديدا"),
        Example.right("أكد ان قطاع المياه ينمو"),
        Example.right("نحو الف طن من القمح"),
        Example.right("أذن له وقال: أدن يا عمير واجلس"),
        Example.right("رواه الحاكم وحسنه ا. هـ"),
    )

    def check(self, context: Context) -> Iterator[Diagnostic]:
        """Each word that pieces make."""
        passage = context.passage
        for torn in context.spelling.tearing.words:
            start, end = passage.span(torn.first)[0], passage.span(torn.end - 1)[1]
            if any(map(context.spelling.is_exempt, range(torn.first, torn.end))):
                continue
            if _holds_particle(passage, torn.first, torn.end):
                continue
            # Verse cuts words between its halves, and books print it as running text.
            if not passage.is_prose(start, end) or is_unmarked_run(passage.text, start):
                continue
            edits = (
                Edit(passage.span(index - 1)[1], passage.span(index)[0], "")
                for index in range(torn.first + 1, torn.end)
            )
            message = self.summary.format(word=passage.text[start:end], meant=torn.word)
            yield self.diagnostic(
                start, end, Fix(tuple(edits), self.applicability), message=message
            )


def _holds_particle(passage: Passage, first: int, end: int) -> bool:
    """Whether the last piece is the يا of a call, or begins ا. هـ, which closes a quotation."""
    last = passage.words[end - 1]
    if last == _OH and end < len(passage.words) and passage.gaps[end] == " ":
        return True
    return last in _ALEFS and first < end - 1 and passage.gaps[end].startswith(".")
