"""The case of sound plurals, told by the word beside (long: seven rules with examples)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from linter.findings.diagnostic import Message
from linter.lexicon.attested import Attested
from linter.lexicon.lexicon import Lexicon
from linter.rules.core import tables
from linter.rules.core.base import Example
from linter.rules.core.phrases import (
    CONJUNCTIONS,
    Correction,
    PhraseRule,
    Place,
    heads,
    without_conjunction,
)
from linter.rules.core.word_index import WordIndex
from linter.rules.grammar.nouns import is_sound_masculine, plural_gender

_NOMINATIVE = "ون"
_OBLIQUE = "ين"
#: The article with a preposition joined to it.
_FEW = 4
_GOVERNED_ARTICLES = ("بال", "لل", "كال")
_ARTICLE = "ال"
_JOINED = ("ب", "ك", "ل")
#: Verbs of state before their subject.
_STATES = (
    "كان", "يكون", "ليس", "أصبح", "يصبح", "أمسى", "بات", "ظل", "يظل", "صار", "زال", "يزال", "دام",
    "يكن",
)  # fmt: skip
_THERE = heads(("هناك", "هنالك", "ثمة"), ("",))
#: What may open a clause before "there are".
_OPENERS = frozenset({"", "و", "ف", "كان", "وكان", "ليس", "وليس", "ما", "يكن", "يكون", "كانت"})


def _definite_plurals(words: WordIndex, lexicon: Lexicon, ending: str) -> Iterator[str]:
    """Sound plurals of persons with the article and this ending."""
    for form in words.ending(ending):
        if form.startswith(_ARTICLE) and is_sound_masculine(form[2:-2], lexicon):
            yield form


def _indefinite_plurals(words: WordIndex, lexicon: Lexicon, ending: str) -> Iterator[str]:
    """Sound plurals of persons without the article, with this ending."""
    for form in words.ending(ending):
        if not form.startswith(_ARTICLE) and is_sound_masculine(form[:-2], lexicon):
            yield form


def _other_case(form: str) -> str:
    return form[:-2] + (_OBLIQUE if form.endswith(_NOMINATIVE) else _NOMINATIVE)


class GovernedPlural(PhraseRule):
    """A sound plural in the wrong case for the word right before it."""

    governors: str
    nominative: bool = True

    def forms(self, words: WordIndex, lexicon: Lexicon) -> Iterable[str]:
        """Definite sound plurals in the case that is wrong after a governor."""
        return _definite_plurals(words, lexicon, _NOMINATIVE if self.nominative else _OBLIQUE)

    def judge(self, place: Place) -> Correction | None:
        """One right after a governor."""
        before = place.word(-1)
        governors = tables.words_of("governors", *self.governors.split())
        is_then = before == "بعد" and place.word(-2) == "من"  # من بعد: "later"
        if not is_then and (before in governors or without_conjunction(before) in governors):
            return Correction(0, ((_other_case(place.word()),),), before)
        return None


class GenitivePlural(GovernedPlural):
    """After a preposition, or as second part of a construct, a sound plural ends in ين.

    في المهندسين, جميع المسلمين. من is left alone, for it may be مَن "who" (من المسؤولون عن هذا؟).

    Source: Ryding, A Reference Grammar of Modern Standard Arabic, ch. 7, 5.4.2.1; Abbas Hasan,
    al-Nahw al-wafi, 1:137; Wright, A Grammar of the Arabic Language, 1:194.
    """

    code = "G020"
    name = "genitive-plural"
    governors = "preposition quantity"
    summary = Message(
        "“{right}” after {head}, not “{wrong}”", "«{right}» بعد «{head}» لا «{wrong}»"
    )
    examples = (
        Example("اعتمد على المهندسون في العمل", "اعتمد على المهندسين في العمل"),
        Example("دعا جميع المواطنون إلى الهدوء", "دعا جميع المواطنين إلى الهدوء"),
        Example("اجتمع مع المسؤولون أمس", "اجتمع مع المسؤولين أمس"),
        Example("عاد إلى اللاعبون القدامى", "عاد إلى اللاعبين القدامى"),
        Example("تبرع للمحتاجون بماله", "تبرع للمحتاجين بماله"),
        Example.right("اعتمد على المهندسين وجميع المواطنين"),
        Example.right("في القانون والزيتون وعلى التلفزيون"),
        Example.right("من المسؤولون عن هذا الخطأ؟"),
        Example.right("حضر المهندسون مع «المسلمون» وهي صحيفة"),
    )

    def forms(self, words: WordIndex, lexicon: Lexicon) -> Iterable[str]:
        """Sound plurals in the nominative, also with a preposition joined to the article."""
        yield from super().forms(words, lexicon)
        for form in words.ending(_NOMINATIVE):
            article = next(filter(form.startswith, _GOVERNED_ARTICLES), "")
            if article and is_sound_masculine(form[len(article) : -2], lexicon):
                yield form

    def judge(self, place: Place) -> Correction | None:
        """One right after a governor, or with one joined to it."""
        article = next(filter(place.word().startswith, _GOVERNED_ARTICLES), "")
        if article == "لل" and any("إن" in word for word in place.words_before(_FEW)):
            return None  # إنهم للصادقون
        if article:
            return Correction(0, ((_other_case(place.word()),),), article)
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
        "“{right}” after {head}, not “{wrong}”", "«{right}» بعد «{head}» لا «{wrong}»"
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

    def forms(self, words: WordIndex, lexicon: Lexicon) -> Iterable[str]:
        """Sound plurals in the nominative; those without the article after هناك only."""
        yield from super().forms(words, lexicon)
        if words.held(_THERE):
            yield from _indefinite_plurals(words, lexicon, _NOMINATIVE)

    def judge(self, place: Place) -> Correction | None:
        """One right after the particle, or after it and هناك."""
        if place.word().startswith(_ARTICLE):
            return super().judge(place)
        before = place.word(-2)
        governors = tables.words_of("governors", self.governors)
        is_governed = before in governors or without_conjunction(before) in governors
        if place.word(-1) not in _THERE or not is_governed:
            return None
        return Correction(0, ((_other_case(place.word()),),), before)


class PredicateOfKana(PhraseRule):
    """The predicate of كان and its sisters is accusative: كانوا مسلمين, ليسوا قادرين.

    Source: Ryding, ch. 36, 4; Abbas Hasan, al-Nahw al-wafi, 1:545; Wright, 2:99.
    """

    code = "G022"
    name = "predicate-of-kana"
    summary = Message(
        "“{right}” after {head}, not “{wrong}”", "«{right}» بعد «{head}» لا «{wrong}»"
    )
    examples = (
        Example("كانوا مسلمون قبل ذلك", "كانوا مسلمين قبل ذلك"),
        Example("هم ليسوا قادرون على الدفع", "هم ليسوا قادرين على الدفع"),
        Example("أصبحوا معروفون في المدينة", "أصبحوا معروفين في المدينة"),
        Example("كان المهندسون حاضرون في الموقع", "كان المهندسون حاضرين في الموقع"),
        Example("ما زال العمال مضربون", "ما زال العمال مضربين"),
        Example.right("كانوا مسلمين وليسوا قادرين على الدفع"),
        Example.right("كانوا يعلمون، وأصبحوا يملكون البيت"),
        Example.right("كان الرجال يعملون، وكان اليوم مشاركون كثر، وكان في الدار معلمون"),
        Example.right("كانوا أربعون رجلا منهم في الدار أم خمسين؟"),
    )
    _singular = heads(_STATES, CONJUNCTIONS)
    _heads = heads(tables.words_of("governors", "state"), CONJUNCTIONS) | _singular

    def forms(self, words: WordIndex, lexicon: Lexicon) -> Iterable[str]:
        """Verbs of state in the plural."""
        return words.held(self._heads)

    def judge(self, place: Place) -> Correction | None:
        """An indefinite sound plural in the nominative right after one of them, or its subject."""
        offset = 2 if place.word() in self._singular else 1
        subject = place.word(1)
        is_adverb = subject in tables.words("adverbs_of_time")
        if offset > 1 and (is_adverb or not self._is_plural(subject, place.lexicon)):
            return None
        predicate = place.word(offset)
        is_plural = predicate.endswith(_NOMINATIVE) and not predicate.startswith(_ARTICLE)
        if not is_plural or not is_sound_masculine(predicate[:-2], place.lexicon):
            return None
        if Attested(place.lexicon).is_imperfect(predicate):  # كانوا يمنون النفس
            return None
        return Correction(offset, ((_other_case(predicate),),), place.word())

    def _is_plural(self, subject: str, lexicon: Lexicon) -> bool:
        """Whether a subject is the definite plural of persons, and no title before a name."""
        if not subject.startswith(_ARTICLE):
            return False
        noun = subject.removeprefix(_ARTICLE)
        return noun.endswith(_NOMINATIVE) or bool(plural_gender(noun, lexicon))


class PredicateOfInna(PhraseRule):
    """The predicate of إنّ and its sisters is nominative: إنهم قادرون, لأننا مسلمون.

    Source: Ryding, ch. 19; Abbas Hasan, al-Nahw al-wafi, 1:630; Wright, 2:78.
    """

    code = "G023"
    name = "predicate-of-inna"
    summary = Message(
        "“{right}” after {head}, not “{wrong}”", "«{right}» بعد «{head}» لا «{wrong}»"
    )
    examples = (
        Example("قالوا إنهم قادرين على الفوز", "قالوا إنهم قادرون على الفوز"),
        Example("لأنهم مسلمين منذ زمن", "لأنهم مسلمون منذ زمن"),
        Example("أكدوا أنهم مستعدين للحوار", "أكدوا أنهم مستعدون للحوار"),
        Example.right("قالوا إنهم قادرون على الفوز"),
        Example.right("إنهم مجتمعين أقوى منهم متفرقين"),
        Example.right("أكدوا أنهم حين يعودون سيعملون"),
    )
    _heads = heads(tables.words_of("governors", "predicate"), CONJUNCTIONS)

    def forms(self, words: WordIndex, lexicon: Lexicon) -> Iterable[str]:
        """إنّ and its sisters with a plural pronoun."""
        return words.held(self._heads)

    def judge(self, place: Place) -> Correction | None:
        """An indefinite sound plural in the oblique case right after one of them.

        "All together" and the like are adverbs of state, and lawful before the predicate.
        """
        predicate = place.word(1)
        is_plural = predicate.endswith(_OBLIQUE) and not predicate.startswith(_ARTICLE)
        if not is_plural or predicate in tables.words("adverbs_of_state"):
            return None
        if not is_sound_masculine(predicate[:-2], place.lexicon):
            return None
        return Correction(1, ((_other_case(predicate),),), place.word())


class NominativeSubject(GovernedPlural):
    """The subject is nominative: قال المسؤولون, كان المهندسون.

    Only after verbs that have no person for an object, so that what follows is their subject.

    Source: Ryding, ch. 4, 2.1; Abbas Hasan, al-Nahw al-wafi, 2:63; Wright, 2:250.
    """

    code = "G024"
    name = "nominative-subject"
    governors = "subject"
    nominative = False

    def judge(self, place: Place) -> Correction | None:
        """One right after such a verb, unless that may have its subject before it."""
        is_predicate = place.word(-2).endswith(("هم", "هن"))  # أشقاهم كان الفلاحين
        return None if is_predicate else super().judge(place)

    summary = Message(
        "“{right}” after {head}, not “{wrong}”", "«{right}» بعد «{head}» لا «{wrong}»"
    )
    examples = (
        Example("قال المسؤولين إن الوضع مستقر", "قال المسؤولون إن الوضع مستقر"),
        Example("كان المهندسين في الموقع", "كان المهندسون في الموقع"),
        Example("اجتمع الموظفين في القاعة", "اجتمع الموظفون في القاعة"),
        Example.right("قال المسؤولون إن المهندسين في الموقع"),
        Example.right("كان الحسين بن علي، وجاء الأمين"),
        Example.right("قال: المسلمين نصرت"),
    )


class ThereAre(PhraseRule):
    """Who is there is named in the nominative: هناك مسؤولون, not هناك مسؤولين.

    Only where هناك opens its clause; after إنّ it is accusative, and after a verb هناك may be no
    more than "there".

    Source: Ryding, ch. 4, 2.1; Abbas Hasan, al-Nahw al-wafi, 1:489.
    """

    code = "G025"
    name = "there-are"
    summary = Message(
        "“{right}” after {head}, not “{wrong}”", "«{right}» بعد «{head}» لا «{wrong}»"
    )
    examples = (
        Example("هناك مسؤولين لا يعلمون", "هناك مسؤولون لا يعلمون"),
        Example("وهناك لاعبين مصابين", "وهناك لاعبون مصابين"),
        Example("كان هناك مهندسين في الموقع", "كان هناك مهندسون في الموقع"),
        Example.right("هناك مسؤولون لا يعلمون"),
        Example.right("قال إن هناك مسؤولين لا يعلمون"),
        Example.right("رأى هناك مهندسين، وهناك يقين بذلك"),
    )
    _heads = heads(("هناك", "هنالك"), CONJUNCTIONS)

    def forms(self, words: WordIndex, lexicon: Lexicon) -> Iterable[str]:
        """هناك and its like."""
        return words.held(self._heads)

    def judge(self, place: Place) -> Correction | None:
        """An indefinite sound plural in the oblique case after a هناك that opens its clause."""
        named, before = place.word(1), place.word(-1)
        is_joined = self._heads[place.word()][0] != ""
        if not named.endswith(_OBLIQUE) or (before and not is_joined and before not in _OPENERS):
            return None
        if self._is_governed(place) or not is_sound_masculine(named[:-2], place.lexicon):
            return None
        return Correction(1, ((_other_case(named),),), place.word())

    def _is_governed(self, place: Place) -> bool:
        """Whether إنّ stands before, governing both of two clauses joined by و."""
        inna = tables.words_of("governors", "inna")
        return any(without_conjunction(word) in inna for word in place.words_before(_CLAUSES))


_CLAUSES = 25


class PluralVerbFirst(PhraseRule):
    """A verb before its subject stays in the singular: قال المسؤولون, not قالوا المسؤولون.

    Source: Ryding, ch. 4, 2.1.1; Abbas Hasan, al-Nahw al-wafi, 2:73; Wright, 2:290.
    """

    code = "G026"
    name = "plural-verb-first"
    summary = Message("“{right}” before its subject {head}", "«{right}» مفردا قبل فاعله «{head}»")
    examples = (
        Example("قالوا المسؤولون إن الوضع مستقر", "قال المسؤولون إن الوضع مستقر"),
        Example("وصلوا اللاعبون إلى الملعب", "وصل اللاعبون إلى الملعب"),
        Example("طالبوا المتظاهرون بالإصلاح", "طالب المتظاهرون بالإصلاح"),
        Example.right("قال المسؤولون إن اللاعبين وصلوا"),
        Example.right("المسؤولون قالوا الحقيقة"),
        Example.right("الذين وصلوا، اللاعبون والمدربون"),
    )

    def forms(self, words: WordIndex, lexicon: Lexicon) -> Iterable[str]:
        """Definite sound plurals in the nominative."""
        return _definite_plurals(words, lexicon, _NOMINATIVE)

    def judge(self, place: Place) -> Correction | None:
        """A past plural right before one."""
        verb = place.word(-1)
        one = verb.removesuffix("وا")
        is_past = one != verb and one in place.lexicon.forms and one[:1] not in ("ي", "ت", "أ", "ن")
        if not is_past or verb not in place.lexicon.forms:
            return None
        return Correction(-1, ((one,),), place.word())
