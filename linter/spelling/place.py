"""A word weighed where it stands: what its neighbours say for each correction."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import exp
from typing import Final

from linter.spelling.context import EDGE, ContextModel
from linter.spelling.verdict import Candidate
from linter.text.tokeniser import Passage

#: Both neighbours often say the same, and each is seen through few corpora: so their say is taken
#: down by this,
CONTEXT_WEIGHT: Final = 0.75
#: and bounded.
MOST_AGAINST: Final = 4.0
MOST_FOR: Final = 9.0


@dataclass(frozen=True, slots=True)
class Place:
    """The bare words on both sides (`EDGE` where there is none).

    `name_clues` is what speaks for a name here, in nats (see `NameClues`); `person_clues` what
    speaks against a pronoun of the first person at the end of the word (see `person_weight`).
    """

    before: str = EDGE
    after: str = EDGE
    name_clues: float = 0.0
    person_clues: float = 0.0


def neighbours(passage: Passage, index: int) -> tuple[str, str]:
    """The bare words beside word `index`, `EDGE` where more than space lies between.

    An empty line parts paragraphs, whose words are no neighbours.
    """
    forms, words, gaps = passage.bare_forms, passage.words, passage.gaps
    before = forms[words[index - 1]] if index and _is_open(gaps[index]) else EDGE
    has_next = index + 1 < len(words) and _is_open(gaps[index + 1])
    return before, forms[words[index + 1]] if has_next else EDGE


def _is_open(gap: str) -> bool:
    return gap == " " or (gap.isspace() and gap.count("\n") < len("\n\n"))


def fit_to_place(
    word: str, candidates: Sequence[Candidate], place: Place, context: ContextModel
) -> list[Candidate]:
    """The candidates for `word` with what the neighbours say, best first.

    Each is held against a word never seen, which has the habits of all words built alike.
    """
    new = context.fit(word, place.before, place.after)
    fitted = []
    for one in candidates:
        gain = fit(one.text, place, context) - new
        bounded = max(-MOST_AGAINST, min(MOST_FOR, CONTEXT_WEIGHT * gain))
        fitted.append(replace(one, context_cost=-bounded))
    return sorted(fitted, key=lambda one: (one.cost, one.text))


def fit(text: str, place: Place, context: ContextModel) -> float:
    """Logarithm of P(neighbours | text), one word or two; of two also how they go together."""
    left, _, right = text.partition(" ")
    if not right:
        return context.fit(text, place.before, place.after)
    outer = context.beside(place.before, left, is_left=True) + context.beside(
        place.after, right, is_left=False
    )
    return outer + context.cohesion(left, right)


def with_probabilities(candidates: Sequence[Candidate], new_word_cost: float) -> list[Candidate]:
    """Each candidate with its share of all that could explain what was written."""
    weights = [exp(-candidate.cost) for candidate in candidates]
    total = sum(weights) + exp(-new_word_cost)
    return [
        replace(candidate, probability=weight / total)
        for candidate, weight in zip(candidates, weights, strict=True)
    ]
