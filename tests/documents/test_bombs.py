"""What would unpack without end is read as it is written: an alias or entity stands for nothing."""

from __future__ import annotations

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from linter import Linter
from linter.documents.containers import epub
from linter.files.storage import InputError, decode

LEVELS = 12
_ALIASES = 'a0: &a0 "وصل إلى المدينه"\n' + "".join(
    f"a{level}: &a{level} [{', '.join([f'*a{level - 1}'] * 10)}]\n" for level in range(1, LEVELS)
)
_MERGES = 'b: &b {x: "وصل إلى المدينه"}\n' + "".join(
    f"c{level}: &c{level}\n  <<: [*b{''.join(f', *c{lower}' for lower in range(level))}]\n"
    for level in range(25)
)
_ENTITIES = "".join(f'<!ENTITY a{level} "{f"&a{level - 1};" * 10}">' for level in range(1, LEVELS))
_MARKUP = (
    f'<?xml version="1.0"?><!DOCTYPE resources [<!ENTITY a0 "وصل">{_ENTITIES}]>'
    f'<resources><string name="x">وصل إلى المدينه &a{LEVELS - 1};</string></resources>'
)
_CONTAINER = (
    '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
    '<rootfile full-path="a.opf" media-type="application/oebps-package+xml"/>'
    "</rootfiles></container>"
)
BOMBS = {
    "a.yaml": _ALIASES,
    "merges.yaml": _MERGES,
    "a.md": f"---\n{_ALIASES.replace('a0: ', 'title: ', 1)}---\n",
    "strings.xml": _MARKUP,
    "a.html": _MARKUP,
    "picture.svg": _MARKUP,
}


@pytest.mark.parametrize("name", BOMBS)
def test_nothing_is_unpacked(name: str) -> None:
    document = decode(BOMBS[name].encode(), name)
    assert len(document.reading.prose.text) < len(BOMBS[name])
    assert "S003" in {one.rule.code for one in Linter().check(document)}


def test_a_book_of_too_many_chapters_is_refused_before_the_first_is_read(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Half a megabyte a chapter, three hundred of them, in a file of a hundred kilobytes."""
    numbers = range(300)
    items = "".join(
        f'<item id="i{n}" href="{n}.xhtml" media-type="application/xhtml+xml"/>' for n in numbers
    )
    order = "".join(f'<itemref idref="i{n}"/>' for n in numbers)
    chapter = f"<html xmlns='http://www.w3.org/1999/xhtml'><body>{'a ' * 250_000}</body></html>"
    book = BytesIO()
    with ZipFile(book, "w", ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", "application/epub+zip")
        archive.writestr("META-INF/container.xml", _CONTAINER)
        archive.writestr(
            "a.opf",
            f"<package xmlns='http://www.idpf.org/2007/opf'><manifest>{items}</manifest>"
            f"<spine>{order}</spine></package>",
        )
        for n in numbers:
            archive.writestr(f"{n}.xhtml", chapter)

    read: list[bytes] = []
    monkeypatch.setattr(epub, "list_lines", lambda data, take: read.append(data))
    with pytest.raises(InputError, match="unpacks to more than any document holds"):
        decode(book.getvalue(), "a.epub")
    assert read == []
