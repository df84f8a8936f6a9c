"""Changes to a Word file that are kept as revisions: rejecting them all gives back what was."""

from __future__ import annotations

from typing import Final
from zipfile import ZipFile

import pytest
from docx.oxml.ns import qn
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from linter.documents.containers.office import unpack
from tests.conftest import Sawab
from tests.documents.containers.office_files import rewritten, run_of, word_of_xml
from tests.documents.containers.test_office import members

WORD: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"

#: A piece of text, and who has put it in, if anybody.
Piece = tuple[str, str]


def put_in(text: str, author: str = "Mona") -> str:
    return (
        f'<w:ins w:id="9" w:author="{author}" w:date="2024-01-01T00:00:00Z">{run_of(text)}</w:ins>'
    )


def paragraph_of(*pieces: Piece) -> str:
    return "".join(put_in(text, author) if author else run_of(text) for text, author in pieces)


def pieces_of(data: bytes, rejected: str) -> list[Piece]:
    """The text of a file with whose it is, the revisions of one author rejected."""
    found: list[Piece] = []
    part = etree.fromstring(members(data)["word/document.xml"])
    for element in part.iter(qn("w:t"), qn("w:delText")):
        around = {
            (one.tag, one.get(qn("w:author")))
            for one in element.iterancestors(qn("w:ins"), qn("w:del"))
        }
        is_struck = element.tag == qn("w:delText") and (qn("w:del"), rejected) not in around
        if is_struck or (qn("w:ins"), rejected) in around:
            continue
        (author,) = {who for tag, who in around if tag == qn("w:ins")} or {""}
        if found and found[-1][1] == author:
            found[-1] = found[-1][0] + (element.text or ""), author
        elif element.text:
            found.append((element.text, author))
    return found


@pytest.mark.parametrize(
    ("pieces", "fixed"),
    [
        ([("وصل ", ""), ("الى", "Mona"), (" البيت", "")], "وصل إلى البيت"),
        ([("وصل الوفد الى البي", ""), ("ت ،ثم عاد", "Mona")], "وصل الوفد إلى البيت، ثم عاد"),
        ([("أم", ""), ("س ", "Mona"), (" ا", ""), ("لى البيت", "Mona")], "أمس إلى البيت"),
        ([("وصل الوفد الى", "Mona"), (" البيت", "Hind")], "وصل الوفد إلى البيت"),
    ],
)
def test_rejecting_our_revisions_gives_back_what_another_author_put_in(
    sawab: Sawab, pieces: list[Piece], fixed: str
) -> None:
    file = sawab.folder / "a.docx"
    file.write_bytes(word_of_xml(paragraph_of(*pieces)))

    assert sawab("fix", "--quiet", "--track-changes", file.name).status == 0

    data = file.read_bytes()
    assert unpack(data).text == f"{fixed}\n"
    assert pieces_of(data, rejected="sawab") == pieces


_WORDS = st.text("ابت ،&<", min_size=1, max_size=6)


@pytest.mark.slow
@settings(max_examples=80, deadline=None)
@given(
    st.lists(st.tuples(_WORDS, st.sampled_from(["", "Mona", "Hind"])), min_size=1, max_size=5),
    st.text("ابتث ،&<", min_size=1, max_size=12).filter(str.strip),
)
def test_any_revision_can_be_rejected(pieces: list[Piece], text: str) -> None:
    escaped = [(one.replace("&", "&amp;").replace("<", "&lt;"), who) for one, who in pieces]
    before = word_of_xml(paragraph_of(*escaped))

    after = unpack(before).pack(f"{text}\n", author="sawab")

    assert unpack(after).text == f"{text}\n"
    assert pieces_of(after, rejected="sawab") == pieces_of(before, rejected="sawab")


@pytest.mark.parametrize(
    "content",
    [
        "<w:r><w:t>وصل<!-- هنا --> الوفد الى البيت</w:t></w:r>",
        run_of("[CDATA[وصل الوفد الى البيت]]"),
        f'<w:ins w:id="1" w:author="Mona"><w:smartTag>{run_of("ذهب الى")}</w:smartTag></w:ins>',
    ],
)
def test_a_fix_that_can_be_no_revision_is_left_out(sawab: Sawab, content: str) -> None:
    file = sawab.folder / "a.docx"
    data = rewritten(word_of_xml(content), ("[CDATA[", "<![CDATA["), ("]]", "]]>"))
    file.write_bytes(data)

    run = sawab("fix", "--track-changes", file.name)

    assert run.status == 1
    assert "a fix of S002 is left out: a fix cannot be kept as a revision there" in run.stderr
    assert file.read_bytes() == data
    assert sawab("fix", "--quiet", file.name).status == 0


@pytest.mark.parametrize("author", ["", "Mona"])
@pytest.mark.parametrize("prefix", ["", "a"])
def test_revisions_are_written_whatever_prefix_the_file_has(
    sawab: Sawab, prefix: str, author: str
) -> None:
    named = f"{prefix}:" if prefix else ""
    paragraph = paragraph_of(("وصل الوفد الى البيت", author)).replace("<w:", f"<{named}")
    paragraph = paragraph.replace("</w:", f"</{named}")
    declared = f'xmlns:w="{WORD}" xmlns{named and ":a"}="{WORD}"'
    document = f"<{named}document {declared}><{named}p>{paragraph}</{named}p></{named}document>"
    file = sawab.folder / "a.docx"
    with ZipFile(file, "w") as archive:
        archive.writestr("word/document.xml", document)

    assert sawab("fix", "--quiet", "--track-changes", file.name).status == 0

    data = file.read_bytes()
    assert unpack(data).text == "وصل الوفد إلى البيت\n"
    assert pieces_of(data, rejected="sawab") == [("وصل الوفد الى البيت", author)]


def test_revisions_need_no_prefix_that_the_file_declares(sawab: Sawab) -> None:
    file = sawab.folder / "a.docx"
    text = "<p><r><t>ذهب: الى البيت</t></r></p>"
    with ZipFile(file, "w") as archive:
        archive.writestr("word/document.xml", f'<document xmlns="{WORD}">{text}</document>')

    assert sawab("fix", "--quiet", "--track-changes", file.name).status == 0

    assert pieces_of(file.read_bytes(), rejected="sawab") == [("ذهب: الى البيت", "")]


def test_a_revision_behind_a_box_in_its_run_keeps_the_formatting_of_the_run() -> None:
    bold = "<w:rPr><w:b/></w:rPr>"
    inner = "<w:r><w:rPr><w:i/></w:rPr><w:t>شكل</w:t></w:r>"
    box = f"<w:pict><w:p>{inner}</w:p></w:pict>"
    opened = unpack(word_of_xml(f"<w:r>{bold}{box}<w:t>وصل الى البيت</w:t></w:r>"))

    data = opened.pack(opened.text.replace("الى", "إلى"), author="sawab")

    part = members(data)["word/document.xml"].decode()
    assert part.count(bold) == 4
    assert part.count("<w:i/>") == 1
