"""A decoded file (or a string) with its prose marked out."""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from gettext import gettext
from itertools import chain

from linter.documents.core.language import (
    Languages,
    is_surely_arabic,
    languages_of,
    left_alone,
)
from linter.documents.core.language_tags import other_language
from linter.documents.core.prose import Prose
from linter.documents.core.reading import FormatError, Reading
from linter.documents.format_table import PLAIN
from linter.documents.formats import Container, code_in, format_named, read_as
from linter.documents.path_kind import is_given_to_tests, is_of_tests, is_of_words
from linter.documents.path_language import is_certain, language_of_path
from linter.text.borrowed import said
from linter.text.cached import cached_property
from linter.text.patterns import Pattern
from linter.text.spans import Span

#: How a program begins that the system runs by what reads it.
_PROGRAM = "#!"
#: Formats of which many files hold a few words between their markup.
_OF_PIECES = frozenset(("html", "vue", "xml", "json", "yaml", "resx", "ini", "properties"))
#: What a text is called that is of no file, or of standard input.
_NO_FILE = "-"
_LINE_END = Pattern(r"\r\n|\n|\r")


@dataclass(frozen=True)
class Document:
    """A text to lint.

    `path` is what reports call it (`-` for standard input), `encoding` and `bom` say how the bytes
    were read. Newlines are kept in `text` as they came. `format` names what kind of file it is (see
    `linter.documents.formats`), which says what of it is prose; `container` is the opened file
    where the bytes are no text. With an `author`, changes are written as revisions of theirs where
    the format has such.
    """

    text: str
    path: str = _NO_FILE
    encoding: str = "utf-8"
    bom: bytes = field(default=b"")
    format: str = PLAIN
    container: Container | None = field(default=None, repr=False, compare=False)
    author: str | None = field(default=None, compare=False)
    #: What whoever checked the text left undone, to tell its reader.
    remarks: list[str] = field(default_factory=list, repr=False, compare=False)

    def remark(self, text: str) -> None:
        """Say that something of the document is not checked; once is enough."""
        if text not in self.remarks:
            self.remarks.append(text)

    @cached_property
    def reading(self) -> Reading:
        """What the format finds in the text: its prose and, of a translation, its messages.

        Raises `FormatError` if the text is not of that format, `MissingReaderError` if its parser
        is not installed. Nothing is prose in a program, or in a file that its path says to be in
        another language. No fix is made in the strings of a test, nor in what one is given,
        nor in a list of words.
        """
        if self.format == PLAIN and self.text.startswith(_PROGRAM):
            return Reading(Prose("", ()))
        reading = read_as(self.format, self.text)
        if self.path == _NO_FILE:  # as of all texts of a collection: a path says nothing of it
            return reading
        tag = language_of_path(self.path)
        text = reading.prose.text
        if tag and text and (is_certain(tag) or not is_surely_arabic(text)):
            return other_language(tag)
        if format_named(self.format).language:
            return replace(reading, is_of_tests=True) if is_of_tests(self.path) else reading
        if text and is_of_words(self.path):
            return replace(reading, data=((0, len(text)),))
        if text and is_given_to_tests(self.path):
            note = gettext("what a test is given is only reported on")
            whole = ((0, len(text)),)
            return replace(reading, literals=whole, is_of_tests=True, note=reading.note or note)
        return reading

    @cached_property
    def languages(self) -> Languages:
        """Which ranges of the prose are Arabic; offsets are those of what rules read."""
        is_of_strings = self.reading.is_of_strings or self.format in _OF_PIECES
        return languages_of(self.reading.prose.text, is_of_strings=is_of_strings)

    @property
    def word_count(self) -> int:
        """The number of Arabic words in its prose. Raises as `reading` does."""
        from linter.text.passage import Passage

        return len(Passage(self.reading.prose.text).words)

    @property
    def note(self) -> str:
        """Why some of the document is not checked, to tell its reader; empty if all of it is."""
        note = left_alone(dict.fromkeys((*self.reading.languages, *self.languages.others)))
        notes = (self.reading.note, note, *self.remarks)
        return "; ".join(one for one in notes if one)

    @property
    def refusal(self) -> str:
        """Why no file of this encoding and format can hold the text; empty if one can."""
        try:
            if self.container is not None:
                return self.container.refusal(self.text, self.author)
            # Surrogates that stand alone in a string are no matter of its encoding.
            self.text.encode(self.encoding, "surrogatepass")
            _ = self.reading
        except UnicodeEncodeError as error:
            return gettext("{encoding} has no U+{ord:04X}").format(
                encoding=self.encoding, ord=ord(self.text[error.start])
            )
        except FormatError as error:
            return gettext("not valid {format} with it: {error}").format(
                format=self.format, error=said(error)
            )
        return ""

    @cached_property
    def markup(self) -> str:
        """All of the file that is no prose, in order, without spaces."""
        prose = self.reading.prose
        pieces, done = [], 0
        spans = ((one.source_start, one.source_end) for one in prose.pieces if one.is_prose)
        for start, end in sorted(spans):
            pieces.append(self.text[done:start])
            done = max(done, end)
        return "".join("".join((*pieces, self.text[done:])).split())

    @property
    def shown_code(self) -> list[Span]:
        """Where the file shows code or keeps strings: what looks like a comment there is none."""
        return code_in(self.format, self.text)

    def with_text(self, text: str) -> Document:
        """The same file with another text in it."""
        return replace(self, text=text)

    @cached_property
    def line_starts(self) -> Sequence[int]:
        r"""Offset of each line's first code point; \n, \r\n and a lone \r end a line."""
        ends = (end.end() for end in _LINE_END.finditer(self.text))
        return array("L", chain((0,), ends))  # of a long text, a tenth as large as a list

    def position(self, offset: int) -> tuple[int, int]:
        """Line and column of the code point `offset`, both from 1."""
        line = bisect_right(self.line_starts, offset)
        return line, offset - self.line_starts[line - 1] + 1

    def line(self, number: int) -> str:
        """Text of line `number` (from 1), without its newline."""
        starts = self.line_starts
        end = starts[number] if number < len(starts) else len(self.text)
        return self.text[starts[number - 1] : end].rstrip("\r\n")
