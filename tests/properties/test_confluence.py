"""Errors put into clean texts: fixed once and for all, in whatever order the rules are asked."""

from __future__ import annotations

import re
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.texts import clean_texts
from linter.engine import Linter
from linter.findings.diagnostic import Applicability
from linter.rules.core.registry import all_rules

DEFAULT = [rule.code for rule in all_rules() if rule.is_default]
SAFE = [
    rule.code
    for rule in all_rules()
    if rule.is_default and rule.applicability is Applicability.SAFE
]
_LONGEST = 300


@cache
def _lines() -> list[str]:
    """Every hundredth line of the clean texts, cut where it is long."""
    lines = [line for text in clean_texts().values() for line in text.splitlines()[::100]]
    return [line[:_LONGEST] for line in lines if re.search("[\u0621-\u064a]{3}", line)]


#: What is put in place of what: a pattern, and a template for `re.Match.expand`.
ERRORS = [
    (r"(\w)([،؛؟.:])", r"\1 \2"),
    (r"([،؛؟.:]) ", r"\1"),
    (r"،", r","),
    (r"؛", r";"),
    (r"؟", r"?"),
    (r"،", r"،،"),
    (r"،", r"، ،"),
    (r"،", r"٬"),
    (r"(\w) (\w)", r"\1  \2"),
    (r" ", "\u2003"),
    (r" ", " \u200b"),
    (r"([«(\"])", r"\1 "),
    (r"([»)\"])", r" \1"),
    (r" ([«(\"])", r"\1"),
    (r"([»)\"]) ", r"\1"),
    (r" و(\w{3})", r" و \1"),
    (r" (إلى|في|أن|من) ", r" \1 \1 "),
    (r"(\w\w)(\w\w)", "\\1\u0640\\2"),
    (r"(\w\w)(\w\w)", "\\1\u00ad\\2"),
    (r"(\w\w)(\w\w)", "\\1\u200f\\2"),
    (r"(\w\w)(\w\w)", "\\1\u200c\\2"),
    ("ك", "ک"),
    ("ي", "ی"),
    ("ه", "ہ"),
    ("أ", "ا\u0654"),
    ("إ", "إ\u064e"),
    ("لا", "\ufefb"),
    ("([\u0628-\u063a])", "\\1\u064b"),
    ("([\u0628-\u063a])", "\\1\u0651\u0651"),
    ("اء ", "اءًا "),
    ("لا بد", "لابد"),
    ("إ", "ا"),
    ("ة ", "ه "),
    ("ى ", "ي "),
    (r"(\w) (\w)", r"\1\2"),
]


def _inject(text: str, error: int, place: int) -> str:
    """`text` with the error in one of the places where it can be put, if there is any."""
    pattern, wrong = ERRORS[error]
    matches = list(re.finditer(pattern, text))
    if not matches:
        return text
    match = matches[place % len(matches)]
    return text[: match.start()] + match.expand(wrong) + text[match.end() :]


@st.composite
def wrong_texts(draw: st.DrawFn) -> str:
    """One or two lines of clean text with up to six errors."""
    text = "\n".join(draw(st.lists(st.sampled_from(_lines()), min_size=1, max_size=2)))
    indexes = st.integers(0, len(ERRORS) - 1)
    for error in draw(st.lists(indexes, min_size=1, max_size=6)):
        text = _inject(text, error, draw(st.integers(0, 10_000)))
    return text


@pytest.fixture(scope="module")
def linter() -> Linter:
    return Linter()


@cache
def _linter_of_safe_rules() -> Linter:
    """All of them at once; other rules know safe fixes in places too, which none of these makes."""
    return Linter(select=SAFE)


@pytest.mark.slow
@given(wrong_texts())
@settings(max_examples=150, deadline=None)
def test_fixing_is_done_once_and_for_all(linter: Linter, text: str) -> None:
    fixed = linter.fix(text)
    assert linter.fix(fixed.text).text == fixed.text
    for found in fixed.left:
        assert not found.fixes or found.fixes[0].applicability is not Applicability.SAFE


@given(wrong_texts(), st.permutations(SAFE))
@settings(max_examples=60, deadline=None)
def test_rules_asked_one_by_one_in_any_order_give_one_text(text: str, order: list[str]) -> None:
    fixed = text
    while (after := _one_after_another(order, fixed)) != fixed:
        fixed = after
    assert fixed == _linter_of_safe_rules().fix(text).text


def _one_after_another(codes: list[str], text: str) -> str:
    for code in codes:
        text = _alone(code).fix(text).text
    return text


@cache
def _alone(code: str) -> Linter:
    return Linter(select=[code])
