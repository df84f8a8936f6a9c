"""Words right by themselves and wrong where they stand (long: each step can be taken by itself).

A word that a common error makes of another (إلي of إلى) is weighed against it: how common each is,
how likely the error, and how well each fits where it stands, by a classifier where one was trained
for the two (`choices`), else by its neighbours. Only strong odds count.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice
from math import inf
from typing import Final

from linter.spelling.budget import Budget
from linter.spelling.confidence import NO_SHIFT, RateShift, share
from linter.spelling.confusable import Confusable
from linter.spelling.edit_shapes import EditShape, edit_shape
from linter.spelling.habits import NO_HABITS, Habits, habit
from linter.spelling.language_model.artefacts import context_artefact
from linter.spelling.language_model.context import EDGE
from linter.spelling.person_clues import NO_SIGN_GAIN, is_imperative
from linter.spelling.place import Place
from linter.spelling.real_word_decision import RealWordDecision, decide_real_word
from linter.spelling.speller import MOST_REMEMBERED, Speller
from linter.spelling.suspects import Rival, Suspects, is_unused
from linter.spelling.thresholds import Least, default_thresholds
from linter.spelling.unlisted import Unlisted
from linter.spelling.verdict import Candidate, ErrorKind
from linter.text.passage import Passage

#: Neighbours are seen through one corpus each: their say is taken down by this.
_CONTEXT_WEIGHT: Final = 0.8
#: So much of what a text with few errors takes off the odds is taken off those of dots: who knows
#: how to spell leaves them off a ة like anybody. (All of it leaves 24 such errors in 100 unfound,
#: half of it 20; books flag one word more in 150,000.)
_TAKEN_OFF_DOTS: Final = 0.5
#: What is known of a place beforehand may differ by this from what it is, for want of precision.
_ROUNDING: Final = 1e-6


@dataclass(frozen=True, slots=True)
class RealWordError:
    """The word `index` of a passage, and what is done about it."""

    index: int
    word: str
    decision: RealWordDecision

    @property
    def candidate(self) -> Candidate:
        """What was meant."""
        return self.decision.candidate


class RealWordJudge:
    """Weighs right words against those that they may be errors for.

    Which these are, `Suspects` tells.
    """

    def __init__(self, speller: Speller, confusable: Confusable) -> None:
        self._speller = speller
        self._lexicon = speller.lexicon
        self._error_model = speller.error_model
        self._context = speller.context
        self._choices = speller.choices
        self._thresholds = default_thresholds()
        self._suspects = Suspects(speller, confusable)
        #: Suspects between neighbours that let nothing else be meant, whatever the text is like.
        self._settled: set[tuple[str, str, str]] = set()

    def errors(
        self,
        passage: Passage,
        rate_shift: RateShift = NO_SHIFT,
        habits: Habits = NO_HABITS,
        unlisted: Unlisted | None = None,
        indexes: Iterable[int] | None = None,
    ) -> Iterator[RealWordError]:
        """Words of the passage that lie in prose and are very likely errors for others.

        `rate_shift` is what a text with few errors takes off the odds (below zero). Many errors add
        nothing: texts full of unlisted words, such as verse, hold right words in odd places too.
        But the `habits` of the text add to the odds of errors of their kind. `unlisted` are the
        words of the passage that the lexicon does not hold, and `indexes` those that are
        `worth_judging`, for who has them.
        """
        forms, words = passage.bare_forms, passage.words
        unlisted = unlisted or self._speller.unlisted(passage)
        if indexes is None:
            suspects = self.suspects(passage, unlisted)
            indexes = self.worth_judging(passage, unlisted, suspects, rate_shift, habits)
        judged: dict[tuple[str, Place], RealWordDecision | None] = {}
        for index in indexes:
            written = words[index]
            rivals_here = self._suspects.rivals_of(forms[written])
            has_choice = any(rival.choice for rival in rivals_here)
            place = self._speller.place(passage, index, unlisted, has_choice=has_choice)
            seen = forms[written], place
            if seen not in judged:
                judged[seen] = self.judge(*seen, rate_shift, habits)
            found = judged[seen]
            if found is None or _is_settled_by_marks(written, forms[written], found.candidate):
                continue
            if passage.is_prose(*passage.span(index)):
                yield RealWordError(index, forms[written], found)

    def rare_forms(self, forms: frozenset[str]) -> frozenset[str]:
        """Those of these bare words that are listed but hardly used: they may be errors."""
        return self._suspects.rare_forms(forms)

    def look_ahead(self, texts: Collection[frozenset[str]]) -> None:
        """Look up the bare words of several texts that come next at once."""
        self._suspects.look_ahead(texts)

    def suspects(self, passage: Passage, unlisted: Unlisted) -> Mapping[str, Sequence[Rival]]:
        """The words of the passage that may be errors for others wherever they stand, and which."""
        self._suspects.forget_much()
        if len(self._settled) > MOST_REMEMBERED:
            self._settled = set()
        return self._suspects.among(passage, unlisted.end)

    def worth_judging(
        self,
        passage: Passage,
        unlisted: Unlisted,
        suspects: Mapping[str, Sequence[Rival]],
        rate_shift: RateShift = NO_SHIFT,
        habits: Habits = NO_HABITS,
    ) -> list[int]:
        """The indexes of `suspects` between neighbours that may let anything else be meant.

        Most words are beyond suspicion where they stand, so this is told without all the rest that
        goes into a place: names only take odds off, and persons add little. There are no more than
        a text may have.
        """
        worth = self._worth_judging(passage, unlisted, suspects, rate_shift, habits)
        return list(islice(worth, Budget.of(passage).in_context))

    def _worth_judging(
        self,
        passage: Passage,
        unlisted: Unlisted,
        suspects: Mapping[str, Sequence[Rival]],
        rate_shift: RateShift,
        habits: Habits,
    ) -> Iterator[int]:
        words, neighbours, forms = passage.words, unlisted.neighbours, passage.bare_forms
        least_taken_off = _TAKEN_OFF_DOTS * _taken_off(rate_shift)
        most = NO_SIGN_GAIN + max(habits.values(), default=0.0) + least_taken_off
        least = self._thresholds.lowest - most - _ROUNDING
        for index in passage.indexes_of(suspects):
            if index >= unlisted.end:
                break
            here = forms[words[index]], *neighbours(passage, index)
            if here in self._settled:
                continue
            meant = self._meant(suspects[words[index]], *here[1:])
            if not meant:  # as at three places of four
                self._settled.add(here)
            elif self._may_be_error(here, meant, least):
                yield index

    def _meant(self, rivals: Sequence[Rival], before: str, after: str) -> Sequence[Rival]:
        """The rivals that may be meant: without a neighbour seen beside it, only its class speaks.

        This is a cheap look ahead.
        """
        is_seen = self._context.seen_beside(before, after)
        return [
            one
            for one in rivals
            if not one.is_as_right and (one.is_near or is_seen(one.prior.text))
        ]

    def _may_be_error(
        self, here: tuple[str, str, str], meant: Sequence[Rival], least: float
    ) -> bool:
        """Whether the odds may be enough for one of these rivals of a word between neighbours."""
        word, before, after = here
        if any(rival.choice is not None for rival in meant):  # whose odds are known further off
            return True
        fit = self._context.fitting(before, after)
        own = fit(word)
        return any(
            rival.odds + _CONTEXT_WEIGHT * (fit(rival.prior.text) - own) >= least for rival in meant
        )

    def meant_by(self, word: str) -> Sequence[str]:
        """The words that may have been meant by a right one; none if it is beyond suspicion."""
        return self._suspects.meant_by(word)

    def judge(
        self, word: str, place: Place, rate_shift: RateShift = NO_SHIFT, habits: Habits = NO_HABITS
    ) -> RealWordDecision | None:
        """What was meant by a bare word where it stands; None if it may stand."""
        less = _taken_off(rate_shift)
        weighed = []
        for rival in self._meant(self._suspects.rivals_of(word), place.before, place.after):
            own_habit = habit(rival.prior.kind, word, rival.prior.text) if habits else None
            more = habits.get(own_habit, 0.0) if own_habit else 0.0
            is_of_dots = rival.prior.kind is ErrorKind.TA_MARBUTA
            more += _TAKEN_OFF_DOTS * less if is_of_dots else less
            weighed.append((self._weighed(word, rival, place) + more, rival))
        if all(odds < self._thresholds.floor for odds, _ in weighed):  # as of most words
            return None
        return decide_real_word([self._with_least(word, place, *one) for one in weighed])

    def _with_least(
        self, word: str, place: Place, odds: float, rival: Rival
    ) -> tuple[float, Candidate, Least]:
        """The odds and what is meant, and from which odds on it is reported."""
        least = self._least_odds(word, rival.prior, place, is_chosen=rival.choice is not None)
        return odds, rival.prior._replace(probability=share(odds)), least

    def _least_odds(self, word: str, found: Candidate, place: Place, *, is_chosen: bool) -> Least:
        """From which odds on `word` is reported as an error for the candidate, and the fix is safe.

        At an edge more is asked for where no neighbour speaks for the candidate. What is a word for
        being like listed ones may be a name: no fix of it is safe.
        """
        least = self._usual_odds(word, found, place, is_chosen=is_chosen)
        if word not in self._lexicon.forms:
            least = least._replace(safe=inf)
        is_at_edge = EDGE in (place.before, place.after)
        if is_chosen or not is_at_edge:
            return least
        if self._context.seen_beside(place.before, place.after)(found.text):
            return least
        return self._thresholds.unsupported(least, found.kind)

    def _usual_odds(self, word: str, found: Candidate, place: Place, *, is_chosen: bool) -> Least:
        """The odds by the class of the error.

        Letters that sound or look alike are confused for want of knowing better, time and again;
        any other letters by the hand, which seldom makes a word of a word.
        """
        is_of_letters = found.kind is ErrorKind.LETTERS
        if is_of_letters and self._speller.finder.may_confuse(word, found.text):
            return self._thresholds.of_confusion(word, found.text, is_chosen=is_chosen)
        if is_of_letters and edit_shape(word, found.text) is EditShape.SWAPPED:
            return self._thresholds.of_swapped(word, found.text)
        if found.kind is ErrorKind.HAMZA and is_imperative(word, place.before, self._lexicon):
            return self._thresholds.of_imperative
        if not is_chosen and is_unused(word, found.text, self._lexicon):
            return self._thresholds.of_unused
        return self._thresholds.of(word, found.text, found.kind, is_chosen=is_chosen)

    def odds(self, word: str, meant: str, place: Place) -> tuple[float, Candidate]:
        """Logarithm of the odds that `word` is an error for `meant` here, and the correction."""
        rival = self._suspects.rival(word, meant)
        odds = self._weighed(word, rival, place)
        return odds, rival.prior._replace(probability=share(odds))

    def _weighed(self, word: str, rival: Rival, place: Place) -> float:
        fit = self._context.advantage(rival.prior.text, word, place.before, place.after)
        odds = rival.odds + _CONTEXT_WEIGHT * fit + place.person_clues
        if rival.choice is not None and place.window is not None:
            chosen = self._choices.log_odds(rival.choice, place.window) - rival.prior.edit_cost
            chosen += min(place.person_clues, 0.0)
            if rival.prior.kind is not ErrorKind.HAMZA:
                chosen += self._choices.context_weight(rival.choice) * fit
            trusted = self._choices.weight(rival.choice)
            odds = trusted * chosen + (1 - trusted) * odds
        return odds - place.name_clues


def _taken_off(rate_shift: RateShift) -> float:
    """What a text with few errors takes off the odds, below zero; many errors add nothing."""
    return min(max(rate_shift.values()), 0.0)


def _is_settled_by_marks(written: str, form: str, found: Candidate) -> bool:
    """Whether the marks on a word say which of two was meant: إليّ is never إلى."""
    return written != form and found.kind is not ErrorKind.LETTERS


@lru_cache(16)  # as many as there are spellers
def real_word_judge(speller: Speller) -> RealWordJudge:
    """The judge of the shipped context model, by the lexicon of `speller`; made once for it.

    Raises `DictionaryError` when the model is missing or damaged.
    """
    model = context_artefact()
    confusable = Confusable(model.section("confusable"), model.read, model.place("meant")[0])
    return RealWordJudge(speller, confusable)
