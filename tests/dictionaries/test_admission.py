"""Which attested forms are words: what speaks for a form, and what against it."""

from __future__ import annotations

import dawg
import pytest

from dictionaries.recipes.admission import Admission, Ruling
from dictionaries.recipes.bare_alifs import with_hamza
from dictionaries.recipes.word_sources import NAME_MODEL, error_model
from linter.lexicon.name_model import NameModel

#: Occurrences per million of the words of a small morphology.
WORDS = {"أكثر": 900.0, "متر": 400.0, "صلاة": 300.0, "صلاها": 1.0, "صلا": 0.5, "الآن": 500.0}
WORDS |= {
    "سأقول": 20.0,
    "سيروح": 5.0,
    "منزل": 90.0,
    "منزلة": 4.0,
    "منزلها": 20.0,
    "توماس": 120.0,
    "يضيء": 9.0,
}


def ruling(form: str, frequency: float, edited: int = 0, mate: tuple[str, int] = ("", 0)) -> Ruling:
    words = dawg.IntDAWG([(word, 0) for word in sorted(WORDS, key=str.encode)])
    frequencies = {**WORDS, form: frequency}
    counts = {form: edited, mate[0]: mate[1]}
    names = NameModel.load(NAME_MODEL)
    return Admission(frequencies, counts, set(), words, error_model(), names).ruling(form)[0]


def test_new_word_far_from_all_others_is_a_word() -> None:
    assert ruling("بودكاست", 2.0) is Ruling.WORD


@pytest.mark.parametrize("frequency", [0.1, 3.0, 15.0])
def test_dialect_of_a_far_commoner_word_is_none_however_frequent(frequency: float) -> None:
    assert ruling("أكتر", frequency) is not Ruling.WORD


def test_foreign_name_may_sound_like_a_commoner_one() -> None:
    assert ruling("ثوماس", 2.0) is Ruling.WORD


def test_edited_books_vouch_for_a_word_of_like_sound() -> None:
    assert ruling("مثر", 0.5, edited=30, mate=("متر", 700)) is Ruling.WORD
    assert ruling("مثر", 0.5, edited=14, mate=("متر", 700)) is not Ruling.WORD


def test_books_that_hold_the_careful_spelling_far_more_often_vouch_for_nothing() -> None:
    assert ruling("الإن", 0.5, edited=7, mate=("الآن", 12000)) is not Ruling.WORD


def test_pronoun_needs_more_than_a_like_form_where_ta_marbuta_is_far_commoner() -> None:
    assert ruling("صلاه", 0.7) is not Ruling.WORD
    assert ruling("منزله", 20.0) is Ruling.WORD


def test_final_hamza_of_a_listed_verb_stands_behind_the_particle_of_the_future_too() -> None:
    assert ruling("سيضيء", 2.0) is Ruling.WORD
    assert ruling("شاطيء", 2.0) is Ruling.MISSPELLING


@pytest.mark.parametrize("form", ["هقول", "هيروح", "وهقول"])
def test_future_of_the_dialects_is_no_word(form: str) -> None:
    assert ruling(form, 2.0) is not Ruling.WORD


@pytest.mark.parametrize(
    ("form", "careful"),
    [("انتونيو", "أنتونيو"), ("الايفون", "الآيفون"), ("واوميغا", "وأوميغا"), ("اتجار", None)],
)
def test_bare_alif_gives_way_where_the_hamza_is_at_least_as_common(
    form: str, careful: str | None
) -> None:
    written = {"انتونيو": 1.0, "أنتونيو": 2.0, "الايفون": 1.0, "الآيفون": 1.0}
    written |= {"واوميغا": 0.1, "وأوميغا": 0.5, "اتجار": 1.0, "إتجار": 0.3}
    assert with_hamza(form, written, dawg.DAWG([])) == careful


def test_bare_alif_stands_beside_a_word_of_the_morphology() -> None:
    """انزله "bring him down" is no error for أنزله "I bring him down"."""
    assert with_hamza("انزله", {"انزله": 1.0, "أنزله": 3.0}, dawg.DAWG(["أنزله"])) is None
