"""What stands within a paragraph of AsciiDoc: emphasis, macros, references, passthroughs."""

from __future__ import annotations

import re
from typing import Final

from linter.documents.html import add_reference
from linter.documents.prose import Prose, ProseBuilder

#: One construct. Those that hide their text come first, as Asciidoctor takes them out first.
_CONSTRUCT: Final = re.compile(
    r"""
      (?P<hidden>
        \+{3}.+?\+{3} | \+{2}.+?\+{2} | (?<![\w;:}])\+(?=\S).*?(?<=\S)\+(?!\w)
      | ``.+?`` | (?<![\w"'`])`(?=[^\s`]).*?(?<=\S)`(?!["'`\w])
      | (?:pass|stem|latexmath|asciimath|kbd|icon|indexterm2?|anchor|counter2?)
        :[^\s\[\]]*\[.*?\]
      | \{[\w-]+(?::[^}]*)?\}
      )
    | (?P<silent> \(\(\(.*?\)\)\) | \[\[[^\]]*\]\] | \[\#[\w-]+\](?!\#) )
    | (?P<note> footnote:[\w-]*\[(?P<note_text>(?:\\\]|[^\[\]]|\[[^\]]*\])*)\] )
    | (?P<image> image:[^\s:\[\]][^\[\]]*\[(?P<alt>[^\],=]*)[^\]]*\] )
    | (?P<link>
        (?:(?:https?|ftp|irc)://[^\s\[\]<>]+|(?:link|xref|mailto|btn|menu|tooltip):[^\s\[\]]*)
        \[(?P<link_text>(?:\\\]|[^\]])*)\]
      )
    | (?P<cross> <<[^>,\n]+(?:,\s*(?P<cross_text>[^>]+))?>> )
    | (?P<quote> "`(?=\S) | (?<=\S)`" | '`(?=\S) | (?<=\S)`' )
    | (?P<entity> &(?:[A-Za-z]+|\#\d+|\#x[0-9A-Fa-f]+); )
    | (?P<line> [ ]\+(?=\n|$) )
    """,
    re.VERBOSE | re.DOTALL,
)
#: Signs around a stretch, alone between words (`*x*`) or anywhere when doubled (`**x**`).
_PAIRED: Final = re.compile(
    r"""
      (?P<role>\[[\w.%#-]+\])?
      (?:
        (?P<double>\*\*|__|\#\#)(?=.)(?P<double_text>.+?)(?P=double)
      | (?<![\w;:}])(?P<single>[*_#])(?=\S)(?P<single_text>.*?)(?<=\S)(?P=single)(?!\w)
      | (?P<script>[\^~])(?P<script_text>\S+?)(?P=script)
      )
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
    while (match := _CONSTRUCT.search(source, start, end)) is not None:
        if source[match.start() - 1 : match.start()] == "\\" and match.start() > start:
            _add_signs(builder, start, match.start() - 1)
            builder.opening(match.start() - 1, match.start())
            _add_signs(builder, match.start(), match.end())
        else:
            _add_signs(builder, start, match.start())
            _add_construct(builder, match)
        start = match.end()
    _add_signs(builder, start, end)


def _add_construct(builder: ProseBuilder, match: re.Match[str]) -> None:
    start, end = match.span()
    kind = match.lastgroup and next(name for name in _KINDS if match[name])
    if kind in ("hidden", "line"):
        builder.object(start, end, *(["\n"] if kind == "line" else []))
    elif kind == "silent":
        builder.closing(start, end)
    elif kind == "note":
        builder.closing(start, end)
        _add_aside(builder, *match.span("note_text"))
    elif kind == "image":
        builder.object(start, end)
        _add_aside(builder, *match.span("alt"))
    elif kind == "entity":
        add_reference(builder, start, end)
    elif kind == "quote":
        builder.escaped(start, end, _QUOTES[match.group()])
    else:
        _add_link(builder, match, "link_text" if kind == "link" else "cross_text")


_KINDS: Final = ("hidden", "silent", "note", "image", "link", "cross", "quote", "entity", "line")


def _add_link(builder: ProseBuilder, match: re.Match[str], group: str) -> None:
    first, last = match.span(group)
    shown = _SHOWN.fullmatch(builder.source, first, last) if first >= 0 else None
    if shown is None or not shown[shown.lastgroup or 0]:
        builder.object(*match.span())
        return
    first, last = shown.span(shown.lastgroup or 0)
    builder.opening(match.start(), first)
    _add(builder, first, last)
    builder.closing(last, match.end())


def _add_aside(builder: ProseBuilder, start: int, end: int) -> None:
    if start < end:
        inner = ProseBuilder(builder.source, encode)
        _add(inner, start, end)
        builder.aside(inner.build())


def _add_signs(builder: ProseBuilder, start: int, end: int) -> None:
    """Text in which only emphasis is left to find."""
    while (match := _PAIRED.search(builder.source, start, end)) is not None:
        kind = next(name for name in ("double", "single", "script") if match[name])
        first, last = match.span(f"{kind}_text")
        if builder.source[match.start() - 1 : match.start()] == "\\" and match.start() > start:
            builder.verbatim(start, match.start() - 1)
            builder.opening(match.start() - 1, match.start())
            builder.verbatim(match.start(), match.end())
        else:
            builder.verbatim(start, match.start())
            builder.opening(match.start(), first)
            _add_signs(builder, first, last)
            builder.closing(last, match.end())
        start = match.end()
    builder.verbatim(start, end)
