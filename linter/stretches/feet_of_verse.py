"""The feet of verse (فعولن مفاعيلن), by which a text on metres writes the rhythm of a line.

They are patterns and no words: فاعلن is not فأعلن without its hamza, and one may stand twice.

Source: at-Tibrizi, al-Kafi fi l-arud wa-l-qawafi; Wright, A Grammar of the Arabic Language, 2:361.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Final

from linter.lexicon.resources import table_lines, table_rows
from linter.text.passage import Passage

#: A text that scans a line has so many feet at least.
_FEWEST: Final = 2


def feet_of_verse(passage: Passage) -> Iterator[tuple[int, int]]:
    """Code-point spans of the feet of a text that has several, in order."""
    if _feet().isdisjoint(passage.forms):
        return
    places = passage.indexes_of(
        word for word, form in passage.bare_forms.items() if form in _feet()
    )
    if len(places) >= _FEWEST:
        yield from map(passage.span, places)


@cache
def _feet() -> frozenset[str]:
    return frozenset(row[0] for row in table_rows(table_lines("passages/feet_of_verse.tsv")))
