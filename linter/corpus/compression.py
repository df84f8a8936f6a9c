"""Files that are compressed as a whole: told by their suffix, read with bounded memory."""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, Final, cast

if TYPE_CHECKING:
    from zstandard import ZstdDecompressionObj

#: Suffixes of files that are compressed as a whole.
COMPRESSED: Final = (".gz", ".zst")
#: So many bytes are unpacked at once: whatever they hold, it is no more than 33 MB, for four bytes
#: of a Zstandard frame stand for 128 KB at most.
_AT_ONCE: Final = 1024


def bare_suffix(path: Path) -> str:
    """The suffix that tells the kind of a file, without that of its compression."""
    suffixes = [suffix.lower() for suffix in path.suffixes]
    while suffixes and suffixes[-1] in COMPRESSED:
        suffixes.pop()
    return suffixes[-1] if suffixes else ""


@contextmanager
def opened(path: Path) -> Iterator[BinaryIO]:
    """The bytes of a file, decompressed as its suffix says. Raises `OSError`, `EOFError`."""
    suffix = path.suffix.lower()
    if suffix == ".gz":
        with gzip.open(path, "rb") as stream:
            yield cast(BinaryIO, stream)
    elif suffix == ".zst":
        with path.open("rb") as packed:
            yield cast(BinaryIO, _Unpacked(packed))
    else:
        with path.open("rb") as stream:
            yield stream


def packed(data: bytes, suffix: str) -> bytes:
    """Bytes compressed as a suffix asks, always the same for the same bytes."""
    if suffix == ".gz":
        return gzip.compress(data, mtime=0)
    if suffix == ".zst":
        import zstandard

        return zstandard.ZstdCompressor().compress(data)
    return data


class _Unpacked:
    """What the Zstandard frames of a file hold, one after the other.

    The reader of the library takes the end of a file for that of the frame; here it has to be one.
    """

    def __init__(self, packed: BinaryIO) -> None:
        import zstandard

        self._packed = packed
        self._frames = zstandard.ZstdDecompressor()
        self._frame: ZstdDecompressionObj | None = None
        self._rest = b""

    def read(self, _size: int = -1) -> bytes:
        """Some more bytes, none at the end. Raises `EOFError` where a frame is cut short."""
        while data := self._rest or self._packed.read(_AT_ONCE):
            self._frame = frame = self._frame or self._frames.decompressobj()
            found = frame.decompress(data)
            self._rest = b""
            if frame.eof:
                self._frame, self._rest = None, frame.unused_data
            if found:
                return found
        if self._frame is not None:
            raise EOFError("Compressed file ended before the end-of-stream marker was reached")
        return b""
