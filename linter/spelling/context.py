"""How well a word fits between its neighbours: counts of pairs of words, and of classes of words.

Only pairs with a word in them that may stand for another (إلي for إلى, حضر for حظر) are kept, in a
hash table of three bytes a pair: sixteen bits of fingerprint and a logarithm of the count. A wrong
hit has odds of about one to thirty thousand, which the caller's threshold absorbs.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from hashlib import blake2b
from math import log, log2
from typing import Final

#: What stands for a neighbour when there is none: punctuation, or the edge of the text.
EDGE: Final = ""
_ENTRY: Final = 3
_EIGHTHS: Final = 8
_FILLED: Final = 0.75
#: Weight of the class of a neighbour against counts of the neighbour itself.
_CLASS_WEIGHT: Final = 20.0
_CLASSES: Final = (
    ("definite", re.compile(r"[وف]?(?:[بك]?ال|لل)..")),
    ("short", re.compile(r".{1,3}$")),
    ("feminine", re.compile(r".*(?:ة|ات)$")),
    ("accusative", re.compile(r".*ا$")),
    ("pronoun", re.compile(r".*(?:ه|ها|هم|نا|ي)$")),
    ("third", re.compile(r"[وف]?ي")),
    ("second", re.compile(r"[وف]?ت")),
)


def neighbour_class(word: str) -> str:
    """The class of a bare word as a neighbour, told by its letters alone."""
    if word == EDGE:
        return "edge"
    for name, pattern in _CLASSES:
        if pattern.match(word):
            return name
    return "other"


def _key(left: str, right: str) -> int:
    digest = blake2b(f"{left} {right}".encode(), digest_size=8).digest()
    return int.from_bytes(digest, "little")


def pack_counts(counts: Mapping[tuple[str, str], float]) -> bytes:
    """The hash table of the pairs, each with its count (at least 1)."""
    slots = int(len(counts) / _FILLED) + 1
    table = bytearray(slots * _ENTRY)
    for (left, right), count in sorted(counts.items()):
        key = _key(left, right)
        slot = key % slots
        while table[slot * _ENTRY + 2]:
            slot = (slot + 1) % slots
        fingerprint = (key >> 48).to_bytes(2, "little")
        level = min(255, 1 + round(_EIGHTHS * log2(max(count, 1.0))))
        table[slot * _ENTRY : (slot + 1) * _ENTRY] = fingerprint + bytes([level])
    return bytes(table)


class ContextModel:
    """The counts, ready to weigh two words for one place."""

    def __init__(self, table: bytes | memoryview) -> None:
        """`table` is what `pack_counts` made."""
        self._table = table
        self._slots = len(table) // _ENTRY
        #: Counts of words and classes, asked for again and again; single pairs are not kept.
        self._sums = lru_cache(maxsize=1 << 16)(self.count)

    def count(self, left: str, right: str) -> float:
        """How often two words (or a word and a class in angle brackets) stand side by side."""
        key = _key(left, right)
        fingerprint = (key >> 48).to_bytes(2, "little")
        slot = key % self._slots
        while level := self._table[slot * _ENTRY + 2]:
            if self._table[slot * _ENTRY : slot * _ENTRY + 2] == fingerprint:
                return float(2 ** ((level - 1) / _EIGHTHS))
            slot = (slot + 1) % self._slots
        return 0.0

    def advantage(self, meant: str, written: str, before: str, after: str) -> float:
        """Logarithm of P(neighbours | meant) / P(neighbours | written).

        `before` and `after` are the bare neighbours, `EDGE` where there is none.
        """
        total = 0.0
        for neighbour, is_left in ((before, True), (after, False)):
            total += self._fit(neighbour, meant, is_left) - self._fit(neighbour, written, is_left)
        return total

    def _fit(self, neighbour: str, word: str, is_left: bool) -> float:
        """Logarithm of P(neighbour | word), smoothed by the class of the neighbour."""
        kind = f"<{neighbour_class(neighbour)}>"
        total = self._sums(word, "<all>")
        in_class = self._sums(kind, word) if is_left else self._sums(word, kind)
        share = (in_class + 0.5) / (total + 5.0)
        if neighbour == EDGE:
            return log(share)
        seen = self.count(neighbour, word) if is_left else self.count(word, neighbour)
        within = max(self._sums(neighbour, "<all>"), 1.0) / max(self._sums(kind, "<all>"), 1.0)
        return log((seen + _CLASS_WEIGHT * share * within) / (total + _CLASS_WEIGHT))
