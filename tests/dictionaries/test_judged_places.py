"""Places of confused words that were judged from their context alone."""

from __future__ import annotations

import pytest

from benchmarks.choice_folds import Stratum, estimate
from benchmarks.confusion_sets import SETS, TEXTS
from dictionaries.recipes.judged_places import BOTH, Place, is_right, judgements, masked, place_of
from linter.text.passage import Passage

PAIR = ("وأن", "وإن")


def test_place_is_known_by_three_words_on_either_side_with_the_letter_masked() -> None:
    passage = Passage("قال الوزير أمس: أكد المجلس ذلك، وأنّ الأمر انتهى اليوم فعلا")
    index = passage.words.index("وأنّ")
    place = place_of("وأن وإن", "text", passage, index, PAIR)
    assert place.context == "أكد المجلس ذلك [و_ن] الأمر انتهى اليوم"


@pytest.mark.parametrize(
    ("one", "other", "both"), [("وأنه", "وإنه", "و_نه"), ("يعطى", "يعطي", "يعط_")]
)
def test_masked_word_shows_no_form(one: str, other: str, both: str) -> None:
    assert masked(one, other) == masked(other, one) == both


def test_every_judgement_is_a_form_of_its_set_or_both() -> None:
    for place, judged in judgements().items():
        assert place.set_name in SETS
        assert place.text in (*TEXTS, "corpora")
        start, end = place.context.split("[")[1].split("]")[0].split("_")
        assert judged == BOTH or (judged.startswith(start) and judged.endswith(end))


def test_choice_is_held_against_the_judgement_and_else_against_the_text() -> None:
    judged = next(place for place, form in judgements().items() if form == "وأن")
    open_place = next(place for place, form in judgements().items() if form == BOTH)
    unread = Place("وأن وإن", "text", "[و_ن]")
    assert is_right(judged, "وإن", "وأن")
    assert not is_right(judged, "وإن", "وإن")
    assert is_right(open_place, "وإن", "وأن")
    assert not is_right(unread, "وإن", "وأن")


def test_share_is_estimated_from_the_judged_places_of_each_stratum() -> None:
    strata = {True: Stratum(900, 50, 50), False: Stratum(100, 50, 20)}
    assert estimate(strata).startswith("94.0 % (")


def test_share_is_counted_where_all_places_are_judged() -> None:
    strata = {True: Stratum(80, 80, 79), False: Stratum(20, 20, 6)}
    assert estimate(strata).startswith("85 of 100, 85.0 % (")
