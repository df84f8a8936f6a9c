"""Tables as text (`.csv`, `.tsv`): every cell that holds Arabic is a text of its own.

The delimiter is the one of `,` `;` tab `|` that gives the most regular table; quotation is kept.

Source: RFC 4180.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from gettext import gettext
from itertools import groupby, islice, takewhile
from operator import attrgetter
from typing import Final

from linter.documents.core.escapes import read_escaped
from linter.documents.core.language_tags import ARABIC_SCRIPT, is_arabic, primary
from linter.documents.core.lists_of_words import FEWEST_LINES, is_column_of_data
from linter.documents.core.prose import Prose
from linter.documents.core.prose_builder import ProseBuilder
from linter.documents.core.reading import FormatError, Reading
from linter.documents.messages.collector import Collector, Value
from linter.documents.plain.text_tables import is_vocabulary
from linter.text.normalise import skeleton

#: In order of preference where two give tables alike.
DELIMITERS: Final = ("\t", ",", ";", "|")
_QUOTED: Final = re.compile(r'"(?:[^"]|"")*"')
_DOUBLED: Final = re.compile('""')
_SAMPLE_ROWS: Final = 200
_TAG: Final = re.compile(r"[a-z]{2,3}(?:[-_][A-Za-z]{2,4}){0,2}")
#: A heading of two parts, of which one is the tag of a language.
_TAGGED: Final = re.compile(r"([A-Za-z]{2,20})[_.-]([A-Za-z]{2,20})")
#: Headings of words for a search, and of parts of addresses.
_FOR_SEARCH: Final = re.compile(r"(?:\w{1,20}_)?(?:key_?words?|tags?|slug)", re.IGNORECASE)
_LARGE_LANGUAGES: Final = ("en", "ar", "fr")
#: So many keys show that a column is one of them.
_FEWEST_KEYS: Final = 3


@dataclass(frozen=True, slots=True)
class Cell:
    """The content of a cell at `start` up to `end`, quotation marks left out; both from 0."""

    row: int
    column: int
    start: int
    end: int
    is_quoted: bool


def read(text: str, columns: Sequence[str] = ()) -> Reading:
    """The cells of a table, or of some of its columns: their headings, or numbers from 1.

    Raises `FormatError` for a quotation mark that is never closed, or if there is no such column.
    """
    collector = Collector(text)
    delimiter = delimiter_of(text)
    wanted = _numbers(text, delimiter, columns)
    headings = _headings(text, delimiter)
    others = _of_other_languages(headings) | _columns_of_keys(text, delimiter)
    if not columns and is_vocabulary(_rows(text, delimiter)):
        return Reading(Prose("", ()), note=gettext("a list of stems is left alone"))
    data = _columns_of_data(text, delimiter) | _columns_for_search(headings)
    for cell in cells(text, delimiter):
        if cell.column in others:
            continue
        if wanted is None or (cell.column in wanted and (cell.row or not _are_headings(columns))):
            collector.unit(
                f"{cell.row + 1}:{cell.column + 1}",
                [Value(_prose(text, cell))],
                is_data=cell.column in data,
            )
    return collector.reading()


def _columns_of_data(text: str, delimiter: str) -> frozenset[int]:
    """The columns, from 0, of single words and of names of classes."""
    if text.count("\n") < FEWEST_LINES:
        return frozenset()
    columns: defaultdict[int, list[str]] = defaultdict(list)
    for cell in cells(text, delimiter):
        columns[cell.column].append(text[cell.start : cell.end])
    return frozenset(number for number, column in columns.items() if is_column_of_data(column))


def _columns_of_keys(text: str, delimiter: str) -> frozenset[int]:
    """The columns, from 0, that give those before them without spaces, as keys do (محمودسعد)."""
    keys: Counter[int] = Counter()
    spaced: Counter[int] = Counter()
    before = ""
    for cell in islice(cells(text, delimiter), _SAMPLE_ROWS * 20):
        content = text[cell.start : cell.end]
        if " " in before and cell.column:
            spaced[cell.column] += 1
            keys[cell.column] += skeleton(before.replace(" ", "")) == skeleton(content)
        before = content
    return frozenset(
        column
        for column, times in keys.items()
        if times >= _FEWEST_KEYS and times * 2 > spaced[column]
    )


def _are_headings(columns: Sequence[str]) -> bool:
    return not all(column.isdecimal() for column in columns)


def _of_other_languages(headings: Mapping[int, str]) -> frozenset[int]:
    """The columns, from 0, of languages in Arabic letters, where tags of languages head them.

    A tag may stand before or behind what the languages share: `fa_title`, `title_fa`.
    """
    kinds: defaultdict[tuple[str, str], dict[str, int]] = defaultdict(dict)
    for column, heading in headings.items():
        kinds["", ""][heading] = column
        for head, tail in ((1, 2), (2, 1)):
            if match := _TAGGED.fullmatch(heading):
                kinds[match[head], str(head)][match[tail]] = column
    return frozenset(
        column
        for tags in kinds.values()
        if any(tag in tags for tag in _LARGE_LANGUAGES)
        for tag, column in tags.items()
        if _shares_script(tag)
    )


def _headings(text: str, delimiter: str) -> dict[int, str]:
    """The cells of the first row by their columns, from 0."""
    first = takewhile(lambda cell: cell.row == 0, cells(text, delimiter))
    return {cell.column: text[cell.start : cell.end].strip() for cell in first}


def _columns_for_search(headings: Mapping[int, str]) -> frozenset[int]:
    """The columns, from 0, whose headings say that a program finds things by them."""
    return frozenset(column for column, one in headings.items() if _FOR_SEARCH.fullmatch(one))


def _shares_script(tag: str) -> bool:
    return _TAG.fullmatch(tag) is not None and not is_arabic(tag) and primary(tag) in ARABIC_SCRIPT


def _numbers(text: str, delimiter: str, columns: Sequence[str]) -> frozenset[int] | None:
    """The columns wanted, from 0; None for all."""
    if not columns:
        return None
    first = list(takewhile(lambda cell: cell.row == 0, cells(text, delimiter)))
    headings = {_prose(text, cell).text.strip("\ufeff "): cell.column for cell in first}
    found = set()
    for column in columns:
        if column in headings:
            found.add(headings[column])
        elif column.isdecimal() and 0 < int(column) <= len(first):
            found.add(int(column) - 1)
        else:
            there = ", ".join(headings)
            raise FormatError(
                gettext("there is no column {column!r}; there are {there}").format(
                    column=column, there=there
                )
            )
    return frozenset(found)


def delimiter_of(text: str) -> str:
    """What parts the cells of a table; a comma where there is but one column."""
    best, most = ",", 0.0
    for delimiter in DELIMITERS:
        try:
            regular = _regularity(text, delimiter)
        except FormatError:
            continue
        if regular > most:
            best, most = delimiter, regular
    return best


def _regularity(text: str, delimiter: str) -> float:
    """The share of rows that are as wide as most, 0 for one column."""
    widths: dict[int, int] = {}
    for cell in islice(cells(text, delimiter), _SAMPLE_ROWS * 20):
        widths[cell.row] = cell.column + 1
    if not widths:
        return 0.0
    width, times = Counter(widths.values()).most_common(1)[0]
    return times / len(widths) if width > 1 else 0.0


def cells(text: str, delimiter: str) -> Iterator[Cell]:
    """All cells of a table, row by row. Raises `FormatError`."""
    plain = re.compile(rf"[^{re.escape(delimiter)}\r\n]*")
    row = column = place = 0
    while place < len(text):
        if text[place] == '"':
            match = _QUOTED.match(text, place)
            if match is None:
                raise FormatError("a quotation mark that is never closed", place)
            yield Cell(row, column, place + 1, match.end() - 1, True)
            rest = plain.match(text, match.end())
            place = rest.end() if rest else match.end()
        else:
            content = plain.match(text, place)
            end = content.end() if content else place
            yield Cell(row, column, place, end, False)
            place = end
        if place < len(text) and text[place] == delimiter:
            place, column = place + 1, column + 1
            if place == len(text):
                yield Cell(row, column, place, place, False)
        elif place < len(text):
            place += 2 if text.startswith("\r\n", place) else 1
            row, column = row + 1, 0


def _rows(text: str, delimiter: str) -> Iterator[list[str]]:
    for _, row in groupby(cells(text, delimiter), key=attrgetter("row")):
        yield [text[cell.start : cell.end] for cell in row]


def _prose(text: str, cell: Cell) -> Prose:
    builder = ProseBuilder(text, _double if cell.is_quoted else None)
    if cell.is_quoted:
        read_escaped(builder, text, (cell.start, cell.end), _DOUBLED, lambda match: '"')
    else:
        builder.verbatim(cell.start, cell.end)
    return builder.build()


def _double(written: str) -> str:
    return written.replace('"', '""')
