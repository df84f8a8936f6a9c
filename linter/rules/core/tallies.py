"""What the documents of a run were counted to write, parted by rule."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping
from functools import cached_property

from linter.rules.core.context import Context, Tally

#: Group and variant, as a rule of consistency counts them.
Row = tuple[str, str]
Parted = Mapping[str, Mapping[Row, int]]


class WholeTally(Counter[tuple[str, str, str]]):
    """The tally of a whole run: nothing is added any more, so that it is parted only once."""

    @cached_property
    def by_rule(self) -> Parted:
        """What each rule counted, by its code."""
        return _parted(self)


def of_run(context: Context, code: str) -> Mapping[Row, int] | None:
    """What a rule counted in the run, in order of first appearance; None if nothing was counted."""
    if context.tally is None:
        return None
    if isinstance(context.tally, WholeTally):
        return context.tally.by_rule.get(code, {})
    return context.once(_parted_here).get(code, {})


def _parted_here(context: Context) -> Parted:
    """What each rule counted in a tally that may still grow, for one document."""
    return _parted(context.tally or Counter())


def _parted(tally: Tally) -> Parted:
    parted: defaultdict[str, dict[Row, int]] = defaultdict(dict)
    for (code, group, variant), number in tally.items():
        parted[code][group, variant] = number
    return parted
