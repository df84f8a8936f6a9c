"""The regressions that choose between two words: what they are learnt from, and how.

Most pairs are learnt by themselves, some together with others (`choice_families`). `held_out` tells
how well that goes: it learns from four fifths of the corpora and chooses in the other, by turns.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from hashlib import sha256
from math import log
from typing import TYPE_CHECKING, Final

from dictionaries.recipes.choice_families import (
    FAMILIES,
    Family,
    by_pair,
    family_of,
    fit,
    members,
)
from dictionaries.recipes.choice_parts import Fit, Pair, Part
from dictionaries.recipes.judged_places import place_at, places_of
from dictionaries.recipes.stand_ins import stand_ins
from linter.lexicon.resources import table_lines, table_rows
from linter.spelling.person_clues import has_pronoun
from linter.spelling.surroundings.topics import told_by_topic

if TYPE_CHECKING:
    from dictionaries.recipes.choice_corpus import Integers
    from dictionaries.recipes.choice_features import FeaturedCorpus

#: Words seen less often are not learnt.
LEAST_TRAINED: Final = 5
#: At most so many places of one word are learnt from, of the commoner at most so many for each of
#: the rarer.
MOST_PLACES: Final = 120_000
MOST_SHARE: Final = 8
LEAST_PLACES: Final = MOST_PLACES // 8
#: Features seen less often in the places of a pair are left out.
LEAST_FEATURE: Final = 3
#: The inverse of the strength with which weights are drawn to zero.
LOOSENESS: Final = 1.0
#: … for words with so many places, of which more features are seen by chance.
WELL_SEEN: Final = 5_000
LOOSENESS_OF_WELL_SEEN: Final = 0.5
#: … for words that topics tell apart: their few places ask for small weights, not for few.
LOOSENESS_OF_TOLD: Final = 0.3
#: Weights nearer to zero are left out.
LEAST_WEIGHT: Final = 0.05
LEAST_WEIGHT_OF_TOLD: Final = 0.01
#: Fifths of the corpora are made of runs of so many tokens, so that a page is not parted.
FOLDS: Final = 5
RUN: Final = 200_000


def places(corpus: FeaturedCorpus, word: str, other: str) -> Integers:
    """The places of a word to learn from, as judged, but where a phrase shows it to be an error.

    Of prepositions in ي these are places where nobody speaks of himself: where somebody does, the
    speller says by itself what that is worth (`person_clues`).
    """
    found = places_of(corpus, word, other)
    for step, words in _deciding(word, other):
        found = found[~corpus.is_beside(found, step, words)]
    if not has_pronoun(re.sub("ى$", "ي", word)):
        return found
    silent = found[~corpus.is_spoken(found)]
    return silent if len(silent) >= LEAST_TRAINED else found


def _deciding(word: str, other: str) -> Iterator[tuple[int, frozenset[str]]]:
    """The words beside which `word` is an error for another (آذان for أذان before الفجر).

    Edited books hold such errors too. Each comes with the side, -1 or 1.
    """
    for forms, side, beside, *_ in table_rows(table_lines("rules/confused_phrases.tsv")):
        if f"{word}/{other}" in forms.split():
            yield (-1 if side == "before" else 1), frozenset(beside.split())


def decided(corpus: FeaturedCorpus, place: int, pair: Pair) -> str:
    """The word of a pair that a phrase leaves in a place, whichever is written; empty if none."""
    import numpy as np

    at = np.array([place])
    for wrong, right in (pair, pair[::-1]):
        for step, words in _deciding(wrong, right):
            if corpus.is_beside(at, step, words)[0]:
                return right
    return ""


def fitted(
    corpus: FeaturedCorpus, common: Integers, rare: Integers, pair: Pair
) -> tuple[float, dict[str, float]]:
    """Bias and weights for the commoner word, from the places of both."""
    import numpy as np
    from scipy.sparse import csr_matrix
    from sklearn.linear_model import LogisticRegression

    rng = np.random.default_rng(int.from_bytes(sha256(" ".join(pair).encode()).digest()[:4], "big"))
    most = min(MOST_PLACES, max(LEAST_PLACES, MOST_SHARE * len(rare)))
    ones = rng.choice(common, most, replace=False) if most < len(common) else common
    others = rng.choice(rare, MOST_PLACES, replace=False) if len(rare) > MOST_PLACES else rare
    shift = log(len(common) / len(ones)) - log(len(rare) / len(others))
    rows = np.concatenate([corpus.features(ones), corpus.features(others)])
    known, inverse, counts = np.unique(rows, return_inverse=True, return_counts=True)
    inverse = inverse.reshape(rows.shape)
    is_kept = (counts >= LEAST_FEATURE) & (known >= 0)
    mask = is_kept[inverse]
    columns = (np.cumsum(is_kept) - 1)[inverse[mask]]
    places: Integers = np.repeat(np.arange(len(rows)), mask.sum(1))
    shape = len(rows), int(is_kept.sum())
    matrix = csr_matrix((np.ones(len(places)), (places, columns)), shape=shape)
    is_told = bool(told_by_topic(pair[0]))
    loose = LOOSENESS if len(others) < WELL_SEEN else LOOSENESS_OF_WELL_SEEN
    model = LogisticRegression(
        penalty="l2" if is_told else "l1",
        C=LOOSENESS_OF_TOLD if is_told else loose,
        solver="liblinear",
        tol=1e-3,
        intercept_scaling=10,
        random_state=1,
    )
    model.fit(matrix, np.r_[np.ones(len(ones)), np.zeros(len(others))])
    weights = {
        corpus.feature_name(int(feature)): float(weight)
        for feature, weight in zip(known[is_kept], model.coef_[0], strict=True)
        if abs(weight) >= (LEAST_WEIGHT_OF_TOLD if is_told else LEAST_WEIGHT)
    }
    return float(model.intercept_[0]) + shift, weights


def learnt_together(corpus: FeaturedCorpus, more: FeaturedCorpus | None = None) -> dict[Pair, Fit]:
    """The classifiers of all pairs that are learnt with others, in both orders.

    `more` is further text, from which only such are learnt.
    """
    return by_pair(
        fit(family, [*_parts(family, corpus), *_further(family, corpus, more)])
        for family in FAMILIES
    )


def _parts(family: Family, corpus: FeaturedCorpus) -> list[Part]:
    """The places of a family in the corpora, and of what stands in for its words."""
    parts = [part_of(corpus, family, pair, 1.0) for pair in members(family, corpus.words)]
    return [*parts, *stand_ins(family, corpus)] if family.stand_ins else parts


def _further(family: Family, corpus: FeaturedCorpus, more: FeaturedCorpus | None) -> list[Part]:
    """The places of a family in further text, without those that the corpora hold too."""
    import numpy as np

    if more is None or not family.more:
        return []
    found = []
    for pair in members(family, more.words):
        own = [corpus.places(word) for word in pair]
        known = {place_at(corpus, int(at), "", pair) for each in own for at in each}
        part = part_of(more, family, pair, family.more)
        is_new = [place_at(more, int(at), "", pair) not in known for at in part.at]
        found.append(part.where(np.array(is_new, dtype=bool)))
    return [part for part in found if part.size]


def part_of(corpus: FeaturedCorpus, family: Family, pair: Pair, weight: float) -> Part:
    """The places of a pair in a text, with their features."""
    import numpy as np

    opened, broken = places(corpus, *pair), places(corpus, *pair[::-1])
    labels: Integers = np.repeat(np.array([1, 0], dtype=np.int64), [len(opened), len(broken)])
    at: Integers = np.concatenate([opened, broken])
    return Part(pair, weight, at, labels, family.group_of(pair[0])).see(corpus)


def held_out(
    corpus: FeaturedCorpus, pair: Pair, more: FeaturedCorpus | None = None
) -> Iterator[tuple[int, str, str]]:
    """Each place of two words, which stands there, and which classifiers of other places choose."""
    family = family_of(pair)
    parts = _parts(family, corpus) if family else []
    further = _further(family, corpus, more) if family else []
    seen = (places(corpus, *pair), places(corpus, *pair[::-1]))
    for fold in range(FOLDS):
        if family is not None:
            learnt = by_pair([fit(family, [*(_outside(fold, part) for part in parts), *further])])
            bias, weights = learnt[pair].bias, learnt[pair].weights
        else:
            common, rare = (each[each // RUN % FOLDS != fold] for each in seen)
            bias, weights = fitted(corpus, common, rare, pair)
        for word in pair:
            there = corpus.places(word)
            unseen = there[there // RUN % FOLDS == fold]
            for place, row in zip(unseen, corpus.features(unseen), strict=True):
                known = {corpus.feature_name(int(one)) for one in row if one >= 0}
                odds = bias + sum(weights.get(name, 0.0) for name in known)
                yield int(place), word, pair[0] if odds > 0 else pair[1]


def _outside(fold: int, part: Part) -> Part:
    """The places of a part of the corpora that are not of a fold."""
    return part.where(part.at // RUN % FOLDS != fold)
