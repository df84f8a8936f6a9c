"""The duals of hundred, thousand and million before what they count."""

from __future__ import annotations

from linter.findings.diagnostic import Message
from linter.lexicon.particles import PREPOSITIONS
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
from linter.rules.grammar.tens_and_hundreds import governor_at
from linter.text import alphabet as ab

#: Large numbers, which a dual of hundred or thousand counts further: مئتا ألف.
_LARGE = frozenset(("ألف", "مليون", "مليار"))


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
            head = governor_at(place, -1)
        if cut.endswith(ab.ALEF) and head:
            return Correction(0, ((cut[:-1] + ab.YEH,),), head, self._genitive)
        return Correction(0, ((cut,),), noun) if cut != word else None


def is_two_hundred(word: str, after: str) -> bool:
    """Whether a bare word is a dual of hundred, thousand or million that counts the word after."""
    is_counted = after in tables.words("counted_units") or after in _LARGE
    return is_counted and word in DualHundred.looks_at
