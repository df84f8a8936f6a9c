"""The text of a part of an OpenDocument text, and how a change to it is written.

Pictures, shapes, and fields whose results the program is still to fill in stand for something in
their sentence; what describes a picture is a text of its own.

Source: OpenDocument 1.3, part 3, §5.1.1 (headings), §5.1.3 (paragraphs), §6.1 (white space), §6.4
(ruby), §7 (fields), §10.3 and §10.4 (shapes and frames).
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Final
from xml.sax.saxutils import escape

from linter.documents.containers.archive import Archive
from linter.documents.core.pieces import OBJECT
from linter.documents.core.xml_lines import Line, LineLister
from linter.documents.core.xml_scan import Scan, Stretch, element

_MAIN_PART: Final = "content.xml"
_HEADERS: Final = "styles.xml"
_TEXT: Final = "urn:oasis:names:tc:opendocument:xmlns:text:1.0"
_OFFICE: Final = "urn:oasis:names:tc:opendocument:xmlns:office:1.0"
_DRAW: Final = "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"
_SVG: Final = "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"
_PARAGRAPHS: Final = frozenset(
    (
        *(element(_TEXT, name) for name in ("p", "h", "ruby-text")),
        *(element(_SVG, name) for name in ("title", "desc")),
    )
)
_LINE_BREAK: Final = element(_TEXT, "line-break")
_SPACES: Final = element(_TEXT, "s")
_PRESENTATION: Final = "urn:oasis:names:tc:opendocument:xmlns:presentation:1.0"
_SHAPES: Final = frozenset(
    element(_DRAW, name)
    for name in (
        *(
            "frame",
            "custom-shape",
            "rect",
            "line",
            "polyline",
            "polygon",
            "regular-polygon",
            "path",
        ),
        *("circle", "ellipse", "connector", "caption", "measure", "control"),
    )
)
_FIXED: Final = {
    element(_TEXT, "tab"): "\t",
    element(_TEXT, "note"): OBJECT,
    element(_OFFICE, "annotation"): OBJECT,
    **dict.fromkeys(_SHAPES, OBJECT),
}
#: Where these stand in a paragraph, their own characters are no text of it.
_ASIDES: Final = _SHAPES | {element(_TEXT, "note"), element(_DRAW, "g")}
#: What shows a value that the program knows: nothing stands in it before it is asked for.
_FIELDS: Final = frozenset(
    element(namespace, name)
    for namespace, names in (
        (_TEXT, "date time page-number page-continuation page-variable-get page-count word-count"),
        (_TEXT, "paragraph-count character-count table-count image-count object-count"),
        (_TEXT, "author-name author-initials initial-creator creator printed-by chapter file-name"),
        (_TEXT, "sender-firstname sender-lastname sender-initials sender-title sender-position"),
        (_TEXT, "sender-email sender-phone-private sender-fax sender-company sender-phone-work"),
        (_TEXT, "sender-street sender-city sender-postal-code sender-country"),
        (_TEXT, "sender-state-or-province template-name sheet-name title subject keywords"),
        (_TEXT, "description user-defined creation-date creation-time modification-date"),
        (_TEXT, "modification-time print-date print-time editing-cycles editing-duration"),
        (_TEXT, "variable-get variable-input user-field-get user-field-input sequence expression"),
        (_TEXT, "text-input placeholder conditional-text measure table-formula dde-connection"),
        (_TEXT, "reference-ref bookmark-ref note-ref sequence-ref bibliography-mark meta-field"),
        (_TEXT, "database-display database-name database-row-number"),
        (_PRESENTATION, "header footer date-time"),
    )
    for name in names.split()
)
#: Text in these is counted or kept by the program, or was struck by an author.
_LEFT_ALONE: Final = frozenset(
    (
        element(_TEXT, "tracked-changes"),
        element(_OFFICE, "annotation"),
        element(_TEXT, "note-citation"),
        element(_TEXT, "script"),
    )
)
#: So many spaces are told from fewer; a file may ask for millions.
_MOST_SPACES: Final = 64
_COUNT: Final = re.compile(rb"""[\s:]c\s*=\s*["'](\d{1,9})["']""")
_SPACES_WRITTEN: Final = re.compile(" +")
_WHITE: Final = " \t\r\n"
_WHITE_SPACE: Final = re.compile(f"[{_WHITE}]+")


def text_parts(archive: Archive, most: int) -> list[str]:
    """The parts that hold text a reader sees, headers (in the styles) last; none of other files."""
    if _MAIN_PART not in archive.names:
        return []
    return [_MAIN_PART, *filter(_HEADERS.__eq__, archive.names)]


def list_lines(data: bytes, take: Callable[[Line], object]) -> None:
    """Hand `take` the lines of text in a part: paragraphs, and what line breaks part them into.

    Raises `FormatError` for what is no such part.
    """
    _Lister().list_lines(data, take)


class _Lister(LineLister):
    left_alone = _LEFT_ALONE

    def __init__(self) -> None:
        super().__init__()
        #: For each field begun, how many pieces of text there were before.
        self._fields: list[int] = []
        #: Of the paragraphs and asides around the place: whether it is a paragraph.
        self._holds_text: list[bool] = []

    @property
    def _is_in_text(self) -> bool:
        """Whether what stands at the place is text of a paragraph."""
        return self._holds_text[-1:] == [True]

    def on_tag(self, state: Scan, name: str, is_start: bool, place: int) -> None:
        if name in _PARAGRAPHS:
            self._paragraph(is_start)
            self._on_holder(True, is_start)
        elif name in _FIELDS:
            if is_start:
                self._fields.append(self.added)
            elif self._fields.pop() == self.added and self._is_in_text:
                self._add(Stretch(OBJECT, place, place, is_fixed=True))
        elif is_start and self._is_in_text:
            if name == _LINE_BREAK:
                self._break()
            elif name in _FIXED:
                self._add(Stretch(_FIXED[name], place, place, is_fixed=True))
            elif name == _SPACES:
                self._add(_spaces(state.data, place))
        if name in _ASIDES:
            self._on_holder(False, is_start)

    def _on_holder(self, holds_text: bool, is_start: bool) -> None:
        if is_start:
            self._holds_text.append(holds_text)
        else:
            self._holds_text.pop()

    def on_text(self, state: Scan, text: str, start: int, end: int) -> None:
        # White space in a row is shown as one space; so is a line of the file that breaks here.
        if not self._is_in_text:
            return
        last = self._last
        is_after_space = last and last.end == start and last.tag and last.text.endswith(" ")
        if last and is_after_space and text[0] in _WHITE:  # a row of it may come in pieces
            text = text.lstrip(_WHITE)
            start = end - len(text.encode())
            self._open[-1][-1] = replace(last, end=start)
        if text:
            self._add(Stretch(_WHITE_SPACE.sub(" ", text), start, end, state.tags[-1]))


def _spaces(data: bytes, tag: int) -> Stretch:
    """The spaces that the element stands for which starts at `tag`.

    A fix may change their number; where there are more than anybody sees, they are cut short.
    """
    end = data.index(b">", tag) + 1
    name = data[tag + 1 : end - 1].rstrip(b"/").split(None, 1)[0].decode()
    counted = _COUNT.search(data, tag, end)
    count = int(counted[1]) if counted else 1
    is_fixed = count > _MOST_SPACES or not data.endswith(b"/>", tag, end)
    encode = partial(_encoded, name)
    return Stretch(" " * min(count, _MOST_SPACES), tag, end, is_fixed=is_fixed, encode=encode)


def _encoded(name: str, text: str) -> str:
    """Text in place of an element of this name, which goes on standing for the spaces in it."""
    prefix = name[: name.find(":") + 1]

    def spaces(found: re.Match[str]) -> str:
        count = len(found.group())
        return f'<{name} {prefix}c="{count}"/>' if count > 1 else f"<{name}/>"

    return _SPACES_WRITTEN.sub(spaces, escape(text))


def replaced(
    data: bytes, stretch: Stretch, changes: list[tuple[int, int, str]]
) -> list[tuple[int, int, bytes]]:
    """The edits of the part that change a stretch in place."""
    return [stretch.with_changes(changes)]
