"""The ذو of possession, which agrees with the noun before it."""

from __future__ import annotations

from linter.findings.diagnostic import Message
from linter.lexicon.lexicon import Lexicon
from linter.lexicon.packing import Tier
from linter.lexicon.particles import (
    ARTICLE,
    FREE_PREPOSITIONS,
    GOVERNED_ARTICLES,
    PREPOSITIONS,
)
from linter.rules.core import tables
from linter.rules.core.base import Example
from linter.rules.core.phrases import Correction, PhraseRule, Place, heads, is_one_of
from linter.rules.grammar import nouns
from linter.rules.grammar.five_nouns import OWNER
from linter.rules.grammar.sound_plurals import NOMINATIVE, OBLIQUE
from linter.text import alphabet as ab

#: The accusative of ذو, and the English article in Arabic letters.
_THE = "ذا"
_SHORTEST_NOUN = 3
#: Plurals of persons in اء have so many letters, not those of things (دماء).
_OF_FIVE = 5
_THIS = "هذا"
_THIS_GOVERNED = frozenset(("بهذا", "لهذا", "كهذا", "وبهذا"))
#: The article with what stands before it.
_DEFINITE = (ARTICLE, *GOVERNED_ARTICLES)
#: What kings and prophets are named for, whose names do not follow their case in every text.
_NAMED_FOR = frozenset(
    ("القرنين", "الفقار", "النون", "النورين", "الكفل", "الجناحين", "الحجة", "القعدة")
)
#: من may pick one out of them: هو من العلماء ذو الفضل.
_BEFORE_PERSONS = frozenset(FREE_PREPOSITIONS) - {"من"}
_SELDOM = 20


class OwnerAfterNoun(PhraseRule):
    """ذو agrees with the noun before it: قضية ذات أهمية, من رجل ذي خبرة.

    Only where that noun is indefinite and stands after a preposition, or alone after a word that
    opens its clause, so that it is not the second part of a construct (رجل دولة ذو خبرة). Or where
    the noun and what is owned are definite, so that ذو is no predicate: after a preposition and
    هذا (في هذا البيت ذي الباب), or where a plural of persons stands after one or opens its clause.

    Source: Ryding, ch. 7, 5.4.1.c and ch. 10; Abbas Hasan, al-Nahw al-wafi, 1:108; Wright, 1:249.
    """

    code = "G036"
    name = "owner-after-noun"
    summary = Message(
        "“{right}”, not “{wrong}”: it agrees with {head}",
        "«{right}» لا «{wrong}»: يوافق ما قبله «{head}»",
    )
    examples = (
        Example("هذه قضية ذو أهمية كبرى", "هذه قضية ذات أهمية كبرى"),
        Example("في مدينة ذو تاريخ طويل", "في مدينة ذات تاريخ طويل"),
        Example("استعان بمهندس ذو خبرة", "استعان بمهندس ذي خبرة"),
        Example("سكن في بيت ذو حديقة", "سكن في بيت ذي حديقة"),
        Example("أقمنا في هذا المنتجع ذو الشاطئ", "أقمنا في هذا المنتجع ذي الشاطئ"),
        Example("شكر الوزير للزملاء ذو الخبرة", "شكر الوزير للزملاء ذوي الخبرة"),
        Example("الموظفون ذو الخبرة قليلون", "الموظفون ذوو الخبرة قليلون"),
        Example.right("إن هذا المنتجع ذو شاطئ، وهو أحد العلماء ذو الفضل"),
        Example.right(
            "قصة عن هذا الملك ذو القرنين، وأمير الشعراء ذو القلم، وهو من الزملاء ذو الخبرة"
        ),
        Example.right("هذه قضية ذات أهمية، في بيت ذي حديقة"),
        Example.right("كان رجل دولة ذو خبرة طويلة"),
        Example.right("في قصة ذو القرنين عبرة، وملك حمير ذو نواس"),
        Example.right("جاء مهندس ذو خبرة، ذو حيلة"),
        Example.right("وفقا لجريدة ذا لندن غازيت، ولصحيفة ذا صن"),
    )
    #: ذو, but for the genitive, which is an English article too (صحيفة ذي صن), as its accusative is
    #: before a title.
    looks_at = heads(("ذو", _THE), ("",))

    def judge(self, place: Place) -> Correction | None:
        """One in the wrong gender or case for the noun before it."""
        noun, before, owned = place.word(-1), place.word(-2), place.word(1)
        if place.word() == OWNER and noun.startswith(_DEFINITE):
            return self._of_definite(place)
        is_named = (
            not owned or owned.startswith(ARTICLE) or owned in tables.words("names_after_owner")
        )
        is_foreign = place.lexicon.tier(owned) is not Tier.MORPHOLOGY  # صحيفة ذي غارديان
        if not noun or is_named or is_foreign:
            return None
        governors = tables.words_of("governors", "preposition") | {"من"}
        is_governed = is_one_of(before, governors)
        if noun.endswith(ab.TEH_MARBUTA):
            opens = before in tables.words_of("governors", "feminine")
            stem = noun[1:] if noun[0] in PREPOSITIONS and noun[1:] in place.lexicon.forms else noun
            is_feminine = nouns.singular_gender(stem) == nouns.FEMININE
            is_placed = is_governed or opens or stem != noun
            is_title = place.word() == _THE and stem in tables.words("before_english_titles")
            if not is_feminine or not is_placed or is_title:
                return None
            if not self._is_common(stem, place.lexicon):
                return None
            return Correction(0, (("ذات",),), noun)
        return self._genitive(place, noun, is_governed=is_governed)

    def _of_definite(self, place: Place) -> Correction | None:
        """One before a definite noun, behind another, which it can but describe."""
        noun, before, owned = place.word(-1), place.word(-2), place.word(1)
        if not owned.startswith(ARTICLE) or owned in _NAMED_FOR:
            return None
        if before in _THIS_GOVERNED or (
            before == _THIS and is_one_of(place.word(-3), FREE_PREPOSITIONS)
        ):
            return Correction(0, (("ذي",),), noun) if noun.startswith(ARTICLE) else None
        article = next(filter(noun.startswith, _DEFINITE))
        if not _is_of_persons(noun.removeprefix(article), place.lexicon):
            return None
        is_governed = article != ARTICLE or is_one_of(before, _BEFORE_PERSONS)
        if is_governed:
            return Correction(0, (("ذوي",),), noun)
        opens = not place.words_before(2)[1:]
        right = "ذوي" if noun.endswith(OBLIQUE) else "ذوو"
        return Correction(0, ((right,),), noun) if opens else None

    def _genitive(self, place: Place, noun: str, *, is_governed: bool) -> Correction | None:
        if place.word() != OWNER or noun.startswith(ARTICLE):
            return None
        forms = place.lexicon.forms
        is_joined = noun[0] == "ب" and ARTICLE + noun[1:] in forms and noun[1:] in forms
        stem = noun[1:] if is_joined and not is_governed else noun
        if not (is_governed or is_joined) or not self._is_common(stem, place.lexicon):
            return None
        is_masculine = nouns.agreement_gender(stem, place.lexicon) == nouns.MASCULINE
        return Correction(0, (("ذي",),), noun) if is_masculine else None

    def _is_common(self, noun: str, lexicon: Lexicon) -> bool:
        """Whether a noun is no name, which seldom has the article, or ends in ا too (سورية)."""
        definite = lexicon.frequency(ARTICLE + noun)
        is_name = definite * _SELDOM < lexicon.frequency(noun)
        land = lexicon.frequency(noun[:-1] + ab.ALEF) if noun.endswith("ية") else 0.0
        is_land = land * _SELDOM > definite
        return len(noun) >= _SHORTEST_NOUN and not is_name and not is_land


def _is_of_persons(noun: str, lexicon: Lexicon) -> bool:
    """Whether a noun is a plural of persons: موظفون, or زملاء, as the plurals of none else end."""
    if noun.endswith((NOMINATIVE, OBLIQUE)):
        return nouns.is_sound_masculine(noun[:-2], lexicon)
    is_broken = noun.endswith("اء") and len(noun) >= _OF_FIVE and noun[0] != ab.ALEF_HAMZA_ABOVE
    return is_broken and nouns.plural_gender(noun, lexicon) == nouns.MASCULINE
