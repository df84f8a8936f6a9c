"""The number and case of what is counted: ثلاثة أيام, عشرون كتابا, 25 عاما, 200 دينار."""

from __future__ import annotations

from enum import Enum, auto
from functools import cache

from linter.findings.diagnostic import Message, Severity
from linter.rules.core import tables
from linter.rules.core.base import Example
from linter.rules.core.phrases import (
    MAYBE_CONJUNCTION,
    MAYBE_PREPOSITION,
    Correction,
    PhraseRule,
    Place,
    heads,
    is_one_of,
)
from linter.rules.grammar import nouns
from linter.text import alphabet as ab
from linter.text.patterns import Pattern

_TABLE = "number_words"
_UNITS = tuple(form for row in tables.classed(_TABLE, "unit") for form in row[:2])
_TENS = tuple(form for row in tables.classed(_TABLE, "tens") for form in row[:2])
_HUNDREDS = ("مئة", "مائة", "مئتا", "مئتي", "مائتا", "مائتي", "ألف", "ألفي", "ألفا", "مليون")
_TEN = ("عشر", "عشرة")
_TENS_HELD = heads(_TENS, MAYBE_CONJUNCTION, MAYBE_PREPOSITION)
_FEW_HELD = heads((*_UNITS, *_TEN), ("",), MAYBE_PREPOSITION)
_HUNDREDS_HELD = heads(_HUNDREDS, MAYBE_CONJUNCTION, MAYBE_PREPOSITION)
#: An integer in figures with the space before the noun, and what must not stand before it.
_FIGURES = Pattern(
    r"(?:(?<![\w.,٫٬،:/\-–−])(?<!\d[ \u00a0\u202f])(?P<number>[1-9١-٩]\d{0,8}))[ \u00a0]\Z"
)
_LONGEST_NAME = 30
#: The number of something with a Latin name: HTTP 422, ISO 8859, Windows 11.
_NAMED = Pattern(r"[A-Za-z][\w.-]{0,20} \d{1,9}[ \u00a0]\Z")
#: Numbers of answers that a server gives, but for the round ones, which count as often: what stands
#: behind one at the start of a line says what it means. Source: IANA, "HTTP Status Code Registry".
_STATUS_CODES = frozenset(
    (*range(101, 104), *range(201, 209), 226, *range(301, 309), *range(401, 419), *range(421, 427))
) | {428, 429, 431, 451, *range(501, 509), 510, 511}
_ADJECTIVES = ("مربع", "مكعب")
_TIMES = tables.words_of("word_groups", "span")
#: Thousands count further, and loans in و have no case to show.
_UNCHANGED = frozenset(("ألف", "مليون", "مليار", "كيلو", "يورو", "ين"))
#: ألّف كتابا: he wrote one; ألّف حزبا: he founded one.
_COMPOSED = tables.words_of("word_groups", "composed")
#: Nouns that are also plurals: كُتّاب writers, مَواطن homes.
_PLURALS_TOO = tables.words_of("word_groups", "also plural")
#: Fractions: خمس مرة, a fifth.
_FRACTIONS = ("خمس", "سبع", "تسع", "عشر", "بضع")
#: لست طفلة: I am not.
_NO_NUMBERS = frozenset(("لست", "كست", "بست"))
_ONE = frozenset(("واحد", "واحدة"))
_YEARS = range(1300, 2101)
_HUNDRED = 100
_LAST_OF_FEW = 10
_FEWEST = 3


class _Wanted(Enum):
    """In what form a number wants its noun."""

    PLURAL = auto()
    ACCUSATIVE = auto()
    GENITIVE = auto()


@cache
def _accusatives() -> dict[str, str]:
    """Nouns that are counted, each in the genitive, with their accusative where it shows."""
    units = (unit for unit in tables.words("counted_units") if unit not in _UNCHANGED)
    return {unit: nouns.accusative(unit) for unit in units if nouns.accusative(unit) != unit}


@cache
def _genitives() -> dict[str, str]:
    return {accusative: unit for unit, accusative in _accusatives().items()}


@cache
def _plurals() -> dict[str, str]:
    listed = (row for row in tables.rows("counted_units") if len(row) > 1)
    return {unit: plural for unit, plural in listed if unit not in _PLURALS_TOO}


class CountedCase(PhraseRule):
    """From 3 to 10 the noun is plural, from 11 to 99 accusative, after hundreds genitive.

    سبعة أيام; خمسة وعشرون عاما, 25 عاما; مئة عام, 200 عام. Only for the nouns of the table, and
    where none in construct can follow (عشرين يوم عمل).

    Source: Ryding, A Reference Grammar of Modern Standard Arabic, ch. 15, 1.4–1.8; Abbas Hasan,
    al-Nahw al-wafi, 4:525–537; Wright, A Grammar of the Arabic Language, 2:234.
    """

    code = "G009"
    name = "counted-case"
    severity = Severity.WARNING
    summary = Message(
        "“{right}”, not “{wrong}”: {head} decides the form of what it counts",
        "«{right}» لا «{wrong}»: «{head}» يحدد صورة معدوده",
    )
    examples = (
        Example("عاش خمسة وعشرين عام في الغربة", "عاش خمسة وعشرين عاما في الغربة"),
        Example("دفع تسعين دينار.", "دفع تسعين دينارا."),
        Example("يبلغ من العمر 25 عام.", "يبلغ من العمر 25 عاما."),
        Example("على مساحة 40 كيلومتر مربع", "على مساحة 40 كيلومترا مربعا"),
        Example("بقي فقط 28 يوم ، ثم سافر", "بقي فقط 28 يوما ، ثم سافر"),
        Example("أنفق ألف دينارا على البيت", "أنفق ألف دينار على البيت"),
        Example("كلفه 300 دولارا.", "كلفه 300 دولار."),
        Example("في 200 كيلومترا مربعا", "في 200 كيلومتر مربع"),
        Example("عاد بعد سبعة يوم من السفر", "عاد بعد سبعة أيام من السفر"),
        Example("قطع 8 كيلومتر في ساعة", "قطع 8 كيلومترات في ساعة"),
        Example.right("خمسة وعشرون عاما، و25 عاما، ومئة عام، و200 عام، و120 عاما"),
        Example.right("في 25 يوم عمل، وخمسة عشر يوم عمل، و8 كيلومترات"),
        Example.right("الساعة 12 يوم الأحد، والفصل 45 عام 1998، و17 شهر رمضان"),
        Example.right("بلغ عددهم 000 31 شخص"),
        Example.right("20 ألف دينار وخمسون ألف شخص و3.15 متر"),
        Example.right("وصل بعد مئة كيلو، وألف كتابا مهما، ودفع 20 يورو و150ر132 دينار"),
        Example.right("في الساعة 7 يوم السبت، ويوم 5 شهر محرم، وخمس كتاب"),
        Example.right("415 نوع وسائط غير مدعوم\nفي ISO 8859 نوع آخر، والإصدار 12 نوع جديد"),
        Example.right("كل رقم من 0 إلى 9 مرة واحدة على الأقل"),
        Example.right("لست طفلة، وعمرها الإحدى عشرة سنة، في الساعة 13 و09 دقيقة"),
    )
    #: The nouns of the table, genitive and accusative.
    looks_at = heads((*_accusatives(), *_accusatives().values(), *_plurals()), ("",))

    def judge(self, place: Place) -> Correction | None:
        """One in the form that its number does not ask for."""
        noun = place.word()
        head, wanted = self._number(place)
        if wanted is _Wanted.PLURAL:
            return self._counted(place, _plurals(), head, "ة")
        if wanted is _Wanted.ACCUSATIVE:
            return self._counted(place, _accusatives(), head, ab.ALEF)
        is_verb = noun in _COMPOSED and head.endswith("ألف")
        right = _genitives().get(noun) if wanted is _Wanted.GENITIVE and not is_verb else None
        if right and place.word(1).removesuffix(ab.ALEF) in _ADJECTIVES:
            return Correction(0, ((right, place.word(1).removesuffix(ab.ALEF)),), head)
        return Correction(0, ((right,),), head) if right else None

    def _counted(
        self, place: Place, right: dict[str, str], head: str, ending: str
    ) -> Correction | None:
        """The noun in its right form, with مربع or مكعب after it in theirs."""
        noun, after = place.word(), place.word(1)
        if noun not in right:
            return None
        if after in _ADJECTIVES:
            return Correction(0, ((right[noun], after + ending),), head)
        if not is_free_after(place):
            return None
        return Correction(0, ((right[noun],),), head)

    def _number(self, place: Place) -> tuple[str, _Wanted | None]:
        """The number before the noun, and what it wants; None if there is none."""
        before = place.word(-1)
        if before:
            return before, self._wanted_by_words(place, before)
        number = figure_before(place)
        if number is None or number in _YEARS or number < _FEWEST:
            return "", None
        rest = number % _HUNDRED
        if rest == 0:
            return str(number), _Wanted.GENITIVE
        if rest > _LAST_OF_FEW:
            return str(number), _Wanted.ACCUSATIVE
        is_few = number <= _LAST_OF_FEW and place.word() not in _TIMES
        return str(number), _Wanted.PLURAL if is_few else None

    def _wanted_by_words(self, place: Place, before: str) -> _Wanted | None:
        earlier = place.word(-2)
        if before in _TENS_HELD or (before in _TEN and earlier in _teen_units()):
            return _Wanted.ACCUSATIVE
        if before in _HUNDREDS_HELD and not earlier.endswith(("ون", "ين", *_TEN)):
            return _Wanted.GENITIVE
        if before not in _FEW_HELD or before in _NO_NUMBERS:
            return None
        unit = _FEW_HELD[before][1]
        if unit in _TEN and (not earlier or earlier.endswith(_before_ten())):
            return None
        return None if unit in _FRACTIONS else _Wanted.PLURAL


def figure_before(place: Place) -> int | None:
    """The integer in figures before a word; None without one, or if it is the name of something."""
    passage = place.words.passage
    start = passage.starts[place.index]
    before = passage.text[max(0, start - _LONGEST_NAME) : start]
    match = _FIGURES.search(before)
    if match is None or (place.index and _is_label(place)) or _NAMED.search(before):
        return None
    number = int(match["number"])
    line_start = passage.lines.start(start)
    is_near = start - line_start <= _LONGEST_NAME
    is_first = is_near and not passage.text[line_start:start].strip(match["number"] + " ")
    return None if is_first and number in _STATUS_CODES else number


def _is_label(place: Place) -> bool:
    """Whether the figures name something: رقم 12, الساعة 7, 3/4."""
    gap = place.words.passage.gaps[place.index]
    labels = tables.words_of("beside_counted", "label")
    is_label = is_one_of(place.words.bare(place.index - 1), labels)
    return is_label or any(mark in gap for mark in "/:-–()٪%\n")


def is_free_after(place: Place) -> bool:
    """Whether a counted noun is neither in construct with the word after it nor part of a date."""
    after, gap = place.word(1), place.words.passage.gaps[place.index + 1]
    if after in _ONE:  # which the figures before do not count: من 0 إلى 9 مرة واحدة
        return False
    is_free = not after or after in _free_words() or after.startswith(("و", "لل", "بال", "بلا"))
    is_open = gap[:1].isspace() and gap.lstrip()[:1] not in (*"،؛.!؟",)  # no date: 28 يوم ، ثم
    is_date = place.word() in _TIMES and not after and is_open
    return is_free and not is_date and not any(character.isdigit() for character in gap)


@cache
def _before_ten() -> tuple[str, ...]:
    """What the first part of 11–19 ends in, errors included: after it, عشرة is no ten."""
    return (
        *_UNITS,
        *(row[0] for row in tables.classed(_TABLE, "teen")),
        "ى",
        "ي",
        "ا",
        "ة",
        "ثمان",
    )


@cache
def _free_words() -> frozenset[str]:
    """Words after which the noun cannot be in construct with a next one."""
    return tables.words_of("beside_counted", "after")


@cache
def _teen_units() -> frozenset[str]:
    units = (
        form
        for kind in ("unit", "teen")
        for row in tables.classed(_TABLE, kind)
        for form in row[:2]
    )
    return frozenset(heads(units, MAYBE_CONJUNCTION, MAYBE_PREPOSITION))
