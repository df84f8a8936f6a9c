"""A confidence is what findings like it were worth, and less in a text with hardly an error."""

from __future__ import annotations

import pytest

from linter.spelling.confidence import MOST_GAIN, Calibration, care, default_calibration, group
from linter.spelling.verdict import ErrorKind


def test_curve_of_no_change_changes_nothing() -> None:
    assert Calibration(["letters-long\t1\t0"]).confidence(0.9, "letters-long") == pytest.approx(0.9)
    assert Calibration([]).confidence(0.9, "letters-long") == pytest.approx(0.9)


def test_certain_and_impossible_stay_within_bounds() -> None:
    curve = default_calibration()
    assert 0 < curve.confidence(0.0, "merged") < curve.confidence(1.0, "merged") < 1


def test_likelier_stays_surer() -> None:
    curve = default_calibration()
    sure = [curve.confidence(step / 20, "loose-long") for step in range(1, 20)]
    assert sure == sorted(sure)


def test_text_with_few_errors_takes_some_of_the_confidence() -> None:
    assert care(words=20, errors=0) > care(words=2000, errors=0) > care(words=20000, errors=0)
    assert care(words=20000, errors=10) > care(words=20000, errors=0)
    assert MOST_GAIN >= care(words=500, errors=20) > 0 > care(words=500, errors=0)


def test_groups_part_habits_from_accidents_and_short_words_from_long() -> None:
    assert group(ErrorKind.HAMZA, 4) == "loose-short"
    assert group(ErrorKind.REPEATED_LETTER, 7) == "letters-long"
    assert group(ErrorKind.MERGED, 7) == "merged"
