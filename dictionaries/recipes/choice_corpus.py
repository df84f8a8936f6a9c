"""Corpora as arrays of numbers, for training the choices between confused words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TypeAlias

import numpy as np
import numpy.typing as npt

from dictionaries.recipes.corpus_counts import blocks
from linter.spelling.person_clues import REACH as SIGN_REACH
from linter.spelling.person_clues import is_sign
from linter.spelling.surroundings.tokens import BREAK, between, folded, mark
from linter.spelling.surroundings.window import REACH
from linter.text.passage import Passage

Integers: TypeAlias = npt.NDArray[np.int64]
Truths: TypeAlias = npt.NDArray[np.bool_]


class Numbered:
    """Strings with the numbers they got in order of their coming; `names` has them by number."""

    def __init__(self) -> None:
        self.numbers: dict[str, int] = {}
        self.names: list[str] = []

    def number(self, name: str) -> int:
        """The number of a string, a new one if need be."""
        known = self.numbers.setdefault(name, len(self.names))
        if known == len(self.names):
            self.names.append(name)
        return known


class Corpus:
    """All tokens of some corpora, words and marks.

    `words` and `forms` are the distinct tokens, bare and folded; `tokens` and `folded` give for
    each token of the corpora its number among these.
    """

    def __init__(self, paths: Sequence[Path]) -> None:
        """Read `.xz` files of text."""
        self._words = Numbered()
        self._words.number(BREAK)
        rows = [row for path in paths for row in self._rows(path)]
        self.tokens: npt.NDArray[np.int32] = np.concatenate(rows)
        self.words = self._words.names
        self.counts = np.bincount(self.tokens, minlength=len(self.words))
        self._order: Integers = np.argsort(self.tokens, kind="stable")
        self._starts: Integers = np.searchsorted(
            self.tokens[self._order], np.arange(len(self.words) + 1)
        )
        self.form_numbers = Numbered()
        fold = [self.form_numbers.number(folded(word)) for word in self.words]
        self.forms = self.form_numbers.names
        self.folded: Integers = np.array(fold, dtype=np.int64)[self.tokens]
        is_word = np.array([form[0].isalpha() for form in self.forms])[self.folded]
        self.words_before: Integers = np.concatenate([[0], np.cumsum(is_word)])
        self.word_places: Integers = np.flatnonzero(is_word)
        signs = np.array([is_sign(word) for word in self.words])[self.tokens]
        self._signs = np.concatenate([[0], np.cumsum(signs)])

    def _rows(self, path: Path) -> Iterator[npt.NDArray[np.int32]]:
        """The tokens of each block of a file, numbered."""
        edge = [self._words.number(BREAK)] * REACH
        for block in blocks(path):
            passage = Passage(block)
            numbers = {w: self._words.number(form) for w, form in passage.bare_forms.items()}
            marks = {gap: mark(gap) for gap in set(passage.gaps)}
            row = [*edge]
            for index, word in enumerate(passage.words):
                gap = passage.gaps[index]
                token = between(passage, index) if "\n" in gap else marks[gap]
                if token:
                    row += edge if token == BREAK else [self._words.number(token)]
                row.append(numbers[word])
            yield np.array([*row, *edge], dtype=np.int32)

    def words_from(self, first: Integers, last: Integers) -> Integers:
        """How many words stand from the token `first` on and before the token `last`."""
        found: Integers = self.words_before[last] - self.words_before[np.maximum(first, 0)]
        return found

    def places(self, word: str) -> Integers:
        """Where a bare word stands, in order; nowhere if the corpora do not hold it."""
        number = self._words.numbers.get(word)
        if number is None:
            return np.empty(0, dtype=np.int64)
        first, last = self._starts[number], self._starts[number + 1]
        found: Integers = self._order[first:last]
        return found

    def places_of(self, words: Iterable[str]) -> Integers:
        """Where any of some bare words stands, word by word."""
        known = [self.places(word) for word in words if word in self._words.numbers]
        return np.concatenate(known) if known else np.empty(0, dtype=np.int64)

    def is_beside(self, places: Integers, step: int, words: Iterable[str]) -> Truths:
        """For each place whether one of some bare words stands `step` tokens behind it."""
        numbers = [self._words.numbers[word] for word in words if word in self._words.numbers]
        found: Truths = np.isin(self.tokens[places + step], numbers)
        return found

    def is_spoken(self, places: Integers) -> Truths:
        """Whether somebody speaks of himself near by, for each place."""
        last = len(self._signs) - 1
        after = self._signs[np.minimum(places + SIGN_REACH, last)]
        found: Truths = after > self._signs[np.maximum(places - SIGN_REACH, 0)]
        return found

    def count(self, word: str) -> int:
        """How often a bare word stands in the corpora."""
        number = self._words.numbers.get(word)
        return 0 if number is None else int(self.counts[number])
