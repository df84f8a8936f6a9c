"""The lines of text in an XML part of an office file: paragraphs, and what breaks make of them."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Collection
from dataclasses import replace
from typing import ClassVar, Final

from linter.documents.core.reading import FormatError
from linter.documents.core.xml_scan import Scan, Stretch, scan

#: A line of text in its pieces.
Line = tuple[Stretch, ...]


_LINE_ENDS: Final = str.maketrans("\r\n", "  ")


def line_text(line: Line) -> str:
    """The text of a line; a line end written in the part itself is shown as a space."""
    return "".join(stretch.text for stretch in line).translate(_LINE_ENDS)


#: More pieces than a paragraph of any document has.
_MOST_PIECES: Final = 1 << 17


class LineLister(ABC):
    """Gathers the text of a part by lines; what a paragraph and a break are, a subclass tells."""

    #: Elements whose text is left alone.
    left_alone: ClassVar[Collection[str]] = ()

    def __init__(self) -> None:
        self._take: Callable[[Line], object] = lambda line: None
        #: How many elements around the place are left alone.
        self._hidden = 0
        #: How many pieces of text were added so far.
        self.added = 0
        #: The lines begun in the paragraphs that are open, the innermost last.
        self._open: list[list[Stretch]] = []

    def list_lines(self, data: bytes, take: Callable[[Line], object]) -> None:
        """Hand each line that holds text to `take`; none of them is kept here.

        Raises `FormatError` as `scan` does, and for more pieces in a paragraph than any has.
        """
        self._take = take
        scan(data, self._on_element, self._on_text)

    @abstractmethod
    def on_tag(self, state: Scan, name: str, is_start: bool, place: int) -> None:
        """Take note of a tag, as `OnElement` gets it, outside of what is left alone."""

    @abstractmethod
    def on_text(self, state: Scan, text: str, start: int, end: int) -> None:
        """Take note of the text of a paragraph, as `OnText` gets it, outside of that too."""

    def _on_element(self, state: Scan, name: str, is_start: bool, place: int) -> None:
        hides = name in self.left_alone
        self._hidden -= hides and not is_start
        if not self._hidden:
            self.on_tag(state, name, is_start, place)
        self._hidden += hides and is_start

    def _on_text(self, state: Scan, text: str, start: int, end: int) -> None:
        if self._open and not self._hidden:
            self.on_text(state, text, start, end)

    def _paragraph(self, is_start: bool) -> None:
        if is_start:
            self._open.append([])
        else:
            self._end_line(self._open.pop())

    def _break(self) -> None:
        self._end_line(self._open[-1])
        self._open[-1] = []

    @property
    def _last(self) -> Stretch | None:
        """The last piece of the line that is begun; None if it has none."""
        return self._open[-1][-1] if self._open[-1] else None

    def _go_on(self, text: str, tag: int, start: int, end: int) -> bool:
        """Lengthen the last piece by text that an entity parts from it; whether it is such text."""
        last = self._last
        if last is None or last.tag != tag or last.end != start:
            return False
        self._open[-1][-1] = replace(last, text=last.text + text, end=end)
        return True

    def _add(self, stretch: Stretch) -> None:
        """One more piece of the line that is begun."""
        if len(self._open[-1]) >= _MOST_PIECES:
            raise FormatError("a paragraph of it is in more pieces than any document has")
        self._open[-1].append(stretch)
        self.added += 1

    def _end_line(self, line: list[Stretch]) -> None:
        if line:
            self._take(tuple(line))
