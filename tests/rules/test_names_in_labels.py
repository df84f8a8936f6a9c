"""Names in lists of people, whose writer leaves out and puts in the dots of a final ي."""

from __future__ import annotations

from linter import Linter

PEOPLE = """\
شهرية عفاف مصطفي
شهرية علي عبد الحافظ
منحة العيد الكبري
شهرية منى فتحى
علي حامد الزهراني
وصل الي البيت فى المساء
وصل التى كانت فى المدرسة الاولي
"""


def test_a_first_name_before_another_is_no_preposition() -> None:
    found = Linter(select=["C"]).check(PEOPLE)
    assert not {"علي", "منى"}.intersection(PEOPLE[one.start : one.end] for one in found)


def test_a_preposition_in_such_a_list_is_found() -> None:
    text = PEOPLE + "اضغط علي الزر الأخضر\n"
    found = Linter(select=["C"]).check(text)
    assert "علي" in [text[one.start : one.end] for one in found]
