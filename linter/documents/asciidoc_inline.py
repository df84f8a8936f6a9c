"""What stands within a paragraph of AsciiDoc: emphasis, macros, references, passthroughs.

An opening is looked for first and what closes it after that, each place once (`closings.py`), so
that openings which are never closed cost no more than text.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final

from linter.documents.closings import Closings
from linter.documents.html import add_reference
from linter.documents.prose import Prose
from linter.documents.prose_builder import ProseBuilder

#: Where a construct may begin. Those that hide their text come first, as Asciidoctor takes them
#: out first.
_OPENING: Final = re.compile(
    r"""
      (?P<pass3>\+{3}) | (?P<pass2>\+{2}) | (?P<pass1>(?<![\w;:}])\+(?=\S))
    | (?P<code2>``) | (?P<code1>(?<![\w"'`])`(?=[^\s`]))
    | (?P<macro>(?:pass|stem|latexmath|asciimath|kbd|icon|indexterm2?|anchor|counter2?):)
    | (?P<attribute>\{[\w-]+(?=[:}]))
    | (?P<index>\(\(\() | (?P<anchor>\[\[) | (?P<id>\[\#[\w-]+\](?!\#))
    | (?P<note>footnote:[\w-]*\[) | (?P<image>image:(?=[^\s:\[\]]))
    | (?P<link>(?:https?|ftp|irc)://(?=[^\s\[\]<>])|(?:link|xref|mailto|btn|menu|tooltip):)
    | (?P<cross><<(?=[^>,\n]))
    | (?P<quote>"`(?=\S)|(?<=\S)`"|'`(?=\S)|(?<=\S)`')
    | (?P<entity>&(?:[A-Za-z]+|\#\d+|\#x[0-9A-Fa-f]+);)
    | (?P<line>[ ]\+(?=\n|$))
    | (?P<dash>(?<=\w)--(?=\w)|(?<=\s)--(?=\s))
    """,
    re.VERBOSE,
)
#: What hides the text up to where it is closed, and how many letters stand between at least.
_HIDING: Final = {
    "pass3": (re.compile(r"\+{3}"), 1),
    "pass2": (re.compile(r"\+{2}"), 1),
    "pass1": (re.compile(r"(?<=\S)\+(?!\w)"), 0),
    "code2": (re.compile(r"``"), 1),
    "code1": (re.compile(r"(?<=\S)`(?![\"'`\w])"), 0),
}
#: Quotation marks that begin where a code span might: `"`…`"`.
_CURVED: Final = re.compile(r"""(?:(?<=\S)`"|(?<=\S)`')""")
_BRACE: Final = re.compile(r"\}")
_CLOSE_INDEX: Final = re.compile(r"\)\)\)")
_CLOSE_BRACKET: Final = re.compile(r"\]")
_UNESCAPED_BRACKET: Final = re.compile(r"(?<!\\)\]")
_ANY_BRACKET: Final = re.compile(r"[\[\]]")
_END_OF_TARGET: Final = re.compile(r"[\s\[\]]")
_END_OF_ADDRESS: Final = re.compile(r"[\s\[\]<>]")
_GREATER: Final = re.compile(">")
_ALT: Final = re.compile(r"[^,=]*")
_CROSS: Final = re.compile(r"<<[^,\n]+(?:,\s*(?P<text>[^>]+))?")
#: A note with more brackets in it than this is none.
_MOST_BRACKETS: Final = 20

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


@dataclass(frozen=True, slots=True)
class _Construct:
    """What stands at `start` up to `end`; `text` is where its own text stands, if it has some."""

    kind: str
    start: int
    end: int
    text: tuple[int, int] | None = None


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
    for construct in _constructs(source, start, end):
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


def _constructs(source: str, start: int, end: int) -> Iterator[_Construct]:
    closings = Closings(source, end)
    while (match := _OPENING.search(source, start, end)) is not None:
        construct = _construct(source, match, closings)
        start = match.start() + 1
        if construct is not None:
            yield construct
            start = construct.end


def _construct(source: str, match: re.Match[str], closings: Closings) -> _Construct | None:
    """The construct that a match opens; None if it is never closed."""
    kind, start, opened = match.lastgroup or "", match.start(), match.end()
    if kind in _HIDING:
        mark, least = _HIDING[kind]
        close = closings.find(mark, opened + least)
        if close is not None:
            return _Construct("hidden", start, close.end())
        if kind == "pass3" or kind == "pass2":
            close = closings.find(_HIDING["pass2"][0], start + 3)
            return _Construct("hidden", start, close.end()) if close else None
        curved = _CURVED.match(source, start)
        return _Construct("quote", start, curved.end()) if curved else None
    if kind in ("quote", "entity", "line", "id", "dash"):
        return _Construct("silent" if kind == "id" else kind, start, opened)
    return _CLOSED[kind](source, start, opened, closings)


def _macro(source: str, start: int, opened: int, closings: Closings) -> _Construct | None:
    bracket = closings.find(_END_OF_TARGET, opened)
    close = closings.find(_CLOSE_BRACKET, bracket.end()) if bracket and bracket[0] == "[" else None
    return _Construct("hidden", start, close.end()) if close else None


def _attribute(source: str, start: int, opened: int, closings: Closings) -> _Construct | None:
    close = closings.find(_BRACE, opened)
    return _Construct("hidden", start, close.end()) if close else None


def _index(source: str, start: int, opened: int, closings: Closings) -> _Construct | None:
    close = closings.find(_CLOSE_INDEX, opened)
    return _Construct("silent", start, close.end()) if close else None


def _anchor(source: str, start: int, opened: int, closings: Closings) -> _Construct | None:
    close = closings.find(_CLOSE_BRACKET, opened)
    is_closed = close is not None and source.startswith("]]", close.start())
    return _Construct("silent", start, close.end() + 1) if close and is_closed else None


def _note(source: str, start: int, opened: int, closings: Closings) -> _Construct | None:
    place = opened
    for _ in range(_MOST_BRACKETS):
        bracket = closings.find(_ANY_BRACKET, place)
        if bracket is None:
            return None
        if bracket[0] == "]" and source[bracket.start() - 1] != "\\":
            return _Construct("note", start, bracket.end(), (opened, bracket.start()))
        place = bracket.end()
        if bracket[0] == "[":
            close = closings.find(_CLOSE_BRACKET, place)
            if close is None:
                return None
            place = close.end()
    return None


def _image(source: str, start: int, opened: int, closings: Closings) -> _Construct | None:
    bracket = closings.find(_ANY_BRACKET, opened)
    close = closings.find(_CLOSE_BRACKET, bracket.end()) if bracket and bracket[0] == "[" else None
    if bracket is None or close is None:
        return None
    alt = _ALT.match(source, bracket.end(), close.start())
    return _Construct("image", start, close.end(), alt.span() if alt else None)


def _link(source: str, start: int, opened: int, closings: Closings) -> _Construct | None:
    mark = _END_OF_ADDRESS if source.startswith("//", opened - 2) else _END_OF_TARGET
    bracket = closings.find(mark, opened)
    if bracket is None or bracket[0] != "[":
        return None
    close = closings.find(_UNESCAPED_BRACKET, bracket.end())
    text = (bracket.end(), close.start()) if close else None
    return _Construct("link", start, close.end(), text) if close else None


def _cross(source: str, start: int, opened: int, closings: Closings) -> _Construct | None:
    close = closings.find(_GREATER, opened)
    if close is None or not source.startswith(">>", close.start()):
        return None
    match = _CROSS.fullmatch(source, start, close.start())
    if match is None:
        return None
    text = match.span("text") if match["text"] else None
    return _Construct("link", start, close.end() + 1, text)


_CLOSED: Final[dict[str, Callable[[str, int, int, Closings], _Construct | None]]] = {
    "macro": _macro,
    "attribute": _attribute,
    "index": _index,
    "anchor": _anchor,
    "note": _note,
    "image": _image,
    "link": _link,
    "cross": _cross,
}


def _add_construct(builder: ProseBuilder, construct: _Construct) -> None:
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


def _add_link(builder: ProseBuilder, link: _Construct) -> None:
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
