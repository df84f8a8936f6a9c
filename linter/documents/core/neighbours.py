r"""What a fix puts into a string, written as the letters beside it are.

A string may spell its Arabic out (`\u0627`, `&#1575;`) and hold its marks as they are, for they are
ASCII. An Arabic mark in the place of one of these is spelt out too: a program, or an encoding, that
made the letters be written so has no other way for the mark.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from linter.documents.core.pieces import Piece, PieceKind
from linter.text import alphabet as ab
from linter.text.patterns import Pattern

_LETTER: Final = Pattern(f"[{ab.WORD_LETTERS}]")
#: So many pieces on each side are looked at: a sentence of any file has fewer.
_FARTHEST: Final = 64


def encoded_beside(replacement: str, text: str, pieces: Sequence[Piece], index: int) -> str:
    """What the file has to hold for a replacement in the piece at `index`.

    `text` is the prose that the `pieces` make up. What is not ASCII is written as the nearest
    Arabic letters are.
    """
    encode = pieces[index].encode
    written = replacement if encode is None else encode(replacement)
    if written.isascii():
        return written
    before = range(index, max(-1, index - _FARTHEST), -1)
    after = range(index + 1, min(len(pieces), index + _FARTHEST))
    nearest = _with_letters(text, pieces, before) or _with_letters(text, pieces, after)
    if nearest is None or nearest.kind is not PieceKind.ESCAPED or nearest.encode is None:
        return written
    spell = nearest.encode
    return "".join(mark if mark.isascii() else spell(mark) for mark in written)


def _with_letters(text: str, pieces: Sequence[Piece], places: Iterable[int]) -> Piece | None:
    """The first of the pieces of a text of its own that holds Arabic letters of the file."""
    for place in places:
        piece = pieces[place]
        if piece.kind is PieceKind.BREAK:
            return None
        if piece.is_prose and _LETTER.search(text, piece.start, piece.end):
            return piece
    return None
