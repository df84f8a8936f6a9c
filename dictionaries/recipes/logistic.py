"""Logistic regression on the stretches of letters of a word, without any library.

Plain enough to give the same weights on every machine: one thread, one order, one seed.
"""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from math import exp, sqrt

from linter.lexicon.name_model import EDGE, ORDER

EPOCHS = 5
#: First step size; it falls as 1/epoch. AdaGrad (Duchi et al. 2011) scales it for each stretch.
RATE = 0.25
#: Every update shrinks a weight by this share, so that rare stretches stay near 0.
DECAY = 2e-6
_STEEPEST = 30.0


@dataclass(frozen=True, slots=True)
class Example:
    """A word, and whether it is of the kind to be recognised."""

    word: str
    is_name: bool


def stretches(word: str) -> list[str]:
    """All stretches of one to three symbols of `word` that end in it or at its end."""
    padded = EDGE + word + EDGE
    return [
        padded[end - length : end]
        for end in range(2, len(padded) + 1)
        for length in range(1, min(ORDER, end) + 1)
    ]


def fit(examples: Sequence[Example], seed: int) -> dict[str, float]:
    """The weight (nats) of each stretch, and of the empty one as bias; both kinds count alike."""
    weights: defaultdict[str, float] = defaultdict(float)
    steepness: defaultdict[str, float] = defaultdict(lambda: 1e-6)
    share = sum(example.is_name for example in examples) / len(examples)
    data = [
        (stretches(e.word), float(e.is_name), 0.5 / (share if e.is_name else 1 - share))
        for e in examples
    ]
    order = random.Random(seed)
    for epoch in range(EPOCHS):
        order.shuffle(data)
        rate = RATE / (1 + epoch)
        for found, target, importance in data:
            odds = weights[""] + sum(weights[stretch] for stretch in found)
            odds = max(-_STEEPEST, min(_STEEPEST, odds))
            slope = (target - 1 / (1 + exp(-odds))) * importance
            weights[""] += 0.1 * rate * slope
            for stretch in found:
                steepness[stretch] += slope * slope
                step = rate * slope / sqrt(steepness[stretch])
                weights[stretch] = weights[stretch] * (1 - DECAY) + step
    return dict(weights)
