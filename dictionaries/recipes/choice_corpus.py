"""Corpora as arrays of numbers, for training the choices between confused words.

Long: each array answers one question about all tokens at once, and they share one order.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final, TypeAlias

import numpy as np
import numpy.typing as npt

from dictionaries.recipes.corpus_counts import blocks
from linter.spelling.agreement import FEMININE, MASCULINE, definite_gender
from linter.spelling.features import class_name, distance_name
from linter.spelling.person_clues import REACH as SIGN_REACH
from linter.spelling.person_clues import is_sign
from linter.spelling.topics import MOST, REACHES, tables, told_by_topic, topic_of
from linter.spelling.topics import feature as topic_feature
from linter.spelling.window import (
    BREAK,
    FAR,
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

#: Places, beside the word, of the tokens that make a feature; of the shapes, and of
#: the classes that do.
_TOKENS: Final = ((-1,), (1,), (-2,), (2,), (-3,), (3,), (-2, -1), (1, 2), (-1, 1))
_SHAPES: Final = ((-1,), (1,), (-2,), (2,), (-1, 1), (1, 2))
_CLASSES: Final = ((-1,), (1,), (-2,), (2,), (-2, -1), (1, 2), (-1, 1))
_BASE: Final = 1 << 22
_GOVERNOR: Final = len(_TOKENS) + len(_SHAPES) + len(_CLASSES)
#: The particle before: alone, how far it is, and with the shape and the class of the token on one
#: side.
_PARTICLE: Final = _GOVERNOR + 1
_DISTANCE: Final = _GOVERNOR + 2
_GENDER: Final = _PARTICLE + 6
#: How many words of a topic are near: a kind for each reach.
_TOPICS: Final = _PARTICLE + 7
_BESIDE: Final[Mapping[int, int]] = {_PARTICLE + 2: 1, _PARTICLE + 3: -1}
_CLASS_BESIDE: Final[Mapping[int, int]] = {_PARTICLE + 4: 1, _PARTICLE + 5: -1}
_GENDERS: Final = ("", MASCULINE, FEMININE)
_TOPIC_NAMES: Final = sorted({name for topics in tables().values() for name in topics})


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

    A feature is one number, which `feature_name` spells as `linter.spelling.features` does.
    """

    def __init__(self, paths: Sequence[Path], classes: Mapping[str, str]) -> None:
        """Read `.xz` files of text; `classes` has the class of each folded word that is in one."""
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
        self.forms = forms.names
        self.folded: Integers = fold[tokens]
        self._shapes, self._shape_of = self._sorted_by(shape)
        self._classes, self._class_of = self._sorted_by(lambda form: class_name(form, classes.get))
        is_word = np.array([form[0].isalpha() for form in self.forms])[self.folded]
        self._words_before = np.concatenate([[0], np.cumsum(is_word)])
        names = [governing(form) for form in self.forms]
        govern = np.array([forms.numbers.get(name, -1) if name else -1 for name in names])
        self._governors = _at(
            govern[self.folded], self._nearest(govern[self.folded], GOVERNOR_REACH)
        )
        said = self._said(tokens)
        self._said_at = self._nearest(said, PARTICLE_REACH)
        self._particles = _at(said, self._said_at)
        shapes = [f"{one}*" for one in self._shapes]
        self._names = [
            (names, row)
            for names, rows in ((self.forms, _TOKENS), (shapes, _SHAPES), (self._classes, _CLASSES))
            for row in rows
        ]
        genders = np.array([_GENDERS.index(definite_gender(form)) for form in self.forms])
        self._gender_of: Integers = genders[self.folded]
        self._word_places = np.flatnonzero(np.diff(self._words_before))
        self._told = [self._topics(told) for told in tables()]
        self._comma = forms.numbers.get("،", -1)
        signs = np.array([is_sign(word) for word in self.words])[tokens]
        self._signs = np.concatenate([[0], np.cumsum(signs)])

    def _topics(self, told: str) -> tuple[Truths, dict[str, Truths]]:
        """Which forms are a word that topics tell apart, and which are of each of its topics."""
        of_topic = [topic_of(form, told) for form in self.forms]
        return (
            np.array([told_by_topic(form) == told for form in self.forms]),
            {topic: np.array([one == topic for one in of_topic]) for topic in tables()[told]},
        )

    def _sorted_by(self, kind: Callable[[str], str]) -> tuple[list[str], Integers]:
        """The kinds of all forms, and for each token the number of its kind."""
        kinds = Numbered()
        of_form = np.array([kinds.number(kind(form)) for form in self.forms], dtype=np.int64)
        found: Integers = of_form[self.folded]
        return kinds.names, found

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
        is_verb = np.array([is_like_verb(one) for one in self._shapes])[self._shape_of]
        found: Integers = of_word[tokens, np.append(is_verb[1:], 0).astype(np.int64)]
        return found

    def _nearest(self, values: Integers, reach: int) -> Integers:
        """For each token the place of the last value before it in its sentence, -1 for none.

        A value of -1 is none; it stands `reach` words back at most.
        """
        ends = np.array([form in SENTENCE_END for form in self.forms])
        places: Integers = np.arange(len(values))
        last = _before(np.where(values >= 0, places, -1))
        last_end = _before(np.where(ends[self.folded], places, -1))
        is_near = (last > last_end) & (last >= 0) & (self._words_from(last, places) <= reach)
        found: Integers = np.where(is_near, last, -1)
        return found

    def _words_from(self, first: Integers, last: Integers) -> Integers:
        """How many words stand from the token `first` on and before the token `last`."""
        found: Integers = self._words_before[last] - self._words_before[np.maximum(first, 0)]
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
            _joined(kind, [values[places + step] for step in row])
            for kind, (row, values) in enumerate(self._rows_of_kinds())
        ]
        governor, said = self._governors[places], self._particles[places]
        columns.append(np.where(governor >= 0, _joined(_GOVERNOR, [governor]), -1))
        comma = self.folded[places - 1] == self._comma
        far = np.digitize(self._words_from(self._said_at[places], places), FAR)
        beside = {
            _PARTICLE: (),
            _DISTANCE: (far * 2 + comma,),
            **{kind: (self._shape_of[places + step],) for kind, step in _BESIDE.items()},
            **{kind: (self._class_of[places + step],) for kind, step in _CLASS_BESIDE.items()},
        }
        for kind, more in beside.items():
            columns.append(np.where(said >= 0, _joined(kind, [said, *more]), -1))
        gender = self._gender_of[places - 1]
        columns.append(np.where(gender > 0, _joined(_GENDER, [gender]), -1))
        columns.extend(self._topics_near(places))
        return np.stack(columns, 1)

    def _topics_near(self, places: Integers) -> Iterator[Integers]:
        """How many words of each topic stand near, for the words that topics tell apart."""
        for is_told, topics in self._told:
            here = np.flatnonzero(is_told[self.folded[places]])
            for topic, is_of_topic in topics.items():
                for kind, reach in enumerate(REACHES, _TOPICS):
                    count = np.minimum(self._words_near(places[here], reach, is_of_topic), MOST)
                    found: Integers = np.full(len(places), -1, dtype=np.int64)
                    found[here] = _joined(kind, [_TOPIC_NAMES.index(topic) + 0 * here, count])
                    yield found

    def _words_near(self, places: Integers, reach: int, is_counted: Truths) -> Integers:
        """How many words up to `reach` words away are of the forms marked in `is_counted`."""
        at = self._words_from(np.zeros_like(places), places)
        found: Integers = np.zeros(len(places), dtype=np.int64)
        for step in (*range(-reach, 0), *range(1, reach + 1)):
            word = self._word_places[np.clip(at + step, 0, len(self._word_places) - 1)]
            found += is_counted[self.folded[word]]
        return found

    def _rows_of_kinds(self) -> Iterator[tuple[tuple[int, ...], Integers]]:
        """For each kind of feature of neighbours their places, and what is taken of them."""
        for rows, values in (
            (_TOKENS, self.folded),
            (_SHAPES, self._shape_of),
            (_CLASSES, self._class_of),
        ):
            for row in rows:
                yield row, values

    def feature_name(self, feature: int) -> str:
        """The name of a feature."""
        rest, second = divmod(feature, _BASE)
        kind, first = divmod(rest, _BASE)
        if kind == _GOVERNOR:
            return f"governor {self.forms[first]}"
        if kind == _PARTICLE:
            return f"particle {PARTICLES[first]}"
        if kind == _DISTANCE:
            far, is_after_comma = divmod(second, 2)
            return distance_name(PARTICLES[first], far, is_after_comma=bool(is_after_comma))
        if kind in _BESIDE:
            return f"particle{_BESIDE[kind]:+d} {PARTICLES[first]} {self._shapes[second]}*"
        if kind in _CLASS_BESIDE:
            return f"particle{_CLASS_BESIDE[kind]:+d} {PARTICLES[first]} {self._classes[second]}"
        if kind == _GENDER:
            return f"-1 {_GENDERS[first]}"
        if kind >= _TOPICS:
            topic = _TOPIC_NAMES[first]
            return topic_feature(topic, REACHES[kind - _TOPICS], second)
        names, row = self._names[kind]
        place = "".join(f"{one:+d}" for one in row)
        return " ".join([place, *(names[number] for number in (first, second)[: len(row)])])


def _before(places: Integers) -> Integers:
    """For each token the last of the places before it that is not -1."""
    last = np.maximum.accumulate(places)
    return np.concatenate([[-1], last[:-1]])


def _at(values: Integers, places: Integers) -> Integers:
    """The values at some places, -1 where the place is -1."""
    found: Integers = np.where(places >= 0, values[np.maximum(places, 0)], -1)
    return found


def _joined(kind: int, parts: Sequence[Integers]) -> Integers:
    """One number for a kind of feature and its one or two parts."""
    first, second = parts[0], parts[1] if len(parts) > 1 else np.zeros_like(parts[0])
    joined: Integers = (kind * _BASE + first) * _BASE + second
    return joined
