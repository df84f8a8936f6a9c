"""The pronouns written as one with the word before them, and the subsets that rules go by.

Source: Ryding, A Reference Grammar of Modern Standard Arabic, ch. 12 (personal pronouns).
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

#: Pronouns of the speaker alone: behind a noun or a preposition, and behind a verb.
OF_NOUN_OF_SPEAKER: Final = "ي"
OF_VERB_OF_SPEAKER: Final = "ني"
#: Those of all other persons, which are the same behind nouns, prepositions and verbs.
NOT_OF_SPEAKER: Final = ("ه", "ها", "هما", "هم", "هن", "ك", "كما", "كم", "كن", "نا")
#: Those of "you", whoever is spoken to.
OF_HEARER: Final = tuple(one for one in NOT_OF_SPEAKER if one.startswith("ك"))
#: Behind nouns and prepositions, behind verbs, and all of them.
OF_NOUNS: Final = (*NOT_OF_SPEAKER, OF_NOUN_OF_SPEAKER)
OF_VERBS: Final = (*NOT_OF_SPEAKER, OF_VERB_OF_SPEAKER)
ALL: Final = (*NOT_OF_SPEAKER[:-1], OF_NOUN_OF_SPEAKER, OF_VERB_OF_SPEAKER, NOT_OF_SPEAKER[-1])


def longest_first(pronouns: Iterable[str]) -> tuple[str, ...]:
    """The pronouns in the order in which they are taken off a word: هما before ما, هم before م."""
    return tuple(sorted(pronouns, key=len, reverse=True))
