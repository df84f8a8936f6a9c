"""Choosing, applying and showing fixes."""

from __future__ import annotations

import pytest

from linter.findings.diagnostic import Applicability, Diagnostic, Edit, Fix, Message, RuleInfo
from linter.findings.fixes import apply_edits, choose, unified_diff

RULE = RuleInfo("X001", "example", "examples")


def finding(start: int, end: int, new: str, how: Applicability = Applicability.SAFE) -> Diagnostic:
    fix = Fix((Edit(start, end, new),), how)
    return Diagnostic(RULE, start, end, Message("wrong", "خطأ"), fixes=(fix,))


def test_edits_are_applied_wherever_they_come_in_the_list() -> None:
    assert apply_edits("abcdef", [Edit(4, 5, "X"), Edit(0, 1, ""), Edit(2, 2, "--")]) == "b--cdXf"


def test_overlapping_edits_are_refused() -> None:
    with pytest.raises(ValueError, match="overlap"):
        apply_edits("abcdef", [Edit(0, 3, ""), Edit(2, 4, "")])


def test_of_two_fixes_that_touch_the_first_is_chosen() -> None:
    chosen = choose([finding(2, 4, "x"), finding(0, 3, "y"), finding(5, 6, "z")])
    assert [one.fix.edits[0].replacement for one in chosen] == ["y", "z"]


def test_of_two_fixes_that_begin_at_one_place_the_wider_is_chosen() -> None:
    chosen = choose([finding(0, 3, "word"), finding(0, 7, "phrase"), finding(9, 9, "z")])
    assert [one.fix.edits[0].replacement for one in chosen] == ["phrase", "z"]


def test_a_wider_fix_that_is_not_applied_leaves_the_place_to_a_narrower_one() -> None:
    chosen = choose([finding(0, 3, "word"), finding(0, 7, "phrase", Applicability.UNSAFE)])
    assert [one.fix.edits[0].replacement for one in chosen] == ["word"]


def test_unsafe_fixes_are_chosen_only_when_asked_for_and_shown_ones_never() -> None:
    found = [
        finding(0, 1, "safe"),
        finding(3, 4, "unsafe", Applicability.UNSAFE),
        finding(6, 7, "shown", Applicability.DISPLAY),
    ]
    assert [one.fix.edits[0].replacement for one in choose(found)] == ["safe"]
    assert len(choose(found, unsafe=True)) == 2


def test_diff_names_the_file_and_says_when_the_last_newline_is_missing() -> None:
    diff = unified_diff("a\nb", "a\nc", "x.txt")
    assert diff.startswith("--- a/x.txt\n+++ b/x.txt\n")
    assert diff.endswith("-b\n\\ No newline at end of file\n+c\n\\ No newline at end of file\n")
    assert unified_diff("a", "a", "x.txt") == ""


def test_edit_cannot_end_before_it_starts() -> None:
    with pytest.raises(ValueError, match="cannot span"):
        Edit(3, 2, "")
