"""The text of a Word file along the text that was checked, cut where findings begin and end."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from copy import deepcopy
from itertools import groupby, pairwise
from typing import TYPE_CHECKING, Final

from linter.documents.containers.word import TEXT, list_lines
from linter.documents.core.xml_lines import Line as Stretches
from linter.documents.core.xml_scan import Scan, scan

if TYPE_CHECKING:
    from docx.oxml.xmlchemy import BaseOxmlElement as Element

#: The element of a run that says how it looks, before all others.
_PROPERTIES: Final = "}rPr"
KEEP_SPACES: Final = "{http://www.w3.org/XML/1998/namespace}space"


class Line:
    """Elements of text laid out along the text that was checked: start and element of each."""

    def __init__(self, pieces: list[tuple[int, Element]]) -> None:
        self.pieces = pieces

    @classmethod
    def of_lines(cls, elements: Iterable[Element]) -> Line:
        """The line of elements that hold a line of the text each."""
        pieces, place = [], 0
        for element in elements:
            if element.text:
                pieces.append((place, element))
            place += len(element.text or "") + 1
        return cls(pieces)

    @classmethod
    def of_part(cls, part: bytes, root: Element) -> Line:
        """The line of the main part of a Word file, as it was read to be checked.

        `root` is the same part as python-docx has it: without spaces that stand alone in an
        element, which are put back, and with comments of XML, which go.
        """
        tags: list[int] = []

        def on_element(_: Scan, name: str, is_start: bool, place: int) -> None:
            if is_start and name == TEXT:
                tags.append(place)

        scan(part, on_element, lambda *_: None)
        elements = dict(zip(tags, root.iter(_named(TEXT)), strict=True))
        line = cls([])
        place = 0

        def take(stretches: Stretches) -> None:
            nonlocal place
            for tag, held in groupby(stretches, lambda one: None if one.is_fixed else one.tag):
                text = "".join(stretch.text for stretch in held)
                if tag is not None:
                    line.pieces.append((place, _holding(elements[tag], text)))
                place += len(text)
            place += 1

        list_lines(part, take)
        return line

    def cut(self, stretches: Iterable[tuple[int, int]]) -> None:
        """Cut the elements, and their runs, where any of these stretches begins or ends."""
        ends = {end for stretch in stretches for end in _widened(*stretch)}
        cuts = sorted(ends)
        pieces: list[tuple[int, Element]] = []
        for place, element in reversed(self.pieces):  # a cut moves what follows in the run
            end = place + len(element.text or "")
            inner = cuts[bisect_right(cuts, place) : bisect_left(cuts, end)]
            parts = _split(element, [cut - place for cut in inner]) if inner else [element]
            pieces += reversed([*zip([place, *inner], parts, strict=True)])
            if end in ends and (follower := parts[-1].getnext()) is not None:
                _part(follower)
            if place in ends:
                _part(element)
        self.pieces = pieces[::-1]

    def held(self, start: int, end: int) -> list[Element]:
        """The elements that hold just this stretch, at whose ends they were cut."""
        first, last = _widened(start, end)
        begin, behind = (bisect_left(self.pieces, at, key=_place) for at in (first, last))
        return [element for _, element in self.pieces[begin:behind]]


def _named(name: str) -> str:
    """The name of an element as lxml writes it."""
    namespace, _, local = name.rpartition(" ")
    return f"{{{namespace}}}{local}"


def _holding(element: Element, text: str) -> Element:
    """The element with this text as all its content."""
    if element.text != text or len(element):
        for child in list(element):
            element.remove(child)
        element.text = text
    return element


def _place(piece: tuple[int, Element]) -> int:
    return piece[0]


def _widened(start: int, end: int) -> tuple[int, int]:
    """A stretch of no width takes the character before it, or else the one after."""
    if start < end:
        return start, end
    return (start - 1, end) if start else (start, end + 1)


def _split(element: Element, cuts: Sequence[int]) -> list[Element]:
    """The element cut at some places within its text, each part in a run of its own."""
    content = element.text or ""
    element.text = content[: cuts[0]]
    element.set(KEEP_SPACES, "preserve")
    parts = [element]
    for begin, end in pairwise([*cuts, len(content)]):
        added = element.makeelement(element.tag, element.attrib, element.nsmap)
        added.text = content[begin:end]
        parts[-1].addnext(added)
        _part(added)
        parts.append(added)
    return parts


def _part(element: Element) -> None:
    """Move an element and what follows it in its run to a run like it, if anything is before it."""
    run, before = element.getparent(), element.getprevious()
    if run is None or before is None or before.tag.endswith(_PROPERTIES):
        return
    new = run.makeelement(run.tag, run.attrib, run.nsmap)
    new.extend([deepcopy(child) for child in run if child.tag.endswith(_PROPERTIES)])
    new.extend([element, *element.itersiblings()])
    run.addnext(new)
