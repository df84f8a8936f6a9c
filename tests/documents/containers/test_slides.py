"""PowerPoint and Impress files are corrected in place, with their formatting."""

from __future__ import annotations

from io import BytesIO

import pptx
import pytest
from odf import teletype
from odf.draw import Frame, Page, TextBox
from odf.opendocument import OpenDocumentPresentation
from odf.opendocument import load as load_odf
from odf.style import MasterPage, PageLayout
from odf.text import P
from pptx.util import Inches

from linter.documents.containers.office import unpack
from linter.files.storage import InputError, decode
from tests.conftest import Sawab
from tests.documents.containers.test_office import members


def presentation() -> bytes:
    made = pptx.Presentation()
    slide = made.slides.add_slide(made.slide_layouts[1])
    slide.shapes.title.text = "وصل الوفد الى المدينة"
    body = slide.placeholders[1].text_frame
    body.text = "بند أول & ثان"
    paragraph = body.add_paragraph()
    for text, is_bold in (("وقف ", None), ("اطلاق", True), (" النار ،وقال الوزير", None)):
        run = paragraph.add_run()
        run.text, run.font.bold = text, is_bold
    paragraph.add_line_break()
    paragraph.add_run().text = "سطر بعده"
    table = slide.shapes.add_table(1, 1, *map(Inches, (1, 1, 2, 1))).table
    table.cell(0, 0).text = "خلية اولى"
    slide.notes_slide.notes_text_frame.text = "قال المتحدث ان الوفد وصل"
    for _ in range(9):
        made.slides.add_slide(made.slide_layouts[5]).shapes.title.text = "شريحة"
    made.slides[9].shapes.title.text = "الشريحة الاخيرة"
    output = BytesIO()
    made.save(output)
    return output.getvalue()


def test_slides_tables_and_notes_are_read_in_order() -> None:
    lines = unpack(presentation()).text.splitlines()
    assert lines[:5] == [
        "وصل الوفد الى المدينة",
        "بند أول & ثان",
        "وقف اطلاق النار ،وقال الوزير",
        "سطر بعده",
        "خلية اولى",
    ]
    assert lines[5:14] == [*["شريحة"] * 8, "الشريحة الاخيرة"]
    assert "قال المتحدث ان الوفد وصل" in lines[14:]


def test_slides_are_corrected_and_keep_their_formatting(sawab: Sawab) -> None:
    file = sawab.folder / "عرض.pptx"
    file.write_bytes(presentation())
    before = members(file.read_bytes())
    run = sawab("check", file.name, "--output-format", "concise", "--quiet")
    assert run.stdout.startswith("عرض.pptx:1:11: S002 “")
    assert sawab("fix", "--quiet", "--unsafe-fixes", file.name).status == 0
    made = pptx.Presentation(str(file))
    slide = made.slides[0]
    assert slide.shapes.title.text == "وصل الوفد إلى المدينة"
    paragraph = slide.placeholders[1].text_frame.paragraphs[1]
    assert paragraph.text == "وقف إطلاق النار، وقال الوزير\vسطر بعده"
    assert [run.text for run in paragraph.runs if run.font.bold] == ["إطلاق"]
    assert slide.shapes[2].table.cell(0, 0).text == "خلية أولى"
    assert slide.notes_slide.notes_text_frame.text == "قال المتحدث إن الوفد وصل"
    assert made.slides[9].shapes.title.text == "الشريحة الأخيرة"
    after = members(file.read_bytes())
    assert list(after) == list(before)
    assert {name for name in before if before[name] != after[name]} == {
        "ppt/slides/slide1.xml",
        "ppt/slides/slide10.xml",
        "ppt/notesSlides/notesSlide1.xml",
    }


def test_numbers_that_the_program_writes_are_left_alone() -> None:
    made = pptx.Presentation(BytesIO(presentation()))
    paragraph = made.slides[1].shapes.title.text_frame.paragraphs[0]
    field = (
        '<a:fld xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
        'id="{0}" type="slidenum"><a:t>2</a:t></a:fld>'
    )
    paragraph._p.append(pptx.oxml.parse_xml(field))
    output = BytesIO()
    made.save(output)
    opened = unpack(output.getvalue())
    assert "شريحة\ufffc" in opened.text.splitlines()
    written = opened.pack(opened.text.replace("شريحة\ufffc", "الشريحة\ufffc"))
    assert b">2</a:t></a:fld>" in members(written)["ppt/slides/slide2.xml"]


def test_a_damaged_presentation_is_an_error_that_says_so() -> None:
    with pytest.raises(InputError, match=r"a\.pptx: not valid powerpoint: it cannot be opened"):
        decode(presentation()[:3000], "a.pptx")


def test_slides_of_impress_are_corrected(sawab: Sawab) -> None:
    made = OpenDocumentPresentation()
    layout = PageLayout(name="layout")
    made.automaticstyles.addElement(layout)
    master = MasterPage(name="master", pagelayoutname=layout)
    made.masterstyles.addElement(master)
    page, frame, box = Page(masterpagename=master), Frame(), TextBox()
    box.addElement(P(text="وصل الوفد الى المدينة"))
    frame.addElement(box)
    page.addElement(frame)
    made.presentation.addElement(page)
    file = sawab.folder / "a.odp"
    made.save(str(file))
    assert sawab("fix", "--quiet", file.name).status == 0
    paragraphs = load_odf(str(file)).getElementsByType(P)
    assert [teletype.extractText(one) for one in paragraphs] == ["وصل الوفد إلى المدينة"]
