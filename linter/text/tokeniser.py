"""Text cut into tokens whose offsets slice back to it exactly (long: two views of one scan).

Two views of one scan: `tokenise` names every stretch of the text, for those who want them all;
`Passage` holds the Arabic words and the gaps between them as plain lists, which is what rules
that read millions of words need.
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from copy import copy
from dataclasses import dataclass
from enum import Enum
from functools import cached_property, partial
from itertools import accumulate, chain, islice
from operator import add

from linter.text import alphabet as ab
from linter.text.addresses import address_spans
from linter.text.lines import Lines, offsets
from linter.text.normalise import UNSEEN_IN_WORD, bare_forms
from linter.text.patterns import Pattern
from linter.text.verse import may_part, verse_lines

#: An Arabic word: letters with their marks and tatweel; unseen characters only between these.
WORD_PATTERN = (
    f"[{ab.WORD_LETTERS}][{ab.WORD_CHARACTERS}]*(?:[{UNSEEN_IN_WORD}]+[{ab.WORD_CHARACTERS}]+)*"
)
_WORD = Pattern(f"({WORD_PATTERN})")
_UNSEEN = tuple(UNSEEN_IN_WORD)
#: The same where no unseen character stands in the text; a quarter faster.
_SEEN_WORD = Pattern(f"([{ab.WORD_LETTERS}][{ab.WORD_CHARACTERS}]*)")

_VERSE = re.compile("﴿[^﴿﴾\n]*﴾|﴾[^﴿﴾\n]*﴿")

#: Longer texts than this many code points are cut into pieces, between words.
_PIECE = 1 << 15
_CUT = re.compile(r"[ \n]")

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


#: Neither printable ASCII, nor letters, harakat, digits and marks of Modern Standard Arabic.
_UNUSUAL = re.compile(
    rf"[^\t\n\f\r\x20-\x7e{ab.LETTERS}\u064b-\u0652{ab.ARABIC_INDIC_DIGITS}،؛؟٪{ab.OPENING_QUOTES}"
    rf"{ab.CLOSING_QUOTES}–—…\u00a0]"
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


@dataclass(frozen=True, slots=True)
class Token:
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


class Passage:
    """A text with its Arabic words listed, the shape that rules read.

    `words[i]` is the i-th Arabic word as written, `gaps[i]` what stands before it (so `gaps` is
    one longer than `words`; the last holds what follows the last word). Words inside URLs,
    addresses, hashtags and @names are listed too; ask `is_prose` of a place before flagging it.
    """

    def __init__(self, text: str, spans: tuple[tuple[int, int], ...] | None = None) -> None:
        """Scan `text`; `spans` are its prose ranges (code points, in order), default all of it."""
        self.text = text
        self.words: list[str]
        self.gaps: list[str]
        self.words, self.gaps = _words_and_gaps(text)
        self._spans = spans
        self._left_out: list[tuple[int, int]] = []

    def leaving_out(self, spans: Iterable[tuple[int, int]]) -> Passage:
        """The same passage, of which these spans (code points) are no prose; they may overlap."""
        passage = copy(self)
        merged: list[tuple[int, int]] = []
        for start, end in sorted([*self._left_out, *spans]):
            if merged and start <= merged[-1][1]:
                merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
            else:
                merged.append((start, end))
        passage._left_out = merged
        return passage

    @property
    def spans(self) -> tuple[tuple[int, int], ...] | None:
        """The prose ranges; None if all of the text is prose."""
        return self._spans

    @cached_property
    def starts(self) -> Sequence[int]:
        """Code-point offset of each word."""
        lengths = map(add, map(len, self.gaps), chain((0,), map(len, self.words)))
        return array("I", islice(accumulate(lengths), len(self.words)))

    @cached_property
    def word_places(self) -> Mapping[str, array[int]]:
        """Each distinct word as written, in order of first appearance, with its indexes.

        Made in one scan for all who look for some words and not for others.
        """
        places: defaultdict[str, array[int]] = defaultdict(partial(array, "I"))
        for index, word in enumerate(self.words):
            places[word].append(index)
        return dict(places)

    @cached_property
    def gap_places(self) -> Mapping[str, array[int]]:
        r"""Each gap that is more than one space, with the indexes of `gaps` it stands at.

        Texts repeat their gaps as they repeat their words, so a rule about marks and spaces looks
        at some thousand distinct gaps where the text has a hundred times as many. The first and
        the last gap are listed with a newline at the text's edge, as if a line began and ended
        there; so the very start and end of a listed gap always touch an Arabic word, unless a
        newline is there. A text without Arabic words has none.
        """
        places: defaultdict[str, array[int]] = defaultdict(partial(array, "I"))
        if not self.words:
            return places
        last = len(self.words)
        places["\n" + self.gaps[0]].append(0)
        for index, gap in enumerate(self.gaps):
            if gap != " " and 0 < index < last:
                places[gap].append(index)
        places[self.gaps[last] + "\n"].append(last)
        return dict(places)

    def matches_in_gaps(self, pattern: Pattern) -> Iterator[tuple[int, re.Match[str]]]:
        """Each match of a pattern between Arabic words, with the code-point offset of its string.

        For patterns that no letter or mark of Arabic can be part of. In any order.
        """
        if not self.words:
            yield from ((0, match) for match in pattern.finditer(self.text))
            return
        for gap, places in self.gap_places.items():
            for match in pattern.finditer(gap):
                yield from ((self.gap_start(index), match) for index in places)

    def gap_start(self, index: int) -> int:
        """Code-point offset at which a gap of `gap_places` starts (-1 for the first one)."""
        return self.span(index - 1)[1] if index else -1

    @cached_property
    def marked_words(self) -> Mapping[str, array[int]]:
        """Each word that holds more than letters (harakat, above all), with its indexes."""
        return {word: places for word, places in self.word_places.items() if not word.isalpha()}

    @cached_property
    def unusual_characters(self) -> frozenset[str]:
        """The characters of the text that plain Arabic prose does not use.

        One scan tells the rules about odd characters whether there is anything for them to do.
        """
        return frozenset(_UNUSUAL.findall(self.text))

    @cached_property
    def lines(self) -> Lines:
        """Where the lines of the text begin and end."""
        return Lines(self.text)

    def count(self, character: str, start: int, end: int) -> int:
        """How often a character stands in `text[start:end]`; all its places are found once."""
        places = self._offsets.get(character)
        if places is None:
            places = self._offsets[character] = offsets(self.text, character)
        return bisect_left(places, end) - bisect_left(places, start)

    @cached_property
    def _offsets(self) -> dict[str, Sequence[int]]:
        return {}

    @cached_property
    def bare_forms(self) -> dict[str, str]:
        """The bare form of each distinct word."""
        return bare_forms(self.word_places)

    def indexes_of(self, words: Iterable[str]) -> list[int]:
        """The indexes, in order, at which these words stand, as they are written."""
        places = self.word_places
        return sorted(chain.from_iterable(places[word] for word in words if word in places))

    def span(self, index: int) -> tuple[int, int]:
        """Code-point span of word `index`."""
        start = self.starts[index]
        return start, start + len(self.words[index])

    def word_at(self, offset: int) -> int | None:
        """Index of the word that holds the code point `offset`, or None."""
        index = bisect_right(self.starts, offset) - 1
        if index < 0 or offset >= self.span(index)[1]:
            return None
        return index

    def is_prose(self, start: int, end: int) -> bool:
        """Whether the span lies wholly in prose.

        That is in the document's prose ranges, in no address, in no verse of the Quran, which has
        a spelling of its own and is quoted in ﴿ ﴾, in no line of verse, and in nothing that was
        left out.
        """
        if self._spans is not None and not _inside(self._spans, start, end):
            return False
        if self._left_out and _touches(self._left_out, start, end):
            return False
        if self._verses and _touches(self._verses, start, end):
            return False
        if self._verse_lines and _touches(self._verse_lines, start, end):
            return False
        return not (self._addresses and _touches(self._addresses, start, end))

    @cached_property
    def _addresses(self) -> list[tuple[int, int]]:
        return address_spans(self.text)

    @cached_property
    def _verses(self) -> list[tuple[int, int]]:
        return [match.span() for match in _VERSE.finditer(self.text)]

    @cached_property
    def _verse_lines(self) -> list[tuple[int, int]]:
        partings = chain.from_iterable(
            places for gap, places in self.gap_places.items() if may_part(gap)
        )
        return verse_lines(self.text, [max(self.gap_start(i), 0) for i in sorted(partings)])


def _words_and_gaps(text: str) -> tuple[list[str], list[str]]:
    """The words of a text and what stands around them, one gap more than words.

    A long text is cut piece by piece, at spaces, so that equal words are one string in memory.
    """
    pattern = _WORD if any(map(text.__contains__, _UNSEEN)) else _SEEN_WORD
    if len(text) <= _PIECE:
        parts = pattern.split(text)
        return parts[1::2], parts[0::2]
    words: list[str] = []
    gaps = [""]
    known: dict[str, str] = {}
    for piece in _pieces(text):
        parts = pattern.split(piece)
        parts = list(map(known.setdefault, parts, parts))
        words += parts[1::2]
        gaps[-1] += parts[0]
        gaps += parts[2::2]
    return words, gaps


def _pieces(text: str) -> Iterator[str]:
    start = 0
    while start < len(text):
        match = _CUT.search(text, start + _PIECE)
        end = match.end() if match else len(text)
        yield text[start:end]
        start = end


def _inside(spans: tuple[tuple[int, int], ...], start: int, end: int) -> bool:
    index = bisect_right(spans, (start, float("inf"))) - 1
    return index >= 0 and end <= spans[index][1]


def _touches(spans: list[tuple[int, int]], start: int, end: int) -> bool:
    index = bisect_right(spans, (start, float("inf"))) - 1
    if index >= 0 and start < spans[index][1]:
        return True
    return index + 1 < len(spans) and spans[index + 1][0] < end
