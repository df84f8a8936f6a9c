"""Errors of composed sentences: how they are read, and that most are found and none is made up."""

from __future__ import annotations

import pytest

from benchmarks.composed_errors import DATA, ComposedError, measure, report, sentences
from linter import Linter

ROW = "number\tقرأ [ثلاث|ثلاثة] كتب و[سبعة|سبع] قصص"


def test_a_marked_sentence_is_read_as_written_and_as_meant() -> None:
    (one,) = sentences(["# remark", ROW])
    assert one.written == "قرأ ثلاث كتب وسبعة قصص"
    assert one.meant == "قرأ ثلاثة كتب وسبع قصص"
    assert one.errors == (ComposedError(4, 8, "ثلاثة"), ComposedError(14, 18, "سبع"))


def test_characters_may_be_written_by_their_numbers() -> None:
    (one,) = sentences(["u\tال[\\u200b|]بيت[\\n|]"])
    assert one.written == "ال\u200bبيت\n"


def test_an_error_is_found_and_fixed() -> None:
    score = measure(Linter(select=["G001"]), sentences([ROW]))["number"]
    assert (score.errors, score.found, score.fixed, score.false) == (2, 2, 2, [])


def test_an_error_that_no_rule_knows_is_missed() -> None:
    scores = measure(Linter(select=["P002"]), sentences([ROW]))
    assert [line.split("\t")[0] for line in scores["number"].missed] == ["-", "-"]
    assert list(report(scores))[-1].split() == ["all", "2", "0", "0", "0"]


@pytest.mark.slow
def test_most_of_the_composed_errors_are_found_and_the_meant_sentences_are_left_alone() -> None:
    lines = DATA.read_text(encoding="utf-8").splitlines()
    scores = measure(Linter(), sentences(lines)).values()
    assert [line for score in scores for line in score.false] == []
    assert sum(score.found for score in scores) >= 0.75 * sum(score.errors for score in scores)
