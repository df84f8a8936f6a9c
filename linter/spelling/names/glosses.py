"""Glosses in another language of the Arabic script: بالفارسية: ایران."""

from __future__ import annotations

from functools import cache
from typing import Final

from linter.lexicon.resources import table_lines, table_rows
from linter.text.alphabet import LETTERS
from linter.text.passage import Passage
from linter.text.patterns import Pattern

#: A word with a colon, and what follows it up to here without the end of a gloss.
_GLOSS: Final = Pattern(rf"(?P<language>[{LETTERS}]+):[^\n،؛,;)\]]*\Z")
_LONGEST: Final = 80


@cache
def _languages() -> frozenset[str]:
    return frozenset(row[0] for row in table_rows(table_lines("rules/glossed_languages.tsv")))


def is_in_gloss(passage: Passage, index: int) -> bool:
    """Whether word `index` is part of such a gloss."""
    start = passage.span(index)[0]
    before = passage.text[max(0, start - _LONGEST) : start]
    match = _GLOSS.search(before) if ":" in before else None
    return match is not None and match["language"] in _languages()
