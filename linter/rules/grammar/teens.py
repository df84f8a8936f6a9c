"""Numbers from 11 to 19, and their ordinals: both parts go with the noun."""

from __future__ import annotations

from linter.findings.diagnostic import Message
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
)
from linter.rules.grammar import nouns
from linter.rules.grammar.nouns import FEMININE, MASCULINE
from linter.rules.grammar.number_words import (
    BY_GENDER,
    TEEN_UNITS,
    counted_singular_gender,
    gender_of,
    number_heads,
)
from linter.text import alphabet as ab

#: What the number of a year follows, and agrees with: سنة سبع عشرة, عام سبعة عشر.
_YEARS = {"سنة": FEMININE, "عام": MASCULINE}


class TeenParts(PhraseRule):
    """From 13 to 19 the two parts of the number have opposite genders, in 11 and 12 the same.

    A masculine noun is counted by ثلاثة عشر and أحد عشر, a feminine one by ثلاث عشرة and
    إحدى عشرة; there is no ثلاثة عشرة and no إحدى عشر.

    Source: Ryding, ch. 15, 1.5; Abbas Hasan, al-Nahw al-wafi, 4:545; Wright, 1:320.
    """

    code = "G002"
    name = "teen-parts"
    summary = Message(
        "“{right}”, not “{wrong}”: its parts differ in gender from 13 on, and agree below",
        "«{right}» لا «{wrong}»: جزءا العدد مختلفان في الجنس من 13، متفقان دونها",
    )
    examples = (
        Example("عمره ثلاثة عشرة سنة", "عمره ثلاث عشرة سنة"),
        Example("شارك إحدى عشر لاعبا", "شارك أحد عشر لاعبا"),
        Example("في اثنتي عشر دولة", "في اثنتي عشرة دولة"),
        Example("قضى خمس عشر يوما", "قضى خمسة عشر يوما"),
        Example("ولد سنة سبعة عشرة ومائتين", "ولد سنة سبع عشرة ومائتين"),
        Example.right("ثلاث عشرة سنة وأحد عشر لاعبا واثنتا عشرة دولة"),
        Example.right("عاش ثماني عشرة سنة وخمسة عشر يوما"),
        Example.right("أعطاه خمسا وعشرة دنانير"),
    )
    #: The first parts of 11–19.
    looks_at = number_heads(
        (*TEEN_UNITS[MASCULINE], *TEEN_UNITS[FEMININE]), MAYBE_CONJUNCTION, MAYBE_PREPOSITION
    )

    def judge(self, place: Place) -> Correction | None:
        """Two parts that cannot stand together."""
        particles, unit = self.looks_at[place.word()]
        ten = place.word(1)
        wanted, found = gender_of(unit, TEEN_UNITS), gender_of(ten, BY_GENDER["ten"])
        if not found or wanted == found or unit in ("بضعة", "بضع"):
            return None
        noun = place.word(2)
        choices = {
            wanted: (particles + unit, BY_GENDER["ten"][found][ten]),
            found: (particles + TEEN_UNITS[wanted][unit], ten),
        }
        year = _YEARS.get(place.word(-1).removeprefix(ab.WAW), "")
        first = year or counted_singular_gender(noun, place.lexicon) or wanted
        return Correction(0, (choices[first], choices[nouns.other(first)]), noun)


class TeenGender(PhraseRule):
    """From 11 to 19 the second part of the number has the gender of its noun.

    خمسة عشر كتابا, for كتاب is masculine; خمس عشرة مدرسة, for مدرسة is feminine.

    Source: Ryding, ch. 15, 1.5; Abbas Hasan, al-Nahw al-wafi, 4:545; Wright, 1:320.
    """

    code = "G003"
    name = "teen-gender"
    summary = Message(
        "“{right}”, not “{wrong}”: the second part has the gender of {head}",
        "«{right}» لا «{wrong}»: الجزء الثاني يوافق «{head}» في الجنس",
    )
    examples = (
        Example("بنى خمسة عشر مدرسة", "بنى خمس عشرة مدرسة"),
        Example("سجل ثلاث عشرة هدفا", "سجل ثلاثة عشر هدفا"),
        Example("في أحد عشر مدينة", "في إحدى عشرة مدينة"),
        Example("مع نهاية الخمس عشرة عاما", "مع نهاية الخمسة عشر عاما"),
        Example.right("لجنة الثلاثة عشر لعصبة الأمم، وهذه القصائد الثماني عشرة جميعا"),
        Example.right("مع نهاية الخمسة عشر عاما، وهذه الخمس عشرة سنة"),
        Example.right("بنى خمس عشرة مدرسة في خمسة عشر يوما"),
        Example.right("أحد عشر كوكبا وإحدى عشرة نجمة"),
        Example.right("ثلاثة عشر طريقا وثلاث عشرة طريقا"),
    )
    _definite = heads(
        (*BY_GENDER["unit"][MASCULINE], *BY_GENDER["unit"][FEMININE]),
        MAYBE_CONJUNCTION,
        (ARTICLE, *GOVERNED_ARTICLES),
    )
    #: As for the parts, and the units with the article.
    looks_at = TeenParts.looks_at | _definite

    def judge(self, place: Place) -> Correction | None:
        """Parts that suit each other and not the noun."""
        particles, unit = self.looks_at[place.word()]
        ten, noun = place.word(1), place.word(2)
        gender, found = gender_of(unit, TEEN_UNITS), gender_of(ten, BY_GENDER["ten"])
        wanted = counted_singular_gender(noun, place.lexicon) if noun else ""
        if not found or gender != found or wanted in ("", found) or unit in ("بضعة", "بضع"):
            return None
        if place.word() in self._definite and not _is_counted(noun):
            return None
        right = (particles + TEEN_UNITS[gender][unit], BY_GENDER["ten"][found][ten])
        return Correction(0, (right,), noun)


def _is_counted(noun: str) -> bool:
    """Whether a word is a noun that numbers count, as they stand behind 11 to 19: عاما, مدرسة."""
    return noun.removesuffix(ab.ALEF) in tables.words("counted_units")


class OrdinalTeen(PhraseRule):
    """Both parts of an ordinal from 11th to 19th have the gender of the noun.

    الساعة الثانية عشرة and القرن الثاني عشر; there is no الثانية عشر.

    Source: Ryding, ch. 15, 2.2; Abbas Hasan, al-Nahw al-wafi, 4:561; Wright, 1:328.
    """

    code = "G004"
    name = "ordinal-teen"
    summary = Message(
        "“{right}”, not “{wrong}”: both parts of the ordinal have the gender of its noun",
        "«{right}» لا «{wrong}»: جزءا العدد الترتيبي يوافقان معدوده في الجنس",
    )
    examples = (
        Example("الساعة الثانية عشر ظهرا", "الساعة الثانية عشرة ظهرا"),
        Example("في القرن التاسع عشرة", "في القرن التاسع عشر"),
        Example("في القرن الرابعة عشر", "في القرن الرابع عشر"),
        Example("للمرة الحادية عشر", "للمرة الحادية عشرة"),
        Example.right("الساعة الثانية عشرة من القرن التاسع عشر"),
        Example.right("في الصفحة الثامنة عشرة"),
        Example.right("المركز الثاني وعشرة مراكز أخرى"),
    )
    #: The first parts of ordinals.
    looks_at = heads(
        (*BY_GENDER["ordinal"][MASCULINE], *BY_GENDER["ordinal"][FEMININE]),
        MAYBE_CONJUNCTION,
        (ARTICLE, *GOVERNED_ARTICLES),
    )

    def judge(self, place: Place) -> Correction | None:
        """Parts of two genders; the right one is the noun's, or else taken to be the first."""
        ordinal = self.looks_at[place.word()][1]
        gender = gender_of(ordinal, BY_GENDER["ordinal"])
        ten = place.word(1)
        if gender_of(ten, BY_GENDER["ten"]) != nouns.other(gender):
            return None
        particles = self.looks_at[place.word()][0]
        by_ordinal = (place.word(), BY_GENDER["ten"][nouns.other(gender)][ten])
        by_ten = (particles + BY_GENDER["ordinal"][gender][ordinal], ten)
        noun = place.word(-1)
        for article in (ARTICLE, *GOVERNED_ARTICLES):
            if noun.startswith(article):
                found = nouns.agreement_gender(noun.removeprefix(article), place.lexicon)
                if found == nouns.other(gender):
                    return Correction(0, (by_ten, by_ordinal))
        return Correction(0, (by_ordinal, by_ten))
