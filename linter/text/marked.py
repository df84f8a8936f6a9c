"""Vowel signs: whether a text bears them all, and keeping a word's when its letters change."""

from __future__ import annotations

from typing import Final

from linter.text.alphabet import LETTERS
from linter.text.patterns import Pattern

#: Letters with signs of short vowels, doubling and tanwin behind them.
_VOWELLED: Final = Pattern(f"(?:[{LETTERS}][\u064b-\u0652]*)+")
#: A tanwin before the last two letters, where none belongs.
_MISPLACED: Final = Pattern(f"[\u064b-\u064d].*[{LETTERS}].*[{LETTERS}]")
#: A tanwin before another last letter than those that it stands before: افتراضيًة of افتراضيًا.
_BEFORE_LAST: Final = Pattern("[\u064b-\u064d][^\u0627\u0649\u064b-\u0652][\u064b-\u0652]*\\Z")
_SIGNS: Final = Pattern("[\u064b-\u0652]+")
_SIGN: Final = Pattern("[\u064b-\u0652]")
_LETTER: Final = Pattern(f"[{LETTERS}]")


def is_in_vowels(text: str) -> bool:
    """Whether a text bears its vowel signs: two on three letters or more."""
    letters = len(_LETTER.findall(text))
    return letters > 0 and 2 * letters <= 3 * len(_SIGN.findall(text))


def with_marks_of(written: str, meant: str) -> str | None:
    """`meant`, one bare word, with the vowel signs of `written`; `meant` if this has none.

    None if a sign would lose its letter, or has the wrong one: where the letters are not as many, a
    tanwin stands in the midst or before ة, or `written` holds tatweel, unseen characters or other
    signs.
    """
    if not _VOWELLED.fullmatch(written) or _MISPLACED.search(written):
        return None
    letters = _SIGNS.sub("", written)
    if letters == written:
        return meant
    if len(letters) != len(meant) or " " in meant:
        return None
    kept = iter(meant)
    made = "".join(one if _SIGNS.fullmatch(one) else next(kept) for one in written)
    return None if _BEFORE_LAST.search(made) else made
