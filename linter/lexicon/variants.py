"""Words that are rightly written in two ways.

أفريقيا and إفريقيا are both right; a text should only keep to one of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from typing import Final

from linter.lexicon.resources import table_lines, table_rows
from linter.text.patterns import Pattern

#: The table of accepted spellings, which the rules of consistency read too; and pairs of words
#: that are no spellings of one another, of which neither is taken for an error for the other.
TABLE: Final = "rules/word_variants.tsv"
PAIRS: Final = "lexicon/variants.tsv"
#: A spelling that is an error, in the table of accepted ones.
_UNSUGGESTED: Final = "~"


class Variants:
    """The table of stems with two right spellings."""

    def __init__(self, lines: Iterable[str]) -> None:
        """Read rows of stems, the spellings of one stem separated by tabs."""
        rows = (line.split("\t") for line in lines if line.strip() and not line.startswith("#"))
        self._stems = [tuple(stem.strip() for stem in row) for row in rows]
        every = sorted({stem for row in self._stems for stem in row}, key=len, reverse=True)
        self._any = Pattern("|".join(map(re.escape, every)) or "(?!)")

    def are(self, one: str, other: str) -> bool:
        """Whether two bare words differ only in the spelling of such a stem."""
        if self._any.search(one) is None or self._any.search(other) is None:
            return False
        return any(
            one.replace(stem, "", 1) == other.replace(sister, "", 1)
            for row in self._stems
            for stem in row
            for sister in row
            if stem != sister and stem in one and sister in other
        )


def stems_of_table(lines: Iterable[str]) -> list[str]:
    """Rows of stems, as `Variants` reads them, of the lines of the table of accepted spellings."""
    rows = (row[2:] for row in table_rows(lines))
    return ["\t".join(stem for stem in row if not stem.startswith(_UNSUGGESTED)) for row in rows]


@cache
def accepted_variants() -> Variants:
    """The spellings that are accepted beside each other, whichever rule asks."""
    return Variants(stems_of_table(table_lines(TABLE)))


@cache
def all_variants() -> Variants:
    """The accepted spellings, and the pairs of words that are not taken for each other."""
    return Variants([*stems_of_table(table_lines(TABLE)), *table_lines(PAIRS)])
