"""What stands in the sentences of a Word file beside their text."""

from __future__ import annotations

from typing import Final

import pytest

from linter.documents.containers.office import unpack
from tests.conftest import Sawab
from tests.documents.containers.office_files import run_of, word_of_xml


def test_words_on_both_sides_of_an_alignment_tab_are_two(sawab: Sawab) -> None:
    tab = '<w:r><w:ptab w:relativeTo="margin" w:alignment="center" w:leader="none"/></w:r>'
    data = word_of_xml(tab.join(map(run_of, ("جريدة الوطن", "عدد اليوم", "القاهرة"))))
    (sawab.folder / "a.docx").write_bytes(data)

    assert unpack(data).text == "جريدة الوطن\tعدد اليوم\tالقاهرة\n"
    assert sawab("fix", "--unsafe-fixes", "a.docx").status == 0
    assert (sawab.folder / "a.docx").read_bytes() == data


FORMULA: Final = "<m:oMath><m:r><m:t>x+1</m:t></m:r></m:oMath>"
BOX: Final = (
    '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent>'
    f"<w:p>{run_of('اقتباس')}</w:p></w:txbxContent></wps:txbx></w:drawing></mc:Choice>"
    f"<mc:Fallback><w:pict><w:p>{run_of('اقتباس')}</w:p></w:pict></mc:Fallback>"
    "</mc:AlternateContent></w:r>"
)


def mark(kind: str) -> str:
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'


def field(code: str, result: str = "", *, is_cached: bool = True) -> str:
    code = f"<w:r><w:instrText> {code} </w:instrText></w:r>"
    shown = mark("separate") + result if is_cached else ""
    return mark("begin") + code + shown + mark("end")


@pytest.mark.parametrize(
    "thing",
    [
        FORMULA,
        f"<m:oMathPara>{FORMULA}</m:oMathPara>",
        field("PAGE"),
        field("PAGE", is_cached=False),
        field(f"IF {field('PAGE')} = 1"),
        '<w:fldSimple w:instr="PAGE"/>',
        '<w:fldSimple w:instr="PAGE"><w:r><w:t/></w:r></w:fldSimple>',
        BOX,
    ],
)
def test_a_formula_a_field_or_a_box_stands_for_something_in_its_sentence(
    sawab: Sawab, thing: str
) -> None:
    pieces = ("إن قيمة ", " تساوي واحدا، ثم ", "، وهكذا.")
    data = word_of_xml(thing.join(map(run_of, pieces)))
    (sawab.folder / "a.docx").write_bytes(data)

    assert "\ufffc".join(pieces) in unpack(data).text.splitlines()
    assert sawab("fix", "a.docx").status == 0
    assert (sawab.folder / "a.docx").read_bytes() == data


def test_the_result_that_a_field_shows_is_read_as_text() -> None:
    shown = field("REF a", run_of("الصفحة")), '<w:fldSimple w:instr="REF a">', run_of("الاولى")
    data = word_of_xml(run_of("انظر ") + "".join(shown) + "</w:fldSimple>")
    assert unpack(data).text == "انظر الصفحةالاولى\n"


@pytest.mark.parametrize(
    "thing",
    [
        field('XE "وفد"', is_cached=False),
        '<w:fldSimple w:instr=" TC &quot;وفد&quot; "/>',
        f'<w:del w:id="1" w:author="هند">{field("PAGE")}</w:del>',
    ],
)
def test_a_field_that_shows_nothing_parts_no_word(thing: str) -> None:
    data = word_of_xml(run_of("الوف") + thing + run_of("د"))
    assert unpack(data).text == "الوفد\n"
