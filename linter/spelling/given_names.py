"""Given names, behind which a word in no list is mostly a surname.

The table, `dictionaries/error_model/before_surnames.tsv`, marks those that are often misspellings
of another word (علي for على).
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import Final

from linter.lexicon.particles import PREPOSITIONS
from linter.lexicon.resources import table_lines, table_rows

#: The second half of a given name such as نور الدين.
FAITH: Final = "الدين"
#: The first half of one such as عبد الجليل.
_SERVANT: Final = "عبد"
_ALSO_WORD: Final = "also-word"
_JOINED: Final = ("", "و", *PREPOSITIONS)


@cache
def given_names() -> frozenset[str]:
    """Given names that are hardly ever another word, with what is joined to them or not."""
    return _joined(row[0] for row in _rows() if row[1:] != [_ALSO_WORD])


@cache
def uncertain_given_names() -> frozenset[str]:
    """Those that are often misspellings of another word, with what is joined to them or not."""
    return _joined(row[0] for row in _rows() if row[1:] == [_ALSO_WORD])


@cache
def servants() -> frozenset[str]:
    """The first half of a given name such as عبد الجليل, with what is joined to it or not."""
    return _joined((_SERVANT,))


def _rows() -> list[list[str]]:
    return list(table_rows(table_lines("error_model/before_surnames.tsv")))


def _joined(names: Iterable[str]) -> frozenset[str]:
    return frozenset(before + name for name in names for before in _JOINED)
