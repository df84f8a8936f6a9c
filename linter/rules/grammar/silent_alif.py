"""The silent alif where none belongs: after the waw of a root or of a noun."""

from __future__ import annotations

from collections.abc import Iterable

from linter.findings.diagnostic import Message
from linter.lexicon.lexicon import Lexicon
from linter.lexicon.particles import ARTICLE
from linter.rules.core import tables
from linter.rules.core.base import Example
from linter.rules.core.phrases import Correction, PhraseRule, Place, is_one_of, without_conjunction
from linter.rules.core.word_index import WordIndex
from linter.rules.grammar.nouns import is_sound_masculine
from linter.text import alphabet as ab
from linter.text.patterns import Pattern

_SENTENCE = 30
#: Another verb without its ن (ليأتوا), which shows that something governs both.
_GOVERNED = Pattern(".+وا|[وف]?ل[يت].+")
_LONGEST_ROOT = 3
#: What may stand between a subject and its verb, and governs no mood.
_BETWEEN = frozenset(("لا", "قد"))
#: "He", "who" and the like, behind which a verb in ي is of one man, and "she", of one in ت.
_ONE = (
    tables.words_of("word_groups", "he before a verb"),
    tables.words_of("word_groups", "she before a verb") | {"التي"},
)


class SilentAlif(PhraseRule):
    """A waw that belongs to the verb's root takes no silent alif: نرجو, ندعو, يبدو.

    The silent alif marks the plural (لم يدعوا). A singular cannot have it; and a plural without
    ن needs a particle that governs it, so يبدوا أن without one is the singular يبدو.

    Source: Abd al-Salam Harun, Qawaid al-imla; Ryding, ch. 2, 3.4; ARETA OW.
    """

    code = "G014"
    name = "root-waw-alif"
    areta = "OW"
    summary = Message(
        "“{right}”, not “{wrong}”: the waw is of the root",
        "«{right}» لا «{wrong}»: الواو من أصل الفعل",
    )
    examples = (
        Example("نرجوا منكم الحضور", "نرجو منكم الحضور"),
        Example("يبدوا الطقس جميلا اليوم", "يبدو الطقس جميلا اليوم"),
        Example("الوزير يدعوا إلى الحوار", "الوزير يدعو إلى الحوار"),
        Example("هو الصديق الذي لا يشكوا أبدا", "هو الصديق الذي لا يشكو أبدا"),
        Example("لأنها لا تقسوا على أحد", "لأنها لا تقسو على أحد"),
        Example.right("نرجو منكم الحضور، ويبدو الطقس جميلا"),
        Example.right("طلب منهم أن يدعوا الله ويرجوا رحمته"),
        Example.right("لم يشكوا من شيء، ودعوا إلى الحوار"),
        Example.right("لا تشكوا إلى أحد، والذين لم يشكوا، وقد تعزوا عنه، وهي التي لم تدعوا إليها"),
    )

    def forms(self, words: WordIndex, lexicon: Lexicon) -> Iterable[str]:
        """Imperfects in a waw of the root with an alif after it."""
        known = tables.mapping("silent_alif")
        for form in words.ending("وا"):
            if form in lexicon.forms and is_one_of(form, known):
                yield form

    def judge(self, place: Place) -> Correction | None:
        """A first person, or a third one that nothing governs."""
        form = place.word()
        known = tables.by_word("silent_alif")
        row = known.get(form) or known[form.removeprefix("و")]
        is_third = row[-1] == "third"
        if place.word(-1) == "يوم":  # a verse: يوم ندعوا كل أناس بإمامهم
            return None
        is_one = not is_third or self._is_of_one(place)
        if is_one or (self._is_singular(place) and not self._may_be_governed(place)):
            return Correction(0, ((form[:-1],),))
        return None

    def _is_of_one(self, place: Place) -> bool:
        """Whether right before the verb, or before لا or قد, "he" or "she" stands, who does it."""
        before = place.word(-2) if place.word(-1) in _BETWEEN else place.word(-1)
        return without_conjunction(before) in _ONE[place.word()[0] == ab.TEH]

    def _is_singular(self, place: Place) -> bool:
        """Whether what follows shows that the verb has a subject or a complement of its own."""
        after = place.word(1)
        is_subject = after.startswith(ARTICLE) and not after.endswith(("ون", "ين"))
        return is_subject or after in tables.words("after_singular_verb")

    def _may_be_governed(self, place: Place) -> bool:
        before = place.words_before(_SENTENCE)
        if not before and place.word()[0] == ab.TEH:  # تعزوا يا أصدقائي, an imperative
            return True
        return any(
            word.removeprefix("و").removeprefix("ف") in _may_govern() or _GOVERNED.fullmatch(word)
            for word in before
        )


class ConstructAlif(PhraseRule):
    """A sound plural in construct ends in و without the silent alif: معلمو المدرسة.

    The alif marks the و of a verb's plural (علموا); nouns have none.

    Source: Abd al-Salam Harun, Qawaid al-imla (the added alef); Ryding, ch. 8, 1.4; ARETA OW.
    """

    code = "G015"
    name = "construct-alif"
    areta = "OW"
    summary = Message(
        "“{right}”, not “{wrong}”: no alif follows the waw of a noun",
        "«{right}» لا «{wrong}»: لا ألف بعد واو الاسم",
    )
    examples = (
        Example("اجتمع معلموا المدرسة", "اجتمع معلمو المدرسة"),
        Example("قال مسؤولوا البلدية إن المشروع جاهز", "قال مسؤولو البلدية إن المشروع جاهز"),
        Example("هؤلاء مواطنوا دولة مجاورة", "هؤلاء مواطنو دولة مجاورة"),
        Example("نظم الحفل ومهندسوا الشركة حاضرون", "نظم الحفل ومهندسو الشركة حاضرون"),
        Example.right("اجتمع معلمو المدرسة ومهندسو الشركة"),
        Example.right("علموا الناس الخير ومرحوا في الحديقة، وكنت مدعوا إليها"),
        Example.right("الذين قاتلوا العدو وسافروا البلاد"),
    )

    def forms(self, words: WordIndex, lexicon: Lexicon) -> Iterable[str]:
        """Sound plurals of persons that begin with the م of a participle, and one listed or two."""
        for form in words.ending("وا"):
            stem = form[:-2]
            bare = stem[1:] if stem[:1] in ("و", "ف") else stem
            if any(_is_person(one, lexicon) for one in {stem, bare}):
                yield form

    def judge(self, place: Place) -> Correction | None:
        """One before a noun that it may be in construct with."""
        after = place.word(1)
        if not after or place.words.passage.words[place.index] != place.word():
            return None
        return Correction(0, ((place.word()[:-1],),))


def _is_person(stem: str, lexicon: Lexicon) -> bool:
    """Whether a stem is a participle with a sound plural, and no verb in the past.

    Short ones (مرح) and those with a long first vowel (ماثل) are verbs too, and مدعوا is singular.
    """
    if stem in tables.words("persons_in_construct"):
        return True
    is_participle = stem.startswith("م") and len(stem) > _LONGEST_ROOT and stem[1] != ab.ALEF
    is_singular = ARTICLE + stem + ab.WAW in lexicon.forms
    return is_participle and not is_singular and is_sound_masculine(stem, lexicon)


def _may_govern() -> frozenset[str]:
    return tables.words("may_govern_verbs")
