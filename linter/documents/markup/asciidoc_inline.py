"""The prose of a paragraph of AsciiDoc: its constructs put aside, its emphasis taken as markup."""

from __future__ import annotations

import re
from typing import Final

from linter.documents.core.closings import Closings
from linter.documents.core.prose import Prose
from linter.documents.core.prose_builder import ProseBuilder
from linter.documents.html.html_text import add_reference
from linter.documents.markup.asciidoc_constructs import Construct, constructs

#: Signs around a stretch, alone between words (`*x*`) or anywhere when doubled (`**x**`).
_SIGN: Final = re.compile(
    r"""
      (?P<role>\[[\w.%#-]+\])?
      (?: (?P<double>\*\*|__|\#\#)(?=.) | (?<![\w;:}])(?P<single>[*_#])(?=\S) | (?P<script>[\^~]) )
    """,
    re.VERBOSE | re.DOTALL,
)
_QUOTES: Final = {'"`': "“", '`"': "”", "'`": "‘", "`'": "’"}
#: What a text shows of a link: all of it, up to the attributes that may follow.
_SHOWN: Final = re.compile(
    r'"(?P<quoted>[^"]*)"(?:,.*)?|(?P<bare>.*?)(?:\^|,\s*[\w-]+=.*)?', re.DOTALL
)


def encode(text: str) -> str:
    """A text as AsciiDoc writes it: the marks we put in are no markup between words."""
    return text.replace("|", r"\|")


def read_inline(content: str) -> Prose:
    """The prose of one paragraph, placed in `content`."""
    builder = ProseBuilder(content, encode)
    _add(builder, 0, len(content))
    return builder.build()


def _add(builder: ProseBuilder, start: int, end: int) -> None:
    """Everything between two offsets of the builder's source."""
    source = builder.source
    for construct in constructs(source, start, end):
        first, last = construct.start, construct.end
        if first > start and source[first - 1] == "\\":
            _add_signs(builder, start, first - 1)
            builder.opening(first - 1, first)
            _add_signs(builder, first, last)
        else:
            _add_signs(builder, start, first)
            _add_construct(builder, construct)
        start = last
    _add_signs(builder, start, end)


def _add_construct(builder: ProseBuilder, construct: Construct) -> None:
    kind, start, end = construct.kind, construct.start, construct.end
    if kind == "hidden":
        builder.object(start, end)
    elif kind == "line":
        builder.object(start, end, "\n")
    elif kind == "dash":  # which is printed as one
        builder.escaped(start, end, "—")
    elif kind == "silent":
        builder.closing(start, end)
    elif kind == "entity":
        add_reference(builder, start, end)
    elif kind == "quote":
        builder.escaped(start, end, _QUOTES[builder.source[start:end]])
    elif kind == "link":
        _add_link(builder, construct)
    else:
        (builder.object if kind == "image" else builder.closing)(start, end)
        if construct.text:
            _add_aside(builder, *construct.text)


def _add_link(builder: ProseBuilder, link: Construct) -> None:
    shown = _SHOWN.fullmatch(builder.source, *link.text) if link.text else None
    if shown is None or not shown[shown.lastgroup or 0]:
        builder.object(link.start, link.end)
        return
    first, last = shown.span(shown.lastgroup or 0)
    builder.opening(link.start, first)
    _add(builder, first, last)
    builder.closing(last, link.end)


def _add_aside(builder: ProseBuilder, start: int, end: int) -> None:
    if start < end:
        inner = ProseBuilder(builder.source, encode)
        _add(inner, start, end)
        builder.aside(inner.build())


def _add_signs(builder: ProseBuilder, start: int, end: int) -> None:
    """Text in which only emphasis is left to find."""
    source, closings = builder.source, Closings(builder.source, end)
    place = start
    while (match := _SIGN.search(source, place, end)) is not None:
        close = _closing_sign(source, match, closings)
        place = match.end("role") if match["role"] and close is None else match.start() + 1
        if close is None:
            continue
        if match.start() > start and source[match.start() - 1] == "\\":
            builder.verbatim(start, match.start() - 1)
            builder.opening(match.start() - 1, match.start())
            builder.verbatim(match.start(), close.end())
        else:
            builder.verbatim(start, match.start())
            builder.opening(match.start(), match.end())
            _add_signs(builder, match.end(), close.start())
            builder.closing(close.start(), close.end())
        start = place = close.end()
    builder.verbatim(start, end)


def _closing_sign(source: str, match: re.Match[str], closings: Closings) -> re.Match[str] | None:
    if match["double"]:
        close = closings.find(_DOUBLE[match["double"]], match.end() + 1)
    elif match["single"]:
        close = closings.find(_SINGLE[match["single"]], match.end() + 1)
    else:
        close = closings.find(_SCRIPT_END, match.end())
        is_close = close is not None and close[0] == match["script"] and close.start() > match.end()
        return close if is_close else None
    return close


_DOUBLE: Final = {mark: re.compile(re.escape(mark)) for mark in ("**", "__", "##")}
_SINGLE: Final = {mark: re.compile(rf"(?<=\S){re.escape(mark)}(?!\w)") for mark in "*_#"}
#: What ends a raised or lowered stretch, or shows that there is none.
_SCRIPT_END: Final = re.compile(r"[\s\^~]")
