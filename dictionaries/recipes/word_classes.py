"""Sorts words into classes by the company they keep, for choosing between confused words.

    python -m dictionaries.recipes.word_classes CORPUS.txt.xz [CORPUS.txt.xz …]

Needs the extra `train`. The commonest words of the corpora, folded as
`linter.spelling.surroundings.tokens` folds them, are described by what stands one and two tokens
before and after them (positive pointwise mutual information, reduced to a few dimensions by
singular values), and brought into classes by k-means: verbs in the perfect, adjectives that follow
a definite feminine, nouns that begin a construct, and the like. Writes
`dictionaries/choices/classes.tsv.xz`, each class on a line behind its commonest word, which names
it.

Source: Schütze 1995, "Distributional part-of-speech tagging".
"""

from __future__ import annotations

import lzma
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

import numpy as np
import numpy.typing as npt

from dictionaries.recipes.choice_corpus import Corpus, Integers

if TYPE_CHECKING:
    from scipy.sparse import csr_matrix

TABLE: Final = Path(__file__).parents[1] / "choices" / "classes.tsv.xz"
HEAD: Final = """\
# Classes of words by what stands around them, by `python -m dictionaries.recipes.word_classes`; see
# PROVENANCE.md. A class is named by its commonest word. Words are folded: hamzas on alef taken off,
# ى as ي.
# name	words
"""
#: So many of the commonest words are sorted into so many classes.
WORDS: Final = 40_000
CLASSES: Final = 256
#: Rarer words say too little of their company.
LEAST_COUNT: Final = 8
#: So many of the commonest tokens, words and marks, describe it.
NEIGHBOURS: Final = 3_000
#: Dimensions kept.
DIMENSIONS: Final = 80
#: What neighbours at each distance are worth.
_WORTH: Final = {-1: 1.0, 1: 1.0, -2: 0.5, 2: 0.5}
#: Frequent neighbours are taken for a little rarer than they are (Levy and Goldberg 2014).
_SMOOTHING: Final = 0.75
#: Words seen less often than this are described with less confidence.
_WELL_SEEN: Final = 50


def company(tokens: Integers, rows: Integers, columns: Integers, distance: int) -> csr_matrix:
    """How much each word (its row) is drawn to each neighbour (its column) at a distance.

    `rows` and `columns` give the row and the column of each token, -1 for none.
    """
    from scipy.sparse import coo_matrix

    reach = max(_WORTH)
    middle = tokens[reach:-reach]
    beside = tokens[reach + distance : len(tokens) - reach + distance]
    row, column = rows[middle], columns[beside]
    is_kept = (row >= 0) & (column >= 0)
    shape = int(rows.max()) + 1, int(columns.max()) + 1
    pairs, counts = np.unique(row[is_kept] * shape[1] + column[is_kept], return_counts=True)
    at = pairs // shape[1], pairs % shape[1]
    table = coo_matrix((counts.astype(float), at), shape=shape)
    total = table.sum()
    of_row = np.asarray(table.sum(1)).ravel() + 1
    of_column = (np.asarray(table.sum(0)).ravel() + 1) ** _SMOOTHING
    of_column *= total / of_column.sum()
    gain = np.maximum(np.log(counts * total / (of_row[at[0]] * of_column[at[1]])), 0)
    seen = np.minimum(of_row[at[0]], _WELL_SEEN)
    gain *= _WORTH[distance] * counts / (counts + 1) * seen / (seen + 1)
    return coo_matrix((gain, at), shape=shape).tocsr()


def classes(corpus: Corpus) -> list[list[str]]:
    """The classes, each with its words, the commonest first."""
    from scipy.sparse import hstack
    from sklearn.cluster import MiniBatchKMeans
    from sklearn.utils.extmath import randomized_svd

    counts = np.bincount(corpus.folded, minlength=len(corpus.forms))
    is_word = np.array([form[0].isalpha() for form in corpus.forms])
    common = np.argsort(-counts * is_word, kind="stable")[:WORDS]
    common = common[(counts * is_word)[common] >= LEAST_COUNT]
    near = np.argsort(-counts, kind="stable")[:NEIGHBOURS]
    rows, columns = (_places(chosen, len(corpus.forms)) for chosen in (common, near))
    described = hstack([company(corpus.folded, rows, columns, d) for d in _WORTH]).tocsr()
    left, values, _ = randomized_svd(described, DIMENSIONS, random_state=1, n_iter=3)
    vectors = left * values**0.5
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True) + 1e-9
    means = MiniBatchKMeans(CLASSES, random_state=1, batch_size=8192, n_init=1, max_iter=60)
    of_word = means.fit(vectors, sample_weight=np.sqrt(counts[common])).labels_
    return [
        [corpus.forms[word] for word in common[of_word == number]]
        for number in range(CLASSES)
        if (of_word == number).any()
    ]


def _places(chosen: npt.NDArray[np.int64], size: int) -> Integers:
    """For each number up to `size` its place in `chosen`, -1 if it is not there."""
    places: Integers = np.full(size, -1, dtype=np.int64)
    places[chosen] = np.arange(len(chosen))
    return places


def table_text(found: Sequence[Sequence[str]]) -> str:
    """The table as it is kept, in order of the names."""
    ordered = sorted(found, key=lambda words: words[0])
    return HEAD + "".join(f"{words[0]}\t{' '.join(sorted(words))}\n" for words in ordered)


def main(arguments: Sequence[str]) -> None:
    """Sort the words of the corpora named on the command line."""
    content = table_text(classes(Corpus([Path(one) for one in arguments])))
    TABLE.write_bytes(lzma.compress(content.encode(), preset=9 | lzma.PRESET_EXTREME))


if __name__ == "__main__":
    main(sys.argv[1:])
