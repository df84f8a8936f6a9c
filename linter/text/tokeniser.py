"""Text cut into tokens whose offsets slice back to it exactly, every stretch named."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import Enum
from typing import NamedTuple

from linter.text import alphabet as ab
from linter.text.addresses import address_spans
from linter.text.normalise import UNSEEN_IN_WORD
from linter.text.patterns import Pattern

#: An Arabic word: letters with their marks and tatweel; unseen characters only between these.
WORD_PATTERN = (
    f"[{ab.WORD_LETTERS}][{ab.WORD_CHARACTERS}]*(?:[{UNSEEN_IN_WORD}]+[{ab.WORD_CHARACTERS}]+)*"
)
_TOKEN = Pattern(
    rf"""
      (?P<arabic>{WORD_PATTERN})
    | (?P<number>[{ab.DIGITS}]+(?:[.,٫٬/:][{ab.DIGITS}]+)*)
    | (?P<latin>[^\W\d_{ab.WORD_CHARACTERS}]+(?:['’-][^\W\d_{ab.WORD_CHARACTERS}]+)*)
    | (?P<space>\s+)
    | (?P<punctuation>[^\w\s{ab.MARKS}{ab.INVISIBLES}])
    | (?P<other>.)
    """,
    re.VERBOSE | re.DOTALL,
)


class TokenKind(Enum):
    """What a stretch of text is."""

    ARABIC = "arabic"
    NUMBER = "number"
    LATIN = "latin"
    PUNCTUATION = "punctuation"
    SPACE = "space"
    PROTECTED = "protected"
    OTHER = "other"


class Token(NamedTuple):
    """`text` as it stands at the code points `start` up to (not including) `end`."""

    text: str
    start: int
    end: int
    kind: TokenKind


def tokenise(text: str) -> Iterator[Token]:
    """Every stretch of `text` as a token, in order and without gaps.

    The texts of the tokens joined are `text`, and each is `text[start:end]`.
    """
    place = 0
    for start, end in address_spans(text):
        yield from _plain_tokens(text, place, start)
        yield Token(text[start:end], start, end, TokenKind.PROTECTED)
        place = end
    yield from _plain_tokens(text, place, len(text))


def _plain_tokens(text: str, start: int, end: int) -> Iterator[Token]:
    for match in _TOKEN.finditer(text, start, end):
        kind = TokenKind(match.lastgroup)
        yield Token(match.group(), match.start(), match.end(), kind)
