"""Word and PowerPoint files whose parts have other names, and those in Strict Open XML."""

from __future__ import annotations

from io import BytesIO
from typing import Final
from zipfile import ZipFile

import docx
import pytest

from linter.documents.containers.office import unpack
from tests.conftest import Sawab
from tests.documents.containers.office_files import OFFICE, rewritten, run_of, word_of_xml

#: What Strict Open XML calls the namespaces and relationships of the usual kind.
STRICT: Final = tuple(
    (f"http://schemas.openxmlformats.org/{usual}", f"http://purl.oclc.org/ooxml/{strict}")
    for usual, strict in (
        ("wordprocessingml/2006/main", "wordprocessingml/main"),
        ("drawingml/2006/main", "drawingml/main"),
        ("presentationml/2006/main", "presentationml/main"),
        ("officeDocument/2006/math", "officeDocument/math"),
        ("officeDocument/2006/relationships", "officeDocument/relationships"),
    )
)


@pytest.mark.parametrize("option", [(), ("--track-changes",)])
@pytest.mark.parametrize("name", ["a.docx", "a.pptx"])
def test_a_file_in_strict_open_xml_is_fixed(
    sawab: Sawab, name: str, option: tuple[str, ...]
) -> None:
    file = sawab.folder / name
    file.write_bytes(rewritten(OFFICE[name](["وصل الوفد الى المدينة"]), *STRICT))

    assert sawab("fix", "--quiet", *option, name).status == 0

    assert "وصل الوفد إلى المدينة" in unpack(file.read_bytes()).text.splitlines()


def test_a_formula_in_strict_open_xml_is_one() -> None:
    formula = "<m:oMath><m:r><m:t>x</m:t></m:r></m:oMath>"
    data = rewritten(word_of_xml(f"{run_of('قيمة ')}{formula}"), *STRICT)
    assert unpack(data).text == "قيمة \ufffc\n"


def test_revisions_of_strict_open_xml_are_of_its_namespace(sawab: Sawab) -> None:
    _, namespace = STRICT[0]
    file = sawab.folder / "a.docx"
    with ZipFile(file, "w") as archive:
        text = f'<document xmlns="{namespace}"><p><r><t>وصل الى البيت</t></r></p></document>'
        archive.writestr("word/document.xml", text)

    assert sawab("fix", "--quiet", "--track-changes", "a.docx").status == 0

    with ZipFile(file) as archive:
        part = archive.read("word/document.xml").decode()
    assert part.count(f'="{namespace}"') == 3
    assert "schemas.openxmlformats.org" not in part


def test_a_word_file_whose_parts_have_other_names_is_read() -> None:
    made = docx.Document()
    made.add_paragraph("وصل الوفد")
    made.sections[0].header.paragraphs[0].text = "رأس الصفحة"
    output = BytesIO()
    made.save(output)
    names = ("document.xml", "document2.xml"), ("header1.xml", "top.xml")
    assert unpack(rewritten(output.getvalue(), *names)).text == "وصل الوفد\nرأس الصفحة\n"
    moved = rewritten(output.getvalue(), ("word/", "text/"))
    assert unpack(moved).text == "وصل الوفد\nرأس الصفحة\n"


def test_a_presentation_whose_main_part_has_another_name_is_read() -> None:
    data = rewritten(OFFICE["a.pptx"](["شريحة"]), ("presentation.xml", "presentation2.xml"))
    assert "شريحة" in unpack(data).text.splitlines()


def test_a_file_that_says_nothing_of_its_parts_is_read_by_their_usual_names() -> None:
    output = BytesIO()
    with ZipFile(output, "w") as archive:
        namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
        for name, text in (("document", "وصل الوفد"), ("header1", "رأس الصفحة")):
            part = f'<w:p xmlns:w="{namespace}">{run_of(text)}</w:p>'
            archive.writestr(f"word/{name}.xml", part)
        archive.writestr("_rels/.rels", "not XML")
    assert unpack(output.getvalue()).text == "وصل الوفد\nرأس الصفحة\n"
