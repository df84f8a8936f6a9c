"""The features of all places of corpora, as numbers: see `linter.spelling.surroundings.features`.

Long: each array answers one question about all tokens at once, and they share one order.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final

import numpy as np

from dictionaries.recipes.choice_corpus import Corpus, Integers, Numbered
from linter.lexicon.lexicon import Lexicon
from linter.spelling.surroundings.agreement import FEMININE, MASCULINE, definite_gender
from linter.spelling.surroundings.clauses import (
    CLAUSE_TOKENS,
    FAR,
    PARTICLES,
    clauses,
    goes_on,
    particle,
)
from linter.spelling.surroundings.clauses import features as clause_features
from linter.spelling.surroundings.features import class_name, distance_name
from linter.spelling.surroundings.following import word_kind
from linter.spelling.surroundings.leanings import BROKEN, LEANING_REACH, OPEN, leaning
from linter.spelling.surroundings.sentence import MOST as MOST_OF_SENTENCE
from linter.spelling.surroundings.tokens import COMMA, SENTENCE_END, head, is_like_verb, shape, tail
from linter.spelling.surroundings.topics import (
    BY_PLACE,
    NEAR,
    REACHES,
    tables,
    told_by_topic,
    topic_features,
)
from linter.spelling.surroundings.window import GOVERNOR_REACH, PARTICLE_REACH, governing

#: Places, beside the word, of the tokens that make a feature; of the shapes, and of
#: the classes that do.
_TOKENS: Final = ((-1,), (1,), (-2,), (2,), (-3,), (3,), (-2, -1), (1, 2), (-1, 1))
_SHAPES: Final = ((-1,), (1,), (-2,), (2,), (-1, 1), (1, 2))
_CLASSES: Final = ((-1,), (1,), (-2,), (2,), (-2, -1), (1, 2), (-1, 1))
#: Of how a neighbour begins, and how it ends.
_HEADS: Final = ((-1,), (1,), (2,))
_TAILS: Final = ((-1,), (1,), (-2,))
_BASE: Final = 1 << 22
_GOVERNOR: Final = sum(map(len, (_TOKENS, _SHAPES, _CLASSES, _HEADS, _TAILS)))
#: The particle before: alone, how far it is, and with the shape and the class of the token on one
#: side.
_PARTICLE: Final = _GOVERNOR + 1
_DISTANCE: Final = _GOVERNOR + 2
_GENDER: Final = _PARTICLE + 6
#: What is known of the clauses around a joined particle, by name.
_CLAUSES: Final = _PARTICLE + 7
#: So many features have the clauses around a particle.
_MOST_OF_CLAUSES: Final = 17 + MOST_OF_SENTENCE
#: What is known of the topics around a word that they tell apart, by name.
_TOPICS: Final = _PARTICLE + 8
_BESIDE: Final[Mapping[int, int]] = {_PARTICLE + 2: 1, _PARTICLE + 3: -1}
_CLASS_BESIDE: Final[Mapping[int, int]] = {_PARTICLE + 4: 1, _PARTICLE + 5: -1}
_GENDERS: Final = ("", MASCULINE, FEMININE)
#: So many features have the topics around a word: the counts, and those by place, by side and with
#: the word between, where a word may be of several topics; and the words near by.
_MOST_OF_TOPICS: Final = max(map(len, tables().values())) * (
    len(REACHES) + 2 * BY_PLACE + 3
) + 2 * sum(NEAR)


class FeaturedCorpus(Corpus):
    """Corpora with the features around each token.

    A feature is one number, which `feature_name` spells as
    `linter.spelling.surroundings.features` does.
    """

    def __init__(self, paths: Sequence[Path], classes: Mapping[str, str], lexicon: Lexicon) -> None:
        """Read `.xz` files of text; `classes` has the class of each folded word that is in one.

        The lexicon shows what kind of word follows a joined particle.
        """
        super().__init__(paths)
        self._kind_of = lambda token: word_kind(token, lexicon)
        self._class_name = lambda form: class_name(form, classes.get)
        self._shapes, self._shape_of = self._sorted_by(shape)
        self._classes, self._class_of = self._sorted_by(self._class_name)
        heads, tails = self._sorted_by(head), self._sorted_by(tail)
        govern = np.array(
            [self.form_numbers.numbers.get(governing(form), -1) for form in self.forms]
        )[self.folded]
        self._governors = _at(govern, self._nearest(govern, GOVERNOR_REACH))
        said = self._said()
        self._said_at = self._nearest(said, PARTICLE_REACH)
        self._particles = _at(said, self._said_at)
        shapes = [f"{one}*" for one in self._shapes]
        #: For each kind of feature of neighbours the names of its values, their places, the values.
        self._kinds = [
            (names, row, values)
            for names, values, rows in (
                (self.forms, self.folded, _TOKENS),
                (shapes, self._shape_of, _SHAPES),
                (self._classes, self._class_of, _CLASSES),
                (heads[0], self._where_named(*heads), _HEADS),
                (tails[0], self._where_named(*tails), _TAILS),
            )
            for row in rows
        ]
        genders = np.array([_GENDERS.index(definite_gender(form)) for form in self.forms])
        self._gender_of: Integers = genders[self.folded]
        self._comma = self.form_numbers.numbers.get(COMMA, -1)
        #: Of each joined particle the forms, and where they stand, in words.
        self._joined = [
            (forms, np.sort(self.words_before[self.places_of(forms)])) for forms in (OPEN, BROKEN)
        ]
        self._goes_on = np.array([goes_on(word) for word in self.words])
        self._told = np.array([bool(told_by_topic(form)) for form in self.forms])
        self._of_clauses, self._of_topics = Numbered(), Numbered()

    def _sorted_by(self, kind: Callable[[str], str]) -> tuple[list[str], Integers]:
        """The kinds of all forms, and for each token the number of its kind."""
        kinds = Numbered()
        of_form = np.array([kinds.number(kind(form)) for form in self.forms], dtype=np.int64)
        found: Integers = of_form[self.folded]
        return kinds.names, found

    @staticmethod
    def _where_named(names: Sequence[str], values: Integers) -> Integers:
        """The values with -1 for those that have no name."""
        nameless = names.index("")
        found: Integers = np.where(values == nameless, -1, values)
        return found

    def _said(self) -> Integers:
        """For each token the number of the particle that it is, -1 for none."""
        numbers = {"": -1, **{one: number for number, one in enumerate(PARTICLES)}}
        of_word = np.array(
            [
                [numbers[particle(word, is_before_verb=one)] for one in (False, True)]
                for word in self.words
            ]
        )
        is_verb = np.array([is_like_verb(one) for one in self._shapes])[self._shape_of]
        found: Integers = of_word[self.tokens, np.append(is_verb[1:], 0).astype(np.int64)]
        return found

    def _nearest(self, values: Integers, reach: int) -> Integers:
        """For each token the place of the last value before it in its sentence, -1 for none.

        A value of -1 is none; it stands `reach` words back at most.
        """
        ends = np.array([form in SENTENCE_END for form in self.forms])
        places: Integers = np.arange(len(values))
        last = _before(np.where(values >= 0, places, -1))
        last_end = _before(np.where(ends[self.folded], places, -1))
        is_near = (last > last_end) & (last >= 0) & (self.words_from(last, places) <= reach)
        found: Integers = np.where(is_near, last, -1)
        return found

    def features(self, places: Integers, told: str = "") -> Integers:
        """A row of features for each place; -1 is none.

        `told` is the key of the topics where a word stands in for one that they tell apart.
        """
        columns = []
        for kind, (_, row, values) in enumerate(self._kinds):
            found = [values[places + step] for step in row]
            columns.append(np.where(found[0] >= 0, _joined(kind, found), -1))
        governor, said = self._governors[places], self._particles[places]
        columns.append(np.where(governor >= 0, _joined(_GOVERNOR, [governor]), -1))
        comma = self.folded[places - 1] == self._comma
        far = np.digitize(self.words_from(self._said_at[places], places), FAR)
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
        columns.extend(self._topics_near(places, told))
        columns.extend(self._clauses_near(places))
        return np.stack(columns, 1)

    def _topics_near(self, places: Integers, told: str) -> Iterator[Integers]:
        """What is known of the topics around words that they tell apart."""
        found: Integers = np.full((len(places), _MOST_OF_TOPICS), -1, dtype=np.int64)
        reach = REACHES[-1]
        for row in np.flatnonzero(self._told[self.folded[places]] | bool(told)):
            form = self.forms[self.folded[places[row]]]
            at = int(self.words_before[places[row]])
            sides = self.word_places[max(0, at - reach) : at][::-1], self.word_places[at + 1 :]
            words = [[self.words[one] for one in self.tokens[side[:reach]]] for side in sides]
            for column, name in enumerate(topic_features(told or told_by_topic(form), *words)):
                number = np.array(self._of_topics.number(name))
                found[row, column] = _joined(_TOPICS, [number])
        yield from found.T

    def _clauses_near(self, places: Integers) -> Iterator[Integers]:
        """What is known of the clauses around joined particles."""
        found: Integers = np.full((len(places), _MOST_OF_CLAUSES), -1, dtype=np.int64)
        for row in np.flatnonzero(self._goes_on[self.tokens[places]]):
            place = int(places[row])
            before = self.tokens[max(0, place - CLAUSE_TOKENS) : place][::-1]
            after = self.tokens[place + 1 : place + CLAUSE_TOKENS]
            seen = clauses(
                (self.words[one] for one in before),
                (self.words[one] for one in after),
                self._kind_of,
                self._leaning(place),
            )
            for column, name in enumerate(clause_features(seen, self._class_name)):
                number = np.array(self._of_clauses.number(name))
                found[row, column] = _joined(_CLAUSES, [number])
        yield from found.T

    def _leaning(self, place: int) -> int:
        """The leaning of the pages around a place, itself left out."""
        at = int(self.words_before[place])
        counts = []
        for forms, places in self._joined:
            first = np.searchsorted(places, at - LEANING_REACH)
            end = np.searchsorted(places, at + LEANING_REACH, side="right")
            counts.append(int(end - first) - (self.words[self.tokens[place]] in forms))
        return leaning(*counts)

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
        if kind == _CLAUSES:
            return self._of_clauses.names[first]
        if kind == _TOPICS:
            return self._of_topics.names[first]
        names, row, _ = self._kinds[kind]
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
