"""Word and OpenDocument files are fixed in place, with their formatting."""

from __future__ import annotations

import pickle
import zipfile
from io import BytesIO
from pathlib import Path

import docx
import pytest
from docx.oxml.ns import qn
from hypothesis import given, settings
from hypothesis import strategies as st
from odf import teletype
from odf.opendocument import OpenDocumentText
from odf.opendocument import load as load_odt
from odf.style import Style, TextProperties
from odf.text import H, LineBreak, Note, NoteBody, NoteCitation, P, Span, Tab

from linter.documents.containers.office import unpack
from linter.documents.core.reading import FormatError
from linter.files.storage import InputError, decode, encode
from tests.conftest import Sawab

#: Runs of a paragraph: the text and whether it is bold.
Runs = list[tuple[str, bool]]
PARAGRAPHS: list[Runs] = [
    [("عنوان المقال", False)],
    [("أعلنت الوزارة وقف ", False), ("اطلاق", True), (" النار ،وقال الوزير ", False)],
    [("وصل ", False), ("الوف", True), ("قاق إلى المدينة & عاد", False)],
    [("وصل الوفد إلىالمدينة", True)],
]
FIXED = [
    "عنوان المقال",
    "أعلنت الوزارة وقف إطلاق النار، وقال الوزير ",
    "وصل الوفاق إلى المدينة & عاد",
    "وصل الوفد إلى المدينة",
]


def word_file(paragraphs: list[Runs]) -> bytes:
    document = docx.Document()
    for runs in paragraphs:
        paragraph = document.add_paragraph()
        for text, is_bold in runs:
            paragraph.add_run(text).bold = is_bold or None
    table = document.add_table(1, 2)
    table.cell(0, 0).text = "خلية اولى"
    document.sections[0].header.paragraphs[0].text = "رأس الصفحه"
    output = BytesIO()
    document.save(output)
    return output.getvalue()


def odt_file(paragraphs: list[Runs]) -> bytes:
    document = OpenDocumentText()
    bold = Style(name="Bold", family="text")
    bold.addElement(TextProperties(fontweight="bold"))
    document.automaticstyles.addElement(bold)
    document.text.addElement(H(outlinelevel=1, text="عنوان"))
    for runs in paragraphs:
        paragraph = P()
        for text, is_bold in runs:
            paragraph.addElement(Span(stylename=bold if is_bold else None, text=text))
        document.text.addElement(paragraph)
    note = Note(noteclass="footnote")
    note.addElement(NoteCitation(text="1"))
    body = NoteBody()
    body.addElement(P(text="حاشية اولى"))
    note.addElement(body)
    last = P(text="سطر")
    last.addElement(Tab())
    last.addText("بعد")
    last.addElement(LineBreak())
    last.addText("سطر ثان")
    last.addElement(note)
    document.text.addElement(last)
    output = BytesIO()
    document.write(output)
    return output.getvalue()


def members(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(BytesIO(data)) as archive:
        assert archive.testzip() is None
        return {name: archive.read(name) for name in archive.namelist()}


def test_a_word_file_is_fixed_and_keeps_its_formatting(sawab: Sawab) -> None:
    file = sawab.folder / "مقال.docx"
    file.write_bytes(word_file(PARAGRAPHS))
    before = members(file.read_bytes())
    run = sawab("check", file.name, "--output-format", "concise", "--quiet")
    assert run.stdout.startswith("مقال.docx:2:19: S002 “إطلاق”")
    assert sawab("fix", "--quiet", "--unsafe-fixes", file.name).status == 0
    document = docx.Document(str(file))
    assert [paragraph.text for paragraph in document.paragraphs] == FIXED
    assert [run.text for run in document.paragraphs[1].runs if run.bold] == ["إطلاق"]
    assert [run.text for run in document.paragraphs[2].runs if run.bold] == ["الوف"]
    assert document.tables[0].cell(0, 0).text == "خلية أولى"
    assert document.sections[0].header.paragraphs[0].text == "رأس الصفحة"
    after = members(file.read_bytes())
    changed = {name for name in before if before[name] != after[name]}
    assert list(after) == list(before)
    assert changed == {"word/document.xml", "word/header1.xml"}


def test_changes_can_be_kept_as_revisions() -> None:
    opened = unpack(word_file(PARAGRAPHS), "a.docx")
    data = opened.pack(opened.text.replace("اطلاق", "إطلاق"), author='مدقق & "س"')
    paragraph = docx.Document(BytesIO(data)).paragraphs[1]._p
    deleted, inserted = (paragraph.findall(f".//{qn(f'w:{kind}')}") for kind in ("del", "ins"))
    assert [one.get(qn("w:author")) for one in (*deleted, *inserted)] == ['مدقق & "س"'] * 2
    assert [text.text for one in deleted for text in one.iter(qn("w:delText"))] == ["اطلاق"]
    assert [text.text for one in inserted for text in one.iter(qn("w:t"))] == ["إطلاق"]
    bold = [one.find(f".//{qn('w:b')}") is not None for one in (*deleted, *inserted)]
    assert bold == [True, True]
    # A reader of the file as it now reads sees the fixed text, and we do too.
    assert unpack(data, "a.docx").text == opened.text.replace("اطلاق", "إطلاق")


@pytest.mark.slow
def test_the_command_can_track_changes(sawab: Sawab) -> None:
    file = sawab.folder / "a.docx"
    file.write_bytes(word_file(PARAGRAPHS))
    assert sawab("fix", "--quiet", "--unsafe-fixes", "--track-changes", file.name).status == 0
    assert b"<w:delText" in members(file.read_bytes())["word/document.xml"]
    assert sawab("check", file.name).status == 0


def test_an_opendocument_file_is_fixed_and_keeps_its_formatting(sawab: Sawab) -> None:
    file = sawab.folder / "a.odt"
    file.write_bytes(odt_file(PARAGRAPHS))
    before = members(file.read_bytes())
    assert sawab("fix", "--quiet", "--unsafe-fixes", file.name).status == 0
    document = load_odt(str(file))
    texts = [teletype.extractText(paragraph) for paragraph in document.getElementsByType(P)]
    assert texts[:4] == FIXED
    assert "حاشية أولى" in texts
    bold = [teletype.extractText(span) for span in document.getElementsByType(Span)]
    assert "إطلاق" in bold
    after = members(file.read_bytes())
    assert {name for name in before if before[name] != after[name]} == {"content.xml"}
    assert next(iter(after)) == "mimetype"


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.docx", b"not a zip file"),
        ("a.docx", b""),
        ("a.odt", odt_file(PARAGRAPHS)[:900]),
    ],
)
def test_a_damaged_file_is_said(name: str, data: bytes) -> None:
    with pytest.raises(InputError, match=rf"{name}: not valid .*damaged or encrypted"):
        decode(data, name)


def test_an_archive_of_another_kind_is_said() -> None:
    output = BytesIO()
    with zipfile.ZipFile(output, "w") as archive:
        archive.writestr("xl/workbook.xml", "<a/>")
    with pytest.raises(InputError, match="no text of Word, PowerPoint, OpenDocument or EPUB"):
        decode(output.getvalue(), "a.docx")


def test_entities_that_could_grow_without_end_are_refused() -> None:
    output = BytesIO()
    with zipfile.ZipFile(output, "w") as archive:
        archive.writestr("content.xml", '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>')
    with pytest.raises(FormatError, match="document type"):
        unpack(output.getvalue(), "a.odt")


def test_an_opened_file_travels_between_processes() -> None:
    opened = decode(word_file(PARAGRAPHS), "a.docx")
    arrived = pickle.loads(pickle.dumps(opened))
    text = opened.text.replace("اطلاق", "إطلاق")
    assert encode(arrived, text) == encode(opened, text)


@pytest.mark.slow
def test_many_office_files_are_fixed_by_several_processes(sawab: Sawab) -> None:
    for number in range(45):
        (sawab.folder / f"{number}.docx").write_bytes(word_file(PARAGRAPHS))
    run = sawab("fix", "--jobs", "2", "--unsafe-fixes", "--quiet", ".")
    assert (run.status, run.stderr) == (0, "")
    for path in sawab.folder.iterdir():
        assert decode(path.read_bytes(), path.name).text.startswith("\n".join(FIXED))


def test_paragraphs_are_never_joined(tmp_path: Path) -> None:
    opened = unpack(word_file(PARAGRAPHS), "a.docx")
    with pytest.raises(FormatError, match="join or part"):
        opened.pack(opened.text.replace("\n", " ", 1))


@pytest.mark.slow
def test_a_paragraph_of_a_whole_book_is_changed_in_many_places() -> None:
    words = ["وصل", "الوفد", "إلى", "المدينة", "ثم", "غادر"]
    text = " ".join(words[number * 7 % 6] for number in range(60_000))
    opened = unpack(word_file([[(text, False)]]))
    changed = [
        "" if number % 977 == 0 else f"{word}، كلمة" if number % 613 == 0 else word
        for number, word in enumerate(text.split())
    ]
    new = opened.text.replace(text, " ".join(filter(None, changed)))
    assert unpack(opened.pack(new)).text == new
    assert unpack(opened.pack(new, author="a")).text == new


_WORDS = st.text("ابت ،&<", max_size=6)


@pytest.mark.slow
@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.lists(st.tuples(_WORDS, st.booleans()), max_size=4), min_size=1, max_size=3),
    st.sampled_from([word_file, odt_file]),
    st.sampled_from([None, "author"]),
    st.data(),
)
def test_any_change_of_a_line_is_read_back(
    paragraphs: list[Runs], make: object, author: str | None, data: st.DataObject
) -> None:
    assert callable(make)
    opened = unpack(make(paragraphs), "a")
    lines = opened.text.split("\n")
    place = data.draw(st.integers(0, len(lines) - 1))
    if "\t" in lines[place] or "\ufffc" in lines[place] or not lines[place]:
        return
    lines[place] = data.draw(st.text("ابتث ،&<", min_size=1, max_size=8).filter(str.strip))
    if make is odt_file:
        lines[place] = " ".join(lines[place].split())
    packed = unpack(opened.pack("\n".join(lines), author), "a")
    assert packed.text == "\n".join(lines)
