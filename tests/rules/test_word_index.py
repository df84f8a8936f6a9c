"""Rules find the words that concern them by form, by ending or by a pattern."""

from __future__ import annotations

from linter.rules.core.word_index import WordIndex
from linter.text.passage import Passage
from linter.text.patterns import Pattern

JOINED = Pattern("(?P<before>[وف]?)(?:لا|ما)..+")


def matching(text: str) -> list[str]:
    return sorted(WordIndex(Passage(text)).matching(JOINED))


def test_forms_that_match_as_a_whole_are_found() -> None:
    assert matching("قال: ولافرق بينهما، وماهو الفرق؟") == ["ولافرق", "وماهو"]


def test_part_of_a_form_or_two_forms_together_do_not_match() -> None:
    assert matching("لا فرق، وما هو؟ سلامات") == []


def test_marks_of_a_word_do_not_hide_it() -> None:
    assert matching("لافَرْقَ بينهما") == ["لافرق"]


def test_text_without_words_has_none() -> None:
    assert matching("") == []
