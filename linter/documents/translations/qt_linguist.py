"""Qt Linguist's files (`.ts`): translations with their sources, plural forms in order.

Obsolete and vanished messages are left alone, and unfinished ones that hold no Arabic yet.

Source: Qt documentation, "Qt Linguist TS file format"; plural forms: qttools, `numerus.cpp`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from linter.documents.core.language_tags import is_arabic, other_language
from linter.documents.core.prose import Prose
from linter.documents.core.prose_builder import ProseBuilder
from linter.documents.core.reading import PLURAL_FORMS, Reading
from linter.documents.core.xml_parts import (
    XmlPart,
    add_content,
    content,
    elements,
    encode_xml,
    xml_parts,
)
from linter.documents.messages.collector import Collector, Value, holds_arabic
from linter.documents.messages.message import Style

#: What programmers say to translators, and what tells two messages of one source apart.
_COMMENTS: Final = ("comment", "extracomment")
_NOT_USED: Final = frozenset(("obsolete", "vanished"))


def read(text: str) -> Reading:
    """The translations of a file. Raises `FormatError` if it is not well-formed XML."""
    parts = xml_parts(text)
    language = next((part.attributes.get("language", "") for _, part in elements(parts, "TS")), "")
    if language and not is_arabic(language):
        return other_language(language)
    collector = Collector(text, Style(is_numbered=True))
    for index, part in elements(parts, "message"):
        first, end = content(parts, index)
        _add_message(collector, text, part, parts[first:end])
    return collector.reading()


def _add_message(
    collector: Collector, text: str, message: XmlPart, parts: Sequence[XmlPart]
) -> None:
    source = next((place for place, _ in elements(parts, "source")), None)
    target = next((place for place, _ in elements(parts, "translation")), None)
    if source is None or target is None or parts[target].attributes.get("type") in _NOT_USED:
        return
    is_plural = message.attributes.get("numerus") == "yes"
    values = list(_forms(text, parts, target) if is_plural else [_value(text, parts, target)])
    is_unfinished = parts[target].attributes.get("type") == "unfinished"
    if is_unfinished and not any(holds_arabic(value.prose.text) for value in values):
        return
    first, end = content(parts, source)
    original = _prose(text, parts[first:end]).text
    comment = " ".join(
        _prose(text, parts[slice(*content(parts, place))]).text
        for place, _ in elements(parts, *_COMMENTS)
    )
    forms = PLURAL_FORMS if is_plural else ()
    collector.unit(original, values, original, forms=forms, comment=comment)


def _forms(text: str, parts: Sequence[XmlPart], target: int) -> Iterator[Value]:
    first, end = content(parts, target)
    for number, (place, _) in enumerate(elements(parts[first:end], "numerusform")):
        form = PLURAL_FORMS[number] if number < len(PLURAL_FORMS) else ""
        yield _value(text, parts, first + place, form)


def _value(text: str, parts: Sequence[XmlPart], index: int, form: str = "") -> Value:
    first, end = content(parts, index)
    return Value(_prose(text, parts[first:end]), form)


def _prose(text: str, parts: Sequence[XmlPart]) -> Prose:
    builder = ProseBuilder(text, encode_xml)
    add_content(builder, parts, lambda part: part.name == "byte")
    return builder.build()
