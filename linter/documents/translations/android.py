r"""Android resources (`res/values-ar/strings.xml`): strings, plurals and arrays of strings.

What Android makes of a string is what is read: `\'`, `\n` and `\u0627` are the characters they
stand for, runs of white space are one space except between quotation marks, markup and CDATA
are passed through, and what `xliff:g` holds is no text to translate.

Source: Android developers, "String resources".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from linter.documents.core.escapes import LETTERS, backslashed, code_units, read_escaped
from linter.documents.core.lists_of_words import FEWEST_VALUES, is_list
from linter.documents.core.prose import Prose
from linter.documents.core.prose_builder import ProseBuilder
from linter.documents.core.reading import PLURAL_FORMS, Reading
from linter.documents.core.xml_parts import (
    Mark,
    XmlPart,
    add_content,
    add_text,
    content,
    elements,
    encode_xml,
    raw_content,
    xml_parts,
)
from linter.documents.messages.collector import Collector, Value

_SPACE: Final = re.compile(r"\\(?:u([0-9a-fA-F]{4})|(.))|[ \t\r\n]{2,}|[\t\r\n]|\"", re.DOTALL)
#: A comment longer than that is not looked at.
_LONGEST_COMMENT: Final = 500
_backslash: Final = backslashed("'\"")


def read(text: str) -> Reading:
    """The strings of a resource file. Raises `FormatError` if it is not well-formed XML."""
    parts = xml_parts(text)
    collector = Collector(text)
    for index, part in elements(parts, "string", "plurals", "string-array"):
        key = part.attributes.get("name", "")
        first, end = content(parts, index)
        if part.attributes.get("translatable") == "false":
            continue
        comment = _comment_before(text, part.start)
        if part.name == "string":
            collector.unit(key, [_value(text, parts, index)], comment=comment)
            continue
        items = [first + place for place, _ in elements(parts[first:end], "item")]
        values = [_value(text, parts, item) for item in items]
        if part.name == "plurals":
            collector.unit(key, values, forms=PLURAL_FORMS)
        else:
            is_data = is_list([value.prose.text for value in values], FEWEST_VALUES)
            for number, value in enumerate(values):
                collector.unit(f"{key}[{number}]", [value], comment=comment, is_data=is_data)
    return collector.reading()


def _comment_before(text: str, place: int) -> str:
    """What the comment right before an element says to translators."""
    before = text[max(0, place - _LONGEST_COMMENT) : place].rstrip()
    opening = before.rfind("<!--") if before.endswith("-->") else -1
    return before[opening + len("<!--") : -len("-->")].strip() if opening >= 0 else ""


def _value(text: str, parts: Sequence[XmlPart], index: int) -> Value:
    first, end = content(parts, index)
    form = parts[index].attributes.get("quantity", "")
    return Value(_prose(text, parts[first:end]), form, raw_content(text, parts, index))


def _prose(text: str, parts: Sequence[XmlPart]) -> Prose:
    reader = _StringReader(text)
    builder = ProseBuilder(text, _encode)
    add_content(builder, list(_joined(parts)), lambda part: part.name.endswith(":g"), reader.add)
    return builder.build()


def _encode(text: str) -> str:
    return encode_xml(_backslash(text))


def _joined(parts: Sequence[XmlPart]) -> Iterator[XmlPart]:
    """The parts with runs of characters that stand as they are in one, as escapes need them."""
    last: XmlPart | None = None
    for part in parts:
        is_plain = part.mark is Mark.TEXT and len(part.text) == part.end - part.start
        is_plain = is_plain or (part.mark is Mark.TEXT and part.text == "\n")
        if is_plain and last is not None and last.in_cdata == part.in_cdata:
            last.end = part.end
            continue
        if last is not None:
            yield last
            last = None
        if is_plain:
            last = XmlPart(Mark.TEXT, part.start, part.end, in_cdata=part.in_cdata)
        else:
            yield part
    if last is not None:
        yield last


class _StringReader:
    """Reads the characters of one string; knows whether it is between quotation marks."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._is_quoted = False

    def add(self, builder: ProseBuilder, part: XmlPart) -> None:
        """A run of characters, or one character reference."""
        if part.text:
            add_text(builder, part)
            return
        read_escaped(builder, self._text, (part.start, part.end), _SPACE, self._meaning)

    def _meaning(self, match: re.Match[str]) -> str:
        if match[1]:
            return code_units(match[1])
        if match[2]:
            return "\n" if match[2] == "n" else LETTERS["t"] if match[2] == "t" else match[2]
        if match[0] == '"':
            self._is_quoted = not self._is_quoted
            return ""
        return match[0] if self._is_quoted else " "
