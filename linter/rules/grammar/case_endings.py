"""The case of a sound plural, told by the word that governs it."""

from __future__ import annotations

from collections.abc import Iterable

from linter.findings.diagnostic import Message
from linter.lexicon.lexicon import Lexicon
from linter.lexicon.particles import ARTICLE, GOVERNED_ARTICLES
from linter.rules.core import tables
from linter.rules.core.base import Example
from linter.rules.core.phrases import (
    MAYBE_CONJUNCTION,
    MAYBE_PREPOSITION,
    Correction,
    PhraseRule,
    Place,
    heads,
    without_conjunction,
)
from linter.rules.core.word_index import WordIndex
from linter.rules.grammar.nouns import is_sound_masculine
from linter.rules.grammar.sound_plurals import (
    NOMINATIVE,
    OBLIQUE,
    definite_plurals,
    indefinite_plurals,
    other_case,
)

#: How far back إن may stand before its emphatic ل, in words.
_FEW = 4
#: Behind them من is the preposition: عدد من المسؤولين.
_PORTIONS = heads(tables.words_of("governors", "portion"), MAYBE_CONJUNCTION, MAYBE_PREPOSITION)
_THERE = heads(("هناك", "هنالك", "ثمة"), ("",))


class GovernedPlural(PhraseRule):
    """A sound plural in the wrong case for the word right before it."""

    yields_to_vowels = True
    governors: str
    nominative: bool = True

    def forms(self, words: WordIndex, lexicon: Lexicon) -> Iterable[str]:
        """Definite sound plurals in the case that is wrong after a governor."""
        return definite_plurals(words, lexicon, NOMINATIVE if self.nominative else OBLIQUE)

    def judge(self, place: Place) -> Correction | None:
        """One right after a governor."""
        before = place.word(-1)
        is_then = before == "بعد" and place.word(-2) == "من"  # من بعد: "later"
        if not is_then and self._is_governor(before):
            return Correction(0, ((other_case(place.word()),),), before)
        return None

    def _is_governor(self, word: str) -> bool:
        """Whether a word is one of the governors, with و or ف before it or without."""
        governors = tables.words_of("governors", *self.governors.split())
        return word in governors or without_conjunction(word) in governors


class GenitivePlural(GovernedPlural):
    """After a preposition, or as second part of a construct, a sound plural ends in ين.

    في المهندسين, جميع المسلمين. من is left alone, for it may be مَن "who" (من المسؤولون عن هذا؟),
    but behind what has parts (عدد من المسؤولين).

    Source: Ryding, A Reference Grammar of Modern Standard Arabic, ch. 7, 5.4.2.1; Abbas Hasan,
    al-Nahw al-wafi, 1:137; Wright, A Grammar of the Arabic Language, 1:194.
    """

    code = "G020"
    name = "genitive-plural"
    governors = "preposition quantity"
    summary = Message(
        "“{right}”, not “{wrong}”: the plural is genitive after {head}",
        "«{right}» لا «{wrong}»: جمع المذكر السالم مجرور بعد «{head}»",
    )
    examples = (
        Example("اعتمد على المهندسون في العمل", "اعتمد على المهندسين في العمل"),
        Example("دعا جميع المواطنون إلى الهدوء", "دعا جميع المواطنين إلى الهدوء"),
        Example("اجتمع مع المسؤولون أمس", "اجتمع مع المسؤولين أمس"),
        Example("عاد إلى اللاعبون القدامى", "عاد إلى اللاعبين القدامى"),
        Example("تبرع للمحتاجون بماله", "تبرع للمحتاجين بماله"),
        Example("حضر عدد من المسؤولون أمس", "حضر عدد من المسؤولين أمس"),
        Example("تحدث إلى العديد من اللاعبون", "تحدث إلى العديد من اللاعبين"),
        Example.right("اعتمد على المهندسين وجميع المواطنين"),
        Example.right("في القانون والزيتون وعلى التلفزيون"),
        Example.right("من المسؤولون عن هذا الخطأ؟"),
        Example.right("في كثير من الشؤون، وعدد من الزيتون، وكم عددكم؟ من المسؤولون؟"),
        Example.right("حضر المهندسون مع «المسلمون» وهي صحيفة"),
    )

    def forms(self, words: WordIndex, lexicon: Lexicon) -> Iterable[str]:
        """Sound plurals in the nominative, also with a preposition joined to the article."""
        yield from super().forms(words, lexicon)
        for form in words.ending(NOMINATIVE):
            article = next(filter(form.startswith, GOVERNED_ARTICLES), "")
            if article and is_sound_masculine(form[len(article) : -2], lexicon):
                yield form

    def judge(self, place: Place) -> Correction | None:
        """One right after a governor, or with one joined to it."""
        article = next(filter(place.word().startswith, GOVERNED_ARTICLES), "")
        if article == "لل" and any("إن" in word for word in place.words_before(_FEW)):
            return None  # إنهم للصادقون
        if article:
            return Correction(0, ((other_case(place.word()),),), article)
        if place.word(-1) == "من" and place.word(-2) in _PORTIONS:
            return Correction(0, ((other_case(place.word()),),), "من")
        return super().judge(place)


class AccusativePlural(GovernedPlural):
    """After إنّ and its sisters a sound plural ends in ين, also after هناك in between.

    إن المهندسين, لأن المعلمين, إن هناك كثيرين. لكن is left alone, for لكنْ governs nothing.

    Source: Ryding, ch. 19; Abbas Hasan, al-Nahw al-wafi, 1:630; Wright, 1:283.
    """

    code = "G021"
    name = "accusative-plural"
    governors = "inna"
    summary = Message(
        "“{right}”, not “{wrong}”: the plural is accusative after {head}",
        "«{right}» لا «{wrong}»: جمع المذكر السالم منصوب بعد «{head}»",
    )
    examples = (
        Example("إن المهندسون حضروا", "إن المهندسين حضروا"),
        Example("قال إن المسؤولون غادروا", "قال إن المسؤولين غادروا"),
        Example("لأن المعلمون أضربوا", "لأن المعلمين أضربوا"),
        Example("أعلن أن هناك مسؤولون سيحضرون", "أعلن أن هناك مسؤولين سيحضرون"),
        Example.right("إن المهندسين حضروا لأن المعلمين أضربوا"),
        Example.right("لكن المعلمون أضربوا"),
        Example.right("أعلن أن هناك مسؤولين سيحضرون، وهناك آخرون"),
        Example.right("إن القانون فوق الجميع"),
    )
    looks_at = _THERE

    def forms(self, words: WordIndex, lexicon: Lexicon) -> Iterable[str]:
        """Sound plurals in the nominative; those without the article after هناك only."""
        yield from super().forms(words, lexicon)
        if words.held(self.looks_at):
            yield from indefinite_plurals(words, lexicon, NOMINATIVE)

    def judge(self, place: Place) -> Correction | None:
        """One right after the particle, or after it and هناك."""
        if place.word().startswith(ARTICLE):
            return super().judge(place)
        before = place.word(-2)
        if place.word(-1) not in _THERE or not self._is_governor(before):
            return None
        return Correction(0, ((other_case(place.word()),),), before)


class NominativeSubject(GovernedPlural):
    """The subject is nominative: قال المسؤولون, كان المهندسون.

    Only after verbs that have no person for an object, so that what follows is their subject; an
    indefinite plural only after those that have no object at all (أصيب آخرون).

    Source: Ryding, ch. 4, 2.1; Abbas Hasan, al-Nahw al-wafi, 2:63; Wright, 2:250.
    """

    code = "G024"
    name = "nominative-subject"
    governors = "subject"
    nominative = False

    #: Passives, behind which an indefinite plural is their subject.
    looks_at = heads(tables.words_of("governors", "passive"), MAYBE_CONJUNCTION)

    def forms(self, words: WordIndex, lexicon: Lexicon) -> Iterable[str]:
        """Definite sound plurals in the oblique case, others beside a passive only."""
        yield from super().forms(words, lexicon)
        if words.held(self.looks_at):
            yield from indefinite_plurals(words, lexicon, OBLIQUE)

    def judge(self, place: Place) -> Correction | None:
        """One right after such a verb, unless that may have its subject before it."""
        is_predicate = place.word(-2).endswith(("هم", "هن"))  # أشقاهم كان الفلاحين
        if not place.word().startswith(ARTICLE) and place.word(-1) not in self.looks_at:
            return None
        return None if is_predicate else super().judge(place)

    summary = Message(
        "“{right}”, not “{wrong}”: the subject of {head} is nominative",
        "«{right}» لا «{wrong}»: ما أسند إليه «{head}» مرفوع",
    )
    examples = (
        Example("قال المسؤولين إن الوضع مستقر", "قال المسؤولون إن الوضع مستقر"),
        Example("كان المهندسين في الموقع", "كان المهندسون في الموقع"),
        Example("اجتمع الموظفين في القاعة", "اجتمع الموظفون في القاعة"),
        Example("قتل رجل وأصيب آخرين", "قتل رجل وأصيب آخرون"),
        Example.right("أصيب 5 آخرين، وأصيب آخرون، وقال آخرين رأى"),
        Example.right("قال المسؤولون إن المهندسين في الموقع"),
        Example.right("كان الحسين بن علي، وجاء الأمين"),
        Example.right("قال: المسلمين نصرت"),
    )
