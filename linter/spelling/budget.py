"""How much is done for the unlisted words of a passage: no text takes much longer than prose.

Prose never comes near these bounds: they are for texts in which every other word is none. What is
done depends on the passage alone, never on what is remembered of others.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

#: For each kind of work: what any passage may have, and how many words of it give one more.
_LOOK_UPS: Final = (10_000, 10)
_WALKS: Final = (2_000, 20)
_RARE: Final = (3_000, 20)
_IN_PLACE: Final = (3_000, 25)
_JUDGED: Final = (10_000, 5)


@dataclass(frozen=True, slots=True)
class Budget:
    """What a passage of so many words may have.

    `look_ups` bounds the distinct words that no list holds and that are looked up by their parts;
    `walks` those of them for which all corrections are sought (others have those that differ in
    letters often confused); `rare` the listed words for which this is done; `in_place` the places
    at which words are weighed between their neighbours (elsewhere, by themselves); `judged` the
    places at which they are judged at all.
    """

    look_ups: int
    walks: int
    rare: int
    in_place: int
    judged: int

    @classmethod
    def of(cls, words: int) -> Budget:
        """The budget of a passage of so many words."""
        kinds = (_LOOK_UPS, _WALKS, _RARE, _IN_PLACE, _JUDGED)
        return cls(*(least + words // share for least, share in kinds))
