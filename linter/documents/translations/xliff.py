"""XLIFF 1.2 and 2.x (`.xlf`, `.xliff`): targets with their sources.

Inline elements that stand for code (`x`, `ph`, `bpt`, `sc` …) are objects; those around text
(`g`, `pc`, `mrk`) are markup. Translations marked `translate="no"` are left alone.

Source: OASIS, XLIFF Version 1.2 and XLIFF Version 2.1.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from linter.documents.core.language_tags import is_arabic, other_language
from linter.documents.core.prose import Prose
from linter.documents.core.prose_builder import ProseBuilder
from linter.documents.core.reading import Reading
from linter.documents.core.xml_parts import (
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

#: Inline elements whose content, if any, is native code.
_CODE: Final = frozenset(["x", "bx", "ex", "ph", "it", "bpt", "ept", "sc", "ec", "cp"])
#: States of a target that has not been translated; tools fill it with the source.
_NOT_YET: Final = frozenset(("new", "needs-translation", "initial"))


def read(text: str) -> Reading:
    """The targets of a file. Raises `FormatError` if it is not well-formed XML."""
    parts = xml_parts(text)
    collector = Collector(text)
    languages = [_language(part) for _, part in elements(parts, "file", "xliff")]
    other = [tag for tag in languages if tag and not is_arabic(tag)]
    if other and len(other) == len([tag for tag in languages if tag]):
        return other_language(other[0])
    is_ours = True
    for index, part in elements(parts, "file", "trans-unit", "unit", "segment"):
        if part.name == "file":
            is_ours = is_arabic(_language(part) or "ar")
        elif is_ours and part.attributes.get("translate") != "no" and part.name != "unit":
            _add_unit(collector, text, parts, index)
    return collector.reading()


def _language(part: XmlPart) -> str:
    return part.attributes.get("target-language") or part.attributes.get("trgLang") or ""


def _add_unit(collector: Collector, text: str, parts: Sequence[XmlPart], index: int) -> None:
    first, end = content(parts, index)
    inside = parts[first:end]
    key = parts[index].attributes.get("id", "")
    source = next((place for place, _ in elements(inside, "source")), None)
    target = next((place for place, _ in elements(inside, "target")), None)
    if target is None:
        return
    state = inside[target].attributes.get("state") or parts[index].attributes.get("state")
    raw = raw_content(text, inside, target).strip()
    source_raw = "" if source is None else raw_content(text, inside, source).strip()
    if state in _NOT_YET and raw == source_raw:
        return
    start, stop = content(inside, target)
    value = Value(_prose(text, inside[start:stop]), "", raw)
    notes = " ".join(raw_content(text, inside, place) for place, _ in elements(inside, "note"))
    collector.unit(key, [value], source_raw, comment=notes)


def _prose(text: str, parts: Sequence[XmlPart]) -> Prose:
    builder = ProseBuilder(text, encode_xml)
    add_content(builder, parts, lambda part: part.name in _CODE, _Lines(text).add)
    return builder.build()


class _Lines:
    """Reads characters; the end of a line and what indents the next are one space."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._is_indent = False

    def add(self, builder: ProseBuilder, part: XmlPart) -> None:
        """A run of characters."""
        written = self._text[part.start : part.end]
        blank = len(written) - len(written.lstrip(" \t\r\n"))
        if self._is_indent and blank:
            builder.closing(part.start, part.start + blank)
            part = replace(part, start=part.start + blank, text=part.text.lstrip())
            if part.start == part.end:
                return
        self._is_indent = part.text == "\n"
        if self._is_indent:
            builder.escaped(part.start, part.end, " ")
        else:
            add_text(builder, part)
