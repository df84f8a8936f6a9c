"""The pieces that a prose is made of, and how each stands in its file."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum
from typing import Final, NamedTuple

#: What stands in the prose for something that is none (U+FFFC OBJECT REPLACEMENT CHARACTER).
OBJECT: Final = "\ufffc"
#: What parts two stretches of prose that are not one sentence: no rule looks across it.
BREAK: Final = "\n\n"
#: How a format writes a character string so that it is read back as what was meant.
Encode = Callable[[str], str]


class PieceKind(Enum):
    """How a piece of prose stands in the file."""

    VERBATIM = "verbatim"
    ESCAPED = "escaped"
    OBJECT = "object"
    OPENING = "opening"
    CLOSING = "closing"
    BREAK = "break"


#: The kinds that are text of the file, which a fix may replace.
REPLACEABLE: Final = frozenset((PieceKind.VERBATIM, PieceKind.ESCAPED))


class Piece(NamedTuple):
    """The code points `start` to `end` of the prose, at `source_start` to `source_end` in the file.

    Markup (`OPENING`, `CLOSING`) takes no room in the prose, a `BREAK` none in the file. `encode`
    writes what is put in place of a part of the piece (None: as it is). `keeps_length` says that
    the file would break if the piece became longer or shorter (a cell of a table drawn in text).
    `width` is how many code points of the file stand for each of the prose in a run of escapes
    (`\\u0627\\u0644`), any part of which may be replaced; 0 if the piece is replaced whole or not.
    """

    kind: PieceKind
    start: int
    end: int
    source_start: int
    source_end: int
    encode: Encode | None = None
    keeps_length: bool = False
    width: int = 0

    @property
    def is_divisible(self) -> bool:
        """Whether a part of the piece has a place of its own in the file."""
        return self.kind is PieceKind.VERBATIM or self.width > 0

    @property
    def is_prose(self) -> bool:
        """Whether it is text of the file, as it stands or escaped."""
        return self.kind in REPLACEABLE

    def moved(self, by: int) -> Piece:
        """The same piece, moved `by` code points within the prose."""
        start, end = self.start + by, self.end + by
        source = self.source_start, self.source_end
        return Piece(self.kind, start, end, *source, self.encode, self.keeps_length, self.width)

    def source(self, offset: int) -> int:
        """The place in the file of an offset of the prose inside this piece, or at its end."""
        if self.width:
            return self.source_start + (offset - self.start) * self.width
        length = self.source_end - self.source_start
        if self.kind is PieceKind.VERBATIM or (
            self.kind is PieceKind.OBJECT and length == self.end - self.start
        ):
            return self.source_start + offset - self.start
        return self.source_start if offset == self.start else self.source_end
