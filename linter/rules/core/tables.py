"""Reading the hand-kept tables that rules consult, in `dictionaries/rules/` for the most part."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from linter.lexicon.resources import table_lines, table_rows


@cache
def rows(table: str, folder: str = "rules") -> tuple[tuple[str, ...], ...]:
    """The lines of a table as tuples of fields; blank lines and `#` comments are left out.

    `table` is the file's name without `.tsv`, `folder` stands in `dictionaries/`. Raises
    `DictionaryError` if there is none.
    """
    return tuple(_read(table, folder))


def _read(table: str, folder: str = "rules") -> Iterator[tuple[str, ...]]:
    """The same, read again: what is kept of a table in one shape need not be kept in two."""
    return map(tuple, table_rows(table_lines(f"{folder}/{table}.tsv")))


@cache
def words(table: str) -> frozenset[str]:
    """The first field of each line of a table: a set of words."""
    return frozenset(row[0] for row in _read(table))


@cache
def mapping(table: str) -> dict[str, str]:
    """The first field of each line of a table, mapped to the second."""
    return {row[0]: row[1] for row in _read(table)}


@cache
def classed(table: str, kind: str) -> tuple[tuple[str, ...], ...]:
    """The lines of a table whose last field is `kind`, without that field."""
    return tuple(row[:-1] for row in rows(table) if row[-1] == kind)


@cache
def words_of(table: str, *kinds: str) -> frozenset[str]:
    """The first field of each line of a table whose last field is one of `kinds`."""
    return frozenset(row[0] for kind in kinds for row in classed(table, kind))


@cache
def by_word(table: str) -> dict[str, tuple[str, ...]]:
    """The lines of a table by their first field."""
    return {row[0]: row for row in _read(table)}
