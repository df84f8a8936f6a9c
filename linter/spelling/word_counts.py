"""What the context model holds of each word by itself, where it is had by one look-up."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, NamedTuple

from linter.lexicon.artefact import Artefact
from linter.lexicon.graph import IntDAWG, load_graph
from linter.spelling.counts import LEVELS


class WordCounts(NamedTuple):
    """The counts of one word, 0.0 where the context model has none.

    `before` and `after` are what is left to neighbours with whom no pair is kept; so where they are
    0.0 the word is in no pair with a word before it, or after it. The last two are the same for
    pairs of the word and a class.
    """

    total: float
    before: float
    after: float
    class_before: float
    class_after: float


NOT_COUNTED: Final = WordCounts(0.0, 0.0, 0.0, 0.0, 0.0)
_SIZE: Final = len(NOT_COUNTED)


class WordTable:
    """The counts of all words that were counted."""

    def __init__(self, artefact: Artefact) -> None:
        """Read the sections `counted` and `word_counts` of an index."""
        self._numbers = load_graph(IntDAWG, artefact, "counted")
        self._levels = artefact.section("word_counts")

    def __getitem__(self, word: str) -> WordCounts:
        """What was counted of a word."""
        number = self._numbers.get(word)
        if number is None:
            return NOT_COUNTED
        return WordCounts._make(map(LEVELS.__getitem__, self._levels[number : number + _SIZE]))


def pack_word_counts(counts: Mapping[str, bytes]) -> dict[str, bytes]:
    """The sections, of the levels of each word in the order of `WordCounts`."""
    rows = list(dict.fromkeys(counts[word] for word in sorted(counts)))
    places = {row: number * _SIZE for number, row in enumerate(rows)}
    numbered = [(word, places[counts[word]]) for word in sorted(counts, key=str.encode)]
    graph = IntDAWG(numbered, input_is_sorted=True)
    return {"counted": graph.tobytes(), "word_counts": b"".join(rows)}
