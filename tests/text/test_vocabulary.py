"""Words are found in a vocabulary as by a look at each."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from linter.text.patterns import Pattern
from linter.text.vocabulary import ending_in, matching, vocabulary_of, with_letters

WORDS = st.sets(st.text("ابيءئل", max_size=5), max_size=20)


@given(WORDS)
def test_words_with_an_ending_are_those_that_end_so(words: set[str]) -> None:
    endings = ("ئ", "يء", "ءا")
    found = set(ending_in(endings, vocabulary_of(words)))
    assert found == {word for word in words if word.endswith(endings)}


@given(WORDS)
def test_words_with_letters_are_those_that_hold_them(words: set[str]) -> None:
    assert set(with_letters("لل", vocabulary_of(words))) == {word for word in words if "لل" in word}


@given(WORDS)
def test_words_that_match_are_those_in_which_the_pattern_is_found(words: set[str]) -> None:
    pattern = Pattern("[ءئ]")
    found = list(matching(pattern, vocabulary_of(words)))
    assert sorted(found) == sorted(word for word in words if pattern.search(word))
