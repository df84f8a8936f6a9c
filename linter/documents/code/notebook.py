"""Jupyter notebooks: the Markdown of their text cells, comments and strings of their code cells.

Source: nbformat 4, "The Jupyter Notebook Format".
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from pygments.util import ClassNotFound

from linter.documents.code import source_code
from linter.documents.core.prose import Prose
from linter.documents.core.prose_builder import ProseBuilder
from linter.documents.core.reading import FormatError, Reading
from linter.documents.data.json_tree import json_tree
from linter.documents.data.tree import Listing, Mapping, Node, Scalar
from linter.documents.markup import markdown
from linter.documents.markup.references import References, in_markdown
from linter.text.spans import Span

_USUAL_LANGUAGE: Final = "python"
#: The type of a cell of text.
_TEXT: Final = "markdown"


def read(text: str) -> Reading:
    """The prose of all cells. Raises `FormatError` if it is no notebook."""
    notebook = json_tree(text)
    cells = notebook.get("cells") if isinstance(notebook, Mapping) else None
    if not isinstance(notebook, Mapping) or not isinstance(cells, Listing):
        raise FormatError("a notebook holds a list of cells")
    language = _language(notebook)
    builder = ProseBuilder(text)
    data: list[tuple[int, int]] = []
    labels: list[tuple[int, int]] = []
    sources = [
        (cell.text("cell_type"), _joined(text, cell.get("source")))
        for cell in cells.items
        if isinstance(cell, Mapping)
    ]
    references = in_markdown("\n\n".join(source.text for kind, source in sources if kind == _TEXT))
    for kind, source in sources:
        if source.text:
            reading = _read(kind, source.text, language, references)
            place = builder.length
            data += ((start + place, end + place) for start, end in reading.data)
            labels += ((start + place, end + place) for start, end in reading.labels)
            builder.append(source.through(reading.prose))
            builder.pause()
    return Reading(builder.build(), data=tuple(data), labels=tuple(labels), is_of_strings=True)


def shown_code(text: str) -> Iterator[Span]:
    """Where cells of text show code, and those of code keep strings. Raises as `read` does."""
    notebook = json_tree(text)
    cells = notebook.get("cells") if isinstance(notebook, Mapping) else None
    language = _language(notebook) if isinstance(notebook, Mapping) else ""
    for cell in cells.items if isinstance(cells, Listing) else ():
        if not isinstance(cell, Mapping):
            continue
        source = _joined(text, cell.get("source"))
        for start, end in _code_in(cell.text("cell_type"), source.text, language):
            yield source.span(start, end)


def _code_in(cell_type: str, text: str, language: str) -> Iterator[Span]:
    if cell_type == _TEXT:
        yield from markdown.shown_code(text)
    elif cell_type == "code":
        try:
            yield from source_code.shown_code(text, language)
        except ClassNotFound:
            yield from source_code.shown_code(text, _USUAL_LANGUAGE)


def _read(cell_type: str, text: str, language: str, references: References) -> Reading:
    if cell_type == _TEXT:
        return markdown.read_with(text, references)
    if cell_type == "code":
        try:
            return source_code.read(text, language)
        except ClassNotFound:
            return source_code.read(text, _USUAL_LANGUAGE)
    return Reading(Prose("", ()))


def _language(notebook: Mapping) -> str:
    metadata = notebook.get("metadata")
    info = metadata.get("language_info") if isinstance(metadata, Mapping) else None
    return (info.text("name") if isinstance(info, Mapping) else "") or _USUAL_LANGUAGE


def _joined(text: str, source: Node) -> Prose:
    """The lines of a cell, each a string of its own, as one text."""
    lines = source.items if isinstance(source, Listing) else (source,)
    builder = ProseBuilder(text)
    for line in lines:
        if isinstance(line, Scalar) and line.prose.pieces:
            builder.append(line.prose)
    return builder.build()
