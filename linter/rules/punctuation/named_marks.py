"""Marks that a text speaks of, alone in quotation marks: ينقص القوس "(", والرمز "?"."""

from __future__ import annotations

from typing import Final

#: Quotation marks on both sides of a mark.
_QUOTED: Final = ('""', "''", "«»", "“”", "‘’")


def is_named(text: str, place: int) -> bool:
    """Whether the mark at `place` (a code point) stands alone in quotation marks."""
    return place > 0 and text[place - 1] + text[place + 1 : place + 2] in _QUOTED
