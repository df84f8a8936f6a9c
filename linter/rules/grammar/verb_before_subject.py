"""The number of a verb before its subject."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from linter.findings.diagnostic import Message
from linter.lexicon.lexicon import Lexicon
from linter.rules.core.base import Example
from linter.rules.core.phrases import Correction, PhraseRule, Place
from linter.rules.core.word_index import WordIndex
from linter.rules.grammar.sound_plurals import NOMINATIVE, definite_plurals
from linter.text import alphabet as ab

#: What ends the perfect of a defective verb, with the endings of its imperfect.
_DEFECTIVE: Final[dict[str, tuple[str, ...]]] = {
    ab.ALEF_MAKSURA: (ab.YEH, ab.ALEF_MAKSURA),
    ab.ALEF: (ab.WAW,),
}


class PluralVerbFirst(PhraseRule):
    """A verb before its subject stays in the singular: قال المسؤولون, not قالوا المسؤولون.

    Source: Ryding, ch. 4, 2.1.1; Abbas Hasan, al-Nahw al-wafi, 2:73; Wright, 2:290.
    """

    code = "G026"
    name = "plural-verb-first"
    summary = Message(
        "“{right}”, not “{wrong}”: the verb before its subject {head} is singular",
        "«{right}» لا «{wrong}»: الفعل قبل فاعله «{head}» مفرد",
    )
    examples = (
        Example("قالوا المسؤولون إن الوضع مستقر", "قال المسؤولون إن الوضع مستقر"),
        Example("وصلوا اللاعبون إلى الملعب", "وصل اللاعبون إلى الملعب"),
        Example("طالبوا المتظاهرون بالإصلاح", "طالب المتظاهرون بالإصلاح"),
        Example("بنوا المهندسون جسرا جديدا", "بنى المهندسون جسرا جديدا"),
        Example.right("قال المسؤولون إن اللاعبين وصلوا"),
        Example.right("المسؤولون قالوا الحقيقة"),
        Example.right("الذين وصلوا، اللاعبون والمدربون"),
    )

    def forms(self, words: WordIndex, lexicon: Lexicon) -> Iterable[str]:
        """Definite sound plurals in the nominative."""
        return definite_plurals(words, lexicon, NOMINATIVE)

    def judge(self, place: Place) -> Correction | None:
        """A past plural right before one."""
        verb = place.word(-1)
        one = verb.removesuffix("وا")
        is_past = one != verb and one in place.lexicon.forms and one[:1] not in ("ي", "ت", "أ", "ن")
        if not is_past or verb not in place.lexicon.forms:
            return None
        return Correction(-1, ((_third_person(one, place.lexicon),),), place.word())


def _third_person(stem: str, lexicon: Lexicon) -> str:
    """The perfect whose plural ends in وا behind a stem: قال, and بنى of بنوا.

    A verb is defective if its imperfect with a weak ending is the commoner one: يبني, not يبن.

    Source: Ryding, A Reference Grammar of Modern Standard Arabic, ch. 21, 6.
    """
    joined = "و" if stem.startswith("و") and stem[1:] in lexicon.forms else ""
    bare = stem.removeprefix(joined)
    imperfect = ab.YEH + bare.removeprefix(ab.ALEF_HAMZA_ABOVE)
    strong = lexicon.frequency(imperfect)
    for perfect, endings in _DEFECTIVE.items():
        weak = max(lexicon.frequency(imperfect + ending) for ending in endings)
        if weak > strong and bare + perfect in lexicon.forms:
            return joined + bare + perfect
    return stem
