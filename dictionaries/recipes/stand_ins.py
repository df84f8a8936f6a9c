"""Places of words that stand where a rare word could stand, and cannot be mistaken for its rival.

What reaches the hearing (الأسماع, أذنيه) could reach the ears, الآذان, and what is raised in praise
(التكبير) could be the call, الأذان. So places of such words, of which there are hundreds, say what
stands beside either. They are the rows of `choices/stand_ins.tsv`, and have weights of a group of
their own: what they share with the rare words is learnt, and what is theirs alone is not.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from dictionaries.recipes.choice_families import Family
from dictionaries.recipes.choice_parts import STAND_INS, Part
from linter.lexicon.resources import table_lines, table_rows
from linter.spelling.surroundings.tokens import folded
from linter.spelling.surroundings.topics import stems

if TYPE_CHECKING:
    from dictionaries.recipes.choice_corpus import Integers
    from dictionaries.recipes.choice_features import FeaturedCorpus

#: At most so many places of one row are learnt from.
MOST_PLACES: Final = 1500


def stand_ins(family: Family, corpus: FeaturedCorpus) -> Iterator[Part]:
    """The places in a corpus of words that stand in for those of a family, a part for each row."""
    import numpy as np

    for told, meant, words in table_rows(table_lines("choices/stand_ins.tsv")):
        if family.has(told):
            at = _places(corpus, frozenset(words.split()))
            is_open = family.pair_of(meant) is not None
            labels: Integers = np.full(len(at), int(is_open), dtype=np.int64)
            part = Part(("", ""), family.stand_ins, at, labels, STAND_INS)
            yield part.see(corpus, folded(told))


def _places(corpus: FeaturedCorpus, words: frozenset[str]) -> Integers:
    """Where some words stand, with and without clitics, in order."""
    import numpy as np

    found = np.sort(corpus.places_of(one for one in corpus.words if words.intersection(stems(one))))
    if len(found) <= MOST_PLACES:
        return found
    rng = np.random.default_rng(1)
    chosen: Integers = np.sort(rng.choice(found, MOST_PLACES, replace=False))
    return chosen
