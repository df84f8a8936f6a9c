"""What stands in the sentences of an OpenDocument text beside their text."""

from __future__ import annotations

import pytest

from linter.documents.containers.office import unpack
from tests.conftest import Sawab
from tests.documents.containers.office_files import odt_of_xml
from tests.documents.containers.test_office import members


@pytest.mark.parametrize(
    "thing",
    [
        '<text:bookmark-ref text:ref-name="a"/>',
        "<text:sequence-ref></text:sequence-ref>",
        '<text:user-defined text:name="a"/>',
        "<text:page-number><text:span/></text:page-number>",
        "<draw:custom-shape><text:p>اقتباس</text:p></draw:custom-shape>",
        "<draw:line><text:p/></draw:line>",
    ],
)
def test_a_field_or_a_shape_stands_for_something_in_its_sentence(sawab: Sawab, thing: str) -> None:
    pieces = ("انظر الفصل ", " في الكتاب، ثم ", "، وهكذا.")
    data = odt_of_xml(thing.join(pieces))
    (sawab.folder / "a.odt").write_bytes(data)

    assert "\ufffc".join(pieces) in unpack(data).text.splitlines()
    assert sawab("fix", "a.odt").status == 0
    assert (sawab.folder / "a.odt").read_bytes() == data


def test_the_result_that_a_field_shows_is_read_as_text() -> None:
    data = odt_of_xml("انظر <text:bookmark-ref>الفصل الاول</text:bookmark-ref><text:bookmark/>")
    assert unpack(data).text == "انظر الفصل الاول\n"


def test_what_describes_a_picture_is_a_text_of_its_own() -> None:
    described = "<svg:title>صورة الوزير</svg:title><svg:desc>الوزير فى مكتبه</svg:desc>"
    data = odt_of_xml(
        f"وصل الوزير <draw:frame>{described}</draw:frame> صباحا<draw:g> {described}</draw:g>",
    )
    opened = unpack(data)
    lines = ["صورة الوزير", "الوزير فى مكتبه"] * 2 + ["وصل الوزير \ufffc صباحا"]
    assert opened.text.splitlines() == lines

    fixed = opened.text.replace("فى", "في")
    assert unpack(opened.pack(fixed)).text == fixed


def test_what_a_picture_or_a_script_holds_is_no_text_of_its_paragraph() -> None:
    picture = "<draw:image><office:binary-data>iVBORw0K</office:binary-data></draw:image>"
    ruby = "<text:ruby-base>نص</text:ruby-base><text:ruby-text>شرح</text:ruby-text>"
    data = odt_of_xml(
        f"وصل <draw:frame> {picture} </draw:frame>",
        "الوفد<text:script>alert('نص')</text:script>",
        f"<text:ruby>{ruby}</text:ruby> بعده",
    )
    assert unpack(data).text.splitlines() == ["وصل \ufffc", "الوفد", "شرح", "نص بعده"]


@pytest.mark.parametrize(
    ("content", "fixed"),
    [
        ('وصل<text:s text:c="2"/>الوفد', "وصل<text:s/>الوفد"),
        ("وصل <text:s/>الوفد", "وصل<text:s/>الوفد"),
        ("وصل الوفد<text:s/>، ثم عاد", "وصل الوفد، ثم عاد"),
        ('وصل الوفد<text:s text:c="2"/>الى البيت', "وصل الوفد<text:s/>إلى البيت"),
    ],
)
def test_two_spaces_become_one(sawab: Sawab, content: str, fixed: str) -> None:
    (sawab.folder / "a.odt").write_bytes(odt_of_xml(content))
    assert sawab("fix", "a.odt").status == 0
    assert members((sawab.folder / "a.odt").read_bytes()) == members(odt_of_xml(fixed))


@pytest.mark.parametrize(
    ("content", "text"),
    [
        ('وصل <text:s text:c="10"/>الوفد', f"وصل{' ' * 11}الوفد"),
        ('وصل<text:s text:c="999999999"/>الوفد', f"وصل{' ' * 64}الوفد"),
        ("وصل \n  \r\n\tالوفد &#32; &amp; \n غيره", "وصل الوفد & غيره"),
    ],
)
def test_spaces_by_which_words_are_set_apart_or_lines_are_broken_stay(
    sawab: Sawab, content: str, text: str
) -> None:
    data = odt_of_xml(content)
    (sawab.folder / "a.odt").write_bytes(data)
    assert unpack(data).text == f"{text}\n"
    assert sawab("fix", "a.odt").status == 0
    assert (sawab.folder / "a.odt").read_bytes() == data


def test_what_is_put_in_between_spaces_is_read_back() -> None:
    opened = unpack(odt_of_xml('وصل<text:s text:c="3"/>الوفد'))
    for text in ("وصل & الوفد", "وصل   كل  الوفد", "وصلالوفد"):
        assert unpack(opened.pack(f"{text}\n")).text == f"{text}\n"
