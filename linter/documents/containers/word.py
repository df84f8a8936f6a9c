"""The text of a part of a Word file, and how a change to it is written in its place.

Pictures, formulas, and fields whose results Word is still to fill in stand for something in their
sentence.

Source: ECMA-376-1 §17.3.2 (runs), §17.3.3 (their content), §17.13.5.18 (ins), §17.16 (fields),
§22.1.2.77 (oMath).
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from linter.documents.containers.archive import Archive
from linter.documents.containers.package import main_part, related
from linter.documents.core.pieces import OBJECT
from linter.documents.core.xml_lines import Line, LineLister
from linter.documents.core.xml_scan import Run, Scan, Stretch, changed, element, namespace_of

_MAIN_PART: Final = "word/document.xml"
_TYPES: Final = ("wordprocessingml", "ms-word")
_OTHER_PARTS: Final = ("footnotes", "endnotes", "header", "footer")
_PARTS: Final = re.compile(r"word/(?:footnotes|endnotes|header\d*|footer\d*)\.xml")
_W: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_M: Final = "http://schemas.openxmlformats.org/officeDocument/2006/math"
_MC: Final = "http://schemas.openxmlformats.org/markup-compatibility/2006"
_SYMBOLS: Final = "http://schemas.microsoft.com/office/word/2015/wordml/symex"
_FORMULA: Final = element(_M, "oMath")
#: What older programs are shown instead, and what an author has struck or moved elsewhere.
_LEFT_ALONE: Final = frozenset(
    (element(_MC, "Fallback"), element(_W, "moveFrom"), element(_W, "del"), _FORMULA)
)
_PARAGRAPH: Final = element(_W, "p")
_RUN: Final = element(_W, "r")
_PROPERTIES: Final = element(_W, "rPr")
#: What holds the text of a run.
TEXT: Final = element(_W, "t")
_INSERTED: Final = element(_W, "ins")
_FIELD: Final = element(_W, "fldSimple")
_FIELD_MARK: Final = element(_W, "fldChar")
_FIELD_CODE: Final = element(_W, "instrText")
_KIND: Final = re.compile(rb"""[\s:](?:fldCharType|instr)\s*=\s*["']\s*(\w*)""")
#: Fields that show nothing: entries of an index, bookmarks that are set, what guides a merge.
_UNSEEN_FIELDS: Final = frozenset(
    ("XE", "TC", "TA", "RD", "SET", "ASK", "ADVANCE", "PRIVATE", "NEXT", "NEXTIF", "SKIPIF")
)
_TAG: Final = re.compile(rb"""<(?:[^"'>]|"[^"]*"|'[^']*')*>""")
_BREAKS: Final = frozenset((element(_W, "br"), element(_W, "cr")))
#: What holds the content of a run: the run, and what newer programs are shown of a choice.
_HOLDERS: Final = frozenset((_RUN, element(_MC, "Choice")))
_FIXED: Final = {
    element(_W, "tab"): "\t",
    element(_W, "ptab"): "\t",
    element(_W, "noBreakHyphen"): "\u2011",
    element(_W, "softHyphen"): "\u00ad",
    element(_W, "drawing"): OBJECT,
    element(_W, "pict"): OBJECT,
    element(_W, "object"): OBJECT,
    element(_W, "footnoteReference"): OBJECT,
    element(_W, "endnoteReference"): OBJECT,
    element(_W, "sym"): OBJECT,
    element(_W, "pgNum"): OBJECT,
    _FORMULA: OBJECT,
    element(_SYMBOLS, "symEx"): OBJECT,
}


def text_parts(archive: Archive, most: int) -> list[str]:
    """The parts that hold text a reader sees, the main one first; none of other files."""
    main = main_part(archive, _MAIN_PART, _TYPES)
    if not main:
        return []
    others = related(archive, main, _OTHER_PARTS)
    if others is None:  # a file that says nothing of its parts
        others = list(filter(_PARTS.fullmatch, archive.names))
    return [main, *sorted(set(others) - {main})]


def list_lines(data: bytes, take: Callable[[Line], object]) -> None:
    """Hand `take` the lines of text in a part: paragraphs, and what line breaks part them into.

    Raises `FormatError` for what is no such part.
    """
    _Lister().list_lines(data, take)


class _Lister(LineLister):
    left_alone = _LEFT_ALONE

    def __init__(self) -> None:
        super().__init__()
        #: Where the formatting of each run around the place stands, the innermost last.
        self._properties: list[tuple[int, int]] = []
        #: How many elements around the place are insertions.
        self._inserted = 0
        #: The fields begun: how many pieces of text there were before, and what says their kind.
        self._fields: list[tuple[int, list[str]]] = []

    def on_tag(self, state: Scan, name: str, is_start: bool, place: int) -> None:
        self._inserted += (name == _INSERTED) * (1 if is_start else -1)
        if name == _PARAGRAPH:
            self._paragraph(is_start)
        elif name == _RUN:
            if is_start:
                self._properties.append((0, 0))
            else:
                self._properties.pop()
        elif name == _PROPERTIES and state.names[-2:-1] == [_RUN]:
            if is_start or state.data.startswith(b"</", place):  # an empty element has one tag
                end = state.data.index(b">", place) + 1
                self._properties[-1] = place if is_start else self._properties[-1][0], end
        elif name == _FIELD or (name == _FIELD_MARK and is_start):
            self._on_field(name, _kind(state.data, place), is_start, place)
        elif is_start and self._open and (name == _FORMULA or state.names[-2] in _HOLDERS):
            self._add_fixed(name, place)

    def on_text(self, state: Scan, text: str, start: int, end: int) -> None:
        tag, before = state.tags[-1], self._last
        if state.names[-1] != TEXT:
            if state.names[-1] == _FIELD_CODE and self._fields:
                self._fields[-1][1].append(text)
            return
        if self._go_on(text, tag, start, end):
            return
        # A revision repeats the run, from where the text starts: not behind a comment in it.
        is_first = state.data.find(b">", tag) + 1 == start and not (before and before.tag == tag)
        run = self._run(state) if is_first and state.names[-2] == _RUN else None
        self._add(Stretch(text, start, end, tag, run))

    def _run(self, state: Scan) -> Run | None:
        """The run around the place, as far as a revision can stand beside it."""
        is_own = state.names[-3] == _INSERTED
        if self._inserted > is_own:  # in what stands in an insertion in its turn, as a text box
            return None
        tag = state.tags[-3]
        insertion = state.data[tag : _tag_end(state.data, tag)] if is_own else b""
        return Run(
            state.data[slice(*self._properties[-1])], insertion, namespace_of(state.raw_name)
        )

    def _on_field(self, name: str, kind: str, is_start: bool, place: int) -> None:
        """Take note of where a field begins, or that one ended of which nothing is shown yet."""
        if is_start and (name == _FIELD or kind == "begin"):
            self._fields.append((self.added, [kind] if name == _FIELD else []))
        elif self._fields and (name == _FIELD or kind == "end"):
            added, code = self._fields.pop()
            kind = "".join(code).strip().partition(" ")[0].upper()
            if added == self.added and self._open and kind not in _UNSEEN_FIELDS:
                self._add(Stretch(OBJECT, place, place, is_fixed=True))

    def _add_fixed(self, name: str, place: int) -> None:
        if name in _BREAKS:
            self._break()
        elif name in _FIXED:
            self._add(Stretch(_FIXED[name], place, place, is_fixed=True))


def _kind(data: bytes, tag: int) -> str:
    """What the tag of a field that starts at `tag` says of its kind; empty if it says nothing."""
    found = _KIND.search(data, tag, _tag_end(data, tag))
    return found[1].decode() if found else ""


def _tag_end(data: bytes, tag: int) -> int:
    """Where the tag ends that starts at `tag`."""
    found = _TAG.match(data, tag)
    return found.end() if found else tag


def replaced(
    data: bytes, stretch: Stretch, changes: list[tuple[int, int, str]]
) -> list[tuple[int, int, bytes]]:
    """The edits of the part that change a stretch in place."""
    text = changed(stretch.text, changes)
    edits = [stretch.with_changes(changes)]
    tag = data[stretch.tag : data.index(b">", stretch.tag)]
    if text != text.strip() and b"xml:space" not in tag:
        name_end = stretch.tag + len(tag.split(None, 1)[0])
        edits.append((name_end, name_end, b' xml:space="preserve"'))
    return edits
