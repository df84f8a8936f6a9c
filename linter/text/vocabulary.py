"""The distinct words of a text as one string, in which a search takes less than a look at each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from linter.text.patterns import Pattern

#: What stands before and behind each word.
END: Final = "\n"


def vocabulary_of(words: Iterable[str]) -> str:
    """The words, each between two line ends."""
    return END.join(["", *words, ""])


def ending_in(endings: Iterable[str], vocabulary: str) -> Iterator[str]:
    """The words of a vocabulary with one of these endings, each once for each that it has."""
    for ending in endings:
        sought = ending + END
        place = vocabulary.find(sought)
        while place >= 0:
            end = place + len(ending)
            yield vocabulary[vocabulary.rfind(END, 0, place) + 1 : end]
            place = vocabulary.find(sought, end)


def with_letters(letters: str, vocabulary: str) -> Iterator[str]:
    """The words of a vocabulary in which these letters stand, each once."""
    place = vocabulary.find(letters)
    while place >= 0:
        end = vocabulary.index(END, place)
        yield vocabulary[vocabulary.rfind(END, 0, place) + 1 : end]
        place = vocabulary.find(letters, end)


def matching(pattern: Pattern, vocabulary: str) -> Iterator[str]:
    """The words of a vocabulary in which a pattern matches, each once.

    The pattern matches within one line, and looks no further back.
    """
    found = pattern.search(vocabulary)
    while found:
        end = vocabulary.index(END, found.start())
        yield vocabulary[vocabulary.rfind(END, 0, found.start()) + 1 : end]
        found = pattern.search(vocabulary, end)
