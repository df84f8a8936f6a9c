"""Pairs that are learnt together, for each by itself is too rare: وأن and وإن, أذان and آذان.

وأنها and وإنها are told apart by what tells وأن from وإن, and الأذان from الآذان by what tells أذان
from آذان. So the places of a family are learnt from together. Each feature has a weight that all
share and one of the group that a pair belongs to, both drawn to zero; in the table stands their
sum. The second may count for more, where groups differ much.

Source: Daume 2007, "Frustratingly easy domain adaptation".
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from dictionaries.recipes.choice_parts import STAND_INS, Fit, Pair, Part
from linter.lexicon.particles import ARTICLE
from linter.spelling.surroundings.clauses import goes_on
from linter.spelling.surroundings.reported import SAID
from linter.spelling.surroundings.topics import told_by_topic
from linter.text import alphabet as ab

#: Features seen less often in the places of a family are left out.
LEAST_FEATURE: Final = 3
_OPEN: Final = ab.ALEF_HAMZA_ABOVE


@dataclass(frozen=True, slots=True)
class Family:
    """Pairs of one kind, and how they are learnt.

    `own` is how much more the weights of a group count than those that all share; `more` what a
    place of further text counts for, where there is any, and `stand_ins` one of a word that stands
    in for the rare ones. A place with the feature `doubted` counts by half where the text has
    أ: writers vary there, and style wants the other.
    """

    name: str
    broken: str
    has: Callable[[str], bool]
    group_of: Callable[[str], str]
    penalty: str
    looseness: float
    own: float
    more: float
    least_weight: float
    stand_ins: float = 0.0
    doubted: str = ""

    def pair_of(self, word: str) -> Pair | None:
        """The pair that a word with أ is of, the word with أ first; None if it is of none."""
        if _OPEN not in word or not self.has(word):
            return None
        return word, word.replace(_OPEN, self.broken, 1)


def _group_of_told(word: str) -> str:
    if word.endswith(ab.NOON):
        return "definite" if ARTICLE in word or "لل" in word else "indefinite"
    return "pronoun"


JOINED: Final = Family(
    name="joined particles",
    broken=ab.ALEF_HAMZA_BELOW,
    has=goes_on,
    group_of=lambda word: word,
    penalty="l1",
    looseness=0.3,
    own=1.0,
    more=0.0,
    least_weight=0.05,
    doubted=SAID,
)
TOLD: Final = Family(
    name="told by topic",
    broken=ab.ALEF_MADDA,
    has=lambda word: bool(told_by_topic(word)),
    group_of=_group_of_told,
    penalty="l2",
    looseness=0.2,
    own=1.0,
    more=0.1,
    least_weight=0.01,
    stand_ins=0.3,
)
FAMILIES: Final = (JOINED, TOLD)


def family_of(pair: Pair) -> Family | None:
    """The family of a pair, in either order; None if it is learnt by itself."""
    for family in FAMILIES:
        if any(family.pair_of(one) in (pair, pair[::-1]) for one in pair):
            return family
    return None


def has_leanings(pair: Pair) -> bool:
    """Whether the pages around tell which word of a pair a text leans to (see `leanings`)."""
    return family_of(pair) is JOINED


def members(family: Family, words: Iterable[str]) -> list[Pair]:
    """The pairs of a family of which a word, or both, are among some bare words."""
    opened = (word.replace(family.broken, _OPEN, 1) for word in words)
    found = (family.pair_of(word) for word in opened)
    return sorted({pair for pair in found if pair is not None})


def fit(family: Family, parts: Sequence[Part]) -> dict[Pair, Fit]:
    """The classifiers of all pairs of a family, from their places."""
    import numpy as np
    from scipy.sparse import csr_matrix, diags, hstack, vstack
    from sklearn.linear_model import LogisticRegression

    parts = [part for part in parts if part.size]
    counts: Counter[str] = Counter()
    for part in parts:
        counts.update(part.counts())
    names = sorted(name for name, count in counts.items() if count >= LEAST_FEATURE)
    column = {name: number for number, name in enumerate(names)}
    shared = vstack([part.matrix(column) for part in parts])
    shared = hstack([shared, csr_matrix(np.ones((shared.shape[0], 1)))]).tocsr()
    groups = [part.group for part in parts for _ in range(part.size)]
    named = sorted(set(groups))
    inside = [np.array([one == group for one in groups]) * family.own for group in named]
    model = LogisticRegression(
        penalty=family.penalty,
        C=family.looseness,
        solver="liblinear",
        tol=1e-3,
        intercept_scaling=10,
        random_state=1,
    )
    model.fit(
        hstack([shared, *(diags(one) @ shared for one in inside)]).tocsr(),
        np.concatenate([part.labels for part in parts]),
        sample_weight=np.concatenate([part.weights(family.doubted) for part in parts]),
    )
    rows = model.coef_[0].reshape(len(named) + 1, len(names) + 1)
    parts = [part for part in parts if part.group != STAND_INS]
    labels = np.concatenate([part.labels for part in parts])
    seen = int(min(labels.sum(), len(labels) - labels.sum()))
    found = {}
    for part in parts:
        own = rows[0] + family.own * rows[1 + named.index(part.group)]
        weights = {
            name: float(weight)
            for name, weight in zip(names, own[:-1], strict=True)
            if abs(weight) >= family.least_weight
        }
        found[part.pair] = Fit(float(model.intercept_[0] + own[-1]), weights, seen)
    return found


def by_pair(fits: Iterable[Mapping[Pair, Fit]]) -> dict[Pair, Fit]:
    """The classifiers of several families together, each pair in both orders."""
    found: dict[Pair, Fit] = {}
    for one in fits:
        for (opened, broken), known in one.items():
            found[opened, broken] = known
            turned = {name: -weight for name, weight in known.weights.items()}
            found[broken, opened] = Fit(-known.bias, turned, known.seen)
    return found
