"""What is found for all words of a text at once."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from linter.lexicon.by_text import ByText

Texts = list[frozenset[str]]


class Finder:
    """Finds the words that begin with a letter, and notes what it was asked for."""

    def __init__(self) -> None:
        self.asked: list[frozenset[str]] = []

    def __call__(self, words: frozenset[str], letter: str = "و") -> frozenset[str]:
        """Those of the words that begin with the letter."""
        self.asked.append(words)
        return frozenset(word for word in words if word.startswith(letter))


@pytest.fixture
def texts() -> Texts:
    return [frozenset(("وصل", "الوفد")), frozenset(("وصل", "عاد", "وفد")), frozenset()]


@pytest.mark.parametrize("more", [(), ("ا",)])
def test_texts_looked_up_together_are_as_each_alone(texts: Texts, more: tuple[str, ...]) -> None:
    alone, together = ByText(Finder()), ByText(Finder())
    together.look_ahead(texts, frozenset().union(*texts), *more)
    assert [together(text, *more) for text in texts] == [alone(text, *more) for text in texts]


def _is_looked_up_once(texts: Texts, look: Callable[[ByText, frozenset[str]], None]) -> bool:
    finder = Finder()
    by_text, words = ByText(finder), frozenset().union(*texts)
    look(by_text, words)
    for text in (*texts, words):
        by_text(text)
    return finder.asked == [words]


def test_words_of_several_texts_are_looked_up_once(texts: Texts) -> None:
    assert _is_looked_up_once(texts, lambda by_text, words: by_text.look_ahead(texts, words))


def test_what_is_known_of_the_texts_is_not_sought_for_all_of_them_again(texts: Texts) -> None:
    def twice(by_text: ByText, words: frozenset[str]) -> None:
        by_text.look_ahead(texts, words)
        others = frozenset(set(words))
        by_text.look_ahead(texts, others)
        assert by_text(others) == by_text(words)

    assert _is_looked_up_once(texts, twice)
