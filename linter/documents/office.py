"""Word (.docx) and OpenDocument (.odt) files: their paragraphs, and the way back into the file.

The text of such a file is its paragraphs, a line each. Formatting is kept: each stretch of text
stays in the run it stands in, and all else in the file stays as it is.

Sources: ECMA-376-1 §17.3 (paragraphs and runs) and §17.13.5 (revisions); OpenDocument 1.3, part 3,
§5 and §6.1.
"""

from __future__ import annotations

import difflib
import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import accumulate
from typing import Final

from linter.documents import odt, word
from linter.documents.archive import Archive
from linter.documents.prose import OBJECT, ProseBuilder, trimmed
from linter.documents.reading import FormatError, Reading
from linter.documents.xml_scan import Line, Stretch, spliced

_WORDS: Final = re.compile(r"\w+|\s+|[^\w\s]")
_PIECES: Final = re.compile(f"[^\n{OBJECT}]+|[\n{OBJECT}]")
#: A document whose text unpacks to more bytes than this, or holds more lines, is none that a
#: person wrote: the text of the Quran with commentary is a tenth of it.
_MOST_BYTES: Final = 128 << 20
_MOST_LINES: Final = 1 << 20
#: So many words of a line are compared at once.
_WINDOW: Final = 256


@dataclass(frozen=True, slots=True)
class Part:
    """One XML part of the file: lines `first` up to `end` of the text are its own."""

    name: str
    first: int
    end: int


class OfficeFile:
    """An office file opened; `text` holds a paragraph (or a line of one) a line.

    Of the parts nothing else is kept: those that a change concerns are read again to make it.
    """

    def __init__(self, data: bytes) -> None:
        """Raises `FormatError` if it is damaged, encrypted, too large or of another kind."""
        self._data = data
        self._archive = Archive(data)
        self._is_word = word.MAIN_PART in self._archive.names
        if not self._is_word and odt.MAIN_PART not in self._archive.names:
            raise FormatError("it holds neither a Word nor an OpenDocument text")
        module = word if self._is_word else odt
        # The main part comes first, whatever its place in the archive.
        names = sorted(
            filter(module.is_text_part, self._archive.names),
            key=lambda name: (name != module.MAIN_PART, name),
        )
        self._list_lines = module.list_lines
        self._parts: list[Part] = []
        self._misfits: dict[tuple[int, str, bool], str] = {}
        self.text = self._read(names)

    def __reduce__(self) -> tuple[type[OfficeFile], tuple[bytes]]:
        """Travel between processes as the bytes of the file."""
        return OfficeFile, (self._data,)

    def _read(self, names: list[str]) -> str:
        texts: list[str] = []
        left = _MOST_BYTES

        def take(line: Line) -> None:
            if len(texts) >= _MOST_LINES:
                raise FormatError("it holds more paragraphs than any document")
            texts.append(_text(line) + "\n")

        for name in names:
            first = len(texts)
            content = self._archive.read(name, left)
            left -= len(content)
            self._list_lines(content, take)
            self._parts.append(Part(name, first, len(texts)))
        return "".join(texts)

    def pack(self, text: str, author: str | None = None) -> bytes:
        """The file with the lines of `text` in place of its own.

        With an `author`, changes to a Word file are kept as revisions of theirs. Raises
        `FormatError` if the file cannot take this text.
        """
        if text == self.text:
            return self._data
        return self._archive.with_parts(self._changed_parts(self._changed_lines(text), author))

    def refusal(self, text: str, author: str | None = None) -> str:
        """Why the file cannot take the lines of `text`; empty if it can."""
        try:
            changed = self._changed_lines(text)
            for place in changed:
                if misfit := self._misfits.get((place, changed[place], author is None)):
                    return misfit
            self._changed_parts(changed, author)
        except FormatError as error:
            return str(error)
        return ""

    def _changed_lines(self, text: str) -> dict[int, str]:
        """The lines of `text` that differ from those of the file, by number from 0."""
        old, new = self.text.split("\n"), text.split("\n")
        if len(old) != len(new):
            raise FormatError("a fix would join or part paragraphs")
        return {place: new[place] for place in range(len(new)) if old[place] != new[place]}

    def _changed_parts(self, changed: Mapping[int, str], author: str | None) -> dict[str, bytes]:
        """The parts that changed lines stand in, with the changes made."""
        places = sorted(changed)
        written: dict[str, bytes] = {}
        for part in self._parts:
            own = places[bisect_left(places, part.first) : bisect_left(places, part.end)]
            if own:
                lines = {place: changed[place] for place in own}
                written[part.name] = self._changed_part(part, lines, author)
        return written

    def _changed_part(self, part: Part, changed: Mapping[int, str], author: str | None) -> bytes:
        content = self._archive.read(part.name, _MOST_BYTES)
        edits: list[tuple[int, int, bytes]] = []
        texts: list[str] = []

        def take(line: Line) -> None:
            place = part.first + len(texts)
            texts.append(changed.get(place, _text(line)))
            if place in changed:
                edits.extend(self._edits(content, line, place, texts[-1], author))

        self._list_lines(content, take)
        written = spliced(content, edits)
        found: list[str] = []
        self._list_lines(written, lambda line: found.append(_text(line)))
        if found != texts:  # better no fix than a file that is not what it was
            raise FormatError("a fix does not fit into its formatting")
        return written

    def _edits(
        self, data: bytes, line: Line, place: int, text: str, author: str | None
    ) -> list[tuple[int, int, bytes]]:
        try:
            return list(self._line_edits(data, line, text, author))
        except FormatError as error:
            self._misfits[place, text, author is None] = str(error)
            raise

    def _line_edits(
        self, data: bytes, line: Line, text: str, author: str | None
    ) -> Iterator[tuple[int, int, bytes]]:
        for stretch, changes in _by_stretch(line, text, keeps_words=author is not None):
            if self._is_word and author is not None and stretch.can_be_tracked:
                yield word.tracked(data, stretch, changes, author)
            elif self._is_word:
                yield from word.replaced(data, stretch, changes)
            else:
                yield odt.replaced(stretch, changes)


def unpack(data: bytes, path: str = "") -> OfficeFile:
    """Open an office file. Raises `FormatError` if it is damaged, encrypted or of another kind."""
    return OfficeFile(data)


def read(text: str) -> Reading:
    """Each line is a paragraph of its own."""
    builder = ProseBuilder(text)
    for match in _PIECES.finditer(text):
        if match.group() == "\n":
            builder.pause()
        elif match.group() == OBJECT:
            builder.object(*match.span())
        else:
            builder.verbatim(*match.span())
    return Reading(builder.build())


def _text(line: Line) -> str:
    return "".join(stretch.text for stretch in line)


def _by_stretch(
    line: Line, new: str, *, keeps_words: bool
) -> Iterator[tuple[Stretch, list[tuple[int, int, str]]]]:
    """Each stretch that changes, with its changes: start and end in its text, and the new text.

    Raises `FormatError` if a tab or the like would have to change.
    """
    changes = list(_changes(_text(line), new, keeps_words))
    start = 0
    for index, stretch in enumerate(line):
        end = start + len(stretch.text)
        is_last = index == len(line) - 1
        own = []
        # What is put in between two stretches goes to the end of the first.
        while changes and (changes[0][0] < end or (changes[0][1] == end and not stretch.is_fixed)):
            first, last, text = changes.pop(0)
            own.append((first - start, min(last, end) - start, text))
            if last > end and not is_last:  # the rest has no text of its own
                changes.insert(0, (end, last, ""))
        if own and stretch.is_fixed:
            raise FormatError("a fix would change a tab or a picture")
        if own:
            yield stretch, own
        start = end


def _changes(old: str, new: str, keeps_words: bool) -> Iterator[tuple[int, int, str]]:
    """What turns one line into another, by words: whole, or less what a changed word keeps."""
    before, after = _WORDS.findall(old), _WORDS.findall(new)
    starts = [0, *accumulate(map(len, before))]
    for i1, i2, j1, j2 in _differences(before, after):
        change = starts[i1], starts[i2], "".join(after[j1:j2])
        yield change if keeps_words else trimmed(old, *change)


def _differences(before: list[str], after: list[str]) -> Iterator[tuple[int, int, int, int]]:
    """What differs in two lists of words: from and to in the first, from and to in the second.

    A window of both is compared where they part, up to where they go on alike: a paragraph may be
    a whole book, and difflib takes the square of its length.
    """
    i = j = 0
    while i < len(before) or j < len(after):
        if before[i : i + 1] == after[j : j + 1]:
            i, j = i + 1, j + 1
            continue
        old, new = before[i : i + _WINDOW], after[j : j + _WINDOW]
        codes = difflib.SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
        is_last = len(before) - i <= _WINDOW and len(after) - j <= _WINDOW
        alike = [index for index, code in enumerate(codes) if code[0] == "equal"]
        taken = codes[: alike[-1]] if alike and not is_last else codes
        for tag, i1, i2, j1, j2 in taken:
            if tag != "equal":
                yield i + i1, i + i2, j + j1, j + j2
        i, j = i + taken[-1][2], j + taken[-1][4]
