"""The neighbours of a word choose among its corrections, and find the errors that it hides."""

from __future__ import annotations

import pytest

from linter.spelling.place import MOST_AGAINST, MOST_FOR, Place
from linter.spelling.speller import Speller, default_speller
from linter.spelling.verdict import Status
from linter.text.passage import Passage


@pytest.fixture(scope="module")
def speller() -> Speller:
    return default_speller()


@pytest.mark.parametrize(
    ("text", "error", "meant"),
    [
        ("عقدت الججنة اجتماعها الأول", "الججنة", "اللجنة"),
        ("مجلس الأمث التابع للأمم المتحدة", "الأمث", "الأمن"),
        ("وصل إلى المطاار الدولي", "المطاار", "المطار"),
        ("قال رئيس الوزراا إن الاتفاق قريب", "الوزراا", "الوزراء"),
    ],
)
def test_word_its_neighbours_ask_for_comes_first(
    speller: Speller, text: str, error: str, meant: str
) -> None:
    found = {verdict.word: verdict for _, verdict in speller.unlisted_words(Passage(text))}
    assert found[error].status is Status.TYPO
    assert found[error].candidates[0].text == meant


def test_say_of_the_neighbours_is_bounded(speller: Speller) -> None:
    alone = speller.candidates("الأمث")
    placed = speller.candidates("الأمث", Place("مجلس", "التابع"))
    assert {one.text for one in placed} == {one.text for one in alone}
    assert all(-MOST_FOR <= one.context_cost <= MOST_AGAINST for one in placed)
    assert placed == sorted(placed, key=lambda one: (one.cost, one.text))


def test_misspelt_neighbour_counts_as_the_word_it_was_meant_for(speller: Speller) -> None:
    right = speller.place(Passage("مجلس الأمث الدولي"), 1)
    wrong = speller.place(Passage("مجلسس الأمث الدولي"), 1)
    assert wrong == right == Place("مجلس", "الدولي")


def test_name_in_a_place_for_names_is_no_error(speller: Speller) -> None:
    alone = speller.judge("مرتيز")
    named = speller.judge("مرتيز", Place(name_clues=20.0))
    assert alone.candidates
    assert named.status is Status.UNKNOWN
