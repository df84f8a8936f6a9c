"""How well a spelling is attested: in Attia's list of inflected forms, and in running text.

Attia's list (Debian's `snowball-data`, GPL-3+) is strict about hamzas: a form in it is surely a
word. The frequencies of `wordfreq` (CC BY-SA 4.0) tell how often a spelling is written, right or
wrong.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import cached_property

from dictionaries.recipes.sources import attia_forms, wordfreq_per_million
from linter.text.normalise import skeleton


@dataclass(frozen=True)
class Attestation:
    """The strict forms that share a skeleton with a word of interest, and all frequencies.

    `forms` is the part of Attia's list that was asked for; `per_million` the occurrences of a
    spelling in a million words.
    """

    forms: frozenset[str]
    per_million: Mapping[str, float]

    @cached_property
    def forms_by_skeleton(self) -> Mapping[str, list[str]]:
        """The strict forms, sorted, by skeleton."""
        return _by_skeleton(self.forms)

    @cached_property
    def written_by_skeleton(self) -> Mapping[str, list[str]]:
        """All spellings of running text, sorted, by skeleton."""
        return _by_skeleton(self.per_million)

    def frequency(self, word: str) -> float:
        """Occurrences of the spelling `word` per million words; 0 where none is known."""
        return self.per_million.get(word, 0.0)


def attest(words: Collection[str]) -> Attestation:
    """What is known of `words`, of all spellings that share a skeleton with one, and of all
    spellings that running text knows. Raises FetchError."""
    per_million = wordfreq_per_million()
    wanted = {skeleton(word) for word in words}
    forms = frozenset(
        form for form in attia_forms() if form in per_million or skeleton(form) in wanted
    )
    return Attestation(forms, per_million)


def _by_skeleton(words: Collection[str]) -> Mapping[str, list[str]]:
    groups: dict[str, list[str]] = defaultdict(list)
    for word in sorted(words):
        groups[skeleton(word)].append(word)
    return groups
