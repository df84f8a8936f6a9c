"""Fits the weights of the quality of texts: `python -m dictionaries.recipes.quality_weights`.

Documents of some 120 words are cut from the clean texts of the benchmarks; of these the even ones
are used here, the odd ones by `python -m benchmarks.quality`, which judges the score. Each is taken
as it is and damaged in every way of `dictionaries/recipes/damage.py`; where the damage leaves a
document as it is (no word in twenty-five was struck by chance), that document is clean and taken
once. A multinomial logistic regression with a small penalty weighs all kinds alike. Needs
`sawab[train]`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from random import Random
from typing import Any, Final

from dictionaries.recipes.damage import DAMAGES
from linter.corpus.quality import BIAS, CLEAN, GRADES, TABLE, features
from linter.corpus.scoring import Scorer

ROOT: Final = Path(__file__).parents[2]
TEXTS: Final = ROOT / "benchmarks" / "data" / "clean"
#: A text with vowels is another kind of text, and the same as one beside it.
_LEFT_OUT: Final = frozenset({"wikinews_diac"})
WORDS: Final = 120
#: Of the squares of the weights, of features scaled to one deviation.
_PENALTY: Final = 3e-5


def documents(words: int = WORDS) -> Iterator[str]:
    """The clean documents, in order: whole lines, of some so many words."""
    for path in sorted(TEXTS.glob("*.txt")):
        if path.stem in _LEFT_OUT:
            continue
        collected: list[str] = []
        for line in path.read_text("utf-8").splitlines():
            collected.append(line)
            if sum(len(one.split()) for one in collected) >= words:
                yield "\n".join(collected)
                collected = []


def kinds(text: str, number: int) -> dict[str, str]:
    """A document as it is and in each damaged form; `number` seeds the damage.

    A kind is missing where the damage, by chance, left the document as it is: that is clean.
    """
    made = {name: damage(text, Random(number)) for name, damage in DAMAGES.items()}
    return {CLEAN: text, **{name: one for name, one in made.items() if one != text}}


def fit(examples: Sequence[tuple[Mapping[str, float], str]]) -> dict[str, list[float]]:
    """The weights of each feature for each kind, given features of texts and their kinds.

    Those of clean text are zero and all others at least that: nothing that is amiss makes a text
    more probably clean.
    """
    import numpy as np
    from scipy.optimize import minimize
    from scipy.special import log_softmax

    names, kinds = list(examples[0][0]), list(GRADES)
    rows = np.array([list(values.values()) for values, _ in examples])
    scale = rows.std(axis=0)
    rows = np.column_stack([np.ones(len(rows)), rows / scale])
    is_kind = np.array([[kind == one for one in kinds] for _, kind in examples])
    shares = (is_kind / is_kind.sum(axis=0)).sum(axis=1, keepdims=True)

    def loss(flat: Any) -> tuple[float, Any]:  # noqa: ANN401 - numpy is not seen by the types
        weights = flat.reshape(rows.shape[1], len(kinds))
        logarithms = log_softmax(rows @ weights, axis=1)
        slopes = rows.T @ (shares * (np.exp(logarithms) - is_kind)) + _PENALTY * weights
        likelihood = (shares * is_kind * logarithms).sum()
        return _PENALTY / 2 * (weights**2).sum() - likelihood, slopes.ravel()

    free, zero, positive = (None, None), (0.0, 0.0), (0.0, None)
    bounds = [
        zero,
        *[free] * (len(kinds) - 1),
        *[zero, *[positive] * (len(kinds) - 1)] * len(names),
    ]
    found = minimize(loss, np.zeros(len(bounds)), jac=True, method="L-BFGS-B", bounds=bounds)
    weights = found.x.reshape(rows.shape[1], len(kinds))
    weights[1:] /= scale[:, None]
    return dict(zip([BIAS, *names], map(list, weights), strict=True))


def main() -> None:
    """Fit, and write the table."""
    scorer = Scorer()
    examples = [
        (features(scorer.signals(text)), kind)
        for number, document in enumerate(documents())
        if number % 2 == 0
        for kind, text in kinds(document, number).items()
    ]
    lines = ["# Weights of the signals for each kind of text (linter/corpus/quality.py)."]
    lines.append("# Written by `python -m dictionaries.recipes.quality_weights`.")
    lines.append("# " + "\t".join(["signal", *GRADES]))
    lines += [
        "\t".join([name, *(f"{weight:.3f}" for weight in weights)])
        for name, weights in fit(examples).items()
    ]
    (ROOT / "dictionaries" / TABLE).write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
