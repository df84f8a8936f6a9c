"""Errors made on purpose are those asked for: marked where they stand, the same in each run."""

from __future__ import annotations

from random import Random

import pytest
from rapidfuzz.distance import OSA

from benchmarks.injection import ErrorTable, model_errors, random_errors
from linter.lexicon.resources import table_lines
from linter.text import alphabet as ab

TEXT = """وصل الوفد إلى المدينة صباحا، ثم غادر إلى العاصمة.
أعلنت الحكومة عن اتفاق جديد لوقف إطلاق النار في المنطقة
قال المتحدث إن الرئيس المصري سيزور المدرسة غدا
"""


@pytest.fixture(scope="module")
def errors() -> ErrorTable:
    return ErrorTable(table_lines("error_model/confusions.tsv"))


def written(errors: ErrorTable, word: str, kind: str) -> dict[str, float]:
    found = errors.of(word, Random(1))
    return {error.written: error.rate for error in found if error.kind == kind}


def test_habits_strike_where_they_belong(errors: ErrorTable) -> None:
    assert written(errors, "مدرسة", "ta-marbuta").keys() == {"مدرسه", "مدرست"}
    assert "المصرى" in written(errors, "المصري", "alif-maqsura")
    assert "كتبو" in written(errors, "كتبوا", "alif-fariqa")
    assert "يضهر" in written(errors, "يظهر", "sound")


def test_hamza_is_lost_more_often_at_the_start_of_the_stem(errors: ErrorTable) -> None:
    at_start = written(errors, "أحمد", "hamza")["احمد"]
    assert written(errors, "والأحمد", "hamza")["والاحمد"] == at_start
    assert 0 < written(errors, "رأس", "hamza")["راس"] < at_start


def test_no_error_leaves_the_word_as_it_is(errors: ErrorTable) -> None:
    assert all(error.written != "أولى" for error in errors.of("أولى", Random(1)))


@pytest.mark.parametrize("make", [model_errors, random_errors])
def test_marks_point_at_the_error_and_fix_it(make: type) -> None:
    lines = set(TEXT.splitlines())
    for gold in make([TEXT], 200, 7, lambda word: False):
        fixed = gold.sentence[: gold.start] + gold.right + gold.sentence[gold.end :]
        assert fixed in lines
        assert gold.sentence not in lines


@pytest.mark.parametrize("make", [model_errors, random_errors])
def test_same_seed_makes_same_errors(make: type) -> None:
    once, again, other = (make([TEXT], 50, seed, lambda word: False) for seed in (7, 7, 8))
    assert once == again
    assert once != other


def test_random_errors_are_one_letter_away_and_no_words() -> None:
    known = {"إلي", "الوفد"}
    errors = random_errors([TEXT], 300, 7, known.__contains__)
    assert {gold.tag for gold in errors} == {"changed", "dropped", "added", "exchanged"}
    for gold in errors:
        assert gold.wrong not in known
        assert set(gold.wrong) <= set(ab.LETTERS)
        assert OSA.distance(gold.wrong, gold.right) == 1


def test_model_makes_habits_more_often_than_accidents() -> None:
    tags = [gold.tag for gold in model_errors([TEXT], 500, 7, lambda word: False)]
    assert tags.count("hamza") > tags.count("shape") + tags.count("extra")
    assert "space" in tags
