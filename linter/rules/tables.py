"""Reading the hand-kept tables that rules consult, in `dictionaries/rules/` for the most part."""

from __future__ import annotations

from functools import cache

from linter.lexicon.lexicon import table_lines


@cache
def rows(table: str, folder: str = "rules") -> tuple[tuple[str, ...], ...]:
    """The lines of a table as tuples of fields; blank lines and `#` comments are left out.

    `table` is the file's name without `.tsv`, `folder` stands in `dictionaries/`. Raises
    `DictionaryError` if there is none.
    """
    return tuple(
        tuple(line.split("\t"))
        for line in table_lines(f"{folder}/{table}.tsv")
        if line and not line.startswith("#")
    )


@cache
def words(table: str) -> frozenset[str]:
    """The first field of each line of a table: a set of words."""
    return frozenset(row[0] for row in rows(table))


@cache
def mapping(table: str) -> dict[str, str]:
    """The first field of each line of a table, mapped to the second."""
    return {row[0]: row[1] for row in rows(table)}
