"""Fits how much a place in a sentence is one where words stand that no list holds.

    python -m benchmarks.name_places --data FOLDER [--write]

Needs the extra `train`. A logistic curve with few weights is fitted to windows of news (of
`benchmarks.single_sentences` the part `read` alone) and of books, `corpora/*.txt.xz` of FOLDER: on
one side the words that no list holds but lists of names, and that are no misspellings, those that
recur weighing less each time, on the other a sample of listed words. Prints how well it tells them
apart in a tenth held out; `--write` puts the weights into
`dictionaries/error_model/name_places.tsv`, which `linter/spelling/names/name_places.py` reads.
"""

from __future__ import annotations

import argparse
import lzma
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from random import Random
from typing import Final

from benchmarks.single_sentences import sentences
from linter.lexicon.packing import Tier
from linter.spelling.choices import default_choices
from linter.spelling.judged_text import JudgedText
from linter.spelling.names.name_places import SHIFT
from linter.spelling.speller import Speller, default_speller
from linter.spelling.surroundings.window import surroundings
from linter.spelling.verdict import Status
from linter.text.passage import Passage

TABLE: Final = Path(__file__).parents[1] / "dictionaries" / "error_model" / "name_places.tsv"
HEAD: Final = """\
# What the surroundings of a word say for a name against a misspelling: log-odds by feature of its
# window; see `linter/spelling/names/name_places.py`. Made by
# `python -m benchmarks.name_places --write`.
# feature	weight
"""
BOOKS: Final = "corpora/hindawi-public-domain.txt.xz"
#: Every so many lines of the books are read, and so many in all.
EVERY: Final = 10
MOST_LINES: Final = 20_000
#: The share of listed words that is drawn, in news and in books.
OF_NEWS: Final = 0.12
OF_BOOKS: Final = 0.05
SEED: Final = 20261127
_SHORTEST: Final = 3
_LEAST_COUNT: Final = 40
_LOOSENESS: Final = 0.06
#: Weights below this are left out.
_LEAST_WEIGHT: Final = 0.02
#: What stands so far off says little of a name.
_LEFT_OUT: Final = ("-3", "+3")


@dataclass(frozen=True, slots=True)
class Place:
    """A word, whether no list holds it, and the features of its window."""

    word: str
    is_unlisted: bool
    features: tuple[str, ...]


def places(lines: Iterable[str], share: float, speller: Speller, rng: Random) -> Iterator[Place]:
    """The places of unlisted words and, of listed ones, a share."""
    features, lexicon = default_choices().features, speller.lexicon
    for line in lines:
        passage = Passage(line)
        judged = JudgedText(passage, speller)
        errors = {index for index, one in judged.unlisted_words if one.status is Status.TYPO}
        for index, written in enumerate(passage.words):
            word = passage.bare_forms[written]
            tier = lexicon.tier(word)
            is_unlisted = word not in lexicon or tier is Tier.NAME
            is_drawn = is_unlisted or (
                tier in (Tier.MORPHOLOGY, Tier.HAND) and rng.random() < share
            )
            if len(word) < _SHORTEST or index in errors or not is_drawn:
                continue
            seen = features(surroundings(passage, index, {}))
            kept = tuple(one for one in seen if not one.startswith(_LEFT_OUT))
            yield Place(word, is_unlisted, kept)


def all_places(folder: Path) -> list[Place]:
    """The places of the news that was read and of the books."""
    speller, rng = default_speller(), Random(SEED)
    found = list(places(sentences(folder, "read"), OF_NEWS, speller, rng))
    with lzma.open(folder / BOOKS, "rt", encoding="utf-8") as stream:
        lines = islice(stream, 0, EVERY * MOST_LINES, EVERY)
        found += places(lines, OF_BOOKS, speller, rng)
    return found


def fitted(found: list[Place]) -> tuple[dict[str, float], float]:
    """The weights, and how well nine tenths of the places tell the rest apart (area under ROC)."""
    import numpy as np
    from sklearn.feature_extraction.text import CountVectorizer
    from sklearn.linear_model import LogisticRegression
    from sklearn.metrics import roc_auc_score

    vectors = CountVectorizer(analyzer=list, min_df=_LEAST_COUNT, binary=True)
    figures = vectors.fit_transform([one.features for one in found]).astype(float)
    is_unlisted = np.array([one.is_unlisted for one in found])
    times = Counter((one.word, one.is_unlisted) for one in found)
    weights = np.array([times[one.word, one.is_unlisted] ** -0.5 for one in found])
    for side in (is_unlisted, ~is_unlisted):
        weights[side] /= 2 * weights[side].mean() * side.mean()
    order = np.random.RandomState(SEED % 2**31).permutation(len(found))
    rest, held = order[len(order) // 10 :], order[: len(order) // 10]

    def curve(rows: object) -> LogisticRegression:
        model = LogisticRegression(
            C=_LOOSENESS, penalty="l1", solver="liblinear", max_iter=200, random_state=1
        )
        return model.fit(figures[rows], is_unlisted[rows], sample_weight=weights[rows])

    odds = curve(rest).decision_function(figures[held])
    area = float(roc_auc_score(is_unlisted[held], odds, sample_weight=weights[held]))
    model = curve(order)
    by_name = {name: float(model.coef_[0][row]) for name, row in vectors.vocabulary_.items()}
    kept = {name: one for name, one in by_name.items() if abs(one) >= _LEAST_WEIGHT}
    return {SHIFT: float(model.intercept_[0]), **dict(sorted(kept.items()))}, area


def main() -> None:
    """Fit, print and perhaps write."""
    parser = argparse.ArgumentParser(description="Where words stand that no list holds.")
    parser.add_argument("--data", type=Path, required=True, help="the folder with the corpora")
    parser.add_argument("--write", action="store_true", help="put the weights into the table")
    options = parser.parse_args()
    found = all_places(options.data)
    weights, area = fitted(found)
    unlisted = sum(one.is_unlisted for one in found)
    print(f"{unlisted} unlisted words, {len(found) - unlisted} listed ones, {len(weights)} weights")
    print(f"told apart in a tenth held out: area under the curve {area:.3f}")
    if options.write:
        rows = "".join(f"{name}\t{weight:.2f}\n" for name, weight in weights.items())
        TABLE.write_text(HEAD + rows, encoding="utf-8")


if __name__ == "__main__":
    main()
