"""The plot shows what was promised beside what was kept."""

from __future__ import annotations

from benchmarks.reliability import Outcome, safe_lines, table


def outcomes(confidence: float, right: int, wrong: int, *, is_safe: bool = False) -> list[Outcome]:
    return [
        Outcome(confidence, is_safe, is_right, "S001")
        for is_right in [True] * right + [False] * wrong
    ]


def test_each_bin_has_its_promise_and_its_share() -> None:
    _, low, high = table(outcomes(0.55, 1, 1) + outcomes(1.0, 3, 1))
    assert low.split()[:4] == ["0.5–0.6", "2", "55.0%", "50.0%"]
    assert high.split()[:4] == ["0.995–1", "4", "100.0%", "75.0%"]


def test_bar_ends_at_the_share_with_a_stroke_at_the_promise() -> None:
    _, line = table(outcomes(0.75, 1, 1))
    bar = line.split()[-1]
    assert bar == "#" * 20 + "." * 10 + "|" + "." * 9


def test_empty_bins_are_left_out() -> None:
    assert len(list(table([]))) == 1


def test_only_fixes_applied_without_being_asked_count_as_safe() -> None:
    made = outcomes(0.99, 3, 1, is_safe=True) + outcomes(0.5, 0, 9)
    _, one, everything = safe_lines({"natural": made})
    assert one.split() == ["natural", "4", "75.0%", "S001", "1"]
    assert everything.split() == ["all", "4", "75.0%", "S001", "1"]
