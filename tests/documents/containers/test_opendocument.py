"""What stands in the sentences of an OpenDocument text beside their text."""

from __future__ import annotations

import pytest

from linter.documents.containers.office import unpack
from tests.conftest import Sawab
from tests.documents.containers.office_files import odt_of_xml


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
