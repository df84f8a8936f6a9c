"""Normal forms of a word: bare (for the lexicon) and skeleton (for comparing spellings)."""

from __future__ import annotations

import unicodedata
from collections.abc import Collection

from linter.text import alphabet as ab
from linter.text.patterns import Pattern
from linter.text.vocabulary import matching, vocabulary_of

#: Inside of a class: unseen characters that do not end a word in whose midst they stand: joiners,
#: soft hyphen, direction marks, word joiner and byte order mark.
UNSEEN_IN_WORD = f"{ab.JOINERS}{ab.SOFT_HYPHEN}\u061c\u200e\u200f\u2060\ufeff"

_NOT_BARE = Pattern(f"[{ab.MARKS}{ab.PRESENTATION_MARKS}{ab.TATWEEL}{UNSEEN_IN_WORD}]+")
_PLAIN = Pattern(f"[{ab.LETTERS}]+")
#: What makes a word not plain, in words that stand between line ends.
_NOT_PLAIN = Pattern(f"[^{ab.LETTERS}\n]")
#: Putting marks into their canonical order takes the square of their number: this many on one
#: letter are enough. Source: Unicode Standard Annex 15, 13 (stream-safe text).
_MOST_MARKS = 30
_TOO_MANY_MARKS = Pattern(f"([{ab.MARKS}]{{{_MOST_MARKS}}})[{ab.MARKS}]+")
_PRESENTATION = Pattern(f"[{ab.PRESENTATION_LETTERS}]")
_PRESENTATION_MARK = Pattern(f"[{ab.PRESENTATION_MARKS}]+")
_SKELETON = str.maketrans(ab.SKELETON_FOLDS)
_WASLA = str.maketrans({"\u0671": ab.ALEF})


def strip_marks(word: str) -> str:
    """`word` without harakat, Quranic signs, tatweel and unseen characters."""
    return _NOT_BARE.sub("", word)


def bare(word: str) -> str:
    """`word` as the lexicon knows it: no marks, no tatweel, presentation forms as letters.

    Combining hamzas and maddas are composed first (ا + U+0654 gives أ), so that they are not lost
    with the marks.
    """
    if _PLAIN.fullmatch(word) or word.isascii():
        return word
    if len(word) > _MOST_MARKS:
        word = _TOO_MANY_MARKS.sub(r"\1", word)
    word = unicodedata.normalize("NFC", word)
    if _PRESENTATION.search(word):
        # Shapes of vowel signs go first: taken apart, some of them leave a space.
        word = unicodedata.normalize("NFKC", _PRESENTATION_MARK.sub("", word))
    return _NOT_BARE.sub("", word).translate(_WASLA)


def bare_forms(words: Collection[str]) -> dict[str, str]:
    """Each word with its bare form; nearly all are plain, so one scan finds those that are not."""
    forms = dict(zip(words, words, strict=True))
    for word in matching(_NOT_PLAIN, vocabulary_of(forms)):
        forms[word] = bare(word)
    return forms


def skeleton(word: str) -> str:
    """`word` with the letters that careless spelling mixes folded into one.

    أإآ→ا, ى→ي, ة→ه, ؤ→و, ئ→ي, ء dropped: two words with one skeleton differ only in these.
    """
    return word.translate(_SKELETON)
