"""What the shipped dictionary knows, by kind of word rather than by chance."""

from __future__ import annotations

import pytest

from linter.lexicon.lexicon import Lexicon
from linter.lexicon.packing import Tier, frequency_of_level, level_of_frequency
from linter.lexicon.resources import default_artefact


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    return Lexicon(default_artefact())


@pytest.mark.parametrize(
    "proclitic", ["", "و", "ف", "ال", "وال", "بال", "كال", "ب", "ك", "لل", "ول"]
)
def test_noun_is_known_with_each_proclitic(lexicon: Lexicon, proclitic: str) -> None:
    assert proclitic + "كتاب" in lexicon


@pytest.mark.parametrize("pronoun", ["ه", "ها", "هم", "هن", "هما", "ك", "كم", "نا", "ي"])
def test_noun_is_known_with_each_pronoun(lexicon: Lexicon, pronoun: str) -> None:
    assert "كتاب" + pronoun in lexicon
    assert "مدرست" + pronoun in lexicon


@pytest.mark.parametrize("seat", ["ء", "ؤ", "ئ"])
def test_hamza_before_a_pronoun_takes_its_seat_by_case(lexicon: Lexicon, seat: str) -> None:
    assert f"أبنا{seat}هم" in lexicon
    assert f"فقرا{seat}ها" in lexicon


@pytest.mark.parametrize(
    "form", ["يكتب", "سيكتب", "يكتبان", "يجريان", "كتبوا", "اكتبوا", "وسيكتبونها"]
)
def test_verb_is_known_in_its_persons(lexicon: Lexicon, form: str) -> None:
    assert form in lexicon


@pytest.mark.parametrize("name", ["لافروف", "شويغو", "أردوغان", "حفتر", "السراج", "توكرة", "غولر"])
@pytest.mark.parametrize("proclitic", ["", "و", "ل", "ب", "ول"])
def test_name_is_known_with_its_proclitics(lexicon: Lexicon, name: str, proclitic: str) -> None:
    joined = name[1:] if proclitic.endswith("ل") and name.startswith("ال") else name
    assert proclitic + joined in lexicon


@pytest.mark.parametrize(
    "error",
    [
        *("الى", "اذا", "هذة", "الاربعاء", "انا", "اكثر", "اللتى", "المدرسه", "الحكومه", "فى"),
        *("مجيئ", "تضيئ", "أخترت", "إعدادت", "لوكنت", "أسوء", "هذآ", "ابداا", "الهدؤ", "يسال"),
        *("اطلاق", "إستخدام", "إجتماع", "الإقتصاد", "مسؤل", "شيئ", "لاكن", "هاذا", "ذالك", "لكنهو"),
    ],
)
def test_common_misspelling_is_no_word_however_frequent(lexicon: Lexicon, error: str) -> None:
    assert error not in lexicon


@pytest.mark.parametrize("word", ["شؤون", "شئون", "مسؤول", "مسئول", "أمريكا", "أميركا", "الإثنين"])
def test_regional_spelling_is_a_word(lexicon: Lexicon, word: str) -> None:
    assert word in lexicon


@pytest.mark.parametrize("word", ["أراشيف", "هوذا", "الذكري", "الفلم", "محتواة", "سيئ", "يهيئ"])
def test_word_that_looks_like_an_error_is_one(lexicon: Lexicon, word: str) -> None:
    assert word in lexicon


def test_word_of_the_user_is_known_with_proclitics() -> None:
    lexicon = Lexicon(default_artefact(), ["خشمبرق"])
    assert "خشمبرق" in lexicon
    assert "وبخشمبرق" in lexicon
    assert "خشمبرقت" not in lexicon


def test_tier_says_where_a_word_comes_from(lexicon: Lexicon) -> None:
    assert lexicon.tier("كتاب") is Tier.MORPHOLOGY
    assert lexicon.tier("نرجو") is Tier.HAND
    assert lexicon.tier("الوفقاق") is None


def test_common_word_is_more_frequent_than_a_rare_one(lexicon: Lexicon) -> None:
    assert lexicon.frequency("في") > 1000 * lexicon.frequency("الوفاق") > 0
    assert lexicon.frequency("الوفقاق") == 0.0


@pytest.mark.parametrize("per_million", [0.001, 0.02, 1.0, 37.5, 9000.0])
def test_frequency_is_kept_to_a_third(per_million: float) -> None:
    kept = frequency_of_level(level_of_frequency(per_million))
    assert per_million / 1.34 < kept < per_million * 1.34


@pytest.mark.parametrize(
    "word", ["سيضيء", "الهرسلة", "لرسكلتها", "والتلاقيح", "بالمعاليم", "ليوارى", "بالحنشة"]
)
def test_word_of_the_press_of_the_maghreb_is_known_with_its_particles(
    lexicon: Lexicon, word: str
) -> None:
    assert word in lexicon
