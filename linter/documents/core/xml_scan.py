"""An XML part of an office file, scanned for the places of its text, to the byte.

Only text is ever rewritten, and only where it stands: tags, attributes and the order of everything
stay as they are, byte for byte.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Collection
from dataclasses import dataclass, field, replace
from gettext import gettext
from typing import ClassVar, Final, NamedTuple
from xml.parsers import expat
from xml.sax.saxutils import escape

from linter.documents.core.reading import FormatError
from linter.text.borrowed import said

#: expat joins the namespace and the local name of an element with this.
_SEPARATOR: Final = " "


class Run(NamedTuple):
    """What a revision of text in a Word file has to repeat: the formatting of its run, in bytes.

    `insertion` is the tag of the revision, another author's, that put the run in, and `namespace`
    that of all these elements.
    """

    properties: bytes
    insertion: bytes
    namespace: str


@dataclass(frozen=True, slots=True)
class Stretch:
    """A piece of text and the bytes `start` up to `end` of the part that write it.

    `tag` is where the tag starts that opens the element the text stands in. In a Word file, `run`
    is what a revision of it needs; None where none can be written. A stretch whose text is fixed
    by an element (a tab) `is_fixed`. `encode` writes text as it has to stand there.
    """

    text: str
    start: int
    end: int
    tag: int = 0
    run: Run | None = None
    is_fixed: bool = False
    encode: Callable[[str], str] = escape

    def with_changes(self, changes: list[tuple[int, int, str]]) -> tuple[int, int, bytes]:
        """The edit of the part that changes this text (start, end, new text; in order)."""
        return self.start, self.end, self.encode(changed(self.text, changes)).encode()


@dataclass(slots=True)
class Scan:
    """What a handler of one kind of office file is given, element by element.

    `names` are the elements that are open, outermost first, each as `namespace local`.
    """

    data: bytes
    names: list[str] = field(default_factory=list)
    tags: list[int] = field(default_factory=list)
    pending: tuple[str, int] | None = None


#: Called for an element that opens (True) or closes (False), with the byte its tag starts at.
OnElement = Callable[[Scan, str, bool, int], None]
#: Called for text, with the bytes that write it.
OnText = Callable[[Scan, str, int, int], None]


def scan(data: bytes, on_element: OnElement, on_text: OnText) -> None:
    """Walk an XML document in UTF-8. Raises `FormatError` if it is not well-formed UTF-8."""
    state = Scan(data)
    parser = expat.ParserCreate(namespace_separator=_SEPARATOR)
    parser.buffer_text = False

    def flush(end: int) -> None:
        if state.pending is not None:
            (text, start), state.pending = state.pending, None
            on_text(state, text, start, end)

    def opened(name: str, _: object) -> None:
        place = parser.CurrentByteIndex
        flush(place)
        state.names.append(name)
        state.tags.append(place)
        on_element(state, name, True, place)

    def closed(name: str) -> None:
        place = parser.CurrentByteIndex
        flush(place)
        on_element(state, name, False, place)
        state.names.pop()
        state.tags.pop()

    def text(characters: str) -> None:
        flush(parser.CurrentByteIndex)
        state.pending = (characters, parser.CurrentByteIndex)

    def other(*_: object) -> None:
        flush(parser.CurrentByteIndex)

    def declared(_: str, encoding: str | None, __: int) -> None:
        if encoding is not None and encoding.lower() not in ("utf-8", "us-ascii"):
            raise FormatError(
                gettext("a part of it is in {encoding}, not UTF-8").format(encoding=encoding)
            )

    def refused(*_: object) -> None:
        raise FormatError("a part of it has a document type, which office files never have")

    parser.XmlDeclHandler = declared
    parser.StartDoctypeDeclHandler = refused
    parser.StartElementHandler = opened
    parser.EndElementHandler = closed
    parser.CharacterDataHandler = text
    parser.CommentHandler = other
    parser.ProcessingInstructionHandler = other
    parser.StartCdataSectionHandler = other
    parser.EndCdataSectionHandler = other
    try:
        parser.Parse(data, True)
    except expat.ExpatError as error:
        raise FormatError(
            gettext("a part of it is not well-formed: {error}").format(
                error=said(expat.ErrorString(error.code))
            )
        ) from None


#: A line of text in its pieces.
Line = tuple[Stretch, ...]


_LINE_ENDS: Final = str.maketrans("\r\n", "  ")


def line_text(line: Line) -> str:
    """The text of a line; a line end written in the part itself is shown as a space."""
    return "".join(stretch.text for stretch in line).translate(_LINE_ENDS)


#: More pieces than a paragraph of any document has.
_MOST_PIECES: Final = 1 << 17


class LineLister(ABC):
    """Gathers the text of a part by lines; what a paragraph and a break are, a subclass tells."""

    #: Elements whose text is left alone.
    left_alone: ClassVar[Collection[str]] = ()

    def __init__(self) -> None:
        self._take: Callable[[Line], object] = lambda line: None
        #: How many elements around the place are left alone.
        self._hidden = 0
        #: The lines begun in the paragraphs that are open, the innermost last.
        self._open: list[list[Stretch]] = []

    def list_lines(self, data: bytes, take: Callable[[Line], object]) -> None:
        """Hand each line that holds text to `take`; none of them is kept here.

        Raises `FormatError` as `scan` does, and for more pieces in a paragraph than any has.
        """
        self._take = take
        scan(data, self._on_element, self._on_text)

    @abstractmethod
    def on_tag(self, state: Scan, name: str, is_start: bool, place: int) -> None:
        """Take note of a tag, as `OnElement` gets it, outside of what is left alone."""

    @abstractmethod
    def on_text(self, state: Scan, text: str, start: int, end: int) -> None:
        """Take note of the text of a paragraph, as `OnText` gets it, outside of that too."""

    def _on_element(self, state: Scan, name: str, is_start: bool, place: int) -> None:
        hides = name in self.left_alone
        self._hidden -= hides and not is_start
        if not self._hidden:
            self.on_tag(state, name, is_start, place)
        self._hidden += hides and is_start

    def _on_text(self, state: Scan, text: str, start: int, end: int) -> None:
        if self._open and not self._hidden:
            self.on_text(state, text, start, end)

    def _paragraph(self, is_start: bool) -> None:
        if is_start:
            self._open.append([])
        else:
            self._end_line(self._open.pop())

    def _break(self) -> None:
        self._end_line(self._open[-1])
        self._open[-1] = []

    @property
    def _last(self) -> Stretch | None:
        """The last piece of the line that is begun; None if it has none."""
        return self._open[-1][-1] if self._open[-1] else None

    def _go_on(self, text: str, tag: int, start: int, end: int) -> bool:
        """Lengthen the last piece by text that an entity parts from it; whether it is such text."""
        last = self._last
        if last is None or last.tag != tag or last.end != start:
            return False
        self._open[-1][-1] = replace(last, text=last.text + text, end=end)
        return True

    def _add(self, stretch: Stretch) -> None:
        """One more piece of the line that is begun."""
        if len(self._open[-1]) >= _MOST_PIECES:
            raise FormatError("a paragraph of it is in more pieces than any document has")
        self._open[-1].append(stretch)

    def _end_line(self, line: list[Stretch]) -> None:
        if line:
            self._take(tuple(line))


def element(namespace: str, local: str) -> str:
    """The name of an element as `scan` tells it."""
    return f"{namespace}{_SEPARATOR}{local}"


def namespace_of(name: str) -> str:
    """The namespace of an element that `scan` tells by this name."""
    return name.rpartition(_SEPARATOR)[0]


def written(text: str) -> bytes:
    """Text as XML writes it between tags."""
    return escape(text).encode()


def changed(text: str, changes: list[tuple[int, int, str]]) -> str:
    """A text with its changes (start, end, new text; in order) made."""
    for start, end, new in reversed(changes):
        text = text[:start] + new + text[end:]
    return text


def spliced(data: bytes, edits: list[tuple[int, int, bytes]]) -> bytes:
    """`data` with stretches of bytes replaced; they must not overlap."""
    pieces: list[bytes] = []
    place = 0
    for start, end, replacement in sorted(edits):
        pieces += (data[place:start], replacement)
        place = end
    pieces.append(data[place:])
    return b"".join(pieces)
