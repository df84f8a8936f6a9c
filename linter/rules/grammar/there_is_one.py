"""An indefinite noun after إن هناك: إن هناك فرقا كبيرا, not فرق كبير."""

from __future__ import annotations

from typing import Final

from linter.findings.diagnostic import Message
from linter.lexicon.attested import Attested
from linter.lexicon.lexicon import Lexicon
from linter.lexicon.particles import ARTICLE
from linter.rules.core import tables
from linter.rules.core.base import Example
from linter.rules.core.phrases import (
    Correction,
    PhraseRule,
    Place,
    heads,
    is_one_of,
    without_conjunction,
)
from linter.rules.grammar.adjective_case import without_tanwin
from linter.rules.grammar.nouns import MASCULINE, accusative, agreement_gender, singulars
from linter.rules.grammar.phrase_ends import AFTER_NOUN, ends_in_mark
from linter.text import alphabet as ab

#: What ends a noun that takes no alif, or one by rules of its own (جزء, خطأ, قاضٍ).
_OTHER_ENDINGS: Final = (*"ةاىيءأؤئ", "ات", "ون", "ين", "ان")
#: An elative (أكبر), which takes no tanwin, has so many letters.
_ELATIVE: Final = 4
_SHORTEST: Final = 3
_OF: Final = "من"
_THAT: Final = "أن"
#: Before أن and a verb, which عدد may be.
_BEFORE_VERBS: Final = frozenset(("بعد", "قبل", "دون", "منذ"))
_NUMBER: Final = "عدد"
_IN: Final = "في"
_RELATIVES: Final = frozenset(("التي", "الذي", "الذين"))
_OWNED_IS_NOMINATIVE: Final = Message(
    "“{right}”, not “{wrong}”: it is nominative after {head}",
    "«{right}» لا «{wrong}»: مبتدأ مؤخر مرفوع بعد «{head}»",
)
_PART_IS_ACCUSATIVE: Final = Message(
    "“{right}”, not “{wrong}”: it is accusative after {head}",
    "«{right}» لا «{wrong}»: منصوب بعد «{head}»",
)


class ThereIsAccusative(PhraseRule):
    """After إنّ and its sisters, what there is stands in the accusative: إن هناك فرقا.

    Only a masculine singular that takes the alif, and only where what follows shows that it is not
    in construct (أن هناك وجه شبه): a preposition, an adjective, a verb or a mark. So does a part of
    a whole right behind the particle: إن عددا كبيرا من الناس. Without a particle what somebody has
    is nominative: behind a relative pronoun nothing else governs it (التي لها دور كبير).

    Source: Ryding, A Reference Grammar of Modern Standard Arabic, ch. 19; Abbas Hasan, al-Nahw
    al-wafi, 1:630.
    """

    yields_to_vowels = True
    code = "G057"
    name = "there-is-accusative"
    summary = Message(
        "“{right}”, not “{wrong}”: after {head} what is there is accusative",
        "«{right}» لا «{wrong}»: الاسم المؤخر بعد «{head}» منصوب",
    )
    examples = (
        Example("قال إن هناك اتصال بين الأمرين", "قال إن هناك اتصالا بين الأمرين"),
        Example("أعلن أن هناك إقبال كبير على المعرض", "أعلن أن هناك إقبالا كبيرا على المعرض"),
        Example("لأن هناك مطعم يقدم السمك", "لأن هناك مطعما يقدم السمك"),
        Example("أظن أن لديه مشروع.", "أظن أن لديه مشروعا."),
        Example("وجد أن عدد كبير من هؤلاء تغيب", "وجد أن عددا كبيرا من هؤلاء تغيب"),
        Example("لأن كثير من الناس لا يعلمون", "لأن كثيرا من الناس لا يعلمون"),
        Example("قال إن جزء من المال ضاع", "قال إن جزءا من المال ضاع"),
        Example("هذه المدينة التي لها دورا مهما", "هذه المدينة التي لها دور مهم"),
        Example("العوامل التي لها أثرا في ذلك", "العوامل التي لها أثر في ذلك"),
        Example.right("التي لها دور مهم، ولأن لها دورا مهما، والتي لها أساسا في ذلك فضلا عن غيره"),
        Example.right("إن عددا كبيرا من هؤلاء تغيب، لكن كثير من الناس حضروا"),
        Example.right("بعد أن عدد من فضائله ما عدد، قال إن عدد من قتلوا كبير"),
        Example.right("هناك فرق بين الأمرين، وكان هناك إقبال كبير"),
        Example.right("رأى أن هناك وجه شبه، وأن هناك غير قليل من الناس"),
        Example.right("قال إن هناك أكثر من سبب، وإن هناك سوء فهم"),
        Example.right("قال إن هناك مشاكل في العمل، وإن هناك خطة"),
        Example.right("أن هناك فرق الإنقاذ، وأن هناك فريق عمل"),
    )
    _parts = heads(tables.words_of("word_groups", "part of a whole"), ("",))
    _owners = heads(("له", "لها", "لهم", "لهما"), ("",))
    #: هناك and its like, what says that somebody has something, and parts of a whole.
    looks_at = (
        heads(
            (
                *("هناك", "هنالك", "ثمة"),
                *(f"لدي{pronoun}" for pronoun in ("ه", "ها", "هم", "نا", "ك", "كم")),
            ),
            ("",),
        )
        | _parts
        | _owners
    )

    def judge(self, place: Place) -> Correction | None:
        """An indefinite noun right after it that is sure to be no construct."""
        before, noun = place.word(-1), place.word(1)
        if place.word() in self._parts:
            return _part_of_a_whole(place, before)
        if place.word() in self._owners:
            return _owned(place, before)
        if not is_one_of(before, _inna()) or not _takes_alif(noun, place.lexicon):
            return None
        if not _ends_phrase(place):
            return None
        after = place.word(2)
        is_described = after in tables.words("common_adjectives")
        right = (accusative(noun), accusative(after)) if is_described else (accusative(noun),)
        return Correction(1, (right,), before)


def _part_of_a_whole(place: Place, particle: str) -> Correction | None:
    """A part of a whole right after the particle, with من behind it or behind its adjective."""
    if without_conjunction(particle) not in _inna():
        return None
    part, adjective = place.word(), place.word(1)
    if adjective == _OF:
        if part == _NUMBER and _may_be_who(place, particle):
            return None
        right: tuple[str, ...] = (accusative(part),)
    elif place.word(2) == _OF and adjective in tables.words("common_adjectives"):
        right = (accusative(part), accusative(adjective))
    else:
        return None
    return Correction(0, (right,), particle, _PART_IS_ACCUSATIVE)


def _owned(place: Place, relative: str) -> Correction | None:
    """What somebody has, in tanwin alif, right behind a relative pronoun and "has"."""
    adjective = place.word(2)
    noun = without_tanwin(place.word(1), place.lexicon) if relative in _RELATIVES else ""
    if not noun:
        return None
    one = adjective.removesuffix(ab.ALEF)
    if one != adjective and one in tables.words("common_adjectives"):
        right: tuple[str, ...] = (noun, one)
    elif adjective == _IN:
        right = (noun,)
    else:
        return None
    return Correction(1, (right,), place.word(), _OWNED_IS_NOMINATIVE)


def _may_be_who(place: Place, particle: str) -> bool:
    """Whether عدد may be a verb (بعد أن عدد من فضائله), or من be "who" (عدد من قتلوا)."""
    is_verb = particle == _THAT and place.word(-2) in _BEFORE_VERBS
    return is_verb or not place.word(2).startswith(ARTICLE)


def _inna() -> frozenset[str]:
    """إنّ and its sisters."""
    return tables.words_of("governors", "inna")


def _takes_alif(noun: str, lexicon: Lexicon) -> bool:
    """Whether it is a masculine singular, and shown with the alif of the accusative."""
    if len(noun) < _SHORTEST or noun.startswith(ARTICLE) or noun.endswith(_OTHER_ENDINGS):
        return False
    if noun[0] == ab.ALEF_HAMZA_ABOVE and len(noun) == _ELATIVE:
        return False
    if noun in tables.words("before_no_adjective"):
        return False
    is_masculine = agreement_gender(noun, lexicon) == MASCULINE or noun in singulars()
    return (
        is_masculine and accusative(noun) in lexicon.forms and Attested(lexicon).bears_article(noun)
    )


def _ends_phrase(place: Place) -> bool:
    """Whether the noun after هناك ends its phrase, or an adjective or a verb describes it."""
    after = place.word(2)
    if not after:
        return ends_in_mark(place, 1)
    if after in AFTER_NOUN or after in tables.words("common_adjectives"):
        return True
    attested = Attested(place.lexicon)
    return after[0] == ab.YEH and attested.is_imperfect(after) and not attested.bears_article(after)
