"""Text to judge by is chosen by its place, and only counted."""

from __future__ import annotations

from benchmarks.unseen import chosen_paragraphs, report
from linter import Linter


def test_paragraphs_are_taken_from_the_last_third_by_place() -> None:
    paragraphs = [str(number) for number in range(30_000)]
    found = list(chosen_paragraphs(paragraphs))
    assert found[:2] == ["20000", "20001"]
    assert found[20] == "24000"
    assert len(found) == 60


def test_the_report_prints_counts_and_none_of_the_text() -> None:
    lines = list(report(["وقف اطلاق النار", "وصل الوفد"], Linter()))
    assert lines[0].startswith("2 paragraphs, 5 words")
    assert "S 200.00" in lines[1]
    assert not any("طلاق" in line for line in lines)
