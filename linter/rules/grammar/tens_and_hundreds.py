"""Tens, hundreds and thousands: their case, their construct, and the singular after them."""

from __future__ import annotations

from linter.findings.diagnostic import Message
from linter.lexicon.particles import ARTICLE, GOVERNED_ARTICLES, PREPOSITIONS
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
from linter.rules.grammar.nouns import FEMININE
from linter.rules.grammar.number_words import BY_GENDER, TENS, UNITS, gender_of, number_heads
from linter.rules.grammar.teens import TeenParts
from linter.text import alphabet as ab

_COMPARED = tables.words_of("word_groups", "compares")
#: Large numbers, which a dual of hundred or thousand counts further: مئتا ألف.
_LARGE = frozenset(("ألف", "مليون", "مليار"))
#: A plural is known for one if books count it so often.
_COUNTED = 1


class TensCase(PhraseRule):
    """The tens have و in the nominative and ي in the genitive, like a sound plural.

    After a preposition or a noun in construct it is عشرين, never عشرون; after القرن that is so
    governed too.

    Source: Ryding, ch. 15, 1.6; Abbas Hasan, al-Nahw al-wafi, 1:138; Wright, 1:321.
    """

    code = "G005"
    name = "tens-case"
    summary = Message(
        "“{right}”, not “{wrong}”: the tens are genitive after {head}",
        "«{right}» لا «{wrong}»: ألفاظ العقود مجرورة بعد «{head}»",
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
    _bare = number_heads(TENS, MAYBE_CONJUNCTION, ("", ARTICLE))
    _governed = number_heads(TENS, MAYBE_CONJUNCTION, (*PREPOSITIONS, *GOVERNED_ARTICLES))
    #: The tens in the nominative.
    looks_at = _bare | _governed

    def judge(self, place: Place) -> Correction | None:
        """A nominative right after a word that governs the genitive."""
        word = place.word()
        particles, tens = self.looks_at[word]
        right = ((particles + TENS[tens],),)
        if word in self._governed:
            return Correction(0, right, particles)
        head = self._governor(place, particles)
        return Correction(0, right, head) if head else None

    def _governor(self, place: Place, particles: str) -> str:
        """What governs the number, past the unit of a compound and past القرن."""
        offset = -1
        if particles.startswith("و") and self._is_unit(place.word(-1)):
            offset -= 1
        if particles.endswith(ARTICLE) and place.word(offset) == "القرن":
            offset -= 1
        is_joined = particles.startswith(("و", "ف")) and offset == -1
        if is_joined:
            return ""
        head = place.word(offset).removeprefix("و")
        is_century = place.word(offset + 1) == "القرن"
        if is_century and head in tables.words("parts_of_time"):
            return head
        return _governor_at(place, offset)

    def _is_unit(self, word: str) -> bool:
        return any(
            word.removeprefix(ARTICLE) in units
            for kind in ("unit", "teen", "ordinal")
            for units in BY_GENDER[kind].values()
        )


def _governor_at(place: Place, offset: int) -> str:
    """The word so many words on, if a number behind it is genitive; empty if not."""
    head = place.word(offset).removeprefix("و")
    if head == "من":  # may be "who", but not after a comparative
        return head if place.word(offset - 1).removeprefix("ب") in _COMPARED else ""
    return head if head in tables.words_of("governors", "preposition", "number") else ""


class DualHundred(PhraseRule):
    """Two hundred, two thousand and two million lose their ن before what they count.

    مئتا رجل, ألفي دينار: the dual is in construct, and the ن of a dual falls there. After a
    preposition or a word like نحو it is genitive too: نحو مئتي رجل.

    Source: Ryding, ch. 15, 1.8; Abbas Hasan, al-Nahw al-wafi, 3:8; Wright, 1:321.
    """

    code = "G007"
    name = "dual-hundred"
    summary = Message(
        "“{right}”, not “{wrong}”: the dual loses its nun before {head}",
        "«{right}» لا «{wrong}»: تحذف نون المثنى لإضافته إلى «{head}»",
    )
    examples = (
        Example("دفع مئتين دينار", "دفع مئتي دينار"),
        Example("قتل مئتان شخص", "قتل مئتا شخص"),
        Example("مسافة ألفين كيلومتر", "مسافة ألفي كيلومتر"),
        Example("أصيب نحو مئتان شخص", "أصيب نحو مئتي شخص"),
        Example("بتكلفة تقدر بنحو مئتا ألف دولار", "بتكلفة تقدر بنحو مئتي ألف دولار"),
        Example("دفع أكثر من ألفا دينار", "دفع أكثر من ألفي دينار"),
        Example("باعه بألفان دينار", "باعه بألفي دينار"),
        Example.right("دفع مئتي دينار من ألفين"),
        Example.right("مئتان وخمسون شخصا"),
        Example.right("نجح منهم مئتان، رجل منهم أول"),
        Example.right("قتل مئتا شخص، وأصيب نحو مئتي شخص"),
        Example.right("حضر من الرجال مئتا شخص، وفي يده ألفا دينار"),
        Example.right("بعد خمسين ألفا رجل عاد"),
    )
    _numbers = ("مئت", "مائت", "ألف", "مليون", "مليار")
    _cut = heads([number + "ا" for number in _numbers], MAYBE_CONJUNCTION, MAYBE_PREPOSITION)
    _whole = heads(
        [number + ending for number in _numbers for ending in ("ين", "ان")],
        MAYBE_CONJUNCTION,
        MAYBE_PREPOSITION,
    )
    #: The duals of hundred, thousand and million, with their ن and in the nominative without it.
    looks_at = _cut | _whole
    _genitive = Message(
        "“{right}”, not “{wrong}”: the dual is in construct, and genitive after {head}",
        "«{right}» لا «{wrong}»: المثنى مضاف مجرور بعد «{head}»",
    )

    def judge(self, place: Place) -> Correction | None:
        """One right before a noun that is counted, with its ن or in a case that it cannot have."""
        word, noun = place.word(), place.word(1)
        if not is_two_hundred(word, noun):
            return None
        cut = word.removesuffix(ab.NOON)
        particles = self.looks_at[word][0]
        head = particles[-1:] if particles.endswith(PREPOSITIONS) else ""
        if not particles:
            head = _governor_at(place, -1)
        if cut.endswith(ab.ALEF) and head:
            return Correction(0, ((cut[:-1] + ab.YEH,),), head, self._genitive)
        return Correction(0, ((cut,),), noun) if cut != word else None


def is_two_hundred(word: str, after: str) -> bool:
    """Whether a bare word is a dual of hundred, thousand or million that counts the word after."""
    is_counted = after in tables.words("counted_units") or after in _LARGE
    return is_counted and word in DualHundred.looks_at


class CountedPlural(PhraseRule):
    """From eleven on, what is counted stands in the singular.

    عشرون كتابا and مئة كتاب, in the accusative up to 99 and in the genitive after the hundreds.

    Source: Ryding, ch. 15, 1.5–1.8; Abbas Hasan, al-Nahw al-wafi, 4:527; Wright, 2:234.
    """

    code = "G008"
    name = "counted-plural"
    summary = Message(
        "“{right}”, not “{wrong}”: what {head} counts is singular",
        "«{right}» لا «{wrong}»: المعدود بعد «{head}» مفرد",
    )
    examples = (
        Example("عاش خمسين سنوات", "عاش خمسين سنة"),
        Example("قضى أحد عشر أيام", "قضى أحد عشر يوما"),
        Example("قرأ مئة كتب", "قرأ مئة كتاب"),
        Example.right("عاش خمسين سنة وثلاثة أشهر"),
        Example.right("قرأ مئة كتاب ومئات الروايات"),
        Example.right("عشرون من كتب الأدب"),
    )
    _tens = heads((*TENS, *TENS.values()), MAYBE_CONJUNCTION, MAYBE_PREPOSITION)
    _teens = heads(("عشر", "عشرة"), ("",))
    _hundreds = heads(
        ("مئة", "مائة", "مئتا", "مئتي", "مائتا", "مائتي"), MAYBE_CONJUNCTION, MAYBE_PREPOSITION
    )
    #: The tens, the second parts of 11–19, and the hundreds.
    looks_at = _tens | _teens | _hundreds

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
        found = FEMININE if unit.endswith(("اثنتان", "اثنتين", "إحدى")) else gender_of(unit, UNITS)
        return place.word() in self._teens or found in ("", gender)

    def _is_counted(self, times: str) -> bool:
        return sum(map(int, times.split(":"))) >= _COUNTED

    def _is_teen(self, place: Place) -> bool:
        return place.word(-1) in TeenParts.looks_at
