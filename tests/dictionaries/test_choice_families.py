"""Pairs that are learnt together with others of their kind."""

from __future__ import annotations

import pytest

from dictionaries.recipes.choice_families import (
    JOINED,
    TOLD,
    by_pair,
    family_of,
    has_leanings,
    members,
)
from dictionaries.recipes.choice_parts import Fit


def test_joined_particles_are_one_family_whatever_pronoun_they_bear() -> None:
    words = ["وأن", "وإنه", "وأنها", "أن", "والنار"]
    assert members(JOINED, words) == [("وأن", "وإن"), ("وأنه", "وإنه"), ("وأنها", "وإنها")]


def test_ears_and_calls_are_one_family_with_article_and_pronoun() -> None:
    found = members(TOLD, ["أذان", "الآذان", "آذانهم", "أذن"])
    assert set(found) == {("أذانهم", "آذانهم"), ("أذان", "آذان"), ("الأذان", "الآذان")}
    assert {TOLD.group_of(pair[0]) for pair in found} == {"pronoun", "indefinite", "definite"}


@pytest.mark.parametrize("pair", [("وأن", "وإن"), ("وإن", "وأن")])
def test_family_of_a_pair_is_the_same_in_both_orders(pair: tuple[str, str]) -> None:
    assert family_of(pair) is JOINED
    assert has_leanings(pair)


def test_other_pairs_are_learnt_by_themselves() -> None:
    assert family_of(("على", "علي")) is None
    assert family_of(("أذان", "أدان")) is None
    assert not has_leanings(("أذان", "آذان"))


def test_classifier_of_a_pair_turned_round_has_the_opposite_weights() -> None:
    learnt = by_pair([{("وأن", "وإن"): Fit(0.5, {"+1 قد": -1.0}, 7)}])
    assert learnt["وإن", "وأن"] == Fit(-0.5, {"+1 قد": 1.0}, 7)
