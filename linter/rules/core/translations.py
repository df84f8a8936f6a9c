"""Where the translations stand of messages whose source is written as they are."""

from __future__ import annotations

from collections.abc import Callable

from linter.documents.core.reading import Target, Unit
from linter.rules.core.context import Context
from linter.text.spans import holding


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
        return holding(self._spans, place, place + 1) is not None
