"""`docx`: the text with a Word comment for each finding, for editors who live in Word.

A Word file keeps all its formatting; any other input becomes a simple document. Comments belong to
the main text: what is found in a header or a footnote is told at the beginning of it.

Source: ECMA-376-1 §17.13.4 (comments), §17.3.1.6 (bidi), §17.3.2.30 (rtl).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from copy import deepcopy
from dataclasses import dataclass
from io import BytesIO
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from linter.documents import Document, MissingReaderError
from linter.findings.diagnostic import Diagnostic
from linter.reports import html_words as words
from linter.reports.report import BinaryReporter, FileFindings
from linter.reports.visible import calm, change

if TYPE_CHECKING:
    from docx.document import Document as WordDocument
    from docx.oxml.xmlchemy import BaseOxmlElement as Element

_AUTHOR: Final = "sawab"
#: What stands in our text between two pieces of text of a Word file.
_BETWEEN: Final = frozenset("\n\r\t\ufffc\u2011\u00ad")
#: What XML cannot hold.
_NOT_IN_XML: Final = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_XML: Final = "{http://www.w3.org/XML/1998/namespace}"
#: Older programs are shown these instead, and these were moved elsewhere.
_LEFT_ALONE: Final = ("Fallback", "moveFrom")


class WordReporter(BinaryReporter):
    """A Word file with comments."""

    name = "docx"

    def data(self, findings: Iterable[FileFindings]) -> bytes:
        """The bytes of the file. Raises `MissingReaderError` without python-docx."""
        files = list(findings)
        made = self._original(files[0]) if len(files) == 1 else None
        if made is None:
            made = self._written(files)
        output = BytesIO()
        made.save(output)
        return output.getvalue()

    def _original(self, file: FileFindings) -> WordDocument | None:
        """The file itself with comments, if it is one of Word."""
        document = file.document
        if document.container is None or document.format != "word":
            return None
        made = _open(BytesIO(document.container.pack(document.text)))
        self._comment(made, file, list(_texts(made.element.body)))
        return made

    def _written(self, files: Sequence[FileFindings]) -> WordDocument:
        made = _open()
        for file in files:
            if len(files) > 1:
                made.add_heading(_clean(calm(file.document.path)), 1)
            texts = [
                _written_line(made, _clean(line)) for line in re.split("[\r\n]", file.document.text)
            ]
            self._comment(made, file, texts)
        return made

    def _comment(self, made: WordDocument, file: FileFindings, texts: list[Element]) -> None:
        """Put a comment on each finding; `texts` are the elements that hold the text, in order."""
        from docx.text.run import Run

        line = _Line.of(_clean(file.document.text), texts)
        for one in reversed(file.diagnostics):
            elements = line.cut(one.start, one.end)
            note = self._note(file.document, one)
            if not elements and line.first is not None:
                elements = [line.first]
                note = f"{calm(file.document.text[one.start : one.end])}: {note}"
            if elements:
                runs = [Run(element.getparent(), made) for element in elements]
                made.add_comment(runs, text=_clean(note), author=_AUTHOR, initials="ص")

    def _note(self, document: Document, found: Diagnostic) -> str:
        message = calm(self.options.say(found.message))
        lines = [message, *self._suggestions(document, found)]
        lines.append(f"{found.rule.code} {found.rule.name}")
        return "\n".join(lines)

    def _suggestions(self, document: Document, found: Diagnostic) -> Iterator[str]:
        if found.fixes:
            shown = [change(document.text, found, fix).instead for fix in found.fixes[:5]]
            yield f"{self.options.say(words.WRITE)}: {' / '.join(shown)}"


@dataclass(slots=True)
class _Line:
    """Elements of text laid out along the text that was checked: start and element of each."""

    pieces: list[tuple[int, Element]]

    @classmethod
    def of(cls, text: str, elements: Iterable[Element]) -> _Line:
        """Find the place of each element; one that is not of the text is left out."""
        pieces, place = [], 0
        for element in elements:
            content = element.text or ""
            start = text.find(content, place) if content else -1
            if start >= 0 and _BETWEEN.issuperset(text[place:start]):
                pieces.append((start, element))
                place = start + len(content)
        return cls(pieces)

    @property
    def first(self) -> Element | None:
        """The first element, if there is any."""
        return self.pieces[0][1] if self.pieces else None

    def cut(self, start: int, end: int) -> list[Element]:
        """The elements that hold just this stretch, cut out of those that hold more.

        A stretch of no width takes the character before it, or else the one after.
        """
        if start == end:
            start, end = (start - 1, end) if start else (start, end + 1)
        held: list[Element] = []
        kept: list[tuple[int, Element]] = []
        for place, element in self.pieces:
            content = element.text or ""
            first, last = max(start, place) - place, min(end, place + len(content)) - place
            if first >= last:
                kept.append((place, element))
                continue
            parts = _split(element, [first, last])
            starts = [0, *(cut for cut in (first, last) if 0 < cut < len(content))]
            kept += [(place + at, part) for at, part in zip(starts, parts, strict=True)]
            held.append(parts[1 if first else 0])
        self.pieces = kept
        return held


def _split(element: Element, cuts: Sequence[int]) -> list[Element]:
    """The element cut at some places of its text, each part in a run of its own."""
    content = element.text or ""
    inner = [cut for cut in cuts if 0 < cut < len(content)]
    parts = [element]
    for begin, end in pairwise([*inner, len(content)]):
        parts.append(_after(parts[-1], content[begin:end]))
    element.text = content[: inner[0]] if inner else content
    element.set(f"{_XML}space", "preserve")
    return parts


def _after(element: Element, content: str) -> Element:
    """A run like that of the element behind it, with some text; takes what followed the element."""
    run = element.getparent()
    assert run is not None
    copy = deepcopy(run)
    place = run.index(element)
    for child in list(copy)[: place + 1]:
        if not child.tag.endswith("}rPr"):
            copy.remove(child)
    for child in list(run)[place + 1 :]:
        run.remove(child)
    added = deepcopy(element)
    added.text = content
    added.set(f"{_XML}space", "preserve")
    copy.insert(1 if len(copy) and copy[0].tag.endswith("}rPr") else 0, added)
    run.addnext(copy)
    return added


def _texts(body: Element) -> Iterator[Element]:
    """The elements of a Word file that hold its text, in order."""
    for element in body.iter("{*}t"):
        above = {ancestor.tag.rpartition("}")[2] for ancestor in element.iterancestors()}
        if "wordprocessingml" in element.tag and not above.intersection(_LEFT_ALONE):
            yield element


def _written_line(made: WordDocument, text: str) -> Element:
    """A new paragraph, read from right to left, with some text; the element that holds it."""
    from docx.oxml import OxmlElement

    paragraph = made.add_paragraph()
    paragraph._p.get_or_add_pPr().append(OxmlElement("w:bidi"))
    run = paragraph.add_run()
    run._r.get_or_add_rPr().append(OxmlElement("w:rtl"))
    element = OxmlElement("w:t")
    element.text = text
    element.set(f"{_XML}space", "preserve")
    run._r.append(element)
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
