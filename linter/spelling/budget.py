"""How much is done for the unlisted words of a passage: no text takes much longer than prose.

Prose never comes near these bounds: they are for texts in which every other word is none. What is
done depends on the passage alone, never on what is remembered of others.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Final, NamedTuple

from linter.text.passage import Passage

#: For each kind of work: what any passage may have, and how many words of it give one more. Text
#: with an error in every twenty words stays below these: a megabyte of it (87,000 words) has 2,900
#: distinct words to look up, 3,000 places to weigh words in, 1,100 rare words, and listed words in
#: fewer than 1,600 places to weigh in context.
_LOOK_UPS: Final = (2_500, 60)
_WALKS: Final = (1_000, 40)
_RARE: Final = (500, 85)
_IN_PLACE: Final = (1_300, 50)
_JUDGED: Final = (2_500, 33)
_IN_CONTEXT: Final = (1_000, 90)
#: Code points to a word of prose, with the gap beside it.
_LENGTH: Final = 6


class Budget(NamedTuple):
    """What a passage may have by its length.

    `look_ups` bounds the distinct words that no list holds and that are looked up by their parts;
    `walks` the searches for all corrections of them, of which a word with very many takes two (of
    other words, those that differ in letters often confused are sought); `rare` the listed words
    for which this is done; `in_place` the places at which words are weighed between their
    neighbours (elsewhere, by themselves); `judged` the places at which they are judged at all;
    `in_context` the places at which listed words are weighed against those of which an error makes
    them.
    """

    look_ups: int
    walks: int
    rare: int
    in_place: int
    judged: int
    in_context: int

    @classmethod
    def of(cls, passage: Passage) -> Budget:
        """The budget of a passage: words torn to pieces count as the words they were."""
        return _of_words(min(len(passage.words), len(passage.text) // _LENGTH))


@lru_cache  # each step asks for it
def _of_words(words: int) -> Budget:
    kinds = (_LOOK_UPS, _WALKS, _RARE, _IN_PLACE, _JUDGED, _IN_CONTEXT)
    return Budget(*(least + words // share for least, share in kinds))
