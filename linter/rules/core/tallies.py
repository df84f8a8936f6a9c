"""What the documents of a run were counted to write, parted by rule once for all of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from functools import lru_cache

from linter.rules.core.context import Tally

#: Group and variant, as a rule of consistency counts them.
Row = tuple[str, str]


class _Held:
    """A tally, which is told from others by what it is and not by what it holds."""

    __slots__ = ("tally",)

    def __init__(self, tally: Tally) -> None:
        self.tally = tally

    def __hash__(self) -> int:
        return id(self.tally)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Held) and other.tally is self.tally


def of_rule(tally: Tally, code: str) -> Mapping[Row, int]:
    """What a rule counted. The tally is that of a run, which nothing is added to any more."""
    return _by_rule(_Held(tally)).get(code, {})


@lru_cache(1)  # there is one run at a time
def _by_rule(held: _Held) -> Mapping[str, Mapping[Row, int]]:
    parted: defaultdict[str, dict[Row, int]] = defaultdict(dict)
    for (code, group, variant), number in held.tally.items():
        parted[code][group, variant] = number
    return parted
