"""Names of languages in their own letters, as menus list them: اردو is no misspelt أردو there.

Such a name stands alone between marks or line ends. Which names these are, is data:
`dictionaries/rules/endonyms.tsv`.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from linter.lexicon.resources import table_lines, table_rows
from linter.text.passage import Passage


def names_of_languages(passage: Passage) -> Iterator[tuple[int, int]]:
    """Code-point spans of the names of other languages that stand alone or together."""
    for index in passage.indexes_of(_names()):
        if not _is_followed(passage, index - 1) and not _is_followed(passage, index):
            yield passage.span(index)


def _is_followed(passage: Passage, index: int) -> bool:
    """Whether nothing but a space parts word `index` from the next, and not both are such names."""
    pair = passage.words[max(index, 0) : index + 2]
    gap = passage.gaps[index + 1]
    is_space = gap.isspace() and "\n" not in gap
    return is_space and len(pair) > 1 and index >= 0 and not _names().issuperset(pair)


@cache
def _names() -> frozenset[str]:
    return frozenset(row[0] for row in table_rows(table_lines("rules/endonyms.tsv")))
