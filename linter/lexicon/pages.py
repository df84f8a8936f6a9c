"""A file read with its checksums, page by page: each is compared when it is first read.

A checksum of a whole section would cost more than a hook's run, which reads a few bytes here and
there. A page is read and compared in some thirty microseconds.
"""

from __future__ import annotations

import zlib
from collections.abc import Callable
from typing import Final

#: Gives this many bytes (first) from an offset on (second), fewer at the end of what it reads.
Reader = Callable[[int, int], bytes]

#: A page is two to the power of this bytes.
_BITS: Final = 16
PAGE: Final = 1 << _BITS
_DIGITS: Final = 8


def page_checksums(content: bytes) -> str:
    """The CRC-32 of each page of `content`, one after the other, eight hexadecimal digits each."""
    pages = range(0, len(content), PAGE)
    return "".join(f"{zlib.crc32(content[place : place + PAGE]):08x}" for place in pages)


def are_of(checksums: str, size: int) -> bool:
    """Whether there is a checksum for each page of so many bytes, and none more."""
    return len(checksums) == -(-size // PAGE) * _DIGITS


class CheckedReader:
    """Reads a file of pages; `damaged` is told where one is not as its checksum says, and raises.

    Safe to share between threads: at worst, a page is compared twice.
    """

    def __init__(
        self, read: Reader, checksums: str, size: int, damaged: Callable[[int], None]
    ) -> None:
        """`checksums` are those of the first `size` bytes of what `read` reads."""
        self._read = read
        self._checksums = checksums
        self._size = size
        self._damaged = damaged
        #: Whether a page has still to be compared; what lies behind the pages never is.
        self._is_new = bytearray(b"\1" * (len(checksums) // _DIGITS)) + bytearray(2)

    def __call__(self, size: int, offset: int) -> bytes:
        """So many bytes from an offset on."""
        first, last = offset >> _BITS, (offset + size) >> _BITS
        if last - first > 1 or self._is_new[first] or self._is_new[last]:
            self.check(size, offset)
        return self._read(size, offset)

    def check(self, size: int, offset: int) -> None:
        """Compare the pages that hold these bytes, as far as they have not been compared."""
        end = min(offset + size, self._size)
        for page in range(offset >> _BITS, (end + PAGE - 1) >> _BITS):
            if self._is_new[page]:
                start = page << _BITS
                content = self._read(min(PAGE, self._size - start), start)
                checksum = self._checksums[page * _DIGITS : (page + 1) * _DIGITS]
                if f"{zlib.crc32(content):08x}" != checksum:
                    self._damaged(start)
                self._is_new[page] = 0
