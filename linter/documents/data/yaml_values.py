"""YAML (`.yaml`, `.yml`): the strings that are values, in whatever style they are written.

A string whose characters cannot be followed through its folding is left alone.

Source: YAML 1.2.2, chapters 5.7 (escapes) and 7 and 8 (styles).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError, YAMLError, YAMLStreamError
from ruamel.yaml.events import (
    DocumentStartEvent,
    Event,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from linter.documents.core.escapes import LETTERS, backslashed, read_escaped
from linter.documents.core.prose import Prose
from linter.documents.core.prose_builder import ProseBuilder
from linter.documents.core.reading import FormatError, Reading
from linter.documents.data.tree import Listing, Mapping, Node, Scalar, collect
from linter.documents.messages.collector import Collector

#: Blanks are looked at from the first of them alone: a long run of them is read once.
_FOLD: Final = r"(?:(?<![ \t])[ \t]+)?(?:\r\n|\r|\n)(?:[ \t]*(?:\r\n|\r|\n))*[ \t]*"
_PLAIN: Final = re.compile(_FOLD)
_SINGLE: Final = re.compile(rf"''|{_FOLD}")
_DOUBLE: Final = re.compile(
    r"\\(?:x([\da-fA-F]{2})|u([\da-fA-F]{4})|U([\da-fA-F]{8})|((?:\r\n|\r|\n)[ \t]*)|(.))"
    rf"|{_FOLD}"
)
#: The anchor and the tag of a value, which stand before it.
_PROPERTIES: Final = re.compile(r"(?:[&!]\S*\s+)*")
_LINE: Final = re.compile(r"[^\r\n]*(?:\r\n|\r|\n|\Z)")
#: An escape beyond the last character of Unicode.
_NO_CHARACTER: Final = re.compile(r"\\U(?!000|0010)[0-9A-Fa-f]{8}")
_LINE_BREAK: Final = re.compile(r"\r\n|\r|\n")
#: What a test of an app names it by.
_TESTED: Final = ("appId", "url")
_YAML_LETTERS: Final = LETTERS | {"N": "\x85", "_": "\xa0", "L": "\u2028", "P": "\u2029"}


def read(text: str) -> Reading:
    """The string values of a file. Raises `FormatError` if it is not YAML."""
    collector = Collector(text)
    roots = trees(text)
    for root in roots:
        collect(collector, root)
    reading = collector.reading()
    if _is_flow(roots):
        reading = replace(reading, data=((0, len(reading.prose.text)),))
    return reading


def _is_flow(roots: list[Node]) -> bool:
    """Whether a file is a test of what an app shows: an app's name, and steps behind it.

    Source: Maestro documentation, "Flow configuration".
    """
    return (
        len(roots) == 2
        and isinstance(roots[0], Mapping)
        and any(roots[0].get(key) is not None for key in _TESTED)
        and isinstance(roots[1], Listing)
    )


def trees(text: str) -> list[Node]:
    """The documents of a file, each as a tree. Raises `FormatError` if it is not YAML."""
    try:
        return list(_documents(text, YAML(typ="safe", pure=True).parse(text)))
    except RecursionError:
        raise FormatError("values within values too deep") from None
    except YAMLStreamError as error:
        raise FormatError(str(error).splitlines()[0]) from None
    except MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        reason = error.problem or error.context or "this cannot be read"
        raise FormatError(reason, min(mark.index, len(text)) if mark else 0) from None
    except YAMLError as error:
        raise FormatError(str(error).splitlines()[0], getattr(error, "position", 0)) from None
    except (ValueError, OverflowError):  # of an escape, which the reader makes a character of
        escape = _NO_CHARACTER.search(text)
        if escape is None:
            raise
        raise FormatError("an escape that stands for no character", escape.start()) from None


def _documents(text: str, events: Iterator[Event]) -> Iterator[Node]:
    for event in events:
        if isinstance(event, DocumentStartEvent):
            yield _node(text, events, next(events))


def _node(text: str, events: Iterator[Event], event: Event) -> Node:
    if isinstance(event, ScalarEvent):
        prose = _scalar(text, event)
        return Scalar(prose) if prose is not None else None
    if isinstance(event, SequenceStartEvent):
        return Listing(tuple(_items(text, events)))
    if isinstance(event, MappingStartEvent):
        entries = []
        while not isinstance(key := next(events), MappingEndEvent):
            name = key.value if isinstance(key, ScalarEvent) else ""
            if not isinstance(key, ScalarEvent):
                _node(text, events, key)
            entries.append((name, _node(text, events, next(events))))
        return Mapping(tuple(entries))
    return None


def _items(text: str, events: Iterator[Event]) -> Iterator[Node]:
    while not isinstance(event := next(events), SequenceEndEvent):
        yield _node(text, events, event)


def _scalar(text: str, event: ScalarEvent) -> Prose | None:
    start, end = event.start_mark.index, event.end_mark.index
    if event.anchor is not None or event.tag is not None:
        properties = _PROPERTIES.match(text, start, end)
        start = properties.end() if properties else start
    if event.style in ("|", ">"):
        return _block(text, start, end, event.value, is_folded=event.style == ">")
    if event.style == '"':
        builder = ProseBuilder(text, backslashed('"'))
        read_escaped(builder, text, (start + 1, end - 1), _DOUBLE, _double)
        prose = builder.build()
    elif event.style == "'":
        builder = ProseBuilder(text, lambda written: written.replace("'", "''"))
        read_escaped(builder, text, (start + 1, end - 1), _SINGLE, _folded)
        prose = builder.build()
    else:
        builder = ProseBuilder(text)
        read_escaped(builder, text, (start, end), _PLAIN, _folded)
        prose = builder.build()
    return prose if prose.text.rstrip("\n") == event.value.rstrip("\n") else None


def _folded(match: re.Match[str]) -> str:
    if match[0] == "''":
        return "'"
    breaks = len(_LINE_BREAK.findall(match[0]))
    return " " if breaks == 1 else "\n" * (breaks - 1)


def _double(match: re.Match[str]) -> str:
    if match[0][0] != "\\":
        return _folded(match)
    digits = match[1] or match[2] or match[3]
    if digits:
        return chr(int(digits, 16))
    return "" if match[4] else _YAML_LETTERS.get(match[5], match[5])


def _block(text: str, start: int, end: int, value: str, *, is_folded: bool) -> Prose | None:
    r"""A literal (`|`) or folded (`>`) block: its lines without what indents them.

    The parser's own value tells where a line break of the file is a space and where a line break.
    """
    builder = ProseBuilder(text)
    lines = list(_LINE.finditer(text, start, end))[1:]  # the first holds the sign of the style
    contents = [line for line in lines if line[0].strip()]
    if not contents:
        return builder.build()
    # Its first line may be indented further than the block: then the value begins with spaces.
    indent = _indent(contents[0][0]) - _indent(value.lstrip("\n"))
    place = last = 0
    for line in contents:
        first = line.start() + indent
        content_end = line.start() + len(line[0].rstrip("\r\n"))
        written = text[first:content_end]
        found = value.find(written, place)
        between = value[place:found]
        if found < 0 or between.strip(" \n") or (not is_folded and between.strip("\n")):
            return None
        if place and between:
            builder.escaped(last, first, between)
        builder.verbatim(first, content_end)
        place, last = found + len(written), content_end
    return builder.build()


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))
