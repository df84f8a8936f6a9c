"""Why a word was judged as it was: each part of each cost, for whoever wants to correct the choice.

Nothing here decides anything. The figures are those of the speller and of the judge of right
words, taken apart: a cost is a negative natural logarithm, so costs add up, and one more means
nearly three times less likely.
"""

from __future__ import annotations

from math import log

from linter.lexicon.lexicon import Lexicon
from linter.lexicon.store import UNATTESTED
from linter.spelling.confidence import NO_SHIFT, default_calibration
from linter.spelling.decision import Decider
from linter.spelling.explained_word import (
    Choosing,
    NewWord,
    Rival,
    Step,
    StepKind,
    Suggestion,
    WordExplanation,
)
from linter.spelling.habits import NO_HABITS
from linter.spelling.judged_text import JudgedText
from linter.spelling.new_words import ATTESTED_ERROR_COST, NAME_WEIGHT, NEW_WORD_RATE
from linter.spelling.place import Place
from linter.spelling.real_words import RealWordJudge, real_word_judge
from linter.spelling.speller import Speller
from linter.spelling.verdict import Candidate, ErrorKind, Status
from linter.text.alike import shared_start
from linter.text.normalise import bare
from linter.text.passage import Passage


class NotInContextError(ValueError):
    """The word to explain does not stand in the context given."""


def explain(word: str, speller: Speller, context: str | None = None) -> WordExplanation:
    """Take the judgement of `word` apart; in `context`, at the first place where it stands.

    Marks and tatweel do not count. Raises `NotInContextError` if it does not stand there.
    """
    word = bare(word)
    text = None if context is None else JudgedText(Passage(context), speller)
    index = None if text is None else _index(word, text.passage)
    place = None
    if text is not None and index is not None:
        place = speller.place(text.passage, index, text.unlisted, has_choice=True)
    verdict = speller.judge(word, place)
    before, after = (place.before, place.after) if place else (None, None)
    if verdict.status is Status.KNOWN:
        rivals = _rivals(word, speller, real_word_judge(speller), place or Place())
        meant = rivals[0].candidate.text if rivals else word
        choosing = _choosing(meant, word, speller, place)
        return WordExplanation(
            verdict, rivals=rivals, before=before, after=after, choosing=choosing
        )
    candidates = speller.candidates(word, place)
    rest = max(0.0, 1.0 - sum(one.probability for one in candidates))
    suggestions = tuple(
        Suggestion(one, steps(word, one), _rarest(one.text, speller.lexicon)) for one in candidates
    )
    new_word = _new_word(word, speller, place, rest)
    likeliest = [one.text for one in candidates[:2] if one.is_chosen]
    choosing = None
    if len(likeliest) > 1:
        choosing = _choosing(likeliest[0], likeliest[1], speller, place)
    if text is None or index is None:
        models = speller.lexicon, speller.name_model, default_calibration()
        decider = Decider(*models, NO_SHIFT, NO_SHIFT, NO_HABITS)
        decision, is_exempt = decider.decide(verdict), False
    else:
        decider = text.decider
        decision, is_exempt = text.decide(index, verdict), text.is_exempt(index)
    least = decider.least_confidence(verdict)
    return WordExplanation(
        verdict, suggestions, new_word, (), before, after, decision, least, is_exempt, choosing
    )


def _index(word: str, passage: Passage) -> int:
    """The place of the first bare `word` in the passage. Raises `NotInContextError`."""
    words = [bare(one) for one in passage.words]
    if word not in words:
        raise NotInContextError(word)
    return words.index(word)


def steps(written: str, candidate: Candidate) -> tuple[Step, ...]:
    """The errors that turn the candidate into what was written, in order of place."""
    from rapidfuzz.distance import OSA, Levenshtein

    meant = candidate.text
    if candidate.kind is ErrorKind.MERGED:
        return (Step(StepKind.DROPPED, " ", ""),)
    if OSA.distance(meant, written) < Levenshtein.distance(meant, written):
        swap = shared_start(meant, written)
        return (Step(StepKind.EXCHANGED, meant[swap : swap + 2], written[swap : swap + 2]),)
    found = []
    for edit in Levenshtein.editops(meant, written):
        before = "" if edit.tag == "insert" else meant[edit.src_pos]
        after = "" if edit.tag == "delete" else written[edit.dest_pos]
        found.append(Step(_KINDS[edit.tag], before, after))
    return tuple(found)


_KINDS = {
    "delete": StepKind.DROPPED,
    "insert": StepKind.ADDED,
    "replace": StepKind.CHANGED,
}


def _choosing(one: str, other: str, speller: Speller, place: Place | None) -> Choosing | None:
    """What a classifier says for one word against the other; None if it has no say here."""
    choice = speller.choices.choice(one, other)
    if choice is None or place is None or place.window is None:
        return None
    reasons = tuple(speller.choices.reasons(choice, place.window))
    bias, trusted = speller.choices.bias(choice), speller.choices.weight(choice)
    return Choosing(one, other, bias, reasons, trusted)


def _rarest(text: str, lexicon: Lexicon) -> float:
    return min(lexicon.frequency(word) for word in text.split())


def _new_word(word: str, speller: Speller, place: Place | None, probability: float) -> NewWord:
    clues = place.name_clues if place else 0.0
    return NewWord(
        cost=speller.new_words.cost(word) - clues,
        shape=speller.new_words.shape.cost(word),
        rarity=-log(NEW_WORD_RATE),
        name_likeness=NAME_WEIGHT * max(0.0, speller.name_model.score(word)),
        clues=clues,
        attested_error_cost=ATTESTED_ERROR_COST if speller.lexicon.is_attested_error(word) else 0.0,
        formed=tuple(sorted(speller.new_words.formed_from(word), key=lambda one: one[1])),
        probability=probability,
    )


def _rivals(word: str, speller: Speller, judge: RealWordJudge, place: Place) -> tuple[Rival, ...]:
    """Words that `word` may be an error for, the likeliest in this place first."""
    own_cost = -log(max(speller.lexicon.frequency(word), UNATTESTED) / 1e6)
    chosen = judge.judge(word, place)
    rivals = []
    for meant in judge.meant_by(word):
        odds, candidate = judge.odds(word, meant, place)
        prior = own_cost - candidate.cost
        is_flagged = chosen is not None and chosen.candidate.text == meant
        path = steps(word, candidate)
        rivals.append(Rival(candidate, path, prior, odds - prior, is_flagged))
    return tuple(sorted(rivals, key=lambda one: -one.odds))
