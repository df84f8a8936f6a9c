"""Fits the weights of the quality of texts: `python -m dictionaries.recipes.quality_weights`.

Documents of some 120 words are cut from the clean texts of the benchmarks; of these the even ones
are used here, the odd ones by `python -m benchmarks.quality`, which judges the score. Each is taken
as it is and damaged in every way of `dictionaries/recipes/damage.py`. A logistic regression with a
small penalty, by plain gradient descent from zero, gives the same weights on every machine.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from math import exp
from pathlib import Path
from random import Random
from typing import Final

from dictionaries.recipes.damage import DAMAGES
from linter.corpus.quality import BIAS, TABLE, features
from linter.corpus.scoring import Scorer

ROOT: Final = Path(__file__).parents[2]
TEXTS: Final = ROOT / "benchmarks" / "data" / "clean"
CLEAN: Final = "clean"
#: A text with vowels is another kind of text, and the same as one beside it.
_LEFT_OUT: Final = frozenset({"wikinews_diac"})
_WORDS: Final = 120
_STEPS: Final = 1500
_RATE: Final = 2.0
_PENALTY: Final = 1e-3


def documents() -> Iterator[str]:
    """The clean documents, in order: whole lines, of some 120 words."""
    for path in sorted(TEXTS.glob("*.txt")):
        if path.stem in _LEFT_OUT:
            continue
        collected: list[str] = []
        for line in path.read_text("utf-8").splitlines():
            collected.append(line)
            if sum(len(one.split()) for one in collected) >= _WORDS:
                yield "\n".join(collected)
                collected = []


def kinds(text: str, number: int) -> dict[str, str]:
    """A document as it is and in each damaged form; `number` seeds the damage."""
    made = {name: damage(text, Random(number)) for name, damage in DAMAGES.items()}
    return {CLEAN: text, **made}


def fit(examples: Sequence[tuple[Mapping[str, float], bool]]) -> dict[str, float]:
    """The weights that tell clean (True) from damaged; both kinds count alike in all.

    No signal counts in favour of a text: each is a rate of something amiss.
    """
    names = [BIAS, *examples[0][0]]
    clean = sum(is_clean for _, is_clean in examples)
    shares = {True: 0.5 / clean, False: 0.5 / (len(examples) - clean)}
    rows = [([1.0, *values.values()], is_clean) for values, is_clean in examples]
    weights = [0.0] * len(names)
    scale = [max(max(abs(row[0][place]) for row in rows), 1e-9) for place in range(len(names))]
    for _ in range(_STEPS):
        slopes = [0.0] * len(names)
        for values, is_clean in rows:
            odds = sum(w * v / s for w, v, s in zip(weights, values, scale, strict=True))
            error = (is_clean - 1 / (1 + exp(-max(-30.0, min(30.0, odds))))) * shares[is_clean]
            for place, value in enumerate(values):
                slopes[place] += error * value / scale[place]
        for place, slope in enumerate(slopes):
            moved = weights[place] + _RATE * (slope - _PENALTY * weights[place])
            weights[place] = min(0.0, moved) if place else moved
    return {name: w / s for name, w, s in zip(names, weights, scale, strict=True)}


def main() -> None:
    """Fit, and write the table."""
    scorer = Scorer()
    examples = [
        (features(scorer.signals(text)), kind == CLEAN)
        for number, document in enumerate(documents())
        if number % 2 == 0
        for kind, text in kinds(document, number).items()
    ]
    lines = ["# Weights of the signals in the quality of a text (linter/corpus/quality.py)."]
    lines.append("# Written by `python -m dictionaries.recipes.quality_weights`.")
    lines += [f"{name}\t{weight:.4f}" for name, weight in fit(examples).items()]
    (ROOT / "dictionaries" / TABLE).write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
