"""Rules at the edges of a text: what they look for beside a place may not be there."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from linter.engine import Linter
from linter.findings.diagnostic import Diagnostic
from linter.rules.core.registry import all_rules
from linter.text import alphabet as ab
from linter.text.tokeniser import TokenKind, tokenise

#: Shapes of vowel signs that stand alone, and others that may.
LONE_MARKS = sorted(ab.expand(ab.PRESENTATION_MARKS + ab.MARKS + ab.TATWEEL))


@pytest.fixture(scope="module")
def strict() -> Linter:
    """Every rule that can be chosen."""
    return Linter(select=["all"])


def assert_in_range(text: str, found: list[Diagnostic]) -> None:
    for one in found:
        assert 0 <= one.start < one.end <= len(text), (text, one)
        for fix in one.fixes:
            assert all(edit.end <= len(text) for edit in fix.edits), (text, one)
            made = [text[edit.start : edit.end] != edit.replacement for edit in fix.edits]
            assert any(made), (text, one)


@pytest.mark.parametrize(
    ("text", "fixed"),
    [
        ("وصل الوفد إلى القاهرة.(1)", "وصل الوفد إلى القاهرة.(1)"),
        ("للتواصل:(info@example.com)", "للتواصل: (info@example.com)"),
        ("المصدر:«BBC»", "المصدر: «BBC»"),
        ('المصدر:"BBC"', 'المصدر: "BBC"'),
        ("BBC:«المصدر»", "BBC:«المصدر»"),
    ],
)
def test_a_mark_before_a_bracket_with_no_arabic_word_after_it(text: str, fixed: str) -> None:
    assert Linter().fix(text).text == fixed


@pytest.mark.parametrize("template", ["{}", "وصل {} الوفد", "{} 5", "وصل{} الوفد", "«{}»"])
def test_a_vowel_sign_may_stand_alone(strict: Linter, template: str) -> None:
    for mark in LONE_MARKS:
        text = template.format(mark)
        assert_in_range(text, strict.check(text))
        fixed = strict.fix(text, unsafe=True).text
        assert strict.fix(fixed, unsafe=True).text == fixed


def _pieces_of_examples() -> Iterator[str]:
    for rule in all_rules():
        for example in rule.examples:
            tokens = [token.text for token in tokenise(example.text)]
            for index, token in enumerate(tokenise(example.text)):
                yield "".join(tokens[: index + 1])
                yield "".join(tokens[index:])
                if token.kind is TokenKind.ARABIC:
                    yield "".join([*tokens[:index], "BBC", *tokens[index + 1 :]])


@pytest.mark.slow
def test_examples_cut_anywhere_or_with_a_latin_word_are_checked(strict: Linter) -> None:
    for text in dict.fromkeys(_pieces_of_examples()):
        assert_in_range(text, strict.check(text))
