"""Lam and alef stored in the wrong order all through a text."""

from __future__ import annotations

import pytest

from linter import Linter
from linter.spelling.lam_alef import readings

TEXT = (
    "أصدرت وزارة اإلعالم في األردن بيانا عن العالقات مع الدول اإلسالمية خالل األعوام الماضية "
    "وقالت إنه ال يوجد خالف بين كال الطرفين، وإن هللا مع الصابرين بال شك، والحمد هلل على كل حال."
)
MEANT = (
    "أصدرت وزارة الإعلام في الأردن بيانا عن العلاقات مع الدول الإسلامية خلال الأعوام الماضية "
    "وقالت إنه لا يوجد خلاف بين كلا الطرفين، وإن الله مع الصابرين بلا شك، والحمد لله على كل حال."
)


def test_a_text_from_a_pdf_is_read_as_it_was_meant() -> None:
    assert Linter().fix(TEXT, unsafe=True).text == MEANT


def test_no_safe_fix_in_a_text_from_a_pdf_is_wrong() -> None:
    for applied in Linter().fix(TEXT).applied:
        for edit in applied.fix.edits:
            assert MEANT[edit.start : edit.end] == edit.replacement


@pytest.mark.parametrize("word", ["اإلعالم", "واإلسالمي", "األمم", "هللا", "وهللا", "اآلن"])
def test_what_no_word_can_be_is_read_again_in_any_text(word: str) -> None:
    (found,) = Linter().check(f"وصل الوفد ولا خلاف، وفي الختام {word} لأنه لازم")
    assert found.rule.code == "S007"


def test_words_run_together_with_more_pairs_than_are_read_are_read_too() -> None:
    text = "لا بأس، ولا نعرف الأمر. وقال المدير الماليوالعاليوالغاليوالحاليوالجمالاألول. ذهب الى"
    assert [one.rule.code for one in Linter(["S002", "S007"]).check(text)] == ["S007", "S002"]
    assert list(readings("األولاألولاألولاألولاألولاألول"))


@pytest.mark.parametrize("word", ["لاإلى", "ألقاهاإليها", "ألاإله"])
def test_two_words_written_as_one_have_no_swapped_letters(word: str) -> None:
    found = Linter().check(f"وصل الوفد ولا خلاف، وفي الختام {word} لأنه لازم")
    assert "S007" not in [one.rule.code for one in found]


@pytest.mark.parametrize("text", ["ال يوجد", "حال سالم بال", "هذا كتاب ال غير ولا سواه"])
def test_words_that_may_stand_are_left_alone_in_other_texts(text: str) -> None:
    assert "S007" not in [one.rule.code for one in Linter().check(text)]


def test_several_swaps_in_a_word_are_undone_together() -> None:
    assert "الإسلامي" in readings("اإلسالمي")
    assert "للاستثمارات" in readings("لالستثمارات")


@pytest.mark.parametrize("text", ["واإلعالم with and without (ال)", "اإلعالم by strip-ال function"])
def test_the_article_is_no_swapped_word_where_it_is_spoken_of(text: str) -> None:
    flagged = [text[one.start : one.end] for one in Linter().check(text)]
    assert "ال" not in flagged
