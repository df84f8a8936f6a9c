"""Titles, kinship, kinds of places and works: the words that a name follows.

Data: `dictionaries/error_model/name_titles.tsv`.
"""

from __future__ import annotations

from functools import cache, lru_cache
from typing import Final

from linter.lexicon.particles import ARTICLE, PREPOSITIONS
from linter.lexicon.resources import table_lines, table_rows
from linter.text import alphabet as ab
from linter.text.patterns import Pattern

_CONJUNCTION: Final = "و"
#: Titles so marked have a name behind an adjective alone: a verb may follow them as well.
_OFFICE: Final = "office"
_ABBREVIATED: Final = "abbreviated"
#: What stands between such a title and the name.
AFTER_ABBREVIATION: Final = ("/", "/ ", " / ", ".", ". ")
_JOINED_TO_ARTICLE: Final = Pattern("[وف]?(?:لل|[بك]?ال)")


@cache
def _titles() -> frozenset[str]:
    return frozenset(row[0] for row in _title_rows() if len(row) == 1)


@cache
def abbreviated_titles() -> frozenset[str]:
    """Titles that are cut short, which a stroke or a stop parts from the name: د/ علا."""
    return frozenset(row[0] for row in _title_rows() if row[1:] == [_ABBREVIATED])


@cache
def _offices() -> frozenset[str]:
    """Titles with the article, which an adjective may part from the name."""
    return frozenset(row[0] for row in _title_rows() if row[0].startswith(ARTICLE))


def _title_rows() -> list[list[str]]:
    return list(table_rows(table_lines("error_model/name_titles.tsv")))


@lru_cache(1 << 12)
def is_title(form: str) -> bool:
    """Whether a bare word is a title or a kind of place, with what may be joined to it or not.

    لعشيرة, وبمدينة and للأمير are; of a preposition before the article the lam alone changes it.
    """
    titles = _titles()
    bare = form.removeprefix(_CONJUNCTION)
    if form in titles or bare in titles:
        return True
    if bare.startswith(ab.LAM * 2):
        return ARTICLE + bare[2:] in titles
    return bare[:1] in PREPOSITIONS and bare[1:] in titles


def is_office_with(title: str, second: str) -> bool:
    """Whether two bare words are a title and its adjective or its genitive: وزير الطاقة."""
    if not second.startswith(ARTICLE):
        return False
    definite = _JOINED_TO_ARTICLE.sub(ARTICLE, title, count=1)
    office = title.removeprefix(_CONJUNCTION)  # which وزير has not before it
    return not _offices().isdisjoint((definite, ARTICLE + title, ARTICLE + office))
