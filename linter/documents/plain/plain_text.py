"""Plain text that is more than prose: a page, a list of keys and values, a table of data.

Files without a suffix, and many `.txt`, are pages of HTML, language files of programs or data sets
with a label behind each text, lists of words. They are told by their lines, of which nearly all
must be of one shape; all other text is prose as it stands.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from gettext import gettext
from typing import Final

from linter.documents.core.lists_of_words import is_list
from linter.documents.core.prose import Prose
from linter.documents.core.prose_builder import ProseBuilder
from linter.documents.core.reading import Reading
from linter.documents.messages.collector import Collector, Value
from linter.documents.messages.message import read_message
from linter.documents.plain.shape import SAMPLE
from linter.documents.plain.text_tables import Shape, is_vocabulary, shape_of
from linter.text.lines import FILLED_LINE
from linter.text.patterns import Pattern

#: So many lines in a hundred of a list of keys are one.
_MOST_ENTRIES: Final = 80
_FEWEST_ENTRIES: Final = 4
#: A page begins with one of these …
_PAGE: Final = Pattern(
    r"[\ufeff\s]*<(?:!doctype\b|html\b|head\b|body\b|style\b|script\b|table\b|meta\b|\?(?:php|xml)\b)",
    re.IGNORECASE,
)
#: … or has a tag in so many lines, and in one of so many.
_FEWEST_TAGGED: Final = 10
_TAGGED: Final = 3
_TAG: Final = Pattern(r"</?[a-z][\w:-]*(?:\s[^<>\n]*)?/?>", re.IGNORECASE)
_CLOSING_TAG: Final = Pattern(r"</[a-z]\w*>", re.IGNORECASE)
_REMARK: Final = Pattern(r"[ \t]*(?:#|;|//|\[[^\]\n]*\][ \t]*$)")
#: `key = value`, `"key" => "value",`: a key has no Arabic.
_ENTRY: Final = Pattern(
    r"^[ \t]*(?P<mark>[\"']?)(?P<key>[A-Za-z_][\x20-\x7e]{0,80}?)(?P=mark)[ \t]*(?:=>|:=|=)[ \t]*"
    r"(?P<value>[^\r\n]*)",
    re.MULTILINE,
)

#: A name of a host, or a domain that stands for all in it: `*.ck`.
_HOST: Final = Pattern(r"[!*]?[\w-]*(?:\.[\w-]+)*")


def read(text: str) -> Reading:
    """The prose of a text, which is all of it unless its lines tell otherwise. Never fails."""
    head = text if len(text) <= SAMPLE else text[:SAMPLE].rpartition("\n")[0]
    lines = [match[0] for match in FILLED_LINE.finditer(head)]
    if _PAGE.match(head) or _is_marked_up(lines):
        return _page(text)
    if _is_of_entries(lines):
        return _entries(text)
    if _is_of_hosts(lines):
        return Reading(Prose("", ()))
    if is_list(line for line in lines if not _REMARK.match(line)):
        return Reading(Prose.of_whole(text), data=((0, len(text)),))
    shape = shape_of(lines)
    if shape is not None:
        return _table(text, shape)
    if _CLOSING_TAG.search(head):
        return Reading(_tagged(text))
    return Reading(Prose.of_whole(text))


def _page(text: str) -> Reading:
    from linter.documents.html.html import read_html  # the one kind that needs its tables

    return Reading(read_html(text, 0, len(text)))


def _is_marked_up(lines: Sequence[str]) -> bool:
    tagged = sum(_TAG.search(line) is not None for line in lines)
    return tagged >= _FEWEST_TAGGED and tagged * _TAGGED >= len(lines)


def _tagged(text: str) -> Prose:
    """A text with its tags as markup; what they say is code is none of it."""
    builder = ProseBuilder(text)
    for part in read_message(text):
        builder.append(part.prose)
    return builder.build()


def _is_of_entries(lines: Sequence[str]) -> bool:
    told = [line for line in lines if not _REMARK.match(line)]
    entries = sum(_ENTRY.match(line) is not None for line in told)
    return entries >= _FEWEST_ENTRIES and entries * 100 >= len(told) * _MOST_ENTRIES


def _is_of_hosts(lines: Sequence[str]) -> bool:
    """Whether lines are names of hosts and of their domains, as in lists of public suffixes."""
    told = [line.strip() for line in lines if not _REMARK.match(line)]
    hosts = sum("." in line and not line.endswith(".") for line in told)
    return hosts >= _FEWEST_ENTRIES and hosts * 2 > len(told) and all(map(_HOST.fullmatch, told))


def _entries(text: str) -> Reading:
    collector = Collector(text)
    for entry in _ENTRY.finditer(text):
        if not _REMARK.match(entry[0]):
            builder = ProseBuilder(text)
            builder.verbatim(*_without_quotes(text, *entry.span("value")))
            collector.unit(entry["key"], [Value(builder.build())])
    return collector.reading()


def _without_quotes(text: str, start: int, end: int) -> tuple[int, int]:
    """The span of a value without the quotation marks around it, and what ends its line."""
    value = text[start:end].rstrip().rstrip(";,")
    if len(value) > 1 and value[0] in "\"'" and value[-1] == value[0]:
        return start + 1, start + len(value) - 1
    return start, end


def _table(text: str, shape: Shape) -> Reading:
    collector = Collector(text)
    rows = (line[0].split(shape.delimiter) for line in FILLED_LINE.finditer(text))
    if is_vocabulary(rows):
        return Reading(Prose("", ()), note=gettext("a list of stems is left alone"))
    for number, line in enumerate(FILLED_LINE.finditer(text), 1):
        place = line.start() + len(line[0]) - len(line[0].lstrip())
        for column, (start, end) in enumerate(shape.texts(line[0].strip()), 1):
            builder = ProseBuilder(text)
            builder.verbatim(place + start, place + end)
            collector.unit(f"{number}:{column}", [Value(builder.build())])
    return collector.reading()
