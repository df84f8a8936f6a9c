"""Words one letter away, found by what is left of them without a letter.

Two words that differ in one letter are the same without it, and a word with a letter too few is
another without that letter. So the attested words are indexed by themselves less one letter, each
with the letters that are missing, and only what the index names is looked up. It finds what
`CandidateFinder.one_edit` finds by walking the dictionary, ten times as fast.

Source: Mor and Fraenkel 1982, "A hash code method for detecting and correcting spelling errors";
Garbe 2012, on SymSpell.
"""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import accumulate
from typing import TYPE_CHECKING, Final

from linter.lexicon.artefact import Artefact
from linter.lexicon.graph import DAWG, IntDAWG, load_graph
from linter.spelling.candidates import CandidateFinder
from linter.spelling.error_model import ErrorModel
from linter.spelling.language_model.artefacts import search_artefact
from linter.text import alphabet as ab

if TYPE_CHECKING:
    from dawg import CompiledReplaces

#: The letters that may stand for each other beside a letter too many, each under one of them:
#: hamzas, waw, ya and alif, which are each other's seats; and ه, ة and ت.
FOLDS: Final = str.maketrans(
    dict.fromkeys("أإآىيئؤءو", ab.ALEF) | dict.fromkeys((ab.TEH_MARBUTA, ab.TEH), ab.HEH)
)
#: This many words are sought by walking before the index is opened: a page seldom has as many.
FEW: Final = 40
#: The most words whose confusions are kept.
_REMEMBERED: Final = 1 << 6


class NearWords:
    """The attested words by what is left of them without a letter, and by their skeletons."""

    def __init__(self, artefact: Artefact, words: DAWG) -> None:
        """Read the sections `shorter`, `missing` and `skeletons` of an index of the `words`."""
        self._words = words
        self._shorter = load_graph(IntDAWG, artefact, "shorter")
        missing = artefact.section("missing").decode().split("\n")
        #: The letters of all numbers side by side, and where those of each begin: as strings of
        #: their own they would take five times the room.
        self._letters = "".join(missing)
        self._begins = array("I", accumulate(map(len, missing), initial=0))
        self._skeletons = load_graph(DAWG, artefact, "skeletons")

    def one_edit(self, word: str, folds: CompiledReplaces) -> Iterator[str]:
        """What `CandidateFinder.one_edit` gives, each word once or more, in another order."""
        words, skeletons = self._words, self._skeletons
        letters, begins = self._letters, self._begins
        number_of, walk = self._shorter.get, words.similar_keys
        skeleton = word.translate(FOLDS)
        for i in range(len(word)):
            before, after = word[:i], word[i + 1 :]
            shorter = before + after
            if (number := number_of(shorter)) is not None:
                for letter in letters[begins[number] : begins[number + 1]]:
                    if (meant := before + letter + after) in words:
                        yield meant
            if skeleton[:i] + skeleton[i + 1 :] in skeletons:
                yield from walk(shorter, folds)
            if after and after[0] != word[i]:
                exchanged = skeleton[:i] + skeleton[i + 1] + skeleton[i] + skeleton[i + 2 :]
                if exchanged in skeletons:
                    yield from walk(f"{before}{after[0]}{word[i]}{after[1:]}", folds)
        if (number := number_of(word)) is not None:
            for letter in letters[begins[number] : begins[number + 1]]:
                for i in range(len(word) + 1):
                    if (meant := word[:i] + letter + word[i:]) in words:
                        yield meant


class QuickFinder(CandidateFinder):
    """A finder for the shipped dictionary, which opens the index once it has much to find."""

    def __init__(self, words: DAWG, error_model: ErrorModel) -> None:
        super().__init__(words, error_model)
        self._sought = 0
        self._near: NearWords | None = None
        self._confusions_of = lru_cache(_REMEMBERED)(self._walked)

    def _walked(self, word: str) -> tuple[str, ...]:
        return tuple(super().confusions(word))

    def confusions(self, word: str) -> Iterator[str]:
        """See `CandidateFinder`; remembered, for each stage of a decision asks for them again."""
        return iter(self._confusions_of(word))

    def one_edit(self, word: str) -> Iterator[str]:
        """See `CandidateFinder`; the words come in any order, and some more than once."""
        if self._near is not None:
            return self._near.one_edit(word, self._folds)
        self._sought += 1
        if self._sought == FEW and (artefact := search_artefact()) is not None:
            self._near = NearWords(artefact, self._words)
        return super().one_edit(word)


def pack_near_words(words: Iterable[str]) -> dict[str, bytes]:
    """The sections of an index of these words; `shorter`, the largest, comes first."""
    missing: defaultdict[str, str] = defaultdict(str)
    skeletons = set()
    for word in words:
        skeletons.add(word.translate(FOLDS))
        for i, letter in enumerate(word):
            shorter = word[:i] + word[i + 1 :]
            if letter not in missing[shorter]:
                missing[shorter] += letter
    numbers: dict[str, int] = {}
    numbered = [
        (shorter, numbers.setdefault("".join(sorted(missing[shorter])), len(numbers)))
        for shorter in sorted(missing, key=str.encode)
    ]
    return {
        "shorter": IntDAWG(numbered, input_is_sorted=True).tobytes(),
        "missing": "\n".join(numbers).encode(),
        "skeletons": DAWG(sorted(skeletons, key=str.encode), input_is_sorted=True).tobytes(),
    }
