"""Corrections of words that no list of attested words holds."""

from __future__ import annotations

import pytest

from linter import Linter
from linter.spelling.speller import default_speller

LINTER = Linter(select=["S"])


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("إستمارتين", "استمارتين"),
        ("إستمارتان", "استمارتان"),
        ("بإستمارتين", "باستمارتين"),
        ("الإستبانتين", "الاستبانتين"),
        ("إستخدامان", "استخدامان"),
        ("إنتخابين", "انتخابين"),
        ("بالإنتخابين", "بالانتخابين"),
        ("إختبارين", "اختبارين"),
    ],
)
def test_dual_with_an_added_hamza_is_corrected(written: str, meant: str) -> None:
    assert default_speller().judge(written).candidates[0].text == meant


@pytest.mark.parametrize(
    "text",
    [
        "وقع على استمارتين",
        "زار إفريقيان وإكوادوريان المدينة",
        "وصل إنسانان وإمامان إلى القرية",
        "كتب إعلانين وإقرارين",
    ],
)
def test_dual_that_begins_with_a_hamza_is_left_alone(text: str) -> None:
    assert not LINTER.check(text)
