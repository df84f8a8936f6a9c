"""Words torn by a space."""

from __future__ import annotations

import pytest

from linter import Linter


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("أعلنت الحكو مة قرارا جديدا", "أعلنت الحكومة قرارا جديدا"),
        ("أعلنت الحكو م ة قرارا جديدا", "أعلنت الحكومة قرارا جديدا"),
        ("مصانع الأغذي ة في المدينة", "مصانع الأغذية في المدينة"),
        ("استقبل الدكتو ر ضيوفه", "استقبل الدكتور ضيوفه"),
    ],
)
def test_a_piece_is_joined_and_never_respelt(text: str, meant: str) -> None:
    (found,) = Linter().check(text)
    assert found.rule.code == "B017"
    assert Linter(select=["B017"]).fix(text, unsafe=True).text == meant


def test_where_words_are_torn_pieces_that_are_words_are_joined_too() -> None:
    text = "عقد المؤت مر في الم دينة وحضر المند وبون منذ السنة الماض ية في جا معة القاه رة"
    meant = "عقد المؤتمر في المدينة وحضر المندوبون منذ السنة الماضية في جامعة القاهرة"
    assert Linter(select=["B017"]).fix(text, unsafe=True).text == meant


@pytest.mark.parametrize(
    "text",
    ["أكد ان قطاع المياه ينمو", "نحو الف طن من القمح", "لم يقل الا انه سيأتي", "سكايب واي فاي"],
)
def test_a_careless_hamza_beside_a_word_is_no_piece(text: str) -> None:
    assert "B017" not in [one.rule.code for one in Linter().check(text)]


def test_no_fix_is_safe_on_what_may_be_a_piece() -> None:
    text = "وصلت إلى الي وم الأول من المنظ مة وكانت المرت بة الثانية لهم"
    assert Linter().fix(text).text == text


def test_a_letter_in_an_order_is_no_piece_of_the_word_before() -> None:
    assert not Linter(select=["B017"]).check("ترتيب الدور ي → أ")
