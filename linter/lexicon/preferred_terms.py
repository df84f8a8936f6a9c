"""Whether a forbidden term stands where it is a part of what is preferred to it.

A house may forbid السعودية and prefer المملكة العربية السعودية. Where the preferred term stands
already, inflected or not, there is nothing to say, and what is put in once would otherwise be put
in again within itself.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import lru_cache
from typing import Final

from linter.lexicon import pronouns
from linter.lexicon.dress import definite, join_pronoun, openings
from linter.text import alphabet as ab
from linter.text.passage import Passage

_ENDINGS: Final = ("", ab.ALEF, "ة", "ات", "ون", "ين", "ان", "تان", "تين")


def stands_in(
    preferred: Sequence[str], passage: Passage, first: int, last: int, particles: str
) -> bool:
    """Whether the words `first` up to `last` of a passage are part of a `preferred` phrase there.

    `preferred` are its bare words, `particles` what the first word asked about bears. The words of
    a longer phrase may be inflected; those of one as long are asked to be the same.
    """
    spare = len(preferred) - (last - first)
    if spare < 0:
        return False
    for begin in range(max(0, first - spare), first + 1):
        words = _phrase(passage, begin, begin + len(preferred))
        if not words:
            continue
        forms = _inflected if spare else _as_it_is
        is_first = begin == first
        cores = {core for row, core in openings(words[0]) if not is_first or row == particles}
        if not cores.isdisjoint(forms(preferred[0])) and all(
            word in forms(wanted) for word, wanted in zip(words[1:], preferred[1:], strict=True)
        ):
            return True
    return False


def _phrase(passage: Passage, first: int, last: int) -> list[str]:
    """The bare words there; none if they do not stand beside each other."""
    if last > len(passage.words):
        return []
    gaps = passage.gaps[first + 1 : last]
    if any(gap.strip() or gap.count("\n") > 1 for gap in gaps):
        return []
    return [passage.bare_forms[word] for word in passage.words[first:last]]


def _as_it_is(word: str) -> Collection[str]:
    return (word,)


@lru_cache(1024)
def _inflected(word: str) -> Collection[str]:
    """The word with and without the article, with any ending, and with any pronoun."""
    stem = word.removesuffix(ab.TEH_MARBUTA)
    forms = {word, *(stem + ending for ending in _ENDINGS)}
    with_pronouns = (join_pronoun(word, pronoun) for pronoun in pronouns.ALL)
    return frozenset((*forms, *map(definite, forms), *with_pronouns))
