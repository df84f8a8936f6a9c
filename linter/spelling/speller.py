"""The speller: a verdict on each word, remembered (long: the one place where all models meet).

A word outside the lexicon is either a slip for another word or a word that the lexicon lacks, most
often a name. Both are weighed: a slip by how common the word meant is and how likely the slip; a
new word by how rare new words are and how its letters follow each other. See `ErrorModel` and
`WordShape`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import combinations
from math import log
from operator import itemgetter
from typing import Final

from linter.lexicon.derivation import Derivation
from linter.lexicon.lexicon import Lexicon
from linter.lexicon.name_model import NameModel
from linter.lexicon.packing import Tier
from linter.lexicon.regional import Spelling
from linter.lexicon.resources import default_artefact, table_lines
from linter.spelling.budget import Budget
from linter.spelling.candidates import CandidateFinder
from linter.spelling.choices import ChoiceModel, default_choices
from linter.spelling.confidence import default_calibration
from linter.spelling.context import ContextModel, default_context_model
from linter.spelling.decision import is_misspelling
from linter.spelling.error_model import ErrorModel
from linter.spelling.habits import count_hamzas
from linter.spelling.merging import merged, merged_and_misspelt
from linter.spelling.name_clues import NameClues
from linter.spelling.near_words import QuickFinder
from linter.spelling.person_clues import has_pronoun, person_weight
from linter.spelling.place import (
    Place,
    Priced,
    chosen,
    fit_to_place,
    neighbours,
    priced,
    shared,
)
from linter.spelling.verdict import LOOSE_KINDS, Candidate, ErrorKind, Status, Verdict
from linter.spelling.window import window
from linter.spelling.word_shape import WordShape
from linter.text import alphabet as ab
from linter.text.tokeniser import Passage

#: Share of running words that are right and yet in no list; counted on clean news.
NEW_WORD_RATE: Final = 0.004
#: A correction that costs so much more than a new word would, or than a better correction, has no
#: say and is not weighed.
NEGLIGIBLE: Final = 6.0
#: What it adds to the cost of a correction that it takes a hamza off a name: those who put it
#: there know why.
FULLER_NAME_COST: Final = 4.0
#: Cost of a plural or dual in ين losing its ن to a following noun.
CONSTRUCT_COST: Final = 1.5
#: What the likeness to a foreign name adds to the odds that a word is new, beside its shape.
NAME_WEIGHT: Final = 0.4
#: What having been seen, and never oftener than a slip would be, takes off those odds.
SLIP_WEIGHT: Final = 2.0
MOST_CANDIDATES: Final = 5
#: Of so many the first are chosen between by a classifier.
MOST_CHOSEN: Final = 4
#: So many are weighed between their neighbours.
MOST_WEIGHED: Final = 20
#: Words outside the lists that are remembered from one passage to the next.
MOST_REMEMBERED: Final = 1 << 13
_SHORTEST = 2
_LONGEST = 40
_ORDINARY = re.compile(f"[{ab.LETTERS}]+")
_ELONGATED = re.compile(r"(.)\1{2,}")


@dataclass(frozen=True, slots=True)
class Weighed:
    """An unlisted word weighed by itself: all its candidates, its rival, and the verdict."""

    word: str
    candidates: Sequence[Candidate]
    new_word_cost: float
    verdict: Verdict
    #: Whether a classifier chooses between the likeliest candidates.
    is_chosen: bool = False

    @property
    def spoken(self) -> str:
        """The first candidate that is a preposition with the pronoun of "me"; else the word."""
        first = (one.text for one in self.candidates[:MOST_CHOSEN])
        return next(filter(has_pronoun, first), self.word) if self.is_chosen else self.word


@dataclass(frozen=True, slots=True)
class Unlisted:
    """The words of a passage that the lexicon does not hold.

    `weighed` has them as written, `corrected` the best correction of each bare form that is a slip
    by itself; `clues` say what in the passage speaks for names. Where there are too many, nothing
    is said of those from the word `end` on, nor of others; `unjudged` counts them.
    """

    weighed: Mapping[str, Weighed]
    corrected: Mapping[str, str]
    clues: NameClues
    end: int
    unjudged: int = 0

    def neighbours(self, passage: Passage, index: int) -> tuple[str, str]:
        """The bare words beside word `index`, put right where they are slips."""
        before, after = neighbours(passage, index)
        return self.corrected.get(before, before), self.corrected.get(after, after)


class Speller:
    """Judges words by one lexicon, error model and model of word shapes.

    What is said of a word by itself is remembered. Safe to share between threads: the memory is a
    plain dictionary that grows, and is begun anew between passages when it has grown large.
    """

    def __init__(
        self,
        lexicon: Lexicon,
        error_model: ErrorModel,
        shape: WordShape,
        derivation: Derivation,
        name_model: NameModel,
        context: ContextModel,
        choices: ChoiceModel,
    ) -> None:
        self.lexicon = lexicon
        self.error_model = error_model
        self.shape = shape
        self.derivation = derivation
        self.name_model = name_model
        self.context = context
        #: Chooses between words that are confused, by a wide window.
        self.choices = choices
        #: What the verdicts are worth.
        self.calibration = default_calibration()
        self._weighed: dict[tuple[str, bool], Weighed | None] = {}

    @cached_property
    def finder(self) -> CandidateFinder:
        """Finds the words near another."""
        return QuickFinder(self.lexicon.words, self.error_model)

    def unlisted(self, passage: Passage) -> Unlisted:
        """The words of a passage that the lexicon does not hold, each weighed by itself."""
        if len(self._weighed) > MOST_REMEMBERED:
            self._weighed = {}
        weighed, unjudged = self._weighed_words(passage)
        verdicts = {written: one.verdict for written, one in weighed.items()}
        unknown = {word for word, one in verdicts.items() if one.status is Status.UNKNOWN}
        corrected = {
            one.word: one.candidates[0].text
            for one in verdicts.values()
            if one.status is Status.TYPO
        }
        clues = NameClues(passage, weighed.keys(), unknown)
        end, beyond = self._end(passage, weighed)
        return Unlisted(weighed, corrected, clues, end, unjudged + beyond)

    @staticmethod
    def _end(passage: Passage, weighed: Iterable[str]) -> tuple[int, int]:
        """The word from which on the unlisted are too many to be judged, and how many they are."""
        most = Budget.of(len(passage.words)).judged
        number = sum(len(passage.word_places[written]) for written in weighed)
        if number <= most:
            return len(passage.words), 0
        return passage.indexes_of(weighed)[most], number - most

    def _weighed_words(self, passage: Passage) -> tuple[dict[str, Weighed], int]:
        """The unlisted words as written, and how many are left, being too many."""
        listed, budget = self.lexicon.listed, Budget.of(len(passage.words))
        weighed: dict[str, Weighed] = {}
        seen: dict[str, Weighed | None] = {}
        walks = unjudged = 0
        for written, form in passage.bare_forms.items():
            if form in listed:
                continue
            if form not in seen:
                if len(seen) == budget.look_ups:
                    unjudged += 1
                    continue
                seen[form] = self._remembered(form, is_quick=walks >= budget.walks)
                walks += seen[form] is not None
            found = seen[form]
            if found is not None:
                weighed[written] = found
        return weighed, unjudged

    def faulty_words(
        self, passage: Passage, unlisted: Unlisted | None = None
    ) -> list[tuple[int, Verdict]]:
        """Index and verdict of each word outside the lexicon that lies in prose, in order.

        `unlisted` are those of the passage, for who has them.
        """
        unlisted = unlisted or self.unlisted(passage)
        found: list[tuple[int, Verdict]] = []
        in_place = Budget.of(len(passage.words)).in_place
        # Word by word, so that what is looked up for the corrections of one is still at hand.
        for written, weighed in unlisted.weighed.items():
            judged: dict[Place, Verdict] = {}
            for index in passage.word_places[written]:
                if index >= unlisted.end:
                    break
                if not passage.is_prose(*passage.span(index)):
                    continue
                if in_place == 0:
                    found.append((index, weighed.verdict))
                    continue
                place = self.place(passage, index, unlisted)
                if place not in judged:
                    judged[place] = self._verdict_in(weighed, place)
                    in_place -= 1
                found.append((index, judged[place]))
        return sorted(found, key=itemgetter(0))

    def _remembered(self, form: str, *, is_quick: bool) -> Weighed | None:
        """The word weighed by itself; None if it is known."""
        try:
            return self._weighed[form, is_quick]
        except KeyError:
            weighed = None if self._is_known(form) else self._weigh(form, is_quick=is_quick)
            self._weighed[form, is_quick] = weighed
            return weighed

    def _weigh(self, form: str, *, is_quick: bool = False) -> Weighed:
        norm = self.lexicon.norm
        sister = norm.sister(form) if norm.refuses(form) else None
        if sister is not None and sister in self.lexicon:
            chosen = Candidate(sister, ErrorKind.HAMZA, 0.0, 0.0, probability=1.0)
            return Weighed(form, (), 0.0, Verdict(form, Status.TYPO, (chosen,)))
        new_word_cost = self.new_word_cost(form)
        candidates = self._ranked(form, new_word_cost, is_quick=is_quick)
        verdict = self._verdict(form, priced(candidates), new_word_cost)
        is_chosen = self._is_chosen(candidates)
        return Weighed(form, candidates, new_word_cost, verdict, is_chosen)

    def _is_chosen(self, candidates: Sequence[Candidate]) -> bool:
        """Whether a classifier chooses between two of the likeliest candidates."""
        first = [one for one in candidates[:MOST_CHOSEN] if one.kind in LOOSE_KINDS]
        return any(self.choices.choice(a.text, b.text) for a, b in combinations(first, 2))

    def place(
        self,
        passage: Passage,
        index: int,
        unlisted: Unlisted | None = None,
        *,
        has_choice: bool = False,
    ) -> Place:
        """Where word `index` stands: its neighbours, themselves put right, and clues for a name.

        That a word is repeated is no clue where its slip is most likely one of habit, such as
        hamzas left out or ض for ظ: who writes so does it again. `has_choice` asks for the window of
        a listed word, which a classifier needs.
        """
        unlisted = unlisted or self.unlisted(passage)
        written = passage.words[index]
        form, weighed = passage.bare_forms[written], unlisted.weighed.get(written)
        weight = unlisted.clues.weight(index)
        if weighed and weighed.candidates and (repetition := unlisted.clues.repetition(index)):
            weight += 0.0 if self._is_habit(form, weighed.candidates[0]) else repetition
        spoken = form if weighed is None else weighed.spoken
        person = person_weight(passage, index, spoken) if has_pronoun(spoken) else 0.0
        beside = unlisted.neighbours(passage, index)
        is_wide = weighed.is_chosen if weighed else has_choice
        seen = window(passage, index, unlisted.corrected) if is_wide else None
        return Place(*beside, weight, person, seen)

    def _is_habit(self, form: str, meant: Candidate) -> bool:
        """Whether a slip is of the kinds that are made for want of knowing better."""
        return meant.kind in LOOSE_KINDS or meant.text in self.finder.confusions(form)

    def _verdict_in(self, weighed: Weighed, place: Place) -> Verdict:
        if not weighed.candidates:
            return weighed.verdict
        fitted = self._fitted(weighed.word, weighed.candidates, place)
        new_word_cost = weighed.new_word_cost - place.name_clues
        return self._verdict(weighed.word, fitted, new_word_cost)

    def _fitted(self, word: str, candidates: Sequence[Candidate], place: Place) -> list[Priced]:
        """The candidates with what their place says, best first."""
        fitted = fit_to_place(word, candidates, place, self.context)
        return chosen(fitted, self.choices, place) if place.window and fitted else fitted

    def _verdict(self, word: str, candidates: Sequence[Priced], new_word_cost: float) -> Verdict:
        found = shared(candidates, new_word_cost, MOST_CANDIDATES)
        is_slip = bool(found.likeliest) and is_misspelling(word, found.likeliest[0], found.total)
        return Verdict(word, Status.TYPO if is_slip else Status.UNKNOWN, found.likeliest)

    def _is_known(self, word: str) -> bool:
        if not _SHORTEST <= len(word) <= _LONGEST or word in self.lexicon:
            return True
        return not _ORDINARY.fullmatch(word)

    def judge(self, word: str, place: Place | None = None) -> Verdict:
        """Whether a bare word is known, a slip, or unknown; with corrections, best first.

        Without a place, by itself alone. A word of another norm of spelling than the chosen one is
        corrected to that. Single letters, words over 40 letters and words with letters of other
        languages are left alone (known).
        """
        if self._is_known(word):
            return Verdict(word, Status.KNOWN)
        return self.judge_as_unlisted(word, place)

    def judge_as_unlisted(self, word: str, place: Place | None = None) -> Verdict:
        """What would be said of a bare word if no list held it: a slip, or unknown."""
        weighed = self._weigh(word)
        return weighed.verdict if place is None else self._verdict_in(weighed, place)

    def new_word_cost(self, word: str) -> float:
        """Negative natural logarithm of the odds that `word` is right and merely not listed.

        Either it is new altogether, or it is formed from a listed word by a productive ending. A
        form that is attested and yet was found to be a slip is less likely to be a word.
        """
        formed = (cost for _, cost in self.formed_from(word))
        name_like = NAME_WEIGHT * max(0.0, self.name_model.score(word))
        cost = min(self.shape.cost(word) - log(NEW_WORD_RATE) - name_like, *formed, 99.0)
        return cost + SLIP_WEIGHT if self.lexicon.is_attested_slip(word) else cost

    def formed_from(self, word: str) -> Iterator[tuple[str, float]]:
        """Listed words that `word` is formed from by a productive ending, with the cost of that.

        The construct of a plural or dual in ين (المتعددي الأطراف) is formed from it.
        """
        for stem, cost in self.derivation.stems(word):
            if stem in self.lexicon.forms:
                yield stem, self.lexicon.cost(stem) + cost
        if word.endswith(ab.YEH) and word + ab.NOON in self.lexicon.forms:
            yield word + ab.NOON, self.lexicon.cost(word + ab.NOON) + CONSTRUCT_COST

    def candidates(self, word: str, place: Place | None = None) -> list[Candidate]:
        """What may have been meant by a bare word, best first, with its probability."""
        new_word_cost = self.new_word_cost(word)
        ranked = self._ranked(word, new_word_cost)
        if place is None:
            return list(shared(priced(ranked), new_word_cost, MOST_WEIGHED).likeliest)
        fitted = self._fitted(word, ranked, place)
        return list(shared(fitted, new_word_cost - place.name_clues, MOST_WEIGHED).likeliest)

    def _ranked(
        self, word: str, new_word_cost: float, *, is_quick: bool = False
    ) -> list[Candidate]:
        limit = new_word_cost + NEGLIGIBLE
        refuses = self.lexicon.norm.refuses  # what is refused again would be corrected again
        found = {
            one.text: one
            for one in self._priced(word, limit, is_quick=is_quick)
            if not refuses(one.text)
        }
        ranked = sorted(found.values(), key=lambda candidate: (candidate.cost, candidate.text))
        return ranked[:MOST_WEIGHED]

    def _priced(self, word: str, limit: float, *, is_quick: bool) -> Iterator[Candidate]:
        """Corrections with their costs, but for those that `limit` or a better one rules out.

        A quick look finds those alone that differ in letters often confused, and cuts in two.
        """
        loose = set(self.finder.confusions(word)) - {word}
        best = limit - NEGLIGIBLE
        for meant in loose:
            candidate = self._explained(word, meant, self.lexicon.cost(meant))
            best = min(best, candidate.cost)
            yield candidate
        edited = set() if is_quick else set(self.finder.one_edit(word)) - loose - {word}
        by_cost = sorted((self.lexicon.cost(meant), meant) for meant in edited)
        for word_cost, meant in by_cost:
            if word_cost + self.error_model.least_edit_cost > best + NEGLIGIBLE:
                break
            candidate = self._explained(word, meant, word_cost)
            best = min(best, candidate.cost)
            yield candidate
        for candidate in merged(word, self.lexicon, self.finder, self.error_model):
            best = min(best, candidate.cost)
            yield candidate
        if best >= limit - NEGLIGIBLE and not is_quick:
            yield from merged_and_misspelt(word, self.lexicon, self.finder, self.error_model)
        yield from self._shortened(word)

    def _explained(self, word: str, meant: str, word_cost: float) -> Candidate:
        slip = self.error_model.explain(word, meant)
        cost = slip.cost
        if slip.kind is ErrorKind.HAMZA and self.is_fuller_name(word, meant):
            cost += FULLER_NAME_COST
        return Candidate(meant, slip.kind, cost, word_cost)

    def is_fuller_name(self, word: str, meant: str) -> bool:
        """Whether `word` is a name written with a hamza that the list leaves out (إنتر, انتر)."""
        is_fuller = count_hamzas(word) > count_hamzas(meant)
        return is_fuller and self.lexicon.tier(meant) is not Tier.MORPHOLOGY

    def _shortened(self, word: str) -> Iterator[Candidate]:
        """Words drawn out for effect (جمييييل), brought back to one letter or two."""
        if not _ELONGATED.search(word) or len(set(word)) == 1:  # هههه is laughter
            return
        for shorter in {_ELONGATED.sub(r"\1", word), _ELONGATED.sub(r"\1\1", word)}:
            if shorter in self.lexicon:
                cost = self.error_model.doubled_cost
                yield Candidate(
                    shorter, ErrorKind.REPEATED_LETTER, cost, self.lexicon.cost(shorter)
                )


def default_speller(
    words: frozenset[str] = frozenset(), spelling: Spelling | None = None
) -> Speller:
    """The speller of the shipped dictionary, with `words` accepted too; made once for them.

    `spelling` is a regional norm. Raises `DictionaryError` when the compiled dictionary is missing
    or damaged, and `ValueError` for a word that `UserWords` cannot read.
    """
    return _speller(words, spelling)


#: Spellers kept at once: a server meets readers with words of their own.
_MOST_SPELLERS: Final = 16


@lru_cache(_MOST_SPELLERS)
def _speller(words: frozenset[str], spelling: Spelling | None) -> Speller:
    artefact = default_artefact()
    lexicon = Lexicon(artefact, words, spelling)
    return Speller(
        lexicon,
        ErrorModel(table_lines("error_model/confusions.tsv")),
        WordShape(artefact.read, *artefact.place("shape")),
        Derivation(table_lines("lexicon/endings.tsv")),
        NameModel.from_bytes(artefact.view("name_model")),
        default_context_model(),
        default_choices(),
    )
