"""What a hand did to a word: the shape of the one edit between what was meant and what was written.

Hands exchange neighbouring letters, write one twice, and skip one; a word that no list holds lies
beside a listed one in any way, mostly with another letter in the place of one.
"""

from __future__ import annotations

from enum import Enum
from typing import Final

_PAIR: Final = 2


class EditShape(Enum):
    """The shape of an edit; several edits together have none."""

    SWAPPED = "swapped"
    DOUBLED = "doubled"
    DROPPED = "dropped"
    ADDED = "added"
    CHANGED = "changed"
    SEVERAL = "several"


def edit_shape(written: str, meant: str) -> EditShape:
    """The shape of the edit that made `written` of `meant`, both bare."""
    first = _common(written, meant)
    last = _common(written[first:][::-1], meant[first:][::-1])
    there, here = meant[first : len(meant) - last], written[first : len(written) - last]
    if len(there) == len(here) == 1:
        return EditShape.CHANGED
    if len(there) == 1 and not here:
        return EditShape.DROPPED
    if len(here) == 1 and not there:
        is_double = here == written[first - 1 : first]
        return EditShape.DOUBLED if is_double else EditShape.ADDED
    if len(here) == len(there) == _PAIR and here == there[::-1]:
        return EditShape.SWAPPED
    return EditShape.SEVERAL


def _common(one: str, other: str) -> int:
    """The number of letters that two words begin with alike."""
    length = 0
    for left, right in zip(one, other, strict=False):
        if left != right:
            break
        length += 1
    return length
