"""Where constructs of AsciiDoc stand in a paragraph: macros, references, passthroughs, notes.

An opening is looked for first and what closes it after that, each place once (`closings.py`), so
that openings which are never closed cost no more than text.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final

from linter.documents.core.closings import Closings

#: Where a construct may begin. Those that hide their text come first, as Asciidoctor takes them
#: out first. An address right behind a letter is none to it.
_OPENING: Final = re.compile(
    r"""
      (?P<pass3>\+{3}) | (?P<pass2>\+{2}) | (?P<pass1>(?<![\w;:}])\+(?=\S))
    | (?P<code2>``) | (?P<code1>(?<![\w"'`])`(?=[^\s`]))
    | (?P<macro>(?:pass|stem|latexmath|asciimath|kbd|icon|indexterm2?|anchor|counter2?):)
    | (?P<attribute>\{[\w-]+(?=[:}]))
    | (?P<index>\(\(\() | (?P<anchor>\[\[) | (?P<id>\[\#[\w-]+\](?!\#))
    | (?P<note>footnote:[\w-]*\[) | (?P<image>image:(?=[^\s:\[\]]))
    | (?P<link>(?<!\w)(?:https?|ftp|irc)://(?=[^\s\[\]<>])|(?:link|xref|mailto|btn|menu|tooltip):)
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


@dataclass(frozen=True, slots=True)
class Construct:
    """What stands at `start` up to `end`; `text` is where its own text stands, if it has some."""

    kind: str
    start: int
    end: int
    text: tuple[int, int] | None = None


def constructs(source: str, start: int, end: int) -> Iterator[Construct]:
    """The constructs between two offsets of a text, in order."""
    closings = Closings(source, end)
    while (match := _OPENING.search(source, start, end)) is not None:
        construct = _construct(source, match, closings)
        start = match.start() + 1
        if construct is not None:
            yield construct
            start = construct.end


def _construct(source: str, match: re.Match[str], closings: Closings) -> Construct | None:
    """The construct that a match opens; None if it is never closed."""
    kind, start, opened = match.lastgroup or "", match.start(), match.end()
    if kind in _HIDING:
        mark, least = _HIDING[kind]
        close = closings.find(mark, opened + least)
        if close is not None:
            return Construct("hidden", start, close.end())
        if kind == "pass3" or kind == "pass2":
            close = closings.find(_HIDING["pass2"][0], start + 3)
            return Construct("hidden", start, close.end()) if close else None
        curved = _CURVED.match(source, start)
        return Construct("quote", start, curved.end()) if curved else None
    if kind in ("quote", "entity", "line", "id", "dash"):
        return Construct("silent" if kind == "id" else kind, start, opened)
    return _CLOSED[kind](source, start, opened, closings)


def _macro(source: str, start: int, opened: int, closings: Closings) -> Construct | None:
    bracket = closings.find(_END_OF_TARGET, opened)
    close = closings.find(_CLOSE_BRACKET, bracket.end()) if bracket and bracket[0] == "[" else None
    return Construct("hidden", start, close.end()) if close else None


def _attribute(source: str, start: int, opened: int, closings: Closings) -> Construct | None:
    close = closings.find(_BRACE, opened)
    return Construct("hidden", start, close.end()) if close else None


def _index(source: str, start: int, opened: int, closings: Closings) -> Construct | None:
    close = closings.find(_CLOSE_INDEX, opened)
    return Construct("silent", start, close.end()) if close else None


def _anchor(source: str, start: int, opened: int, closings: Closings) -> Construct | None:
    close = closings.find(_CLOSE_BRACKET, opened)
    is_closed = close is not None and source.startswith("]]", close.start())
    return Construct("silent", start, close.end() + 1) if close and is_closed else None


def _note(source: str, start: int, opened: int, closings: Closings) -> Construct | None:
    place = opened
    for _ in range(_MOST_BRACKETS):
        bracket = closings.find(_ANY_BRACKET, place)
        if bracket is None:
            return None
        if bracket[0] == "]" and source[bracket.start() - 1] != "\\":
            return Construct("note", start, bracket.end(), (opened, bracket.start()))
        place = bracket.end()
        if bracket[0] == "[":
            close = closings.find(_CLOSE_BRACKET, place)
            if close is None:
                return None
            place = close.end()
    return None


def _image(source: str, start: int, opened: int, closings: Closings) -> Construct | None:
    bracket = closings.find(_ANY_BRACKET, opened)
    close = closings.find(_CLOSE_BRACKET, bracket.end()) if bracket and bracket[0] == "[" else None
    if bracket is None or close is None:
        return None
    alt = _ALT.match(source, bracket.end(), close.start())
    return Construct("image", start, close.end(), alt.span() if alt else None)


def _link(source: str, start: int, opened: int, closings: Closings) -> Construct | None:
    mark = _END_OF_ADDRESS if source.startswith("//", opened - 2) else _END_OF_TARGET
    bracket = closings.find(mark, opened)
    if bracket is None or bracket[0] != "[":
        return None
    close = closings.find(_UNESCAPED_BRACKET, bracket.end())
    text = (bracket.end(), close.start()) if close else None
    return Construct("link", start, close.end(), text) if close else None


def _cross(source: str, start: int, opened: int, closings: Closings) -> Construct | None:
    close = closings.find(_GREATER, opened)
    if close is None or not source.startswith(">>", close.start()):
        return None
    match = _CROSS.fullmatch(source, start, close.start())
    if match is None:
        return None
    text = match.span("text") if match["text"] else None
    return Construct("link", start, close.end() + 1, text)


_CLOSED: Final[dict[str, Callable[[str, int, int, Closings], Construct | None]]] = {
    "macro": _macro,
    "attribute": _attribute,
    "index": _index,
    "anchor": _anchor,
    "note": _note,
    "image": _image,
    "link": _link,
    "cross": _cross,
}
