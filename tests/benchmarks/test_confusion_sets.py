"""Confused words are chosen between in clean text, each set counted by itself."""

from __future__ import annotations

from benchmarks.confusion_sets import SETS, Choice, Tally, count, rivals
from linter.spelling.choices import default_choices


def test_word_belongs_to_its_sets_with_the_other_word_of_each() -> None:
    choices = default_choices()
    assert list(rivals("أن", choices)) == [("أن إن", "إن")]
    assert list(rivals("على", choices)) == [("على علي", "علي")]
    assert ("ه ة", "كبيره") in list(rivals("كبيرة", choices))
    assert list(rivals("في", choices)) == []


def test_each_place_is_one_choice_right_or_wrong() -> None:
    tallies = count({"text": "أكد الوزير أن الاتفاق قريب. وقال إن الوفد وصل إلى المدينة"})
    assert [one.is_written for one in tallies["أن إن"].chosen] == [True, True]
    assert len(tallies["إلى إلي"].chosen) == 1
    assert "2 of 2" in next(tallies["أن إن"].lines("أن إن", 1000))
    assert set(tallies) <= set(SETS)


def test_second_line_counts_places_as_they_were_judged() -> None:
    chosen = [Choice(False, True, is_judged_right=True), Choice(False, True), Choice(True, True)]
    by_text, as_judged = Tally(chosen).lines("وأن وإن", 1000)
    assert "1 of 3" in by_text
    assert "2 of 3" in as_judged
    assert "judged places: 1" in as_judged


def test_set_that_nobody_judged_has_one_line() -> None:
    assert len(list(Tally([Choice(True, True)]).lines("ض ظ", 1000))) == 1
