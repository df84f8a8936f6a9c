"""The speller: a verdict on each word, remembered, and suggestions for the faulty ones."""

from __future__ import annotations

from functools import cache

from linter.spelling.verdict import Verdict
from linter.text.tokeniser import Passage


class Speller:
    """Judges words."""

    def faulty_words(self, passage: Passage) -> list[tuple[int, Verdict]]:
        """Index and verdict of each word outside the lexicon, in order of place."""
        return []


@cache
def default_speller(words: frozenset[str] = frozenset()) -> Speller:
    """The speller of the shipped dictionary, with `words` accepted too; made once."""
    return Speller()
