"""A word fits beside its usual neighbours; one never counted has the habits of its class."""

from __future__ import annotations

from math import exp

import pytest

from linter.lexicon.resources import table_lines
from linter.spelling.language_model.context import (
    EDGE,
    EVERYTHING,
    ContextModel,
    default_context_model,
    pair_of,
    word_class,
)
from linter.spelling.language_model.counts import Counts, pack_counts
from linter.text.alphabet import LETTERS


@pytest.fixture(scope="module")
def model() -> ContextModel:
    return default_context_model()


def test_counts_survive_packing_within_a_tenth() -> None:
    counts = {pair_of("حظر", "التجول"): 731.0, "حظر": 40000.0, "التجول": 3.0}
    packed = ContextModel(Counts.of(pack_counts(counts)), [])
    for entry, count in counts.items():
        assert packed.count(entry) == pytest.approx(count, rel=0.1)
    assert packed.count("حضر") == 0.0


def test_word_fits_best_beside_its_usual_neighbours(model: ContextModel) -> None:
    assert model.advantage("حظر", "حضر", "", "التجول") > 3
    assert model.advantage("القرآن", "القرن", "", "الكريم") > 3
    assert model.advantage("إلى", "التي", "بالإضافة", "ذلك") > 3


def test_context_of_a_common_word_is_not_held_against_a_rare_one(model: ContextModel) -> None:
    assert abs(model.advantage("ذلك", "دلك", "", "قحوط")) < 4


def test_word_never_counted_has_the_habits_of_its_class(model: ContextModel) -> None:
    noun, verb = "الزغلفة", "يتزغلفون"
    assert word_class(noun) != word_class(verb)
    assert model.beside("في", noun, is_left=True) > model.beside("في", verb, is_left=True)
    assert model.beside("لم", verb, is_left=True) > model.beside("لم", noun, is_left=True)


def test_shares_of_the_neighbours_of_a_word_sum_to_no_more_than_one() -> None:
    counts = {EVERYTHING: 20.0, "ا": 10.0, "ب": 6.0, "ج": 4.0, "ا ب": 6.0, "ا ج": 4.0, "ا >": 1.4}
    toy = ContextModel(Counts.of(pack_counts(counts)), ["ا", "ب", "ج"])
    shares = [exp(toy.beside(word, "ا", is_left=False)) for word in ("ب", "ج")]
    assert shares[0] > shares[1]
    assert sum(shares) < 1.1


def test_a_word_is_seen_beside_a_neighbour_on_its_own_side(model: ContextModel) -> None:
    assert model.seen_beside("حظر", "في")("التجول")
    assert model.seen_beside(EDGE, "التجول")("حظر")
    assert not model.seen_beside("التجول", EDGE)("حظر")
    assert not model.seen_beside(EDGE, EDGE)("التجول")
    assert model.has_pair("حظر", "التجول")
    assert not model.has_pair("التجول", "حظر")


def test_words_that_belong_together_cohere(model: ContextModel) -> None:
    assert model.cohesion("رئيس", "الوزراء") > model.cohesion("الوزراء", "رئيس")


@pytest.mark.parametrize(
    ("one", "other"), [("المدينة", "السفينة"), ("وكتبوا", "وشربوا"), ("يكتب", "سيشرب")]
)
def test_words_built_alike_are_of_one_class(one: str, other: str) -> None:
    assert word_class(one) == word_class(other)


def test_edge_is_a_class_of_its_own() -> None:
    assert word_class(EDGE) == "<>"


def test_what_is_said_of_a_word_does_not_depend_on_how_many_were_asked_for_before() -> None:
    """Words that were listed when the counts were made (الباهضة), and such as never were."""
    model = default_context_model.__wrapped__()
    asked = [line.split()[0] for line in table_lines("lexicon/reject.txt")]
    asked += ["زغلفة" + letter + other for letter in LETTERS for other in LETTERS]
    first = [model.beside("من", word, is_left=True) for word in asked]
    again = default_context_model.__wrapped__()
    for number in range(2000):  # so many that the table of all words is opened
        again.beside("من", f"كلمة{number}", is_left=True)
    assert [again.beside("من", word, is_left=True) for word in asked] == first
