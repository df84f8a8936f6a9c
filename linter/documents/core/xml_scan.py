"""An XML part of an office file, scanned for the places of its text, to the byte.

Only text is ever rewritten, and only where it stands: tags, attributes and the order of everything
stay as they are, byte for byte.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import lru_cache
from gettext import gettext
from typing import Final, NamedTuple
from xml.parsers import expat
from xml.sax.saxutils import escape

from linter.documents.core.reading import FormatError
from linter.text.borrowed import said

#: expat joins the namespace and the local name of an element with this.
_SEPARATOR: Final = " "
#: Where namespaces of Open XML begin, in its two kinds.
_STRICT: Final = "http://purl.oclc.org/ooxml/"
_TRANSITIONAL: Final = "http://schemas.openxmlformats.org/"


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

    `names` are the elements that are open, outermost first, each as `namespace local`; those of
    Strict Open XML are told as they are otherwise. `raw_name` is what the last element that was
    opened is called in the file.
    """

    data: bytes
    names: list[str] = field(default_factory=list)
    tags: list[int] = field(default_factory=list)
    pending: tuple[str, int] | None = None
    raw_name: str = ""


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
        state.raw_name = name
        if name.startswith(_STRICT):
            name = _transitional(name)
        state.names.append(name)
        state.tags.append(place)
        on_element(state, name, True, place)

    def closed(_: str) -> None:
        place = parser.CurrentByteIndex
        flush(place)
        on_element(state, state.names[-1], False, place)
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


@lru_cache(1024)
def _transitional(name: str) -> str:
    """The name that an element of Strict Open XML has in most files."""
    category, _, rest = name.removeprefix(_STRICT).partition("/")
    return f"{_TRANSITIONAL}{category}/2006/{rest}"


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
