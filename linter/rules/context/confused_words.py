"""Words that are right by themselves and slips where they stand."""

from __future__ import annotations

from collections.abc import Iterator

from linter.findings.diagnostic import Applicability, Diagnostic, Edit, Fix, Message
from linter.rules.core.base import Context, Example, Rule
from linter.spelling.initials import is_initial


class ConfusedWord(Rule):
    """A right word stands where its neighbours ask for another that is written nearly alike.

    إلي "to me" for إلى "to", علي (a name) for على "on", دلك "rubbing" for ذلك "that": both words
    are in the dictionary, so only the neighbours can tell. The word is flagged only when the odds
    are strong, by counts over fifty million words of books and news.

    Source: Belkebir and Habash 2021 (ARETA); Zaghouani et al. 2014 (QALB), on real-word errors.
    """

    code = "C010"
    name = "confused-word"
    category = "context"
    areta = "XX"
    applicability = Applicability.UNSAFE
    summary = Message(en="“{word}” is probably “{meant}” here", ar="«{word}» لعلها هنا «{meant}»")
    examples = (
        Example("وصل الوفد إلي المدينة", "وصل الوفد إلى المدينة"),
        Example("بالإضافة إلى دلك", "بالإضافة إلى ذلك"),
        Example("أعلنت الحكومة حضر التجول", "أعلنت الحكومة حظر التجول"),
        Example.right("نظر إلي وقال"),
        Example.right("زار علي بن أبي طالب المدينة"),
        Example.right("حضر الوزير الاجتماع وبعد ذلك غادر"),
    )

    def check(self, context: Context) -> Iterator[Diagnostic]:
        """Every word of the passage that is very likely a slip for another."""
        # Unlisted words are left to the rules of spelling.
        unlisted = {index for index, _ in context.spelling.unlisted_words}
        for found in context.spelling.misplaced_words:
            if found.index in unlisted or context.speller.lexicon.is_accepted(found.word):
                continue
            if is_initial(context.passage, found.index):
                continue
            start, end = context.passage.span(found.index)
            meant = found.candidate
            fix = Fix((Edit(start, end, meant.text),), self.applicability, meant.probability)
            message = self.summary.format(word=found.word, meant=meant.text)
            yield self.diagnostic(start, end, fix, message=message)
