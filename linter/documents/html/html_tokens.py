"""The tags, texts, references and comments of an HTML page, cut as browsers cut them.

The standard library's parser cuts them in other ways from one version of Python to the next, and
takes time quadratic in what is never closed; so the rules of the standard are followed here.

Source: HTML Living Standard, 13.2.5 (tokenization); 13.2.6.4 (elements whose text holds no tags).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from html import unescape
from typing import Final

from linter.documents.core.closings import Closings
from linter.documents.core.names import names

_MARKUP: Final = re.compile(
    r"(?P<start><[A-Za-z])|(?P<end></[A-Za-z])|(?P<comment><!--)|(?P<cdata><!\[CDATA\[)"
    r"|(?P<program><\?(?:php|=))|(?P<other><[!?/])"
    r"|(?P<entity>&(?:\#\d+|\#[xX][\da-fA-F]+|[A-Za-z][\dA-Za-z]*);?)"
)
_REFERENCE: Final = re.compile(r"&(?:\#\d+|\#[xX][\da-fA-F]+|[A-Za-z][\dA-Za-z]*);?")
_TAG_NAME: Final = re.compile(r"[A-Za-z][^\s/>]*")
#: An attribute with its value, or the end of the tag. A value in quotes may hold anything else.
_ATTRIBUTE: Final = re.compile(
    r"""[\s/]*(?:(?P<close>>)|(?P<name>[^\s/>][^\s/>=]*)(?:\s*=\s*"""
    r"""(?:"(?P<double>[^"]*)"|'(?P<single>[^']*)'|(?P<open>["'])|(?P<bare>[^\s>"'][^\s>]*))?)?)"""
)
_GREATER: Final = re.compile(">")
_CLOSERS: Final = {
    "comment": re.compile(r"--!?>"),
    "cdata": re.compile(r"\]\]>"),
    "program": re.compile(r"\?>"),
    "other": _GREATER,
}
#: A comment that is over as soon as it begins.
_EMPTY_COMMENT: Final = re.compile(r"<!--(?:-?>)")
#: Elements whose text holds no tags; in the others of these references are read.
_RAW: Final = names("script style xmp iframe noembed noframes")
_RAW_WITH_REFERENCES: Final = names("title textarea")


@dataclass(frozen=True, slots=True)
class Attribute:
    """An attribute of a start tag: its name in lower case, and where its value stands.

    `start` and `end` leave out the quotation marks; `value` has its references read.
    """

    name: str
    value: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Event:
    """One thing met in a page, at offsets of the text.

    `kind` is `start`, `end`, `data`, `entity` or `other`; `name` is that of the element, in lower
    case. `is_empty` says that the tag closes itself (`<x/>`).
    """

    kind: str
    start: int
    end: int
    name: str = ""
    attributes: tuple[Attribute, ...] = ()
    is_empty: bool = False

    @property
    def values(self) -> Mapping[str, str]:
        """The attributes by name; the first of a name counts."""
        return {one.name: one.value for one in reversed(self.attributes)}


def events(text: str, start: int, end: int) -> Iterator[Event]:
    """The tags, texts, references and comments between two offsets, in order and without gaps."""
    closings = Closings(text, end)
    place = start
    while match := _MARKUP.search(text, place, end):
        if place < match.start():
            yield Event("data", place, match.start())
        event = _event(text, match, closings, end) or Event("data", *match.span())
        yield event
        place = event.end
        if event.kind == "start" and not event.is_empty:
            raw = _end_of_raw(event.name)
            stop = None if raw is None else closings.find(raw, place)
            if stop is not None or event.name in _RAW:
                yield from _raw_text(text, place, stop.start() if stop else end, event.name)
                place = stop.start() if stop else end
    if place < end:
        yield Event("data", place, end)


def references(text: str, start: int, end: int) -> Iterator[Event]:
    """Text and references between two offsets where no tag can stand, as in an attribute."""
    for match in _REFERENCE.finditer(text, start, end):
        if start < match.start():
            yield Event("data", start, match.start())
        yield Event("entity", *match.span())
        start = match.end()
    if start < end:
        yield Event("data", start, end)


def _raw_text(text: str, start: int, end: int, name: str) -> Iterator[Event]:
    if name in _RAW_WITH_REFERENCES:
        yield from references(text, start, end)
    elif start < end:
        yield Event("data", start, end)


@cache
def _end_of_raw(name: str) -> re.Pattern[str] | None:
    if name in _RAW or name in _RAW_WITH_REFERENCES:
        return re.compile(rf"</{name}(?=[\s/>]|\Z)", re.IGNORECASE)
    return None


def _event(text: str, match: re.Match[str], closings: Closings, end: int) -> Event | None:
    """What begins at a match; None if it is mere text."""
    kind = match.lastgroup or ""
    start = match.start()
    if kind == "entity":
        return Event("entity", *match.span())
    if kind == "start":
        return _start_tag(text, start, closings, end)
    if kind == "end":
        close = closings.find(_GREATER, match.end())
        name = _TAG_NAME.match(text, start + 2, end)
        if close is None or name is None:
            return None
        return Event("end", start, close.end(), name[0].lower())
    if kind == "comment" and (empty := _EMPTY_COMMENT.match(text, start, end)):
        return Event("other", *empty.span())
    closing = closings.find(_CLOSERS[kind], match.end())
    if closing is None and kind == "cdata":
        closing = closings.find(_GREATER, match.end())
    if closing is not None:
        return Event("other", start, closing.end())
    # A comment runs to the end of the page; a stray `<!` or `<?` is text.
    return Event("other", start, end) if kind in ("comment", "program") else None


def _start_tag(text: str, start: int, closings: Closings, end: int) -> Event | None:
    name = _TAG_NAME.match(text, start + 1, end)
    if name is None or closings.find(_GREATER, name.end()) is None:
        return None
    attributes: list[Attribute] = []
    place = name.end()
    while match := _ATTRIBUTE.match(text, place, end):
        place = match.end()
        if match["close"]:
            is_empty = text[place - 2] == "/"
            return Event("start", start, place, name[0].lower(), (*attributes,), is_empty)
        if match["open"]:
            break
        attributes.append(_attribute(match))
    # A quotation mark in it is never closed: it ends with the first sign that may end it.
    close = closings.find(_GREATER, name.end())
    return Event("start", start, close.end(), name[0].lower()) if close else None


def _attribute(match: re.Match[str]) -> Attribute:
    name = match["name"].lower()
    group = next((one for one in ("double", "single", "bare") if match[one] is not None), None)
    if group is None:
        return Attribute(name, "", match.end(), match.end())
    return Attribute(name, unescape(match[group]), *match.span(group))
