"""The engine: sorted findings with exact places, fixes to a fixed point, fit for threads."""

from __future__ import annotations

import pickle
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from linter import Linter
from linter.documents import Document
from linter.rules.core.registry import UnknownRuleError

WITH_ERRORS = "وقف اطلاق النار ، ثم وصل الوفد إلىالمدينة.وغادر"

WORDS = st.sampled_from(
    [
        "وقف",
        "اطلاق",
        "النار",
        "المدرسه",
        "في",
        "إلى",
        "إنه",
        "محمد",
        "شويغو",
        "الحكوممة",
        "10,5",
        "ABC",
    ]
)
GAPS = st.sampled_from([" ", "  ", "، ", " ،", ".", ". ", '"', ' "', "\n", " (", ") ", "؟", ": "])


@st.composite
def texts(draw: st.DrawFn) -> str:
    return "".join(draw(WORDS) + draw(GAPS) for _ in range(draw(st.integers(0, 12))))


def test_findings_come_in_order_of_place() -> None:
    found = Linter().check(WITH_ERRORS)
    assert [one.rule.name for one in found] == [
        "hamza",
        "space-before-mark",
        "merged-words",
        "missing-space-after-stop",
    ]
    assert [WITH_ERRORS[one.start : one.end] for one in found][::2] == ["اطلاق", "إلىالمدينة"]


def test_fix_fixes_until_nothing_is_left() -> None:
    result = Linter().fix(WITH_ERRORS)
    assert result.text == "وقف إطلاق النار، ثم وصل الوفد إلى المدينة. وغادر"
    assert len(result.applied) == sum(result.passes) == 4
    assert Linter().check(result.text) == []


def test_a_phrase_is_fixed_as_a_whole_and_not_by_its_first_word() -> None:
    text = "سنلتقي غدا انشاء الله، وانشاء الله نعود"
    assert Linter().fix(text).text == "سنلتقي غدا إن شاء الله، وإن شاء الله نعود"


def test_text_outside_the_prose_is_left_alone() -> None:
    document = Document("`اطلاق` | اطلاق", format="markdown")
    assert [one.start for one in Linter().check(document)] == [10]
    assert Linter().fix(document, unsafe=True).text == "`اطلاق` | إطلاق"


def test_word_of_the_user_is_accepted() -> None:
    assert [one.rule.name for one in Linter().check("وصل الوفقاق")] == ["misspelling"]
    assert Linter(words=["الوفقاق"]).check("وصل الوفقاق") == []


def test_selection_by_code_prefix_name_and_family() -> None:
    for selector in ("S002", "S", "hamza", "spelling"):
        assert [one.rule.code for one in Linter(select=[selector]).check(WITH_ERRORS)] == ["S002"]
    assert "S002" not in [one.rule.code for one in Linter(ignore=["hamza"]).check(WITH_ERRORS)]


def test_a_family_selects_its_default_rules_and_ignores_all_of_them() -> None:
    family = {rule.code for rule in Linter(select=["S"]).rules}
    assert family == {rule.code for rule in Linter(select=["spelling"]).rules}
    assert "S001" in family
    assert "S010" not in family
    assert [rule.code for rule in Linter(select=["S010"]).rules] == ["S010"]
    assert not [rule for rule in Linter(["all"], ["P"]).rules if rule.category == "punctuation"]


def test_wrong_selector_names_the_nearest() -> None:
    with pytest.raises(UnknownRuleError, match="did you mean 'hamza'"):
        Linter(select=["hamzah"])


def test_linter_travels_between_processes_and_threads() -> None:
    linter = pickle.loads(pickle.dumps(Linter(ignore=["P"], words=["الوفقاق"])))
    wanted = Linter(ignore=["P"], words=["الوفقاق"]).check(WITH_ERRORS)
    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(linter.check, [WITH_ERRORS] * 16)) == [wanted] * 16


@settings(deadline=None, max_examples=60)
@given(texts())
def test_fix_twice_changes_nothing_more(text: str) -> None:
    once = Linter().fix(text).text
    assert Linter().fix(once).text == once


@settings(deadline=None, max_examples=60)
@given(texts())
def test_findings_and_edits_lie_in_the_text(text: str) -> None:
    for one in Linter().check(text):
        assert 0 <= one.start <= one.end <= len(text)
        assert len(one.fixes) <= 5
        for fix in one.fixes:
            assert all(0 <= edit.start <= edit.end <= len(text) for edit in fix.edits)


def test_a_norm_of_spelling_that_does_not_exist_is_refused() -> None:
    with pytest.raises(ValueError, match="one of modern, egyptian, any, not 'x'"):
        Linter(spelling="x")  # type: ignore[arg-type]


@pytest.mark.parametrize("text", [None, 123, b"\xd9\x88", Path("a.txt")])
def test_what_is_no_text_is_refused_by_the_name_of_its_type(text: object) -> None:
    wanted = f"a str or a Document is to be read, not {type(text).__name__}"
    linter: Any = Linter()
    for read in (linter.check, linter.fix, linter.tally, linter.examine):
        with pytest.raises(TypeError, match=wanted):
            read(text)
