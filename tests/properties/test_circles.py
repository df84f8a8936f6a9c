"""Fixing comes to an end: rules that want the reverse of each other never fix one place in turn."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from linter.engine import MAX_PASSES, Linter
from linter.findings.diagnostic import Message
from linter.lexicon.regional import Spelling
from linter.lexicon.terms import Term
from linter.rules.core.base import Example, PatternRule, Rule
from linter.rules.core.registry import all_rules
from linter.text.patterns import Pattern
from linter.text.tokeniser import tokenise

EXAMPLES = sorted({example.text for rule in all_rules() for example in rule.examples})
PIECES = sorted({token.text for text in EXAMPLES for token in tokenise(text)})


@st.composite
def texts(draw: st.DrawFn) -> str:
    """Examples of rules and pieces of them, in any order."""
    parts = st.lists(st.sampled_from(EXAMPLES) | st.sampled_from(PIECES), min_size=1, max_size=8)
    return draw(st.sampled_from([" ", "", "\n"])).join(draw(parts))


@pytest.fixture(scope="module")
def linters() -> list[Linter]:
    """Every rule that can run beside the others, with each norm of spelling."""
    norms: tuple[Spelling | None, ...] = (None, "modern", "egyptian", "any")
    return [Linter(select=["all"], spelling=norm) for norm in norms]


@given(texts(), st.integers(0, 3))
@settings(max_examples=150, deadline=None)
def test_all_fixes_of_all_rules_come_to_an_end(
    linters: list[Linter], text: str, number: int
) -> None:
    linter = linters[number]
    fixed = linter.fix(text, unsafe=True)
    assert fixed.circling == ()
    assert len(fixed.passes) < MAX_PASSES
    assert linter.fix(fixed.text, unsafe=True).text == fixed.text


@pytest.mark.parametrize(
    ("select", "spelling", "text"),
    [
        (["all"], None, "وصل المصرى إلى السوق المركزى فى الصباح التالى والليل الآتى"),
        (["S004", "K013"], None, "وصل المصرى إلى السوق المركزى فى الصباح"),
        (["K009", "P035"], None, 'قال "نعم" ثم "لا" ثم «ربما»'),
        (["K009", "P036"], None, 'قال "نعم" ثم “لا” ثم “ربما”'),
        (["all"], "modern", "وصل مسول كبير إلى المسئول، ثم مسئول ومسئول"),
        (["default"], "modern", "وصل مسول كبير"),
        (["all"], "any", "في أسبان ودول قمة إسبانيا الأفريقي الاتحاد الإفريقية الأفريقي الأسباني"),
    ],
)
def test_rules_that_want_the_reverse_do_not_undo_each_other(
    select: list[str], spelling: Spelling | None, text: str
) -> None:
    linter = Linter(select=select, spelling=spelling)
    fixed = linter.fix(text, unsafe=True)
    assert fixed.circling == ()
    assert linter.fix(fixed.text, unsafe=True).text == fixed.text


class _Letter(PatternRule):
    """One letter for the next, for ever."""

    category = "characters"
    summary = Message("x", "x")
    examples = (Example("x"),)
    opposite: str

    def replacement(self, match: re.Match[str]) -> str:
        return self.opposite


def _rule(code: str, wrong: str, right: str) -> Rule:
    names = {"code": code, "name": code.lower(), "opposite": right, "pattern": Pattern(wrong)}
    rule: Rule = type(code, (_Letter,), names)()
    return rule


@pytest.mark.parametrize("start", ["ش", "ص", "ض", "ط"])
def test_a_text_that_comes_back_ends_it_with_the_same_text_wherever_it_begins(start: str) -> None:
    linter = Linter(select=["P001"])
    linter.rules = (
        _rule("X001", "ش", "ص"),
        _rule("X002", "ص", "ض"),
        _rule("X003", "ض", "ط"),
        _rule("X004", "ط", "ص"),
    )
    fixed = linter.fix(f"كتاب {start}")
    assert fixed.text == "كتاب ص"
    assert fixed.circling == ("X002", "X003", "X004")
    assert len(fixed.applied) == sum(fixed.passes)
    assert linter.fix(fixed.text).text == fixed.text
    assert linter.fix(fixed.text).applied == ()


@pytest.mark.parametrize(
    "start", ["سيارة", "عربة", "السيارة والعربة", "السيارة الجديدة", "لعربتها"]
)
def test_terms_that_hold_each_other_make_no_text_grow(start: str) -> None:
    terms = [Term("سيارة", ("عربة كبيرة",), "", "noun", True)]
    terms.append(Term("عربة", ("سيارة جديدة",), "", "noun", True))
    linter = Linter(select=["T001", "S002"], glossary=terms)
    fixed = linter.fix(f"ذهب الى {start}")
    assert len(fixed.text.split()) < 6
    assert "إلى" in fixed.text
    assert fixed.refused
    assert linter.fix(fixed.text).text == fixed.text
