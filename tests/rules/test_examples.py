"""Each rule proves itself on its own examples."""

from __future__ import annotations

import re
from functools import cache

import pytest
from _pytest.mark import ParameterSet

from linter.engine import Linter
from linter.rules.core.base import Example, Rule
from linter.rules.core.registry import all_rules, find_rule


def _cases(*, wrong: bool, fixed: bool = False) -> list[ParameterSet]:
    return [
        pytest.param(rule, example, id=f"{rule.code}-{number}")
        for rule in all_rules()
        for number, example in enumerate(rule.examples, start=1)
        if example.is_wrong is wrong and (example.fixed is not None or not fixed)
    ]


_WRONG = _cases(wrong=True)
_FIXED = _cases(wrong=True, fixed=True)
_RIGHT = _cases(wrong=False)
_RULES = [pytest.param(rule, id=rule.code) for rule in all_rules()]


@cache
def linter_of(code: str) -> Linter:
    return Linter(select=[code], glossary=find_rule(code).example_terms)


@pytest.mark.parametrize(("rule", "example"), _WRONG)
def test_a_wrong_example_is_flagged(rule: Rule, example: Example) -> None:
    found = linter_of(rule.code).check(example.document)
    assert {diagnostic.rule.code for diagnostic in found} == {rule.code}


@pytest.mark.parametrize(("rule", "example"), _FIXED)
def test_a_wrong_example_is_fixed_as_it_says(rule: Rule, example: Example) -> None:
    assert linter_of(rule.code).fix(example.document, unsafe=True).text == example.fixed


@pytest.mark.parametrize(("rule", "example"), _FIXED)
def test_a_fixed_example_is_right(rule: Rule, example: Example) -> None:
    assert linter_of(rule.code).check(example.fixed_document) == []


@pytest.mark.parametrize(("rule", "example"), _RIGHT)
def test_a_right_example_is_left_alone(rule: Rule, example: Example) -> None:
    found = linter_of(rule.code).check(example.document)
    assert [example.text[one.start : one.end] for one in found] == []


@pytest.mark.parametrize("rule", _RULES)
def test_a_rule_has_three_examples_of_each_kind(rule: Rule) -> None:
    wrong = [example for example in rule.examples if example.is_wrong]
    assert len(wrong) >= 3
    assert len(rule.examples) - len(wrong) >= 3


@pytest.mark.parametrize("rule", _RULES)
def test_a_rule_says_what_it_is_in_two_languages(rule: Rule) -> None:
    assert re.search("[A-Za-z]", rule.summary.en)
    assert re.search("[\u0621-\u064a]", rule.summary.ar)
    assert re.fullmatch("[A-Z][0-9]{3}", rule.code)
    assert re.fullmatch("[a-z]+(-[a-z]+)*", rule.name)


@pytest.mark.parametrize("rule", _RULES)
def test_a_rule_gives_its_reason(rule: Rule) -> None:
    assert "__doc__" in vars(type(rule))
    assert len((type(rule).__doc__ or "").strip().splitlines()) > 1


def test_names_are_unique() -> None:
    names = [rule.name for rule in all_rules()]
    assert len(names) == len(set(names))


@pytest.mark.parametrize("rule", all_rules(), ids=lambda rule: rule.code)
def test_a_message_does_not_repeat_the_name_of_its_rule(rule: Rule) -> None:
    name = rule.name.replace("-", " ")
    assert not rule.summary.en.lower().startswith(f"{name}:")
