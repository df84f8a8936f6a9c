"""Counts of words and of pairs of words, in a hash table on disk of three bytes an entry.

Sixteen bits of fingerprint and a logarithm of the count: a wrong hit has odds of about one to ten
thousand. An entry is looked for from the slot of its key on, up to the first empty slot.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from math import log2
from mmap import mmap
from typing import Final

from linter.lexicon.artefact import Reader

try:  # the function by itself: `hashlib` loads OpenSSL beside it, three megabytes
    from _blake2 import blake2b
except ImportError:
    from hashlib import blake2b

_ENTRY: Final = 3
_DIGEST: Final = 8
_EMPTY: Final = blake2b(digest_size=_DIGEST)
_EIGHTHS: Final = 8
_FILLED: Final = 0.8
#: An empty slot.
_NO_ENTRY: Final = bytes(_ENTRY)
#: This many bytes are read at once: enough to see most look-ups to their end.
_STRETCH: Final = 64 * _ENTRY
_LONG_STRETCH: Final = 4 * _STRETCH
#: This many look-ups read the file; for more of them the table is mapped.
_MANY: Final = 2000
#: The count that each level stands for.
LEVELS: Final = (0.0, *(float(2 ** ((level - 1) / _EIGHTHS)) for level in range(1, 256)))


def pack_counts(counts: Mapping[str, float]) -> bytes:
    """The hash table of the entries, each with its count (at least 1)."""
    slots = int(len(counts) / _FILLED) + 1
    table = bytearray(slots * _ENTRY)
    for entry, count in sorted(counts.items()):
        digest = blake2b(entry.encode(), digest_size=_DIGEST).digest()
        slot = int.from_bytes(digest, "little") % slots
        while table[slot * _ENTRY + 2]:
            slot = (slot + 1) % slots
        level = level_of(max(count, 1.0))
        table[slot * _ENTRY : (slot + 1) * _ENTRY] = digest[_DIGEST - 2 :] + bytes([level])
    return bytes(table)


def level_of(count: float) -> int:
    """The level, 1 to 255, at which a count is kept; 0 for a count of 0.0."""
    return min(255, 1 + round(_EIGHTHS * log2(count))) if count else 0


#: A file in one piece.
Mapped = bytes | mmap


class Counts:
    """A packed table, ready for look-ups. Safe to share between threads."""

    def __init__(
        self,
        read: Reader,
        start: int,
        size: int,
        mapped: Callable[[], Mapped | None] = lambda: None,
    ) -> None:
        """`read` reads the file that holds the table, `size` bytes from `start` on.

        `mapped` gives the file in one piece, which is quicker and keeps what is read of it in the
        memory of the process.
        """
        self._read = read
        self._mapped = mapped
        self._file: Mapped | None = None
        self._looked_up = 0
        self._start = start
        self._size = size
        self._slots = size // _ENTRY

    @classmethod
    def of(cls, table: bytes) -> Counts:
        """The table that `pack_counts` made, held in memory."""
        counts = cls(lambda size, offset: table[offset : offset + size], 0, len(table))
        counts._file = table
        return counts

    def __getitem__(self, entry: str) -> float:
        """The count of an entry; 0.0 of one that is not in the table."""
        hashed = _EMPTY.copy()  # which takes two thirds of the time that making one does
        hashed.update(entry.encode())
        digest = hashed.digest()
        place = int.from_bytes(digest, "little") % self._slots * _ENTRY
        fingerprint, size, file = digest[_DIGEST - 2 :], _STRETCH, self._file
        while True:
            if place + size > self._size:  # the run may go on at the table's start
                size = self._size - place
            start = self._start + place
            stretch = self._stretch(size, start) if file is None else file[start : start + size]
            end = stretch.find(_NO_ENTRY)  # no entry has a level of 0, so this begins with a slot
            found = stretch.find(fingerprint, 0, end if end >= 0 else size)
            while found > 0 and found % _ENTRY:  # bytes of two entries that look like it
                found = stretch.find(fingerprint, found + 1, end if end >= 0 else size)
            if found >= 0:
                return LEVELS[stretch[found + 2]]
            if end >= 0:
                return 0.0
            place, size = (place + size) % self._size, _LONG_STRETCH

    def _stretch(self, size: int, start: int) -> bytes:
        """What `read` gives, until that is asked for so often that the file is mapped."""
        self._looked_up += 1
        if self._looked_up == _MANY:
            self._file = self._mapped()
        return self._read(size, start)
