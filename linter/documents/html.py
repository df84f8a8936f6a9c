"""HTML: the text of elements, and some attributes (long: a handler for each kind of markup).

The standard library's `html.parser` cuts the tags, as browsers do, and never fails; what it says
of each is put together here: elements within a sentence join the letters on their sides, others
part paragraphs, and code, scripts and parts in other languages are left alone.
"""

from __future__ import annotations

import html.parser
import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from html import escape, unescape
from typing import Final

from linter.documents import html_elements as elements
from linter.documents.language import name_of
from linter.documents.prose import Encode, Prose, ProseBuilder
from linter.documents.reading import Reading

#: The patterns by which the parser itself finds the name and the attributes of a tag.
_TAG_NAME: Final[re.Pattern[str]] = html.parser.tagfind_tolerant  # type: ignore[attr-defined]
_ATTRIBUTE: Final[re.Pattern[str]] = html.parser.attrfind_tolerant  # type: ignore[attr-defined]


#: What Jinja, Liquid, Hugo, Vue and others put in the place of a tag or an expression.
TEMPLATE: Final = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}", re.DOTALL)


def read(text: str) -> Reading:
    """The prose of an HTML page, or a part of one. Never fails."""
    languages: dict[str, None] = {}
    prose = read_html(text, 0, len(text), languages)
    return Reading(prose, languages=tuple(languages))


def read_html(text: str, start: int, end: int, languages: dict[str, None] | None = None) -> Prose:
    """The prose of the HTML between two offsets of a text.

    The names of other languages that its tags tell are put in `languages`.
    """
    builder = ProseBuilder(text, encode_text)
    page = Page(builder, languages)
    for event in events(text, start, end):
        page.take(event)
    page.finish(end)
    return builder.build()


def encode_text(text: str) -> str:
    """A text as it is written between tags."""
    return escape(text, quote=False)


@dataclass(frozen=True, slots=True)
class Event:
    """One thing the parser met, at offsets of the text.

    `kind` is `start`, `end`, `data`, `entity` or `other`; `name` is that of the element, in lower
    case. `is_empty` says that the tag closes itself (`<x/>`).
    """

    kind: str
    start: int
    end: int
    name: str = ""
    attributes: tuple[tuple[str, str | None], ...] = ()
    is_empty: bool = False

    @property
    def values(self) -> dict[str, str]:
        """The attributes by name; the first of a name counts."""
        return {name: value or "" for name, value in reversed(self.attributes)}


def events(text: str, start: int, end: int) -> list[Event]:
    """The tags, texts, entities and comments between two offsets, in order."""
    parser = _Parser(text, start, end)
    parser.feed(text[start:end])
    parser.close()
    return parser.events


class _Parser(html.parser.HTMLParser):
    def __init__(self, source: str, start: int, end: int) -> None:
        super().__init__(convert_charrefs=False)
        self.events: list[Event] = []
        self._source = source
        self._end = end
        self._lines = [start]
        for line in source[start:end].split("\n"):
            self._lines.append(self._lines[-1] + len(line) + 1)

    def _place(self) -> int:
        line, column = self.getpos()
        return self._lines[line - 1] + column

    def _add(self, kind: str, length: int, name: str = "", is_empty: bool = False) -> None:
        start = self._place()
        self.events.append(Event(kind, start, min(start + length, self._end), name, (), is_empty))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        start = self._place()
        written = self.get_starttag_text() or ""
        is_empty = written.endswith("/>")
        self.events.append(Event("start", start, start + len(written), tag, (*attrs,), is_empty))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        start = self._place()
        close = self._source.find(">", start, self._end)
        self._add("end", (close + 1 if close >= 0 else self._end) - start, tag)

    def handle_data(self, data: str) -> None:
        if self._source.startswith(data, self._place()):
            self._add("data", len(data))

    def handle_entityref(self, name: str) -> None:
        self._reference(1 + len(name))

    def handle_charref(self, name: str) -> None:
        self._reference(2 + len(name))

    def _reference(self, length: int) -> None:
        self._add("entity", length + self._source.startswith(";", self._place() + length))

    def handle_comment(self, data: str) -> None:
        self._add("other", 0)

    def handle_decl(self, decl: str) -> None:
        self._add("other", 0)

    def unknown_decl(self, data: str) -> None:
        self._add("other", 0)

    def handle_pi(self, data: str) -> None:
        self._add("other", 0)


@dataclass(slots=True)
class _Open:
    """An open element; `hides` says that its content is no prose."""

    name: str
    start: int
    hides: bool


class Page:
    """Puts what the parser met into a builder, element by element."""

    def __init__(self, builder: ProseBuilder, languages: dict[str, None] | None = None) -> None:
        """The names of other languages that tags tell are put in `languages`."""
        self._builder = builder
        self._languages = {} if languages is None else languages
        self._open: list[_Open] = []
        self._hidden = 0

    @property
    def is_hidden(self) -> bool:
        """Whether what comes next stands in code or in another language."""
        return self._hidden > 0

    def take(self, event: Event) -> None:
        """Add one thing."""
        if event.kind == "start":
            self._start(event)
        elif event.kind == "end":
            self._end(event)
        elif self.is_hidden:
            return
        elif event.kind == "data":
            add_text(self._builder, event.start, event.end)
        elif event.kind == "entity":
            add_reference(self._builder, event.start, event.end)

    def finish(self, end: int) -> None:
        """The text is over: what is open is closed."""
        while self._open:
            self._close(end, end)
        self._builder.pause()

    def _start(self, event: Event) -> None:
        self._end_implied(event)
        name, values = event.name, event.values
        if not self.is_hidden:
            for prose in attribute_prose(self._builder.source, event):
                self._builder.aside(prose)
        if (tag := elements.language_of(values)) in elements.ARABIC_SCRIPT:
            self._languages[name_of(tag)] = None
        hides = (
            name in elements.CODE_INLINE
            or name in elements.CODE_BLOCK
            or elements.is_left_alone(name, values)
        )
        if name in elements.VOID or event.is_empty:
            self._add_empty(event)
            return
        self._open.append(_Open(name, event.start, hides))
        if not self.is_hidden:
            if not _is_inline(name):
                self._builder.pause()
            elif not hides:
                self._builder.opening(event.start, event.end)
        self._hidden += hides

    def _add_empty(self, event: Event) -> None:
        if self.is_hidden:
            return
        if event.name == "br":
            self._builder.object(event.start, event.end, "\n")
        elif event.name in elements.OBJECTS:
            self._builder.object(event.start, event.end)
        elif _is_inline(event.name):
            self._builder.closing(event.start, event.end)
        elif event.name not in ("meta", "link", "base"):
            self._builder.pause()

    def _end(self, event: Event) -> None:
        depth = next(
            (i for i, one in enumerate(reversed(self._open)) if one.name == event.name), None
        )
        if depth is None:
            if not self.is_hidden and not _is_inline(event.name):
                self._builder.pause()
            return
        for _ in range(depth):
            self._close(event.start, event.start)
        self._close(event.start, event.end)

    def _end_implied(self, event: Event) -> None:
        for depth, one in enumerate(reversed(self._open)):
            if event.name in elements.ENDED_BY.get(one.name, ()):
                for _ in range(depth + 1):
                    self._close(event.start, event.start)
                return
            if one.name in elements.SCOPES:
                return

    def _close(self, start: int, end: int) -> None:
        """End the innermost open element; its end tag stands at `start` to `end`."""
        element = self._open.pop()
        self._hidden -= element.hides
        if self.is_hidden:
            return
        if not _is_inline(element.name):
            self._builder.pause()
        elif element.hides:
            self._builder.object(element.start, end)
        else:
            self._builder.closing(start, end)


def attribute_prose(text: str, event: Event) -> Iterator[Prose]:
    """The attributes of a start tag that are read, each as a text of its own."""
    values = event.values
    if elements.is_left_alone(event.name, values):
        return
    wanted = [
        name
        for name, value in event.attributes
        if value and elements.is_prose_attribute(name, event.name, values)
    ]
    if not wanted:
        return
    places = _value_places(text, event)
    for name in wanted:
        if name in places:
            yield attribute_value(text, *places[name])


def attribute_value(text: str, start: int, end: int) -> Prose:
    """The prose of an attribute whose value, without quotes, stands at these offsets."""
    builder = ProseBuilder(text, _encode_for(text[start - 1 : start]))
    for event in events(text, start, end):
        if event.kind == "entity":
            add_reference(builder, event.start, event.end)
        else:
            add_text(builder, event.start, event.end)
    return builder.build()


def _value_places(text: str, event: Event) -> Mapping[str, tuple[int, int]]:
    """Where the values of a start tag's attributes stand, quotes left out.

    The tag is walked by the patterns with which the parser itself walks it.
    """
    places: dict[str, tuple[int, int]] = {}
    name_match = _TAG_NAME.match(text, event.start + 1, event.end)
    position = name_match.end() if name_match else event.end
    while match := _ATTRIBUTE.match(text, position, event.end):
        if match.end() == position:
            break
        name, value = match.group(1).lower(), match.group(3)
        if value:
            is_quoted = value[0] in "'\"" and value[0] == value[-1] and len(value) > 1
            start, end = match.start(3) + is_quoted, match.end(3) - is_quoted
            places.setdefault(name, (start, end))
        position = match.end()
    known = event.values
    return {
        name: (start, end)
        for name, (start, end) in places.items()
        if unescape(text[start:end]) == known.get(name)
    }


def _encode_for(quote: str) -> Encode:
    if quote in ("'", '"') and quote:
        return escape
    return lambda text: escape(text).replace(" ", "&#32;")


def add_text(builder: ProseBuilder, start: int, end: int) -> None:
    """Add text, in which the expressions and tags of a template engine stand for something."""
    for match in TEMPLATE.finditer(builder.source, start, end):
        builder.verbatim(start, match.start())
        builder.object(*match.span())
        start = match.end()
    builder.verbatim(start, end)


def add_reference(builder: ProseBuilder, start: int, end: int) -> None:
    """Add `&amp;` and its like; a control (`&rlm;`) was put there on purpose and takes no room."""
    written = builder.source[start:end]
    meant = unescape(written)
    if meant == written:
        builder.verbatim(start, end)
    elif not meant:  # `&#1;`, which stands for no character
        builder.object(start, end)
    elif unicodedata.category(meant[0]) == "Cf":
        builder.closing(start, end)
    else:
        builder.escaped(start, end, meant)


def _is_inline(name: str) -> bool:
    return name in elements.INLINE or name in elements.CODE_INLINE
