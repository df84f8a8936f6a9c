"""How well a word fits between its neighbours: counts of pairs of words, and of classes of words.

P(neighbour | word) is counted where the pair was seen often enough, and else comes from the class
of the neighbour: a frequent word is a class of its own, all others are told by their letters (see
`word_class`). A word that was never counted has the habits of its class. What is not seen of a word
is shared out by absolute discounting.

Source: Ney, Essen and Kneser 1994; Chen and Goodman 1998, section 2.7.

Long: the model and its two sides are one formula.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cache, lru_cache
from math import log
from sys import intern
from typing import Final

from linter.lexicon.resources import default_artefact
from linter.lexicon.store import attested_words
from linter.spelling.language_model.affixes import (
    LONGEST,
    LONGEST_TOLD,
    head_class,
    tail_class,
)
from linter.spelling.language_model.artefacts import context_artefact, search_artefact
from linter.spelling.language_model.counts import Counts
from linter.spelling.language_model.word_counts import (
    NOT_COUNTED,
    WordCounts,
    WordTable,
)

#: What stands for a neighbour when there is none: punctuation, or the edge of the text.
EDGE: Final = ""
#: What is taken off each count, and left to pairs not seen.
DISCOUNT: Final = 0.7
#: All words counted. A word or a class alone stands for its total, two of them for a pair.
EVERYTHING: Final = "<all>"
#: … after a word, or before it: pairs, and pairs of a word and a class.
LEFT_OVER: Final = {False: "{} >", True: "< {}"}
CLASS_LEFT_OVER: Final = {False: "{} >>", True: "<< {}"}
#: Count of a word that is in no table.
_UNSEEN: Final = 0.5

_CACHED_CLASSES: Final = 1 << 12
_CACHED_PAIRS_OF_CLASSES: Final = 1 << 13
_CACHED_TOTALS: Final = 1 << 12
_CACHED_SIDES: Final = 1 << 10
_CACHED_PAIRS: Final = 1 << 12
_CACHED_WORDS: Final = 1 << 11
_CACHED_OF_TABLE: Final = 1 << 13
#: The number of words looked up entry by entry before the table of them is opened.
_MANY: Final = 1000


@lru_cache(maxsize=_CACHED_CLASSES)
def word_class(word: str) -> str:
    """The class of a bare word as told by its letters: conjunction, first and last letters."""
    if word == EDGE:
        return "<>"
    joined = "و" if word[0] in "وف" and len(word) > len("وفى") else ""
    rest = word[1:] if joined else word
    length = min(len(rest), LONGEST_TOLD)
    # Few classes, many words.
    return intern(
        f"<{joined}|{head_class(rest[:LONGEST], length)}|{tail_class(rest[-LONGEST:], length)}>"
    )


def pair_of(left: str, right: str) -> str:
    """The entry of two words that follow each other, or of a word and a class."""
    return f"{left} {right}"


class ContextModel:
    """The counts, ready to weigh words for one place. Safe to share between threads."""

    def __init__(
        self,
        counts: Counts,
        frequent: Iterable[str],
        table: Callable[[], WordTable | None] = lambda: None,
        is_listed: Callable[[str], bool] = lambda _: True,
    ) -> None:
        """`counts` are those of the entries named above; `frequent` the words that are classes.

        What is not listed counts as never seen: it may have been listed when the counts were made,
        and its entry may be another's by chance. `table` gives the counts of single words in one
        piece; it is called once many were asked for, and is None where there is no such table.
        """
        self._counts = counts
        self._frequent = frozenset(frequent)
        #: Totals and classes are asked for again and again.
        self._sum = lru_cache(maxsize=_CACHED_TOTALS)(self.count)
        #: A pair is asked for twice or more at each place: is it counted, how well does it fit?
        self._pairs = lru_cache(maxsize=_CACHED_PAIRS)(counts.__getitem__)
        self._shares = lru_cache(maxsize=_CACHED_PAIRS_OF_CLASSES)(self._class_and_class)
        self._sides = lru_cache(maxsize=_CACHED_SIDES)(self._side)
        self._is_listed = is_listed
        self._open_table = table
        self._looked_up = 0
        self._of_word: Callable[[str], WordCounts]
        self._of_word = lru_cache(maxsize=_CACHED_WORDS)(self._word_counts)

    def count(self, entry: str) -> float:
        """The count of an entry; 0.0 of one that is not in the table."""
        return self._counts[entry]

    def fit(self, word: str, before: str, after: str) -> float:
        """Logarithm of P(neighbours | word); both are bare, `EDGE` where there is none."""
        return self.fitting(before, after)(word)

    def fitting(self, before: str, after: str) -> Callable[[str], float]:
        """`fit` between these two neighbours, for many words."""
        left, right = self._sides(before, True).fit, self._sides(after, False).fit
        counts_of, class_of = self._of_word, self.class_of

        def fit(word: str) -> float:
            own, kind = counts_of(word), class_of(word)
            return left(word, own, kind) + right(word, own, kind)

        return fit

    def beside(self, neighbour: str, word: str, *, is_left: bool) -> float:
        """Logarithm of P(neighbour | word), the neighbour being the one before if `is_left`."""
        side = self._sides(neighbour, is_left)
        return side.fit(word, self._of_word(word), self.class_of(word))

    def advantage(self, meant: str, written: str, before: str, after: str) -> float:
        """Logarithm of P(neighbours | meant) / P(neighbours | written)."""
        fit = self.fitting(before, after)
        return fit(meant) - fit(written)

    def cohesion(self, left: str, right: str) -> float:
        """Logarithm of how much likelier `right` is after `left` than anywhere."""
        anywhere = max(self._sum(right), _UNSEEN) / self._sum(EVERYTHING)
        return self.beside(right, left, is_left=False) - log(anywhere)

    def class_of(self, word: str) -> str:
        """The class of a word: itself if it is frequent, else what its letters tell."""
        return word if word in self._frequent else word_class(word)

    def has_pair(self, left: str, right: str) -> bool:
        """Whether two words were counted beside each other."""
        return self.seen_beside(left, EDGE)(right)

    def seen_beside(self, before: str, after: str) -> Callable[[str], bool]:
        """Whether words were counted right behind the one or right before the other of these."""
        counts_of, count = self._of_word, self._pairs
        follows, precedes = counts_of(before)[2] > 0.0, counts_of(after)[1] > 0.0

        def seen(word: str) -> bool:
            _, has_before, has_after, _, _ = counts_of(word)
            if follows and has_before and count(f"{before} {word}"):
                return True
            return bool(precedes and has_after and count(f"{word} {after}"))

        return seen

    def _word_counts(self, word: str) -> WordCounts:
        """What was counted of a word by itself."""
        self._looked_up += 1
        if self._looked_up == _MANY and (table := self._open_table()) is not None:
            self._of_word = lru_cache(maxsize=_CACHED_OF_TABLE)(table.__getitem__)
        total = self.count(word) if self._is_listed(word) else 0.0
        if not total:
            return NOT_COUNTED
        return (
            total,
            self.count(LEFT_OVER[True].format(word)),
            self.count(LEFT_OVER[False].format(word)),
            self.count(CLASS_LEFT_OVER[True].format(word)),
            self.count(CLASS_LEFT_OVER[False].format(word)),
        )

    def _side(self, neighbour: str, is_left: bool) -> _Side:
        kind = self.class_of(neighbour)
        within = 1.0
        if neighbour not in (kind, EDGE):
            within = max(self._sum(neighbour), _UNSEEN) / max(self._sum(kind), 1.0)
        return _Side(self, neighbour, kind, within, is_left)

    def _class_and_class(self, kind: str, own: str, is_left: bool) -> float:
        """P(class of the neighbour | class of the word)."""
        seen = self.count(pair_of(kind, own) if is_left else pair_of(own, kind))
        return (seen + _UNSEEN) / (self._sum(own) + 1000 * _UNSEEN)


def _mixed(count: float, total: float, lower: float, rest: float) -> float:
    """A discounted count over the total, with what is left over shared out by `lower`."""
    seen = count - DISCOUNT if count > DISCOUNT else 0.0
    return (seen + rest * lower) / max(total, seen)


class _Side:
    """One neighbour of a place, ready to be held against words; `within` is P(word | class)."""

    __slots__ = (
        *("_count", "_in_pairs", "_is_left", "_is_rare"),
        *("_kind", "_neighbour", "_pairs", "_shares", "_within"),
    )

    def __init__(
        self, model: ContextModel, neighbour: str, kind: str, within: float, is_left: bool
    ) -> None:
        self._count = model.count
        self._pairs = model._pairs
        self._shares = model._shares
        self._neighbour = neighbour
        self._kind = kind
        #: Whether it has the habits of its class, and is none of its own.
        self._is_rare = kind != neighbour
        self._within = within
        self._is_left = is_left
        _, before, after, _, _ = model._of_word(neighbour)
        self._in_pairs = (after if is_left else before) > 0.0

    def fit(self, word: str, own: WordCounts, own_class: str) -> float:
        """Logarithm of P(neighbour | word); `own` is what was counted of the word by itself."""
        is_left = self._is_left
        if is_left:
            total, rest, _, rest_of_class, _ = own
        else:
            total, _, rest, _, rest_of_class = own
        share = self._shares(self._kind, own_class, is_left)
        if self._is_rare:
            # Where nothing is left to classes that were not counted, the word says no more.
            if total and rest_of_class and own_class != word:
                pair = f"{self._kind} {word}" if is_left else f"{word} {self._kind}"
                share = _mixed(self._count(pair), total, share, rest_of_class)
            share *= self._within
        if not total:
            return log(share)
        if not (rest and self._in_pairs):  # no pair of the two was counted
            return log((rest or total) * share / total)
        pair = f"{self._neighbour} {word}" if is_left else f"{word} {self._neighbour}"
        return log(_mixed(self._pairs(pair), total, share, rest))


@cache
def default_context_model() -> ContextModel:
    """The context model of this installation. Raises `DictionaryError` as its artefact does."""
    artefact = context_artefact()
    counts = Counts(artefact.read, *artefact.place("pairs"), lambda: artefact.map)
    frequent = artefact.section("frequent").decode().split()
    listed = attested_words(default_artefact())
    return ContextModel(counts, frequent, _default_table, listed.__contains__)


def _default_table() -> WordTable | None:
    artefact = search_artefact()
    return WordTable(artefact) if artefact is not None else None
