r"""Java properties (`.properties`), raw or with `\uXXXX`: the values.

A file that is all ASCII is written with escapes again.

Source: Java SE API, `java.util.Properties.load`.
"""

from __future__ import annotations

import io
import re
from typing import Final

import javaproperties

from linter.documents.core.escapes import LETTERS, backslashed, code_units, read_escaped
from linter.documents.core.prose import Prose
from linter.documents.core.prose_builder import ProseBuilder
from linter.documents.core.reading import FormatError, Reading
from linter.documents.messages.collector import Collector, Value

_KEY: Final = re.compile(r"[ \t\f]*(?:[^\\:=\s]|\\(?:\r\n|.))*[ \t\f]*[:=]?[ \t\f]*", re.DOTALL)
_ESCAPE: Final = re.compile(
    r"\\(?:u([dD][89abAB][\da-fA-F]{2})\\u([dD][c-fC-F][\da-fA-F]{2})|u([\da-fA-F]{4})"
    r"|((?:\r\n|\r|\n)[ \t\f]*)|(.))",
    re.DOTALL,
)
_BROKEN: Final = re.compile(r"(?<!\\)(?:\\\\)*(\\u(?![\da-fA-F]{4}))")


def read(text: str) -> Reading:
    """The values of a file. Raises `FormatError` for an escape that is none."""
    collector = Collector(text)
    place = 0
    try:
        entries = list(javaproperties.parse(io.StringIO(text, newline="")))
    except javaproperties.InvalidUEscapeError:
        broken = _BROKEN.search(text)
        raise FormatError(r"\u without four digits", broken.start(1) if broken else 0) from None
    comment = ""
    for entry in entries:
        if isinstance(entry, javaproperties.Comment):
            comment += entry.source
        if isinstance(entry, javaproperties.KeyValue):
            end = place + len(entry.source.rstrip("\r\n"))
            prose = _value(text, place, end)
            if prose.text == entry.value:
                collector.unit(entry.key, [Value(prose)], comment=comment.lstrip("#! \t"))
            comment = ""
        place += len(entry.source)
    return collector.reading()


def _value(text: str, start: int, end: int) -> Prose:
    key = _KEY.match(text, start, end)
    builder = ProseBuilder(text, backslashed("", text))
    read_escaped(builder, text, (key.end() if key else end, end), _ESCAPE, _meaning)
    return builder.build()


def _meaning(match: re.Match[str]) -> str:
    high, low, unit, line, other = match.groups()
    if high:
        return code_units(high + low)
    if unit:
        return code_units(unit)
    if line:
        return ""
    return LETTERS[other] if other in "ntrf" else other
