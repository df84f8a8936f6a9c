"""Whether a word is written with so many of its vowels that it is meant as it stands."""

from __future__ import annotations

from typing import Final

from linter.text import alphabet as ab
from linter.text.patterns import Pattern

#: One mark is often written by habit: a shadda, or the tanwin of an adverb.
_FEWEST: Final = 2

_TELLING_MARK: Final = Pattern(f"(?![{ab.TANWIN}])[{ab.MARKS}]")


def is_vowelled(written: str) -> bool:
    """Whether a word bears two marks or more, tanwin left aside (المُصيَّرة, اسْوَدَّ)."""
    return len(_TELLING_MARK.findall(written)) >= _FEWEST
