"""Comments and string literals of source code, put together of the tokens of Pygments."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from pygments.lexer import Lexer
from pygments.token import Comment, String

from linter.text.spans import Span

#: A kind of token as Pygments has it: a path from the general to the special.
Kind = tuple[str, ...]

_NO_PROSE: Final = (
    *(Comment.Hashbang, Comment.Preproc, Comment.PreprocFile),
    *(String.Regex, String.Symbol, String.Char, String.Other, String.Delimiter),
)
#: What stands before the quotation mark of a literal, and the mark itself.
OPENING: Final = re.compile(r"(?:[A-Za-z]{0,2}|[$@]{0,2})\#*(\"{3}|'{3}|[\"'`])")


@dataclass(slots=True)
class Literal:
    """A string literal: its span, quotation marks included, and the spans put into it."""

    start: int
    end: int
    inserted: list[Span] = field(default_factory=list)


def literals_and_comments(text: str, lexer: Lexer) -> Iterator[Literal | list[Span]]:
    """Literals, and comments as the spans of their lines that belong together."""
    comment: list[Span] = []
    literals = _Literals(text)
    for start, kind, value in lexer.get_tokens_unprocessed(text):
        end = start + len(value)
        if not literals.is_open and _is_comment(kind, value):
            if comment and not _follows(text, comment[-1][1], start):
                yield comment
                comment = []
            comment.append((start, end))
        elif _is(kind, String) and not _is_any(kind, _NO_PROSE):
            if comment:
                yield comment
                comment = []
            yield from literals.goes_on(start, end, kind)
        else:
            yield from literals.is_left(start, kind, value)
    if comment:
        yield comment
    yield from literals.ends()


def strings(text: str, lexer: Lexer) -> Iterator[Span]:
    """The spans of the strings of a program, in pieces as they are told."""
    for start, kind, value in lexer.get_tokens_unprocessed(text):
        if _is(kind, String) and not _is_comment(kind, value):
            yield start, start + len(value)


class _Literals:
    """Puts the literals of a text together of their tokens."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._literal: Literal | None = None
        #: Where code that is inserted into the literal begins.
        self._hole: int | None = None
        #: How many brackets of that code are open: a string between them is none of the literal.
        self._depth = 0

    @property
    def is_open(self) -> bool:
        """Whether a literal has begun and not ended."""
        return self._literal is not None

    def goes_on(self, start: int, end: int, kind: Kind) -> Iterator[Literal]:
        """Take a token of a literal; yields the literal if it ends here."""
        self._literal = literal = self._literal or Literal(start, end)
        if _is(kind, String.Interpol):
            self._inserted(start, self._text[start:end], is_opening=True)
            return
        if self._depth:
            return
        if self._hole is not None:
            self._ends_hole(literal, start)
        literal.end = end
        if not _is(kind, String.Escape) and is_closed(self._text, literal):
            yield from self.ends()

    def is_left(self, start: int, kind: Kind, value: str) -> Iterator[Literal]:
        """Take a token of code: what is inserted into an open literal, or what ends it."""
        if self._literal is None:
            return
        if not self._depth and _ends(self._text, self._literal, value):
            yield from self.ends()
        elif not _is(kind, String):
            self._inserted(start, value, is_opening=self._hole is None)
        elif self._hole is None:
            self._hole = start

    def _inserted(self, start: int, code: str, *, is_opening: bool) -> None:
        """Code that is inserted; `is_opening`: brackets of it enclose all that is."""
        if self._hole is None:
            self._hole = start
        if not (is_opening or self._depth):
            return
        was_open = self._depth > 0
        self._depth = max(0, self._depth + _brackets(code))
        if was_open and not self._depth and self._literal is not None:
            self._ends_hole(self._literal, start + len(code))

    def _ends_hole(self, literal: Literal, end: int) -> None:
        start = end if self._hole is None else self._hole
        if literal.inserted and literal.inserted[-1][1] == start:
            start = literal.inserted.pop()[0]
        literal.inserted.append((start, end))
        self._hole = None

    def ends(self) -> Iterator[Literal]:
        """The open literal, if there is one."""
        if self._literal is not None:
            yield self._literal
        self._literal = self._hole = None
        self._depth = 0


def _brackets(code: str) -> int:
    """How many more brackets are opened than closed."""
    return sum(code.count(sign) for sign in "([{") - sum(code.count(sign) for sign in ")]}")


def _is_comment(kind: Kind, value: str) -> bool:
    if _is(kind, String.Doc):
        return OPENING.match(value) is None
    return _is(kind, Comment) and not _is_any(kind, _NO_PROSE)


def _is_any(kind: Kind, kinds: tuple[Kind, ...]) -> bool:
    return any(_is(kind, one) for one in kinds)


def _is(kind: Kind, other: Kind) -> bool:
    return kind[: len(other)] == other


def _follows(text: str, end: int, start: int) -> bool:
    """Whether a comment goes on with the next line of the file, or right where it stood."""
    between = text[end:start]
    breaks = between.count("\n") + text[end - 1 : end].count("\n")
    return not between.strip() and (breaks == 1 or end == start)


def is_closed(text: str, literal: Literal) -> bool:
    """Whether a literal ends in the mark that it begins with, and no escape before it."""
    opening = OPENING.match(text, literal.start)
    if opening is None or literal.end < opening.end() + len(opening[1]):
        return False
    if not text.endswith(opening[1], literal.start, literal.end):
        return False
    before = text[opening.end() : literal.end - len(opening[1])]
    return (len(before) - len(before.rstrip("\\"))) % 2 == 0


def _ends(text: str, literal: Literal, value: str) -> bool:
    """Whether code that follows an open literal ends it, though its mark was not seen."""
    opening = OPENING.match(text, literal.start)
    return opening is None or ("\n" in value and len(opening[1]) == 1 and opening[1] != "`")
