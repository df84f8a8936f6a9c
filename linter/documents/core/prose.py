"""The prose of a file as one text, and the way back into the file.

A file that holds more than prose (markup, keys, code) is read as pieces: stretches that stand in
the file as they are read, escapes that stand for other characters (`&amp;`, `\\u0627`), things in
the middle of a sentence that are no prose (a code span, a placeholder) and markup between letters
(`**`, `<b>`). Rules see the pieces joined; what they find is placed back into the file, and a fix
that would have to rewrite markup is not offered at all.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from linter.documents.core.neighbours import encoded_beside
from linter.documents.core.pieces import REPLACEABLE, Encode, Piece, PieceKind
from linter.text.cached import cached_property


@dataclass(frozen=True)
class Prose:
    """A text made of pieces without gaps, in order of the file but for asides.

    All offsets are code points.
    """

    text: str
    pieces: tuple[Piece, ...]

    @classmethod
    def of_whole(cls, text: str) -> Prose:
        """The prose of a file that is prose from its first code point to its last."""
        length = len(text)
        return cls(text, (Piece(PieceKind.VERBATIM, 0, length, 0, length),))

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Where the file holds `start` up to `end` of the prose, markup between them included."""
        if start == end:
            place = self._insertion(start)
            if place is None:
                place = self._solid_at(start).source(start)
            return place, place
        first, last = self._solid_at(start), self._solid_at(end - 1)
        return first.source(start), max(first.source(start), last.source(end))

    def edit(self, start: int, end: int, replacement: str) -> tuple[int, int, str] | None:
        """The same edit in the file: start, end and text; None if it would have to touch markup.

        Escapes and markup that the edit leaves as they are at its edges are not rewritten.
        """
        found = self._edit(start, end, replacement)
        if found is not None and found[1] - found[0] != len(found[2]):
            pieces = self.pieces[self._index(start) : self._index(max(start, end - 1)) + 1]
            if any(piece.keeps_length for piece in pieces):
                return None
        return found

    def _edit(self, start: int, end: int, replacement: str) -> tuple[int, int, str] | None:
        if start == end:
            place = self._insertion(start)
            return None if place is None else (place, place, self._encoded(start, replacement))
        whole = self._replacement(start, end, replacement, frozenset((PieceKind.VERBATIM,)))
        if whole is not None:
            return whole
        return self._replacement(*trimmed(self.text, start, end, replacement), REPLACEABLE)

    def _replacement(
        self, start: int, end: int, replacement: str, kinds: frozenset[PieceKind]
    ) -> tuple[int, int, str] | None:
        pieces = self.pieces[self._index(start) : self._index(end - 1) + 1]
        if not all(piece.kind in kinds and _covers(piece, start, end) for piece in pieces):
            return None
        if any(one.source_end != other.source_start for one, other in pairwise(pieces)):
            return None  # the file holds something between them that is not ours to write over
        place = pieces[0].source(start), pieces[-1].source(end)
        return *place, self._encoded(start, replacement)

    def is_sign_alone(self, offset: int) -> bool:
        """Whether a place holds nothing but marks with markup on both sides: `<kbd>?</kbd>`."""
        if not 0 <= offset < len(self.text):
            return False
        index = self._index(offset)
        piece = self.pieces[index]
        around = self.pieces[max(0, index - 1) : index + 2]
        kinds = [one.kind for one in around]
        if kinds != [PieceKind.OPENING, PieceKind.VERBATIM, PieceKind.CLOSING]:
            return False
        return not any(map(str.isalnum, self.text[piece.start : piece.end]))

    def has_markup(self, start: int, end: int) -> bool:
        """Whether markup stands between two places of the prose."""
        if end - start < 2 or not self.pieces:
            return False
        kinds = (PieceKind.OPENING, PieceKind.CLOSING)
        inside = self.pieces[self._index(start) : self._index(end - 1) + 1]
        return any(piece.kind in kinds and start < piece.start < end for piece in inside)

    def is_escape(self, offset: int) -> bool:
        """Whether the file writes out a code point that it could hold as it holds that before."""
        index = self._index(offset)
        before = self.pieces[index - 1] if index else self.pieces[index]
        is_whole = self.pieces[index].kind is PieceKind.ESCAPED and before.end == offset
        return is_whole and before.kind is PieceKind.VERBATIM

    def opens_at(self, offset: int) -> bool:
        """Whether markup that belongs to what follows stands right before a place."""
        around = self.pieces[max(0, self._index(offset) - 2) : self._index(offset) + 1]
        return any(one.kind is PieceKind.OPENING and one.start == offset for one in around)

    def encloses(self, start: int, end: int) -> bool:
        """Whether a span is all that an element holds: markup opens before it, closes behind it."""
        around = self.pieces[max(0, self._index(end) - 2) : self._index(end) + 1]
        closes = any(one.kind is PieceKind.CLOSING and one.start == end for one in around)
        return closes and self.opens_at(start)

    def through(self, inner: Prose) -> Prose:
        """The prose that `inner` reads in the text of this one, placed in this one's file.

        So Markdown is read in the cell of a notebook, and HTML in a translation.
        """
        if inner.text == self.text and inner.is_plain:
            return self
        pieces = (outer for piece in inner.pieces for outer in self._carried(piece))
        return Prose(inner.text, tuple(pieces))

    @property
    def is_plain(self) -> bool:
        """Whether all of it stands in its file as it is read, in one piece and with no escapes."""
        return (
            len(self.pieces) == 1
            and self.pieces[0].kind is PieceKind.VERBATIM
            and self.pieces[0].encode is None
            and not self.pieces[0].keeps_length
        )

    @property
    def is_whole_file(self) -> bool:
        """Whether offsets of the prose are those of the file."""
        return self.is_plain and self.pieces[0].source_start == 0

    def _carried(self, piece: Piece) -> Iterable[Piece]:
        if piece.kind is not PieceKind.VERBATIM:
            source = self.span(piece.source_start, piece.source_end)
            outer = self._solid_at(piece.source_start) if self._solid else piece
            encode = _both(piece.encode, outer.encode if outer is not piece else None)
            rigid = piece.keeps_length or outer.keeps_length
            if piece.width and not self._is_verbatim(piece.source_start, piece.source_end):
                yield from self._parted(piece, encode, keeps_length=rigid)
                return
            yield Piece(piece.kind, piece.start, piece.end, *source, encode, rigid, piece.width)
            return
        shift = piece.start - piece.source_start
        for index in range(self._index(piece.source_start), len(self.pieces)):
            outer = self.pieces[index]
            start, end = max(outer.start, piece.source_start), min(outer.end, piece.source_end)
            if outer.start >= piece.source_end:
                break
            if start < end or outer.start == outer.end:
                yield Piece(
                    outer.kind,
                    start + shift,
                    end + shift,
                    outer.source(start),
                    outer.source(end) if start < end else outer.source_end,
                    _both(piece.encode, outer.encode),
                    piece.keeps_length or outer.keeps_length,
                    outer.width,
                )

    def _is_verbatim(self, start: int, end: int) -> bool:
        """Whether one piece holds a span as it stands in the file."""
        piece = self._solid_at(start)
        return piece.kind is PieceKind.VERBATIM and end <= piece.end

    def _parted(self, run: Piece, encode: Encode | None, *, keeps_length: bool) -> Iterable[Piece]:
        """The escapes of a run, a piece each: this prose holds them in another length."""
        for offset in range(run.start, run.end):
            source = self.span(run.source(offset), run.source(offset + 1))
            yield Piece(run.kind, offset, offset + 1, *source, encode, keeps_length)

    @cached_property
    def _solid(self) -> list[int]:
        """Indexes of the pieces that take room in the prose."""
        return [index for index, piece in enumerate(self.pieces) if piece.start < piece.end]

    @cached_property
    def _solid_starts(self) -> list[int]:
        return [self.pieces[index].start for index in self._solid]

    def _index(self, offset: int) -> int:
        """Index in `pieces` of the one that holds the code point `offset` (at the end: last)."""
        return self._solid[self._rank(offset)]

    def _rank(self, offset: int) -> int:
        """The same index among the pieces that take room."""
        return max(0, bisect_right(self._solid_starts, offset) - 1)

    def _solid_at(self, offset: int) -> Piece:
        return self.pieces[self._index(offset)]

    def _insertion(self, offset: int) -> int | None:
        """Where in the file something is put in before `offset` of the prose, None if nowhere.

        At markup it goes after what closes and before what opens, so that a space never ends up
        inside of bold text.
        """
        rank = self._rank(offset)
        piece = self.pieces[self._solid[rank]]
        if piece.start < offset < piece.end:
            return piece.source(offset) if piece.is_divisible else None
        if offset == piece.start:
            if rank == 0 or self.pieces[self._solid[rank - 1]].kind is PieceKind.BREAK:
                return piece.source_start
            rank -= 1
        index = self._solid[rank]
        place = self.pieces[index].source_end
        while (index := index + 1) < len(self.pieces):
            if self.pieces[index].kind is not PieceKind.CLOSING:
                break
            place = self.pieces[index].source_end
        return place

    def _encoded(self, offset: int, replacement: str) -> str:
        if not self._solid:
            return replacement
        return encoded_beside(replacement, self.text, self.pieces, self._index(offset))


def trimmed(text: str, start: int, end: int, replacement: str) -> tuple[int, int, str]:
    """The edit without what it would write over with the same; one code point at least is left."""
    while end - start > 1 and replacement and text[end - 1] == replacement[-1]:
        end, replacement = end - 1, replacement[:-1]
    while end - start > 1 and replacement and text[start] == replacement[0]:
        start, replacement = start + 1, replacement[1:]
    return start, end, replacement


def _covers(piece: Piece, start: int, end: int) -> bool:
    """Whether an edit takes a piece in a way that leaves no half of an escape."""
    is_whole = start <= piece.start and piece.end <= end
    return piece.is_divisible or is_whole


def _both(inner: Encode | None, outer: Encode | None) -> Encode | None:
    if inner is None or outer is None:
        return inner or outer
    return lambda text: outer(inner(text))
