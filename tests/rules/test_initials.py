"""Letters of the Latin alphabet by name are left as they are spelt."""

from __future__ import annotations

import pytest

from linter.spelling.names.initials import is_initial
from linter.text.passage import Passage


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("إذاعة الجوهرة اف ام أمس", "اف"),
        ("إذاعة الجوهرة اف ام أمس", "ام"),
        ("قناة سي ان ان الأمريكية", "ان"),
        ("شبكة بي.بي.سي البريطانية", "بي"),
        ("رئيسا لأيه بي سي", "لأيه"),
        ("هاتف واي فاي", "واي"),
        ("أعلنت شركة اي بي ام", "اي"),
    ],
)
def test_letter_in_a_row_of_letters_is_an_initial(text: str, word: str) -> None:
    passage = Passage(text)
    assert is_initial(passage, passage.words.index(word))


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("أعلن ان في المدينة", "ان"),
        ("قال ان", "ان"),
        ("اي، بي", "اي"),
        ("وصل اف", "اف"),
        ("يمكنك الدخول في اي وقت", "اي"),
    ],
)
def test_word_of_a_sentence_is_none(text: str, word: str) -> None:
    passage = Passage(text)
    assert not is_initial(passage, passage.words.index(word))
