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
#: The units that show their case before tens, by each of their cases, and the tens by the oblique.
_OBLIQUES = {row[0]: row[1] for row in tables.classed("number_words", "two")}
_NOMINATIVES = {
    row[1]: row[0] for kind in ("two", "accusative") for row in tables.classed("number_words", kind)
}
_TENS_OF = {oblique: nominative for nominative, oblique in TENS.items()}
#: A plural is known for one if books count it so often.
_COUNTED = 1


class TensCase(PhraseRule):
    """The tens have و in the nominative and ي in the genitive, like a sound plural.

    After a preposition or a noun in construct it is عشرين, never عشرون; after القرن that is so
    governed too. A unit before them that shows its case has the same: خمسا وعشرين, اثنان وعشرون.

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
        Example("عاش خمسا وأربعون سنة", "عاش خمسا وأربعين سنة"),
        Example("في المكتبة اثنان وعشرين كتابا", "في المكتبة اثنان وعشرون كتابا"),
        Example("دفعت باثنين وعشرون دينارا", "دفعت باثنين وعشرين دينارا"),
        Example.right("عاش خمسا وأربعين سنة، وعنده اثنان وعشرون كتابا وخمس وعشرون نسخة"),
        Example.right("جاء اثنان، وعشرون آخرون غابوا"),
        Example.right("حضر عشرون طالبا من ثلاثين"),
        Example.right("منذ ثلاثة وثلاثين عاما مضى القرن العشرون"),
        Example.right("من عشرون رجلا هذا؟ في يده عشرون"),
    )
    _bare = number_heads(TENS, MAYBE_CONJUNCTION, ("", ARTICLE))
    _governed = number_heads(TENS, MAYBE_CONJUNCTION, (*PREPOSITIONS, *GOVERNED_ARTICLES))
    _joined = heads(TENS.values(), (ab.WAW,))
    _units = heads((*_OBLIQUES, *_NOMINATIVES), MAYBE_CONJUNCTION, MAYBE_PREPOSITION)
    #: The tens in the nominative, and the oblique ones that a unit may stand before.
    looks_at = _bare | _governed | _joined
    _mixed = Message(
        "“{right}”, not “{wrong}”: both parts of the number stand in one case",
        "«{right}» لا «{wrong}»: يتفق جزءا العدد في الإعراب",
    )

    def judge(self, place: Place) -> Correction | None:
        """A nominative right after what governs the genitive, or beside a unit in another case."""
        word = place.word()
        if word in self._joined:
            return self._beside_unit(place, _TENS_OF[self._joined[word][1]])
        particles, tens = self.looks_at[word]
        right = ((particles + TENS[tens],),)
        if word in self._governed:
            return Correction(0, right, particles)
        head = self._governor(place, particles)
        if head:
            return Correction(0, right, head)
        return self._beside_unit(place, TENS[tens]) if particles == ab.WAW else None

    def _beside_unit(self, place: Place, tens: str) -> Correction | None:
        """The tens in the case of the unit before them, or the unit in theirs."""
        unit = place.word(-1)
        if unit not in self._units:
            return None
        particles, bare = self._units[unit]
        is_oblique = bare in _NOMINATIVES
        if is_oblique == (tens in TENS):  # of one case
            return None
        other = _NOMINATIVES[bare] if is_oblique else _OBLIQUES[bare]
        by_unit, by_tens = (unit, ab.WAW + tens), (particles + other, place.word())
        if particles.endswith(PREPOSITIONS) or governor_at(place, -2):
            return Correction(-1, (by_unit if is_oblique else by_tens,), message=self._mixed)
        return Correction(-1, (by_unit, by_tens), message=self._mixed)

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
        return governor_at(place, offset)

    def _is_unit(self, word: str) -> bool:
        return any(
            word.removeprefix(ARTICLE) in units
            for kind in ("unit", "teen", "ordinal")
            for units in BY_GENDER[kind].values()
        )


def governor_at(place: Place, offset: int) -> str:
    """The word so many words on, if a number behind it is genitive; empty if not."""
    head = place.word(offset).removeprefix("و")
    if head == "من":  # may be "who", but not after a comparative
        return head if place.word(offset - 1).removeprefix("ب") in _COMPARED else ""
    return head if head in tables.words_of("governors", "preposition", "number") else ""


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
