"""Which marks may belong together: near each other, or in two pieces of one sentence."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from linter.documents.core.pieces import BREAK
from linter.rules.core.context import Context
from linter.text.passage import Passage
from linter.text.patterns import Pattern

#: Lines may be broken within a pair; farther apart than this (in code points) they are no pair.
_FARTHEST: Final = 500
#: An interval with one of its ends left out: [0, 1) or (a, b]. Its ends are no words of Arabic.
_HALF_OPEN: Final = Pattern(
    r"(?=[(\[](?:(?![\u0621-\u064a]{2})[^\s()\[\],،؛;]){1,20}[,،؛;]\s?"
    r"(?:(?![\u0621-\u064a]{2})[^\s()\[\],،؛;]){1,20}[)\]])"
    r"(?:\[[^)\]]*\)|\([^)\]]*\])"
)

#: Brackets of which both are turned, around a word at least. Before the first there is a space or a
#: particle, behind the second a space or a mark. The bracket comes first in the pattern, for it
#: is sought faster than what stands before it.
_TURNED: Final = Pattern(
    r"\)(?:(?<![^\s\[«“\"]\))|(?<=\s[وفبكل]\)))(?=[\w«“\"])"
    r"(?=[^()\n]{0,200}[\u0621-\u064a]{2})[^()\n]{2,200}(?<=\S)\((?![^\s.،؛:؟!\])»”\"])"
)
#: What stands before the second of them, whatever both enclose, and how far before it is sought.
_OPENED_TURNED: Final = Pattern(r"(?:\A|\s)\)\w[^()\n]*\Z")
_NEAR: Final = 80


def turned_pairs(passage: Passage) -> Iterator[tuple[int, int]]:
    """Start and end of each pair of brackets that are both turned: )كذا(.

    No bracket is open before it on its line.
    """
    text = passage.text
    if ")" not in text or "(" not in text:
        return
    for match in _TURNED.finditer(text):
        line = passage.lines.start(match.start())
        opened = passage.count("(", line, match.start())
        if opened <= passage.count(")", line, match.start()):
            yield match.span()


def turned_brackets(context: Context) -> frozenset[int]:
    """The places of brackets that are both turned, which are no others' mates."""
    return context.once(_turned_brackets)


def closes_turned_pair(text: str, place: int) -> bool:
    """Whether the `(` at `place` closes what a `)` before it opened, were it figures: )12( من."""
    return _OPENED_TURNED.search(text, max(0, place - _NEAR), place) is not None


def mateless(context: Context) -> frozenset[int]:
    """The places of brackets that need no mates: of half-open intervals, and turned ones."""
    return brackets_of_intervals(context.passage.text) | turned_brackets(context)


def _turned_brackets(context: Context) -> frozenset[int]:
    pairs = turned_pairs(context.passage)
    return frozenset(place for start, end in pairs for place in (start, end - 1))


def is_pair(passage: Passage, start: int, end: int) -> bool:
    """Whether two marks can belong together: in one line, or near each other in a paragraph."""
    if end - start <= _FARTHEST:
        return passage.text.find("\n\n", start, end) < 0
    return passage.lines.end(start) >= end


def without_pieces(
    text: str, left_over: Iterable[int], opening: str, closing: str
) -> Iterator[int]:
    """The places of marks left over, in order, but for those that the next string answers.

    `text` holds the strings of a program, a break between each two.
    """
    waiting: int | None = None
    for place in left_over:
        if waiting is not None:
            if text[place] == closing and text.count(BREAK, waiting, place) == 1:
                waiting = None
                continue
            yield waiting
        waiting = place if text[place] == opening else None
        if waiting is None:
            yield place
    if waiting is not None:
        yield waiting


def brackets_of_intervals(text: str) -> frozenset[int]:
    """The places of the brackets of half-open intervals, which need no mates: [0, 1)."""
    if "[" not in text and "]" not in text:
        return frozenset()
    found = _HALF_OPEN.finditer(text)
    return frozenset(place for one in found for place in (one.start(), one.end() - 1))
