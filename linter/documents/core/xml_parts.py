"""XML as parts with exact places, and the text of an element as prose."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum
from itertools import pairwise
from typing import Any, Final
from xml.parsers import expat

from linter.documents.core.escapes import like
from linter.documents.core.offsets import Offsets
from linter.documents.core.prose_builder import ProseBuilder
from linter.documents.core.reading import FormatError


class Mark(Enum):
    """What a part of an XML file is."""

    START = "start"
    END = "end"
    TEXT = "text"
    CDATA = "cdata"
    OTHER = "other"


@dataclass(slots=True)
class XmlPart:
    """The code points `start` up to `end` of the file.

    `name` is that of the element (with its prefix), `text` what a run of characters stands for:
    parts are cut so that it is either what the file holds or one escape. `CDATA` is the fence of
    a CDATA section; `in_cdata` says that characters stand inside one. `reach` counts the parts
    from the start of an element to its end.
    """

    mark: Mark
    start: int
    end: int
    name: str = ""
    text: str = ""
    attributes: Mapping[str, str] = field(default_factory=dict)
    in_cdata: bool = False
    reach: int = 0


class _Recorder:
    """Records the events of expat, each with the byte at which it begins."""

    def __init__(self, refuse_unknown_entities: bool) -> None:
        self.parser = expat.ParserCreate("utf-8")
        self.parser.buffer_text = False
        if not refuse_unknown_entities:
            self.parser.UseForeignDTD(True)
        self.parser.SetParamEntityParsing(expat.XML_PARAM_ENTITY_PARSING_NEVER)
        self.found: list[XmlPart] = []
        self._in_cdata = False
        parser: Any = self.parser
        parser.StartElementHandler = self._start
        parser.EndElementHandler = lambda name: self._put(Mark.END, name)
        parser.CharacterDataHandler = lambda text: self._put(Mark.TEXT, "", text)
        parser.StartCdataSectionHandler = lambda: self._fence(True)
        parser.EndCdataSectionHandler = lambda: self._fence(False)
        parser.CommentHandler = lambda text: self._put(Mark.OTHER)
        parser.ProcessingInstructionHandler = lambda *_: self._put(Mark.OTHER)
        parser.SkippedEntityHandler = lambda *_: self._put(Mark.OTHER)
        parser.DefaultHandler = lambda text: self._put(Mark.OTHER)

    def _put(self, mark: Mark, name: str = "", text: str = "") -> None:
        place = self.parser.CurrentByteIndex
        self.found.append(XmlPart(mark, place, place, name, text, {}, self._in_cdata))

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        self._put(Mark.START, name)
        self.found[-1].attributes = attributes

    def _fence(self, is_start: bool) -> None:
        self._in_cdata = False
        self._put(Mark.CDATA)
        self._in_cdata = is_start


def xml_parts(text: str, *, refuse_unknown_entities: bool = False) -> list[XmlPart]:
    """All parts of an XML file, in order and without gaps; nothing outside the file is read.

    An element without content (`<x/>`) has an `END` of no length. An entity that the file does not
    declare is passed on as `OTHER`, or is an error. Raises `FormatError` where the file is not
    well-formed.
    """
    recorder = _Recorder(refuse_unknown_entities)
    offsets = Offsets(text)
    try:
        recorder.parser.Parse(offsets.data, True)
    except expat.ExpatError as error:
        place = max(recorder.parser.ErrorByteIndex, 0)
        raise FormatError(expat.ErrorString(error.code), offsets.code_point(place)) from None
    parts = recorder.found
    ends = [part.start for part in parts[1:]] + [len(offsets.data)]
    for part, end in zip(parts, ends, strict=True):
        part.start, part.end = offsets.code_point(part.start), offsets.code_point(end)
    _close_empty(parts)
    _match_ends(parts)
    return parts


def _close_empty(parts: Sequence[XmlPart]) -> None:
    """Give `<x/>` to the start: expat reports both at the place where the tag begins or ends."""
    for part, after in pairwise(parts):
        if part.mark is Mark.START and after.mark is Mark.END and part.start == after.start:
            part.end, after.start = after.end, after.end


def _match_ends(parts: Sequence[XmlPart]) -> None:
    opened: list[int] = []
    for index, part in enumerate(parts):
        if part.mark is Mark.START:
            opened.append(index)
        elif part.mark is Mark.END:
            start = opened.pop()
            parts[start].reach = index - start


def content(parts: Sequence[XmlPart], index: int) -> tuple[int, int]:
    """Which of `parts` are the content of the element that starts at `index`: from, up to."""
    reach = parts[index].reach if index < len(parts) else 0
    return index + 1, min(index + reach, len(parts))


#: Adds a run of characters to the prose.
AddText = Callable[[ProseBuilder, XmlPart], None]

_XML_ESCAPES: Final = {ord("&"): "&amp;", ord("<"): "&lt;", ord(">"): "&gt;"}


def encode_xml(text: str) -> str:
    """`text` as XML has it between tags."""
    return text.translate(_XML_ESCAPES)


def add_text(builder: ProseBuilder, part: XmlPart) -> None:
    """Characters as XML means them."""
    if part.end - part.start == len(part.text) and (part.in_cdata or part.text != "&"):
        builder.verbatim(part.start, part.end)
    else:
        written = builder.source[part.start : part.end]
        builder.escaped(part.start, part.end, part.text, like(written, builder.source))


def add_content(
    builder: ProseBuilder,
    parts: Sequence[XmlPart],
    objects: Callable[[XmlPart], bool],
    add: AddText = add_text,
) -> None:
    """The content of an element: elements that are `objects` whole, the others as markup."""
    index = 0
    while index < len(parts):
        part = parts[index]
        if part.mark is Mark.START and objects(part):
            _, index = content(parts, index)
            builder.object(part.start, parts[min(index, len(parts) - 1)].end)
        elif part.mark is Mark.START:
            builder.opening(part.start, part.end)
        elif part.mark is Mark.TEXT:
            add(builder, part)
        elif part.mark is Mark.OTHER and part.end - part.start > 1 and _is_entity(builder, part):
            builder.object(part.start, part.end)
        elif part.start < part.end:
            builder.closing(part.start, part.end)
        index += 1


def _is_entity(builder: ProseBuilder, part: XmlPart) -> bool:
    return builder.source[part.start] == "&"


def elements(parts: Sequence[XmlPart], *names: str) -> Iterator[tuple[int, XmlPart]]:
    """The starts of all elements of these names, with their indexes in `parts`."""
    for index, part in enumerate(parts):
        if part.mark is Mark.START and part.name in names:
            yield index, part


def raw_content(text: str, parts: Sequence[XmlPart], index: int) -> str:
    """The content of the element that starts at `index`, as the file holds it."""
    _, end = content(parts, index)
    return text[parts[index].end : parts[end].start] if end < len(parts) else ""
