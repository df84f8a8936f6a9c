"""The words of a passage by form and by ending, so that a rule looks only where it has to.

Of the words of a text, one in ten concerns any rule of grammar. The rules declare which
(`Rule.looks_at`), so that one scan finds the places for all of them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Iterable, Mapping, Sequence
from functools import cached_property

from linter.text.passage import Passage
from linter.text.patterns import Pattern

#: The endings of forms by which rules look for words.
ENDINGS = frozenset({"ون", "ين", "وا", "ءا", "ان"})


class WordIndex:
    """The words of one passage that rules of grammar look at, by bare form and by ending."""

    def __init__(self, passage: Passage, looked_at: Container[str] = ()) -> None:
        """`looked_at` are the bare forms that rules look at."""
        self.passage = passage
        self._looked_at = looked_at
        self._bare = passage.bare_forms

    def bare(self, index: int) -> str:
        """The bare form of a word."""
        return self._bare[self.passage.words[index]]

    @cached_property
    def places(self) -> Mapping[str, Sequence[int]]:
        """The indexes at which each form stands that a rule looks at, or that so ends."""
        looked_at, written = self._looked_at, self.passage.word_places
        places: dict[str, Sequence[int]] = {}
        for word, form in self._bare.items():
            if form in looked_at or form[-2:] in ENDINGS:
                other = places.get(form)  # it is written in another way as well
                places[form] = sorted((*other, *written[word])) if other else written[word]
        return places

    @cached_property
    def _endings(self) -> Mapping[str, list[str]]:
        endings: defaultdict[str, list[str]] = defaultdict(list)
        for form in self.places:
            endings[form[-2:]].append(form)
        return endings

    def ending(self, letters: str) -> list[str]:
        """The forms with one of the `ENDINGS`."""
        return self._endings[letters]

    def matching(self, pattern: Pattern) -> list[str]:
        """The forms that match a pattern as a whole, whose places are known from then on."""
        found = dict.fromkeys(filter(pattern.compiled.fullmatch, self._bare.values()))
        if not found:
            return []
        places: dict[str, Sequence[int]] = {}
        for word, form in self._bare.items():
            if form in found:
                written = self.passage.word_places[word]
                places[form] = sorted((*places[form], *written)) if form in places else written
        self.places = {**self.places, **places}
        return list(found)

    def held(self, forms: Mapping[str, object]) -> Iterable[str]:
        """Those of the `forms` that stand in the passage; a rule declares that it looks at them."""
        return self.places.keys() & forms.keys()
