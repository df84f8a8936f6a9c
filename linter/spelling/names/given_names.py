"""Given names, behind which a word in no list is mostly a surname.

The table, `dictionaries/error_model/before_surnames.tsv`, marks those that are often misspellings
of another word (علي for على), and holds the verbs of saying, behind which a surname stands alone.
Far more, many of them words as well (مختار, "chosen"), stand in `given_names.tsv`, made of the
published lists by `dictionaries/recipes/given_names.py`: they are one clue among others.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import Final

from linter.lexicon.particles import CONJUNCTIONS, PREPOSITIONS
from linter.lexicon.resources import table_lines, table_rows
from linter.text import alphabet as ab

#: The second half of a given name such as نور الدين.
FAITH: Final = "الدين"
#: The first half of one such as عبد الجليل.
_SERVANT: Final = "عبد"
_ALSO_WORD: Final = "also-word"
_SAYS: Final = "says"
_BARE: Final = str.maketrans(dict.fromkeys("أإ", ab.ALEF))
_JOINED: Final = ("", "و", *PREPOSITIONS)


@cache
def given_names() -> frozenset[str]:
    """Given names that are hardly ever another word, with what is joined to them or not.

    They are met without their hamza as well (احمد).
    """
    return _with_bare(_marked("", before=_JOINED))


@cache
def uncertain_given_names() -> frozenset[str]:
    """Those that are often misspellings of another word, with what is joined to them or not."""
    return _marked(_ALSO_WORD, before=_JOINED)


def may_be_given_name(form: str) -> bool:
    """Whether a bare word is a given name of any list, with a letter joined to it or not."""
    names = _all_given_names()
    return form in names or (form[:1] in _JOINED and form[1:] in names)


@cache
def _all_given_names() -> frozenset[str]:
    rows = table_rows(table_lines("error_model/given_names.tsv"))
    return _with_bare(frozenset(row[0] for row in rows))


def _with_bare(names: frozenset[str]) -> frozenset[str]:
    """Names, and how they are met without their hamza."""
    hamzas = (name for name in names if "أ" in name or "إ" in name)
    return names | {name.translate(_BARE) for name in hamzas}


@cache
def servants() -> frozenset[str]:
    """The first half of a given name such as عبد الجليل, with what is joined to it or not."""
    return frozenset(before + _SERVANT for before in _JOINED)


@cache
def verbs_of_saying() -> frozenset[str]:
    """Verbs behind which the surname of who speaks may stand, with a conjunction or without."""
    return _marked(_SAYS, before=("", *CONJUNCTIONS))


def _marked(mark: str, before: Iterable[str]) -> frozenset[str]:
    """The words of the table that bear a mark, with each of these before them."""
    rows = table_rows(table_lines("error_model/before_surnames.tsv"))
    words = [row[0] for row in rows if "".join(row[1:]) == mark]
    return frozenset(one + word for one in before for word in words)
