"""Corpora as arrays of numbers, for training the choices between confused words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final, TypeAlias

import numpy as np
import numpy.typing as npt

from dictionaries.recipes.corpus_counts import blocks
from linter.spelling.person_clues import REACH as SIGN_REACH
from linter.spelling.person_clues import is_sign
from linter.spelling.window import (
    BREAK,
    GOVERNOR_REACH,
    PARTICLE_REACH,
    PARTICLES,
    REACH,
    SENTENCE_END,
    folded,
    governing,
    is_like_verb,
    mark,
    particle,
    shape,
)
from linter.text.passage import Passage

Integers: TypeAlias = npt.NDArray[np.int64]
Truths: TypeAlias = npt.NDArray[np.bool_]

#: Places, beside the word, of the tokens that make a feature; and of the classes that do.
_TOKENS: Final = ((-1,), (1,), (-2,), (2,), (-3,), (3,), (-2, -1), (1, 2), (-1, 1))
_CLASSES: Final = ((-1,), (1,), (-2,), (2,), (-1, 1), (1, 2))
_BASE: Final = 1 << 22
_GOVERNOR: Final = len(_TOKENS) + len(_CLASSES)
#: The particle before, alone and with the class of the token on one side.
_PARTICLE: Final = _GOVERNOR + 1
_BESIDE: Final[Mapping[int, int]] = {_PARTICLE + 1: 1, _PARTICLE + 2: -1}


class Numbered:
    """Strings with the numbers they got in order of their coming."""

    def __init__(self) -> None:
        self.numbers: dict[str, int] = {}

    def number(self, name: str) -> int:
        """The number of a string, a new one if need be."""
        return self.numbers.setdefault(name, len(self.numbers))

    @property
    def names(self) -> list[str]:
        """The strings by number."""
        return list(self.numbers)


class Corpus:
    """All tokens of some corpora, words and marks, and the features around each of them.

    A feature is one number, which `feature_name` spells as `linter.spelling.window.features` does.
    """

    def __init__(self, paths: Sequence[Path]) -> None:
        """Read `.xz` files of text."""
        self._words = Numbered()
        self._words.number(BREAK)
        rows = [row for path in paths for row in self._rows(path)]
        tokens = np.concatenate(rows).astype(np.int64)
        self.words = self._words.names
        self.counts = np.bincount(tokens, minlength=len(self.words))
        self._order: Integers = np.argsort(tokens, kind="stable")
        self._starts: Integers = np.searchsorted(
            tokens[self._order], np.arange(len(self.words) + 1)
        )
        forms = Numbered()
        fold = np.array([forms.number(folded(word)) for word in self.words], dtype=np.int64)
        self._forms = forms.names
        self._folded = fold[tokens]
        shapes = Numbered()
        classes = np.array([shapes.number(shape(form)) for form in self._forms], dtype=np.int64)
        self._shapes = shapes.names
        self._classes = classes[self._folded]
        names = [governing(form) for form in self._forms]
        govern = np.array([forms.numbers.get(name, -1) if name else -1 for name in names])
        self._governors = self._nearest(govern[self._folded], GOVERNOR_REACH)
        self._particles = self._nearest(self._said(tokens), PARTICLE_REACH)
        signs = np.array([is_sign(word) for word in self.words])[tokens]
        self._signs = np.concatenate([[0], np.cumsum(signs)])

    def _rows(self, path: Path) -> Iterator[npt.NDArray[np.int32]]:
        """The tokens of each block of a file, numbered."""
        edge = [self._words.number(BREAK)] * REACH
        for block in blocks(path):
            passage = Passage(block)
            numbers = {w: self._words.number(form) for w, form in passage.bare_forms.items()}
            marks = {gap: mark(gap) for gap in set(passage.gaps)}
            row = [*edge]
            for gap, word in zip(passage.gaps, passage.words, strict=False):
                token = marks[gap]
                if token:
                    row += edge if token == BREAK else [self._words.number(token)]
                row.append(numbers[word])
            yield np.array([*row, *edge], dtype=np.int32)

    def _said(self, tokens: Integers) -> Integers:
        """For each token the number of the particle that it is, -1 for none."""
        numbers = {"": -1, **{one: number for number, one in enumerate(PARTICLES)}}
        of_word = np.array(
            [
                [numbers[particle(word, is_before_verb=one)] for one in (False, True)]
                for word in self.words
            ]
        )
        is_verb = np.array([is_like_verb(one) for one in self._shapes])[self._classes]
        found: Integers = of_word[tokens, np.append(is_verb[1:], 0).astype(np.int64)]
        return found

    def _nearest(self, values: Integers, reach: int) -> Integers:
        """For each token the last value before it in its sentence, `reach` words back at most.

        A value of -1 is none, and is given where there is none.
        """
        ends = np.array([form in SENTENCE_END for form in self._forms])
        is_word = np.array([form[0].isalpha() for form in self._forms])
        places: Integers = np.arange(len(values))
        last = _before(np.where(values >= 0, places, -1))
        last_end = _before(np.where(ends[self._folded], places, -1))
        count: Integers = np.asarray(np.cumsum(is_word[self._folded]))
        here, there = count[np.maximum(places - 1, 0)], count[np.maximum(last - 1, 0)]
        is_near = (last > last_end) & (last >= 0) & (here - there <= reach)
        found: Integers = np.where(is_near, values[np.maximum(last, 0)], -1)
        return found

    def places(self, word: str) -> Integers:
        """Where a bare word stands, in order."""
        number = self._words.numbers[word]
        first, last = self._starts[number], self._starts[number + 1]
        found: Integers = self._order[first:last]
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

    def features(self, places: Integers) -> Integers:
        """A row of features for each place; -1 is none."""
        columns = [
            *(_joined(k, [self._folded[places + d] for d in row]) for k, row in enumerate(_TOKENS)),
            *(
                _joined(k, [self._classes[places + d] for d in row])
                for k, row in enumerate(_CLASSES, len(_TOKENS))
            ),
        ]
        governor = self._governors[places]
        columns.append(np.where(governor >= 0, _joined(_GOVERNOR, [governor]), -1))
        said = self._particles[places]
        columns.append(np.where(said >= 0, _joined(_PARTICLE, [said]), -1))
        for kind, step in _BESIDE.items():
            joined = _joined(kind, [said, self._classes[places + step]])
            columns.append(np.where(said >= 0, joined, -1))
        return np.stack(columns, 1)

    def feature_name(self, feature: int) -> str:
        """The name of a feature."""
        rest, second = divmod(feature, _BASE)
        kind, first = divmod(rest, _BASE)
        if kind == _GOVERNOR:
            return f"governor {self._forms[first]}"
        if kind == _PARTICLE:
            return f"particle {PARTICLES[first]}"
        if kind in _BESIDE:
            return f"particle{_BESIDE[kind]:+d} {PARTICLES[first]} {self._shapes[second]}*"
        is_token = kind < len(_TOKENS)
        row = _TOKENS[kind] if is_token else _CLASSES[kind - len(_TOKENS)]
        names = self._forms if is_token else [f"{one}*" for one in self._shapes]
        numbers = (first, second)[: len(row)]
        place = "".join(f"{one:+d}" for one in row)
        return " ".join([place, *(names[number] for number in numbers)])


def _before(places: Integers) -> Integers:
    """For each token the last of the places before it that is not -1."""
    last = np.maximum.accumulate(places)
    return np.concatenate([[-1], last[:-1]])


def _joined(kind: int, parts: Sequence[Integers]) -> Integers:
    """One number for a kind of feature and its one or two parts."""
    first, second = parts[0], parts[1] if len(parts) > 1 else np.zeros_like(parts[0])
    joined: Integers = (kind * _BASE + first) * _BASE + second
    return joined
