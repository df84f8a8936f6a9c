"""AsciiDoc: titles, paragraphs, items, cells and notes; code, attributes and comments left alone.

There is no well-kept parser of AsciiDoc for Python, and the language has no grammar beside the
patterns of Asciidoctor, by which it tells one line from another; they are followed here.

Source: docs.asciidoctor.org, AsciiDoc Language Documentation; Asciidoctor's `rx.rb`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from linter.documents.core.lines import Lines, spans_with_line_feeds, with_line_feeds
from linter.documents.core.pieces import PieceKind
from linter.documents.core.prose import Prose
from linter.documents.core.prose_builder import ProseBuilder
from linter.documents.core.reading import Reading
from linter.documents.markup.asciidoc_inline import encode, read_inline
from linter.documents.markup.asciidoc_tables import Table, data_cells, table_of
from linter.documents.markup.front_matter import split_front_matter
from linter.documents.markup.references import in_asciidoc
from linter.text.spans import Span

_DELIMITER: Final = re.compile(
    r"(?P<hidden>-{4,}|\.{4,}|\+{4,}|/{4,}|`{3,}[\w+-]*)"
    r"|(?P<shown>={4,}|\*{4,}|_{4,}|--)|(?P<table>[|,:!]={3,})"
)
#: Style of a paragraph or block that makes code of it: `[source,python]`, `[stem]`.
_HIDING_STYLE: Final = re.compile(
    r"\[(?:(?:source|listing|literal|stem|latexmath|asciimath|pass|comment|plantuml|mermaid|"
    r"graphviz|ditaa)(?=[\],%#.])|,)[^\]]*\]"
)
_ATTRIBUTES: Final = re.compile(r"""\[(?:|[^\W\d].*|[.#%{,"'].*|\[.*\])\]""")
_ENTRY: Final = re.compile(r":!?[\w][\w-]*!?:(?:[ \t]+(?P<value>(?:\S.*)?))?")
_SECTION: Final = re.compile(r"(?:={1,6}|#{1,6})[ \t]+")
_TITLE: Final = re.compile(r"\.(?=[^\s.])")
_MACRO: Final = re.compile(r"(?P<name>[a-z]+)::(?P<target>[^\s\[]*)\[(?P<text>.*)\]")
_ITEM: Final = re.compile(
    r"[ \t]*(?:\*{1,5}|-|\.{1,5}|\d+\.|[a-zA-Z]\.|[ivx]+\)|<(?:\d+|\.)>)[ \t]+"
    r"(?:\[[ x*]\][ \t]+)?(?=\S)"
)
_TERM: Final = re.compile(r"[ \t]*(?P<term>\S.*?)(?P<mark>:{2,4}|;;)(?:[ \t]+(?=\S)|$)")
_NOTE: Final = re.compile(r"(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION):[ \t]+")
#: What code within a paragraph begins with.
_CODE_MARKS: Final = ("`", "+")
_RULER: Final = re.compile(r"'{3,}|<{3,}|-\s?-\s?-|\*\s?\*\s?\*|\+")


def read(text: str) -> Reading:
    """The prose of an AsciiDoc file. Never fails."""
    return Reading(with_line_feeds(text, _read), note=split_front_matter(text)[2])


def shown_code(text: str) -> list[Span]:
    """Where the file shows code: in blocks, and within a paragraph."""
    return spans_with_line_feeds(text, _code)


def _code(text: str) -> Iterator[Span]:
    reader = _Reader(text)
    reader.read(split_front_matter(text)[1])
    yield from reader.code
    for piece in reader.builder.build().pieces:
        if piece.kind is PieceKind.OBJECT and text.startswith(_CODE_MARKS, piece.source_start):
            yield piece.source_start, piece.source_end


def _read(text: str) -> Prose:
    front, start, _ = split_front_matter(text)
    reader = _Reader(text)
    reader.builder.append(front)
    reader.builder.pause()
    reader.read(start)
    return reader.builder.build()


class _Reader:
    def __init__(self, text: str) -> None:
        self.builder = ProseBuilder(text, encode)
        self._text = text
        #: Lines of code.
        self.code: list[Span] = []
        self._hidden = ""
        self._is_code = False
        self._tables: list[Table] = []
        self._attributes = ""
        self._in_header = False
        self._paragraph: tuple[int, int] | None = None
        self._references = in_asciidoc(text)

    def read(self, start: int) -> None:
        """All lines from an offset on."""
        for first, last in Lines(self._text).spans:
            if first >= start:
                self._line(first, last)
        self._end_paragraph()
        if self._tables and self._tables[0].is_data:
            self._end_table(len(self._text))

    def _line(self, first: int, last: int) -> None:
        line = self._text[first:last].rstrip()
        if self._hidden:
            if not self._hidden.startswith("/"):
                self.code.append((first, last))
            if line == self._hidden:
                self._hidden = ""
            return
        if self._tables and self._tables[-1].is_data:
            if line == self._tables[-1].delimiter:
                self._end_table(first)
            return
        delimiter = _DELIMITER.fullmatch(line)
        if delimiter is not None:
            self._end_paragraph()
            hides = delimiter["hidden"] or (self._is_code and delimiter["shown"])
            if hides:
                self._hidden = "```" if line.startswith("```") else line
            if delimiter["table"]:
                self._table_delimiter(line, last)
            self._is_code = False
            self._attributes = ""
        elif not line.strip():
            self._end_paragraph()
            self._is_code = self._in_header = False
        elif line.startswith("//") and not line.startswith("///") and not self._is_code:
            self._end_paragraph()
        elif self._tables:
            self._row(first, first + len(line))
        elif self._is_code:
            self.code.append((first, last))
        else:
            self._prose_line(first, first + len(line), line)

    def _prose_line(self, first: int, last: int, line: str) -> None:
        if _HIDING_STYLE.fullmatch(line):
            self._end_paragraph()
            self._is_code = True
        elif macro := _MACRO.fullmatch(line):
            self._end_paragraph()
            self._block_macro(macro, first)
        elif _ATTRIBUTES.fullmatch(line) and self._paragraph is None:
            self._attributes += line
        elif _RULER.fullmatch(line):
            self._end_paragraph()
        elif (self._paragraph is None or self._in_header) and (entry := _ENTRY.fullmatch(line)):
            if line.startswith(":description:") and entry["value"]:
                self._text_at(first + entry.start("value"), last)
        elif self._in_header:
            return  # its author, or its revision
        elif self._paragraph is None and line[0] in " \t" and not _ITEM.match(line):
            self._is_code = not _TERM.match(line)
            if not self._is_code:
                self._begin(first, last, line)
        else:
            self._begin(first, last, line)

    def _begin(self, first: int, last: int, line: str) -> None:
        """A line of prose, which may begin a title, an item or a note."""
        if not _TITLE.match(line):
            self._attributes = ""
        if item := _ITEM.match(line):
            self._end_paragraph()
            first += item.end()
            line = line[item.end() :]
        if self._paragraph is None:
            if heading := _SECTION.match(line) or _TITLE.match(line):
                self._text_at(first + heading.end(), last, is_title=True)
                self._in_header = line.startswith("= ")
                return
            if note := _NOTE.match(line):
                first += note.end()
        if term := _TERM.match(line):
            self._end_paragraph()
            self._text_at(first + term.start("term"), first + term.end("term"))
            first += term.end()
            if first >= last:
                return
        start = self._paragraph[0] if self._paragraph else first
        self._paragraph = (start, last)

    def _block_macro(self, macro: re.Match[str], first: int) -> None:
        if macro["name"] not in ("image", "video", "audio"):
            return
        alt = re.match(r'"([^"]*)"|([^,=\]]*)(?=,|$)', macro["text"])
        if alt is not None and alt.group(alt.lastindex or 0):
            start = first + macro.start("text") + alt.start(alt.lastindex or 0)
            self._text_at(start, start + len(alt.group(alt.lastindex or 0)))

    def _table_delimiter(self, line: str, last: int) -> None:
        """The beginning or the end of a table, which may hold another in a cell."""
        if self._tables and line == self._tables[-1].delimiter:
            self._tables.pop()
        elif not self._tables or line.startswith("!"):
            self._tables.append(table_of(line, self._attributes, last + 1))

    def _end_table(self, end: int) -> None:
        for cell in data_cells(self._tables.pop(), self._text, end):
            self.builder.append(cell.through(read_inline(cell.text)))
            self.builder.pause()

    def _row(self, first: int, last: int) -> None:
        place = first
        for bar in self._tables[-1].bar.finditer(self._text[first:last]):
            self._cell(place, first + bar.start())
            place = first + bar.end()
            self._end_paragraph()
        self._cell(place, last)

    def _cell(self, start: int, end: int) -> None:
        while start < end and self._text[start] in " \t":
            start += 1
        while end > start and self._text[end - 1] in " \t":
            end -= 1
        if start < end:
            self._paragraph = (self._paragraph[0] if self._paragraph else start, end)

    def _end_paragraph(self) -> None:
        if self._paragraph is not None:
            start, end = self._paragraph
            self._paragraph = None
            self._text_at(start, end)

    def _text_at(self, start: int, end: int, *, is_title: bool = False) -> None:
        outer = ProseBuilder(self._text)
        outer.verbatim(start, end)
        prose = outer.build().through(read_inline(self._text[start:end]))
        self.builder.append(self._references.kept(prose) if is_title else prose)
        self.builder.pause()
