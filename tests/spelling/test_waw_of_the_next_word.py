"""The و of a word written against the word before: المعاملاتو التحويلات."""

from __future__ import annotations

import pytest

from linter.documents import Document
from linter.engine import Linter

LENT = [
    ("تفاصيل المعاملاتو التحويلات", "تفاصيل المعاملات والتحويلات"),
    ("تفاصيل المعاملاتوَ التحويلات", "تفاصيل المعاملات وَالتحويلات"),
]


@pytest.mark.parametrize(("written", "meant"), LENT)
def test_one_fix_gives_the_waw_with_its_vowel_to_the_next_word(written: str, meant: str) -> None:
    (finding,) = Linter().check(Document(written))
    (edit,) = finding.fixes[0].edits
    assert written[: edit.start] + edit.replacement + written[edit.end :] == meant


def test_preposition_lends_no_waw_for_its_noun_follows() -> None:
    written = "عرفت هذه المدينة منذو سنوات"
    (finding,) = Linter().check(Document(written))
    (edit,) = finding.fixes[0].edits
    assert edit.replacement == "منذ"
