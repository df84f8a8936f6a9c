"""Tables of conjugation and lists of words to learn: strings of one vowelled word each.

They hold forms by the hundred that no text has, and measures (يُفَاعِلُ), which look like misspelt
words. Who writes the vowels of each entry has looked it up.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from linter.lexicon.vowelled import is_vowelled
from linter.text.passage import Passage

#: So many entries make a list, …
_FEWEST: Final = 20
#: … where one string in so many is an entry.
_EVERY: Final = 3


def vowelled_entries(passage: Passage) -> Iterator[tuple[int, int]]:
    """Code-point spans of the entries of such a list, in order."""
    gaps = passage.gaps
    strings = sum(len(places) for gap, places in passage.gap_places.items() if "\n" in gap)
    if strings < _FEWEST:
        return
    alone = [
        index
        for index in passage.indexes_of(filter(is_vowelled, passage.marked_words))
        if _ends_string(gaps[index], index == 0)
        and _ends_string(gaps[index + 1], index + 1 == len(passage.words))
    ]
    if len(alone) >= _FEWEST and len(alone) * _EVERY >= strings:
        yield from (passage.span(index) for index in alone)


def _ends_string(gap: str, is_edge: bool) -> bool:
    return is_edge or "\n" in gap
