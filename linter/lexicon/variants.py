"""Words that are rightly written in two ways.

أفريقيا and إفريقيا are both right; a text should only keep to one of them.
"""

from __future__ import annotations

from collections.abc import Iterable


class Variants:
    """The table of stems with two right spellings."""

    def __init__(self, lines: Iterable[str]) -> None:
        """Read rows of stems, the spellings of one stem separated by tabs."""
        rows = (line.split("\t") for line in lines if line.strip() and not line.startswith("#"))
        self._stems = [tuple(stem.strip() for stem in row) for row in rows]

    def are(self, one: str, other: str) -> bool:
        """Whether two bare words differ only in the spelling of such a stem."""
        return any(
            one.replace(stem, "", 1) == other.replace(sister, "", 1)
            for row in self._stems
            for stem in row
            for sister in row
            if stem != sister and stem in one and sister in other
        )
