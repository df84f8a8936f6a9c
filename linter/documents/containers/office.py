"""Word, PowerPoint, OpenDocument and EPUB files: their paragraphs, and the way back into the file.

The text of such a file is its paragraphs, a line each. Formatting is kept: each stretch of text
stays in the run it stands in, and all else in the file stays as it is.

Sources: ECMA-376-1 §17.3 (paragraphs and runs), §17.13.5 (revisions) and §21.1.2 (text of slides);
OpenDocument 1.3, part 3, §5 and §6.1; EPUB 3.3 §3.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final, Protocol

from linter.documents.containers import epub, odt, revisions, slides, word
from linter.documents.containers.archive import Archive
from linter.documents.core.line_changes import by_stretch
from linter.documents.core.pieces import OBJECT
from linter.documents.core.prose_builder import ProseBuilder
from linter.documents.core.reading import FormatError, Reading
from linter.documents.core.xml_lines import Line, line_text
from linter.documents.core.xml_scan import Stretch, spliced

_PIECES: Final = re.compile(f"[^\n{OBJECT}]+|[\n{OBJECT}]")
#: A document whose text unpacks to more bytes than this, or holds more lines, is none that a
#: person wrote: the text of the Quran with commentary is a tenth of it.
_MOST_BYTES: Final = 128 << 20
_MOST_LINES: Final = 1 << 20


class Kind(Protocol):
    """A module that reads one kind of office file."""

    def text_parts(self, archive: Archive, most: int) -> list[str]:
        """The parts that hold text, in the order they are read; none of a file of another kind.

        `most` bytes are unpacked to find them. Raises `FormatError` if the file is damaged.
        """

    def list_lines(self, data: bytes, take: Callable[[Line], object]) -> None:
        """Hand `take` the lines of a part. Raises `FormatError` for what is no such part."""

    def replaced(
        self, data: bytes, stretch: Stretch, changes: list[tuple[int, int, str]]
    ) -> list[tuple[int, int, bytes]]:
        """The edits of the part that change a stretch in place."""


_KINDS: Final[tuple[Kind, ...]] = (word, slides, odt, epub)


@dataclass(frozen=True, slots=True)
class Part:
    """One XML part of the file: lines `first` up to `end` of the text are its own."""

    name: str
    first: int
    end: int


class OfficeFile:
    """An office file opened; `text` holds a paragraph (or a line of one) a line.

    Of the parts nothing else is kept: those that a change concerns are read again to make it.
    """

    def __init__(self, data: bytes) -> None:
        """Raises `FormatError` if it is damaged, encrypted, too large or of another kind."""
        self._data = data
        self._archive = Archive(data)
        self._kind, names = _kind_of(self._archive)
        self._parts: list[Part] = []
        self._misfits: dict[tuple[int, str, bool], str] = {}
        self.text = self._read(names)

    def __reduce__(self) -> tuple[type[OfficeFile], tuple[bytes]]:
        """Travel between processes as the bytes of the file."""
        return OfficeFile, (self._data,)

    def _read(self, names: list[str]) -> str:
        texts: list[str] = []
        left = _MOST_BYTES
        self._archive.check_size(names, left)

        def take(line: Line) -> None:
            if len(texts) >= _MOST_LINES:
                raise FormatError("it holds more paragraphs than any document")
            texts.append(line_text(line) + "\n")

        for name in names:
            first = len(texts)
            content = self._archive.read(name, left)
            left -= len(content)
            self._kind.list_lines(content, take)
            self._parts.append(Part(name, first, len(texts)))
        return "".join(texts)

    def pack(self, text: str, author: str | None = None) -> bytes:
        """The file with the lines of `text` in place of its own.

        With an `author`, changes to a Word file are kept as revisions of theirs. Raises
        `FormatError` if the file cannot take this text.
        """
        if text == self.text:
            return self._data
        return self._archive.with_parts(self._changed_parts(self._changed_lines(text), author))

    def refusal(self, text: str, author: str | None = None) -> str:
        """Why the file cannot take the lines of `text`; empty if it can."""
        try:
            changed = self._changed_lines(text)
            for place in changed:
                if misfit := self._misfits.get((place, changed[place], author is None)):
                    return misfit
            self._changed_parts(changed, author)
        except FormatError as error:
            return str(error)
        return ""

    def _changed_lines(self, text: str) -> dict[int, str]:
        """The lines of `text` that differ from those of the file, by number from 0."""
        old, new = self.text.split("\n"), text.split("\n")
        if len(old) != len(new):
            raise FormatError("a fix would join or part paragraphs")
        return {place: new[place] for place in range(len(new)) if old[place] != new[place]}

    def _changed_parts(self, changed: Mapping[int, str], author: str | None) -> dict[str, bytes]:
        """The parts that changed lines stand in, with the changes made."""
        places = sorted(changed)
        written: dict[str, bytes] = {}
        for part in self._parts:
            own = places[bisect_left(places, part.first) : bisect_left(places, part.end)]
            if own:
                lines = {place: changed[place] for place in own}
                written[part.name] = self._changed_part(part, lines, author)
        return written

    def _changed_part(self, part: Part, changed: Mapping[int, str], author: str | None) -> bytes:
        content = self._archive.read(part.name, _MOST_BYTES)
        edits: list[tuple[int, int, bytes]] = []
        texts: list[str] = []

        def take(line: Line) -> None:
            place = part.first + len(texts)
            texts.append(changed.get(place, line_text(line)))
            if place in changed:
                edits.extend(self._edits(content, line, place, texts[-1], author))

        self._kind.list_lines(content, take)
        written = spliced(content, edits)
        found: list[str] = []
        self._kind.list_lines(written, lambda line: found.append(line_text(line)))
        if found != texts:  # better no fix than a file that is not what it was
            raise FormatError("a fix does not fit into its formatting")
        return written

    def _edits(
        self, data: bytes, line: Line, place: int, text: str, author: str | None
    ) -> list[tuple[int, int, bytes]]:
        try:
            return list(self._line_edits(data, line, text, author))
        except FormatError as error:
            self._misfits[place, text, author is None] = str(error)
            raise

    def _line_edits(
        self, data: bytes, line: Line, text: str, author: str | None
    ) -> Iterator[tuple[int, int, bytes]]:
        for stretch, changes in by_stretch(line, text, keeps_words=author is not None):
            if author is not None and self._kind is word:
                yield revisions.tracked(data, stretch, changes, author)
            else:
                yield from self._kind.replaced(data, stretch, changes)


def unpack(data: bytes, path: str = "") -> OfficeFile:
    """Open an office file. Raises `FormatError` if it is damaged, encrypted or of another kind."""
    return OfficeFile(data)


def read(text: str) -> Reading:
    """Each line is a paragraph of its own."""
    builder = ProseBuilder(text)
    for match in _PIECES.finditer(text):
        if match.group() == "\n":
            builder.pause()
        elif match.group() == OBJECT:
            builder.object(*match.span())
        else:
            builder.verbatim(*match.span())
    return Reading(builder.build())


def _kind_of(archive: Archive) -> tuple[Kind, list[str]]:
    """Who reads a file, and the parts that hold its text. Raises `FormatError` if nobody does."""
    for kind in _KINDS:
        if names := kind.text_parts(archive, _MOST_BYTES):
            return kind, names
    raise FormatError("it holds no text of Word, PowerPoint, OpenDocument or EPUB")
