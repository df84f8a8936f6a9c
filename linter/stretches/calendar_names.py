"""Months and days of other languages in Arabic letters, in the lists of them that programs hold.

In such a list نومبر is Urdu's November and no misspelt نوفمبر. By itself it may be that: so a name
counts only beside another that no Arabic word is spelt alike. Which words these are, is data:
`dictionaries/rules/calendar_names.tsv`.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Final

from linter.lexicon.resources import table_lines, table_rows
from linter.text.passage import Passage

#: How many words off another name may stand: between them may be those that Arabic has as well.
_REACH: Final = 3


def calendar_names(passage: Passage) -> Iterator[tuple[int, int]]:
    """Code-point spans of the names, in order."""
    here = _names().keys() & passage.bare_forms.keys()
    telling = {word for word in here if _names()[word]}
    if not telling:
        return
    words = passage.words
    for index in passage.indexes_of(here):
        near = words[max(0, index - _REACH) : index] + words[index + 1 : index + 1 + _REACH]
        if not telling.isdisjoint(near):
            yield passage.span(index)


@cache
def _names() -> dict[str, bool]:
    """The words, and whether each tells a list of them: no Arabic word is spelt alike."""
    rows = table_rows(table_lines("rules/calendar_names.tsv"))
    return {word: use == "own" for word, use, _ in rows}
