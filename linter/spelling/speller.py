"""The speller: a verdict on each word, remembered (long: all models of a word meet here).

A word outside the lexicon is either an error for another word or a word that the lexicon lacks,
most often a name. Both are weighed: a correction by how common the word meant is and how likely the
error (`corrections`); a new word by how rare new words are and how its letters follow each other
(`new_words`).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from itertools import combinations, compress
from operator import itemgetter
from typing import Final

from linter.lexicon.derivation import Derivation
from linter.lexicon.lexicon import Lexicon
from linter.lexicon.name_model import NameModel
from linter.lexicon.regional import Spelling
from linter.lexicon.resources import default_artefact, table_lines
from linter.spelling.budget import Budget
from linter.spelling.candidates import CandidateFinder
from linter.spelling.choices import ChoiceModel, default_choices
from linter.spelling.corrections import MOST_WEIGHED, Corrections
from linter.spelling.decision import is_misspelling
from linter.spelling.error_model import ErrorModel
from linter.spelling.language_model.context import ContextModel, default_context_model
from linter.spelling.names.name_clues import NameClues
from linter.spelling.new_words import NewWords
from linter.spelling.person_clues import has_pronoun, person_weight
from linter.spelling.place import (
    Place,
    Priced,
    chosen,
    fit_to_place,
    priced,
    shared,
)
from linter.spelling.surroundings.window import window
from linter.spelling.unlisted import MOST_CHOSEN, Unlisted, Weighed
from linter.spelling.verdict import LOOSE_KINDS, Candidate, ErrorKind, Status, Verdict
from linter.spelling.word_shape import WordShape
from linter.text import alphabet as ab
from linter.text.passage import Passage
from linter.text.patterns import Pattern

#: The most corrections that a verdict names.
MOST_CANDIDATES: Final = 5
#: The most words outside the lists that are remembered from one passage to the next.
MOST_REMEMBERED: Final = 1 << 13
#: Per million: rarer words are in no table of what may be meant by them, and as likely are names.
UNCOMMON: Final = 0.1
_SHORTEST = 2
_LONGEST = 40
_ORDINARY = Pattern(f"[{ab.LETTERS}]+")


class Speller:
    """Judges words by one lexicon, error model and model of word shapes.

    What is said of a word by itself is remembered. Safe to share between threads: the memory is a
    plain dictionary that grows, and is cleared between passages when it has grown large.
    """

    def __init__(
        self, corrections: Corrections, context: ContextModel, choices: ChoiceModel
    ) -> None:
        self.corrections = corrections
        self.new_words = corrections.new_words
        self.context = context
        #: Chooses between words that are confused, by a wide window.
        self.choices = choices
        self.lexicon: Lexicon = corrections.lexicon
        self.error_model: ErrorModel = corrections.error_model
        self.name_model: NameModel = self.new_words.name_model
        self._weighed: dict[tuple[str, bool], Weighed | None] = {}

    @property
    def finder(self) -> CandidateFinder:
        """Finds the words near another."""
        return self.corrections.finder

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
        places = passage.places_of(weighed)
        clues = NameClues(passage, places, unknown)
        end, beyond = self._end(passage, places)
        strange = frozenset(one.word for one in verdicts.values() if one.kind not in LOOSE_KINDS)
        return Unlisted(weighed, corrected, clues, end, unjudged + beyond, strange, places)

    @staticmethod
    def _end(passage: Passage, places: Mapping[str, Sequence[int]]) -> tuple[int, int]:
        """The word from which on the unlisted are too many to be judged, and how many they are."""
        most = Budget.of(passage).judged
        number = sum(map(len, places.values()))
        if number <= most:
            return len(passage.words), 0
        return passage.indexes_of(places)[most], number - most

    def _weighed_words(self, passage: Passage) -> tuple[dict[str, Weighed], int]:
        """The unlisted words as written, and how many are left, being too many."""
        budget = Budget.of(passage)
        weighed: dict[str, Weighed] = {}
        seen: dict[str, Weighed | None] = {}
        walks = unjudged = 0
        forms, unlisted = passage.bare_forms, self.lexicon.unlisted(passage.forms)
        for written in compress(forms, map(unlisted.__contains__, forms.values())):
            form = forms[written]
            if form not in seen:
                if len(seen) == budget.look_ups:
                    unjudged += 1
                    continue
                seen[form] = self._remembered(form, is_quick=walks >= budget.walks)
                walks += found.searches if (found := seen[form]) else 0
            found = seen[form]
            if found is not None and not self._is_vowelled_word(written, form):
                weighed[written] = found
        return weighed, unjudged

    def unlisted_words(
        self, passage: Passage, unlisted: Unlisted | None = None
    ) -> list[tuple[int, Verdict]]:
        """Index and verdict of each word outside the lexicon that lies in prose, in order.

        `unlisted` are those of the passage, for who has them.
        """
        unlisted = unlisted or self.unlisted(passage)
        found: list[tuple[int, Verdict]] = []
        in_place = Budget.of(passage).in_place
        # Word by word, so that what is looked up for the corrections of one is still at hand.
        for written, weighed in unlisted.weighed.items():
            judged: dict[Place, Verdict] = {}
            for index in unlisted.places[written]:
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

    def _is_vowelled_word(self, written: str, form: str) -> bool:
        """Whether the vowels written show an unlisted word to be meant."""
        return written != form and self.lexicon.is_vowelled_word(written)

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
        new_word_cost = self.new_words.cost(form)
        candidates = self.corrections.ranked(form, new_word_cost, is_quick=is_quick)
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
        """Where word `index` stands: its neighbours, corrected if errors, and clues for a name.

        That a word is repeated is no clue where its error is most likely one of habit, such as
        hamzas left out or ض for ظ: who writes so does it again. `has_choice` asks for the window of
        a listed word, which a classifier needs.
        """
        unlisted = unlisted or self.unlisted(passage)
        written = passage.words[index]
        form, weighed = passage.bare_forms[written], unlisted.weighed.get(written)
        is_rare = weighed is None and self._is_rare(form)
        weight = unlisted.clues.weight(index, is_rare=is_rare)
        if weighed and weighed.candidates and (repetition := unlisted.clues.repetition(index)):
            weight += 0.0 if self._is_habit(form, weighed.candidates[0]) else repetition
        spoken = form if weighed is None else weighed.spoken
        person = person_weight(passage, index, spoken) if has_pronoun(spoken) else 0.0
        beside = unlisted.neighbours(passage, index)
        is_wide = weighed.is_chosen if weighed else has_choice
        seen = window(passage, index, unlisted.corrected, self.lexicon) if is_wide else None
        return Place(*beside, weight, person, seen)

    def _is_rare(self, form: str) -> bool:
        """Whether a word is listed and hardly used, or none that is listed."""
        return form not in self.lexicon.forms or self.lexicon.is_rare_form(form, UNCOMMON)

    def _is_habit(self, form: str, meant: Candidate) -> bool:
        """Whether an error is of the kinds that are made for want of knowing better."""
        return meant.kind in LOOSE_KINDS or self.finder.may_confuse(form, meant.text)

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
        is_error = bool(found.likeliest) and is_misspelling(word, found.likeliest[0], found.total)
        return Verdict(word, Status.TYPO if is_error else Status.UNKNOWN, found.likeliest)

    def _is_known(self, word: str) -> bool:
        if not _SHORTEST <= len(word) <= _LONGEST or word in self.lexicon:
            return True
        return not _ORDINARY.fullmatch(word)

    def judge(self, word: str, place: Place | None = None) -> Verdict:
        """Whether a bare word is known, an error, or unknown; with corrections, best first.

        Without a place, by itself alone. A word of another norm of spelling than the chosen one is
        corrected to that. Single letters, words over 40 letters and words with letters of other
        languages are left alone (known).
        """
        if self._is_known(word):
            return Verdict(word, Status.KNOWN)
        return self.judge_as_unlisted(word, place)

    def judge_as_unlisted(self, word: str, place: Place | None = None) -> Verdict:
        """What would be said of a bare word if no list held it: an error, or unknown."""
        weighed = self._weigh(word)
        return weighed.verdict if place is None else self._verdict_in(weighed, place)

    def candidates(self, word: str, place: Place | None = None) -> list[Candidate]:
        """What may have been meant by a bare word, best first, with its probability."""
        new_word_cost = self.new_words.cost(word)
        ranked = self.corrections.ranked(word, new_word_cost)
        if place is None:
            return list(shared(priced(ranked), new_word_cost, MOST_WEIGHED).likeliest)
        fitted = self._fitted(word, ranked, place)
        return list(shared(fitted, new_word_cost - place.name_clues, MOST_WEIGHED).likeliest)


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
    shape = WordShape(artefact.read, *artefact.place("shape"))
    derivation = Derivation(table_lines("lexicon/endings.tsv"))
    name_model = NameModel.from_bytes(artefact.view("name_model"))
    new_words = NewWords(lexicon, shape, derivation, name_model)
    return Speller(
        Corrections(lexicon, ErrorModel(table_lines("error_model/confusions.tsv")), new_words),
        default_context_model(),
        default_choices(),
    )
