"""A share is worth what its number of cases makes it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.intervals import counted, wilson


@pytest.mark.parametrize(
    ("right", "cases", "low", "high"),
    [(0, 0, 0, 1), (1, 1, 0.207, 1), (10, 10, 0.722, 1), (95, 100, 0.888, 0.978)],
)
def test_few_cases_leave_a_wide_interval(right: int, cases: int, low: float, high: float) -> None:
    assert wilson(right, cases) == pytest.approx((low, high), abs=0.001)


@given(st.integers(0, 2000), st.integers(0, 2000))
def test_the_counted_share_lies_within_its_interval(one: int, other: int) -> None:
    right, cases = sorted((one, other))
    low, high = wilson(right, cases)
    assert 0 <= low <= high <= 1
    assert not cases or low - 1e-9 <= right / cases <= high + 1e-9


def test_a_share_is_printed_with_its_counts() -> None:
    assert counted(84, 85) == "84 of 85, 98.8 % (93.6–99.8)"
    assert counted(0, 0) == "0 of 0"
