"""Whether a confidence means what it says: of findings at 0.9, nine in ten should be right."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

EDGES = (0.0, 0.3, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.98, 0.99, 0.995, 1.0)
_WIDTH = 40


@dataclass(frozen=True, slots=True)
class Outcome:
    """The first fix of a finding: how sure it was, whether it is safe, and was right."""

    confidence: float
    is_safe: bool
    is_right: bool
    #: The class of finding by which rates are told apart: the code of its rule.
    rule: str


def table(outcomes: Sequence[Outcome]) -> Iterator[str]:
    """A line for each bin of confidence: `#` up to the share right, `|` at the promise."""
    yield f"{'confidence':>13}{'n':>7}{'promised':>10}{'right':>8}   0 {'':{_WIDTH - 4}} 1"
    for low, high in pairwise(EDGES):
        is_last = high == EDGES[-1]
        inside = [
            one for one in outcomes if low <= one.confidence and (one.confidence < high or is_last)
        ]
        if inside:
            promised = sum(one.confidence for one in inside) / len(inside)
            right = share_right(inside)
            bounds = f"{low:.3g}–{high:.3g}"
            head = f"{bounds:>13}{len(inside):7}{promised:10.1%}{right:8.1%}"
            yield f"{head}   {_bar(right, promised)}"


def _bar(right: float, promised: float) -> str:
    cells = ["#" if place < round(right * _WIDTH) else "." for place in range(_WIDTH)]
    cells[min(_WIDTH - 1, round(promised * _WIDTH))] = "|"
    return "".join(cells)


def share_right(outcomes: Sequence[Outcome]) -> float:
    """The share that was right; 0.0 of none."""
    return sum(one.is_right for one in outcomes) / max(len(outcomes), 1)


def safe_lines(named: dict[str, list[Outcome]]) -> Iterator[str]:
    """For each set and in all, how many fixes are safe, and the share right."""
    yield f"{'safe fixes':28}{'n':>7}{'right':>9}   wrong, by rule"
    everything = [one for outcomes in named.values() for one in outcomes]
    for name, outcomes in {**named, "all": everything}.items():
        safe = [one for one in outcomes if one.is_safe]
        wrong: dict[str, int] = {}
        for one in safe:
            if not one.is_right:
                wrong[one.rule] = wrong.get(one.rule, 0) + 1
        by_rule = ", ".join(f"{rule} {count}" for rule, count in sorted(wrong.items()))
        yield f"{name:28}{len(safe):7}{share_right(safe):9.1%}   {by_rule}"
