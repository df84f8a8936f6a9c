"""Words right by themselves and wrong where they stand (long: its tables and their reader).

A word that a common slip makes of another (إلي of إلى) is weighed against it: how common each is,
how likely the slip, and how well each fits between its neighbours. Only strong odds count.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Final

from linter.lexicon.artefact import Reader
from linter.lexicon.clitics import sister_forms
from linter.lexicon.graph import IntDAWG, read_graph
from linter.lexicon.lexicon import Lexicon
from linter.lexicon.resources import table_lines, table_rows
from linter.lexicon.variants import Variants, all_variants
from linter.spelling.artefacts import context_artefact
from linter.spelling.budget import Budget
from linter.spelling.confidence import NO_CARE, Care, share
from linter.spelling.error_model import ErrorModel
from linter.spelling.habits import NO_HABITS, Habits, habit
from linter.spelling.person_clues import NO_SIGN_GAIN, is_imperative
from linter.spelling.place import Place
from linter.spelling.speller import MOST_REMEMBERED, Speller, Unlisted
from linter.spelling.verdict import Candidate, ErrorKind
from linter.spelling.voices import has_two_voices
from linter.text.tokeniser import Passage

#: Neighbours are seen through one corpus each: their say is taken down by this.
_CONTEXT_WEIGHT: Final = 0.8
#: What the classes of both neighbours together may add to the odds, at the most.
_SAY_OF_CLASSES: Final = 2.0
#: What words from this frequency (per million) on may be slips for is kept in a table; rarer ones
#: are looked at when they are met, from so many letters on, for letters that are often confused, …
UNCOMMON: Final = 0.1
#: … and rarer ones yet for any edit.
RARE: Final = 0.005
_SHORTEST_RARE: Final = 4
#: Occurrences per million below which a word is not thought of as meant.
LEAST_COMMON: Final = 0.3
#: … and the odds (their logarithm), wherever the word stands: of confusions of letters, and others.
LEAST_ODDS: Final = -7.5
LEAST_ODDS_OF_EDITS: Final = -5.0
#: What is told of a place beforehand may differ by this from what it is, for want of precision.
_ROUNDING: Final = 1e-6
_PARTICLES: Final = re.compile("^[وفبكلس]+")
_SHORTEST_STEM: Final = 2
#: So many bytes of what was meant are read at once: most lines are shorter.
_LINE: Final = 128


@dataclass(frozen=True, slots=True)
class Misplaced:
    """The word `index` of a passage, and what was meant."""

    index: int
    word: str
    candidate: Candidate


@dataclass(frozen=True, slots=True)
class _Rival:
    """What a word may be a slip for, wherever it stands.

    `odds` is the logarithm of the odds for that, `is_near` says whether these and the classes of
    the neighbours may be enough, `is_as_right` whether both words are right in this print.
    """

    prior: Candidate
    odds: float
    is_near: bool
    is_as_right: bool


class Confusable:
    """Words that a common slip makes of others, and these others."""

    def __init__(self, words: bytes, read: Reader, start: int = 0) -> None:
        """The words that `pack_confusable` made; `read` finds what was meant from `start` on."""
        self._offsets = read_graph(IntDAWG, words)
        self._read = read
        self._start = start

    def __contains__(self, word: str) -> bool:
        return word in self._offsets

    def meant_by(self, word: str) -> Sequence[str]:
        """The words that may have been meant by `word`."""
        offset = self._offsets.get(word)
        if offset is None:
            return []
        line = b""
        while b"\n" not in line:
            line += self._read(_LINE, self._start + offset + len(line))
        return line[: line.index(b"\n")].decode().split()


def pack_confusable(table: Mapping[str, Sequence[str]]) -> dict[str, bytes]:
    """The table as two sections: the words with offsets into the lines of what was meant."""
    offsets, lines = [], bytearray()
    for word in sorted(table, key=str.encode):
        offsets.append((word, len(lines)))
        lines += " ".join(table[word]).encode() + b"\n"
    words = IntDAWG(offsets, input_is_sorted=True).tobytes()
    return {"confusable": words, "meant": bytes(lines)}


def rivals(
    word: str,
    lexicon: Lexicon,
    loose: Set[str],
    edited: Iterable[str],
    error_model: ErrorModel,
    variants: Variants,
) -> Iterator[str]:
    """The words that a right one may be a slip for: common enough, and not another form of it.

    They are sought among those that differ in letters often confused (`loose`) and those one edit
    away. A word and its like with another particle before it (وبقذائف, بقذائف) are both at home in
    most places.
    """
    own_cost = lexicon.cost(word)
    same = {word, *sister_forms(word)}
    for meant in sorted({*loose, *edited} - same):
        if lexicon.frequency(meant) < LEAST_COMMON:
            continue
        if meant not in loose and _is_other_form(word, meant):
            continue
        slip = error_model.explain(word, meant)
        odds = own_cost - slip.cost - lexicon.cost(meant)
        least = LEAST_ODDS if meant in loose else LEAST_ODDS_OF_EDITS
        if odds > least and not variants.are(word, meant):
            yield meant


def _is_other_form(one: str, other: str) -> bool:
    """Whether two words differ only in particles of one letter before them, or in their endings."""
    bare_one, bare_other = (_PARTICLES.sub("", word) for word in (one, other))
    if one[1:] == other[1:] or bare_one == bare_other:
        return True
    shared, endings = _shared(one, other), _endings()
    return any(
        one[cut:] in endings and other[cut:] in endings for cut in range(_SHORTEST_STEM, shared + 1)
    )


@cache
def _endings() -> frozenset[str]:
    rows = table_rows(table_lines("error_model/inflections.tsv"))
    return frozenset(("", *(row[0] for row in rows)))


def _shared(one: str, other: str) -> int:
    """How many letters two words share at their start."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((i for i, (a, b) in pairs if a != b), min(len(one), len(other)))


class RealWordJudge:
    """Weighs right words against those that they may be slips for.

    Which these are, a table says for common words; a form that the morphology allows and hardly
    anybody uses (لحفض) is looked at like a word in no list. What is found for a word is remembered,
    and forgotten between passages when that is much.
    """

    def __init__(self, speller: Speller, confusable: Confusable) -> None:
        self._speller = speller
        self._lexicon = speller.lexicon
        self._error_model = speller.error_model
        self._context = speller.context
        self._confusable = confusable
        self._thresholds = default_thresholds()
        self._variants = all_variants()
        self._near: dict[str, tuple[str, ...]] = {}
        self._known_rivals: dict[str, Sequence[_Rival]] = {}

    def misplaced(
        self,
        passage: Passage,
        care: Care = NO_CARE,
        habits: Habits = NO_HABITS,
        unlisted: Unlisted | None = None,
    ) -> Iterator[Misplaced]:
        """Words of the passage that lie in prose and are very likely slips for others.

        `care` is what a text with few errors takes off the odds (below zero). Many errors add
        nothing: texts full of unlisted words, such as verse, hold right words in odd places too.
        But the `habits` of the text add to the odds of slips of their kind. `unlisted` are the
        words of the passage that the lexicon does not hold, for who has them.
        """
        if len(self._near) + len(self._known_rivals) > MOST_REMEMBERED:
            self._near, self._known_rivals = {}, {}
        forms, words = passage.bare_forms, passage.words
        unlisted = unlisted or self._speller.unlisted(passage)
        judged: dict[tuple[str, Place], Candidate | None] = {}
        for index in self._worth_judging(passage, unlisted, care, habits):
            written = words[index]
            seen = (forms[written], self._speller.place(passage, index, unlisted))
            if seen not in judged:
                judged[seen] = self.judge(*seen, care, habits)
            found = judged[seen]
            if found is None or _is_settled_by_marks(written, forms[written], found):
                continue
            if passage.is_prose(*passage.span(index)):
                yield Misplaced(index, forms[written], found)

    def _suspects(self, passage: Passage) -> dict[str, Sequence[_Rival]]:
        """The words of the passage that may be slips for others, and for which."""
        forms, walks = passage.bare_forms, Budget.of(len(passage.words)).rare
        rare = set(self._lexicon.rare_forms(frozenset(forms.values()), UNCOMMON))
        suspects = {}
        for written, form in forms.items():
            if form in self._confusable or (walks and form in rare):
                if rivals := self._rivals_of(form):
                    suspects[written] = rivals
                walks = max(0, walks - (form in self._near))
        return suspects

    def _worth_judging(
        self, passage: Passage, unlisted: Unlisted, care: Care, habits: Habits
    ) -> Iterator[int]:
        """The indexes of suspects between neighbours that may let anything else be meant.

        Most words are beyond suspicion where they stand, so this is told without all the rest that
        goes into a place: names only take odds off, and persons add little.
        """
        suspects = self._suspects(passage)
        words, neighbours, fit = passage.words, unlisted.neighbours, self._context.fit
        most = NO_SIGN_GAIN + max(habits.values(), default=0.0) + min(max(care.values()), 0.0)
        least = self._thresholds.lowest - most - _ROUNDING
        for index in passage.indexes_of(suspects):
            before, after = neighbours(passage, index)
            own: float | None = None
            for rival in suspects[words[index]]:
                if self._may_be_meant(rival, before, after):
                    if own is None:
                        own = fit(passage.bare_forms[words[index]], before, after)
                    gain = fit(rival.prior.text, before, after) - own
                    if rival.odds + _CONTEXT_WEIGHT * gain >= least:
                        yield index
                        break

    def _rivals_of(self, word: str) -> Sequence[_Rival]:
        """What may have been meant by a right word, wherever it stands, remembered by word."""
        known = self._known_rivals.get(word)
        if known is not None:
            return known
        is_fuller = self._speller.is_fuller_name
        meant_by = [meant for meant in self.meant_by(word) if not is_fuller(word, meant)]
        if not meant_by:  # as for most words, which are too many to remember
            return ()
        rivals = tuple(self._rival(word, meant) for meant in meant_by)
        self._known_rivals[word] = rivals
        return rivals

    def _rival(self, word: str, meant: str) -> _Rival:
        slip = self._error_model.explain(word, meant)
        prior = Candidate(meant, slip.kind, slip.cost, self._lexicon.cost(meant))
        odds = self._lexicon.cost(word) - prior.cost
        is_near = self._thresholds.least - odds <= _SAY_OF_CLASSES
        return _Rival(prior, odds, is_near, self._lexicon.norm.dotted(word) == meant)

    def meant_by(self, word: str) -> Sequence[str]:
        """The words that may have been meant by a right one; none if it is beyond suspicion."""
        near = self._near.get(word)
        if near is not None:
            return near
        found = self._confusable.meant_by(word)
        may_be_slip = len(word) >= _SHORTEST_RARE and self._lexicon.is_rare_form(word, UNCOMMON)
        if found or not may_be_slip:
            return found
        self._near[word] = tuple(self._rivals(word))
        return self._near[word]

    def _rivals(self, word: str) -> Iterator[str]:
        speller, lexicon = self._speller, self._lexicon
        loose = set(speller.finder.confusions(word))
        edited = speller.finder.one_edit(word) if lexicon.frequency(word) < RARE else ()
        yield from rivals(word, lexicon, loose, edited, speller.error_model, self._variants)

    def judge(
        self, word: str, place: Place, care: Care = NO_CARE, habits: Habits = NO_HABITS
    ) -> Candidate | None:
        """What was meant by a bare word where it stands; None if it may stand."""
        best: tuple[float, Candidate] | None = None
        for rival in self._rivals_of(word):
            if not self._may_be_meant(rival, place.before, place.after):
                continue
            odds, prior = self._weighed(word, rival, place), rival.prior
            own_habit = habit(prior.kind, word, prior.text)
            more = habits.get(own_habit, 0.0) if own_habit else 0.0
            odds += more + min(max(care.values()), 0.0)
            if odds < self._thresholds.lowest or (best is not None and odds <= best[0]):
                continue
            if odds >= self._least_odds(word, prior, place):
                best = (odds, prior._replace(probability=share(odds)))
        return best[1] if best else None

    def _least_odds(self, word: str, found: Candidate, place: Place) -> float:
        """From which odds on `word` is called a slip for the candidate.

        Letters that sound or look alike are confused for want of knowing better, time and again;
        any other letters by a slip of the hand, which seldom makes a word of a word.
        """
        if found.kind is ErrorKind.LETTERS and found.text in self._speller.finder.confusions(word):
            return self._thresholds.of_confusion(word, found.text)
        if found.kind is ErrorKind.HAMZA and is_imperative(word, place.before, self._lexicon):
            return self._thresholds.of_imperative
        return self._thresholds.of(word, found.text, found.kind)

    def _may_be_meant(self, rival: _Rival, before: str, after: str) -> bool:
        """A cheap look ahead: without a neighbour seen beside it, only the rival's class speaks."""
        if rival.is_as_right:
            return False
        meant = rival.prior.text
        return (
            rival.is_near
            or self._context.has_pair(before, meant)
            or self._context.has_pair(meant, after)
        )

    def odds(self, word: str, meant: str, place: Place) -> tuple[float, Candidate]:
        """Logarithm of the odds that `word` is a slip for `meant` here, and the correction."""
        rival = self._rival(word, meant)
        odds = self._weighed(word, rival, place)
        return odds, rival.prior._replace(probability=share(odds))

    def _weighed(self, word: str, rival: _Rival, place: Place) -> float:
        fit = self._context.advantage(rival.prior.text, word, place.before, place.after)
        clues = place.person_clues - place.name_clues
        return rival.odds + _CONTEXT_WEIGHT * fit + clues


def _is_settled_by_marks(written: str, form: str, found: Candidate) -> bool:
    """Whether the marks on a word say which of two was meant: إليّ is never إلى."""
    return written != form and found.kind is not ErrorKind.LETTERS


class Thresholds:
    """From which odds on a right word is called a slip: by class of slip, and for some pairs."""

    def __init__(self, lines: Iterable[str]) -> None:
        """Read rows of a class and its threshold, and of a word, what is meant, and theirs."""
        self._by_class: dict[str, float] = {}
        self._by_pair: dict[tuple[str, str], float] = {}
        for *key, value in table_rows(lines):
            if len(key) == 1:
                self._by_class[key[0]] = float(value)
            else:
                self._by_pair[key[0], key[1]] = float(value)
        self.least = min(self._by_class.values())
        self.lowest = min(self.least, min(self._by_pair.values(), default=self.least))

    @property
    def of_imperative(self) -> float:
        """The threshold where a verb may be an imperative, or in the first person (اكتب, أكتب)."""
        return self._by_class["imperative"]

    def of_confusion(self, word: str, meant: str) -> float:
        """The threshold where only letters that are often confused differ (دلك, ذلك)."""
        return self._by_pair.get((word, meant), self._by_class["confusion"])

    def of(self, word: str, meant: str, kind: ErrorKind) -> float:
        """The threshold for `word` being a slip for `meant`, a natural logarithm of odds."""
        if (word, meant) in self._by_pair:
            return self._by_pair[word, meant]
        is_voice = kind is ErrorKind.ALIF_MAQSURA and has_two_voices(word)
        return self._by_class["voice" if is_voice else kind.value]


@cache
def default_thresholds() -> Thresholds:
    """The thresholds of this installation."""
    return Thresholds(table_lines("error_model/real_word_thresholds.tsv"))


@lru_cache(16)  # as many as there are spellers
def real_word_judge(speller: Speller) -> RealWordJudge:
    """The judge of the shipped context model, by the lexicon of `speller`; made once for it.

    Raises `DictionaryError` when the model is missing or damaged.
    """
    model = context_artefact()
    confusable = Confusable(model.section("confusable"), model.read, model.place("meant")[0])
    return RealWordJudge(speller, confusable)
