"""The text of slides and their notes in a PowerPoint file, and how a change to it is written.

Drawings of diagrams and charts hold their text twice, beside the data they were made from; they are
left alone, and so are the prompts of layouts and masters.

Source: ECMA-376-1 §21.1.2.2 (paragraphs, runs, fields and breaks of DrawingML), §13.3 (parts).
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from linter.documents.containers.archive import Archive
from linter.documents.containers.package import main_part
from linter.documents.core.pieces import OBJECT
from linter.documents.core.xml_lines import Line, LineLister
from linter.documents.core.xml_scan import Scan, Stretch, element

_MAIN_PART: Final = "ppt/presentation.xml"
_TYPES: Final = ("presentationml", "ms-powerpoint")
_PARTS: Final = re.compile(r"ppt/(slides/slide|notesSlides/notesSlide)(\d{1,9})\.xml")
_A: Final = "http://schemas.openxmlformats.org/drawingml/2006/main"
_A14: Final = "http://schemas.microsoft.com/office/drawing/2010/main"
_MC: Final = "http://schemas.openxmlformats.org/markup-compatibility/2006"
_PARAGRAPH: Final = element(_A, "p")
_RUN: Final = element(_A, "r")
_TEXT: Final = element(_A, "t")
_BREAK: Final = element(_A, "br")
#: Numbers of slides and dates, which the program writes, and formulas.
_OBJECTS: Final = frozenset((element(_A, "fld"), element(_A14, "m")))
#: What older programs are shown instead.
_FALLBACK: Final = element(_MC, "Fallback")


def text_parts(archive: Archive, most: int) -> list[str]:
    """The slides in the order of their numbers, then their notes; none of other files."""
    main = main_part(archive, _MAIN_PART, _TYPES)
    if not main:
        return []
    found = [match for match in map(_PARTS.fullmatch, archive.names) if match]
    found.sort(key=lambda match: (match[1] != "slides/slide", int(match[2])))
    return [match.group() for match in found] or [main]


def list_lines(data: bytes, take: Callable[[Line], object]) -> None:
    """Hand `take` the lines of text in a part: paragraphs, and what line breaks part them into.

    Raises `FormatError` for what is no such part.
    """
    _Lister().list_lines(data, take)


class _Lister(LineLister):
    left_alone = _OBJECTS | {_FALLBACK}

    def on_tag(self, state: Scan, name: str, is_start: bool, place: int) -> None:
        if name == _PARAGRAPH:
            self._paragraph(is_start)
        elif is_start and self._open:
            if name == _BREAK:
                self._break()
            elif name in _OBJECTS:
                self._add(Stretch(OBJECT, place, place, is_fixed=True))

    def on_text(self, state: Scan, text: str, start: int, end: int) -> None:
        tag = state.tags[-1]
        if state.names[-2:] == [_RUN, _TEXT] and not self._go_on(text, tag, start, end):
            self._add(Stretch(text, start, end, tag))


def replaced(
    data: bytes, stretch: Stretch, changes: list[tuple[int, int, str]]
) -> list[tuple[int, int, bytes]]:
    """The edits of the part that change a stretch in place."""
    return [stretch.with_changes(changes)]
