"""The places of a pair of words in a text with their features, and what is learnt from them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt
    from scipy.sparse import csr_matrix

    from dictionaries.recipes.choice_corpus import Integers, Truths
    from dictionaries.recipes.choice_features import FeaturedCorpus

Pair = tuple[str, str]
#: The group of words that stand in for those of a family.
STAND_INS: Final = "stand-ins"
#: What a doubted place counts for.
_DOUBTED: Final = 0.5


class Fit(NamedTuple):
    """Bias and weights for the word with أ, and from how many places of the rarer form learnt."""

    bias: float
    weights: Mapping[str, float]
    seen: int


class Part:
    """The places of one pair in one text, with their features; each counts for `weight`."""

    def __init__(
        self, pair: Pair, weight: float, at: Integers, labels: Integers, group: str
    ) -> None:
        """`at` are the places, `labels` 1 for those of the word with أ; see `part_of`."""
        self.pair, self.weight, self.at, self.labels = pair, weight, at, labels
        self.group = group
        self._names: list[str] = []
        self._rows: Integers = at

    @property
    def size(self) -> int:
        """How many places these are."""
        return len(self.at)

    def see(self, corpus: FeaturedCorpus, told: str = "") -> Part:
        """This part, with the features of its places; see `FeaturedCorpus.features` for `told`."""
        import numpy as np

        rows = corpus.features(self.at, told)
        known, inverse = np.unique(rows, return_inverse=True)
        self._names = [corpus.feature_name(int(one)) if one >= 0 else "" for one in known]
        self._rows = inverse.reshape(rows.shape)
        return self

    def where(self, is_kept: Truths) -> Part:
        """The part of the places that are marked."""
        kept = Part(self.pair, self.weight, self.at[is_kept], self.labels[is_kept], self.group)
        kept._names, kept._rows = self._names, self._rows[is_kept]
        return kept

    def weights(self, doubted: str) -> npt.NDArray[np.float64]:
        """What each place counts for; those of أ with the feature `doubted` by half."""
        import numpy as np

        is_doubted = np.array([name == doubted for name in self._names], dtype=bool)[self._rows]
        has_doubt = is_doubted.any(axis=1) & (self.labels == 1) & bool(doubted)
        found: npt.NDArray[np.float64] = np.where(has_doubt, _DOUBTED, 1.0) * self.weight
        return found

    def counts(self) -> Iterator[str]:
        """The name of each feature, as often as it is seen."""
        for row in self._rows:
            yield from {self._names[one] for one in row} - {""}

    def matrix(self, column: Mapping[str, int]) -> csr_matrix:
        """A row for each place, with 1 for each feature that holds."""
        import numpy as np
        from scipy.sparse import csr_matrix

        number = np.array([column.get(name, -1) for name in self._names], dtype=np.int64)
        columns = number[self._rows]
        mask = columns >= 0
        at: Integers = np.repeat(np.arange(self.size), mask.sum(1))
        found = csr_matrix((np.ones(len(at)), (at, columns[mask])), shape=(self.size, len(column)))
        found.data[:] = 1.0  # a feature that two places of a window give counts once
        return found
