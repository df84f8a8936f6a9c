"""Collects the pieces of a file into its prose, as a reader of the format finds them."""

from __future__ import annotations

from linter.documents.core.pieces import BREAK, OBJECT, Encode, Piece, PieceKind
from linter.documents.core.prose import Prose


class ProseBuilder:
    """Collects the pieces of one file (or of one stretch of it) in the order of the file."""

    def __init__(
        self, source: str, encode: Encode | None = None, *, keeps_length: bool = False
    ) -> None:
        """`source` is the text that offsets point into; `encode` writes what fixes put in.

        `keeps_length`: no fix may make a piece longer or shorter.
        """
        self._keeps_length = keeps_length
        self.source = source
        self._encode = encode
        self._texts: list[str] = []
        self._pieces: list[Piece] = []
        self._asides: list[Prose] = []
        self._length = 0

    @property
    def length(self) -> int:
        """How long the prose is that was collected so far, in code points."""
        return self._length

    def verbatim(self, start: int, end: int) -> None:
        """Prose that stands in the file as it is read."""
        if start < end:
            self._add(PieceKind.VERBATIM, self.source[start:end], start, end)

    def escaped(self, start: int, end: int, text: str, encode: Encode | None = None) -> None:
        """An escape that stands for `text`: a fix replaces it whole or not at all.

        `encode` writes what is put in its place, where that is not done as everywhere else. Escapes
        of one character each that follow each other, written alike, are one piece: a file in
        nothing but ASCII would have one for each of its letters.
        """
        last = self._pieces[-1] if self._pieces else None
        if last is None or not self._continues(last, text, start, end, encode or self._encode):
            self._add(PieceKind.ESCAPED, text, start, end, encode)
            return
        self._length += 1
        self._pieces[-1] = last._replace(end=self._length, source_end=end, width=end - start)
        self._texts.append(text)

    @staticmethod
    def _continues(last: Piece, text: str, start: int, end: int, encode: Encode | None) -> bool:
        """Whether an escape of one character follows others of its width, written as it is."""
        is_run = last.width == end - start or (
            last.end - last.start == 1 and last.source_end - last.source_start == end - start
        )
        is_alike = last.kind is PieceKind.ESCAPED and last.encode is encode
        return is_run and is_alike and len(text) == 1 and last.source_end == start

    def object(self, start: int, end: int, text: str = OBJECT) -> None:
        """Something in a sentence that is no prose: a code span, a placeholder, an image.

        `text` is what it reads as, such as a newline for a line break that no fix may rewrite.
        """
        self._add(PieceKind.OBJECT, text, start, end)

    def opening(self, start: int, end: int) -> None:
        """Markup that belongs to what follows it; the letters on its sides are neighbours."""
        self._add(PieceKind.OPENING, "", start, end)

    def closing(self, start: int, end: int) -> None:
        """Markup that belongs to what stands before it."""
        self._add(PieceKind.CLOSING, "", start, end)

    def aside(self, prose: Prose) -> None:
        """A text of its own that stands within a sentence (a footnote, the title of a link).

        It is read after the paragraph; cover its place in the sentence with markup as well.
        """
        self._asides.append(prose)

    def pause(self) -> None:
        """End a paragraph, a heading, a cell: what follows is another text."""
        self._break()
        asides, self._asides = self._asides, []
        for prose in asides:
            self.append(prose)
            self._break()

    def _break(self) -> None:
        if self._pieces and self._pieces[-1].kind is not PieceKind.BREAK:
            place = self._pieces[-1].source_end
            self._add(PieceKind.BREAK, BREAK, place, place)

    def append(self, prose: Prose) -> None:
        """All pieces of another prose that was read from the same file, further on."""
        self._pieces += (piece.moved(self._length) for piece in prose.pieces)
        self._texts.append(prose.text)
        self._length += len(prose.text)

    def build(self) -> Prose:
        """What was collected."""
        if self._asides:
            self.pause()
        return Prose("".join(self._texts), tuple(self._pieces))

    def _add(
        self, kind: PieceKind, text: str, start: int, end: int, encode: Encode | None = None
    ) -> None:
        length = self._length + len(text)
        encode = encode or self._encode
        piece = Piece(kind, self._length, length, start, end, encode, self._keeps_length)
        self._pieces.append(piece)
        self._texts.append(text)
        self._length = length
