"""Rates of errors are learnt from those seen, as far as they can be believed."""

from __future__ import annotations

from dictionaries.recipes.error_rates import (
    MOST_CHANGE,
    MOST_CHANGE_OF_HABITS,
    Explanation,
    Row,
    learn,
)

HAMZA: Row = ("أ", "ا", "initial")
OTHER: Row = ("إ", "ا", "initial")
KEY: Row = ("ت", "ا", "any")
CLASSES = {HAMZA: "hamza", OTHER: "hamza", KEY: "keyboard"}
RATES = {HAMZA: 0.05, OTHER: 0.05, KEY: 1e-4}
CHANCES = {HAMZA: 1e6, OTHER: 1e6, KEY: 1e6}


def test_error_seen_more_often_than_assumed_gets_a_higher_rate() -> None:
    errors = [(100_000.0, [Explanation(HAMZA, 1e6)]), (10_000.0, [Explanation(OTHER, 1e6)])]
    learnt = learn(errors, CHANCES, RATES, CLASSES)
    assert learnt[HAMZA] > RATES[HAMZA] > learnt[OTHER]


def test_form_with_two_explanations_is_shared_by_how_likely_they_are() -> None:
    ways = [Explanation(HAMZA, 1e6), Explanation(OTHER, 1e3)]
    learnt = learn([(80_000.0, ways)], CHANCES, RATES, CLASSES)
    assert learnt[HAMZA] > 10 * learnt[OTHER]


def test_rate_without_evidence_stays_near_the_assumed_one() -> None:
    few = dict.fromkeys(CHANCES, 10.0)
    learnt = learn([], few, RATES, CLASSES)
    assert 0.9 * RATES[HAMZA] < learnt[HAMZA] <= RATES[HAMZA]


def test_rates_stay_within_what_can_be_believed() -> None:
    errors = [(1e6, [Explanation(KEY, 1e6)])]
    learnt = learn(errors, CHANCES, RATES, CLASSES)
    assert learnt[KEY] <= MOST_CHANGE * RATES[KEY]
    assert learnt[HAMZA] >= RATES[HAMZA] / MOST_CHANGE_OF_HABITS
