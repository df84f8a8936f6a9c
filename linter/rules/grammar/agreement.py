"""Agreement with the noun beside: هذا, أحد, كلا, ordinals (long: seven rules with examples)."""

from __future__ import annotations

from collections.abc import Iterable

from linter.findings.diagnostic import Message
from linter.lexicon.lexicon import Lexicon
from linter.rules.core import tables
from linter.rules.core.base import Example
from linter.rules.core.phrases import (
    CONJUNCTIONS,
    PREPOSITIONS,
    Correction,
    PhraseRule,
    Place,
    heads,
)
from linter.rules.core.word_index import WordIndex
from linter.rules.grammar import nouns
from linter.rules.grammar.nouns import FEMININE, MASCULINE
from linter.text import alphabet as ab

_ARTICLE = "ال"
_THIS = {"هذا": MASCULINE, "هذه": FEMININE}
_THAT = {"ذلك": MASCULINE, "تلك": FEMININE}
_OTHER = {"هذا": "هذه", "هذه": "هذا", "ذلك": "تلك", "تلك": "ذلك"}
_DUAL = {"هذان": "هاتان", "هذين": "هاتين", "هاتان": "هذان", "هاتين": "هذين"}
_DUAL_GENDER = {"هذان": MASCULINE, "هذين": MASCULINE, "هاتان": FEMININE, "هاتين": FEMININE}
_GENITIVE_DUAL = {"هذان": "هذين", "هاتان": "هاتين"}
_ONE = {"أحد": "إحدى", "إحدى": "أحد"}
_BOTH = {"كلا": MASCULINE, "كلتا": FEMININE, "كلي": MASCULINE, "كلتي": FEMININE}
_OTHER_BOTH = {"كلا": "كلتا", "كلتا": "كلا", "كلي": "كلتي", "كلتي": "كلي"}
_PRONOUNS = ("نا", "ها", "هم", "كم", "ته", "تي", "تك")
#: Pronouns of an owner, the longest first.
_OWNERS = ("هما", "ها", "هم", "هن", "نا", "كم", "ه", "ك")
#: Parts of the body that come in pairs are feminine, but for a few.
_PAIRED = frozenset(("يد", "عين", "قدم", "رجل", "أذن", "كف", "ساق", "ركبت", "شفت", "كتف", "ذراع"))
_COUNTED_GROUPS = tuple(row[0] for row in tables.rows("number_words") if row[0].endswith("ة"))
_MASCULINE_ORDINALS = {row[0]: row[1] for row in tables.rows("ordinals")}
_FEMININE_ORDINALS = {row[1]: row[0] for row in tables.rows("ordinals")}
_DUAL_ENDINGS = ("ان", "ين")


def _dual_gender(word: str, lexicon: Lexicon) -> str:
    """The gender of a dual with or without the article; empty if the word may be none."""
    noun = word.removeprefix(_ARTICLE)
    stem = noun[:-2]
    if not noun.endswith(_DUAL_ENDINGS) or len(stem) < len("بلد"):
        return ""
    singular = stem[:-1] + ab.TEH_MARBUTA
    if stem.endswith(ab.TEH) and _ARTICLE + singular in lexicon.forms:
        is_own = lexicon.frequency(_ARTICLE + stem) * 2 > lexicon.frequency(_ARTICLE + singular)
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

    code = "C020"
    name = "demonstrative-gender"
    category = "context"
    summary = Message(
        "“{right}”, not “{wrong}”, before {head}", "«{right}» لا «{wrong}» مع «{head}»"
    )
    examples = (
        Example("هذا المدرسة حديثة", "هذه المدرسة حديثة"),
        Example("في هذه الكتاب فوائد", "في هذا الكتاب فوائد"),
        Example("في هذا الحرب", "في هذه الحرب"),
        Example("قابل تلك الوزير أمس", "قابل ذلك الوزير أمس"),
        Example("في هذا الكتب كلها", "في هذه الكتب كلها"),
        Example("بنى الملك هذه القصر", "بنى الملك هذا القصر"),
        Example("منذ ذلك اللحظة", "منذ تلك اللحظة"),
        Example.right("هذه المدرسة وهذا الكتاب وتلك الحرب"),
        Example.right("هذا الطريق وهذه الطريق"),
        Example.right("هذا الخليفة العادل"),
        Example.right("بما في ذلك الحكومة، ومع ذلك المدينة هادئة"),
        Example.right("أعلن هذا الحرب، وأقرت ذلك الدول الكبرى"),
        Example.right("أيد بعمله هذا الفكرة، وهذه اليوم أجمل"),
    )
    _this = heads(_THIS, CONJUNCTIONS, PREPOSITIONS)
    _that = heads(_THAT, CONJUNCTIONS, ("", "ب", "ل", "ك"))
    _heads = _this | _that

    def forms(self, words: WordIndex, lexicon: Lexicon) -> Iterable[str]:
        """The demonstratives of the singular."""
        return words.held(self._heads)

    def judge(self, place: Place) -> Correction | None:
        """A definite noun of the other gender right after it."""
        noun = place.word(1)
        if not noun.startswith(_ARTICLE):
            return None
        particles, demonstrative = self._heads[place.word()]
        pointed = _THIS.get(demonstrative) or _THAT[demonstrative]
        gender = nouns.agreement_gender(noun.removeprefix(_ARTICLE), place.lexicon)
        if gender in ("", pointed) or self._stands_alone(place, particles, demonstrative, noun):
            return None
        return Correction(0, ((particles + _OTHER[demonstrative],),), noun)

    def _stands_alone(self, place: Place, particles: str, demonstrative: str, noun: str) -> bool:
        """Whether the demonstrative may be a phrase by itself, and the noun another one.

        مع ذلك المدينة هادئة, أعلن هذا الحرب, هذه اليوم أجمل: a feminine noun after هذا that opens
        no clause and follows no preposition may be the object of a verb whose subject is هذا.
        """
        before = place.word(-1).removeprefix("و")
        if before.endswith(_PRONOUNS) or before.startswith(_ARTICLE):  # أيامنا هذه, الأيام هذه
            described = nouns.agreement_gender(before.removeprefix(_ARTICLE), place.lexicon)
            pointed = _THIS.get(demonstrative) or _THAT[demonstrative]
            if not before.startswith(_ARTICLE) or {described, pointed} != {MASCULINE, FEMININE}:
                return True  # a noun of the other gender cannot be what it points at
            return demonstrative not in ("هذه", "تلك")
        if noun in tables.words("adverbs_of_time") and before not in ("في", "من", "منذ"):
            return True
        if demonstrative in ("هذه", "تلك"):
            return False
        if demonstrative == "ذلك":
            is_time = tables.mapping("spans_of_time").get(noun) == FEMININE
            return not is_time or before not in ("في", "منذ", "خلال")
        if particles.endswith(("ب", "ل", "ك")):
            return True
        if place.word(-1) == "في" and place.word(-2):  # سعى في هذا الوزير, with a verb before
            return True
        opens = not before and self._opens_sentence(place)
        return not opens and before not in tables.words("before_this")

    def _opens_sentence(self, place: Place) -> bool:
        gap = place.words.passage.gaps[place.index]
        return place.index == 0 or any(mark in gap for mark in (".", "!", "؟", "\n\n"))


class DualDemonstrative(PhraseRule):
    """هذان points at two masculine nouns, هاتان at two feminine ones.

    هذان البلدان, هاتان الدولتان.

    Source: Ryding, ch. 13, 1.1; Abbas Hasan, al-Nahw al-wafi, 1:321; Wright, 1:265.
    """

    code = "C021"
    name = "dual-demonstrative"
    category = "context"
    summary = Message(
        "“{right}”, not “{wrong}”, before {head}", "«{right}» لا «{wrong}» مع «{head}»"
    )
    examples = (
        Example("وقعت هذان الدولتان الاتفاق", "وقعت هاتان الدولتان الاتفاق"),
        Example("في هذين المدينتين", "في هاتين المدينتين"),
        Example("قرأ هاتين الكتابين", "قرأ هذين الكتابين"),
        Example.right("هذان الكتابان وهاتان المدينتان"),
        Example.right("في هذين البيتين من الشعر"),
        Example.right("من هذين الوقتين، وهاتين اللغتين"),
    )
    _heads = heads(_DUAL, CONJUNCTIONS, PREPOSITIONS)

    def forms(self, words: WordIndex, lexicon: Lexicon) -> Iterable[str]:
        """The demonstratives of the dual."""
        return words.held(self._heads)

    def judge(self, place: Place) -> Correction | None:
        """A definite dual of the other gender right after it."""
        particles, demonstrative = self._heads[place.word()]
        noun = place.word(1)
        gender = _dual_gender(noun, place.lexicon) if noun.startswith(_ARTICLE) else ""
        if gender in ("", _DUAL_GENDER[demonstrative]):
            return None
        return Correction(0, ((particles + _DUAL[demonstrative],),), noun)


class GenitiveDual(PhraseRule):
    """After a preposition the dual demonstrative is هذين or هاتين, and so is its noun.

    في هذين البلدين, not في هذان البلدان.

    Source: Ryding, ch. 13, 1.1; Abbas Hasan, al-Nahw al-wafi, 1:321; Wright, 1:265.
    """

    code = "C022"
    name = "genitive-dual"
    category = "context"
    summary = Message(
        "“{right}” after {head}, not “{wrong}”", "«{right}» بعد «{head}» لا «{wrong}»"
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
    _joined = heads(_GENITIVE_DUAL, CONJUNCTIONS, ("ب", "ل", "ك"))
    _heads = _bare | _joined

    def forms(self, words: WordIndex, lexicon: Lexicon) -> Iterable[str]:
        """The nominatives of the dual demonstratives."""
        return words.held(self._heads)

    def judge(self, place: Place) -> Correction | None:
        """One that a preposition governs."""
        word, noun = place.word(), place.word(1)
        particles, demonstrative = self._heads[word]
        before = place.word(-1)
        is_governed = before.removeprefix("و") in tables.words_of("governors", "preposition")
        if word not in self._joined and not is_governed:
            return None
        right = particles + _GENITIVE_DUAL[demonstrative]
        if noun.startswith(_ARTICLE) and noun.endswith("ان"):
            return Correction(0, ((right, noun[:-2] + "ين"),), particles or before)
        return Correction(0, ((right,),), particles or before)


class OneOf(PhraseRule):
    """One of several is أحد or إحدى by the gender of the singular.

    إحدى المدارس, for مدرسة is feminine; أحد الاجتماعات, for اجتماع is masculine; also with a
    superlative in between (إحدى أهم المدن).

    Source: Ryding, ch. 15, 1.1; Abbas Hasan, al-Nahw al-wafi, 4:528; Wright, 1:317.
    """

    code = "C023"
    name = "one-of"
    category = "context"
    summary = Message("“{right}”, not “{wrong}”, of {head}", "«{right}» لا «{wrong}» مع «{head}»")
    examples = (
        Example("يدرس في أحد المدارس", "يدرس في إحدى المدارس"),
        Example("في إحدى الاجتماعات", "في أحد الاجتماعات"),
        Example("من أحد أكبر المدن", "من إحدى أكبر المدن"),
        Example("ذكر ذلك في إحدى كتبه", "ذكر ذلك في أحد كتبه"),
        Example("لأحد الشركات الأجنبية", "لإحدى الشركات الأجنبية"),
        Example.right("إحدى المدارس وأحد الاجتماعات"),
        Example.right("إحدى أهم المدن، وأحد أبرز الكتاب"),
        Example.right("لا أحد، المدن خالية، ولم يقرأ أحد رواياته"),
        Example.right("يوم الأحد الماضي، وما من أحد"),
    )
    _heads = heads(_ONE, CONJUNCTIONS, PREPOSITIONS)

    def forms(self, words: WordIndex, lexicon: Lexicon) -> Iterable[str]:
        """أحد and إحدى."""
        return words.held(self._heads)

    def judge(self, place: Place) -> Correction | None:
        """A definite plural whose singular has the other gender, with a superlative or without."""
        particles, one = self._heads[place.word()]
        offset = 2 if place.word(1) in tables.words("superlatives") else 1
        noun = place.word(offset)
        is_none = place.word(-1) in ("لا", "ما", "ولا", "يوم", "غزوة", "جبل", "معركة")
        if is_none:
            return None
        if noun.startswith(_ARTICLE):
            gender = nouns.plural_gender(noun.removeprefix(_ARTICLE), place.lexicon)
        else:
            gender = self._gender_of_owned(place, noun, is_one=not particles and one == "أحد")
        wanted = {MASCULINE: "أحد", FEMININE: "إحدى"}.get(gender, one)
        if wanted == one:
            return None
        return Correction(0, ((particles + wanted,),), noun)

    def _gender_of_owned(self, place: Place, noun: str, *, is_one: bool) -> str:
        """The gender of the singular of a plural with a pronoun (كتبه).

        أحد may be "anybody", and the plural its object (لم يقرأ أحد كتبه): a word must govern it.
        """
        if is_one and place.word(-1).removeprefix("و") not in tables.words_of(
            "governors", "preposition"
        ):
            return ""
        for pronoun in _OWNERS:
            stem = noun.removesuffix(pronoun)
            if stem != noun and stem != "بنات" and noun in place.lexicon:  # بُناتها: builders
                gender = nouns.plural_gender(stem, place.lexicon)
                if gender:
                    return gender
        return ""


class BothGender(PhraseRule):
    """كلا goes with two masculine nouns, كلتا with two feminine ones.

    كلا البلدين, كلتا الدولتين. Before a noun both keep their alif in every case.

    Source: Ryding, ch. 9, 5.1; Abbas Hasan, al-Nahw al-wafi, 1:122 and 3:100; Wright, 2:213.
    """

    code = "C024"
    name = "both-gender"
    category = "context"
    summary = Message(
        "“{right}”, not “{wrong}”, before {head}", "«{right}» لا «{wrong}» مع «{head}»"
    )
    examples = (
        Example("في كلا المدينتين", "في كلتا المدينتين"),
        Example("وافقت كلا الدولتين", "وافقت كلتا الدولتين"),
        Example("في كلتا الكتابين", "في كلا الكتابين"),
        Example("على كلتي الحالتين", "على كلتا الحالتين"),
        Example("أمسكه بكلا يديه", "أمسكه بكلتا يديه"),
        Example.right("في كلا البلدين وكلتا المدينتين"),
        Example.right("كلا الطرفين، وكلا البيتين"),
        Example.right("كلا! الدولتان لم توافقا"),
    )
    _heads = heads(_BOTH, CONJUNCTIONS, PREPOSITIONS)

    def forms(self, words: WordIndex, lexicon: Lexicon) -> Iterable[str]:
        """كلا and كلتا."""
        return words.held(self._heads)

    def judge(self, place: Place) -> Correction | None:
        """A definite dual of the other gender, or a form with ي, right after it."""
        particles, both = self._heads[place.word()]
        noun = place.word(1)
        gender = _dual_gender(noun, place.lexicon) if noun.startswith(_ARTICLE) else ""
        if not gender and not self._is_paired(noun):
            return None
        gender = gender or FEMININE
        right = "كلتا" if gender == FEMININE else "كلا"
        return Correction(0, ((particles + right,),), noun) if right != both else None

    def _is_paired(self, noun: str) -> bool:
        """Whether a noun is a pair of limbs, with the article or an owner: اليدين, عينيه."""
        stem = noun.removeprefix(_ARTICLE).removesuffix("ين")
        if noun.startswith(_ARTICLE) and noun.endswith("ين"):
            return stem in _PAIRED
        return any(
            noun.removesuffix(pronoun).removesuffix(ab.YEH) in _PAIRED
            for pronoun in (*_OWNERS, "")
            if noun.removesuffix(pronoun).endswith(ab.YEH)
        )


class BothGenitive(PhraseRule):
    """What follows كلا and كلتا is in the genitive: كلا الطرفين, not كلا الطرفان.

    Source: Ryding, ch. 9, 5.1; Abbas Hasan, al-Nahw al-wafi, 3:100; Wright, 2:213.
    """

    code = "C025"
    name = "both-genitive"
    category = "context"
    summary = Message(
        "“{right}” after {head}, not “{wrong}”", "«{right}» بعد «{head}» لا «{wrong}»"
    )
    examples = (
        Example("وافق كلا الطرفان على الهدنة", "وافق كلا الطرفين على الهدنة"),
        Example("كلتا الدولتان عضو في الاتحاد", "كلتا الدولتين عضو في الاتحاد"),
        Example("كلا البلدان يعاني", "كلا البلدين يعاني"),
        Example.right("كلا الطرفين وكلتا الدولتين"),
        Example.right("كلا، الطرفان لم يتفقا"),
        Example.right("الطرفان كلاهما والدولتان كلتاهما"),
    )
    _heads = heads(("كلا", "كلتا"), CONJUNCTIONS, PREPOSITIONS)

    def forms(self, words: WordIndex, lexicon: Lexicon) -> Iterable[str]:
        """كلا and كلتا."""
        return words.held(self._heads)

    def judge(self, place: Place) -> Correction | None:
        """A definite dual in the nominative right after it."""
        noun = place.word(1)
        oblique = noun[:-2] + "ين"
        is_dual = noun.startswith(_ARTICLE) and noun.endswith("ان")
        if not is_dual or oblique not in place.lexicon.forms:
            return None
        return Correction(1, ((oblique,),), place.word())


class OrdinalGender(PhraseRule):
    """An ordinal after its noun has the noun's gender: المرحلة الثانية, اليوم الثاني.

    Only right after a preposition, where the noun cannot be the second part of a construct, whose
    first part the ordinal may belong to (رئيس الحكومة الثاني).

    Source: Ryding, ch. 15, 2.1; Abbas Hasan, al-Nahw al-wafi, 4:560; Wright, 1:328.
    """

    code = "C026"
    name = "ordinal-gender"
    category = "context"
    summary = Message(
        "“{right}”, not “{wrong}”, after {head}", "«{right}» لا «{wrong}» مع «{head}»"
    )
    examples = (
        Example("في المرحلة الثاني من المشروع", "في المرحلة الثانية من المشروع"),
        Example("للمرة الأول في تاريخه", "للمرة الأولى في تاريخه"),
        Example("وصل في اليوم الثالثة", "وصل في اليوم الثالث"),
        Example.right("في المرحلة الثانية وللمرة الأولى في اليوم الثالث"),
        Example.right("رئيس الحكومة الثاني، وملك الأسرة الأول"),
        Example.right("في الحرب العالمية الثانية"),
    )

    _heads = heads((*_MASCULINE_ORDINALS, *_FEMININE_ORDINALS), ("",))

    def forms(self, words: WordIndex, lexicon: Lexicon) -> Iterable[str]:
        """The ordinals from first to tenth."""
        return words.held(self._heads)

    def judge(self, place: Place) -> Correction | None:
        """A noun of the other gender right before it, and a preposition before that."""
        ordinal, noun = place.word(), place.word(-1)
        is_followed = place.word(1) in ("عشر", "عشرة") or place.word(1).startswith("وال")
        is_feminine = noun.endswith(ab.TEH_MARBUTA)  # الأول may be a plural: العصور الأول
        if is_followed or (ordinal in _MASCULINE_ORDINALS and not is_feminine):
            return None
        stem = self._governed_noun(place, noun)
        gender = nouns.agreement_gender(stem, place.lexicon) if stem else ""
        is_masculine = ordinal in _MASCULINE_ORDINALS
        if not gender or (gender == MASCULINE) == is_masculine:
            return None
        right = (_MASCULINE_ORDINALS | _FEMININE_ORDINALS)[ordinal]
        return Correction(0, ((right,),), noun)

    def _governed_noun(self, place: Place, noun: str) -> str:
        """The noun without its article if a preposition, joined or not, stands before it."""
        bare = noun.removeprefix("و")
        if bare.endswith(_COUNTED_GROUPS):  # العشرة الأول
            return ""
        if bare.startswith(("لل", "بال")) and len(bare) > len("للمر"):
            return bare.removeprefix("لل").removeprefix("بال")
        before = place.word(-2).removeprefix("و")
        is_governed = before in ("في", "إلى", "على", "عن", "من", "منذ", "خلال", "بعد")
        return noun.removeprefix(_ARTICLE) if is_governed and noun.startswith(_ARTICLE) else ""
