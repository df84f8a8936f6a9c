"""XML of any kind (DocBook, TEI, feeds, SVG): the text of its elements, read with expat.

An element that stands beside text is within a sentence; others part paragraphs. Not prose: code,
comments, parts marked as another language, and attributes but those that are read (`title`).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass
from typing import Final

from linter.documents.core.escapes import like
from linter.documents.core.language import name_of
from linter.documents.core.language_tags import ARABIC_SCRIPT, is_arabic
from linter.documents.core.names import names
from linter.documents.core.prose import Prose
from linter.documents.core.prose_builder import ProseBuilder
from linter.documents.core.reading import Reading
from linter.documents.core.xml_parts import Mark, XmlPart, xml_parts
from linter.documents.html import html_elements as elements
from linter.documents.html.html import read_html
from linter.documents.html.html_text import attribute_value, encode_text

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


def read(text: str) -> Reading:
    """The prose of an XML file. Raises `FormatError` if it is not well-formed."""
    parts = xml_parts(text, refuse_unknown_entities=True)
    reader = _Reader(text, _with_text(parts))
    return Reading(reader.read(parts), languages=tuple(reader.languages))


def _with_text(parts: Sequence[XmlPart]) -> set[int]:
    """Where the elements start that hold text of their own, between their children or not."""
    opened: list[int] = []
    found = set()
    for part in parts:
        if part.mark is Mark.START:
            opened.append(part.start)
        elif part.mark is Mark.END:
            opened.pop()
        elif part.mark is Mark.TEXT and opened and part.text.strip():
            found.add(opened[-1])
    return found


@dataclass(slots=True)
class _Open:
    name: str
    start: int
    is_inline: bool
    hides: bool
    holds_text: bool
    is_code: bool = False
    #: How many elements hid it, where it is Arabic inside another language.
    shown_again: int = 0


class _Reader:
    def __init__(self, text: str, with_text: Set[int]) -> None:
        self._text = text
        self._with_text = with_text
        self._builder = ProseBuilder(text, encode_text)
        self._open: list[_Open] = []
        self._hidden = 0
        self._hidden_as_code = 0
        self.languages: dict[str, None] = {}

    def read(self, parts: Sequence[XmlPart]) -> Prose:
        """The prose of a file of these parts."""
        for part in parts:
            if part.mark is Mark.START:
                self._start(part)
            elif part.mark is Mark.END:
                self._end(part)
            elif not self._hidden and part.start < part.end:
                self._other(part)
        return self._builder.build()

    def _start(self, part: XmlPart) -> None:
        name = part.name.rpartition(":")[2]
        values = part.attributes
        is_inline = (
            bool(self._open) and self._open[-1].holds_text and name not in elements.ENDED_BY["p"]
        )
        if (tag := elements.language_of(values)) in ARABIC_SCRIPT:
            self.languages[name_of(tag)] = None
        is_code = name in _CODE or elements.is_translated_never(values)
        hides = is_code or elements.is_left_alone(name, values)
        holds_text = part.start in self._with_text
        if self._hidden and not self._hidden_as_code and not hides and is_arabic(tag):
            self._open.append(
                _Open(name, part.start, False, False, holds_text, False, self._hidden)
            )
            self._hidden = 0
            self._builder.pause()
            return
        if not self._hidden and not hides:
            self._attributes(part, name, values)
        if not self._hidden:
            if not is_inline:
                self._builder.pause()
            elif not hides:
                self._builder.opening(part.start, part.end)
        self._open.append(_Open(name, part.start, is_inline, hides, holds_text, is_code))
        self._hidden += hides
        self._hidden_as_code += is_code

    def _end(self, part: XmlPart) -> None:
        element = self._open.pop()
        self._hidden_as_code -= element.is_code
        if element.shown_again:
            self._builder.pause()
            self._hidden = element.shown_again
            return
        self._hidden -= element.hides
        if self._hidden:
            return
        if not element.is_inline:
            self._builder.pause()
        elif element.hides:
            self._builder.object(element.start, part.end)
        elif part.start < part.end:
            self._builder.closing(part.start, part.end)

    def _other(self, part: XmlPart) -> None:
        written = self._text[part.start : part.end]
        if part.mark in (Mark.OTHER, Mark.CDATA):
            is_reference = written.startswith("&")  # to an entity of the document's own
            (self._builder.object if is_reference else self._builder.closing)(part.start, part.end)
        elif part.in_cdata:
            self._builder.append(self._section(part))
        elif written == part.text:
            self._builder.verbatim(part.start, part.end)
        elif not written.startswith("&"):  # a newline, read as a line feed
            self._builder.object(part.start, part.end, part.text)
        elif unicodedata.category(part.text[0]) == "Cf":
            self._builder.closing(part.start, part.end)
        else:
            self._builder.escaped(part.start, part.end, part.text, like(written, self._text))

    def _section(self, part: XmlPart) -> Prose:
        """A CDATA section: HTML if it holds a tag, else text that needs no escapes."""
        if "</" in part.text or "/>" in part.text:
            return read_html(self._text, part.start, part.end)
        builder = ProseBuilder(self._text)
        builder.verbatim(part.start, part.end)
        return builder.build()

    def _attributes(self, part: XmlPart, name: str, values: Mapping[str, str]) -> None:
        for match in _ATTRIBUTE.finditer(self._text, part.start + len(part.name), part.end):
            if elements.is_prose_attribute(match[1], name, values) and len(match[2]) > len("''"):
                start, end = match.start(2) + 1, match.end(2) - 1
                self._builder.aside(attribute_value(self._text, start, end))
