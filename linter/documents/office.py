"""Word (.docx) and OpenDocument (.odt) files: their paragraphs, and the way back into the file.

The text of such a file is its paragraphs, a line each. Formatting is kept: each stretch of text
stays in the run it stands in, and all else in the file stays as it is.

Sources: ECMA-376-1 §17.3 (paragraphs and runs) and §17.13.5 (revisions); OpenDocument 1.3, part 3,
§5 and §6.1.
"""

from __future__ import annotations

import difflib
import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from itertools import accumulate
from typing import Final

from linter.documents import odt, word
from linter.documents.prose import OBJECT, ProseBuilder, trimmed
from linter.documents.reading import FormatError, Reading
from linter.documents.xml_scan import Stretch, spliced

_WORDS: Final = re.compile(r"\w+|\s+|[^\w\s]")
_PIECES: Final = re.compile(f"[^\n{OBJECT}]+|[\n{OBJECT}]")
#: A part that unpacks to more than this is no document that a person wrote.
_LARGEST_PART: Final = 256 << 20

Line = tuple[Stretch, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """One XML part of the file with the lines of text in it."""

    name: str
    data: bytes
    lines: tuple[Line, ...]


class OfficeFile:
    """An office file opened; `text` holds a paragraph (or a line of one) a line."""

    def __init__(self, data: bytes, parts: tuple[Part, ...], is_word: bool) -> None:
        self._data = data
        self._parts = parts
        self._is_word = is_word
        self.text = "".join(f"{_text(line)}\n" for part in parts for line in part.lines)

    def pack(self, text: str, author: str | None = None) -> bytes:
        """The file with the lines of `text` in place of its own.

        With an `author`, changes to a Word file are kept as revisions of theirs. Raises
        `FormatError` if `text` has another number of lines.
        """
        if text == self.text:
            return self._data
        old, new = self.text.split("\n"), text.split("\n")
        if len(old) != len(new):
            raise FormatError("a fix would join or part paragraphs")
        place = 0
        changed: dict[str, bytes] = {}
        for part in self._parts:
            edits: list[tuple[int, int, bytes]] = []
            for line in part.lines:
                if old[place] != new[place]:
                    edits += self._line_edits(part.data, line, new[place], author)
                place += 1
            if edits:
                changed[part.name] = spliced(part.data, edits)
        packed = _with_parts(self._data, changed)
        if unpack(packed).text != text:  # better no fix than a file that is not what it was
            raise FormatError("a fix does not fit into its formatting")
        return packed

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
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            names = archive.namelist()
            is_word = word.MAIN_PART in names
            module = word if is_word else odt
            if not is_word and odt.MAIN_PART not in names:
                raise FormatError("it holds neither a Word nor an OpenDocument text")
            parts = []
            for name in names:
                if module.is_text_part(name):
                    if archive.getinfo(name).file_size > _LARGEST_PART:
                        raise FormatError(f"{name} in it is larger than any text")
                    content = archive.read(name)
                    parts.append(Part(name, content, module.lines(content)))
    except (zipfile.BadZipFile, RuntimeError, NotImplementedError, EOFError) as error:
        raise FormatError(f"it cannot be opened ({error}); damaged or encrypted?") from None
    # The main part comes first, whatever its place in the archive.
    parts.sort(key=lambda part: (part.name != module.MAIN_PART, part.name))
    return OfficeFile(data, tuple(parts), is_word)


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
    matcher = difflib.SequenceMatcher(None, before, after, autojunk=False)
    for tag, i1, i2, j1, j2 in matcher.get_opcodes():
        if tag != "equal":
            change = starts[i1], starts[i2], "".join(after[j1:j2])
            yield change if keeps_words else trimmed(old, *change)


def _with_parts(data: bytes, changed: dict[str, bytes]) -> bytes:
    """The archive with some parts replaced; all others and their order stay as they are."""
    output = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as old, zipfile.ZipFile(output, "w") as new:
        new.comment = old.comment
        for info in old.infolist():
            new.writestr(info, changed.get(info.filename) or old.read(info.filename))
    return output.getvalue()
