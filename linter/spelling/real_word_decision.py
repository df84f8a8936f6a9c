"""The decision on a listed word that may be an error for another where it stands."""

from __future__ import annotations

from collections.abc import Sequence
from math import inf
from typing import NamedTuple

from linter.spelling.decision import SAFE_LEAD
from linter.spelling.doubts import Doubt
from linter.spelling.thresholds import Least
from linter.spelling.verdict import Candidate


class RealWordDecision(NamedTuple):
    """What is meant where a right word is reported; `doubts` keep the fix from being safe."""

    candidate: Candidate
    doubts: tuple[Doubt, ...]

    @property
    def is_safe(self) -> bool:
        """Whether `fix` makes the correction without being asked."""
        return not self.doubts


def decide_real_word(
    weighed: Sequence[tuple[float, Candidate, Least]],
) -> RealWordDecision | None:
    """The decision on a listed word by the odds of each word that may be meant, in any order.

    Odds are natural logarithms against the word being right, given with those from which it is
    reported. None if it may stand. Where one word is likely enough to be meant for a report, the
    likeliest is offered, though of its class more may be asked for.
    """
    if all(odds < least.reported for odds, _, least in weighed):
        return None
    odds, candidate, least = max(weighed, key=lambda one: one[0])
    doubts = []
    if odds < least.safe:
        doubts.append(Doubt.NOT_SURE_ENOUGH)
    others = (one[0] for one in weighed if one[1] is not candidate)
    if max(others, default=-inf) > odds - SAFE_LEAD:
        doubts.append(Doubt.OTHER_CORRECTION)
    return RealWordDecision(candidate, tuple(doubts))
