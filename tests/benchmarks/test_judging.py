"""A judgement answers for its place in the text, whatever is suggested there."""

from __future__ import annotations

import pytest

from benchmarks import judging
from benchmarks.judging import Judgement
from benchmarks.texts import clean_texts
from linter import Linter

ROW = "xquad\tاعادة\tخلال [اعادة] براءة\tS002\tإعادة\treal\t"


def test_place_of_a_finding_is_its_word_between_its_neighbours() -> None:
    text = "قال الوزير أمس إن وقف اطلاق النار\nفي المدينة قريب"
    (finding,) = Linter(select=["S002"]).check(text)
    assert judging.place("news", text, finding) == (
        "news",
        "اطلاق",
        "أمس إن وقف [اطلاق] النار في المدينة",
    )


def test_rows_are_found_by_place() -> None:
    (row,) = judging.read(["# comment", judging.HEAD, "", ROW]).values()
    assert row.place == ("xquad", "اعادة", "خلال [اعادة] براءة")
    assert row.judgement is Judgement.REAL
    assert row.right == "إعادة"


def test_reason_names_the_right_form_where_the_suggestion_is_not_it() -> None:
    (row,) = judging.read([ROW + "meant عادة"]).values()
    assert row.right == "عادة"


@pytest.mark.parametrize("judgement", ["false", "variant"])
def test_nothing_is_right_instead_of_what_is_right(judgement: str) -> None:
    (row,) = judging.read([ROW.replace("real", judgement)]).values()
    assert row.right is None


def test_row_of_a_kind_answers_for_each_case_of_it() -> None:
    text = 'قرأ " كليلة " أمس'
    rows = judging.read(["news\t\t*\tP004\t\treal\t"])
    findings = Linter(select=["P004"]).check(text)
    assert len(findings) == 2
    assert all(judging.judged(rows, "news", text, finding) for finding in findings)
    assert not any(judging.judged(rows, "books", text, finding) for finding in findings)


def test_row_on_spelling_says_nothing_of_a_mark_at_the_same_place() -> None:
    text = "وقف اطلـاق النار"
    (finding,) = Linter(select=["U004"]).check(text)
    spelling = judging.read(["news\tاطلـاق\tوقف [اطلـاق] النار\tS002\tإطلاق\tfalse\t"])
    assert judging.judged(spelling, "news", text, finding) is None
    mark = judging.read(["news\tاطلـاق\tوقف [اطلـاق] النار\tU004\tاطلاق\treal\t"])
    assert judging.judged(mark, "news", text, finding) is not None


@pytest.mark.parametrize("line", ["xquad\tاعادة", ROW.replace("real", "perhaps")])
def test_damaged_row_is_named(line: str) -> None:
    with pytest.raises(ValueError, match="line 2"):
        judging.read([judging.HEAD, line])


def test_judged_places_stand_in_their_texts() -> None:
    texts = {name: " ".join(text.split()) for name, text in clean_texts().items()}
    rows = [row for row in judging.load().values() if row.text in texts and row.context != "*"]
    assert rows
    for row in rows:
        before, _, after = row.context.partition(f"[{row.word}]")
        for part in (before.strip(), row.word, after.strip()):
            assert part in texts[row.text], row
