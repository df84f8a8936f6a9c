r"""Advanced SubStation Alpha (`.ass`, `.ssa`): the text of each dialogue line.

Override codes (`{\b1}`) and drawings are left alone; `\N` is a line break.

Source: "ASS File Format Specification", libass wiki.
"""

from __future__ import annotations

import re
from typing import Final

from linter.documents.core.prose import Prose
from linter.documents.core.prose_builder import ProseBuilder
from linter.documents.core.reading import FormatError, Reading
from linter.documents.messages.collector import Collector
from linter.documents.timed_text.visual_marks import with_visual_marks

_LINE: Final = re.compile(r"[^\r\n]+")
_CODE: Final = re.compile(r"\{[^{}]*\}|\\[Nnh]")
_MEANINGS: Final = {"\\N": "\n", "\\n": "\n", "\\h": "\u00a0"}
_DRAWING: Final = re.compile(r"\{[^{}]*\\p[1-9][^{}]*\}")
_FIELDS: Final = 10


def read(text: str) -> Reading:
    """The dialogue of a script. Raises `FormatError` for a dialogue line without its fields."""
    collector = Collector(text)
    fields, section = _FIELDS, ""
    for line in _LINE.finditer(text):
        content = line[0]
        if content.startswith("["):
            section = content.strip().lower()
        elif section == "[events]" and content.startswith("Format:"):
            fields = content.count(",") + 1
        elif content.startswith("Dialogue:"):
            if content.count(",") < fields - 1:
                raise FormatError("a dialogue line without all its fields", line.start())
            spoken = content.split(",", fields - 1)[-1]
            if not _DRAWING.search(spoken):
                collector.add_as_is(_prose(text, line.end() - len(spoken), line.end()))
    return with_visual_marks(collector.reading())


def _prose(text: str, start: int, end: int) -> Prose:
    builder = ProseBuilder(text)
    place = start
    for match in _CODE.finditer(text, start, end):
        builder.verbatim(place, match.start())
        if match[0] in _MEANINGS:
            builder.escaped(match.start(), match.end(), _MEANINGS[match[0]])
        else:
            builder.opening(match.start(), match.end())
        place = match.end()
    builder.verbatim(place, end)
    return builder.build()
