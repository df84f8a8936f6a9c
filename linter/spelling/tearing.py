"""Words torn by a space, as text taken from a PDF or a scan has them: الحكو مة.

A piece of a word is no misspelling of another: where it and its neighbours make a listed word,
that word was meant, unless the piece is likelier misspelt and the neighbour a word of its own. Both
are priced alike: the word that was torn and a space in it, against what the piece may be an error
for and what stands beside it.

Source: the class SP (split) of Belkebir and Habash, "Automatic Error Type Annotation for Arabic"
(ARETA), 2021.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from linter.lexicon.lexicon import Lexicon
from linter.lexicon.packing import Tier
from linter.spelling.language_model.context import ContextModel
from linter.spelling.verdict import LOOSE_KINDS, Verdict
from linter.text import alphabet as ab
from linter.text.cached import cached_property
from linter.text.passage import Passage

_SPACES: Final = frozenset((" ", "\u00a0"))
#: How many pieces, from which one before the unlisted one on.
_WINDOWS: Final = ((-1, 2), (0, 2), (-1, 3), (0, 3), (-2, 3))
#: What a space inside a word costs, in nats; what it costs where others of the text are torn.
_SPACE_COST: Final = 9.0
_USUAL_SPACE_COST: Final = 5.0
#: From this many torn words on, they are usual in a text: in a long one, which has as many by
#: chance, no farther than this many words from these.
_USUAL: Final = 3
_REACH: Final = 2000
#: Letters that are neither particles (ب, ل, ك, ف, س, و) nor abbreviations (م, ه, ص, ق, ج, ت, د).
_LAST_LETTERS: Final = tuple("ةىئؤءرنطضظشغحخثذيا")
#: What begins names (أبو جا) and joins no word.
_FATHERS: Final = frozenset(("أبو", "أبي", "أبا", "ابو"))
_ARROWS: Final = frozenset("→←⟵⟶<>")
_AFTER_WORD: Final = (" ", ".", "،", "؛", "؟", "!", ":", "\n", "")
_LETTER_CAUTION: Final = 2.0
#: Shorter words are met by chance too often.
_SHORTEST: Final = 4
#: What a letter costs that stands alone and names nothing.
_LETTER_COST: Final = 13.0
#: A piece that only lacks its hamza or dots is the word that has them, if this is common, unless
#: the join gains so much.
_COMMON_COST: Final = 10.0
_LEAST_GAIN_OF_CARELESS: Final = 8.0
#: A piece is not surely an error of its own where the join gains so little less than that.
_DOUBTFUL: Final = -2.0


class Torn(NamedTuple):
    """The words `first` up to (not including) `end` of a passage, and the word they make.

    `gain` is how much likelier that is than the pieces apart, in nats.
    """

    first: int
    end: int
    word: str
    gain: float


class Tearing:
    """The torn words of one passage."""

    def __init__(
        self,
        passage: Passage,
        unlisted: Iterable[tuple[int, Verdict]],
        lexicon: Lexicon,
        context: ContextModel,
    ) -> None:
        """`unlisted` has index and verdict of each word that the lexicon does not hold."""
        self._passage = passage
        self._lexicon = lexicon
        self._context = context
        verdicts = dict(unlisted)
        found = [one for index in verdicts for one in self._joins_at(index, verdicts)]
        found += self._joins_of_letters(verdicts)
        self._usual = _around(sorted({one.first for one in found if one.gain > 0}))
        for first, last in self._usual:
            found += self._joins_of_listed(first, min(last, len(passage.words)), verdicts)
        self._found = [
            Torn(one.first, one.end, one.word, one.gain + self._relief(one)) for one in found
        ]

    def _relief(self, one: Torn) -> float:
        """What is taken off the cost of the spaces in a torn word, where others are torn."""
        is_usual = any(first <= one.first < last for first, last in self._usual)
        return (_SPACE_COST - _USUAL_SPACE_COST) * (one.end - one.first - 1) if is_usual else 0.0

    @cached_property
    def words(self) -> list[Torn]:
        """The torn words, in order; no piece is in two of them."""
        chosen: list[Torn] = []
        for one in sorted(self._found, key=lambda torn: (torn.first, -torn.gain)):
            if one.gain <= 0:
                continue
            if chosen and one.first < chosen[-1].end:
                if one.gain <= chosen[-1].gain:
                    continue
                chosen.pop()
            chosen.append(one)
        return chosen

    @cached_property
    def possible_pieces(self) -> frozenset[int]:
        """The indexes of words that may be pieces: none of them is surely an error of its own."""
        return frozenset(
            index
            for one in self._found
            if one.gain > _DOUBTFUL
            for index in range(one.first, one.end)
        )

    def _joins_at(self, index: int, verdicts: Mapping[int, Verdict]) -> Iterator[Torn]:
        careless = _LEAST_GAIN_OF_CARELESS if _is_careless_word(verdicts[index]) else 0.0
        for offset, length in _WINDOWS:
            one = self._join(index + offset, index + offset + length, verdicts)
            if one is not None:
                yield Torn(one.first, one.end, one.word, one.gain - careless)

    def _joins_of_letters(self, verdicts: Mapping[int, Verdict]) -> Iterator[Torn]:
        """What a letter that is no particle and no label makes with the word before it."""
        gaps = self._passage.gaps
        for index in self._passage.indexes_of(_LAST_LETTERS):
            is_between = gaps[index] in _SPACES and gaps[index + 1][:1] in _AFTER_WORD
            one = self._join(index - 1, index + 1, verdicts) if is_between else None
            if one is not None:
                yield Torn(one.first, one.end, one.word, one.gain - _LETTER_CAUTION)

    def _joins_of_listed(
        self, first: int, last: int, verdicts: Mapping[int, Verdict]
    ) -> Iterator[Torn]:
        """What two listed words make, of which one is hardly ever seen beside the other."""
        forms, listed = self._passage.bare_forms, self._lexicon.forms
        words = map(forms.__getitem__, self._passage.words[first : last + 1])
        for index, (left, right) in enumerate(pairwise(words), first):
            if (
                left + right in listed  # as hardly any two are, so this comes first
                and index not in verdicts
                and index + 1 not in verdicts
                and self._passage.gaps[index + 1] in _SPACES
                and not self._context.has_pair(left, right)
                and (one := self._join(index, index + 2, verdicts)) is not None
            ):
                yield one

    def _join(self, first: int, end: int, verdicts: Mapping[int, Verdict]) -> Torn | None:
        passage = self._passage
        if first < 0 or end > len(passage.words) or not self._is_one_line(first, end):
            return None
        pieces = [passage.bare_forms[word] for word in passage.words[first:end]]
        joined = "".join(pieces)
        # Hardly any words side by side make another: so this comes before all else.
        if len(joined) < _SHORTEST or joined not in self._lexicon.forms:
            return None
        if self._lexicon.tier(joined) is not Tier.MORPHOLOGY:
            return None
        if self._is_label(first, pieces[0]) or self._is_particle(end - 1, pieces[-1]):
            return None
        if ab.WAW in pieces or pieces[0] in _FATHERS or all(len(piece) == 1 for piece in pieces):
            return None
        apart = sum(
            self._cost(pieces, place - first, verdicts.get(place)) for place in range(first, end)
        )
        together = self._lexicon.cost(joined) + _SPACE_COST * (len(pieces) - 1)
        return Torn(first, end, joined, apart - together)

    def _is_label(self, first: int, piece: str) -> bool:
        """Whether a letter stands behind a number or a mark, as abbreviations and labels do."""
        return len(piece) == 1 and first > 0 and self._passage.gaps[first] not in (*_SPACES, "\n")

    def _is_particle(self, last: int, piece: str) -> bool:
        """Whether a letter belongs to a number or a foreign word after it (ب 25 ألفا, لـ 3).

        So does one at the end of an order (من ي → أ).
        """
        gap = self._passage.gaps[last + 1]
        is_apart = ab.TATWEEL in self._passage.words[last] or any(map(str.isalnum, gap[:3]))
        is_apart = is_apart or not _ARROWS.isdisjoint(gap)
        return len(piece) == 1 and (is_apart or "\n" in gap)

    def _is_one_line(self, first: int, end: int) -> bool:
        return _SPACES.issuperset(self._passage.gaps[first + 1 : end])

    def _cost(self, pieces: Sequence[str], number: int, verdict: Verdict | None) -> float:
        """What a piece costs as a word, as the one that it is an error for, or as a new one."""
        piece = pieces[number]
        if len(piece) == 1:
            return _LETTER_COST
        cost = self._lexicon.cost(piece)
        if verdict is None:
            return cost
        errors = (one.edit_cost + one.word_cost for one in verdict.candidates[:1])
        return min(errors, default=cost)


def _is_careless_word(verdict: Verdict) -> bool:
    best = verdict.candidates[0] if verdict.candidates else None
    return best is not None and best.kind in LOOSE_KINDS and best.word_cost < _COMMON_COST


def _around(torn: Sequence[int]) -> list[tuple[int, int]]:
    """From where up to where torn words are usual, by the indexes of those that surely are torn."""
    ranges: list[tuple[int, int]] = []
    for index in torn if len(torn) >= _USUAL else ():
        start, end = max(0, index - _REACH), index + _REACH
        if ranges and start <= ranges[-1][1]:
            start = ranges.pop()[0]
        ranges.append((start, end))
    return ranges
