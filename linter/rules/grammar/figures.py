"""Figures and the number of what they count: 20 يوما, 6 ساعات."""

from __future__ import annotations

from linter.findings.diagnostic import Message
from linter.lexicon.particles import ARTICLE
from linter.rules.core import tables
from linter.rules.core.base import Example
from linter.rules.core.phrases import Correction, PhraseRule, Place, heads
from linter.rules.grammar import nouns
from linter.rules.grammar.counted import figure_before, is_free_after

_FEWEST, _LAST_OF_FEW = 3, 10
_HUNDRED = 100
#: Years, and the days of a month before its name, count nothing.
_YEARS = range(1300, 2101)
#: Thousands count further; and singulars that are plurals too (مواطن homes, أسرّة beds).
_UNCHANGED = frozenset(("ألف", "مليون", "مليار"))
#: Of these, what edited text has in the plural nearly always: 5 آلاف, but 6 مليون beside 6 ملايين.
_THOUSAND, _THOUSANDS = "ألف", "آلاف"
_PLURALS_TOO = tables.words_of("word_groups", "also plural behind figures")
#: Plurals that are verbs of the perfect as well, and words before the figure of an age, after which
#: they may be ones: وعمره 16 كتب القصيدة.
_VERBS_TOO = tables.words_of("word_groups", "also verb")
_AGES = tables.words_of("word_groups", "age")


def _plurals() -> dict[str, str]:
    """Common plurals of what is counted, each with its only singular."""
    units = {row[1]: row[0] for row in tables.rows("counted_units") if len(row) > 1}
    return {plural: one for plural, one in units.items() if one not in _UNCHANGED}


_MANY = _plurals()
_FEW = {one: plural for plural, one in _MANY.items() if one not in _PLURALS_TOO}


class FigureCounted(PhraseRule):
    """After figures the noun is plural from 3 to 10, and singular from 11 on.

    6 ساعات, 20 يوما, 100 يوم. A figure that is the name of something counts nothing (الساعة 6,
    الصفحة 20, عام 1990), nor does one before a date.

    Source: Ryding, A Reference Grammar of Modern Standard Arabic, ch. 15, 1.4–1.8; Abbas Hasan,
    al-Nahw al-wafi, 4:525–537.
    """

    code = "G041"
    name = "figure-counted"
    summary = Message(
        "“{right}”, not “{wrong}”: after figures the noun is plural up to 10, then singular",
        "«{right}» لا «{wrong}»: المعدود بعد الأرقام جمع إلى 10، ومفرد بعدها",
    )
    examples = (
        Example("عاد بعد 20 أيام من السفر", "عاد بعد 20 يوما من السفر"),
        Example("وصل منذ 11 دقائق.", "وصل منذ 11 دقيقة."),
        Example("عمره 35 سنوات", "عمره 35 سنة"),
        Example("عمل 6 ساعة ثم نام", "عمل 6 ساعات ثم نام"),
        Example("دفع 5 ألف دينار", "دفع 5 آلاف دينار"),
        Example.right("دفع 5 آلاف دينار أو 15 ألف دينار، والبند 6 ألف، وفي سن 9 ألف كتابا"),
        Example.right("عاد بعد 20 يوما و6 ساعات و100 يوم"),
        Example.right("الساعة 6 صباحا، والصفحة 20، وعام 1990"),
        Example.right("في 5 شهر رمضان، والساعة 7 يوم السبت، والمادة 20 أحكام عامة"),
        Example.right("بين 3 و20 أيام العيد، و3.5 ساعة، و1/2 ساعة"),
        Example.right("ولما كان عمره 16 كتب القصيدة الأولى، وفي سن 24 كتب روايته"),
    )
    #: Plurals and singulars of what is counted.
    looks_at = heads((*_MANY, *_FEW, _THOUSAND), ("",))

    def judge(self, place: Place) -> Correction | None:
        """One after a figure that asks for the other number."""
        number = figure_before(place)
        if number is None or number in _YEARS or number < _FEWEST:
            return None
        noun, rest = place.word(), number % _HUNDRED
        if noun in _VERBS_TOO and _tells_age(place):
            return None
        if noun == _THOUSAND:
            is_few = number <= _LAST_OF_FEW and place.word(1) in tables.words("counted_units")
            return Correction(0, ((_THOUSANDS,),), str(number)) if is_few else None
        if number <= _LAST_OF_FEW:
            right = _FEW.get(noun)
        elif 0 < rest <= _LAST_OF_FEW or noun not in _MANY:
            return None
        else:
            is_bare = rest == 0 or place.word(1) in tables.mapping("plural_gender")  # رجل أعمال
            right = _MANY[noun] if is_bare else nouns.accusative(_MANY[noun])
        if right is None or not self._is_free(place, number):
            return None
        return Correction(0, ((right,),), str(number))

    def _is_free(self, place: Place, number: int) -> bool:
        """Whether the noun is not in construct, as a plural after a large figure never is."""
        gap = place.words.passage.gaps[place.index + 1]
        if number <= _LAST_OF_FEW or any(character.isdigit() for character in gap):
            return is_free_after(place)
        return not place.word(1).startswith(ARTICLE)


def _tells_age(place: Place) -> bool:
    """Whether the word before the figure says that it is an age."""
    passage, before = place.words.passage, place.index - 1
    return before >= 0 and passage.bare_forms[passage.words[before]] in _AGES
