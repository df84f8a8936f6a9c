"""Resources of .NET (`.resx`, `.resw`): the values of strings.

What has a type (images, numbers, file references) and the comments are left alone.

Source: Microsoft, "Work with .resx files programmatically" (ResX schema 2.0).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from linter.documents.core.prose_builder import ProseBuilder
from linter.documents.core.reading import FormatError, Reading
from linter.documents.core.xml_parts import (
    XmlPart,
    add_content,
    content,
    elements,
    encode_xml,
    raw_content,
    xml_parts,
)
from linter.documents.messages.collector import Collector, Value


def read(text: str) -> Reading:
    """The strings of a resource file. Raises `FormatError` if it is no well-formed XML."""
    parts = xml_parts(text)
    if not any(elements(parts, "root")):
        raise FormatError("resources stand in an element <root>")
    collector = Collector(text)
    for index, part in elements(parts, "data"):
        if part.attributes.keys().isdisjoint(("type", "mimetype")):
            values = [_value(text, parts, place) for place in _values(parts, index)]
            comment = " ".join(_comments(text, parts, index))
            collector.unit(part.attributes.get("name", ""), values, comment=comment)
    return collector.reading()


def _values(parts: Sequence[XmlPart], index: int) -> list[int]:
    first, end = content(parts, index)
    return [first + place for place, _ in elements(parts[first:end], "value")]


def _comments(text: str, parts: Sequence[XmlPart], index: int) -> Iterator[str]:
    first, end = content(parts, index)
    for place, _ in elements(parts[first:end], "comment"):
        yield raw_content(text, parts, first + place)


def _value(text: str, parts: Sequence[XmlPart], index: int) -> Value:
    first, end = content(parts, index)
    builder = ProseBuilder(text, encode_xml)
    add_content(builder, parts[first:end], lambda part: False)
    return Value(builder.build())
