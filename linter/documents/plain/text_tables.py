"""Tables kept as plain text: rows whose cells a sign parts, and texts with a label beside them.

Data sets have a text a line, and what it was judged to be: `'منتج رائع', 1`. The label and the sign
before it are read by programs; the text may hold the same sign itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from linter.documents.messages.collector import holds_arabic

_DELIMITERS: Final = "\t|;,"
_FEWEST_ROWS: Final = 10
#: A list of tokens has so many, and tells it by so many.
_FEWEST_TOKENS: Final = 200
_MOST_TOKENS: Final = 2000
#: So many rows in a hundred are of the same shape.
_MOST: Final = 95
#: A label that is no number comes again so many times, as does a column of something but Arabic.
_TIMES: Final = 10
#: A number, or a name without a space.
_LABEL: Final = re.compile(r"[\w.+-]{1,20}")
_NUMBER: Final = re.compile(r"[-+]?\d+(?:\.\d+)?")
_QUOTES: Final = " \t\"'"


@dataclass(frozen=True, slots=True)
class Shape:
    """How rows are written: so many cells, or (0) a text with a label before or behind it."""

    delimiter: str
    cells: int = 0
    has_first: bool = False
    has_last: bool = False

    def cut(self, row: str) -> list[tuple[int, int]]:
        """The spans of the cells of a row, labels too; none if it has another shape."""
        if self.cells:
            places = [place for place, mark in enumerate(row) if mark == self.delimiter]
        else:
            places = [row.find(self.delimiter)] if self.has_first else []
            places += [row.rfind(self.delimiter)] if self.has_last else []
        if -1 in places or len(set(places)) < len(places):
            return []
        starts = [0, *(place + 1 for place in places)]
        return list(zip(starts, [*places, len(row)], strict=True))

    def texts(self, row: str) -> Iterator[tuple[int, int]]:
        """The spans of what is text in a row, without quotation marks and spaces at their edges."""
        cells = self.cut(row)
        if not self.cells and cells:
            cells = cells[self.has_first : len(cells) - self.has_last]
        for start, end in cells:
            content = row[start:end]
            first = start + len(content) - len(content.lstrip(_QUOTES))
            yield first, max(first, start + len(content.rstrip(_QUOTES)))


def is_vocabulary(rows: Iterable[Sequence[str]]) -> bool:
    """Whether rows are tokens with a number each, as models and counts of words keep them."""
    numbered = 0
    for number, row in enumerate(rows, 1):
        cells = [cell.strip(_QUOTES) for cell in row]
        is_token = len(cells) == 2 and not any(" " in cell for cell in cells)
        numbered += is_token and any(map(_NUMBER.fullmatch, cells))
        if number == _FEWEST_TOKENS and numbered * 100 < number * _MOST:
            return False
        if number == _MOST_TOKENS:
            break
    return numbered >= _FEWEST_TOKENS and numbered * 100 >= number * _MOST


def shape_of(rows: Sequence[str]) -> Shape | None:
    """The shape of the rows of a table (no empty ones); None for what is none."""
    if len(rows) < _FEWEST_ROWS:
        return None
    for delimiter in _DELIMITERS:
        number = rows[0].strip().count(delimiter) + 1
        if number == 1:
            continue
        if _are_columns(_cut(rows, Shape(delimiter, number)), len(rows)):
            return Shape(delimiter, number)
        for has_first, has_last in ((True, True), (False, True), (True, False)):
            shape = Shape(delimiter, 0, has_first, has_last)
            if _are_labelled(rows, shape):
                return shape
    return None


def _cut(rows: Sequence[str], shape: Shape) -> list[list[str]]:
    """The cells of the rows that have as many as the shape wants."""
    cut = ([row[start:end] for start, end in shape.cut(row.strip())] for row in rows)
    wanted = shape.cells or 1 + shape.has_first + shape.has_last
    return [cells for cells in cut if len(cells) == wanted]


def _are_columns(rows: Sequence[Sequence[str]], number: int) -> bool:
    """Whether of `number` rows nearly all have these cells, in one column something but Arabic."""
    if len(rows) * 100 < number * _MOST:
        return False
    arabic = [sum(map(holds_arabic, column)) for column in zip(*rows, strict=True)]
    others = sum(count * _TIMES <= len(rows) for count in arabic)
    return 0 < others < len(arabic)


def _are_labelled(rows: Sequence[str], shape: Shape) -> bool:
    cut = _cut(rows, shape)
    if len(cut) * 100 < len(rows) * _MOST:
        return False
    columns = [*zip(*cut, strict=True)]
    first = not shape.has_first or _are_labels(columns[0])
    return first and (not shape.has_last or _are_labels(columns[-1]))


def _are_labels(written: Sequence[str]) -> bool:
    """Whether they are numbers, or few names, each of which comes again and again."""
    labels = [label.strip(_QUOTES) for label in written]
    if all(map(_NUMBER.fullmatch, labels)):
        return True
    return 1 < len(set(labels)) <= len(labels) // _TIMES and all(map(_LABEL.fullmatch, labels))
