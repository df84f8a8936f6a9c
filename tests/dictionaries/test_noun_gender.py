"""How agreement in a text shows the gender of a noun."""

from __future__ import annotations

from collections import Counter

import pytest

from dictionaries.recipes.noun_gender import Evidence, gender_of_singular, verdict
from dictionaries.recipes.verb_moods import Moods


def test_demonstratives_numbers_and_one_of_are_counted() -> None:
    evidence = Evidence()
    evidence.read(["قرأ هذا الكتاب وهذه القصة في ثلاثة أيام بإحدى المدن"])
    assert evidence.definite["كتاب"] == Counter({0: 1})
    assert evidence.definite["قصة"] == Counter({1: 1})
    assert evidence.plural["أيام"] == Counter({0: 1})
    assert evidence.plural["مدن"] == Counter({1: 1})


def test_the_end_of_a_teen_and_lastu_are_no_numbers() -> None:
    evidence = Evidence()
    evidence.read(["خمسة عشر يوما لست أدري"])
    assert not evidence.plural


@pytest.mark.parametrize(
    ("masculine", "feminine", "gender"),
    [(9, 0, "m"), (0, 4, "f"), (3, 0, ""), (9, 3, ""), (100, 2, "m")],
)
def test_a_gender_is_told_when_the_counts_are_clear(
    masculine: int, feminine: int, gender: str
) -> None:
    assert verdict(Counter({0: masculine, 1: feminine})) == gender


def test_a_listed_noun_has_the_gender_of_the_list() -> None:
    assert gender_of_singular("حرب", {"حرب": "f"}) == "f"
    assert gender_of_singular("مدرسة", {}) == "f"
    assert gender_of_singular("كتاب", {}) == "m"


def test_a_jussive_is_noted_where_one_letter_falls() -> None:
    moods = Moods()
    moods.add(
        [
            ("المضارع المعلوم", "هو", "يجري"),
            ("المضارع المجزوم", "هو", "يجر"),
            ("المضارع المجزوم", "هم", "يجروا"),
        ]
    )
    assert moods.jussives["يجري"] == {"يجر"}
    assert "يجروا" in moods.governed
