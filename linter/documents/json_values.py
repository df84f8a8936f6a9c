"""JSON (`.json`, `.jsonl`, `.geojson`, `.webmanifest`): the strings that are values.

Source: RFC 8259.
"""

from __future__ import annotations

from linter.documents.collector import Collector
from linter.documents.json_tree import json_tree
from linter.documents.reading import Reading
from linter.documents.tree import collect


def read(text: str) -> Reading:
    """The string values of a file. Raises `FormatError` if it is not JSON."""
    collector = Collector(text)
    collect(collector, json_tree(text))
    return collector.reading()
