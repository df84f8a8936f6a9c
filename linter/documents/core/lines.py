"""Finding the text that a block parser took out of lines again in those lines.

Parsers of Markdown and reStructuredText cut a paragraph free of quote marks, list markers and
indentation before they read what is within its lines; offsets in that text are placed here.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from itertools import pairwise

from linter.documents.core.prose import Prose
from linter.documents.core.prose_builder import ProseBuilder
from linter.text.spans import Span, joined

_NEWLINE = re.compile(r"\r\n|\r|\n")


class Lines:
    """The lines of a text, and how far each has been read."""

    def __init__(self, text: str) -> None:
        """Lines end with a line feed, a carriage return, or both."""
        self.text = text
        ends = [match.span() for match in _NEWLINE.finditer(text)]
        bounds = [(0, 0), *ends, (len(text), len(text))]
        #: Offsets of each line, without what ends it.
        self.spans = [(before[1], after[0]) for before, after in pairwise(bounds)]
        self._read_to: dict[int, int] = {}

    def start(self, line: int) -> int:
        """Offset at which a line (from 0) starts; the end of the text after the last one."""
        return self.spans[line][0] if line < len(self.spans) else len(self.text)

    def find(self, content: str, first: int, *, keeps_length: bool = False) -> Prose | None:
        """`content`, whose first line stands in line `first`, as a prose placed in the text.

        None if it does not stand there in just these letters. What stands between the end of one
        line and the beginning of the next (a newline, `> `) reads as the content has it, and no
        fix rewrites it.
        """
        builder = ProseBuilder(self.text, keeps_length=keeps_length)
        end = -1
        for number, line in enumerate(content.split("\n"), start=first):
            core = line.lstrip(" \t")  # other space is content
            place = self._place(core, number) if number < len(self.spans) else None
            if place is None:
                return None
            if end >= 0:
                self._join(builder, end, place, "\n" + line[: len(line) - len(core)])
            end = place + len(core)
            builder.verbatim(place, end)
        return builder.build()

    def find_in_row(self, content: str, line: int, escapes: tuple[str, str]) -> Prose | None:
        """A cell of a table, after the cells of its row that were found before.

        `escapes` says how a character is written in a cell, and which it is.
        """
        written, meant = escapes
        source = content.replace(meant, written)
        start, end = self.spans[line]
        place = self.text.find(source, max(start, self._read_to.get(line, start)), end)
        if place < 0:
            return None
        self._read_to[line] = place + len(source)
        builder = ProseBuilder(self.text, lambda text: text.replace(meant, written))
        for index, part in enumerate(content.split(meant)):
            if index:
                builder.escaped(place, place + len(written), meant)
                place += len(written)
            builder.verbatim(place, place + len(part))
            place += len(part)
        return builder.build()

    def _place(self, core: str, line: int) -> int | None:
        """Where in a line its content stands: at its end, or else anywhere."""
        start, end = self.spans[line]
        source = self.text[start:end]
        bare = core.rstrip()
        place = len(source.rstrip()) - len(bare)
        if place < 0 or not source.startswith(core, place):
            place = source.rfind(bare) if source.find(bare) == source.rfind(bare) else -1
        return start + place if place >= 0 else None

    def _join(self, builder: ProseBuilder, end: int, start: int, reads: str) -> None:
        if self.text[end:start] == reads:
            builder.verbatim(end, start)
        else:
            builder.object(end, start, reads)


def spans_with_line_feeds(text: str, find: Callable[[str], Iterable[Span]]) -> list[Span]:
    r"""What `find` tells of a text whose lines all end with `\n`, as spans of the text as it is."""

    def read(text: str) -> Prose:
        builder = ProseBuilder(text)
        for start, end in joined(find(text)):
            builder.verbatim(start, end)
        return builder.build()

    pieces = with_line_feeds(text, read).pieces
    return [(piece.source_start, piece.source_end) for piece in pieces]


def with_line_feeds(text: str, read: Callable[[str], Prose]) -> Prose:
    r"""What `read` finds in a text whose lines all end with `\n`, placed in the text as it is."""
    if "\r" not in text:
        return read(text)
    builder = ProseBuilder(text)
    place = 0
    for match in _NEWLINE.finditer(text):
        builder.verbatim(place, match.start())
        builder.object(match.start(), match.end(), "\n")
        place = match.end()
    builder.verbatim(place, len(text))
    outer = builder.build()
    return outer.through(read(outer.text))
