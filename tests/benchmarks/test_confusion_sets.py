"""Confused words are chosen between in clean text, each set counted by itself."""

from __future__ import annotations

from benchmarks.confusion_sets import SETS, count, rivals
from linter.spelling.choices import default_choices


def test_word_belongs_to_its_sets_with_the_other_word_of_each() -> None:
    choices = default_choices()
    assert list(rivals("أن", choices)) == [("أن إن", "إن")]
    assert list(rivals("على", choices)) == [("على علي", "علي")]
    assert ("ه ة", "كبيره") in list(rivals("كبيرة", choices))
    assert list(rivals("في", choices)) == []


def test_each_place_is_one_choice_right_or_wrong() -> None:
    tallies = count({"text": "أكد الوزير أن الاتفاق قريب. وقال إن الوفد وصل إلى المدينة"})
    assert [right for right, _ in tallies["أن إن"].chosen] == [True, True]
    assert len(tallies["إلى إلي"].chosen) == 1
    assert "2 of 2" in tallies["أن إن"].line("أن إن", 1000)
    assert set(tallies) <= set(SETS)
