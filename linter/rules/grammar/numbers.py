"""Number phrases: gender, case and form (long: eight rules with examples)."""

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

_TABLE = "number_words"
_BY_GENDER = {
    kind: {
        MASCULINE: {row[0]: row[1] for row in rows},
        FEMININE: {row[1]: row[0] for row in rows},
    }
    for kind in ("unit", "last-unit", "ten", "teen", "tens", "ordinal")
    for rows in [tables.classed(_TABLE, kind)]
}
_UNITS = {
    gender: _BY_GENDER["unit"][gender] | _BY_GENDER["last-unit"][gender]
    for gender in (MASCULINE, FEMININE)
}
#: ثمان for ثماني, which G006 is about.
_SHORT_EIGHT = "ثمان"
_TEEN_UNITS = {
    gender: _BY_GENDER["unit"][gender] | _BY_GENDER["teen"][gender]
    for gender in (MASCULINE, FEMININE)
}
_TEEN_UNITS[FEMININE] = _TEEN_UNITS[FEMININE] | {_SHORT_EIGHT: "ثمانية"}
_BEFORE_TEN = tuple(
    unit
    for forms in (_TEEN_UNITS, _BY_GENDER["ordinal"])
    for gender in forms
    for unit in forms[gender]
)
_TENS = _BY_GENDER["tens"][MASCULINE]
#: Numbers that are nouns too when no vowels are written: خُمس a fifth, سَبُع a lion.
_ALSO_NOUNS = frozenset({"خمس", "سبع", "تسع", "عشر", "بضع"})
#: Occurrences per million of a noun that is in use: أيضا is none.
_IN_USE = 0.5
#: So many times commoner than its noun is an adverb such as أيضا.
_ADVERB = 30
_PARTICLES = ("و", "ال", "بال", "لل", "كال", "فال")
_COMPARED = frozenset(("أكثر", "أقل", "أزيد", "أكبر", "أصغر", "يقرب", "يقارب"))
#: A plural is known for one if books count it so often.
_COUNTED = 1
#: لست is "I am not", never ل and ست; كست "she clothed".
_NOT_NUMBERS = frozenset({"لست", "ولست", "فلست", "كست", "وكست", "فكست", "بست", "لستون"})


def _gender_of(word: str, forms: dict[str, dict[str, str]]) -> str:
    return next((gender for gender in forms if word in forms[gender]), "")


def _counted_singular_gender(word: str, lexicon: Lexicon) -> str:
    """The gender of the accusative singular that 11–99 count (كتابا, مدرسة); empty if in doubt."""
    if word.endswith(("مائة", "مئة", "عدة")) or word.startswith(_PARTICLES):
        return ""  # ثلاثة عشر وسبعمائة
    if word.endswith("ية") and word[:-1] in lexicon.forms:  # an adjective: خدمة خمسة عشر يومية
        return ""
    if word.endswith(ab.TEH_MARBUTA):
        return nouns.singular_gender(word)
    stem = word.removesuffix(ab.ALEF)
    if word in tables.words("counted_units"):
        return nouns.singular_gender(word) or MASCULINE
    in_use = lexicon.frequency("ال" + stem)
    is_adverb = lexicon.frequency(word) > in_use * _ADVERB or len(stem) < len("بيت")
    is_noun = stem != word and in_use >= _IN_USE and not is_adverb
    listed = nouns.singular_gender(stem)
    if not is_noun or stem in tables.mapping("noun_gender_exceptions"):
        return listed if is_noun else ""
    return MASCULINE


class NumberGender(PhraseRule):
    """From three to ten the number takes the gender that its noun has not.

    The number bears ة before the plural of a masculine noun (ثلاثة رجال) and none before that of a
    feminine one (ثلاث نساء); what counts is the gender of the singular (ثلاثة اجتماعات).

    Source: Ryding, A Reference Grammar of Modern Standard Arabic, ch. 15, 1.4; Abbas Hasan,
    al-Nahw al-wafi, 4:537–545; Wright, A Grammar of the Arabic Language, 1:319.
    """

    code = "G001"
    name = "number-gender"
    summary = Message(
        "“{right}”, not “{wrong}”, before {head}", "«{right}» لا «{wrong}» مع «{head}»"
    )
    examples = (
        Example("زار خمسة مدن في أسبوع", "زار خمس مدن في أسبوع"),
        Example("استمرت المعركة ثلاث أيام", "استمرت المعركة ثلاثة أيام"),
        Example("بعد أربعة سنوات من الحرب", "بعد أربع سنوات من الحرب"),
        Example("وقع على ست قرارات", "وقع على ستة قرارات"),
        Example("وثمانية ساعات من النوم", "وثماني ساعات من النوم"),
        Example.right("ثلاثة رجال وأربع نساء وخمسة اجتماعات وست سنوات"),
        Example.right("خمس سكان العالم فقراء"),
        Example.right("ثلاث عشرة مدينة وثلاثة عشر كتابا"),
        Example.right("أصيب خمسة خلال المواجهات وفازت أربع قبل نهاية السباق"),
        Example.right("تأهلت ثمانية فرق، وفتشت ثلاث فرق من الشرطة المكان"),
        Example.right("الدور السادس عشر أيام السبت والأحد"),
        Example.right("لست أعلم، وسبع من السباع"),
    )
    _heads = heads(
        (*_UNITS[MASCULINE], *_UNITS[FEMININE], _SHORT_EIGHT), CONJUNCTIONS, PREPOSITIONS
    )

    def forms(self, words: WordIndex, lexicon: Lexicon) -> Iterable[str]:
        """The numbers from three to ten, and "a few"."""
        return (form for form in words.held(self._heads) if form not in _NOT_NUMBERS)

    def judge(self, place: Place) -> Correction | None:
        """A plural after a number of its singular's own gender."""
        noun = place.word(1)
        particles, number = self._heads[place.word()]
        is_noun = noun and not _gender_of(noun, _UNITS)
        gender = nouns.plural_gender(noun, place.lexicon) if is_noun else ""
        if not gender or self._is_another_thing(place, number):
            return None
        right = self._right(number, gender)
        return Correction(0, ((particles + right,),), noun) if right else None

    def _right(self, number: str, gender: str) -> str:
        """The other form of the number, if this one is wrong for the gender."""
        if number == _SHORT_EIGHT:
            return "ثمانية" if gender == MASCULINE else ""
        return _UNITS[nouns.other(gender)].get(number, "")

    def _is_another_thing(self, place: Place, number: str) -> bool:
        """Whether the word is the end of 11–19, or a fraction before its whole."""
        if number in ("عشر", "عشرة"):
            before = place.word(-1)
            if before.endswith(_BEFORE_TEN):
                return True
        return number in _ALSO_NOUNS and place.word(2).startswith("ال")


class TeenParts(PhraseRule):
    """From 13 to 19 the two parts of the number have opposite genders, in 11 and 12 the same.

    A masculine noun is counted by ثلاثة عشر and أحد عشر, a feminine one by ثلاث عشرة and
    إحدى عشرة; there is no ثلاثة عشرة and no إحدى عشر.

    Source: Ryding, ch. 15, 1.5; Abbas Hasan, al-Nahw al-wafi, 4:545; Wright, 1:320.
    """

    code = "G002"
    name = "teen-parts"
    summary = Message("“{right}”, not “{wrong}”", "«{right}» لا «{wrong}»")
    examples = (
        Example("عمره ثلاثة عشرة سنة", "عمره ثلاث عشرة سنة"),
        Example("شارك إحدى عشر لاعبا", "شارك أحد عشر لاعبا"),
        Example("في اثنتي عشر دولة", "في اثنتي عشرة دولة"),
        Example("قضى خمس عشر يوما", "قضى خمسة عشر يوما"),
        Example.right("ثلاث عشرة سنة وأحد عشر لاعبا واثنتا عشرة دولة"),
        Example.right("عاش ثماني عشرة سنة وخمسة عشر يوما"),
        Example.right("أعطاه خمسا وعشرة دنانير"),
    )
    _heads = heads((*_TEEN_UNITS[MASCULINE], *_TEEN_UNITS[FEMININE]), CONJUNCTIONS, PREPOSITIONS)

    def forms(self, words: WordIndex, lexicon: Lexicon) -> Iterable[str]:
        """The first parts of 11–19."""
        return (form for form in words.held(self._heads) if form not in _NOT_NUMBERS)

    def judge(self, place: Place) -> Correction | None:
        """Two parts that cannot stand together."""
        particles, unit = self._heads[place.word()]
        ten = place.word(1)
        wanted, found = _gender_of(unit, _TEEN_UNITS), _gender_of(ten, _BY_GENDER["ten"])
        if not found or wanted == found or unit in ("بضعة", "بضع"):
            return None
        noun = place.word(2)
        choices = {
            wanted: (particles + unit, _BY_GENDER["ten"][found][ten]),
            found: (particles + _TEEN_UNITS[wanted][unit], ten),
        }
        first = _counted_singular_gender(noun, place.lexicon) or wanted
        return Correction(0, (choices[first], choices[nouns.other(first)]), noun)


class TeenGender(PhraseRule):
    """From 11 to 19 the second part of the number has the gender of its noun.

    خمسة عشر كتابا, for كتاب is masculine; خمس عشرة مدرسة, for مدرسة is feminine.

    Source: Ryding, ch. 15, 1.5; Abbas Hasan, al-Nahw al-wafi, 4:545; Wright, 1:320.
    """

    code = "G003"
    name = "teen-gender"
    summary = Message(
        "“{right}”, not “{wrong}”, before {head}", "«{right}» لا «{wrong}» مع «{head}»"
    )
    examples = (
        Example("بنى خمسة عشر مدرسة", "بنى خمس عشرة مدرسة"),
        Example("سجل ثلاث عشرة هدفا", "سجل ثلاثة عشر هدفا"),
        Example("في أحد عشر مدينة", "في إحدى عشرة مدينة"),
        Example.right("بنى خمس عشرة مدرسة في خمسة عشر يوما"),
        Example.right("أحد عشر كوكبا وإحدى عشرة نجمة"),
        Example.right("ثلاثة عشر طريقا وثلاث عشرة طريقا"),
    )
    _heads = TeenParts._heads

    def forms(self, words: WordIndex, lexicon: Lexicon) -> Iterable[str]:
        """The first parts of 11–19."""
        return (form for form in words.held(self._heads) if form not in _NOT_NUMBERS)

    def judge(self, place: Place) -> Correction | None:
        """Parts that suit each other and not the noun."""
        particles, unit = self._heads[place.word()]
        ten, noun = place.word(1), place.word(2)
        gender, found = _gender_of(unit, _TEEN_UNITS), _gender_of(ten, _BY_GENDER["ten"])
        wanted = _counted_singular_gender(noun, place.lexicon) if noun else ""
        if not found or gender != found or wanted in ("", found) or unit in ("بضعة", "بضع"):
            return None
        right = (particles + _TEEN_UNITS[gender][unit], _BY_GENDER["ten"][found][ten])
        return Correction(0, (right,), noun)


class OrdinalTeen(PhraseRule):
    """Both parts of an ordinal from 11th to 19th have the gender of the noun.

    الساعة الثانية عشرة and القرن الثاني عشر; there is no الثانية عشر.

    Source: Ryding, ch. 15, 2.2; Abbas Hasan, al-Nahw al-wafi, 4:561; Wright, 1:328.
    """

    code = "G004"
    name = "ordinal-teen"
    summary = Message("“{right}”, not “{wrong}”", "«{right}» لا «{wrong}»")
    examples = (
        Example("الساعة الثانية عشر ظهرا", "الساعة الثانية عشرة ظهرا"),
        Example("في القرن التاسع عشرة", "في القرن التاسع عشر"),
        Example("في القرن الرابعة عشر", "في القرن الرابع عشر"),
        Example("للمرة الحادية عشر", "للمرة الحادية عشرة"),
        Example.right("الساعة الثانية عشرة من القرن التاسع عشر"),
        Example.right("في الصفحة الثامنة عشرة"),
        Example.right("المركز الثاني وعشرة مراكز أخرى"),
    )
    _heads = heads(
        (*_BY_GENDER["ordinal"][MASCULINE], *_BY_GENDER["ordinal"][FEMININE]),
        CONJUNCTIONS,
        ("ال", "بال", "كال", "لل"),
    )

    def forms(self, words: WordIndex, lexicon: Lexicon) -> Iterable[str]:
        """The first parts of ordinals."""
        return words.held(self._heads)

    def judge(self, place: Place) -> Correction | None:
        """Parts of two genders; the right one is the noun's, or else taken to be the first."""
        ordinal = self._heads[place.word()][1]
        gender = _gender_of(ordinal, _BY_GENDER["ordinal"])
        ten = place.word(1)
        if _gender_of(ten, _BY_GENDER["ten"]) != nouns.other(gender):
            return None
        particles = self._heads[place.word()][0]
        by_ordinal = (place.word(), _BY_GENDER["ten"][nouns.other(gender)][ten])
        by_ten = (particles + _BY_GENDER["ordinal"][gender][ordinal], ten)
        noun = place.word(-1)
        for article in ("ال", "بال", "لل", "كال"):
            if noun.startswith(article):
                found = nouns.agreement_gender(noun.removeprefix(article), place.lexicon)
                if found == nouns.other(gender):
                    return Correction(0, (by_ten, by_ordinal))
        return Correction(0, (by_ordinal, by_ten))


class TensCase(PhraseRule):
    """The tens have و in the nominative and ي in the genitive, like a sound plural.

    After a preposition or a noun in construct it is عشرين, never عشرون; after القرن that is so
    governed too.

    Source: Ryding, ch. 15, 1.6; Abbas Hasan, al-Nahw al-wafi, 1:138; Wright, 1:321.
    """

    code = "G005"
    name = "tens-case"
    summary = Message(
        "“{right}” after {head}, not “{wrong}”", "«{right}» بعد «{head}» لا «{wrong}»"
    )
    examples = (
        Example("قبض على عشرون متهما", "قبض على عشرين متهما"),
        Example("منذ ثلاثة وثلاثون عاما", "منذ ثلاثة وثلاثين عاما"),
        Example("في أوائل القرن العشرون", "في أوائل القرن العشرين"),
        Example("باعه بخمسون دينارا", "باعه بخمسين دينارا"),
        Example("شارك أكثر من ثمانون متطوعا", "شارك أكثر من ثمانين متطوعا"),
        Example("أصيب نحو تسعون شخصا", "أصيب نحو تسعين شخصا"),
        Example.right("حضر عشرون طالبا من ثلاثين"),
        Example.right("منذ ثلاثة وثلاثين عاما مضى القرن العشرون"),
        Example.right("من عشرون رجلا هذا؟ في يده عشرون"),
    )
    _bare = heads(_TENS, CONJUNCTIONS, ("", "ال"))
    _governed = heads(_TENS, CONJUNCTIONS, ("ب", "ل", "ك", "بال", "كال", "لل"))
    _heads = _bare | _governed

    def forms(self, words: WordIndex, lexicon: Lexicon) -> Iterable[str]:
        """The tens in the nominative."""
        return (form for form in words.held(self._heads) if form not in _NOT_NUMBERS)

    def judge(self, place: Place) -> Correction | None:
        """A nominative right after a word that governs the genitive."""
        word = place.word()
        particles, tens = self._heads[word]
        right = ((particles + _TENS[tens],),)
        if word in self._governed:
            return Correction(0, right, particles)
        head = self._governor(place, particles)
        return Correction(0, right, head) if head else None

    def _governor(self, place: Place, particles: str) -> str:
        """What governs the number, past the unit of a compound and past القرن."""
        offset = -1
        if particles.startswith("و") and self._is_unit(place.word(-1)):
            offset -= 1
        if particles.endswith("ال") and place.word(offset) == "القرن":
            offset -= 1
        is_joined = particles.startswith(("و", "ف")) and offset == -1
        head = place.word(offset).removeprefix("و")
        if head == "من":  # may be "who", but not after a comparative
            is_compared = place.word(offset - 1).removeprefix("ب") in _COMPARED
            return head if is_compared and not is_joined else ""
        governors = tables.words_of("governors", "preposition", "number")
        is_century = place.word(offset + 1) == "القرن"
        if head in governors or (is_century and head in tables.words("parts_of_time")):
            return "" if is_joined else head
        return ""

    def _is_unit(self, word: str) -> bool:
        return any(
            word.removeprefix("ال") in units
            for kind in ("unit", "teen", "ordinal")
            for units in _BY_GENDER[kind].values()
        )


class ShortEight(PhraseRule):
    """Eight of a feminine noun keeps its ي before that noun: ثماني سنوات.

    The ي drops only where the number is indefinite and alone, not in construct.

    Source: Abbas Hasan, al-Nahw al-wafi, 4:540; Wright, 1:319, rem. d.
    """

    code = "G006"
    name = "short-eight"
    summary = Message("“{right}” before {head}", "«{right}» قبل «{head}» بإثبات الياء")
    examples = (
        Example("بعد ثمان سنوات", "بعد ثماني سنوات"),
        Example("عمل لثمان ساعات", "عمل لثماني ساعات"),
        Example("قرأ ثمان روايات", "قرأ ثماني روايات"),
        Example.right("بعد ثماني سنوات"),
        Example.right("من النساء ثمان، ومن الرجال ثمانية"),
        Example.right("ثمان وعشرون سنة"),
    )
    _heads = heads((_SHORT_EIGHT,), CONJUNCTIONS, PREPOSITIONS)

    def forms(self, words: WordIndex, lexicon: Lexicon) -> Iterable[str]:
        """The short form of eight."""
        return words.held(self._heads)

    def judge(self, place: Place) -> Correction | None:
        """A feminine plural or a hundred right after it."""
        noun = place.word(1)
        is_hundred = noun in ("مئة", "مائة")
        if is_hundred or (noun and nouns.plural_gender(noun, place.lexicon) == FEMININE):
            return Correction(0, ((place.word() + ab.YEH,),), noun)
        return None


class DualHundred(PhraseRule):
    """Two hundred, two thousand and two million lose their ن before what they count.

    مئتا رجل, ألفي دينار: the dual is in construct, and the ن of a dual falls there.

    Source: Ryding, ch. 15, 1.8; Abbas Hasan, al-Nahw al-wafi, 3:8; Wright, 1:321.
    """

    code = "G007"
    name = "dual-hundred"
    summary = Message("“{right}” before {head}", "«{right}» قبل «{head}» بحذف النون")
    examples = (
        Example("دفع مئتين دينار", "دفع مئتي دينار"),
        Example("قتل مئتان شخص", "قتل مئتا شخص"),
        Example("مسافة ألفين كيلومتر", "مسافة ألفي كيلومتر"),
        Example.right("دفع مئتي دينار من ألفين"),
        Example.right("مئتان وخمسون شخصا"),
        Example.right("نجح منهم مئتان، رجل منهم أول"),
    )
    _heads = heads(
        (
            number + ending
            for number in ("مئت", "مائت", "ألف", "مليون", "مليار")
            for ending in ("ين", "ان")
        ),
        CONJUNCTIONS,
        PREPOSITIONS,
    )

    def forms(self, words: WordIndex, lexicon: Lexicon) -> Iterable[str]:
        """The duals of hundred, thousand and million."""
        return words.held(self._heads)

    def judge(self, place: Place) -> Correction | None:
        """One of the nouns that are counted right after it."""
        noun = place.word(1)
        if noun not in tables.words("counted_units"):
            return None
        return Correction(0, ((place.word()[:-1],),), noun)


class CountedPlural(PhraseRule):
    """From eleven on, what is counted stands in the singular.

    عشرون كتابا and مئة كتاب, in the accusative up to 99 and in the genitive after the hundreds.

    Source: Ryding, ch. 15, 1.5–1.8; Abbas Hasan, al-Nahw al-wafi, 4:527; Wright, 2:234.
    """

    code = "G008"
    name = "counted-plural"
    summary = Message("The singular “{right}” after {head}", "«{right}» بالإفراد بعد «{head}»")
    examples = (
        Example("عاش خمسين سنوات", "عاش خمسين سنة"),
        Example("قضى أحد عشر أيام", "قضى أحد عشر يوما"),
        Example("قرأ مئة كتب", "قرأ مئة كتاب"),
        Example.right("عاش خمسين سنة وثلاثة أشهر"),
        Example.right("قرأ مئة كتاب ومئات الروايات"),
        Example.right("عشرون من كتب الأدب"),
    )
    _tens = heads((*_TENS, *_TENS.values()), CONJUNCTIONS, PREPOSITIONS)
    _teens = heads(("عشر", "عشرة"), ("",))
    _hundreds = heads(("مئة", "مائة", "مئتا", "مئتي", "مائتا", "مائتي"), CONJUNCTIONS, PREPOSITIONS)
    _heads = _tens | _teens | _hundreds

    def forms(self, words: WordIndex, lexicon: Lexicon) -> Iterable[str]:
        """The tens, the second parts of 11–19, and the hundreds."""
        return words.held(self._heads)

    def judge(self, place: Place) -> Correction | None:
        """A plural right after it whose singular is known."""
        head, noun = place.word(), place.word(1)
        if head in self._teens and not self._is_teen(place):
            return None
        row = tables.by_word("plural_gender").get(noun)
        one = nouns.singular_of(noun) if row and self._is_counted(row[-1]) else ""
        if not one or not self._suits(place, row[1] if row else ""):
            return None
        right = one if head in self._hundreds else nouns.accusative(one)
        return Correction(1, ((right,),), head)

    def _suits(self, place: Place, gender: str) -> bool:
        """Whether the unit of a compound, if there is one, counts nouns of this gender."""
        unit = place.word(-1)
        found = (
            FEMININE if unit.endswith(("اثنتان", "اثنتين", "إحدى")) else _gender_of(unit, _UNITS)
        )
        return place.word() in self._teens or found in ("", gender)

    def _is_counted(self, times: str) -> bool:
        return sum(map(int, times.split(":"))) >= _COUNTED

    def _is_teen(self, place: Place) -> bool:
        before = place.word(-1)
        return before in TeenParts._heads and before not in _NOT_NUMBERS
