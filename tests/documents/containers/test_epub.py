"""EPUB publications are read page by page, and corrected in place."""

from __future__ import annotations

import zipfile
from io import BytesIO

import pytest
from ebooklib import epub

from linter.documents.containers.office import unpack
from linter.files.storage import InputError, decode, encode
from tests.conftest import Sawab
from tests.documents.containers.test_office import members

#: A page as a person writes one: wrapped lines, emphasis, an image with a text, a foreign passage.
FIRST = """<html xmlns="http://www.w3.org/1999/xhtml" lang="ar" xml:lang="ar">
<head><title>الفصل الاول</title></head>
<body dir="rtl">
  <h1>الفصل الاول</h1>
  <p>وصل   الوفد
     <b>الى</b> المدينة &amp; عاد ،ثم غادر.</p>
  <p>سطر أول<br/>سطر ثان</p>
  <p><img src="a.png" alt="صورة &quot;المدينه&quot;"/></p>
  <p lang="en">Hello , world</p>
</body></html>"""
SECOND = """<html xmlns="http://www.w3.org/1999/xhtml" lang="ar" xml:lang="ar">
<head><title>ب</title></head><body><p>قال الوزير ان الوفد وصل.</p></body></html>"""


def book(first: str = FIRST) -> bytes:
    """A book whose reading order is not that of its names."""
    made = epub.EpubBook()
    made.set_title("كتاب")
    made.set_language("ar")
    pages = []
    for name, content in (("z.xhtml", first), ("a.xhtml", SECOND)):
        page = epub.EpubItem(name, f"text/{name}", "application/xhtml+xml", content.encode())
        made.add_item(page)
        pages.append(page)
    made.toc = [epub.Link("text/z.xhtml", "الفصل الاول", "z")]
    made.add_item(epub.EpubNcx())
    made.spine = [(page.id, "yes") for page in pages]
    output = BytesIO()
    epub.write_epub(output, made)
    return output.getvalue()


def with_part(data: bytes, name: str, content: str) -> bytes:
    output = BytesIO()
    with zipfile.ZipFile(output, "w") as archive:
        for other, kept in members(data).items():
            if other != name:
                archive.writestr(other, kept)
        archive.writestr(name, content)
    return output.getvalue()


def test_pages_are_read_in_their_order_and_as_they_are_shown() -> None:
    lines = unpack(book()).text.splitlines()
    assert lines[1:7] == [
        "الفصل الاول",
        "وصل الوفد الى المدينة & عاد ،ثم غادر.",
        "سطر أول",
        "سطر ثان",
        "\ufffc",
        'صورة "المدينه"',
    ]
    assert "قال الوزير ان الوفد وصل." in lines[7:]
    assert not any("Hello" in line for line in lines)


def test_a_book_is_corrected_and_all_else_stays(sawab: Sawab) -> None:
    file = sawab.folder / "كتاب.epub"
    file.write_bytes(book())
    before = members(file.read_bytes())
    run = sawab("check", file.name, "--output-format", "concise", "--quiet")
    assert "كتاب.epub:3:11: S002 “" in run.stdout
    assert sawab("fix", "--quiet", "--unsafe-fixes", file.name).status == 0
    after = members(file.read_bytes())
    assert list(after) == list(before)
    assert next(iter(after)) == "mimetype"
    expected = (
        FIRST.replace("الاول", "الأول")
        .replace("الى", "إلى")
        .replace(" ،ثم", "، ثم")
        .replace("المدينه", "المدينة")
    )
    assert after["EPUB/text/z.xhtml"].decode() == expected
    assert after["EPUB/text/a.xhtml"].decode() == SECOND.replace(" ان ", " إن ")
    assert "الفصل الأول" in after["EPUB/toc.ncx"].decode()
    changed = {name for name in before if before[name] != after[name]}
    assert changed == {"EPUB/text/z.xhtml", "EPUB/text/a.xhtml", "EPUB/toc.ncx"}


def test_quotation_marks_in_an_attribute_stay_escaped() -> None:
    opened = decode(book(), "a.epub")
    written = encode(opened, opened.text.replace('"المدينه"', '"مدينة" "أخرى"'))
    page = members(written)["EPUB/text/z.xhtml"].decode()
    assert 'alt="صورة &quot;مدينة&quot; &quot;أخرى&quot;"' in page


def test_an_encrypted_book_is_an_error_that_says_so() -> None:
    encryption = (
        '<encryption xmlns:enc="http://www.w3.org/2001/04/xmlenc#"><enc:EncryptedData>'
        '<enc:CipherData><enc:CipherReference URI="{}"/></enc:CipherData>'
        "</enc:EncryptedData></encryption>"
    )
    name = "META-INF/encryption.xml"
    locked = with_part(book(), name, encryption.format("EPUB/text/a.xhtml"))
    with pytest.raises(InputError, match=r"a\.epub: not valid epub: its text is encrypted"):
        decode(locked, "a.epub")
    with_font = with_part(book(), name, encryption.format("EPUB/font.otf"))
    assert decode(with_font, "a.epub").text == decode(book(), "a.epub").text


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("META-INF/container.xml", "<container/>", "its package document is missing"),
        ("META-INF/container.xml", "<container>", "no element found|mismatched|unclosed"),
        ("EPUB/content.opf", "<package/>", "it holds no text of Word, PowerPoint"),
        ("EPUB/text/a.xhtml", "\udcff", "a part of it is not UTF-8"),
    ],
)
def test_a_damaged_book_is_an_error_that_says_so(name: str, content: str, message: str) -> None:
    output = BytesIO()
    with zipfile.ZipFile(output, "w") as archive:
        for other, kept in members(book()).items():
            data = content.encode("utf-8", "surrogateescape") if other == name else kept
            archive.writestr(other, data)
    with pytest.raises(InputError, match=message):
        decode(output.getvalue(), "a.epub")


def test_half_a_book_is_an_error_that_says_so() -> None:
    with pytest.raises(InputError, match=r"a\.epub: not valid epub: it cannot be opened"):
        decode(book()[:2000], "a.epub")
