"""Adjectives and relative pronouns that disagree with their noun in gender: اللغة العربي."""

from __future__ import annotations

from linter.findings.diagnostic import Message
from linter.lexicon.lexicon import Lexicon
from linter.lexicon.particles import (
    ARTICLE,
    DEFINITE_BEGINNINGS,
    FREE_PREPOSITIONS,
    GOVERNED_ARTICLES,
)
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
from linter.rules.grammar.nouns import (
    FEMININE,
    MASCULINE,
    agreement_gender,
    plural_gender,
    singulars,
)
from linter.text import alphabet as ab
from linter.text.patterns import Pattern

#: "Last", of a span of years; of one noun it may be "the latter".
_LAST = "الأخير"


class AdjectiveGender(PhraseRule):
    """An adjective after a definite noun in ـة bears ـة as well: اللغة العربية.

    So it does after a plural of things in ـات: العلاقات الدولية.

    Only where a preposition, or nothing, stands before the noun, for after a noun in construct the
    adjective may describe that one (وزير الخارجية المصري); and only for common adjectives, for
    nisbas are surnames too.

    Source: Ryding, A Reference Grammar of Modern Standard Arabic, ch. 10, 2; Abbas Hasan, al-Nahw
    al-wafi, 3:441; Wright, 2:273.
    """

    code = "G052"
    name = "adjective-gender"
    summary = Message(
        "“{right}”, not “{wrong}”: the adjective has the gender of {head}",
        "«{right}» لا «{wrong}»: الصفة توافق «{head}» في الجنس",
    )
    examples = (
        Example("كتب في اللغة العربي", "كتب في اللغة العربية"),
        Example("يدرس باللغة العربي", "يدرس باللغة العربية"),
        Example("سكن في المدينة القديم", "سكن في المدينة القديمة"),
        Example(
            "عاد الوزير مساء أمس إلى المدينة القديم", "عاد الوزير مساء أمس إلى المدينة القديمة"
        ),
        Example("يدرس في العلاقات الدولي", "يدرس في العلاقات الدولية"),
        Example("زاد عددهم في السنوات الأخير", "زاد عددهم في السنوات الأخيرة"),
        Example.right("وزير العلاقات الدولي، ومن السيارات الجديد منها"),
        Example.right("في السنوات الأخيرة، وعلى الطالبات الجديد"),
        Example.right("نشأ الرجل في القرية القديم"),
        Example.right("كتب في اللغة العربية، وسكن في المدينة القديمة"),
        Example.right("وزير الخارجية المصري، ومدير المدرسة الجديد"),
        Example.right("لا نثق بالبينة الممكن استمدادها منه"),
        Example.right("السارية الليبي يلتقي الترجي"),
        Example.right("وعلى الخليفة العادل، وإلى الطبيبة السورية"),
    )
    #: Masculine adjectives with the article.
    looks_at = heads(
        (_LAST, *(f"ال{word}" for word in tables.words("common_adjectives"))),
        ("",),
    )

    def judge(self, place: Place) -> Correction | None:
        """One right after a feminine noun that nothing but a preposition governs."""
        noun, before = place.word(-1), place.word(-2)
        is_joined = noun.startswith(GOVERNED_ARTICLES)
        bare = noun.removeprefix(ARTICLE)
        for article in GOVERNED_ARTICLES:
            bare = bare.removeprefix(article)
        if bare == noun or not bare.endswith((ab.TEH_MARBUTA, _PLURAL)):
            return None
        if agreement_gender(bare, place.lexicon) != FEMININE or bare in _OF_PERSONS:
            return None
        is_plural = bare.endswith(_PLURAL)
        if is_plural and place.word(1).startswith(_OF):  # الجديد منها
            return None
        if place.word() == _LAST and not is_plural:  # "the latter"
            return None
        opens = not before and not place.words_before(_CLAUSE)[1:]
        is_common = place.lexicon.frequency(bare) >= _COMMON  # الوكرة القطري, a club
        if not (is_joined or (opens and is_common) or is_one_of(before, FREE_PREPOSITIONS)):
            return None
        if place.word() in _NO_ADJECTIVES or noun.startswith("لل"):
            return None
        if any(map(self._may_be_described, place.words_before(_NEAR)[1:])):
            return None
        is_nisba = place.word().endswith(ab.YEH)
        if opens and is_nisba and place.lexicon.frequency(ARTICLE + bare) < _EVERYDAY:
            return None
        if any(place.word(step).endswith(_OF_IT) for step in (1, 2, 3)):
            return None  # البينة الممكن استمدادها: the adjective is of what belongs to the noun
        return Correction(0, ((place.word() + ab.TEH_MARBUTA,),), noun)

    @staticmethod
    def _may_be_described(word: str) -> bool:
        """Whether a definite masculine noun stands before, which the adjective may describe."""
        return word.startswith((ARTICLE, *GOVERNED_ARTICLES)) and not word.endswith(ab.TEH_MARBUTA)


class RelativeGender(PhraseRule):
    """الذي follows a masculine noun, التي a feminine one or a plural of things.

    المرأة التي, الكتاب الذي. Only where the noun opens its sentence or follows a preposition, and
    no noun of the other gender stands before that the clause may describe, or where the clause
    itself speaks of a feminine noun (في الحادثة التي وقعت, القاعة التي كان فيها).

    Source: Ryding, A Reference Grammar of Modern Standard Arabic, ch. 14; Abbas Hasan, al-Nahw
    al-wafi, 1:340; Wright, 1:270.
    """

    code = "G055"
    name = "relative-gender"
    summary = Message(
        "“{right}”, not “{wrong}”: the relative has the gender of {head}",
        "«{right}» لا «{wrong}»: الاسم الموصول يوافق «{head}» في الجنس",
    )
    examples = (
        Example("المرأة الذي رأيتها طبيبة", "المرأة التي رأيتها طبيبة"),
        Example("في القصة الذي كتبها حكمة", "في القصة التي كتبها حكمة"),
        Example("البيت التي سكنته قديم", "البيت الذي سكنته قديم"),
        Example("قتل القائد في الضربة الذي وقعت أمس", "قتل القائد في الضربة التي وقعت أمس"),
        Example(
            "عاد الرجل إلى القاعة الذي قضى فيها المساء", "عاد الرجل إلى القاعة التي قضى فيها المساء"
        ),
        Example("والمرأة الذي رأيتها طبيبة", "والمرأة التي رأيتها طبيبة"),
        Example("هذه هي المدينة الذي ولد فيها", "هذه هي المدينة التي ولد فيها"),
        Example.right("السفود هو الحديدة التي يشوى بها، وهي بنت الرجل الذي زارنا"),
        Example.right("المرأة التي رأيتها، والبيت الذي سكنته"),
        Example.right("وزير الخارجية الذي زار القرية"),
        Example.right("صديق من المدرسة الذي زارني"),
        Example.right("دروسه في التفسير التي كان يلقيها"),
        Example.right("قرأ الكتاب في المدينة الذي اشتراه، والخليفة الذي حكم"),
    )
    #: The relative pronouns of the singular.
    looks_at = heads(("الذي", "التي"), ("",))

    def judge(self, place: Place) -> Correction | None:
        """One right after a singular noun of the other gender."""
        noun, before = without_conjunction(place.word(-1)), place.word(-2)
        bare = noun.removeprefix(ARTICLE)
        if bare == noun or bare in _OF_PERSONS or place.lexicon.frequency(noun) < _COMMON:
            return None
        earlier = place.words_before(_CLAUSE)[1:]
        opens = not before and not earlier
        gender = self._gender(bare, place.lexicon)
        is_she = is_one_of(before, _SHE) and place.word() == _HE_WHO
        if gender == FEMININE and (is_she or self._describes_feminine(place)):
            return Correction(0, (("التي",),), noun)
        if not (opens or is_one_of(before, FREE_PREPOSITIONS)) or len(earlier) > _SHORT_CLAUSE:
            return None
        wanted = {FEMININE: "التي", MASCULINE: "الذي"}.get(gender)
        if gender == MASCULINE and len(earlier) > 1:
            return None  # دروسه في التفسير التي: of a plural before
        if wanted in (None, place.word()) or any(
            word.startswith(DEFINITE_BEGINNINGS) for word in earlier
        ):
            return None
        return Correction(0, ((str(wanted),),), noun)

    def _describes_feminine(self, place: Place) -> bool:
        """Whether الذي, after a noun behind a preposition, opens a clause about a feminine one."""
        if place.word() != _HE_WHO or not is_one_of(place.word(-2), FREE_PREPOSITIONS):
            return False
        verb, after = place.word(1), place.word(2)
        shows = _SHOWS_FEMININE.fullmatch(verb) is not None and verb in place.lexicon
        return shows or after in _TO_HER

    def _gender(self, noun: str, lexicon: Lexicon) -> str:
        gender = agreement_gender(noun, lexicon)
        if gender == FEMININE and noun.endswith(ab.TEH_MARBUTA):
            return FEMININE
        is_one = noun in singulars() and not plural_gender(noun, lexicon)
        return MASCULINE if gender == MASCULINE and is_one else ""


#: The sound feminine plural, here of things; and what tells some of them from the rest.
_PLURAL = "ات"
_OF = "من"
#: Feminine nouns that a name may follow.
_OF_PERSONS = tables.words("titles_of_women")
#: Adjectives of what follows them: الكثير من "much of", المتقدم ذكرها "mentioned above".
_NO_ADJECTIVES = tables.words_of("word_groups", "of what follows")
_CLAUSE = 7
#: A noun farther before is described by no adjective behind another noun and its preposition.
_NEAR = 4
#: A verb with a feminine subject or object: the clause describes a feminine noun (وقعت, تركها).
_SHOWS_FEMININE = Pattern("(?:[يتن]..+|...+)ها|(?![يتن])..+ت")
_TO_HER = frozenset(("فيها", "بها", "منها", "عليها", "إليها", "عنها", "لها", "معها"))
_SHORT_CLAUSE = 3
_HE_WHO = "الذي"
#: Before a noun that is told of a feminine one: هذه هي المدينة التي.
_SHE = frozenset(("هي", "فهي"))
#: Occurrences per million, without the article, of a noun that is no name.
_COMMON = 3.0
#: … with it, of a noun that a nisba describes at the start of a sentence (السارية الليبي, a club).
_EVERYDAY = 30.0
_OF_IT = ("ها", "هما", "هن")
