"""The text of the pages of an EPUB publication, and how a change to it is written.

A page is read as HTML: in what order, the package document says. Its table of contents for old
readers (`.ncx`) is read too, so that a heading is corrected in both places.

Source: EPUB 3.3 §4.2 (container), §5.6 (manifest), §5.7 (spine); EPUB 2.0.1 OPF §2.4.1 (NCX).
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable, Iterator, Mapping
from typing import Final
from urllib.parse import unquote, urlsplit

from linter.documents.containers.archive import Archive
from linter.documents.core.offsets import Offsets
from linter.documents.core.pieces import Piece, PieceKind
from linter.documents.core.prose import Prose
from linter.documents.core.reading import FormatError
from linter.documents.core.xml_lines import Line
from linter.documents.core.xml_parts import XmlPart, xml_parts
from linter.documents.core.xml_scan import Stretch
from linter.documents.html import html
from linter.documents.html.html_text import encode_text

_CONTAINER: Final = "META-INF/container.xml"
_ENCRYPTION: Final = "META-INF/encryption.xml"
_PAGES: Final = frozenset(("application/xhtml+xml", "text/html", "application/x-dtbook+xml"))
_CONTENTS: Final = "application/x-dtbncx+xml"
#: White space that is shown as one space though it is written as something else, or that stands at
#: an edge, where a paragraph may begin or end.
_WHITE_SPACE: Final = re.compile(r"\A[ \t\r\n]+|[ \t\r\n]+\Z|[ \t\r\n]{2,}|[\t\r\n]")
#: What no reader shows at the edges of a paragraph.
_BLANK: Final = " \t\r\n\xa0\ufeff"


def text_parts(archive: Archive, most: int) -> list[str]:
    """The pages in reading order, then those beside it, then the contents; none of other files.

    Raises `FormatError` for a package that is damaged, or whose pages are encrypted.
    """
    if _CONTAINER not in archive.names:
        return []
    package = _package_path(_text(archive, _CONTAINER, most))
    if package not in archive.names:
        raise FormatError("its package document is missing")
    encrypted = _encrypted(archive, most)
    names = [
        name
        for name in dict.fromkeys(_listed(_text(archive, package, most), package))
        if name in archive.names
    ]
    if not encrypted.isdisjoint(names):
        raise FormatError("its text is encrypted")
    return names


def _text(archive: Archive, name: str, most: int) -> str:
    return _decoded(archive.read(name, most))


def _decoded(data: bytes) -> str:
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        raise FormatError("a part of it is not UTF-8") from None


def _package_path(container: str) -> str:
    for part in xml_parts(container):
        if _local(part) == "rootfile" and "full-path" in part.attributes:
            return part.attributes["full-path"]
    raise FormatError("its package document is missing")


def _encrypted(archive: Archive, most: int) -> frozenset[str]:
    """The parts that are encrypted; fonts often are."""
    if _ENCRYPTION not in archive.names:
        return frozenset()
    parts = xml_parts(_text(archive, _ENCRYPTION, most))
    return frozenset(
        unquote(part.attributes.get("URI", ""))
        for part in parts
        if _local(part) == "CipherReference"
    )


def _local(part: XmlPart) -> str:
    return part.name.rpartition(":")[2]


def _listed(package: str, path: str) -> Iterator[str]:
    """The parts that a package document lists as text: the spine, other pages, the contents."""
    items: dict[str, tuple[str, str]] = {}
    spine: list[str] = []
    for part in xml_parts(package):
        if _local(part) == "item":
            kind = part.attributes.get("media-type", "")
            items[part.attributes.get("id", "")] = kind, _part_of(part.attributes, path)
        elif _local(part) == "itemref":
            spine.append(part.attributes.get("idref", ""))
    in_order = [items[key] for key in spine if key in items]
    yield from (name for kind, name in (*in_order, *items.values()) if kind in _PAGES)
    yield from (name for kind, name in items.values() if kind == _CONTENTS)


def _part_of(attributes: Mapping[str, str], package: str) -> str:
    """The name in the archive of what an item refers to, relative to the package document."""
    address = unquote(urlsplit(attributes.get("href", "")).path)
    return posixpath.normpath(posixpath.join(posixpath.dirname(package), address))


def list_lines(data: bytes, take: Callable[[Line], object]) -> None:
    """Hand `take` the lines of text in a page: paragraphs, and what line breaks part them into.

    Raises `FormatError` if the page is not in UTF-8.
    """
    text = _decoded(data)
    prose = html.read(text).prose
    offsets = Offsets(text)
    line: list[Stretch] = []
    for piece in prose.pieces:
        if piece.kind is PieceKind.BREAK or _is_line_break(prose, piece):
            _end_line(line, take)
            line = []
        else:
            line.extend(_stretches(prose, piece, offsets))
    _end_line(line, take)


def _is_line_break(prose: Prose, piece: Piece) -> bool:
    return piece.kind is PieceKind.OBJECT and prose.text[piece.start : piece.end] == "\n"


def _end_line(line: list[Stretch], take: Callable[[Line], object]) -> None:
    """Hand over a line without the white space at its edges, which no reader shows."""
    first, last = 0, len(line)
    while first < last and not line[first].text.strip(_BLANK):
        first += 1
    while first < last and not line[last - 1].text.strip(_BLANK):
        last -= 1
    if first < last:
        take(tuple(line[first:last]))


def _stretches(prose: Prose, piece: Piece, offsets: Offsets) -> Iterator[Stretch]:
    """A piece of prose in stretches; what is shown as one space is one by itself."""
    text = prose.text[piece.start : piece.end]
    if not text:
        return
    if piece.kind is not PieceKind.VERBATIM:
        yield _stretch(piece, text, piece.source_start, piece.source_end, offsets)
        return
    place = 0
    for space in _WHITE_SPACE.finditer(text):
        for first, last, shown in (
            (place, space.start(), text[place : space.start()]),
            (*space.span(), " "),
        ):
            if first < last:
                start = piece.source_start
                yield _stretch(piece, shown, start + first, start + last, offsets)
        place = space.end()
    if place < len(text):
        start = piece.source_start
        yield _stretch(piece, text[place:], start + place, start + len(text), offsets)


def _stretch(piece: Piece, text: str, start: int, end: int, offsets: Offsets) -> Stretch:
    return Stretch(
        text,
        offsets.byte(start),
        offsets.byte(end),
        is_fixed=piece.kind is PieceKind.OBJECT,
        encode=piece.encode or encode_text,
    )


def replaced(
    data: bytes, stretch: Stretch, changes: list[tuple[int, int, str]]
) -> list[tuple[int, int, bytes]]:
    """The edits of the page that change a stretch in place."""
    return [stretch.with_changes(changes)]
