"""Names of Latin letters in a row: اف ام, بي بي سي, واي فاي. They are spelt as each house likes."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Final

from linter.lexicon.resources import table_lines, table_rows
from linter.text.passage import Passage

#: What may stand between two of them.
_BETWEEN: Final = frozenset((" ", ".", "-", ". ", "\u00a0"))
_PARTICLES: Final = "وفبلك"
_ALSO_A_WORD: Final = "word"


@cache
def _letter_names() -> Mapping[str, str]:
    """The names of Latin letters, each with its class: `word` if it is a word as well."""
    rows = table_rows(table_lines("rules/latin_letter_names.tsv"))
    return {row[0]: row[-1] for row in rows}


def is_initial(passage: Passage, index: int) -> bool:
    """Whether word `index` is one of a row of letters.

    A letter's name that is a word as well, or is written for one without its hamza (في اي وقت),
    counts only beside one that is none (سي ان ان, اي بي ام).
    """
    if not _name(passage, index):
        return False
    row = [index]
    while _continues(passage, row[0] - 1, row[0]):
        row.insert(0, row[0] - 1)
    while _continues(passage, row[-1], row[-1] + 1):
        row.append(row[-1] + 1)
    names = [_name(passage, one) for one in row]
    is_row = len(row) > 1 and all(names)
    return is_row and any(_letter_names()[name] != _ALSO_A_WORD for name in names)


def _continues(passage: Passage, left: int, right: int) -> bool:
    """Whether two words beside each other are letters' names, or may be."""
    is_within = left >= 0 and right < len(passage.words)
    if not is_within or passage.gaps[right] not in _BETWEEN:
        return False
    return bool(_name(passage, left) and _name(passage, right))


def _name(passage: Passage, index: int) -> str:
    """The letter's name that the word is, with or without a particle before it; else empty."""
    form, names = passage.bare_forms[passage.words[index]], _letter_names()
    if form in names:
        return form
    bare = form[1:]
    return bare if form[:1] in _PARTICLES and len(bare) > 1 and bare in names else ""
