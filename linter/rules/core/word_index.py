"""The words of a passage by form and by ending, so that a rule looks only where it has to.

Of the words of a text, one in ten concerns any rule of grammar. The rules say beforehand which
(`concerns`), so that one scan finds the places for all of them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property

from linter.text.passage import Passage
from linter.text.patterns import Pattern

#: The endings of forms by which rules look for words.
ENDINGS = frozenset({"ون", "ين", "وا", "ءا", "ان"})
_concerned: set[str] = set()


def concerns(forms: Iterable[str]) -> None:
    """Note that some rule looks at these bare forms."""
    _concerned.update(forms)


class WordIndex:
    """The words of one passage that rules of grammar look at, by bare form and by ending."""

    def __init__(self, passage: Passage) -> None:
        self.passage = passage
        self._bare = passage.bare_forms

    def bare(self, index: int) -> str:
        """The bare form of a word."""
        return self._bare[self.passage.words[index]]

    @cached_property
    def places(self) -> Mapping[str, Sequence[int]]:
        """The indexes at which each form stands that a rule is concerned with, or so ends."""
        concerned, written = _concerned, self.passage.word_places
        places: dict[str, Sequence[int]] = {}
        for word, form in self._bare.items():
            if form in concerned or form[-2:] in ENDINGS:
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
        places, found = dict(self.places), []
        for word, form in self._bare.items():
            if pattern.fullmatch(form) is not None:
                other = () if form not in found else places[form]
                written = self.passage.word_places[word]
                places[form] = sorted((*other, *written)) if other else written
                found.append(form)
        self.places = places
        return list(dict.fromkeys(found))

    def held(self, forms: Mapping[str, object]) -> Iterable[str]:
        """Those of the `forms` that stand in the passage; a rule must be `concerned` with them."""
        return self.places.keys() & forms.keys()
