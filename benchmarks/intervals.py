"""How far a share that was counted may be from the true one."""

from __future__ import annotations

from math import sqrt
from typing import Final

#: With fewer cases than this a share says next to nothing: ten right of ten may be 72 %.
LEAST_CASES: Final = 20
#: The standard normal quantile of a two-sided interval of 95 %.
_QUANTILE: Final = 1.96


def wilson(right: int, cases: int) -> tuple[float, float]:
    """The bounds between which the true share lies, 95 times in 100.

    `right` of `cases` were counted; with no case at all the share may be anything, (0, 1).

    Source: Wilson, "Probable inference, the law of succession, and statistical inference",
    Journal of the American Statistical Association 22 (1927).
    """
    if not cases:
        return 0.0, 1.0
    square = _QUANTILE**2
    share = right / cases
    centre = share + square / (2 * cases)
    spread = _QUANTILE * sqrt(share * (1 - share) / cases + square / (4 * cases**2))
    whole = 1 + square / cases
    return max(0.0, (centre - spread) / whole), min(1.0, (centre + spread) / whole)


def counted(right: int, cases: int) -> str:
    """A share with its counts and interval: `84 of 85, 98.8 % (93.6–99.8)`."""
    if not cases:
        return "0 of 0"
    low, high = wilson(right, cases)
    return f"{right} of {cases}, {100 * right / cases:.1f} % ({100 * low:.1f}–{100 * high:.1f})"
