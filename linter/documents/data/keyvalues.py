"""Language files of games in KeyValues (`.txt` with `"Tokens"`): `"key" "value"`, in braces.

A value is what the game shows, put together with others: spaces at its edges are meant.

Source: Valve Developer Community, "KeyValues".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from linter.documents.core.escapes import LETTERS, backslashed, read_escaped
from linter.documents.core.prose import Prose
from linter.documents.core.prose_builder import ProseBuilder
from linter.documents.core.reading import FormatError, Reading
from linter.documents.messages.collector import Collector, Value

_TOKEN: Final = re.compile(
    r"""
      (?P<space>\s+|\ufeff|//[^\r\n]*|\[[^\]\r\n]*\])
    | (?P<string>"(?:[^"\\]|\\.)*")
    | (?P<word>[^\s"{}]+)
    | (?P<mark>[{}])
    """,
    re.VERBOSE | re.DOTALL,
)
_ESCAPE: Final = re.compile(r"\\(.)", re.DOTALL)
_encode: Final = backslashed('"')


def read(text: str) -> Reading:
    """The values of a file. Raises `FormatError` for a string that is never closed."""
    collector = Collector(text)
    for key, start, end in _values(text):
        collector.unit(key, [Value(_string(text, start, end))])
    return collector.reading()


def _values(text: str) -> Iterator[tuple[str, int, int]]:
    """Each key with the span of its value in quotation marks, these left out."""
    key = ""
    for kind, start, end in _tokens(text):
        if kind == "mark":
            key = ""
        elif not key:
            key = text[start:end].strip('"')
        else:
            if kind == "string":
                yield key, start + 1, end - 1
            key = ""


def _tokens(text: str) -> Iterator[tuple[str, int, int]]:
    place = 0
    while place < len(text):
        match = _TOKEN.match(text, place)
        if match is None:
            raise FormatError("a string that is never closed", place)
        place = match.end()
        if match.lastgroup != "space":
            yield str(match.lastgroup), match.start(), match.end()


def _string(text: str, start: int, end: int) -> Prose:
    builder = ProseBuilder(text, _encode)
    read_escaped(
        builder, text, (start, end), _ESCAPE, lambda match: LETTERS.get(match[1], match[1])
    )
    return builder.build()
