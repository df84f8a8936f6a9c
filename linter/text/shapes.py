"""The shapes of letters that Unicode holds as characters: which each is, and what it stands for."""

from __future__ import annotations

import unicodedata
from functools import cache
from itertools import pairwise
from typing import Final

from linter.text import alphabet as ab
from linter.text.patterns import Pattern

#: The tail of a seen, which stands for no letter of its own.
_TAIL: Final = "\ufe73"
#: The shapes of a letter that joins the one before it, and of one that joins the one after it.
_JOINED_BEFORE: Final = frozenset(("<final>", "<medial>"))
_JOINED_AFTER: Final = frozenset(("<initial>", "<medial>", ""))
_WORD: Final = Pattern(rf"[{ab.PRESENTATION_FORMS}{ab.LETTERS}]+")
_MOST_INITIALS: Final = 3
#: What a text speaks of where it stands alone: the heh with two eyes, a lam that bears its alef.
SPOKEN_OF: Final = frozenset("\ufbaa\ufbab\ufbac\ufbad\ufef5\ufef6\ufef7\ufef8\ufef9\ufefa")


@cache
def shape_of(character: str) -> str:
    """The shape of a character as Unicode names it (`<initial>`); empty for a plain letter."""
    kind = unicodedata.decomposition(character).split(" ")[0]
    return kind if kind.startswith("<") else ""


@cache
def letters_of(shape: str) -> str:
    """Letters of one shape; a shape of a bare mark carries a space or a tatweel, dropped here."""
    if shape == _TAIL:
        return ""
    letters = unicodedata.normalize("NFKC", shape)
    return letters if letters.isalpha() else letters.strip(" " + ab.TATWEEL)


def are_reversed(shapes: str) -> bool:
    """Whether shapes stand in the order of the eye: one joins a letter before it that does not.

    The first of some has none before it.
    """
    letters = "".join(one for one in shapes if letters_of(one).isalpha())
    if len(letters) > 1 and shape_of(letters[0]) in _JOINED_BEFORE:
        return True
    return any(
        shape_of(one) in _JOINED_BEFORE and shape_of(before) not in _JOINED_AFTER
        for before, one in pairwise(letters)
    )


def are_initials(text: str, start: int, end: int) -> bool:
    """Whether the shapes at `start` to `end` (code points) keep two or three letters from joining.

    Initials are written so, of which one at least would join the next: ﺱﺹ, حﺥﺯ.
    """
    words = _WORD.finditer(text, max(0, start - _MOST_INITIALS), end + _MOST_INITIALS)
    word = next(one for one in words if one.end() >= end)[0]
    if not 1 < len(word) <= _MOST_INITIALS:
        return False
    if any(shape_of(one) not in ("<isolated>", "") for one in word):
        return False
    return any(
        "<isolated>" in (shape_of(one), shape_of(after))
        and letters_of(one)[-1:] not in ab.DISCONNECTED
        and letters_of(after) != ab.HAMZA
        for one, after in pairwise(word)
    )
