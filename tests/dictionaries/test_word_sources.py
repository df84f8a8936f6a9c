"""What the hand-kept lists say of words."""

from __future__ import annotations

import pytest

from dictionaries.recipes.word_sources import rejection


@pytest.mark.parametrize("form", ["لاكن", "مجيئ", "ويضيئ", "القيئ", "هذاا", "آلسلآم"])
def test_form_that_breaks_a_rule_of_orthography_is_rejected(form: str) -> None:
    assert rejection()(form)


@pytest.mark.parametrize(
    "form",
    [
        "سيئ",
        "والسيئ",
        "بسيئ",
        "يهيئ",
        "متهيئ",
        "نيئ",
        "طيئ",
        "يقيئ",
        "آمال",
        "اللااستقرار",
        "وااو",
        "ماادري",
    ],
)
def test_form_that_only_looks_so_is_not(form: str) -> None:
    assert not rejection()(form)
