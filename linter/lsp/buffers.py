"""Open documents as the editor has them, and places in them as editors count.

Lines end at \\n, \\r\\n and a lone \\r, as the protocol says; U+2028 and form feeds end none, so
Python's own splitting would not do. Columns are in the units that were agreed on.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from lsprotocol import types
from pygls.uris import to_fs_path

from linter.documents import Document
from linter.lsp.languages import format_of
from linter.text.code_units import CodeUnit, UnitOffsets


@dataclass(slots=True)
class Buffer:
    """An open document; `text` and `version` follow what is typed."""

    uri: str
    language: str
    version: int
    text: str
    unit: CodeUnit

    @property
    def path(self) -> Path | None:
        """Where the document is stored; None if it is not."""
        path = to_fs_path(self.uri) if self.uri.startswith("file:") else None
        return Path(path) if path else None

    def snapshot(self, format_name: str | None = None) -> Snapshot:
        """The document as it stands now; `format_name` is the format that settings give it."""
        path = self.path
        name = str(path) if path else self.uri
        kind = format_name or format_of(path.name if path else "", self.language, self.text)
        return Snapshot(Document(self.text, name, format=kind), self.version, self.unit)

    def change(self, change: types.TextDocumentContentChangeEvent) -> None:
        """Take over what was typed."""
        if isinstance(change, types.TextDocumentContentChangeWholeDocument):
            self.text = change.text
        else:
            here = self.snapshot("text")
            start, end = here.offset(change.range.start), here.offset(change.range.end)
            self.text = self.text[:start] + change.text + self.text[max(start, end) :]


@dataclass(frozen=True)
class Snapshot:
    """One version of a document."""

    document: Document
    version: int
    unit: CodeUnit

    @cached_property
    def _lines(self) -> dict[int, UnitOffsets]:
        """The offsets of lines that were asked for."""
        return {}

    def _line(self, number: int) -> UnitOffsets:
        if number not in self._lines:
            self._lines[number] = UnitOffsets(self.document.line(number + 1), self.unit)
        return self._lines[number]

    def position(self, offset: int) -> types.Position:
        """The place of a code point for the editor."""
        line, column = self.document.position(offset)
        length = len(self.document.line(line))
        # What begins within a line end begins at it.
        return types.Position(line - 1, self._line(line - 1).units(min(column - 1, length)))

    def range(self, start: int, end: int) -> types.Range:
        """The code points `start` up to `end` for the editor."""
        return types.Range(self.position(start), self.position(end))

    def offset(self, position: types.Position) -> int:
        """The code point at a place; what lies behind a line or the text is its end."""
        starts = self.document.line_starts
        if position.line >= len(starts):
            return len(self.document.text)
        return starts[position.line] + self._line(position.line).code_point(position.character)
