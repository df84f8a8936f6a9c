"""The gender of a definite noun, with which an adjective beside it agrees.

الفريق المعني is a masculine noun with its adjective, المرة الأولى a feminine one: where a word may
be an adjective in ـي or another in ـى, the noun before it tells. Nouns in ة are feminine; for the
others a table says how edited books agree with them (`recipes/noun_gender.py`).
"""

from __future__ import annotations

from functools import cache, lru_cache
from typing import Final

from linter.lexicon.resources import table_lines, table_rows
from linter.spelling.surroundings.tokens import folded
from linter.text import alphabet as ab
from linter.text.patterns import Pattern

#: The article behind what may be joined to it.
_DEFINITE: Final = Pattern("(?:[وف]?[بك]?ال|[وف]?لل)(?P<noun>..+)")
_REMEMBERED: Final = 1 << 14
MASCULINE: Final = "masculine"
FEMININE: Final = "feminine"
_GENDERS: Final = {"m": MASCULINE, "f": FEMININE}


@cache
def _genders() -> dict[str, str]:
    rows = table_rows(table_lines("rules/definite_gender.tsv"))
    return {folded(row[0]): _GENDERS[row[1]] for row in rows if row[1] in _GENDERS}


@lru_cache(_REMEMBERED)
def definite_gender(token: str) -> str:
    """`MASCULINE` or `FEMININE` for a folded noun with the article; empty for any other token."""
    match = _DEFINITE.fullmatch(token)
    if match is None:
        return ""
    noun = match["noun"]
    return FEMININE if noun.endswith(ab.TEH_MARBUTA) else _genders().get(noun, "")
