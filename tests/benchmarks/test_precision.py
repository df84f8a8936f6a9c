"""Precision of a rule is the share of real errors among what was judged of its findings."""

from __future__ import annotations

from benchmarks import judging
from benchmarks.rules import Score, elsewhere, measure, report, table
from linter import Linter

TEXT = "وصل الوفد ، ثم غادر\nقال «نعم» ، ثم مضى"
REAL = "news\t\tوصل الوفد [] ، ثم غادر\tP002\t\treal\t"
FALSE = "news\t\tغادر قال «نعم» [] ، ثم مضى\tP002\t\tfalse\tmade up"


def test_findings_are_counted_by_judgement() -> None:
    made = measure(Linter(select=["P002"]), {"news": TEXT}, judging.read([REAL, FALSE]))
    score = made.scores["P002"]
    assert (score.findings, score.read, score.precision) == (2, 2, 0.5)
    assert made.unjudged == []


def test_unjudged_findings_are_listed_as_rows_to_complete() -> None:
    made = measure(Linter(select=["P002"]), {"news": TEXT}, judging.read([REAL]))
    (row,) = made.unjudged
    assert row == FALSE.replace("false\tmade up", "?\t")


def test_rule_without_judged_findings_has_no_precision() -> None:
    assert Score(findings=3).precision is None


def test_default_rule_below_the_bar_is_named() -> None:
    made = measure(Linter(select=["P002"]), {"news": TEXT}, judging.read([REAL, FALSE]))
    assert "P002 is on by default and below 95%: 1 of 2, 50.0 % (9.5–90.5)" in list(report(made))


def test_default_rule_with_few_judged_findings_is_not_yet_measured() -> None:
    made = measure(Linter(select=["P002"]), {"news": TEXT}, judging.read([REAL]))
    line = "P002 is on by default and not yet measured: 1 of 1, 100.0 % (20.7–100.0)"
    assert line in list(report(made))


def test_written_table_has_a_line_for_each_rule() -> None:
    made = measure(Linter(select=["P001", "P002"]), {"news": TEXT}, judging.read([REAL, FALSE]))
    lines = [line for line in table(made) if not line.startswith("#")]
    assert lines == ["P001\t0\t0\t0\t0\t0\t0\t0", "P002\t2\t1\t1\t0\t0\t0\t0"]


def test_findings_judged_in_other_texts_count_for_the_bar() -> None:
    rows = judging.read([REAL, REAL.replace("news", "books"), FALSE.replace("news", "books")])
    made = measure(Linter(select=["P002"]), {"news": TEXT}, rows)
    made.elsewhere = elsewhere(rows, {"news": TEXT})
    assert made.judged("P002").total() == 3
    assert any(line.startswith("P002 is on by default and below") for line in report(made))
    assert "P002\t2\t1\t0\t0\t1\t1\t0" in list(table(made))
