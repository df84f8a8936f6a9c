"""Fluent (`.ftl`): messages, terms and attributes; each variant is a text of its own.

Source: Project Fluent, "Fluent Syntax Guide" and its grammar (1.0).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from fluent.syntax import ast, parse

from linter.documents.core.prose import Prose
from linter.documents.core.prose_builder import ProseBuilder
from linter.documents.core.reading import PLURAL_FORMS, FormatError, Reading
from linter.documents.messages.collector import Collector, Value

_INDENT: Final = re.compile(r"(?:\r\n|\n)[ ]*")
_BRACES: Final = {ord("{"): '{"{"}', ord("}"): '{"}"}'}


def read(text: str) -> Reading:
    """The texts of a file. Raises `FormatError` for what Fluent would leave out as junk."""
    resource = parse(text)
    collector = Collector(text)
    for entry in resource.body:
        if isinstance(entry, ast.Junk):
            note = entry.annotations[0] if entry.annotations else None
            span = note.span if note and note.span else entry.span
            message = note.message if note and note.message else "this cannot be read"
            raise FormatError(message, min(span.start, len(text)) if span else 0)
        if isinstance(entry, (ast.Message, ast.Term)):
            said = (entry.comment.content if entry.comment else "") or ""
            if entry.value is not None:
                _add(collector, text, entry.id.name, entry.value, said)
            for attribute in entry.attributes:
                key = f"{entry.id.name}.{attribute.id.name}"
                _add(collector, text, key, attribute.value, said)
    return collector.reading()


def _add(
    collector: Collector, text: str, key: str, pattern: ast.Pattern, comment: str = ""
) -> None:
    """A pattern, and the variants of its selections; plural forms are those of one message."""
    choices = [*_choices(pattern)]
    is_choice_alone = len(choices) == 1 and len(pattern.elements) == 1
    if not is_choice_alone:
        collector.unit(key, [Value(_prose(text, pattern))], comment=comment)
    for choice in choices:
        names = [_name(variant) for variant in choice.variants]
        values = [
            Value(_prose(text, variant.value), name if name in PLURAL_FORMS else "")
            for name, variant in zip(names, choice.variants, strict=True)
        ]
        is_plural = bool(set(names) & (set(PLURAL_FORMS) - {"other"}))
        collector.unit(key, values, forms=PLURAL_FORMS if is_plural else ())
        for variant in choice.variants:
            for nested in _choices(variant.value):
                inner = ast.Pattern([ast.Placeable(nested)])
                _add(collector, text, key, inner)


def _choices(pattern: ast.Pattern) -> Iterator[ast.SelectExpression]:
    for element in pattern.elements:
        if isinstance(element, ast.Placeable) and isinstance(
            element.expression, ast.SelectExpression
        ):
            yield element.expression


def _name(variant: ast.Variant) -> str:
    return variant.key.name if isinstance(variant.key, ast.Identifier) else ""


def _prose(text: str, pattern: ast.Pattern) -> Prose:
    builder = ProseBuilder(text, lambda written: written.translate(_BRACES))
    elements: Sequence[ast.TextElement | ast.Placeable] = pattern.elements
    for element in elements:
        span = element.span
        if span is None:
            continue
        if isinstance(element, ast.Placeable):
            builder.object(span.start, span.end)
        else:
            _add_text(builder, text, element.value or "", span.start, span.end)
    return builder.build()


def _add_text(builder: ProseBuilder, text: str, value: str, start: int, end: int) -> None:
    """Lines as the parser has dedented them, each where the file holds it."""
    place = start
    lines = value.split("\n")
    for number, line in enumerate(lines):
        if number:
            match = _INDENT.match(text, place, end)
            if match is None:
                return
            kept = len(line) - len(line.lstrip(" "))
            builder.escaped(place, match.end(), "\n" + line[:kept])
            place, line = match.end(), line[kept:]
        if not text.startswith(line, place):
            return
        builder.verbatim(place, place + len(line))
        place += len(line)
