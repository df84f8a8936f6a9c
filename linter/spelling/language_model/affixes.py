"""What the first and the last letters of a word tell of its class."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import Final

_CACHED: Final = 1 << 12
#: Beginnings and endings that tell a class, each with the letters that must stand beside it.
_HEADS: Final = (
    ("ال", "ال", 2),
    ("بال", "بال", 2),
    ("بال", "كال", 2),
    ("بال", "لل", 2),
    ("ي", "سي", 2),
    ("ي", "ي", 3),
    ("ت", "ست", 3),
    ("ت", "ت", 3),
    ("ب", "ب", 4),
    ("ب", "ل", 4),
)
_TAILS: Final = (
    ("ة", "ة", 0),
    ("ات", "ات", 2),
    ("ون", "ون", 2),
    ("ون", "ين", 2),
    ("وا", "وا", 2),
    *(("ه", pronoun, 2) for pronoun in ("ه", "ها", "هم", "هما", "هن", "نا", "كم")),
    ("ا", "ا", 2),
    ("ي", "ي", 2),
    ("ت", "ت", 2),
)
#: The class of what has none of these endings and is so short.
_SHORT_TAIL: Final = "-"
_SHORT: Final = 3

Affixes = Mapping[str, Sequence[tuple[str, str, int]]]


def _by_letter(affixes: Iterable[tuple[str, str, int]], place: int) -> Affixes:
    """The affixes by the letter they have at this place, the first or the last, in their order."""
    table: dict[str, list[tuple[str, str, int]]] = {}
    for row in affixes:
        table.setdefault(row[1][place], []).append(row)
    return table


#: The most letters of a beginning or an ending, and the length from which on all words are alike.
LONGEST: Final = max(len(row[1]) for row in (*_HEADS, *_TAILS))
LONGEST_TOLD: Final = max(len(row[1]) + row[2] for row in (*_HEADS, *_TAILS))
_HEADS_BY_LETTER: Final = _by_letter(_HEADS, 0)
_TAILS_BY_LETTER: Final = _by_letter(_TAILS, -1)


@lru_cache(maxsize=_CACHED)
def head_class(first: str, length: int) -> str:
    """What the first letters of a word of this length say of its class."""
    for name, beginning, more in _HEADS_BY_LETTER.get(first[0], ()):
        if first.startswith(beginning) and length >= len(beginning) + more:
            return name
    return ""


@lru_cache(maxsize=_CACHED)
def tail_class(last: str, length: int) -> str:
    """What the last letters of a word of this length say of its class."""
    for name, ending, more in _TAILS_BY_LETTER.get(last[-1], ()):
        if last.endswith(ending) and length >= len(ending) + more:
            return name
    return _SHORT_TAIL if length <= _SHORT else ""
