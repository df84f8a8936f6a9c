"""The five nouns, whose vowel of case is a letter: أبو, أخو and حمو after what governs them."""

from __future__ import annotations

from linter.findings.diagnostic import Message
from linter.lexicon import pronouns
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
    is_one_of,
)
from linter.rules.grammar.first_person import has_object
from linter.text import alphabet as ab

_STEMS = ("أب", "أخ", "حم")
_NOMINATIVE = tuple(
    stem + ab.WAW + pronoun for stem in _STEMS for pronoun in pronouns.NOT_OF_SPEAKER
)
_GENITIVE = tuple(stem + ab.YEH + pronoun for stem in _STEMS for pronoun in pronouns.NOT_OF_SPEAKER)
OWNER = "ذو"
_FATHER = "أبو"
_BROTHER = "أخو"
_OBJECT = Message(
    "“{right}”, not “{wrong}”: it is the object of {head}",
    "«{right}» لا «{wrong}»: مفعول به بعد «{head}»",
)
_CLAUSE = 8
#: ذو الفقار is a modern given name too.
_NAMES_AFTER_OWNER = frozenset({"الفقار"})


def _with_letter(form: str, letter: str) -> str:
    """A form of the five nouns with another letter of case: أبوه, ي gives أبيه; ذو gives ذي."""
    length = len(_STEMS[0]) if form not in (OWNER,) else 1
    return form[:length] + letter + form[length + 1 :]


def _governor(place: Place, *kinds: str) -> str:
    """The word before, if it is a governor of one of these kinds."""
    before = place.word(-1)
    governors = tables.words_of("governors", *kinds)
    return before if is_one_of(before, governors) else ""


class FiveNounsGenitive(PhraseRule):
    """After a preposition the five nouns have ي: إلى أبيه, مع أخيها, لذي الحجة.

    من is left alone: من أبوه؟ is "who is his father?".

    Source: Ryding, A Reference Grammar of Modern Standard Arabic, ch. 7, 5.4.1.c; Abbas Hasan,
    al-Nahw al-wafi, 1:108; Wright, A Grammar of the Arabic Language, 1:249.
    """

    yields_to_vowels = True
    code = "G030"
    name = "five-nouns-genitive"
    summary = Message(
        "“{right}”, not “{wrong}”: after {head} it is genitive, with ي",
        "«{right}» لا «{wrong}»: مجرور بالياء بعد «{head}»",
    )
    examples = (
        Example("ذهب إلى أبوه مسرعا", "ذهب إلى أبيه مسرعا"),
        Example("تحدث مع أخوها طويلا", "تحدث مع أخيها طويلا"),
        Example("أعطى الكتاب لأخوه", "أعطى الكتاب لأخيه"),
        Example("في ذو القعدة من العام الماضي", "في ذي القعدة من العام الماضي"),
        Example.right("ذهب إلى أبيه ثم مع أخيها"),
        Example.right("من أبوه؟ وأين أخوها؟"),
        Example.right("سافر مع أبو مازن إلى أبو ظبي"),
        Example.right("إنه لأخوه وإنه لذو حظ، لأخوك أبر منك"),
        Example.right("زار ذو الفقار علي بوتو المدينة"),
    )
    _bare = heads((*_NOMINATIVE, OWNER), ("",))
    _joined = heads((*_NOMINATIVE, OWNER), MAYBE_CONJUNCTION, PREPOSITIONS)
    #: Nominatives of the five nouns.
    looks_at = _bare | _joined

    def judge(self, place: Place) -> Correction | None:
        """One that a preposition governs, joined or not."""
        word = place.word()
        particles, noun = self.looks_at[word]
        head = particles if word in self._joined else _governor(place, "preposition")
        if particles.endswith("ل") and self._may_affirm(place, noun):
            return None
        if not head or (noun == OWNER and place.word(1) in _NAMES_AFTER_OWNER):
            return None
        return Correction(0, ((particles + _with_letter(noun, ab.YEH),),), head)

    def _may_affirm(self, place: Place, noun: str) -> bool:
        """Whether ل may be the one that affirms: وإنه لذو حظ عظيم, and in verse لأخوك أبر منك."""
        before = place.words_before(_CLAUSE)
        is_addressed = noun == OWNER or noun.endswith(("ك", "كم", "كما"))
        return is_addressed or any("إن" in word or "لئن" in word for word in before)


class FiveNounsAccusative(PhraseRule):
    """After إنّ and its sisters the five nouns have ا: إن أباه, لأن أخاها, أن ذا القرنين.

    So they have as the object of a verb in the first person, whose subject is in it: رأيت أخاه.

    Source: Ryding, ch. 7, 5.4.1.c and ch. 19; Abbas Hasan, al-Nahw al-wafi, 1:108; Wright, 1:249.
    """

    yields_to_vowels = True
    code = "G031"
    name = "five-nouns-accusative"
    summary = Message(
        "“{right}”, not “{wrong}”: after {head} it is accusative, with ا",
        "«{right}» لا «{wrong}»: منصوب بالألف بعد «{head}»",
    )
    examples = (
        Example("قال إن أبوه مريض", "قال إن أباه مريض"),
        Example("لأن أخوها غائب", "لأن أخاها غائب"),
        Example("أعلم أن أبيك كريم", "أعلم أن أباك كريم"),
        Example("رأيت أخوه في السوق", "رأيت أخاه في السوق"),
        Example("زرنا أبوك أمس", "زرنا أباك أمس"),
        Example("ذكر أن ذو القرنين بناه", "ذكر أن ذا القرنين بناه"),
        Example.right("قالت أبوك في الدار، ولا أدري أبوه مات أم أخوه؟ أسالم أبوك؟"),
        Example.right("جاء زيد و أخوه"),
        Example.right("يجود بالعفو إن ذو قدرة بخل، وكما رأيت أبوه كريم"),
        Example.right("قال أن ذو الفقار في الدار، لكن أخو الرجل غائب"),
        Example.right("قال إن أباه مريض وأبوها كذلك"),
        Example.right("لكن أبوه رفض"),
        Example.right("كان أبوه تاجرا"),
    )
    #: Nominatives and genitives of the five nouns.
    looks_at = heads(
        # "we refused", and the title of a priest in the colloquial
        (
            OWNER,
            _BROTHER,
            *(form for form in (*_NOMINATIVE, *_GENITIVE) if form not in ("أبينا", "أبونا")),
        ),
        ("",),
    )

    def judge(self, place: Place) -> Correction | None:
        """One right after the particle, or after a verb whose subject is in it."""
        word = place.word()
        head = _governor(place, "inna")
        if word == OWNER and (place.word(1) in _NAMES_AFTER_OWNER or _may_be_if(head)):
            return None
        right = ((_with_letter(word, ab.ALEF),),)
        if head:
            return Correction(0, right, head)
        verb = place.word(-1)
        is_object = has_object(verb, place.lexicon, place.word(-2))
        return Correction(0, right, verb, _OBJECT) if is_object else None


def _may_be_if(particle: str) -> bool:
    """Whether it is written like the conditional إنْ, which governs no noun (إن ذو قدرة بخل)."""
    return particle.removeprefix(ab.WAW) == "إن"


class FiveNounsNominative(PhraseRule):
    """As the subject of a verb the five nouns have و: قال أبوه, كان أخوها.

    With ي they stand after no verb at all.

    Source: Ryding, ch. 7, 5.4.1.c; Abbas Hasan, al-Nahw al-wafi, 1:108; Wright, 1:249.
    """

    yields_to_vowels = True
    code = "G032"
    name = "five-nouns-nominative"
    summary = Message(
        "“{right}”, not “{wrong}”: as the subject of {head} it is nominative, with و",
        "«{right}» لا «{wrong}»: مرفوع بالواو لإسناد «{head}» إليه",
    )
    examples = (
        Example("قال أبيه إنه سيعود", "قال أبوه إنه سيعود"),
        Example("كان أخيها في السفر", "كان أخوها في السفر"),
        Example("توفي أبيهم العام الماضي", "توفي أبوهم العام الماضي"),
        Example("مات أبيه وهو صغير", "مات أبوه وهو صغير"),
        Example.right("قال أبوه إنه سيعود إلى أخيها"),
        Example.right("قال أخي إن أبي غائب"),
        Example.right("كان أباه وأخاه معا"),
    )
    #: Genitives of the five nouns.
    looks_at = heads(_GENITIVE, ("",))

    def judge(self, place: Place) -> Correction | None:
        """One right after a verb that has no person for an object."""
        nominative = (_with_letter(place.word(), ab.WAW),)
        head = _governor(place, "subject")
        if head:
            return Correction(0, (nominative,), head)
        head = _governor(place, "verb")
        accusative = (_with_letter(place.word(), ab.ALEF),)
        return Correction(0, (nominative, accusative), head) if head else None


class KunyaCase(PhraseRule):
    """The أبو of a classical name follows its case: عن أبي هريرة, علي بن أبي طالب, إن أبا بكر.

    After بن it is always genitive. Modern family names (أبو مازن, أبو ظبي) are fixed, and left
    alone.

    Source: Abbas Hasan, al-Nahw al-wafi, 1:108 and 1:317; Wright, 1:249.
    """

    yields_to_vowels = True
    code = "G033"
    name = "kunya-case"
    summary = Message(
        "“{right}”, not “{wrong}”: the kunya changes its case after {head}",
        "«{right}» لا «{wrong}»: تتبع الكنية موقعها بعد «{head}»",
    )
    examples = (
        Example("روي عن أبو هريرة", "روي عن أبي هريرة"),
        Example("علي بن أبو طالب", "علي بن أبي طالب"),
        Example("قيل إن أبو بكر خطب", "قيل إن أبا بكر خطب"),
        Example("وفد على أبو جعفر المنصور", "وفد على أبي جعفر المنصور"),
        Example.right("روي عن أبي هريرة وعلي بن أبي طالب"),
        Example.right("اجتمع مع أبو مازن في أبو ظبي"),
        Example.right("قال أبو بكر وأبو هريرة"),
    )
    #: أبو, alone or with a preposition.
    looks_at = heads((_FATHER,), ("",), MAYBE_PREPOSITION)

    def judge(self, place: Place) -> Correction | None:
        """One before a classical name, governed by the word before."""
        particles = self.looks_at[place.word()][0]
        if place.word(1) not in tables.words("classical_kunyas"):
            return None
        if place.word(-1) in ("بن", "بنت"):
            return Correction(0, (("أبي",),), place.word(-1))
        if particles or (head := _governor(place, "preposition")):
            return Correction(0, ((particles + "أبي",),), particles or head)
        head = _governor(place, "inna")
        return Correction(0, (("أبا",),), head) if head else None
