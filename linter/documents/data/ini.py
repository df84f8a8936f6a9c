"""Language files of the kind `.ini` (Joomla, Gogs): the values, in quotation marks or not.

Source: PHP manual, `parse_ini_file`; Joomla! Documentation, "Specification of language files".
"""

from __future__ import annotations

import re
from typing import Final

from linter.documents.core.prose import Prose
from linter.documents.core.prose_builder import ProseBuilder
from linter.documents.core.reading import Reading
from linter.documents.messages.collector import Collector, Value

#: A key with its value; a comment or a heading in brackets is none. A value without quotation marks
#: is words, up to a sign of comments that stands alone.
_ENTRY: Final = re.compile(
    r"^[ \t]*(?P<key>[^\s=;#\[](?:[^=\r\n]*[^\s=])?)[ \t]*=[ \t]*"
    r"(?:\"(?P<quoted>(?:[^\"\\\r\n]|\\.|\"_QQ_\")*)\"(?=[ \t]*(?:;[^\r\n]*)?$)"
    r"|(?P<bare>(?:[^ \t\r\n]+(?:[ \t]+(?![;#][ \t])[^ \t\r\n]+)*)?))",
    re.MULTILINE,
)
#: Quotation marks, backslashes and line breaks in a value.
_ESCAPE: Final = re.compile(r"\\[\"\\n]|\"_QQ_\"|_QQ_")
#: A line break that no fix may rewrite.
_READ_AS: Final = {"\\n": ("\n",)}


def read(text: str) -> Reading:
    """The values of a file; a line that is no entry is left alone."""
    collector = Collector(text)
    for entry in _ENTRY.finditer(text):
        is_quoted = entry["quoted"] is not None
        span = entry.span("quoted" if is_quoted else "bare")
        collector.unit(entry["key"], [Value(_value(text, *span, is_quoted))])
    return collector.reading()


def _value(text: str, start: int, end: int, is_quoted: bool) -> Prose:
    builder = ProseBuilder(text, _quoted if is_quoted else None)
    place = start
    for escape in _ESCAPE.finditer(text, start, end):
        builder.verbatim(place, escape.start())
        builder.object(*escape.span(), *_READ_AS.get(escape[0], ()))
        place = escape.end()
    builder.verbatim(place, end)
    return builder.build()


def _quoted(written: str) -> str:
    """A text as it stands between quotation marks."""
    return written.replace('"', '\\"')
