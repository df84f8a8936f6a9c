"""XLIFF 1.2 and 2.x (`.xlf`, `.xliff`): targets with their sources.

Inline elements that stand for code (`x`, `ph`, `bpt`, `sc` …) are objects; those around text
(`g`, `pc`, `mrk`) are markup. What is marked `translate="no"` or `mtype="protected"` is left alone.

Source: OASIS, XLIFF Version 1.2 and XLIFF Version 2.1.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from linter.documents.core.language_tags import is_arabic, other_language
from linter.documents.core.prose import Prose
from linter.documents.core.prose_builder import ProseBuilder
from linter.documents.core.reading import Reading
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

#: Inline elements whose content, if any, is native code.
_CODE: Final = frozenset(["x", "bx", "ex", "ph", "it", "bpt", "ept", "sc", "ec", "cp"])
#: Elements that say whether what they hold is to be translated, and those that are texts.
_SAYING: Final = ("file", "group", "unit", "trans-unit", "segment")
_UNITS: Final = frozenset(("trans-unit", "segment"))
#: What is said of a stretch of text (a term, a comment, where a sentence ends): no part of it.
_ANNOTATIONS: Final = frozenset(("mrk", "sm", "em"))
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
    for index in _units(parts):
        _add_unit(collector, text, parts, index)
    return collector.reading()


def _units(parts: Sequence[XmlPart]) -> Iterator[int]:
    """Where the texts in Arabic start that are to be translated.

    An element says so of all that it holds, and one within it may say otherwise.
    """
    is_ours = True
    said: list[tuple[int, bool]] = [(len(parts), True)]
    for index, part in elements(parts, *_SAYING):
        while said[-1][0] < index:
            said.pop()
        if part.name == "file":
            is_ours = is_arabic(_language(part) or "ar")
        is_translated = said[-1][1]
        if told := part.attributes.get("translate"):
            is_translated = told != "no"
        said.append((content(parts, index)[1], is_translated))
        if is_ours and is_translated and part.name in _UNITS:
            yield index


def _language(part: XmlPart) -> str:
    return part.attributes.get("target-language") or part.attributes.get("trgLang") or ""


def _add_unit(collector: Collector, text: str, parts: Sequence[XmlPart], index: int) -> None:
    """A unit with a translation of its own: what a memory offers in `alt-trans` is none."""
    key = parts[index].attributes.get("id", "")
    source = next(_children(parts, index, "source"), None)
    target = next(_children(parts, index, "target"), None)
    if target is None:
        return
    state = parts[target].attributes.get("state") or parts[index].attributes.get("state")
    raw = _raw(text, parts, target)
    source_raw = "" if source is None else _raw(text, parts, source)
    if state in _NOT_YET and raw == source_raw:
        return
    start, stop = content(parts, target)
    value = Value(_prose(text, parts[start:stop]), "", raw)
    notes = (raw_content(text, parts, place) for place in _children(parts, index, "note"))
    collector.unit(key, [value], source_raw, comment=" ".join(notes))


def _children(parts: Sequence[XmlPart], index: int, name: str) -> Iterator[int]:
    """Where the elements of this name start that stand in an element, and in no other within it."""
    place, end = content(parts, index)
    while place < end:
        if parts[place].mark is Mark.START:
            if parts[place].name == name:
                yield place
            place += parts[place].reach
        place += 1


def _raw(text: str, parts: Sequence[XmlPart], index: int) -> str:
    """What an element holds, without the annotations, which a translation may have of its own."""
    start, end = content(parts, index)
    tags = (Mark.START, Mark.END)
    kept = (
        text[part.start : part.end]
        for part in parts[start:end]
        if part.mark not in tags or part.name not in _ANNOTATIONS
    )
    return "".join(kept).strip()


def _prose(text: str, parts: Sequence[XmlPart]) -> Prose:
    builder = ProseBuilder(text, encode_xml)
    add_content(builder, parts, _is_object, _Lines(text).add)
    return builder.build()


def _is_object(part: XmlPart) -> bool:
    """Whether an element within a text is no text to translate."""
    is_kept = (
        part.attributes.get("mtype") == "protected" or part.attributes.get("translate") == "no"
    )
    return part.name in _CODE or (part.name == "mrk" and is_kept)


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
