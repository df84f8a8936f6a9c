"""Desktop entries (`.desktop`): the values in Arabic, by the tag behind their key (`Name[ar]=`).

Keywords and other lists are parted by semicolons, which are no marks.

Source: freedesktop.org, Desktop Entry Specification, "Localized values for keys".
"""

from __future__ import annotations

import re
from typing import Final

from linter.documents.core.escapes import LETTERS, read_escaped
from linter.documents.core.language_tags import is_arabic
from linter.documents.core.prose import Prose
from linter.documents.core.prose_builder import ProseBuilder
from linter.documents.core.reading import Reading
from linter.documents.messages.collector import Collector, Value

#: A key with the tag of a language, and its value.
_ENTRY: Final = re.compile(
    r"^[ \t]*(?P<key>[A-Za-z0-9-]+)\[(?P<tag>[\w.@-]+)\][ \t]*=[ \t]*(?P<value>[^\r\n]*)",
    re.MULTILINE,
)
_LISTS: Final = frozenset(("Keywords",))
_PARTING: Final = re.compile(r"(?<!\\)[;؛]")
_ESCAPE: Final = re.compile(r"\\(.)")


def read(text: str) -> Reading:
    """The values of a file that are in Arabic. Never fails."""
    collector = Collector(text)
    for entry in _ENTRY.finditer(text):
        if not is_arabic(entry["tag"]):
            continue
        start, end = entry.span("value")
        if entry["key"] not in _LISTS:
            collector.unit(entry["key"], [Value(_value(text, start, end))])
            continue
        for parting in (*_PARTING.finditer(text, start, end), None):
            last = parting.start() if parting else end
            collector.unit(entry["key"], [Value(_value(text, start, last))])
            start = parting.end() if parting else end
    return collector.reading()


def _value(text: str, start: int, end: int) -> Prose:
    builder = ProseBuilder(text)
    read_escaped(
        builder, text, (start, end), _ESCAPE, lambda match: LETTERS.get(match[1], match[1])
    )
    return builder.build()
