"""Comments and string literals of source code, as the lexers of Pygments tell them.

Comments that follow each other line on line are one text. A string is read with its escapes; what
is put into it (`${name}`, `%s`) is an object of the sentence. Regular expressions, symbols and
single characters are no prose, nor is code quoted in a comment between backticks.

Long: what is a comment or a string differs by language.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from pygments.lexers import get_lexer_by_name

from linter.documents.code.literals import (
    OPENING,
    Literal,
    is_closed,
    literals_and_comments,
    strings,
)
from linter.documents.code.obfuscation import is_obfuscated
from linter.documents.code.php_pages import holds_page, read_page
from linter.documents.core.code_data import (
    is_data,
    is_expression,
    is_label,
    is_name,
    is_no_prose,
    is_pattern,
    lists_keywords,
)
from linter.documents.core.escapes import Decode, backslashed, like
from linter.documents.core.lists_of_words import in_lists
from linter.documents.core.pieces import Encode
from linter.documents.core.prose import Prose
from linter.documents.core.prose_builder import ProseBuilder
from linter.documents.core.reading import Reading
from linter.documents.core.template_strings import template_holes, template_strings
from linter.documents.data.json_tree import ESCAPE, meaning
from linter.documents.messages.collector import holds_arabic
from linter.documents.messages.message import PLAIN, Style, read_message
from linter.text.spans import Span

#: What begins a line of a comment, and what ends a comment.
_MARKER: Final = re.compile(
    r"[ \t]*(?:/{2,}!?|/\*+!?|\*+/|\*+(?=\s|$)|#+[:!]?|--+|;+|%+|<!--)?[ \t]*"
)
_END: Final = re.compile(r"(?:(?<!\*)\*+/|-->)[ \t]*$")
_LINE: Final = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)?")
#: Code in a comment: between backticks, in a tag of Javadoc and its like, or a session of Python.
_QUOTED_CODE: Final = re.compile(
    r"(?m:^[ \t]*>>> .*(?:\n[ \t]*\S.*)*)|``[^`]+``|`[^`\n]+`|\{@\w[^{}]*\}"
    r"|<code>[^<\n]*(?:<(?!/?code>)[^<\n]*)*</code>"
)
#: Languages that write a mark twice to put it in a string, and those that escape between backticks.
_DOUBLING: Final = frozenset(("sql",))
_TEMPLATES: Final = frozenset(("javascript", "typescript"))
_KEYWORDS: Final = Style(is_list=True)


def read(text: str, language: str) -> Reading:
    """The comments and strings of `text`, in the order of the file.

    `language` is the name of a lexer of Pygments. Raises `LookupError` if there is none.
    """
    builder = ProseBuilder(text)
    data, labels, literals, names = (list[tuple[int, int]]() for _ in range(4))
    lexer = get_lexer_by_name(language)
    is_hidden = language in _TEMPLATES and is_obfuscated(text)
    parts = [] if is_hidden else list(literals_and_comments(text, lexer))
    listed = in_lists(text, [(one.start, one.end) for one in parts if isinstance(one, Literal)])
    for part in parts:
        prose = (
            _literal(text, part, language) if isinstance(part, Literal) else _comment(text, part)
        )
        if prose is not None and holds_arabic(prose.text):
            start = builder.length
            builder.append(prose)
            if isinstance(part, Literal):
                literals.append((start, builder.length))
                if part.start in listed or is_data(text, part.start, part.end):
                    data.append(literals[-1])
                elif is_label(text, part.start, prose.text):
                    labels.append(literals[-1])
                if is_name(text, part.start, prose.text):
                    names.append(literals[-1])
            builder.pause()
    if language == "php" and holds_page(text):
        builder.append(read_page(text))
    spans = tuple(data), tuple(labels), tuple(literals), tuple(names)
    return Reading(builder.build(), (), "", (), *spans, is_of_strings=True)


def shown_code(text: str, language: str) -> Iterator[Span]:
    """Where the strings of a program stand. Raises as `read` does."""
    yield from strings(text, get_lexer_by_name(language))


def _literal(text: str, literal: Literal, language: str) -> Prose | None:
    """The prose of a literal; None if it holds none."""
    opening = OPENING.match(text, literal.start)
    start, end, mark = literal.start, literal.end, ""
    if opening is not None:
        mark = opening[1]
        start = opening.end()
        end -= len(mark) if is_closed(text, literal) else 0
    content = text[start:end]
    if not holds_arabic(content) and "\\" not in content:
        return None
    if is_no_prose(text, literal.start, literal.end):
        return None
    if is_pattern(text, literal.start) or is_expression(content):
        return None
    way = _way(opening[0] if opening else "", mark, language)
    builder = ProseBuilder(text, way.encode)
    holes = [hole for hole in literal.inserted if start <= hole[0] and hole[1] <= end]
    if mark == "`" and language in _TEMPLATES:
        holes = list(template_holes(text, start, end))
        for hole in holes:
            for prose in template_strings(text, *hole):
                builder.aside(prose)
    _append(builder, text, (start, end), holes, way)
    return _within(builder.build(), _KEYWORDS if lists_keywords(text, literal.start) else PLAIN)


def _append(builder: ProseBuilder, text: str, span: Span, holes: Iterable[Span], way: Way) -> None:
    """Add what stands in a literal: text as it is, escapes, and what code is inserted into."""
    start, end = span
    spans: list[tuple[int, int, str | None]] = [(*hole, None) for hole in holes]
    for escape in way.escape.finditer(text, start, end) if way.escape else ():
        spans.append((*escape.span(), way.meaning(escape)))
    place = start
    for first, last, stands_for in sorted(spans, key=lambda span: (span[0], -span[1])):
        if first < place:
            continue
        builder.verbatim(place, first)
        if stands_for is None:
            builder.object(first, last)
        elif stands_for:
            builder.escaped(first, last, stands_for, like(text[first:last], text))
        else:
            builder.closing(first, last)
        place = last
    builder.verbatim(place, end)


@dataclass(frozen=True, slots=True)
class Way:
    """How a kind of literal writes what cannot stand in it: its escapes, and how to make them."""

    escape: re.Pattern[str] | None = None
    meaning: Decode = meaning
    encode: Encode | None = None


def _way(opening: str, mark: str, language: str) -> Way:
    if "@" in opening or language in _DOUBLING:  # a mark in the string is written twice
        return Way(
            re.compile(re.escape(mark * 2)),
            lambda match: mark,
            lambda text: text.replace(mark, mark * 2),
        )
    if "r" in opening.lower() or (mark == "`" and language not in _TEMPLATES):
        return Way()
    return Way(ESCAPE, meaning, backslashed(mark[:1]))


def _comment(text: str, spans: list[tuple[int, int]]) -> Prose | None:
    builder = ProseBuilder(text)
    before: int | None = None
    for start, end in spans:
        if before is not None and text[before - 1] not in "\r\n" and "\n" in text[before:start]:
            builder.object(before, start, "\n")
        for line in _LINE.finditer(text, start, end):
            if line.start() < line.end():
                _comment_line(builder, text, *line.span())
        before = end
    return _within(builder.build())


def _comment_line(builder: ProseBuilder, text: str, start: int, end: int) -> None:
    content_end = start + len(text[start:end].rstrip("\r\n"))
    marker = _MARKER.match(text, start, content_end)
    first = marker.end() if marker else start
    ending = _END.search(text, first, content_end)
    last = ending.start() if ending else content_end
    last = first + len(text[first:last].rstrip(" \t")) if ending else last
    builder.closing(start, first)
    builder.verbatim(first, last)
    builder.closing(last, content_end)
    if content_end < end:
        builder.object(content_end, end, "\n")


def _within(prose: Prose, style: Style = PLAIN) -> Prose:
    """The prose with placeholders, tags and quoted code told apart."""
    builder = ProseBuilder(prose.text)
    place = 0
    for match in _QUOTED_CODE.finditer(prose.text):
        builder.append(_message(prose.text, place, match.start(), style))
        builder.object(*match.span())
        place = match.end()
    builder.append(_message(prose.text, place, len(prose.text), style))
    return prose.through(builder.build())


def _message(text: str, start: int, end: int, style: Style) -> Prose:
    whole = ProseBuilder(text)
    whole.verbatim(start, end)
    builder = ProseBuilder(text)
    for number, part in enumerate(read_message(text[start:end], style)):
        if number:  # a branch of a choice is a text of its own
            builder.pause()
        builder.append(whole.build().through(part.prose))
    return builder.build()
