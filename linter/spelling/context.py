"""How well a word fits between its neighbours: counts of pairs of words, and of classes of words.

P(neighbour | word) is counted where the pair was seen often enough, and else comes from the class
of the neighbour: a frequent word is a class of its own, all others are told by their letters (see
`word_class`). A word that was never counted has the habits of its class. What is not seen of a word
is shared out by absolute discounting.

The counts lie in a hash table of three bytes an entry: sixteen bits of fingerprint and a logarithm
of the count. A wrong hit has odds of about one to ten thousand.

Source: Ney, Essen and Kneser 1994; Chen and Goodman 1998, section 2.7.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache
from hashlib import blake2b
from math import log, log2
from typing import Final

from linter.lexicon.artefact import Artefact
from linter.lexicon.lexicon import dictionary_path

CONTEXT_ARTEFACT: Final = "context.sawab"

#: What stands for a neighbour when there is none: punctuation, or the edge of the text.
EDGE: Final = ""
#: What is taken off each count, and left to pairs not seen.
DISCOUNT: Final = 0.7
#: Two words, or a word and a class, in this order. A word or class alone stands for its total.
PAIR: Final = "{} {}"
#: All words counted.
EVERYTHING: Final = "<all>"
#: … after a word, or before it: pairs, and pairs of a word and a class.
LEFT_OVER: Final = {False: "{} >", True: "< {}"}
CLASS_LEFT_OVER: Final = {False: "{} >>", True: "<< {}"}
_ENTRY: Final = 3
_EIGHTHS: Final = 8
_FILLED: Final = 0.8
#: Count of a word that is in no table.
_UNSEEN: Final = 0.5

_HEADS: Final = (
    ("ال", re.compile(r"ال..")),
    ("بال", re.compile(r"(?:[بك]ال|لل)..")),
    ("ي", re.compile(r"سي..|ي...")),
    ("ت", re.compile(r"س?ت...")),
    ("ب", re.compile(r"[بل]....")),
)
_TAILS: Final = (
    ("ة", re.compile(r".*ة$")),
    ("ات", re.compile(r".*..ات$")),
    ("ون", re.compile(r".*..(?:ون|ين)$")),
    ("وا", re.compile(r".*..وا$")),
    ("ه", re.compile(r".*..(?:ه|ها|هم|هما|هن|نا|كم)$")),
    ("ا", re.compile(r".*..ا$")),
    ("ي", re.compile(r".*..ي$")),
    ("ت", re.compile(r".*..ت$")),
    ("-", re.compile(r".{1,3}$")),
)


@lru_cache(maxsize=1 << 16)
def word_class(word: str) -> str:
    """The class of a bare word as told by its letters: conjunction, first and last letters."""
    if word == EDGE:
        return "<>"
    joined = "و" if word[0] in "وف" and len(word) > len("وفى") else ""
    rest = word[len(joined) :]
    head = next((name for name, pattern in _HEADS if pattern.match(rest)), "")
    tail = next((name for name, pattern in _TAILS if pattern.match(rest)), "")
    return f"<{joined}|{head}|{tail}>"


#: The count that each level stands for.
_LEVELS: Final = (0.0, *(float(2 ** ((level - 1) / _EIGHTHS)) for level in range(1, 256)))


def _key(entry: str) -> int:
    return int.from_bytes(blake2b(entry.encode(), digest_size=8).digest(), "little")


def pack_counts(counts: Mapping[str, float]) -> bytes:
    """The hash table of the entries (`PAIR`, `LEFT_OVER` …), each with its count (at least 1)."""
    slots = int(len(counts) / _FILLED) + 1
    table = bytearray(slots * _ENTRY)
    for entry, count in sorted(counts.items()):
        key = _key(entry)
        slot = key % slots
        while table[slot * _ENTRY + 2]:
            slot = (slot + 1) % slots
        fingerprint = (key >> 48).to_bytes(2, "little")
        level = min(255, 1 + round(_EIGHTHS * log2(max(count, 1.0))))
        table[slot * _ENTRY : (slot + 1) * _ENTRY] = fingerprint + bytes([level])
    return bytes(table)


class ContextModel:
    """The counts, ready to weigh words for one place. Safe to share between threads."""

    def __init__(self, table: bytes | memoryview, frequent: Iterable[str]) -> None:
        """`table` is what `pack_counts` made; `frequent` are the words that are classes."""
        self._table = table
        self._slots = len(table) // _ENTRY
        self._size = self._slots * _ENTRY
        self._frequent = frozenset(frequent)
        #: Totals and classes, asked for again and again; single pairs are not kept.
        self._sum = lru_cache(maxsize=1 << 16)(self.count)
        self._fit_of = lru_cache(maxsize=1 << 14)(self._log_share)

    def count(self, entry: str) -> float:
        """The count of an entry; 0.0 of one that is not in the table."""
        digest = blake2b(entry.encode(), digest_size=8).digest()
        table, low, high = self._table, digest[6], digest[7]
        place = int.from_bytes(digest, "little") % self._slots * _ENTRY
        while level := table[place + 2]:
            if table[place] == low and table[place + 1] == high:
                return _LEVELS[level]
            place += _ENTRY
            if place == self._size:
                place = 0
        return 0.0

    def fit(self, word: str, before: str, after: str) -> float:
        """Logarithm of P(neighbours | word); both are bare, `EDGE` where there is none."""
        return self.beside(before, word, is_left=True) + self.beside(after, word, is_left=False)

    def beside(self, neighbour: str, word: str, *, is_left: bool) -> float:
        """Logarithm of P(neighbour | word), the neighbour being the one before if `is_left`."""
        return self._fit_of(neighbour, word, is_left)

    def advantage(self, meant: str, written: str, before: str, after: str) -> float:
        """Logarithm of P(neighbours | meant) / P(neighbours | written)."""
        return self.fit(meant, before, after) - self.fit(written, before, after)

    def cohesion(self, left: str, right: str) -> float:
        """Logarithm of how much likelier `right` is after `left` than anywhere."""
        anywhere = max(self._sum(right), _UNSEEN) / self._sum(EVERYTHING)
        return self.beside(right, left, is_left=False) - log(anywhere)

    def class_of(self, word: str) -> str:
        """The class of a word: itself if it is frequent, else what its letters tell."""
        return word if word in self._frequent else word_class(word)

    def _log_share(self, neighbour: str, word: str, is_left: bool) -> float:
        kind = self.class_of(neighbour)
        if kind == neighbour:
            lower = self._share_of_class(kind, word, is_left)
        else:
            within = max(self._sum(neighbour), _UNSEEN) / max(self._sum(kind), 1.0)
            if neighbour == EDGE:
                within = 1.0
            lower = within * self._share_in_class(kind, word, is_left)
        return log(self._mixed(neighbour, word, is_left, lower, LEFT_OVER))

    def _share_in_class(self, kind: str, word: str, is_left: bool) -> float:
        """P(class of the neighbour | word)."""
        lower = self._share_of_class(kind, word, is_left)
        if word in self._frequent:
            return lower
        return self._mixed(kind, word, is_left, lower, CLASS_LEFT_OVER)

    def _share_of_class(self, kind: str, word: str, is_left: bool) -> float:
        """P(class of the neighbour | class of the word)."""
        own = self.class_of(word)
        seen = self._sum(_pair(kind, own, is_left))
        return (seen + _UNSEEN) / (self._sum(own) + 1000 * _UNSEEN)

    def _mixed(
        self, neighbour: str, word: str, is_left: bool, lower: float, left_over: Mapping[bool, str]
    ) -> float:
        """A discounted count over the total, with what is left over shared out by `lower`."""
        total = self._sum(word)
        if not total:
            return lower
        seen = max(self.count(_pair(neighbour, word, is_left)) - DISCOUNT, 0.0)
        rest = self._sum(left_over[is_left].format(word)) or total
        return (seen + rest * lower) / max(total, seen)


def _pair(neighbour: str, word: str, is_left: bool) -> str:
    return PAIR.format(neighbour, word) if is_left else PAIR.format(word, neighbour)


@cache
def context_artefact() -> Artefact:
    """The context model of this installation on disk, mapped once.

    Raises `DictionaryError` when it is missing or damaged.
    """
    return Artefact(dictionary_path().with_name(CONTEXT_ARTEFACT))


@cache
def default_context_model() -> ContextModel:
    """The context model of this installation. Raises `DictionaryError` as its artefact does."""
    artefact = context_artefact()
    return ContextModel(artefact.view("pairs"), artefact.section("frequent").decode().split())
