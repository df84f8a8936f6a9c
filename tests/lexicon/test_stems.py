"""Words by derived stems: which particles and pronouns each kind of stem bears, right and wrong."""

from __future__ import annotations

import pytest

from linter.lexicon.lexicon import Lexicon
from linter.lexicon.resources import default_artefact
from linter.lexicon.stems import careful_spelling, stem_of

#: A small graph: verbal noun, participle, verb with and without its object, and the energetic.
STEMS = {
    *("إصعادn", "إصعاداa", "إصعادc"),
    *("متحازبn", "متحازبةn", "متحازبينn", "متحازبونm", "متحازبتاg", "متحازبتc", "متحازبوc"),
    *("يستملحv", "يستملحونv", "يستملحo", "يستملحونo", "يستملحوo", "يستملحنe"),
    *("استملحناv", "استملحناo", "استملحتموo"),
}
NOUN_PARTICLES = ("", "ال", "ب", "ك", "ل", "بال", "كال", "لل")
OBJECTS = ("ه", "ها", "هم", "هن", "هما", "ك", "كم", "كن", "نا", "ني")


def unproved(words: list[str]) -> list[str]:
    return [word for word in words if stem_of(word, STEMS) is None]


def proved(words: list[str]) -> list[str]:
    return [word for word in words if stem_of(word, STEMS) is not None]


@pytest.mark.parametrize("stem", ["إصعاد", "متحازب", "متحازبة", "متحازبين"])
def test_noun_bears_conjunction_preposition_and_article(stem: str) -> None:
    assert unproved([c + p + stem for c in ("", "و", "ف") for p in NOUN_PARTICLES]) == []


@pytest.mark.parametrize("stem", ["إصعاد", "متحازبة"])
def test_noun_bears_no_future_and_no_particle_twice(stem: str) -> None:
    assert proved([p + stem for p in ("س", "وس", "الال", "بب", "بك", "وف", "البال")]) == []


def test_nominative_stands_behind_no_preposition() -> None:
    assert unproved(["متحازبون", "المتحازبون", "والمتحازبون"]) == []
    assert proved([p + "متحازبون" for p in ("ب", "ك", "ل", "بال", "لل")]) == []


def test_noun_before_its_genitive_bears_no_article() -> None:
    assert unproved(["متحازبتا", "ومتحازبتا"]) == []
    assert proved(["المتحازبتا", "بالمتحازبتا", "للمتحازبتا"]) == []


@pytest.mark.parametrize("host", ["إصعاد", "متحازبت", "متحازبو"])
def test_noun_bears_a_pronoun_or_the_article_and_not_both(host: str) -> None:
    assert unproved([p + host + "هم" for p in ("", "و", "ب", "فل")]) == []
    assert proved([p + host + "هم" for p in ("ال", "بال", "لل")]) == []


def test_object_of_the_first_person_is_for_verbs_alone() -> None:
    assert proved(["إصعادني", "متحازبتني"]) == []
    assert unproved(["يستملحني", "يستملحونني"]) == []


def test_ta_marbuta_does_not_stand_before_a_pronoun() -> None:
    assert proved(["متحازبةهم", "متحازبةها"]) == []


def test_accusative_bears_a_conjunction_and_nothing_else() -> None:
    assert unproved(["إصعادا", "وإصعادا", "فإصعادا"]) == []
    assert proved(["الإصعادا", "بإصعادا", "لإصعادا", "إصعاداهم"]) == []


@pytest.mark.parametrize("host", ["يستملح", "يستملحون", "استملحنا", "استملحتمو"])
def test_transitive_verb_bears_each_object(host: str) -> None:
    assert unproved([c + host + o for c in ("", "و", "ف") for o in OBJECTS]) == []


def test_verb_bears_neither_article_nor_preposition() -> None:
    verbs = ("يستملح", "يستملحونه", "استملحنا")
    assert proved([p + verb for p in ("ال", "ب", "ك", "بال") for verb in verbs]) == []


def test_future_and_purpose_stand_before_the_imperfect_alone() -> None:
    assert unproved([p + "يستملحونه" for p in ("س", "وس", "ل", "فل")]) == []
    assert proved([p + "استملحناه" for p in ("س", "ل", "وس")]) == []


def test_energetic_stands_behind_its_particle_alone() -> None:
    assert unproved(["ليستملحن", "وليستملحن"]) == []
    assert proved(["يستملحن", "سيستملحن", "ويستملحن"]) == []


def test_question_stands_before_a_conjunction_alone() -> None:
    assert unproved(["أفيستملح", "أوإصعادهم"]) == []
    assert proved(["أيستملح", "أإصعاد"]) == []  # أملاكة is an error for أملاكه


def test_short_stems_prove_nothing() -> None:
    assert stem_of("قومهم", {"قومc", "قومn"}) is None


def test_short_noun_bears_no_preposition_and_pronoun_at_once() -> None:
    assert stem_of("كتبواه", {"تبواc"}) is None
    assert stem_of("كأبوابه", {"أبوابc"}) == "أبواب"


def test_ha_may_be_a_careless_ta_marbuta() -> None:
    assert careful_spelling("مصريه") == "مصرية"
    assert careful_spelling("مصريها") is None


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    return Lexicon(default_artefact())


@pytest.mark.parametrize(
    "word",
    [
        *("المتحازبة", "منبجسة", "مقعقعة", "المقبوح"),  # participles
        *("إركابهم", "وإيساعها", "لإعوازه", "بالتجريس", "استنهاضهما"),  # verbal nouns
        *("يتملقونهم", "تبوأتها", "أخطرناكم", "يستنهضها", "فادفنه", "تتكلمينها"),  # with objects
        *("مكاييلنا", "مجاهلهم", "رافدية"),  # broken plurals, nisba
    ],
)
def test_word_of_a_known_root_is_known(word: str, lexicon: Lexicon) -> None:
    assert word in lexicon


@pytest.mark.parametrize(
    "word",
    [
        *("مصريه", "عثمانيه", "فنانه", "أملاكة"),  # ـه for ـة and the reverse
        *("وحود", "الخوانة", "أكتر", "المعانات"),  # letters of like shape or sound
        *("إصعادني", "الإصعادهم", "سإصعاد", "المطروحا", "بمتحازبون"),  # particles and endings
        *("احسن", "اكثر", "اورد", "اجمد"),  # no hamza
    ],
)
def test_error_for_a_common_word_is_no_derived_word(word: str, lexicon: Lexicon) -> None:
    assert word not in lexicon
