"""Errors cost what the table says, by letters and place."""

from __future__ import annotations

from math import log

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from linter.lexicon.resources import table_lines
from linter.spelling.error_model import ErrorModel
from linter.spelling.verdict import ErrorKind

TABLE = [
    "# a comment",
    "أ\tا\tinitial\t50000\thamza",
    "أ\tا\tany\t15000\thamza",
    "ة\tه\tfinal\t30000\tta-marbuta",
    "ي\tى\tfinal\t25000\talif-maqsura",
    "ا\t\tafter-final-waw\t8000\talif-fariqa",
    "ظ\tض\tany\t8000\tsound",
    "ا\t\tany\t700\tdropped",
    "*\t\tany\t250\tdropped",
    "\t*\tany\t6\textra",
    "=\t\tany\t400\tdoubled",
    "<>\t<>\tany\t250\tswapped",
    "*\t*\tany\t8\tother",
    " \t\tafter-disconnected\t1500\tspace",
    " \t\tany\t150\tspace",
]


@pytest.fixture(scope="module")
def model() -> ErrorModel:
    return ErrorModel(TABLE)


@pytest.mark.parametrize(
    ("written", "meant", "per_million", "kind"),
    [
        ("احمد", "أحمد", [50000], ErrorKind.HAMZA),
        ("والاحمد", "والأحمد", [50000], ErrorKind.HAMZA),
        ("راس", "رأس", [15000], ErrorKind.HAMZA),
        ("مدرسه", "مدرسة", [30000], ErrorKind.TA_MARBUTA),
        ("كتبو", "كتبوا", [8000], ErrorKind.ALIF_FARIQA),
        ("ضهر", "ظهر", [8000], ErrorKind.LETTERS),
        ("كتب", "كتاب", [700], ErrorKind.LETTERS),
        ("كاب", "كتاب", [250], ErrorKind.LETTERS),
        ("كتتاب", "كتاب", [400], ErrorKind.REPEATED_LETTER),
        ("كتغاب", "كتاب", [6], ErrorKind.LETTERS),
        ("كاتب", "كتاب", [250], ErrorKind.LETTERS),
        ("كغاب", "كتاب", [8], ErrorKind.LETTERS),
        ("احمديه", "أحمدية", [50000, 30000], ErrorKind.HAMZA),
        ("اضهر", "أظهر", [50000, 8000], ErrorKind.LETTERS),
    ],
)
def test_cost_is_the_sum_of_the_errors_and_the_gravest_names_the_class(
    model: ErrorModel, written: str, meant: str, per_million: list[int], kind: ErrorKind
) -> None:
    found = model.explain(written, meant)
    assert found.cost == pytest.approx(sum(-log(rate / 1e6) for rate in per_million))
    if len(per_million) == 1 or kind is ErrorKind.LETTERS:
        assert found.kind is kind


def test_right_word_costs_nothing(model: ErrorModel) -> None:
    assert model.explain("كتاب", "كتاب").cost == 0.0


def test_space_is_missed_more_easily_after_a_letter_that_does_not_join(model: ErrorModel) -> None:
    assert model.missing_space("هذا") < model.missing_space("من")


def test_letters_meant_are_listed_by_the_letter_written(model: ErrorModel) -> None:
    assert model.meant_for({"sound", "ta-marbuta"}) == {"ض": "ظ", "ه": "ة"}


def test_damaged_line_is_named() -> None:
    with pytest.raises(ValueError, match="line 2"):
        ErrorModel(["# a comment", "أ\tا\tinitial"])


def test_frequent_errors_of_arabic_cost_less_than_accidents() -> None:
    shipped = ErrorModel(table_lines("error_model/confusions.tsv"))
    habits = [("اعلان", "إعلان"), ("مدرسه", "مدرسة"), ("المصرى", "المصري"), ("حتي", "حتى")]
    accidents = [("إعلزن", "إعلان"), ("مدرصة", "مدرسة"), ("الصمري", "المصري"), ("حى", "حتى")]
    dearest_habit = max(shipped.explain(*pair).cost for pair in habits)
    assert dearest_habit < min(shipped.explain(*pair).cost for pair in accidents)


WORDS = st.text("اتب", min_size=2, max_size=7)


@given(WORDS, WORDS)
@example("اتبا", "تاتا")
@example("بات", "اتب")
@example("تباب", "اباب")
def test_words_that_differ_in_two_letters_are_aligned_as_rapidfuzz_does(
    meant: str, written: str
) -> None:
    model = ErrorModel(TABLE)
    found = model._two_changes(meant, written)
    assert found in ([], model._aligned_confusions(meant, written))


def test_two_letters_are_changed_where_no_letter_moves() -> None:
    model = ErrorModel(TABLE)
    assert len(model._two_changes("أحمدية", "احمديه")) == 2
    assert model._two_changes("كتاب", "كاتب") == []
