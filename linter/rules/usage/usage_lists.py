"""Usage that manuals of good Arabic reject: lists of words and phrases, each entry with its source.

All rules here are off by default; those about what is contested run only when asked for by name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import ClassVar, Final, cast

from linter.findings.diagnostic import Diagnostic, Message
from linter.lexicon.lexicon import Lexicon
from linter.lexicon.particles import ARTICLE
from linter.lexicon.terms import PartOfSpeechName, Term, TermFinder
from linter.rules.core import tables
from linter.rules.core.base import Example, PatternRule
from linter.rules.core.context import Context
from linter.rules.usage.glossary import TermRule
from linter.text import alphabet as ab
from linter.text.patterns import Pattern

#: Parts the preferred forms of an entry.
_BETWEEN: Final = "|"
CONTESTED: Final = "contested"


class UsageList(TermRule):
    """A rule that reads its terms from a table of `dictionaries/usage/`."""

    category = "usage"
    is_default = False
    table: ClassVar[str]
    #: Entries of this class alone; None if the table has no classes.
    entry_class: ClassVar[str | None] = None
    summary = Message("“{better}” is preferred to “{written}”", "«{better}» أولى من «{written}»")

    def check(self, context: Context) -> Iterator[Diagnostic]:
        """Each term of the table."""
        lexicon = context.speller.lexicon
        found = _finder(self.table, self.entry_class, lexicon).find(context.passage)
        yield from self.findings(context, found)


@lru_cache(64)  # a few tables for each lexicon, of which a server has some
def _finder(table: str, entry_class: str | None, lexicon: Lexicon) -> TermFinder:
    return TermFinder.of(terms_of(table, entry_class), lexicon)


@cache
def terms_of(table: str, entry_class: str | None = None) -> tuple[Term, ...]:
    """The entries of a table of usage, of one class or of all."""
    return tuple(
        Term(
            forbidden,
            tuple(preferred.split(_BETWEEN)),
            part_of_speech=cast(PartOfSpeechName, part_of_speech),
            source=rest[-1],
        )
        for forbidden, preferred, part_of_speech, *rest in tables.rows(table, "usage")
        if entry_class is None or rest[0] == entry_class
    )


class Redundancy(UsageList):
    """A word that says again what the word beside it says, or that the phrase does without.

    Source: `dictionaries/usage/redundancies.tsv`, after LanguageTool, al-Adnani and Omar.
    """

    code = "T020"
    name = "redundancy"
    table = "redundancies"
    examples = (
        Example("سوف لن يعود", "لن يعود"),
        Example("سافر لوحده، لا سيما وأن الطريق طويل", "سافر وحده، لا سيما أن الطريق طويل"),
        Example("سبق وأن قال ذلك الأسبوع الماضي المنصرم", "سبق أن قال ذلك الأسبوع الماضي"),
        Example.right("لن يعود وحده"),
        Example.right("سوف يعود، لن يتأخر"),
        Example.right("حوالي مئة، تقريبا"),
    )


class WrongDerivation(UsageList):
    """A word formed, or a particle used, in a way that no manual of Arabic allows.

    Source: `dictionaries/usage/derivations.tsv`, after al-Adnani and Omar.
    """

    code = "T030"
    name = "wrong-derivation"
    table = "derivations"
    entry_class = "agreed"
    examples = (
        Example("البيت المباع قديم", "البيت المبيع قديم"),
        Example("لا زالت كلا المدينتين آمنة", "ما زالت كلتا المدينتين آمنة"),
        Example("هل لم يعد؟", "ألم يعد؟"),
        Example.right("البيت المبيع قديم"),
        Example.right("ما زالت كلتا المدينتين آمنة"),
        Example.right("هل عاد؟ لا، زال الخطر"),
    )


class ContestedWord(UsageList):
    """A word that older manuals reject and the Academy in Cairo, or Omar, allows: هام for مهم.

    Runs only when it is asked for by name.

    Source: `dictionaries/usage/derivations.tsv`, after al-Adnani and Omar.
    """

    code = "T031"
    name = "contested-word"
    by_name_only = True
    table = "derivations"
    entry_class = CONTESTED
    examples = (
        Example("هذا أمر هام", "هذا أمر مهم"),
        Example("اجتمع المدراء وناقشوا نواياهم", "اجتمع المديرون وناقشوا نياتهم"),
        Example("المسألة الهامة للأخصائيين", "المسألة المهمة للاختصاصيين"),
        Example.right("هذا أمر مهم"),
        Example.right("اجتمع المديرون"),
        Example.right("مهام الأطباء"),
    )


class ForeignWord(UsageList):
    """A loan word for which there is an Arabic word.

    Most of them are in good use, so the rule runs only when it is asked for by name.

    Source: `dictionaries/usage/foreign_words.tsv`, after LanguageTool.
    """

    code = "T040"
    name = "foreign-word"
    by_name_only = True
    table = "foreign_words"
    examples = (
        Example("جلس للكمبيوتر في البلكونة", "جلس للحاسوب في الشرفة"),
        Example("ركب أوتوبيسا إلى البنك", "ركب حافلة إلى المصرف"),
        Example("رد بالتلفون والفاكس", "رد بالهاتف والناسوخ"),
        Example.right("جلس للحاسوب في الشرفة"),
        Example.right("ركب حافلة إلى المصرف"),
        Example.right("رد بالهاتف"),
    )


class DialectWord(UsageList):
    """A word of the spoken language in written Arabic.

    Source: `dictionaries/usage/dialect_words.tsv`, kept by hand.
    """

    code = "T050"
    name = "dialect-word"
    table = "dialect_words"
    examples = (
        Example("جاء علشان يلعب دلوقتي", "جاء من أجل يلعب الآن"),
        Example("ليش رجع؟", "لماذا رجع؟"),
        Example("الكتاب اللي قرأته كويس", "الكتاب الذي قرأته جيد"),
        Example.right("جاء ليلعب الآن"),
        Example.right("لماذا رجع؟"),
        Example.right("الكتاب الذي قرأته جيد"),
    )


class WheneverTwice(PatternRule):
    """كلما opens the condition; its answer has no second كلما.

    Source: al-Adnani, Mu'jam al-akhta' al-sha'i'a; Omar, Mu'jam al-sawab al-lughawi.
    """

    code = "T021"
    name = "kullama-twice"
    category = "usage"
    is_default = False
    applicability = UsageList.applicability
    severity = UsageList.severity
    summary = Message("كلما is not repeated before the answer", "لا تكرر «كلما» في جوابها")
    examples = (
        Example("كلما قرأت، كلما تعلمت", "كلما قرأت، تعلمت"),
        Example("كلما زاد العمل كلما زاد الأجر", "كلما زاد العمل زاد الأجر"),
        Example("وكلما ابتعد عن المدينة، كلما هدأ", "وكلما ابتعد عن المدينة، هدأ"),
        Example.right("كلما قرأت تعلمت"),
        Example.right("كلما قرأت تعلمت. كلما نمت استرحت"),
        Example.right("كلما زرته فرح، وكلما ودعته حزن"),
    )

    needs = "ك"
    pattern = Pattern(
        rf"(?<![{ab.WORD_CHARACTERS}])[وف]?كلما [^.؟!؛\n]{{2,60}}?[ ،] ?(?P<error>كلما )"
    )

    def replacement(self, match: re.Match[str]) -> str:
        """Nothing."""
        return ""


class ArticleOnGhayr(PatternRule):
    """غير takes no article; what is negated takes it: غير المباشر, not الغير مباشر.

    The Academy in Cairo allows الغير by itself as a noun ("others"); before an adjective without
    the article the older order is preferred by all.

    Source: al-Adnani, Mu'jam al-akhta' al-sha'i'a; Omar, Mu'jam al-sawab al-lughawi.
    """

    code = "T022"
    name = "article-on-ghayr"
    category = "usage"
    is_default = False
    applicability = UsageList.applicability
    severity = UsageList.severity
    summary = Message("The article stands on the word after غير", "تعرف الكلمة التي بعد «غير»")
    examples = (
        Example("الطرق الغير مشروعة", "الطرق غير المشروعة"),
        Example("بالكلام الغير مباشر", "بالكلام غير المباشر"),
        Example("الأعمال الغير قانونية مرفوضة", "الأعمال غير القانونية مرفوضة"),
        Example.right("الطرق غير المشروعة"),
        Example.right("احترام الغير واجب"),
        Example.right("حقوق الغير في المال"),
    )

    needs = "غ"
    pattern = Pattern(
        rf"(?<![{ab.WORD_CHARACTERS}])(?P<error>الغير[ \u00a0](?P<word>م[{ab.WORD_LETTERS}]+"
        rf"|[{ab.WORD_LETTERS}]+(?:ية|ي)))(?![{ab.WORD_CHARACTERS}])"
    )
    _not_adjectives: Final = ("في", "على", "من", "ما", "مع", "منه", "منها", "منهم", "مما", "ممن")

    def accepts(self, match: re.Match[str]) -> bool:
        """Only before a word that may be an adjective."""
        return match["word"] not in self._not_adjectives and not match["word"].startswith(ARTICLE)

    def replacement(self, match: re.Match[str]) -> str:
        """The article moved to the word after."""
        return f"غير ال{match['word']}"
