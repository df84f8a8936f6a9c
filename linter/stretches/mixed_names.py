"""Names in a program that begin in Arabic and go on in Latin: `طباعةالجردToolStripMenuItem`.

Designers of forms make them of what stands on a button. A space in one is another name.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from linter.text.passage import Passage
from linter.text.patterns import Pattern
from linter.text.spans import Span

#: Three capitals with small letters behind them and more: no name of a thing is written so.
_REST: Final = Pattern("(?:[A-Z][a-z]{1,20}){3,9}[0-9]{0,3}(?![A-Za-z])")


def mixed_names(passage: Passage) -> Iterator[Span]:
    """Code-point spans of such names, in any order."""
    if not passage.holds_latin:
        return
    for gap, indexes in passage.gap_places.items():
        rest = _REST.match(gap)
        if rest is None:
            continue
        for index in indexes:
            if index:
                yield passage.starts[index - 1], passage.gap_start(index) + rest.end()
