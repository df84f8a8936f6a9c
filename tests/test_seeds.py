"""The first user's article: its marked errors are found and fixed, and nothing else is touched."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest

from linter import Linter
from linter.documents import Document
from linter.findings.diagnostic import Applicability, replaced_text
from linter.rules.core.registry import find_rule

SEEDS = Path(__file__).parents[1] / "seeds"


@dataclass(frozen=True)
class Marked:
    line: int
    column: int
    rule: str
    wrong: str
    right: str


def marked_errors(article: Path) -> list[Marked]:
    lines = article.with_suffix(".expected.tsv").read_text(encoding="utf-8").splitlines()
    rows = (line.split("\t") for line in lines if not line.startswith("#"))
    return [Marked(int(a), int(b), rule, c[1:-1], d[1:-1]) for a, b, rule, c, d in rows]


@pytest.fixture(scope="module", params=sorted(SEEDS.glob("*.txt")), ids=lambda path: path.stem)
def article(request: pytest.FixtureRequest) -> Path:
    assert isinstance(request.param, Path)
    return request.param


def test_exactly_the_marked_errors_are_found_with_the_right_form_first(article: Path) -> None:
    document = Document(article.read_text(encoding="utf-8"))
    found = [
        Marked(
            *document.position(one.start),
            one.rule.name,
            document.text[one.start : one.end],
            replaced_text(document.text, one, one.fixes[0]),
        )
        for one in Linter().check(document)
    ]
    assert found == marked_errors(article)


def test_fix_fixes_the_errors_of_safe_rules_and_touches_nothing_else(article: Path) -> None:
    document = Document(article.read_text(encoding="utf-8"))
    wanted = document.text
    for one in reversed(marked_errors(article)):
        if find_rule(one.rule).applicability is not Applicability.SAFE:
            continue
        start = document.line_starts[one.line - 1] + one.column - 1
        assert wanted[start : start + len(one.wrong)] == one.wrong
        wanted = wanted[:start] + one.right + wanted[start + len(one.wrong) :]
    fixed = Linter().fix(document).text
    assert fixed == wanted
    assert Linter().fix(fixed).text == fixed
