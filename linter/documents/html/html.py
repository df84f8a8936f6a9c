"""HTML: the text of elements, and some attributes (long: one walk over what is open).

What `html_tokens.py` cuts a page into is put together here: elements within a sentence join the
letters on their sides, others part paragraphs, and code, scripts and parts in other languages are
left alone.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from linter.documents.core.language import name_of
from linter.documents.core.language_tags import ARABIC_SCRIPT, is_arabic
from linter.documents.core.prose import Prose
from linter.documents.core.prose_builder import ProseBuilder
from linter.documents.core.reading import Reading
from linter.documents.html import html_elements as elements
from linter.documents.html.html_text import (
    add_reference,
    add_text,
    attribute_value,
    encode_text,
)
from linter.documents.html.html_tokens import Event, events

_TAG: Final = re.compile(r"<[^<>]*>")


def read(text: str, *, shows_templates: bool = False) -> Reading:
    """The prose of an HTML page, or a part of one. Never fails.

    `shows_templates`: what `<template>` holds is read too.
    """
    languages: dict[str, None] = {}
    prose, is_quoted = _read_page(text, 0, len(text), languages, shows_templates=shows_templates)
    return Reading(prose, languages=tuple(languages), is_quoted=is_quoted)


def read_html(text: str, start: int, end: int, languages: dict[str, None] | None = None) -> Prose:
    """The prose of the HTML between two offsets of a text.

    The names of other languages that its tags tell are put in `languages`.
    """
    return _read_page(text, start, end, languages)[0]


def _read_page(
    text: str,
    start: int,
    end: int,
    languages: dict[str, None] | None,
    *,
    shows_templates: bool = False,
) -> tuple[Prose, bool]:
    """The prose, and whether it is quoted in another language."""
    prose = _read(text, start, end, languages, shows_templates=shows_templates)
    if elements.may_be_in_another_language(text, start, end):
        parts = _read(text, start, end, {}, believes_root=True)
        if elements.is_all_arabic(parts.text, prose.text):
            return parts, True
    return prose, False


def _read(
    text: str,
    start: int,
    end: int,
    languages: dict[str, None] | None,
    *,
    believes_root: bool = False,
    shows_templates: bool = False,
) -> Prose:
    builder = ProseBuilder(text, encode_text)
    page = Page(builder, languages, believes_root=believes_root, shows_templates=shows_templates)
    for event in events(text, start, end):
        page.take(event)
    page.finish(end)
    return builder.build()


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

    def __init__(
        self,
        builder: ProseBuilder,
        languages: dict[str, None] | None = None,
        *,
        believes_root: bool = False,
        shows_templates: bool = False,
    ) -> None:
        """The names of other languages that tags tell are put in `languages`.

        `believes_root` says that the page is in the language that its root names;
        `shows_templates`, that `<template>` holds what is shown.
        """
        self._builder = builder
        self._believes_root = believes_root
        self._shown_blocks = frozenset(("template",) if shows_templates else ())
        self._languages = {} if languages is None else languages
        self._open: list[_Open] = []
        #: How many elements of each name are open, and where those stand in `_open` that another
        #: start tag may end, or that bound what it ends.
        self._names: Counter[str] = Counter()
        self._bounds: list[int] = []
        self._hidden = 0
        self._hidden_as_code = 0
        #: Where the last Arabic part of a paragraph in another language ended, if it goes on.
        self._left_at: int | None = None
        #: Where the last span with a word at its end was closed.
        self._span_end = -1

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
        is_code = name in elements.CODE_INLINE or name in elements.CODE_BLOCK - self._shown_blocks
        is_code |= elements.is_translated_never(values)
        is_other = elements.is_left_alone(name, values, believes_root=self._believes_root)
        hides = is_code or is_other
        if name in elements.VOID or event.is_empty:
            self._add_empty(event)
            return
        if not _is_inline(name):
            self._leave()
        if self._hidden and not self._hidden_as_code and is_arabic(tag):
            self._push(_Open(name, event.start, False, self._hidden))
            self._hidden = 0
            self._go_on(event)
            return
        self._hidden_as_code += is_code
        self._push(_Open(name, event.start, hides, is_code=is_code))
        if not self.is_hidden:
            if not _is_inline(name):
                self._builder.pause()
            elif self._is_beside_span(event):
                self._builder.object(event.start, event.end, " ")
            elif not hides:
                self._builder.opening(event.start, event.end)
        self._hidden += hides

    def _is_beside_span(self, event: Event) -> bool:
        """Whether a span begins with a word where another ends with one: a style parts the two."""
        is_beside = event.name == "span" and event.start == self._span_end
        return is_beside and self._builder.source[event.end : event.end + 1].isalnum()

    def _go_on(self, event: Event) -> None:
        """An Arabic part of a page in another language begins, or a paragraph goes on with it."""
        builder, left_at = self._builder, self._left_at
        if left_at is None:
            builder.pause()
            return
        between = _TAG.sub("", builder.source[left_at : event.start])
        if between.strip():
            builder.object(left_at, event.start)
        elif between:
            builder.object(left_at, event.start, " ")
        builder.opening(event.start if between else left_at, event.end)
        self._left_at = None

    def _leave(self) -> None:
        """A paragraph ends, or another begins."""
        if self._left_at is not None:
            self._builder.pause()
            self._left_at = None

    def _add_empty(self, event: Event) -> None:
        if self.is_hidden:
            if not _is_inline(event.name):
                self._leave()
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
        if element.name == "span" and self._builder.source[start - 1 : start].isalnum():
            self._span_end = end
        if not _is_inline(element.name):
            self._leave()
        self._names[element.name] -= 1
        self._hidden_as_code -= element.is_code
        if self._bounds and self._bounds[-1] == len(self._open):
            self._bounds.pop()
        if element.shown_again:
            if _is_inline(element.name):
                self._left_at = start
            else:
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


def _is_inline(name: str) -> bool:
    return name in elements.INLINE or name in elements.CODE_INLINE
