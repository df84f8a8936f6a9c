"""Words that are rightly written in two ways.

أفريقيا and إفريقيا are both right; a text should only keep to one of them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from functools import cache
from itertools import permutations
from typing import Final

from linter.lexicon.resources import table_lines, table_rows

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
        #: Pairs of spellings of a stem, by the first letters in which they differ.
        self._pairs: defaultdict[tuple[str, str], list[tuple[str, str]]] = defaultdict(list)
        for row in rows:
            for stem, sister in permutations(map(str.strip, row), 2):
                self._pairs[_first_difference(stem, sister)].append((stem, sister))
        #: Those of which one begins with the other, whatever letter follows that in a word.
        self._longer = [pair for key, pairs in self._pairs.items() if "" in key for pair in pairs]

    def are(self, one: str, other: str) -> bool:
        """Whether two bare words differ only in the spelling of such a stem."""
        return any(
            stem in one
            and sister in other
            and one.replace(stem, "", 1) == other.replace(sister, "", 1)
            for stem, sister in (
                *self._pairs.get(_first_difference(one, other), ()),
                *self._longer,
            )
        )


def _first_difference(one: str, other: str) -> tuple[str, str]:
    """The first letters in which two words differ, empty for a word that ends before."""
    for letters in zip(one, other, strict=False):
        if letters[0] != letters[1]:
            return letters
    shared = min(len(one), len(other))
    return one[shared : shared + 1], other[shared : shared + 1]


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
