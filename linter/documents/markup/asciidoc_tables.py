"""Tables of AsciiDoc: what parts their cells, and where these stand in tables of data.

`|===` holds cells behind bars, `!===` those of a table in a cell, `,===` rows of CSV and `:===` of
DSV; the attributes before a table may name another format and another sign.

Source: docs.asciidoctor.org, "CSV, TSV and DSV Data", "Build a Table from CSV Data".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from typing import Final

from linter.documents.core.escapes import read_escaped
from linter.documents.core.prose import Prose
from linter.documents.core.prose_builder import ProseBuilder

#: Format and sign by what a table begins with, and signs by the name of the format.
_FORMATS: Final = {"|": "psv", "!": "psv", ",": "csv", ":": "dsv"}
_SIGNS: Final = {"psv": "|", "csv": ",", "dsv": ":", "tsv": "\t"}
_FORMAT: Final = re.compile(r"\bformat\s*=\s*[\"']?(?P<name>[a-z]+)")
_SEPARATOR: Final = re.compile(
    r"\bseparator\s*=\s*(?:\"(?P<quoted>[^\"]+)\"|(?P<bare>[^\s,\]\"]+))"
)
_DOUBLED: Final = re.compile('""')


@dataclass(frozen=True, slots=True)
class Table:
    """A table that begins with `delimiter`, whose content starts at `start`."""

    delimiter: str
    start: int
    format: str
    separator: str
    #: What stands before a cell, where cells stand behind signs.
    bar: re.Pattern[str] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "bar", _bar(self.separator))

    @property
    def is_data(self) -> bool:
        """Whether a sign parts its cells, which stand behind none."""
        return self.format != "psv"


def table_of(delimiter: str, attributes: str, start: int) -> Table:
    """The table that a line begins, with the list of attributes before it."""
    known = _FORMATS[delimiter[0]]
    named = _FORMAT.search(attributes)
    if named is not None and named["name"] in _SIGNS:
        known = named["name"]
    sign = "!" if delimiter[0] == "!" else _SIGNS[known]
    given = _SEPARATOR.search(attributes)
    if given is not None:
        sign = given[given.lastgroup or 0].replace("\\t", "\t")
    return Table(delimiter, start, known, sign)


def data_cells(table: Table, text: str, end: int) -> Iterator[Prose]:
    """The cells of a table of data that goes on up to `end`, each as its own text."""
    pattern, place = _cell(table.separator, table.format), table.start
    while place < end:
        match = pattern.match(text, place, end)
        if match is None:
            return
        yield _prose(text, match, table)
        place = max(match.end(), place + 1)
        if text.startswith(table.separator, match.end()):
            place = match.end() + len(table.separator)
        elif match.end() < end:
            place = match.end() + 1  # the end of the line


def _prose(text: str, match: re.Match[str], table: Table) -> Prose:
    start, end = match.span(match.lastgroup or 0)
    is_quoted = match.lastgroup == "quoted"
    end = start + len(text[start:end].rstrip(" \t"))
    start = end - len(text[start:end].lstrip(" \t"))
    builder = ProseBuilder(text, _double if is_quoted else None)
    if is_quoted:
        read_escaped(builder, text, (start, end), _DOUBLED, lambda _: '"')
    elif table.format == "dsv":
        escape = re.compile(rf"\\{re.escape(table.separator)}")
        read_escaped(builder, text, (start, end), escape, lambda _: table.separator)
    else:
        builder.verbatim(start, end)
    return builder.build()


def _double(written: str) -> str:
    return written.replace('"', '""')


@cache
def _bar(separator: str) -> re.Pattern[str]:
    """The sign before a cell, with what may be said of the cell before it (`2+^.>s|`)."""
    sign = re.escape(separator)
    return re.compile(rf"(?:(?<=\s)|^)[\d.+*<>^]*[aehlmsdv]?(?<!\\){sign}|(?<!\\){sign}")


@cache
def _cell(separator: str, name: str) -> re.Pattern[str]:
    sign = re.escape(separator)
    if name == "dsv":
        return re.compile(rf"(?P<bare>(?:\\[^\n]|(?!{sign})[^\n\\])*)")
    return re.compile(
        rf'[ \t]*"(?P<quoted>(?:[^"]|""){{0,5000}})"[ \t]*(?={sign}|\n|\Z)'
        rf"|(?P<bare>(?:(?!{sign})[^\n])*)"
    )
