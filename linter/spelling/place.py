"""A word weighed where it stands: what its neighbours say for each correction."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from math import exp, log
from typing import Final, NamedTuple

from linter.spelling.choices import ChoiceModel
from linter.spelling.language_model.context import EDGE, ContextModel
from linter.spelling.person_clues import has_pronoun
from linter.spelling.surroundings.window import Window
from linter.spelling.verdict import LOOSE_KINDS, Candidate
from linter.text.passage import Passage, is_open

#: Both neighbours often say the same, and each is seen through few corpora: so their say is taken
#: down by this,
CONTEXT_WEIGHT: Final = 0.75
#: and bounded.
MOST_AGAINST: Final = 4.0
MOST_FOR: Final = 9.0
#: Candidates this much costlier than the best are not chosen between.
MOST_BEHIND: Final = 7.0


class Place(NamedTuple):
    """The bare words on both sides (`EDGE` where there is none).

    `name_clues` is what speaks for a name here, in nats (see `NameClues`); `person_clues` what
    speaks against a pronoun of the first person at the end of the word (see `person_weight`);
    `window` what stands further off, for words that a classifier chooses between (see `choices`).
    """

    before: str = EDGE
    after: str = EDGE
    name_clues: float = 0.0
    person_clues: float = 0.0
    window: Window | None = None


#: A candidate behind its cost, its text (which orders those of one cost) and what its place costs.
Priced = tuple[float, str, float, Candidate]


class Shared(NamedTuple):
    """The likeliest candidates, best first, and the share that all there are hold together."""

    likeliest: tuple[Candidate, ...]
    total: float


def neighbours(passage: Passage, index: int) -> tuple[str, str]:
    """The bare words beside word `index`, `EDGE` where more than space lies between.

    An empty line parts paragraphs: words on its two sides are not neighbours.
    """
    forms, words, gaps = passage.bare_forms, passage.words, passage.gaps
    before = forms[words[index - 1]] if index and is_open(gaps[index]) else EDGE
    has_next = index + 1 < len(words) and is_open(gaps[index + 1])
    return before, forms[words[index + 1]] if has_next else EDGE


def priced(candidates: Iterable[Candidate]) -> list[Priced]:
    """The candidates with what each costs by itself, in their order."""
    return [(one.cost, one.text, one.context_cost, one) for one in candidates]


def fit_to_place(
    word: str, candidates: Sequence[Candidate], place: Place, context: ContextModel
) -> list[Priced]:
    """The candidates for `word` with what the neighbours say, best first.

    Each is held against a word never seen, which has the habits of all words built alike.
    """
    fit_of = context.fitting(place.before, place.after)
    new = fit_of(word)
    fitted = []
    for one in candidates:
        text, _, edit_cost, word_cost, _, _, _, is_new = one
        gain = (_fit_of_two(text, place, context) if " " in text else fit_of(text)) - new
        against = -max(-MOST_AGAINST, min(MOST_FOR, CONTEXT_WEIGHT * gain))
        if is_new:  # what speaks for a name speaks for it as well
            against -= place.name_clues
        fitted.append((edit_cost + word_cost + against, text, against, one))
    return sorted(fitted)


def chosen(fitted: Sequence[Priced], choices: ChoiceModel, place: Place) -> list[Priced]:
    """The candidates, where a classifier chooses between the best and others.

    Its odds count as much as it saw of the rarer word, those of the neighbours the rest. What the
    candidates explain together stays as it was; only how they share it changes.
    """
    best = fitted[0]
    rivals = {}
    assert place.window is not None
    for row in fitted[1:]:
        if row[0] > best[0] + MOST_BEHIND:
            break
        choice = choices.choice(row[1], best[1])
        if choice is not None and row[3].kind in LOOSE_KINDS:
            edits = row[3].edit_cost - best[3].edit_cost
            person = place.person_clues * (has_pronoun(row[1]) - has_pronoun(best[1]))
            odds = choices.log_odds(choice, place.window) - edits - person
            trusted = choices.weight(choice)
            rivals[row[1]] = best[0] - trusted * odds - (1 - trusted) * (best[0] - row[0])
    if not rivals or best[3].kind not in LOOSE_KINDS:
        return list(fitted)
    costs = {best[1]: best[0], **rivals}
    before = sum(exp(-row[0]) for row in fitted if row[1] in costs)
    shift = log(sum(exp(-cost) for cost in costs.values()) / before)
    made = []
    for cost, text, against, one in fitted:
        if text in costs:
            cost = costs[text] + shift
            against = cost - one.edit_cost - one.word_cost
            one = one._replace(is_chosen=True)
        made.append((cost, text, against, one))
    return sorted(made)


def _fit_of_two(text: str, place: Place, context: ContextModel) -> float:
    """Logarithm of P(neighbours | two words), and how these go together."""
    left, _, right = text.partition(" ")
    outer = context.beside(place.before, left, is_left=True) + context.beside(
        place.after, right, is_left=False
    )
    return outer + context.cohesion(left, right)


def shared(candidates: Sequence[Priced], new_word_cost: float, most: int) -> Shared:
    """The first `most` candidates, with their shares of all that could explain it.

    What was written is explained by any of the candidates, or by a new word of that cost.
    """
    weights = [exp(-cost) for cost, _, _, _ in candidates]
    total = sum(weights) + exp(-new_word_cost)
    shares = [weight / total for weight in weights]
    likeliest = tuple(
        # `_replace` takes twice as long, and each unlisted word is judged again at each place.
        Candidate(text, kind, edits, word, share, against, is_chosen, is_new)
        for (_, _, against, (text, kind, edits, word, _, _, is_chosen, is_new)), share in zip(
            candidates[:most], shares, strict=False
        )
    )
    return Shared(likeliest, sum(shares))
