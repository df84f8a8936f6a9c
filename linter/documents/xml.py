"""XML of any kind (DocBook, TEI, feeds, SVG): the text of its elements, read with expat.

An element that stands beside text is within a sentence; others part paragraphs. Not prose: code,
comments, parts marked as another language, and attributes but those that are read (`title`).
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import Final
from xml.parsers import expat

from linter.documents import html_elements as elements
from linter.documents.html import attribute_value, encode_text, read_html
from linter.documents.language import name_of
from linter.documents.names import names
from linter.documents.prose import Prose, ProseBuilder
from linter.documents.reading import FormatError, Reading

#: Elements of DocBook and others whose text is no prose, besides those of HTML.
_CODE: Final = (
    elements.CODE_INLINE
    | elements.CODE_BLOCK
    | names(
        "programlisting screen literal literallayout synopsis command filename varname envar "
        "option computeroutput userinput classname function constant uri email guid egXML"
    )
)
#: An attribute in a start tag that expat has found to be well-formed.
_ATTRIBUTE: Final = re.compile(r"""([^\s=<>"'/]+)\s*=\s*("[^"]*"|'[^']*')""")


@dataclass(slots=True)
class _Event:
    """`kind` is start, end, text, cdata or other; `text` the name of an element or what is read."""

    kind: str
    start: int
    text: str = ""
    attributes: tuple[tuple[str, str], ...] = ()
    end: int = 0
    holds_text: bool = False


def read(text: str) -> Reading:
    """The prose of an XML file. Raises `FormatError` if it is not well-formed."""
    events = _events(text)
    _mark_mixed(events)
    reader = _Reader(text)
    return Reading(reader.read(events), languages=tuple(reader.languages))


class _Recorder:
    """What expat says, each with the code point at which it stands."""

    def __init__(self, text: str) -> None:
        self._data = text.encode("utf-8", "surrogatepass")
        self._place = (0, 0)
        self._is_cdata = False
        self.events: list[_Event] = []
        self._parser = expat.ParserCreate("utf-8")
        self._parser.ordered_attributes = True
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = lambda name: self._add("end", name)
        self._parser.CharacterDataHandler = self._text
        self._parser.StartCdataSectionHandler = lambda: self._cdata(True)
        self._parser.EndCdataSectionHandler = lambda: self._cdata(False)
        self._parser.CommentHandler = lambda data: self._add("other")
        self._parser.ProcessingInstructionHandler = lambda target, data: self._add("other")
        self._parser.DefaultHandler = lambda data: self._add("other")

    def run(self) -> None:
        """Parse all of it. Raises `FormatError`."""
        try:
            self._parser.Parse(self._data, True)
        except expat.ExpatError as error:
            place = self._code_point(self._parser.ErrorByteIndex)
            raise FormatError(expat.ErrorString(error.code), place) from None
        self._add("other")

    def _code_point(self, byte: int) -> int:
        known_byte, known = self._place
        if byte >= known_byte:
            known += len(self._data[known_byte:byte].decode("utf-8", "surrogatepass"))
            self._place = (byte, known)
        return known

    def _add(self, kind: str, text: str = "", attributes: tuple[tuple[str, str], ...] = ()) -> None:
        place = self._code_point(self._parser.CurrentByteIndex)
        if self.events:
            self.events[-1].end = place
        self.events.append(_Event(kind, place, text, attributes, place))

    def _start(self, name: str, attributes: list[str]) -> None:
        pairs = tuple(zip(attributes[::2], attributes[1::2], strict=True))
        self._add("start", name, pairs)

    def _text(self, data: str) -> None:
        self._add("cdata" if self._is_cdata else "text", data)

    def _cdata(self, is_open: bool) -> None:
        self._is_cdata = is_open
        self._add("other")


def _events(text: str) -> list[_Event]:
    recorder = _Recorder(text)
    recorder.run()
    recorder.events[-1].end = len(text)
    return recorder.events


def _mark_mixed(events: list[_Event]) -> None:
    """Mark the start of each element that holds text of its own, between its children or not."""
    opened: list[_Event] = []
    for event in events:
        if event.kind == "start":
            opened.append(event)
        elif event.kind == "end":
            opened.pop()
        elif event.kind in ("text", "cdata") and opened and event.text.strip():
            opened[-1].holds_text = True


@dataclass(slots=True)
class _Open:
    name: str
    start: int
    is_inline: bool
    hides: bool
    holds_text: bool


class _Reader:
    def __init__(self, text: str) -> None:
        self._text = text
        self._builder = ProseBuilder(text, encode_text)
        self._open: list[_Open] = []
        self._hidden = 0
        self.languages: dict[str, None] = {}

    def read(self, events: list[_Event]) -> Prose:
        """The prose of a file of these events."""
        for event in events:
            if event.kind == "start":
                self._start(event)
            elif event.kind == "end":
                self._end(event)
            elif not self._hidden and event.start < event.end:
                self._other(event)
        return self._builder.build()

    def _start(self, event: _Event) -> None:
        name = event.text.rpartition(":")[2]
        values = dict(event.attributes)
        is_inline = (
            bool(self._open) and self._open[-1].holds_text and name not in elements.ENDED_BY["p"]
        )
        if (tag := elements.language_of(values)) in elements.ARABIC_SCRIPT:
            self.languages[name_of(tag)] = None
        hides = name in _CODE or elements.is_left_alone(name, values)
        if not self._hidden and not hides:
            self._attributes(event, name, values)
        if not self._hidden:
            if not is_inline:
                self._builder.pause()
            elif not hides:
                self._builder.opening(event.start, event.end)
        self._open.append(_Open(name, event.start, is_inline, hides, event.holds_text))
        self._hidden += hides

    def _end(self, event: _Event) -> None:
        element = self._open.pop()
        self._hidden -= element.hides
        if self._hidden:
            return
        if not element.is_inline:
            self._builder.pause()
        elif element.hides:
            self._builder.object(element.start, event.end)
        elif event.start < event.end:
            self._builder.closing(event.start, event.end)

    def _other(self, event: _Event) -> None:
        written = self._text[event.start : event.end]
        if event.kind == "other":
            is_reference = written.startswith("&")  # to an entity of the document's own
            (self._builder.object if is_reference else self._builder.closing)(
                event.start, event.end
            )
        elif event.kind == "cdata":
            self._builder.append(self._section(event))
        elif written == event.text:
            self._builder.verbatim(event.start, event.end)
        elif not written.startswith("&"):  # a newline, read as a line feed
            self._builder.object(event.start, event.end, event.text)
        elif unicodedata.category(event.text[0]) == "Cf":
            self._builder.closing(event.start, event.end)
        else:
            self._builder.escaped(event.start, event.end, event.text)

    def _section(self, event: _Event) -> Prose:
        """A CDATA section: HTML if it holds a tag, else text that needs no escapes."""
        if "</" in event.text or "/>" in event.text:
            return read_html(self._text, event.start, event.end)
        builder = ProseBuilder(self._text)
        builder.verbatim(event.start, event.end)
        return builder.build()

    def _attributes(self, event: _Event, name: str, values: dict[str, str]) -> None:
        for match in _ATTRIBUTE.finditer(self._text, event.start + len(event.text), event.end):
            if elements.is_prose_attribute(match[1], name, values) and len(match[2]) > len("''"):
                start, end = match.start(2) + 1, match.end(2) - 1
                self._builder.aside(attribute_value(self._text, start, end))
