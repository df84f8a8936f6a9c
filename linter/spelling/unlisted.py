"""The words of a passage that the lexicon does not hold, each weighed by itself."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Final, NamedTuple

from linter.spelling.corrections import MOST_WEIGHED
from linter.spelling.names.name_clues import NameClues
from linter.spelling.person_clues import has_pronoun
from linter.spelling.place import neighbours
from linter.spelling.verdict import Candidate, Verdict
from linter.text.passage import Passage

#: A classifier chooses between this many candidates, the likeliest.
MOST_CHOSEN: Final = 4


class Weighed(NamedTuple):
    """An unlisted word weighed by itself: all its candidates, its rival, and the verdict."""

    word: str
    candidates: Sequence[Candidate]
    new_word_cost: float
    verdict: Verdict
    #: Whether a classifier chooses between the likeliest candidates.
    is_chosen: bool = False

    @property
    def searches(self) -> int:
        """How many searches for corrections it counts as: pricing very many takes as long again."""
        return 2 if len(self.candidates) == MOST_WEIGHED else 1

    @property
    def spoken(self) -> str:
        """The first candidate that is a preposition with the pronoun of "me"; else the word."""
        first = (one.text for one in self.candidates[:MOST_CHOSEN])
        return next(filter(has_pronoun, first), self.word) if self.is_chosen else self.word


class Unlisted(NamedTuple):
    """The words of a passage that the lexicon does not hold.

    `weighed` has them as written, `corrected` the best correction of each bare form that is an
    error by itself; `clues` say what in the passage speaks for names. Where there are too many,
    nothing is said of those from the word `end` on, nor of others; `unjudged` counts them.
    `strange` are the bare forms that hamzas and endings alone do not explain: mistyped words and
    names.
    """

    weighed: Mapping[str, Weighed]
    corrected: Mapping[str, str]
    clues: NameClues
    end: int
    unjudged: int = 0
    strange: frozenset[str] = frozenset()
    #: The indexes at which each word of `weighed` stands.
    places: Mapping[str, Sequence[int]] = MappingProxyType({})

    def neighbours(self, passage: Passage, index: int) -> tuple[str, str]:
        """The bare words beside word `index`, corrected where they are errors."""
        before, after = neighbours(passage, index)
        return self.corrected.get(before, before), self.corrected.get(after, after)
