"""Which words may have been meant: walks of the dictionary that allow for errors.

The dictionary is a word graph, and a walk of it can follow several letters at a place. So one walk
finds every word that differs from what was written only in letters that are often confused (hamza
seats, ة/ه, ى/ي, ض/ظ …), in any number of places; and a walk with a wildcard finds every word with
one letter changed or missing, the commonest confusions allowed beside it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Final

from linter.lexicon.graph import DAWG
from linter.spelling.error_model import ErrorModel
from linter.text import alphabet as ab

if TYPE_CHECKING:
    from dawg import CompiledReplaces

WILDCARD: Final = "?"

#: Classes of confusion that go together with any other error; and those of like sound besides.
FOLDED: Final = frozenset({"hamza", "ta-marbuta", "alif-maqsura"})
CONFUSED: Final = FOLDED | {"sound"}


def _replacements(meant_for: Mapping[str, str]) -> CompiledReplaces:
    table = {letter: list(others) for letter, others in meant_for.items()}
    return DAWG.compile_replaces({WILDCARD: list(ab.LETTERS), **table})


class CandidateFinder:
    """Finds words of a graph near a written one; every walk gives words, never guesses."""

    def __init__(self, words: DAWG, error_model: ErrorModel) -> None:
        self._words = words
        self._confused = error_model.meant_for(CONFUSED)
        self._confusions = _replacements(self._confused)
        self._folds = _replacements(error_model.meant_for(FOLDED))
        self._wildcard = _replacements({})

    def confusions(self, word: str) -> Iterator[str]:
        """Words that differ from `word` only in letters often confused, in any number of places.

        A hamza on the line is also looked for at the end, where it is most often left out.
        """
        yield from self._words.similar_keys(word, self._confusions)
        for meant in self._words.similar_keys(word + ab.HAMZA, self._confusions):
            if meant.endswith(ab.HAMZA):
                yield meant
        if word.endswith(ab.WAW):
            yield from self._words.similar_keys(word + ab.ALEF, self._confusions)

    def may_confuse(self, word: str, meant: str) -> bool:
        """Whether `meant` is one of the `confusions` of `word`, which it takes no walk to tell."""
        if len(meant) == len(word) + 1:
            if meant.endswith(ab.HAMZA):
                word += ab.HAMZA
            elif word.endswith(ab.WAW):
                word += ab.ALEF
        if len(meant) != len(word):
            return False
        others = self._confused.get
        pairs = zip(word, meant, strict=True)
        return all(a == b or b in others(a, "") for a, b in pairs) and meant in self._words

    def one_edit(self, word: str) -> Iterator[str]:
        """Words one letter away: one changed, missing, extra, or two exchanged.

        Beside a letter too many or an exchange, hamzas and final letters may be confused as well;
        together with a wildcard that would be twice the work for next to nothing.
        """
        walk, folds, wildcard = self._words.similar_keys, self._folds, self._wildcard
        for i in range(len(word)):
            before, letter, after = word[:i], word[i], word[i + 1 :]
            yield from walk(f"{before}{WILDCARD}{after}", wildcard)
            yield from walk(f"{before}{WILDCARD}{letter}{after}", wildcard)
            yield from walk(before + after, folds)
            if after and after[0] != letter:
                yield from walk(f"{before}{after[0]}{letter}{after[1:]}", folds)
        yield from walk(word + WILDCARD, wildcard)

    def splits(self, word: str) -> Iterator[tuple[str, str]]:
        """Ways to read `word` as two words of at least two letters (و alone is a proclitic)."""
        for i in range(2, len(word) - 1):
            left, right = word[:i], word[i:]
            if left in self._words and right in self._words:
                yield left, right
