"""Plural strings of Apple's platforms (`.stringsdict`), which are property lists in XML.

Source: Apple, "Stringsdict File Format".
"""

from __future__ import annotations

from collections.abc import Sequence

from linter.documents.core.prose_builder import ProseBuilder
from linter.documents.core.reading import FormatError, Reading
from linter.documents.core.xml_parts import (
    Mark,
    XmlPart,
    add_content,
    content,
    encode_xml,
    xml_parts,
)
from linter.documents.data.tree import Mapping, Node, Scalar, collect, is_plural_map
from linter.documents.messages.collector import Collector

#: What tells a program how to read the entry, and is no text.
_TECHNICAL = frozenset(("NSStringFormatSpecTypeKey", "NSStringFormatValueTypeKey"))


def read(text: str) -> Reading:
    """The strings of a file. Raises `FormatError` if it is not a property list."""
    parts = xml_parts(text)
    top = next((i for i, part in enumerate(parts) if part.mark is Mark.START), 0)
    first, end = content(parts, top)
    roots = [i for i in _children(parts, first, end) if parts[i].name == "dict"]
    if not parts or parts[top].name != "plist" or len(roots) != 1:
        raise FormatError("a property list with one dictionary should stand here")
    collector = Collector(text)
    collect(collector, _node(text, parts, roots[0]))
    return collector.reading()


def _children(parts: Sequence[XmlPart], first: int, end: int) -> list[int]:
    found = []
    place = first
    while place < end:
        if parts[place].mark is Mark.START:
            found.append(place)
            place = content(parts, place)[1]
        place += 1
    return found


def _node(text: str, parts: Sequence[XmlPart], index: int) -> Node:
    first, end = content(parts, index)
    if parts[index].name == "string":
        builder = ProseBuilder(text, encode_xml)
        add_content(builder, parts[first:end], lambda part: False)
        return Scalar(builder.build())
    if parts[index].name != "dict":
        return None
    inside = _children(parts, first, end)
    if len(inside) % 2 or any(parts[place].name != "key" for place in inside[::2]):
        raise FormatError("a key without a value, or a value without a key", parts[index].start)
    entries = []
    for key, value in zip(inside[::2], inside[1::2], strict=True):
        start, stop = content(parts, key)
        name = "".join(part.text for part in parts[start:stop])
        if name not in _TECHNICAL:
            entries.append((name, _node(text, parts, value)))
    mapping = Mapping(tuple(entries))
    strings = Mapping(tuple(one for one in entries if isinstance(one[1], Scalar)))
    return strings if is_plural_map(strings) else mapping
