"""What the context model holds of each word by itself, where it is had by one look-up."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from linter.lexicon.artefact import Artefact
from linter.lexicon.graph import IntDAWG, load_graph
from linter.spelling.language_model.counts import LEVELS

#: The counts of one word, 0.0 where the context model has none: the word alone; what is left to
#: neighbours before it and after it with whom no pair is kept; and the same for pairs of the word
#: and a class. So where one of these four is 0.0, there are no such pairs.
WordCounts = tuple[float, float, float, float, float]
NOT_COUNTED: Final[WordCounts] = (0.0, 0.0, 0.0, 0.0, 0.0)
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
        total, before, after, class_before, class_after = self._levels[number : number + _SIZE]
        return (
            LEVELS[total],
            LEVELS[before],
            LEVELS[after],
            LEVELS[class_before],
            LEVELS[class_after],
        )


def pack_word_counts(counts: Mapping[str, bytes]) -> dict[str, bytes]:
    """The sections, of the levels of each word in the order of `WordCounts`."""
    rows = list(dict.fromkeys(counts[word] for word in sorted(counts)))
    places = {row: number * _SIZE for number, row in enumerate(rows)}
    numbered = [(word, places[counts[word]]) for word in sorted(counts, key=str.encode)]
    graph = IntDAWG(numbered, input_is_sorted=True)
    return {"counted": graph.tobytes(), "word_counts": b"".join(rows)}
