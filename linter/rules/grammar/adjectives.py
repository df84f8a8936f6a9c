"""Agreement of what describes a noun: adjectives of time, الذين."""

from __future__ import annotations

from linter.findings.diagnostic import Message
from linter.lexicon.particles import (
    ARTICLE,
    FREE_PREPOSITIONS,
    GOVERNED_ARTICLES,
    PREPOSITIONS_OF_TIME,
)
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
from linter.rules.grammar.nouns import FEMININE, MASCULINE

_PREPOSITIONS = frozenset((*FREE_PREPOSITIONS, *PREPOSITIONS_OF_TIME))
_TIME_ADJECTIVES = {
    **{row[0]: (MASCULINE, row[1]) for row in tables.rows("adjectives_of_time")},
    **{row[1]: (FEMININE, row[0]) for row in tables.rows("adjectives_of_time")},
}
#: A span of time that is written like the plural of something else (عَقْد "decade", عُقَد "nodes"), and
#: the words that show this one to be meant.
_PLURALS_TOO = {"العقد": heads(("عقدة", "العقدة"), MAYBE_CONJUNCTION, MAYBE_PREPOSITION).keys()}
_SHORTEST = 4
_CLAUSE = 7


def _governed_noun(place: Place) -> str:
    """The noun before, with its article, if a preposition stands right before it or is joined."""
    noun = place.word(-1)
    for article in GOVERNED_ARTICLES:
        if noun.startswith(article):
            return ARTICLE + noun.removeprefix(article)
    before = place.word(-2)
    is_governed = is_one_of(before, _PREPOSITIONS)
    return noun if is_governed and noun.startswith(ARTICLE) else ""


class TimeAdjective(PhraseRule):
    """An adjective has the gender of its noun: السنة الماضية, الأسبوع القادم.

    Only after spans of time that a preposition governs, so that it belongs to no noun before
    (أيام الأسبوع الماضية).

    Source: Ryding, A Reference Grammar of Modern Standard Arabic, ch. 10, 2; Abbas Hasan, al-Nahw
    al-wafi, 3:443; Wright, A Grammar of the Arabic Language, 2:273.
    """

    code = "C027"
    name = "time-adjective"
    category = "context"
    summary = Message(
        "“{right}”, not “{wrong}”: the adjective has the gender of {head}",
        "«{right}» لا «{wrong}»: الصفة توافق «{head}» في الجنس",
    )
    examples = (
        Example("سافر في السنة الماضي", "سافر في السنة الماضية"),
        Example("يبدأ العمل في الأسبوع القادمة", "يبدأ العمل في الأسبوع القادم"),
        Example("خلال الشهر الجارية", "خلال الشهر الجاري"),
        Example("عاد للمرة التالي", "عاد للمرة التالية"),
        Example.right("في السنة الماضية وخلال الأسبوع القادم"),
        Example.right("في أيام الأسبوع الماضية، وأحداث السنة الماضي ذكرها"),
        Example.right("في العام الجديد وفي الساعة الأخيرة"),
        Example.right("تبدأ الشجرة بعقدة واحدة وتنتهي إلى العقد التالية"),
    )
    #: The adjectives in both genders.
    looks_at = heads(_TIME_ADJECTIVES, ("",))

    def judge(self, place: Place) -> Correction | None:
        """One of the other gender right after a governed span of time."""
        gender, other = _TIME_ADJECTIVES[place.word()]
        noun = _governed_noun(place)
        found = tables.mapping("spans_of_time").get(noun, "")
        if found in ("", gender) or not place.words.passage.forms.isdisjoint(
            _PLURALS_TOO.get(noun, ())
        ):
            return None
        return Correction(0, ((other,),), noun)


class PluralRelative(PhraseRule):
    """الذين, with one ل, is the plural; اللذين is the dual: الذين يعملون, اللذين يعملان.

    Told by the plural verb right after it.

    Source: Ryding, A Reference Grammar of Modern Standard Arabic, ch. 14, 1; Abd al-Salam Harun,
    Qawaid al-imla, on the two lams.
    """

    code = "C028"
    name = "plural-relative"
    category = "context"
    areta = "OM"
    summary = Message(
        "“{right}”, not “{wrong}”: the plural {head} follows",
        "«{right}» لا «{wrong}»: يليه الجمع «{head}»",
    )
    examples = (
        Example("اللذين يعملون بجد ينجحون", "الذين يعملون بجد ينجحون"),
        Example("كرم المدير اللذين نجحوا", "كرم المدير الذين نجحوا"),
        Example("واللذين لم يحضروا أمس", "والذين لم يحضروا أمس"),
        Example.right("الذين يعملون بجد ينجحون"),
        Example.right("كرم اللاعبين اللذين فازا"),
        Example.right("السلم والنظام اللذين صرحوا بأنهم جاؤوا من أجلهما"),
    )
    #: The relative of the dual.
    looks_at = heads(("اللذين",), ("", "و", "ف", "ل", "ب"))

    def judge(self, place: Place) -> Correction | None:
        """One before a plural verb, denied or not, that has no dual pronoun after it."""
        particles = self.looks_at[place.word()][0]
        offset = 2 if place.word(1) in ("لا", "لم", "لن", "قد", "سوف") else 1
        verb = place.word(offset)
        is_plural = verb.endswith(("ون", "وا")) and len(verb) >= _SHORTEST
        if not is_plural or verb.startswith(ARTICLE):
            return None
        if any(place.word(after).endswith("هما") for after in range(offset, offset + _CLAUSE)):
            return None  # two things, and people who do something with them
        return Correction(0, ((particles + "الذين",),), verb)
