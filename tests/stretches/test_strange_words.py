"""Texts full of words that nobody knows, whose other words prove nothing."""

from __future__ import annotations

import pytest

from linter.engine import Linter
from linter.lexicon.lexicon import Lexicon
from linter.lexicon.resources import default_artefact
from linter.stretches.strange_words import has_strange_words
from linter.text.passage import Passage

TOKENS = "دشقو اوضنغ تكرزل ايغفن ودكنم سيهدغ ورنلت ادنليد اشغلنك تيقلان مانينس ترهيت"
PROSE = "وصل الوفد الى المدينه امس، واجتمع باعضاء المجلس فى القاعه الكبرى قبل ان يغادر"


def is_strange(text: str) -> bool:
    return has_strange_words(Passage(text), Lexicon(default_artefact()))


def test_words_of_another_language_are_strange() -> None:
    assert is_strange(f"{TOKENS}\n" * 10)


@pytest.mark.parametrize(
    "text", [f"{PROSE}\n" * 10, f"{TOKENS}\n", f"{TOKENS}\n" + f"{PROSE}\n" * 9]
)
def test_careless_prose_short_texts_and_a_strange_line_are_not(text: str) -> None:
    assert not is_strange(text)


def test_a_word_is_taken_for_no_other_in_a_text_of_strange_words() -> None:
    line = f"{TOKENS} المديتة المدرسه إلي البيت\n"
    rules = ["S001", "S003", "C010"]
    assert not Linter(rules).check(line * 10)
    assert Linter(rules).check(line)


def test_hamzas_are_put_in_among_strange_words() -> None:
    found = Linter(["S002"]).check(f"{TOKENS} اطلاق النار\n" * 10)
    assert {one.rule.code for one in found} == {"S002"}
