"""Whether a noun or an adjective ends its phrase, and is no first part of a construct.

Only a noun in construct goes without the alif of the indefinite accusative (كنت سعيد الحظ), so
rules on that alif ask what stands behind.
"""

from __future__ import annotations

from typing import Final

from linter.lexicon.particles import FREE_PREPOSITIONS
from linter.rules.core import tables
from linter.rules.core.phrases import Place, is_one_of

#: What no noun in construct stands before.
AFTER_NOUN: Final = frozenset((*FREE_PREPOSITIONS, "بين"))
#: A preposition joined to an article, a pronoun or a demonstrative, and لأن and بأن.
_JOINED: Final = frozenset(
    preposition + rest
    for preposition in ("ب", "ل")
    for rest in (
        "ه",
        "ها",
        "هم",
        "هما",
        "كم",
        "نا",
        "ذلك",
        "هذا",
        "هذه",
        "أن",
        "أنه",
        "أنها",
        "أني",
    )
)
_JOINED_ARTICLES: Final = ("بال", "لل")
_LONGER_THAN_ARTICLE: Final = 3
#: "What" may be the second part of a construct (مدرك ما مضى).
_WHAT: Final = "ما"
_MARKS: Final = tuple(".،؛!؟")


def ends_in_mark(place: Place, offset: int) -> bool:
    """Whether the word at an offset ends its clause, by a mark or as the last of the text."""
    gaps = place.words.passage.gaps
    behind = gaps[place.index + offset + 1]
    return behind == "" or behind.startswith(_MARKS)  # at the end of the text there is none


def ends_phrase(place: Place, offset: int) -> bool:
    """Whether a mark stands behind the word at an offset, a preposition or an adverb."""
    after = place.word(offset + 1)
    if not after:
        return ends_in_mark(place, offset)
    if after in AFTER_NOUN or after in _JOINED:
        return True
    if after.startswith(_JOINED_ARTICLES) and len(after) > _LONGER_THAN_ARTICLE + 1:
        return True
    return after != _WHAT and is_one_of(after, tables.words("after_adjective"))
