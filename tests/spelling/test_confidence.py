"""A confidence is what findings like it were worth, and less in a text with hardly an error."""

from __future__ import annotations

import pytest

from linter.spelling.confidence import (
    MOST_GAIN,
    MOST_LOSS,
    NO_SHIFT,
    Calibration,
    ErrorClass,
    default_calibration,
    error_class,
    group,
    rate_shift,
    share,
)
from linter.spelling.verdict import Candidate, ErrorKind, Status, Verdict


def verdict(
    probability: float, word_cost: float = 10.0, kind: ErrorKind = ErrorKind.LETTERS
) -> Verdict:
    meant = Candidate("المدينة", kind, 5.0, word_cost, probability)
    return Verdict("المديتة", Status.TYPO, (meant,))


def test_curve_of_no_change_changes_nothing() -> None:
    for curve in (Calibration(["letters-long\t1\t0\t0"]), Calibration([])):
        assert curve.confidence(verdict(0.9)) == pytest.approx(0.9)


def test_certain_and_impossible_stay_within_bounds() -> None:
    curve = default_calibration()
    assert 0 < curve.confidence(verdict(0.0)) < curve.confidence(verdict(1.0)) < 1


def test_likelier_stays_surer() -> None:
    curve = default_calibration()
    sure = [curve.confidence(verdict(step / 20, kind=ErrorKind.HAMZA)) for step in range(1, 20)]
    assert sure == sorted(sure)


def test_commoner_word_is_likelier_meant_than_its_frequency_alone_says() -> None:
    curve = default_calibration()
    assert curve.confidence(verdict(0.9, 9.0)) > curve.confidence(verdict(0.9, 16.0))


def test_corrections_together_say_whether_it_is_an_error() -> None:
    halves = tuple(
        Candidate(text, ErrorKind.LETTERS, 5.0, 10.0, 0.45) for text in ("المدينة", "المدية")
    )
    whole = verdict(0.9)
    assert Calibration([]).odds(Verdict("المديتة", Status.TYPO, halves)) == pytest.approx(
        Calibration([]).odds(whole)
    )


def test_text_with_few_errors_takes_some_of_the_confidence() -> None:
    unsure = [-3.0] * 5
    assert rate_shift(20, []) > rate_shift(2000, []) > rate_shift(20_000, []) == -MOST_LOSS
    assert rate_shift(2000, [5.0] * 10) > rate_shift(2000, [5.0]) > rate_shift(2000, unsure) - 0.2
    assert MOST_GAIN >= rate_shift(500, [5.0] * 20) > 0 > rate_shift(500, [])


def test_surest_finding_does_not_vouch_for_itself() -> None:
    assert rate_shift(2000, [8.0]) == rate_shift(2000, [])


def test_text_full_of_errors_of_one_class_is_not_doubted_for_another() -> None:
    hamzas = [verdict(0.999, kind=ErrorKind.HAMZA)] * 40
    found = default_calibration().rate_shift(2000, hamzas)
    assert found[ErrorClass.LOOSE] > 0 > found[ErrorClass.LETTERS]
    assert set(found) == set(NO_SHIFT)


def test_text_with_few_new_words_takes_less_for_having_few_errors() -> None:
    curve = default_calibration()
    few_errors = curve.rate_shift(2000, [])
    plain = curve.beside_new_words(few_errors, 2000, [])
    names = [Verdict(f"كلمة{number}", Status.UNKNOWN, ()) for number in range(200)]
    assert all(few_errors[name] < plain[name] <= 0.0 for name in ErrorClass)
    assert curve.beside_new_words(few_errors, 2000, names) == few_errors
    assert curve.beside_new_words(few_errors, 2000, names[:1] * 200) == pytest.approx(
        curve.beside_new_words(few_errors, 2000, names[:1])
    )


def test_what_many_errors_add_is_left_as_it_is() -> None:
    many_errors = dict.fromkeys(ErrorClass, 1.0)
    assert default_calibration().beside_new_words(many_errors, 2000, []) == many_errors


def test_shares_of_log_odds_have_no_edge() -> None:
    assert share(0.0) == 0.5
    assert 0.0 <= share(-5000.0) < share(5000.0) <= 1.0


def test_groups_part_habits_from_accidents_and_short_words_from_long() -> None:
    assert group(ErrorKind.HAMZA, 4) == "loose-short"
    assert group(ErrorKind.REPEATED_LETTER, 7) == "letters-long"
    assert group(ErrorKind.MERGED, 7) == "merged"
    assert error_class(ErrorKind.ALIF_FARIQA) is ErrorClass.LOOSE
