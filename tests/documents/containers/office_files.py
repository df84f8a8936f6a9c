"""The same texts as files of Office and as a book, a paragraph each."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from html import escape
from io import BytesIO
from typing import Final
from zipfile import ZipFile

import docx
import pptx
from docx.oxml import parse_xml
from ebooklib import epub
from odf.opendocument import OpenDocumentText
from odf.text import P


def _word(texts: Sequence[str]) -> bytes:
    made = docx.Document()
    for text in texts:
        made.add_paragraph(text)
    return _saved(made.save)


def _opendocument(texts: Sequence[str]) -> bytes:
    made = OpenDocumentText()
    for text in texts:
        made.text.addElement(P(text=text))
    return _saved(made.save)


def _slides(texts: Sequence[str]) -> bytes:
    made = pptx.Presentation()
    slide = made.slides.add_slide(made.slide_layouts[1])
    frame = slide.placeholders[1].text_frame
    frame.text = texts[0]
    for text in texts[1:]:
        frame.add_paragraph().text = text
    return _saved(made.save)


def _book(texts: Sequence[str]) -> bytes:
    made = epub.EpubBook()
    body = "".join(f"<p>{escape(text, quote=False)}</p>\n" for text in texts)
    page = epub.EpubItem(
        "a",
        "a.xhtml",
        "application/xhtml+xml",
        f'<html xmlns="http://www.w3.org/1999/xhtml"><body>{body}</body></html>'.encode(),
    )
    made.add_item(page)
    made.add_item(epub.EpubNcx())
    made.spine = [(page.id, "yes")]
    return _saved(lambda output: epub.write_epub(output, made))


def _saved(save: Callable[[BytesIO], object]) -> bytes:
    output = BytesIO()
    save(output)
    return output.getvalue()


#: By path, what makes a file of texts.
OFFICE: Final[dict[str, Callable[[Sequence[str]], bytes]]] = {
    "a.docx": _word,
    "a.odt": _opendocument,
    "a.pptx": _slides,
    "a.epub": _book,
}

#: The prefixes that XML of a Word file may use.
NAMESPACES: Final = " ".join(
    f'xmlns:{prefix}="http://schemas.{address}"'
    for prefix, address in {
        "w": "openxmlformats.org/wordprocessingml/2006/main",
        "m": "openxmlformats.org/officeDocument/2006/math",
        "mc": "openxmlformats.org/markup-compatibility/2006",
        "wps": "microsoft.com/office/word/2010/wordprocessingShape",
    }.items()
)


def word_of_xml(*paragraphs: str) -> bytes:
    """A Word file whose paragraphs have this XML for content."""
    made = docx.Document()
    for content in paragraphs:
        paragraph = parse_xml(f"<w:p {NAMESPACES}>{content}</w:p>")
        made.element.body.sectPr.addprevious(paragraph)
    return _saved(made.save)


def run_of(text: str) -> str:
    """The XML of a run of a Word file with some text."""
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


def rewritten(data: bytes, *changes: tuple[str, str]) -> bytes:
    """An archive with some strings replaced by others in the names and bytes of its parts."""
    output = BytesIO()
    with ZipFile(BytesIO(data)) as old, ZipFile(output, "w") as new:
        for name in old.namelist():
            part = old.read(name)
            for before, after in changes:
                name = name.replace(before, after)
                part = part.replace(before.encode(), after.encode())
            new.writestr(name, part)
    return output.getvalue()


def odt_of_xml(*paragraphs: str) -> bytes:
    """An OpenDocument text whose paragraphs have this XML for content."""
    kinds = {"office": "office", "text": "text", "draw": "drawing", "svg": "svg-compatible"}
    namespaces = " ".join(
        f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
        for prefix, name in kinds.items()
    )
    body = "".join(f"<text:p>{content}</text:p>" for content in paragraphs)
    output = BytesIO()
    with ZipFile(output, "w") as archive:
        archive.writestr(
            "content.xml",
            f"<office:document-content {namespaces}>{body}</office:document-content>",
        )
    return output.getvalue()
