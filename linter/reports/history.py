"""What fixes made of a text: the text they began with, with all that was taken out and put in.

Fixes come in passes, each with offsets into the text that the pass before it left. Played again
over the first text they give one account of the change, whatever the number of passes.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import Enum

from linter.findings.diagnostic import Edit
from linter.findings.fixes import Applied


class PieceKind(Enum):
    """What became of a stretch of text."""

    KEPT = "kept"
    REMOVED = "removed"
    ADDED = "added"


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text; `change` is the index of the applied fix that removed or added it."""

    kind: PieceKind
    text: str
    change: int = -1

    @property
    def width(self) -> int:
        """How many code points of the text as it now stands this piece is."""
        return 0 if self.kind is PieceKind.REMOVED else len(self.text)


@dataclass(frozen=True, slots=True)
class History:
    """The pieces in order of place, and for each applied fix the text it was applied to."""

    pieces: tuple[Piece, ...]
    texts: tuple[str, ...]

    @property
    def text(self) -> str:
        """The text as it now stands."""
        return _text(self.pieces)


def replay(before: str, applied: Sequence[Applied], passes: Sequence[int] = ()) -> History:
    """Apply the fixes to `before` again, keeping what they removed.

    `passes[i]` is how many of them belong to pass i; without it they are all of one pass.
    """
    pieces = [Piece(PieceKind.KEPT, before)]
    texts: list[str] = []
    first = 0
    for size in passes or (len(applied),):
        texts += [_text(pieces)] * size
        edits = sorted(
            (edit, change)
            for change in range(first, first + size)
            for edit in applied[change].fix.edits
        )
        pieces = list(_edited(pieces, edits))
        first += size
    return History(tuple(piece for piece in pieces if piece.text), tuple(texts))


def _text(pieces: Iterable[Piece]) -> str:
    return "".join(piece.text for piece in pieces if piece.kind is not PieceKind.REMOVED)


def _edited(pieces: Iterable[Piece], edits: Iterable[tuple[Edit, int]]) -> Iterator[Piece]:
    cursor = _Cursor(pieces)
    for edit, change in edits:
        yield from cursor.read(edit.start)
        for piece in cursor.read(edit.end):
            if piece.kind is PieceKind.KEPT:
                yield Piece(PieceKind.REMOVED, piece.text, change)
            elif piece.kind is PieceKind.REMOVED:
                yield piece
        yield Piece(PieceKind.ADDED, edit.replacement, change)
    yield from cursor.read(None)


class _Cursor:
    """Reads pieces in order, cutting them where it is told to stop."""

    def __init__(self, pieces: Iterable[Piece]) -> None:
        self._rest = deque(pieces)
        #: Offset in the text as it stands, and how much of the first piece was read already.
        self._place = 0
        self._read = 0

    def read(self, stop: int | None) -> Iterator[Piece]:
        """The pieces up to the offset `stop` of the text as it stands; all that is left if None."""
        while self._rest:
            piece = self._rest[0]
            left = piece.width - self._read
            room = left if stop is None else stop - self._place
            if left > room:
                if room:
                    yield replace(piece, text=piece.text[self._read : self._read + room])
                self._read += room
                self._place += room
                return
            yield replace(piece, text=piece.text[self._read :]) if self._read else piece
            self._rest.popleft()
            self._read = 0
            self._place += left
