"""Numbers from three to ten before their noun: their gender, and the ya of eight."""

from __future__ import annotations

from linter.findings.diagnostic import Message
from linter.lexicon.particles import ARTICLE
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
    SHORT_EIGHT,
    TEEN_UNITS,
    UNITS,
    gender_of,
    number_heads,
)
from linter.text import alphabet as ab

_BEFORE_TEN = tuple(
    unit
    for forms in (TEEN_UNITS, BY_GENDER["ordinal"])
    for gender in forms
    for unit in forms[gender]
)
#: Numbers that are nouns too when no vowels are written: خُمس a fifth, سَبُع a lion.
_ALSO_NOUNS = frozenset({"خمس", "سبع", "تسع", "عشر", "بضع"})
_BY_GENDER_OF_NOUN = {
    FEMININE: Message(
        "“{right}”, not “{wrong}”: a feminine noun ({head}) takes the masculine form of the number",
        "«{right}» لا «{wrong}»: المعدود المؤنث «{head}» يقتضي تذكير العدد",
    ),
    MASCULINE: Message(
        "“{right}”, not “{wrong}”: a masculine noun ({head}) takes the feminine form of the number",
        "«{right}» لا «{wrong}»: المعدود المذكر «{head}» يقتضي تأنيث العدد",
    ),
}
#: The plural of منزل "house" and of منزلة "place", of which numbers have decimal ones.
_PLACES = "منازل"
_DECIMAL = "عشري"


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
        "“{right}”, not “{wrong}”: the number takes the gender that {head} has not",
        "«{right}» لا «{wrong}»: العدد يخالف معدوده «{head}» في الجنس",
    )
    examples = (
        Example("زار خمسة مدن في أسبوع", "زار خمس مدن في أسبوع"),
        Example("استمرت المعركة ثلاث أيام", "استمرت المعركة ثلاثة أيام"),
        Example("بعد أربعة سنوات من الحرب", "بعد أربع سنوات من الحرب"),
        Example("وقع على ست قرارات", "وقع على ستة قرارات"),
        Example("وثمانية ساعات من النوم", "وثماني ساعات من النوم"),
        Example.right("زار بضعة نوادي وصالونات"),
        Example.right("ثلاثة رجال وأربع نساء وخمسة اجتماعات وست سنوات"),
        Example.right("خمس سكان العالم فقراء"),
        Example.right("ثلاث عشرة مدينة وثلاثة عشر كتابا"),
        Example.right("أصيب خمسة خلال المواجهات وفازت أربع قبل نهاية السباق"),
        Example.right("تأهلت ثمانية فرق، وفتشت ثلاث فرق من الشرطة المكان"),
        Example.right("الدور السادس عشر أيام السبت والأحد"),
        Example.right("لست أعلم، وسبع من السباع"),
        Example.right("رسم بياني من خمس عقد وأربع حواف، وعدد مقرب إلى تسع منازل عشرية"),
    )
    #: The numbers from three to ten, and "a few".
    looks_at = number_heads(
        (*UNITS[MASCULINE], *UNITS[FEMININE], SHORT_EIGHT), MAYBE_CONJUNCTION, MAYBE_PREPOSITION
    )

    def judge(self, place: Place) -> Correction | None:
        """A plural after a number of its singular's own gender."""
        noun = place.word(1)
        particles, number = self.looks_at[place.word()]
        is_noun = noun and not gender_of(noun, UNITS)
        gender = nouns.plural_gender(noun, place.lexicon) if is_noun else ""
        if noun == _PLACES and place.word(2).startswith(_DECIMAL):
            gender = FEMININE
        if not gender or self._is_another_thing(place, number):
            return None
        right = self._right(number, gender)
        if not right:
            return None
        return Correction(0, ((particles + right,),), noun, _BY_GENDER_OF_NOUN[gender])

    def _right(self, number: str, gender: str) -> str:
        """The other form of the number, if this one is wrong for the gender."""
        if number == SHORT_EIGHT:
            return "ثمانية" if gender == MASCULINE else ""
        return UNITS[nouns.other(gender)].get(number, "")

    def _is_another_thing(self, place: Place, number: str) -> bool:
        """Whether the word is the end of 11–19, or a fraction before its whole."""
        if number in ("عشر", "عشرة"):
            before = place.word(-1)
            if before.endswith(_BEFORE_TEN):
                return True
        return number in _ALSO_NOUNS and place.word(2).startswith(ARTICLE)


class ShortEight(PhraseRule):
    """Eight of a feminine noun keeps its ي before that noun: ثماني سنوات.

    The ي drops only where the number is indefinite and alone, not in construct.

    Source: Abbas Hasan, al-Nahw al-wafi, 4:540; Wright, 1:319, rem. d.
    """

    code = "G006"
    name = "short-eight"
    summary = Message(
        "“{right}”, not “{wrong}”: eight keeps its ya before {head}",
        "«{right}» لا «{wrong}»: تثبت ياء «ثماني» قبل معدودها «{head}»",
    )
    examples = (
        Example("بعد ثمان سنوات", "بعد ثماني سنوات"),
        Example("عمل لثمان ساعات", "عمل لثماني ساعات"),
        Example("قرأ ثمان روايات", "قرأ ثماني روايات"),
        Example.right("بعد ثماني سنوات"),
        Example.right("من النساء ثمان، ومن الرجال ثمانية"),
        Example.right("ثمان وعشرون سنة"),
    )
    #: The short form of eight.
    looks_at = heads((SHORT_EIGHT,), MAYBE_CONJUNCTION, MAYBE_PREPOSITION)

    def judge(self, place: Place) -> Correction | None:
        """A feminine plural or a hundred right after it."""
        noun = place.word(1)
        is_hundred = noun in ("مئة", "مائة")
        if is_hundred or (noun and nouns.plural_gender(noun, place.lexicon) == FEMININE):
            return Correction(0, ((place.word() + ab.YEH,),), noun)
        return None
