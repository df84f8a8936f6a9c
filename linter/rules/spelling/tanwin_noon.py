"""A tanwin heard and written as ن: شكرن for شكرا."""

from __future__ import annotations

from linter.findings.diagnostic import Message
from linter.lexicon.particles import ARTICLE
from linter.rules.core import tables
from linter.rules.core.base import Example
from linter.rules.core.phrases import MAYBE_CONJUNCTION, Correction, PhraseRule, Place, heads
from linter.text import alphabet as ab

#: Occurrences per million of a form that is a word in its own right.
_IN_USE = 0.15


class TanwinAsNoon(PhraseRule):
    """The tanwin of an accusative is no letter: شكرا, أيضا, not شكرن, أيضن.

    Only for adverbs that are spelt so in chats and posts. Some such forms are verbs of the plural
    of women (شكرن "they thanked"): these are left alone beside a noun or pronoun of women.

    Source: Abd al-Salam Harun, Qawaid al-imla (the added alef); Zaghouani et al. 2014 (QALB); ARETA
    ON.
    """

    code = "S012"
    name = "tanwin-as-noon"
    category = "spelling"
    areta = "ON"
    summary = Message(
        "“{right}”, not “{wrong}”: tanwin is written with an alef, not with a nun",
        "«{right}» لا «{wrong}»: يكتب التنوين ألفا لا نونا",
    )
    examples = (
        Example("شكرن لكم جميعا", "شكرا لكم جميعا"),
        Example("هو أيضن من القرية", "هو أيضا من القرية"),
        Example("طبعن سيأتي غدا", "طبعا سيأتي غدا"),
        Example.right("شكرا لكم، وهو أيضا من القرية"),
        Example.right("النساء شكرن المضيفة، وهن شكرن الله"),
        Example.right("اللواتي شكرن الطبيب"),
    )
    #: The adverbs of the table, with ن for their alef.
    looks_at = heads(
        (adverb[:-1] + ab.NOON for adverb in tables.words("adverbs_in_tanwin")), MAYBE_CONJUNCTION
    )

    def judge(self, place: Place) -> Correction | None:
        """One that is no verb of women where it stands."""
        form, lexicon = place.word(), place.lexicon
        adverb = self.looks_at[form][1]
        if max(map(lexicon.frequency, (form, adverb))) >= _IN_USE:  # شهرين is a dual
            return None
        if form in lexicon.forms and self._is_of_women(place):
            return None
        return Correction(0, ((form[:-1] + ab.ALEF,),))

    def _is_of_women(self, place: Place) -> bool:
        before, after = place.word(-1), place.word(1)
        is_object = after.startswith(ARTICLE) or after.endswith(("ها", "هن", "هم"))
        is_subject = before.endswith(("ات", "هن", "اللواتي", "اللاتي", "نساء", "نسوة", "النساء"))
        return is_subject or is_object or before in ("قد", "لقد", "وقد", "ثم")
