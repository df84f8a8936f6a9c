"""`docx`: the text with a Word comment for each finding, for editors who live in Word.

A Word file keeps all its formatting; any other input becomes a simple document. Comments belong to
the main text: what is found in a header or a footnote is told at the beginning of it.

Source: ECMA-376-1 §17.13.4 (comments), §17.3.1.6 (bidi), §17.3.2.30 (rtl).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from copy import deepcopy
from functools import cached_property
from gettext import gettext
from io import BytesIO
from itertools import count
from typing import TYPE_CHECKING, Final
from zipfile import ZipFile

from linter.documents import Document, FormatError, MissingReaderError
from linter.findings.diagnostic import Diagnostic
from linter.reports import html_words as words
from linter.reports.report import BinaryReporter, FileFindings
from linter.reports.visible import calm, change
from linter.reports.word_line import KEEP_SPACES, Line

if TYPE_CHECKING:
    from docx.comments import Comments
    from docx.document import Document as WordDocument
    from docx.oxml.xmlchemy import BaseOxmlElement as Element

_AUTHOR: Final = "sawab"
#: What XML cannot hold.
_NOT_IN_XML: Final = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_ID: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}id"


class WordReporter(BinaryReporter):
    """A Word file with comments."""

    name = "docx"

    def data(self, findings: Iterable[FileFindings]) -> bytes:
        """The bytes of the file.

        Raises `MissingReaderError` without python-docx, `FormatError` for a file it does not read.
        """
        files = list(findings)
        made = self._original(files[0]) if len(files) == 1 else None
        if made is None:
            made = self._written(files)
        made.core_properties.last_modified_by = _AUTHOR  # by which a later run knows its report
        output = BytesIO()
        made.save(output)
        return output.getvalue()

    def prepare(self, document: Document) -> None:
        """Try to open a Word file, for to check one that cannot be read again may take long."""
        self._opened(document)

    def _original(self, file: FileFindings) -> WordDocument | None:
        """The file itself with comments, if it is one of Word."""
        made = self._opened(file.document)
        if made is not None:
            self._comment(_Comments(made), file, Line.of_part(_main_part(file, made), made.element))
        return made

    def _opened(self, document: Document) -> WordDocument | None:
        if document.container is None or document.format != "word":
            return None
        data = BytesIO(document.container.pack(document.text))
        try:
            made = _open(data)
            _ = made.element.body  # which those of Strict Open XML have not
            return made
        except MissingReaderError:
            raise
        except Exception as error:  # which the library says in a dozen ways
            raise FormatError(
                gettext("{path}: python-docx, which puts comments in, cannot read it").format(
                    path=document.path
                )
            ) from error

    def _written(self, files: Sequence[FileFindings]) -> WordDocument:
        made = _open()
        comments = _Comments(made)
        for file in files:
            if len(files) > 1:
                made.add_heading(_clean(calm(file.document.path)), 1)
            lines = re.split("[\r\n]", file.document.text)
            end = made.element.body.sectPr  # looked for once: all paragraphs stand before it
            texts = [_written_line(end, _clean(line)) for line in lines]
            self._comment(comments, file, Line.of_lines(texts))
        return made

    def _comment(self, comments: _Comments, file: FileFindings, line: Line) -> None:
        """Put a comment on each finding; `line` has the elements that hold the text."""
        line.cut((one.start, one.end) for one in file.diagnostics)
        for one in file.diagnostics:
            elements = line.held(one.start, one.end)
            note = self._note(file.document, one)
            if not elements and line.pieces:
                elements = [line.pieces[0][1]]
                note = f"{calm(file.document.text[one.start : one.end])}: {note}"
            if elements:
                comments.add(elements, _clean(note))

    def _note(self, document: Document, found: Diagnostic) -> str:
        message = calm(self.options.say(found.message))
        lines = [message, *self._suggestions(document, found)]
        lines.append(f"{found.rule.code} {found.rule.name}")
        return "\n".join(lines)

    def _suggestions(self, document: Document, found: Diagnostic) -> Iterator[str]:
        if found.fixes:
            shown = [change(document.text, found, fix).instead for fix in found.fixes[:5]]
            yield f"{self.options.say(words.WRITE)}: {' / '.join(shown)}"


class _Comments:
    """The comments of a Word file.

    python-docx reads the numbers of all of them before it adds one; here they are read once.
    """

    def __init__(self, made: WordDocument) -> None:
        self._made = made

    def add(self, elements: Sequence[Element], text: str) -> None:
        """Put a comment on some elements of text, from the first of them to the last."""
        from docx.comments import Comment
        from docx.text.run import Run

        number = next(self._numbers)
        element = deepcopy(self._model)
        element.set(_ID, str(number))
        self._all._comments_elm.append(element)
        comment = Comment(element, self._all._comments_part)
        first, *others = text.split("\n")
        comment.paragraphs[0].add_run(first)
        for line in others:
            comment.add_paragraph(line)
        runs = [Run(end.getparent(), self._made) for end in (elements[0], elements[-1])]
        runs[0].mark_comment_range(runs[1], number)

    @cached_property
    def _all(self) -> Comments:
        return self._made.comments  # which makes room for them, where there are none

    @cached_property
    def _model(self) -> Element:
        """An empty comment, which all are copies of."""
        return _open().comments.add_comment(author=_AUTHOR, initials="ص")._comment_elm

    @cached_property
    def _numbers(self) -> Iterator[int]:
        """The numbers that no comment of the file has."""
        taken = {element.get(_ID) for element in self._all._comments_elm}
        return (number for number in count() if str(number) not in taken)


def _main_part(file: FileFindings, made: WordDocument) -> bytes:
    """The bytes of the part of a Word file that holds its text."""
    container = file.document.container
    assert container is not None
    with ZipFile(BytesIO(container.pack(file.document.text))) as archive:
        return archive.read(made.part.partname.membername)


def _written_line(end: Element, text: str) -> Element:
    """A new paragraph before `end`, read from right to left; the element that holds its text."""
    from docx.oxml import OxmlElement

    paragraph, run = OxmlElement("w:p"), OxmlElement("w:r")
    paragraph.get_or_add_pPr().append(OxmlElement("w:bidi"))
    run.get_or_add_rPr().append(OxmlElement("w:rtl"))
    paragraph.append(run)
    element = OxmlElement("w:t")
    element.text = text
    element.set(KEEP_SPACES, "preserve")
    run.append(element)
    end.addprevious(paragraph)
    return element


def _clean(text: str) -> str:
    """The text with a replacement character for each that XML cannot hold."""
    return _NOT_IN_XML.sub("\ufffd", text)


def _open(data: BytesIO | None = None) -> WordDocument:
    try:
        import docx
    except ModuleNotFoundError:
        raise MissingReaderError(
            "to write a Word file, docx is needed: pip install 'sawab[word]'"
        ) from None
    return docx.Document(data)
