"""Words that stand in for rare ones that topics tell apart."""

from __future__ import annotations

import pytest

from linter.lexicon.resources import table_lines, table_rows
from linter.spelling.surroundings.topics import stems, told_by_topic


def meant(word: str) -> set[str]:
    """What a word stands for."""
    rows = table_rows(table_lines("choices/stand_ins.tsv"))
    return {form for _, form, words in rows if not set(words.split()).isdisjoint(stems(word))}


@pytest.mark.parametrize(
    ("word", "form"), [("وأسماعهم", "آذان"), ("بأذنيه", "آذان"), ("بالتكبير", "أذان")]
)
def test_word_stands_in_with_what_is_joined_to_it(word: str, form: str) -> None:
    assert meant(word) == {form}


@pytest.mark.parametrize("word", ["أذن", "فأذن", "أذان", "الآذان"])
def test_what_may_be_another_word_stands_in_for_nothing(word: str) -> None:
    assert not meant(word)


def test_stand_ins_are_for_words_told_by_topic() -> None:
    rows = list(table_rows(table_lines("choices/stand_ins.tsv")))
    assert all(told_by_topic(told) and told_by_topic(form) for told, form, _ in rows)
