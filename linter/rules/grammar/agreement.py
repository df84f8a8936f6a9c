"""Agreement with the noun beside: أحد, كلا and ordinals."""

from __future__ import annotations

from linter.findings.diagnostic import Message
from linter.lexicon import pronouns
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
from linter.rules.grammar.demonstratives import dual_gender
from linter.rules.grammar.nouns import FEMININE, MASCULINE
from linter.text import alphabet as ab

#: So often a plural is counted as masculine and as feminine that only its form tells of.
_NEVER_COUNTED = "0:0"
_ONE = {"أحد": "إحدى", "إحدى": "أحد"}
_BOTH = {"كلا": MASCULINE, "كلتا": FEMININE, "كلي": MASCULINE, "كلتي": FEMININE}
#: Pronouns of an owner, the longest first.
_OWNERS = pronouns.longest_first(pronouns.NOT_OF_SPEAKER)
#: Parts of the body that come in pairs are feminine, but for a few.
_PAIRED = tables.words_of("word_groups", "paired part")
_COUNTED_GROUPS = tuple(row[0] for row in tables.rows("number_words") if row[0].endswith("ة"))
_MASCULINE_ORDINALS = {row[0]: row[1] for row in tables.rows("ordinals")}
_FEMININE_ORDINALS = {row[1]: row[0] for row in tables.rows("ordinals")}


class OneOf(PhraseRule):
    """One of several is أحد or إحدى by the gender of the singular.

    إحدى المدارس, for مدرسة is feminine; أحد الاجتماعات, for اجتماع is masculine; also with a
    superlative in between (إحدى أهم المدن).

    Source: Ryding, ch. 15, 1.1; Abbas Hasan, al-Nahw al-wafi, 4:528; Wright, 1:317.
    """

    code = "C023"
    name = "one-of"
    category = "context"
    summary = Message(
        "“{right}”, not “{wrong}”: it has the gender of the singular of {head}",
        "«{right}» لا «{wrong}»: يوافق مفرد «{head}» في الجنس",
    )
    examples = (
        Example("يدرس في أحد المدارس", "يدرس في إحدى المدارس"),
        Example("في إحدى الاجتماعات", "في أحد الاجتماعات"),
        Example("من أحد أكبر المدن", "من إحدى أكبر المدن"),
        Example("ذكر ذلك في إحدى كتبه", "ذكر ذلك في أحد كتبه"),
        Example("لأحد الشركات الأجنبية", "لإحدى الشركات الأجنبية"),
        Example.right("إحدى المدارس وأحد الاجتماعات"),
        Example.right("عليك اختيار أحد المنتديات الفرعية"),
        Example.right("إحدى أهم المدن، وأحد أبرز الكتاب"),
        Example.right("وقع في إحدى الخدع القديمة"),
        Example.right("حاولت إحدى معارفها أن تتصل بها، وكتب في إحدى قصاده عنها"),
        Example.right("لا أحد، المدن خالية، ولم يقرأ أحد رواياته"),
        Example.right("يوم الأحد الماضي، وما من أحد"),
    )
    #: أحد and إحدى.
    looks_at = heads(_ONE, MAYBE_CONJUNCTION, MAYBE_PREPOSITION)

    def judge(self, place: Place) -> Correction | None:
        """A definite plural whose singular has the other gender, with a superlative or without."""
        particles, one = self.looks_at[place.word()]
        offset = 2 if place.word(1) in tables.words("superlatives") else 1
        noun = place.word(offset)
        is_none = place.word(-1) in ("لا", "ما", "ولا", "يوم", "غزوة", "جبل", "معركة")
        if is_none:
            return None
        if noun.startswith(ARTICLE):
            gender = nouns.plural_gender(noun.removeprefix(ARTICLE), place.lexicon)
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
            is_builders = stem == "بنات"  # بُناتها
            if stem != noun and not is_builders and noun in place.lexicon and _is_shown(stem):
                gender = nouns.plural_gender(stem, place.lexicon)
                if gender:
                    return gender
        return ""


def _is_shown(plural: str) -> bool:
    """Whether books show the gender of a plural, where a table names it: not that of قصاد."""
    row = tables.by_word("plural_gender").get(plural)
    return row is None or row[-1] != _NEVER_COUNTED


class BothGender(PhraseRule):
    """كلا goes with two masculine nouns, كلتا with two feminine ones.

    كلا البلدين, كلتا الدولتين. Before a noun both keep their alif in every case.

    Source: Ryding, ch. 9, 5.1; Abbas Hasan, al-Nahw al-wafi, 1:122 and 3:100; Wright, 2:213.
    """

    code = "C024"
    name = "both-gender"
    category = "context"
    summary = Message(
        "“{right}”, not “{wrong}”: it has the gender of {head}",
        "«{right}» لا «{wrong}»: يوافق «{head}» في الجنس",
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
    #: كلا and كلتا.
    looks_at = heads(_BOTH, MAYBE_CONJUNCTION, MAYBE_PREPOSITION)

    def judge(self, place: Place) -> Correction | None:
        """A definite dual of the other gender, or a form with ي, right after it."""
        particles, both = self.looks_at[place.word()]
        noun = place.word(1)
        gender = dual_gender(noun, place.lexicon) if noun.startswith(ARTICLE) else ""
        if not gender and not self._is_paired(noun):
            return None
        gender = gender or FEMININE
        right = "كلتا" if gender == FEMININE else "كلا"
        return Correction(0, ((particles + right,),), noun) if right != both else None

    def _is_paired(self, noun: str) -> bool:
        """Whether a noun is a pair of limbs, with the article or an owner: اليدين, عينيه."""
        stem = noun.removeprefix(ARTICLE).removesuffix("ين")
        if noun.startswith(ARTICLE) and noun.endswith("ين"):
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
        "“{right}”, not “{wrong}”: what follows {head} is genitive",
        "«{right}» لا «{wrong}»: ما بعد «{head}» مضاف إليه مجرور",
    )
    examples = (
        Example("وافق كلا الطرفان على الهدنة", "وافق كلا الطرفين على الهدنة"),
        Example("كلتا الدولتان عضو في الاتحاد", "كلتا الدولتين عضو في الاتحاد"),
        Example("كلا البلدان يعاني", "كلا البلدين يعاني"),
        Example.right("كلا الطرفين وكلتا الدولتين"),
        Example.right("كلا، الطرفان لم يتفقا"),
        Example.right("الطرفان كلاهما والدولتان كلتاهما"),
    )
    #: كلا and كلتا.
    looks_at = heads(("كلا", "كلتا"), MAYBE_CONJUNCTION, MAYBE_PREPOSITION)

    def judge(self, place: Place) -> Correction | None:
        """A definite dual in the nominative right after it."""
        noun = place.word(1)
        oblique = noun[:-2] + "ين"
        is_dual = noun.startswith(ARTICLE) and noun.endswith("ان")
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
        "“{right}”, not “{wrong}”: the ordinal has the gender of {head}",
        "«{right}» لا «{wrong}»: العدد الترتيبي يوافق «{head}» في الجنس",
    )
    examples = (
        Example("في المرحلة الثاني من المشروع", "في المرحلة الثانية من المشروع"),
        Example("للمرة الأول في تاريخه", "للمرة الأولى في تاريخه"),
        Example("وصل في اليوم الثالثة", "وصل في اليوم الثالث"),
        Example.right("في المرحلة الثانية وللمرة الأولى في اليوم الثالث"),
        Example.right("رئيس الحكومة الثاني، وملك الأسرة الأول"),
        Example.right("في الحرب العالمية الثانية"),
        Example.right("إذا كانت الإجابة بالفعل الثانية"),
    )

    #: The ordinals from first to tenth.
    looks_at = heads((*_MASCULINE_ORDINALS, *_FEMININE_ORDINALS), ("",))

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
        is_adverb = bare in tables.words("adverbs_in_ba")  # الإجابة بالفعل الثانية
        if is_adverb or bare.endswith(_COUNTED_GROUPS):  # العشرة الأول
            return ""
        if bare.startswith(("لل", "بال")) and len(bare) > len("للمر"):
            return bare.removeprefix("لل").removeprefix("بال")
        before = place.word(-2).removeprefix("و")
        is_governed = before in ("في", "إلى", "على", "عن", "من", "منذ", "خلال", "بعد")
        return noun.removeprefix(ARTICLE) if is_governed and noun.startswith(ARTICLE) else ""
