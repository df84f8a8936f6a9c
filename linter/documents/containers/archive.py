"""The archive of an office file: parts of it are read, and some replaced while all others stay.

Nothing is unpacked but what is asked for, and that to a limit: an archive of three megabytes may
unpack to gigabytes. What stays is copied as it stands in the archive, compressed and byte for byte.

Source: PKWARE, .ZIP File Format Specification (APPNOTE.TXT) 6.3.10, §4.3.7, §4.3.12, §4.3.16.
"""

from __future__ import annotations

import struct
import zipfile
import zlib
from collections.abc import Callable, Iterable, Mapping
from functools import cached_property
from gettext import gettext
from io import BytesIO
from typing import Final, TypeVar

from linter.documents.core.reading import FormatError
from linter.text.borrowed import said

#: More parts than any document has; each takes memory before one of them is looked at.
MOST_PARTS: Final = 20_000
#: The number of bytes unpacked at once.
_CHUNK: Final = 1 << 20

_LOCAL: Final = struct.Struct("<4s5H3L2H")
_CENTRAL: Final = struct.Struct("<4s6H3L5H2L")
_END: Final = struct.Struct("<4s4H2LH")
_LOCAL_MARK: Final = b"PK\x03\x04"
_CENTRAL_MARK: Final = b"PK\x01\x02"
_END_MARK: Final = b"PK\x05\x06"
#: Names are in UTF-8; the only flag that a part keeps which is written again.
_UTF8_NAMES: Final = 0x800
_Result = TypeVar("_Result")


class Archive:
    """A ZIP archive in memory; `names` are its parts, in the order of its directory."""

    def __init__(self, data: bytes) -> None:
        """Read the directory. Raises `FormatError` if it is damaged, or no document has so many."""
        if data.count(_CENTRAL_MARK) > MOST_PARTS:
            raise FormatError(
                gettext("it holds more than {most_parts} parts").format(most_parts=MOST_PARTS)
            )
        self._data = data
        self._zip = _guarded(lambda: zipfile.ZipFile(BytesIO(data)))
        self.names = self._zip.namelist()
        if len(set(self.names)) < len(self.names):
            raise FormatError("it holds two parts of one name")

    def check_size(self, names: Iterable[str], most: int) -> None:
        """Raise `FormatError` if parts unpack to more than `most` bytes by what is said of them.

        What is said need not be true, so each is held to a limit when it is read.
        """
        if _guarded(lambda: sum(self._zip.getinfo(name).file_size for name in names)) > most:
            raise _too_much()

    def read(self, name: str, most: int) -> bytes:
        """A part unpacked. Raises `FormatError` if that fails or gives more than `most` bytes."""
        return _guarded(lambda: self._read(name, most))

    def _read(self, name: str, most: int) -> bytes:
        pieces: list[bytes] = []
        with self._zip.open(name) as part:
            while piece := part.read(min(_CHUNK, most + 1)):
                most -= len(piece)
                if most < 0:
                    raise _too_much()
                pieces.append(piece)
        return b"".join(pieces)

    def with_parts(self, changed: Mapping[str, bytes]) -> bytes:
        """The archive with these parts in place of its own; all others stay as they are.

        Raises `FormatError` if its directory does not say where they stand.
        """
        return _guarded(lambda: self._with_parts(changed))

    def _with_parts(self, changed: Mapping[str, bytes]) -> bytes:
        entries = self._entries
        first = min(self._spans, default=self._zip.start_dir)
        pieces = [self._data[:first]]
        place = first
        moved: dict[str, bytes] = {}
        for start, end in sorted(self._spans.items()):
            info, entry = entries[start]
            if info.filename in changed:
                local, entry = _written(self._data, info, entry, changed[info.filename])
            else:
                local = self._data[start:end]
            moved[info.filename] = entry[:42] + place.to_bytes(4, "little") + entry[46:]
            pieces.append(local)
            place += len(local)
        directory = b"".join(moved[name] for name in self.names)
        comment = self._zip.comment
        count = len(self.names)
        closing = _END.pack(_END_MARK, 0, 0, count, count, len(directory), place, len(comment))
        return b"".join((*pieces, directory, closing, comment))

    @cached_property
    def _entries(self) -> dict[int, tuple[zipfile.ZipInfo, bytes]]:
        """Each part by where it starts, with the bytes of its entry in the directory."""
        found = {}
        place = self._zip.start_dir
        for info in self._zip.infolist():
            fields = _CENTRAL.unpack_from(self._data, place)
            length = _CENTRAL.size + sum(fields[10:13])
            if fields[0] != _CENTRAL_MARK:
                raise FormatError("its directory is damaged")
            found[info.header_offset] = info, self._data[place : place + length]
            place += length
        return found

    @cached_property
    def _spans(self) -> dict[int, int]:
        """Where each part starts and ends, what may follow its bytes included."""
        starts = sorted(self._entries)
        spans = dict(zip(starts, [*starts[1:], self._zip.start_dir], strict=True))
        for start, end in spans.items():
            mark, *_, name, extra = _LOCAL.unpack_from(self._data, start)
            size = self._entries[start][0].compress_size
            if mark != _LOCAL_MARK or start + _LOCAL.size + name + extra + size > end:
                raise FormatError("its parts do not stand where its directory says")
        if len(spans) < len(self.names):
            raise FormatError("its parts lie over each other")
        return spans


def _written(
    data: bytes, info: zipfile.ZipInfo, entry: bytes, content: bytes
) -> tuple[bytes, bytes]:
    """A part with new content, and its entry in the directory: compressed, and with no extras."""
    compress = zlib.compressobj(wbits=-zlib.MAX_WBITS)
    packed = compress.compress(content) + compress.flush()
    local = list(_LOCAL.unpack_from(data, info.header_offset))
    central = list(_CENTRAL.unpack_from(entry))
    name = entry[_CENTRAL.size : _CENTRAL.size + central[10]]
    comment = entry[_CENTRAL.size + central[10] + central[11] :]
    sizes = (zlib.crc32(content), len(packed), len(content))
    # The flags, the method (8 is deflate), the sizes, and the lengths of name and extras.
    local[2:4] = (local[2] & _UTF8_NAMES, zipfile.ZIP_DEFLATED)
    local[6:11] = (*sizes, len(name), 0)
    central[3:5] = (central[3] & _UTF8_NAMES, zipfile.ZIP_DEFLATED)
    central[7:12] = (*sizes, len(name), 0)
    return _LOCAL.pack(*local) + name + packed, _CENTRAL.pack(*central) + name + comment


def _too_much() -> FormatError:
    return FormatError("its text unpacks to more than any document holds")


def _guarded(task: Callable[[], _Result]) -> _Result:
    """What a task over the archive gives. Raises `FormatError` for whatever damage raises there."""
    try:
        return task()
    except (FormatError, MemoryError):
        raise
    except Exception as error:  # zlib, lzma, struct, zipfile: each has its own
        raise FormatError(
            gettext("it cannot be opened ({error}); damaged or encrypted?").format(
                error=said(error)
            )
        ) from None
