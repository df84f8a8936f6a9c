"""The words of a passage by form and by ending, so that a rule looks only where it has to.

Of the words of a text, one in ten concerns any rule of grammar. The rules declare which
(`Rule.looks_at`), so that one scan finds the places for all of them.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Container, Iterable, Mapping, Sequence
from functools import cache
from itertools import chain, compress
from operator import ne

from linter.text.cached import cached_property
from linter.text.passage import Passage
from linter.text.patterns import Pattern

#: The endings of forms by which rules look for words.
ENDINGS = frozenset({"ون", "ين", "وا", "ءا", "ان", "آن"})


@cache
def _of_lines(source: str) -> re.Pattern[str]:
    """A pattern of whole words as one of lines: a scan of all takes half as long as each alone."""
    return re.compile(f"\n({source})(?=\n)")


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
        looked_at = self._looked_at
        return self._places_of(
            [form for form in self.passage.forms if form in looked_at or form[-2:] in ENDINGS]
        )

    def at(self, form: str) -> Sequence[int]:
        """The indexes at which a form of the passage stands, in order."""
        known = self.places.get(form)
        return self._places_of([form])[form] if known is None else known

    def _places_of(self, forms: Collection[str]) -> Mapping[str, Sequence[int]]:
        """The indexes at which each of these forms of the passage stands, in order."""
        marked = {form: self._marked[form] for form in self._marked.keys() & forms}
        places = dict(self.passage.places_of(chain(forms, *marked.values())))
        for form, words in marked.items():
            places[form] = sorted(chain.from_iterable(map(places.pop, words)))
        return places

    @cached_property
    def _marked(self) -> Mapping[str, list[str]]:
        """The forms that are not written bare everywhere, and all ways in which they are."""
        marked: defaultdict[str, list[str]] = defaultdict(list)
        bare = self._bare
        for word in compress(bare, map(ne, bare.keys(), bare.values())):
            marked[bare[word]].append(word)
        for form, words in marked.items():
            if self._bare.get(form) == form:
                words.append(form)
        return marked

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
        """The forms that match a pattern as a whole; ask `at` for their places.

        The pattern has no flags and no class that holds a line end.
        """
        lines = _of_lines(pattern.source)
        return [match[1] for match in lines.finditer(self.passage.vocabulary)]

    def held(self, forms: Mapping[str, object]) -> Iterable[str]:
        """Those of the `forms` that stand in the passage; a rule declares that it looks at them."""
        return self.places.keys() & forms.keys()
