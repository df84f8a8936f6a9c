"""JSON (`.json`, `.jsonl`, `.geojson`, `.webmanifest`): the strings that are values.

Source: RFC 8259.
"""

from __future__ import annotations

import json
import re
from typing import Final

from linter.documents.core.reading import FormatError, Reading
from linter.documents.data.json_tree import json_lines, json_tree
from linter.documents.data.tree import collect
from linter.documents.messages.collector import Collector

#: An object on the first line, it may be, and the beginning of another below it.
_LINES: Final = re.compile(r"\s*(\{[^\n]*)\n\s*\{")


def read(text: str) -> Reading:
    """The string values of a file. Raises `FormatError` if it is not JSON."""
    if _is_of_lines(text):
        try:
            return _read_lines(text)
        except FormatError:
            pass  # an object over several lines, maybe, or what is to be reported
    collector = Collector(text)
    collect(collector, json_tree(text))
    return collector.reading()


def _read_lines(text: str) -> Reading:
    """The same for JSON Lines, which may be large: what a line holds is dropped with it."""
    collector = Collector(text)
    for number, value in enumerate(json_lines(text)):
        collect(collector, value, key=f"[{number}]")
    return collector.reading()


def _is_of_lines(text: str) -> bool:
    """Whether the first line is an object by itself, and another stands behind it."""
    found = _LINES.match(text)
    if found is None:
        return False
    try:
        json.loads(found[1])
    except (ValueError, RecursionError):
        return False
    return True
