"""The article without its alef before an adjective, which makes it the preposition ل."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from linter.findings.diagnostic import Applicability, Diagnostic, Edit, Fix, Message
from linter.lexicon.particles import DEFINITE_BEGINNINGS
from linter.rules.core.base import Example, Rule
from linter.rules.core.context import Context
from linter.rules.core.phrases import Place
from linter.spelling.language_model.context import EDGE
from linter.text import alphabet as ab
from linter.text.patterns import Pattern

#: A word with the preposition, or with the article that lost its alef.
_WITH_LAM: Final = Pattern("ل[^ل].{2,}")
#: إنّ and أنّ, with a pronoun or without, behind which ل may stress what is said, and oaths.
_STRESSED: Final = Pattern("[وف]?[إأ]ن.{0,3}|والله|لعمري")
#: So far back (in words) such a particle stands, before a noun and what belongs to it.
_REACH: Final = 5
#: Occurrences per million from which on a word with the article is in use.
_IN_USE: Final = 0.5
#: So much commoner (in natural logarithms) is the word with the article than with the preposition.
_COMMONER: Final = 3.5
#: From these odds on, of both commonness and neighbours, the article is meant: in 22 million words
#: of news, books and documentation each such place is an error, but for stress behind إنّ.
_LEAST: Final = 10.0


class ArticleAlef(Rule):
    """The article before an adjective has lost its alef: الفشل لكلوي, for الفشل الكلوي.

    What is left reads as the preposition ل and is a word too, so only the neighbours tell: the two
    words stand side by side with the article (الفشل الكلوي), and never with the preposition. ل may
    also stress what is said of a noun behind إنّ (إن الأمر لخطير), which is left alone.

    Source: Ryding, A Reference Grammar of Modern Standard Arabic, ch. 10 (agreement in
    definiteness); Abbas Hasan, al-Nahw al-wafi, 1:659 (the lam of emphasis).
    """

    is_local = True
    code = "C029"
    name = "article-alef"
    category = "context"
    areta = "OD"
    applicability = Applicability.UNSAFE
    needs_known_words = True
    summary = Message(
        "“{right}”, not “{wrong}”: the article has lost its alef",
        "«{right}» لا «{wrong}»: سقطت ألف أداة التعريف",
    )
    examples = (
        Example("يعاني من الفشل لكلوي المزمن", "يعاني من الفشل الكلوي المزمن"),
        Example("نشر الصورة على مواقع التواصل لاجتماعي", "نشر الصورة على مواقع التواصل الاجتماعي"),
        Example("سجل العلامة لتجارية باسمه", "سجل العلامة التجارية باسمه"),
        Example.right("يعاني من الفشل الكلوي المزمن"),
        Example.right("إن الأمر لخطير، وإن النفس لأمارة بالسوء"),
        Example.right("قدم المدرب الكرة لمحمد، واحتفل العالم بالذكرى لأول مرة"),
        Example.right("عقد الاجتماع السنوي لحرية الصحافة"),
    )

    def check(self, context: Context) -> Iterator[Diagnostic]:
        """Each word with ل behind a definite noun that asks for it with the article."""
        words, lexicon, passage = context.word_index, context.speller.lexicon, context.passage
        for form in words.matching(_WITH_LAM):
            meant = ab.ALEF + form
            if lexicon.frequency(meant) < _IN_USE:
                continue
            commoner = lexicon.cost(form) - lexicon.cost(meant)
            if commoner < _COMMONER:
                continue
            for index in words.at(form):
                if not self._is_article(context, index, form, commoner):
                    continue
                start, end = passage.span(index)
                if passage.is_prose(start, end):
                    message = self.summary.format(right=meant, wrong=form)
                    fix = Fix((Edit(start, start, ab.ALEF),), self.applicability)
                    yield self.diagnostic(start, end, fix, message=message)

    @staticmethod
    def _is_article(context: Context, index: int, form: str, commoner: float) -> bool:
        """Whether the neighbours of a word with ل know it with the article alone."""
        model, (before, after) = context.speller.context, context.passage.beside(index)
        meant = ab.ALEF + form
        if not before.startswith(DEFINITE_BEGINNINGS):
            return False
        if not model.has_pair(before, meant) or model.has_pair(before, form):
            return False
        if commoner + model.advantage(meant, form, before, after or EDGE) < _LEAST:
            return False
        place = Place(context.word_index, index, context.speller.lexicon)
        return not any(map(_STRESSED.fullmatch, place.words_before(_REACH)))
