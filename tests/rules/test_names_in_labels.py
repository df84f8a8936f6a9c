"""Names in lists of people, whose writer leaves out and puts in the dots of a final ي."""

from __future__ import annotations

from linter import Linter
from linter.files.storage import decode

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


def test_the_second_half_of_a_foreign_brand_is_no_conjunction() -> None:
    table = "id,name\n1,بيست واي- اكتوبر\n2,جيت واي مول - الرحاب\n3,سعودي ماركت – ووتر واي\n"
    assert Linter(select=["C010"]).check(decode(table.encode(), "stores.csv")) == []
