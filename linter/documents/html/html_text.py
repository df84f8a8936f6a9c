"""Text within HTML: references to characters, expressions of templates, values of attributes."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from html import escape, unescape
from typing import Final

from linter.documents.core.closings import Closings
from linter.documents.core.escapes import like
from linter.documents.core.pieces import Encode
from linter.documents.core.prose import Prose
from linter.documents.core.prose_builder import ProseBuilder
from linter.documents.core.template_strings import template_strings
from linter.documents.html.html_tokens import references

#: What Jinja, Liquid, Hugo, Vue, Blade (`{!! $name !!}`) and others put in the place of a tag or
#: an expression: how it begins, and how each ends. ERB, EJS and JSP put code between <% and %>.
_TEMPLATE: Final = re.compile(r"\{(?:[{%#]|!!)|<%")
_TEMPLATE_ENDS: Final = {mark: re.compile(re.escape(f"{mark}}}")) for mark in "%#"} | {
    "{": re.compile(r"\}\}"),
    "!": re.compile(r"!!\}"),
    "<": re.compile("%>"),
}


def encode_text(text: str) -> str:
    """A text as it is written between tags."""
    return escape(text, quote=False)


def attribute_value(text: str, start: int, end: int) -> Prose:
    """The prose of an attribute whose value, without quotes, stands at these offsets."""
    quote = text[start - 1 : start]
    builder = ProseBuilder(text, _encode_for(quote))
    for event in references(text, start, end):
        if event.kind == "entity":
            add_reference(builder, event.start, event.end, is_bare=not _is_quote(quote))
        else:
            add_text(builder, event.start, event.end)
    return builder.build()


def _encode_for(quote: str) -> Encode:
    if _is_quote(quote):
        return escape
    return lambda text: escape(text).replace(" ", "&#32;")


def _is_quote(mark: str) -> bool:
    return mark in ("'", '"')


def add_text(builder: ProseBuilder, start: int, end: int) -> None:
    """Add text, in which the expressions and tags of a template engine stand for something."""
    for first, last in template_spans(builder.source, start, end):
        builder.verbatim(start, first)
        builder.object(first, last)
        if builder.source.startswith("<%", first):
            for prose in template_strings(builder.source, first, last):
                builder.aside(prose)
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
    mark = "<" if text[start] == "<" else text[start + 1]
    closing = closings.find(_TEMPLATE_ENDS[mark], start + 2)
    return None if closing is None else closing.end()


def add_reference(builder: ProseBuilder, start: int, end: int, *, is_bare: bool = False) -> None:
    """Add `&amp;` and its like; a control (`&rlm;`) was put there on purpose and takes no room.

    `is_bare`: it stands in a value without quotation marks, which a space would end.
    """
    written = builder.source[start:end]
    meant = unescape(written)
    if meant == written:
        builder.verbatim(start, end)
    elif not meant:  # `&#1;`, which stands for no character
        builder.object(start, end)
    elif unicodedata.category(meant[0]) == "Cf":
        builder.closing(start, end)
    else:
        encode = None if is_bare else like(written, builder.source)
        builder.escaped(start, end, meant, encode)
