"""Where the translations stand of messages whose source is written as they are."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable

from linter.documents.reading import Target, Unit
from linter.rules.core.context import Context


class Translations:
    """The translations of some messages of a passage; `place in translations` is quick."""

    def __init__(self, context: Context, chosen: Callable[[Unit, Target], bool]) -> None:
        """Those of which `chosen` is true, given the message and the translation."""
        self._spans = sorted(
            (target.start, target.end)
            for unit in context.units
            for target in unit.targets
            if chosen(unit, target)
        )

    def __contains__(self, place: int) -> bool:
        """Whether a place of the passage (a code point) lies in one of them."""
        index = bisect_right(self._spans, (place, float("inf"))) - 1
        return index >= 0 and place < self._spans[index][1]
