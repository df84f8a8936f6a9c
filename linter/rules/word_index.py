"""The words of a passage by form and by ending, so that a rule looks only where it has to."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cached_property

from linter.text.tokeniser import Passage

_ENDING = 2


class WordIndex:
    """The words of one passage by bare form and by ending."""

    def __init__(self, passage: Passage) -> None:
        self.passage = passage

    @cached_property
    def bare(self) -> list[str]:
        """The bare form of each word, in order of place."""
        forms = self.passage.bare_forms
        return [forms[word] for word in self.passage.words]

    @cached_property
    def places(self) -> Mapping[str, list[int]]:
        """The indexes at which each bare form stands."""
        places: defaultdict[str, list[int]] = defaultdict(list)
        for index, form in enumerate(self.bare):
            places[form].append(index)
        return dict(places)

    @cached_property
    def _endings(self) -> Mapping[str, list[str]]:
        endings: defaultdict[str, list[str]] = defaultdict(list)
        for form in self.places:
            endings[form[-_ENDING:]].append(form)
        return dict(endings)

    def ending(self, letters: str) -> list[str]:
        """The forms that end in these two letters."""
        return self._endings.get(letters, [])

    def held(self, forms: Mapping[str, object]) -> Iterable[str]:
        """Those of the `forms` that stand in the passage."""
        return self.places.keys() & forms.keys()
