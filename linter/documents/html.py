"""HTML: the text of elements, and some attributes.

What `html_tokens.py` cuts a page into is put together here: elements within a sentence join the
letters on their sides, others part paragraphs, and code, scripts and parts in other languages are
left alone.

Long: one parser and what a fix may write where.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from html import escape, unescape
from typing import Final

from linter.documents import html_elements as elements
from linter.documents.closings import Closings
from linter.documents.html_tokens import Event, events, references
from linter.documents.language import name_of
from linter.documents.language_tags import ARABIC_SCRIPT, is_arabic
from linter.documents.pieces import Encode
from linter.documents.prose import Prose
from linter.documents.prose_builder import ProseBuilder
from linter.documents.reading import Reading

#: What Jinja, Liquid, Hugo, Vue and others put in the place of a tag or an expression: how it
#: begins, and how each ends.
_TEMPLATE: Final = re.compile(r"\{[{%#]")
_TEMPLATE_ENDS: Final = {mark: re.compile(re.escape(f"{mark}}}")) for mark in "%#"} | {
    "{": re.compile(r"\}\}")
}


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


@dataclass(slots=True)
class _Open:
    """An open element.

    `hides` says that its content is no prose; `shown_again`, how many elements around it hide it,
    all for their language, and no longer do since it is Arabic.
    """

    name: str
    start: int
    hides: bool
    shown_again: int = 0
    is_code: bool = False


class Page:
    """Puts what the parser met into a builder, element by element."""

    def __init__(self, builder: ProseBuilder, languages: dict[str, None] | None = None) -> None:
        """The names of other languages that tags tell are put in `languages`."""
        self._builder = builder
        self._languages = {} if languages is None else languages
        self._open: list[_Open] = []
        #: How many elements of each name are open, and where those stand in `_open` that another
        #: start tag may end, or that bound what it ends.
        self._names: Counter[str] = Counter()
        self._bounds: list[int] = []
        self._hidden = 0
        self._hidden_as_code = 0

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
        if (tag := elements.language_of(values)) in ARABIC_SCRIPT:
            self._languages[name_of(tag)] = None
        is_code = name in elements.CODE_INLINE or name in elements.CODE_BLOCK
        is_code |= elements.is_translated_never(values)
        hides = is_code or elements.is_left_alone(name, values)
        if name in elements.VOID or event.is_empty:
            self._add_empty(event)
            return
        if self._hidden and not self._hidden_as_code and is_arabic(tag):
            self._push(_Open(name, event.start, False, self._hidden))
            self._hidden = 0
            self._builder.pause()
            return
        self._hidden_as_code += is_code
        self._push(_Open(name, event.start, hides, is_code=is_code))
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
        if not self._names[event.name]:
            if not self.is_hidden and not _is_inline(event.name):
                self._builder.pause()
            return
        while self._open[-1].name != event.name:
            self._close(event.start, event.start)
        self._close(event.start, event.end)

    def _end_implied(self, event: Event) -> None:
        for index in reversed(self._bounds):
            name = self._open[index].name
            if event.name in elements.ENDED_BY.get(name, ()):
                while len(self._open) > index:
                    self._close(event.start, event.start)
                return
            if name in elements.SCOPES:
                return

    def _push(self, element: _Open) -> None:
        if element.name in elements.SCOPES or element.name in elements.ENDED_BY:
            self._bounds.append(len(self._open))
        self._names[element.name] += 1
        self._open.append(element)

    def _close(self, start: int, end: int) -> None:
        """End the innermost open element; its end tag stands at `start` to `end`."""
        element = self._open.pop()
        self._names[element.name] -= 1
        self._hidden_as_code -= element.is_code
        if self._bounds and self._bounds[-1] == len(self._open):
            self._bounds.pop()
        if element.shown_again:
            self._builder.pause()
            self._hidden = element.shown_again
            return
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
    seen = set()
    for one in event.attributes:
        is_first = one.name not in seen
        seen.add(one.name)
        if is_first and one.value and elements.is_prose_attribute(one.name, event.name, values):
            yield attribute_value(text, one.start, one.end)


def attribute_value(text: str, start: int, end: int) -> Prose:
    """The prose of an attribute whose value, without quotes, stands at these offsets."""
    builder = ProseBuilder(text, _encode_for(text[start - 1 : start]))
    for event in references(text, start, end):
        if event.kind == "entity":
            add_reference(builder, event.start, event.end)
        else:
            add_text(builder, event.start, event.end)
    return builder.build()


def _encode_for(quote: str) -> Encode:
    if quote in ("'", '"') and quote:
        return escape
    return lambda text: escape(text).replace(" ", "&#32;")


def add_text(builder: ProseBuilder, start: int, end: int) -> None:
    """Add text, in which the expressions and tags of a template engine stand for something."""
    for first, last in template_spans(builder.source, start, end):
        builder.verbatim(start, first)
        builder.object(first, last)
        start = last
    builder.verbatim(start, end)


def template_spans(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Where expressions and tags of a template engine stand between two offsets of a text."""
    closings = Closings(text, end)
    while match := _TEMPLATE.search(text, start, end):
        last = template_end(text, match.start(), closings)
        if last is not None:
            yield match.start(), last
        start = last or match.end()


def template_end(text: str, start: int, closings: Closings) -> int | None:
    """Where the expression or tag of a template engine ends that begins at `start`, if one does."""
    if not _TEMPLATE.match(text, start):
        return None
    closing = closings.find(_TEMPLATE_ENDS[text[start + 1]], start + 2)
    return None if closing is None else closing.end()


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
