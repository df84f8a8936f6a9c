"""A decoded file (or a string) with its prose marked out."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from functools import cached_property


@dataclass(frozen=True)
class Document:
    """A text to lint.

    `path` is what reports call it (`-` for standard input), `spans` the prose ranges in code
    points, in order and not overlapping (None: all of it is prose), `encoding` and `bom` say how
    the bytes were read. Newlines are kept in `text` as they came.
    """

    text: str
    path: str = "-"
    spans: tuple[tuple[int, int], ...] | None = None
    encoding: str = "utf-8"
    bom: bytes = field(default=b"")

    @cached_property
    def line_starts(self) -> list[int]:
        r"""Offset of each line's first code point; \n, \r\n and a lone \r end a line."""
        starts = [0]
        position = 0
        for line in self.text.replace("\r\n", " \n").replace("\r", "\n").split("\n"):
            position += len(line) + 1
            starts.append(position)
        return starts[:-1]

    def position(self, offset: int) -> tuple[int, int]:
        """Line and column of the code point `offset`, both from 1."""
        line = bisect_right(self.line_starts, offset)
        return line, offset - self.line_starts[line - 1] + 1

    def line(self, number: int) -> str:
        """Text of line `number` (from 1), without its newline."""
        starts = self.line_starts
        end = starts[number] if number < len(starts) else len(self.text)
        return self.text[starts[number - 1] : end].rstrip("\r\n")
