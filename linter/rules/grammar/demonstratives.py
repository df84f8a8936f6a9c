"""Demonstratives and the noun that they point at: gender, number and case."""

from __future__ import annotations

from linter.findings.diagnostic import Message
from linter.lexicon.lexicon import Lexicon
from linter.lexicon.particles import ARTICLE
from linter.rules.core import tables
from linter.rules.core.base import Example
from linter.rules.core.phrases import (
    MAYBE_CONJUNCTION,
    MAYBE_PREPOSITION,
    Correction,
    PhraseRule,
    Place,
    heads,
)
from linter.rules.grammar import nouns
from linter.rules.grammar.first_person import is_first_person
from linter.rules.grammar.nouns import FEMININE, MASCULINE
from linter.text import alphabet as ab
from linter.text.patterns import Pattern

_THIS = {"هذا": MASCULINE, "هذه": FEMININE}
_THAT = {"ذلك": MASCULINE, "تلك": FEMININE}
_OTHER = {"هذا": "هذه", "هذه": "هذا", "ذلك": "تلك", "تلك": "ذلك"}
_DUAL = {"هذان": "هاتان", "هذين": "هاتين", "هاتان": "هذان", "هاتين": "هذين"}
_DUAL_GENDER = {"هذان": MASCULINE, "هذين": MASCULINE, "هاتان": FEMININE, "هاتين": FEMININE}
_GENITIVE_DUAL = {"هذان": "هذين", "هاتان": "هاتين"}
_INCLUDING = ("بما", "وبما")
_PRONOUNS = ("نا", "ها", "هم", "كم", "ته", "تي", "تك")
_DUAL_ENDINGS = ("ان", "ين")
#: Verbs of doing and saying in the first person, which have هذا for their object.
_DONE = Pattern("س?[نأ](?:فعل|عمل|صنع|قول|قل|كرر)|(?:فعل|عمل|صنع|قل)(?:ت|نا)")


def dual_gender(word: str, lexicon: Lexicon) -> str:
    """The gender of a dual with or without the article; empty if the word may be none."""
    noun = word.removeprefix(ARTICLE)
    stem = noun[:-2]
    if not noun.endswith(_DUAL_ENDINGS) or len(stem) < len("بلد"):
        return ""
    singular = stem[:-1] + ab.TEH_MARBUTA
    if stem.endswith(ab.TEH) and ARTICLE + singular in lexicon.forms:
        is_own = lexicon.frequency(ARTICLE + stem) * 2 > lexicon.frequency(ARTICLE + singular)
        return "" if is_own else nouns.singular_gender(singular)
    listed = tables.mapping("definite_gender").get(stem, "")
    if stem in ("عروس", "أرض"):  # bride and groom; أرضين is a plural
        return ""
    return listed if nouns.singular_gender(stem) in ("", listed) else ""


class DemonstrativeGender(PhraseRule):
    """هذا and ذلك point at masculine nouns, هذه and تلك at feminine ones and at plurals of things.

    هذه المدرسة, هذا الكتاب, هذه الكتب. A noun of either gender (الطريق) is left alone, and so is
    ذلك, for it is oftenest a phrase of its own (بما في ذلك المدن).

    Source: Ryding, A Reference Grammar of Modern Standard Arabic, ch. 13; Abbas Hasan, al-Nahw
    al-wafi, 1:321; Wright, A Grammar of the Arabic Language, 1:265.
    """

    yields_to_vowels = True
    code = "C020"
    name = "demonstrative-gender"
    category = "context"
    summary = Message(
        "“{right}”, not “{wrong}”: the demonstrative has the gender of {head}",
        "«{right}» لا «{wrong}»: اسم الإشارة يوافق «{head}» في الجنس",
    )
    examples = (
        Example("هذا المدرسة حديثة", "هذه المدرسة حديثة"),
        Example("في هذه الكتاب فوائد", "في هذا الكتاب فوائد"),
        Example("في هذا الحرب", "في هذه الحرب"),
        Example("قابل تلك الوزير أمس", "قابل ذلك الوزير أمس"),
        Example("في هذا الكتب كلها", "في هذه الكتب كلها"),
        Example("بنى الملك هذه القصر", "بنى الملك هذا القصر"),
        Example("منذ ذلك اللحظة", "منذ تلك اللحظة"),
        Example("يفكر بهذا الطريقة", "يفكر بهذه الطريقة"),
        Example("لا أحب هذا الأغنية", "لا أحب هذه الأغنية"),
        Example("أعجبتني هذا القصيدة", "أعجبتني هذه القصيدة"),
        Example.right("هذه المدرسة وهذا الكتاب وتلك الحرب"),
        Example.right("هذا الطريق وهذه الطريق"),
        Example.right("هذا الخليفة العادل"),
        Example.right("وَجَاءَكَ فِي هَذِهِ الْحَقُّ وَمَوْعِظَةٌ"),
        Example.right("بما في ذلك الحكومة، ومع ذلك المدينة هادئة"),
        Example.right("نعرف التاريخ كله، بما في ذلك السنة والليلة"),
        Example.right("أعلن هذا الحرب، وأقرت ذلك الدول الكبرى"),
        Example.right("أيد بعمله هذا الفكرة، وهذه اليوم أجمل"),
        Example.right("إن لم نفعل هذا الليلة فلن نفعله"),
    )
    _this = heads(_THIS, MAYBE_CONJUNCTION, MAYBE_PREPOSITION)
    _that = heads(_THAT, MAYBE_CONJUNCTION, ("", "ب", "ل", "ك"))
    #: The demonstratives of the singular.
    looks_at = _this | _that

    def judge(self, place: Place) -> Correction | None:
        """A definite noun of the other gender right after it."""
        noun = place.word(1)
        if not noun.startswith(ARTICLE):
            return None
        particles, demonstrative = self.looks_at[place.word()]
        pointed = _THIS.get(demonstrative) or _THAT[demonstrative]
        gender = nouns.agreement_gender(noun.removeprefix(ARTICLE), place.lexicon)
        if gender in ("", pointed) or self._stands_alone(place, particles, demonstrative, noun):
            return None
        return Correction(0, ((particles + _OTHER[demonstrative],),), noun)

    def _stands_alone(self, place: Place, particles: str, demonstrative: str, noun: str) -> bool:
        """Whether the demonstrative may be a phrase by itself, and the noun another one.

        مع ذلك المدينة هادئة, أعلن هذا الحرب, هذه اليوم أجمل: a feminine noun after هذا that opens
        no clause and follows no preposition may be the object of a verb whose subject is هذا.
        """
        before = place.word(-1).removeprefix("و")
        if before == "في" and place.word(-2) in _INCLUDING:  # بما في ذلك السنة
            return True
        is_when = noun in tables.words("adverbs_of_time") and before not in ("في", "من", "منذ")
        if is_when and _DONE.fullmatch(before):
            return True  # لم نفعل هذا الليلة, but لا أنسى هذه الليلة
        if demonstrative == "هذا" and not particles and self._has_other_subject(place):
            return False
        if before.endswith(_PRONOUNS) or before.startswith(ARTICLE):  # أيامنا هذه, الأيام هذه
            return _points_back(before, demonstrative, place.lexicon)
        return is_when or self._may_be_phrase(place, particles, demonstrative, noun)

    def _may_be_phrase(self, place: Place, particles: str, demonstrative: str, noun: str) -> bool:
        """Whether the demonstrative may be subject, object or in the genitive by itself here."""
        if demonstrative in ("هذه", "تلك"):
            return False
        before = place.word(-1).removeprefix("و")
        if demonstrative == "ذلك":
            is_time = tables.mapping("spans_of_time").get(noun) == FEMININE
            return not is_time or before not in ("في", "منذ", "خلال")
        if particles.endswith("ب") and place.word(-1):
            return False
        if particles.endswith(("ب", "ل", "ك")):
            return True
        if place.word(-1) == "في" and place.word(-2):  # سعى في هذا الوزير, with a verb before
            return True
        opens = not before and self._opens_sentence(place)
        return not opens and before not in tables.words("before_this")

    @staticmethod
    def _has_other_subject(place: Place) -> bool:
        """Whether the verb before has its subject or its object in it: لا أحب, أعجبتني.

        Then هذا cannot be the one and the noun the other.
        """
        verb = place.word(-1)
        return verb.endswith("تني") or is_first_person(verb, place.lexicon, place.word(-2))

    def _opens_sentence(self, place: Place) -> bool:
        gap = place.words.passage.gaps[place.index]
        return place.index == 0 or any(mark in gap for mark in (".", "!", "؟", "\n\n"))


def _points_back(before: str, demonstrative: str, lexicon: Lexicon) -> bool:
    """Whether a demonstrative belongs to the noun before it, and not to the one behind.

    A noun of the other gender cannot be what it points at.
    """
    described = nouns.agreement_gender(before.removeprefix(ARTICLE), lexicon)
    pointed = _THIS.get(demonstrative) or _THAT[demonstrative]
    if not before.startswith(ARTICLE) or {described, pointed} != {MASCULINE, FEMININE}:
        return True
    return demonstrative not in ("هذه", "تلك")


class DualDemonstrative(PhraseRule):
    """هذان points at two masculine nouns, هاتان at two feminine ones, in the same case.

    هذان البلدان, هاتان الدولتان; هذين البلدين.

    Source: Ryding, ch. 13, 1.1; Abbas Hasan, al-Nahw al-wafi, 1:321; Wright, 1:265.
    """

    code = "C021"
    name = "dual-demonstrative"
    category = "context"
    summary = Message(
        "“{right}”, not “{wrong}”: the dual demonstrative has the gender of {head}",
        "«{right}» لا «{wrong}»: اسم الإشارة المثنى يوافق «{head}» في الجنس",
    )
    examples = (
        Example("وقعت هذان الدولتان الاتفاق", "وقعت هاتان الدولتان الاتفاق"),
        Example("في هذين المدينتين", "في هاتين المدينتين"),
        Example("قرأ هاتين الكتابين", "قرأ هذين الكتابين"),
        Example("هاتان الدولتين وقعتا", "هاتان الدولتان وقعتا"),
        Example.right("هذان الكتابان وهاتان المدينتان"),
        Example.right("في هذين البيتين من الشعر"),
        Example.right("من هذين الوقتين، وهاتين اللغتين"),
    )
    #: The demonstratives of the dual.
    looks_at = heads(_DUAL, MAYBE_CONJUNCTION, MAYBE_PREPOSITION)

    def judge(self, place: Place) -> Correction | None:
        """A definite dual of the other gender, or in the other case, right after it."""
        particles, demonstrative = self.looks_at[place.word()]
        noun = place.word(1)
        gender = dual_gender(noun, place.lexicon) if noun.startswith(ARTICLE) else ""
        if gender == "":
            return None
        if gender != _DUAL_GENDER[demonstrative]:
            return Correction(0, ((particles + _DUAL[demonstrative],),), noun)
        if demonstrative.endswith(noun[-2:]):
            return None
        return Correction(1, ((noun[:-2] + demonstrative[-2:],),), place.word())


class GenitiveDual(PhraseRule):
    """After a preposition the dual demonstrative is هذين or هاتين, and so is its noun.

    في هذين البلدين, not في هذان البلدان.

    Source: Ryding, ch. 13, 1.1; Abbas Hasan, al-Nahw al-wafi, 1:321; Wright, 1:265.
    """

    code = "C022"
    name = "genitive-dual"
    category = "context"
    summary = Message(
        "“{right}”, not “{wrong}”: the dual is genitive after {head}",
        "«{right}» لا «{wrong}»: المثنى مجرور بعد «{head}»",
    )
    examples = (
        Example("الحرب في هذان البلدان", "الحرب في هذين البلدين"),
        Example("اعتمد على هاتان الطريقتان", "اعتمد على هاتين الطريقتين"),
        Example("بهذان الاسمان عرف", "بهذين الاسمين عرف"),
        Example.right("الحرب في هذين البلدين"),
        Example.right("من هذان الرجلان؟"),
        Example.right("هذان البلدان جاران، وهاتان الطريقتان سواء"),
    )
    _bare = heads(_GENITIVE_DUAL, ("",))
    _joined = heads(_GENITIVE_DUAL, MAYBE_CONJUNCTION, ("ب", "ل", "ك"))
    #: The nominatives of the dual demonstratives.
    looks_at = _bare | _joined

    def judge(self, place: Place) -> Correction | None:
        """One that a preposition governs."""
        word, noun = place.word(), place.word(1)
        particles, demonstrative = self.looks_at[word]
        before = place.word(-1)
        is_governed = before.removeprefix("و") in tables.words_of("governors", "preposition")
        if word not in self._joined and not is_governed:
            return None
        right = particles + _GENITIVE_DUAL[demonstrative]
        if noun.startswith(ARTICLE) and noun.endswith("ان"):
            return Correction(0, ((right, noun[:-2] + "ين"),), particles or before)
        return Correction(0, ((right,),), particles or before)
