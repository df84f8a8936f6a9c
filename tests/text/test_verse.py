"""Verse is told from prose by its two halves."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.text.passage import Passage
from linter.text.verse import is_unmarked_run, verse_lines

VERSE = "ألا ليت الشباب يعود يوما{}فأخبره بما فعل المشيب\n"
NEXT = "إذا غامرت في شرف مروم{}فلا تقنع بما دون النجوم\n"


def _lines(text: str) -> list[str]:
    return [text[start:end] for start, end in verse_lines(text)]


@pytest.mark.parametrize("parting", [" * ", " *** ", " = ", " % ", " %~% "])
def test_line_parted_by_stars_is_verse(parting: str) -> None:
    line = VERSE.format(parting)
    assert _lines(f"قال الشاعر:\n{line}ثم مضى.\n") == [line]


@pytest.mark.parametrize("parting", ["     ", "\t", " ... ", " … "])
def test_two_lines_parted_by_a_gap_or_dots_are_verse(parting: str) -> None:
    first, second = VERSE.format(parting), NEXT.format(parting)
    assert _lines(f"{first}\n{second}") == [first, second]
    assert _lines(first) == []


@pytest.mark.parametrize("number", ["", "328 - ", "12- "])
def test_line_cited_in_brackets_is_verse(number: str) -> None:
    line = number + "( " + VERSE.format(" ... ").strip() + " )\n"
    assert _lines(f"وقال الآخر\n{line}فعطف الاسم على الضمير\n") == [line]


_PIECES = [VERSE.format(" ... "), NEXT.format("     "), "قال:", "\n", "\r\n", "\u2028", " * ", "*"]
_PIECES += ["   ", "\t", "…", "كلمة أخرى ", "=", "\n   \n", "\x0b"]


@given(st.lists(st.sampled_from(_PIECES), max_size=12).map("".join))
def test_verse_told_by_the_gaps_of_a_passage_is_that_of_its_lines(text: str) -> None:
    passage = Passage(text)
    lines = verse_lines(text)
    for index, (start, end) in enumerate(map(passage.span, range(len(passage.words)))):
        is_verse = any(first <= start and end <= last for first, last in lines)
        assert passage.is_prose(start, end) is not is_verse, passage.words[index]


@pytest.mark.parametrize(
    "text",
    [
        "* وصل الوفد إلى المدينة\n* غادر الوزير إلى بلده\n",
        "هذا نص **مهم جدا** في الصفحة\n",
        "الاسم\tالعمر\nأحمد\t20\n",
        "لا أدري... ربما يعود غدا من سفره الطويل إلى بلاد بعيدة جدا\nلا أحد يعرف ... نعم\n",
        "قيمة الدخل = 10\n",
        "ارتفعت الأسعار بنسبة 10 % في العام الماضي\n",
        "(لا أدري ... )\n",
    ],
    ids=["list", "bold", "table", "prose", "equation", "percentage", "half in brackets"],
)
def test_lists_tables_and_prose_are_no_verse(text: str) -> None:
    assert _lines(text) == []


def test_long_stretch_without_marks_is_told_from_a_sentence() -> None:
    words = "كلمة " * 40
    assert is_unmarked_run(words, 100)
    assert not is_unmarked_run("قال، ثم مضى، ثم عاد، ولم يقل شيئا. " * 5, 100)
    assert not is_unmarked_run("كلمة واحدة هنا", 5)
