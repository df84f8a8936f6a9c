"""What stands in the sentences of a Word file beside their text."""

from __future__ import annotations

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
