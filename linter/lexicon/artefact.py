"""The compiled dictionary on disk: named sections of bytes and one small header.

Layout: the sections one after the other, the header as JSON (UTF-8), 4 bytes length of the header
(little endian), 8 bytes magic. The header comes last because a word graph is read fastest from the
start of a file. It names the format version, the sources with their checksums, each section with
its offset, its length and its SHA-256, and the CRC-32 of each page, which is compared when the page
is first read. Nothing in it depends on when or where it was built.

The first version had magic, length and header before the sections; it is read as well.
"""

from __future__ import annotations

import json
import mmap
import os
import weakref
from collections.abc import Mapping
from functools import cached_property, partial
from gettext import gettext
from pathlib import Path
from typing import Any, NamedTuple

from linter.lexicon.pages import CheckedReader, Reader, are_of, page_checksums
from linter.text.borrowed import said

__all__ = ["Artefact", "DictionaryError", "Reader", "Section", "pack"]

MAGIC = b"SAWAB\x00\x02\n"
_MAGIC_FIRST = b"SAWAB\x00\x01\n"
_LENGTH_BYTES = 4


def _rebuild() -> str:
    """What helps against a file that is missing, damaged or old, in the language of the run."""
    return gettext("rebuild it with `make dictionary`, or install sawab again")


class DictionaryError(Exception):
    """The compiled dictionary is missing, damaged or of another version; the message says more."""


class Section(NamedTuple):
    """Where a section lies: offset and length, in bytes; SHA-256 of its bytes."""

    offset: int
    length: int
    sha256: str


class Artefact:
    """A compiled dictionary opened for reading; its pages are shared between processes."""

    def __init__(self, path: Path) -> None:
        """Open the file. Raises `DictionaryError` if it is missing, cut off or not a dictionary."""
        self.path = path
        try:
            self._stream = path.open("rb", buffering=0)
            weakref.finalize(self, self._stream.close)
            self._size = path.stat().st_size
            if not self._size:
                raise ValueError(gettext("it is empty"))
        except FileNotFoundError:
            raise DictionaryError(
                gettext("the dictionary {path} is missing; {rebuild}").format(
                    path=path, rebuild=_rebuild()
                )
            ) from None
        except (OSError, ValueError) as error:
            raise DictionaryError(
                gettext("the dictionary {path} cannot be read ({error}); {rebuild}").format(
                    path=path, error=said(error), rebuild=_rebuild()
                )
            ) from None
        #: Reads from the file, for large sections that are read here and there. A page of the map
        #: counts as memory of the process once it is touched (with all those that the system holds
        #: in one piece with it), and look-ups in a hash table touch them all; what is read so stays
        #: in the memory of the system alone. Thread-safe.
        self.read: Reader = self._reader()
        self._start, header, end = self._places()
        try:
            self.header: dict[str, Any] = json.loads(header)
            listed = self.header["sections"].items()
            self.sections = {name: Section(**place) for name, place in listed}
            length = max((one.offset + one.length for one in self.sections.values()), default=0)
            checksums = self.header.get("pages", "")
            is_checked = bool(checksums) and not self._start
            if is_checked and not are_of(checksums, length):
                raise LookupError  # it has checksums of other pages
        except (ValueError, LookupError, TypeError, AttributeError, RecursionError):
            raise DictionaryError(
                gettext("the dictionary {path} is damaged; {rebuild}").format(
                    path=path, rebuild=_rebuild()
                )
            ) from None
        if self._start + length != end:
            raise DictionaryError(
                gettext("the dictionary {path} is cut off; {rebuild}").format(
                    path=path, rebuild=_rebuild()
                )
            )
        self._pages: CheckedReader | None = None
        if is_checked:
            self._pages = CheckedReader(self.read, checksums, end, self._damaged)
            self.read = self._pages

    def _damaged(self, offset: int) -> None:
        names = (name for name, one in self.sections.items() if offset < one.offset + one.length)
        raise DictionaryError(
            gettext("{next!r} in {path} is damaged; {rebuild}").format(
                next=next(names, ""), path=self.path, rebuild=_rebuild()
            )
        )

    def _places(self) -> tuple[int, bytes, int]:
        """Where the sections start, the bytes of the header, and where the sections end."""
        size, edge = self._size, len(MAGIC) + _LENGTH_BYTES
        first = self.read(edge, 0)
        if first[: len(MAGIC)] == _MAGIC_FIRST:
            start = edge + int.from_bytes(first[len(MAGIC) :], "little")
            return start, self.read(start - edge, edge), size
        last = self.read(edge, max(0, size - edge))
        if last[-len(MAGIC) :] != MAGIC:
            raise DictionaryError(
                gettext(
                    "{path} is cut off, or not a dictionary of this version of sawab; {rebuild}"
                ).format(path=self.path, rebuild=_rebuild())
            )
        length = int.from_bytes(last[:_LENGTH_BYTES], "little")
        end = max(0, size - edge - length)
        return 0, self.read(size - edge - end, end), end

    @cached_property
    def map(self) -> mmap.mmap:
        """The file in one piece, quicker for many look-ups; its pages are not compared."""
        return mmap.mmap(self._stream.fileno(), 0, access=mmap.ACCESS_READ)

    def _reader(self) -> Reader:
        if hasattr(os, "pread"):
            return partial(os.pread, self._stream.fileno())
        mapped = self.map  # Windows
        return lambda size, offset: mapped[offset : offset + size]

    def place(self, name: str) -> tuple[int, int]:
        """Where a section lies in the file, and its length, in bytes.

        Raises `DictionaryError` if there is none of that name.
        """
        if name not in self.sections:
            raise DictionaryError(
                gettext("the dictionary {path} lacks {name!r}; {rebuild}").format(
                    path=self.path, name=name, rebuild=_rebuild()
                )
            )
        section = self.sections[name]
        return self._start + section.offset, section.length

    def section(self, name: str) -> bytes:
        """A copy of one section. Raises `DictionaryError` if there is none, or it is damaged."""
        start, length = self.place(name)
        return self.read(length, start)

    def view(self, name: str) -> memoryview:
        """One section as it lies in the file, shared with all who map it.

        Raises `DictionaryError` if there is none of that name, or it is damaged.
        """
        start, length = self.place(name)
        self.check(name)
        return memoryview(self.map)[start : start + length]

    def check(self, name: str) -> None:
        """Compare the pages of a section, for who reads it otherwise than by `read`.

        Raises `DictionaryError` if one of them is damaged.
        """
        if self._pages is not None:
            start, length = self.place(name)
            self._pages.check(length, start)

    def verify(self) -> None:
        """Read it all and compare checksums. Raises `DictionaryError` at the first difference."""
        from hashlib import sha256

        for name, place in self.sections.items():
            if sha256(self.section(name)).hexdigest() != place.sha256:
                raise DictionaryError(
                    gettext("{name!r} in {path} is damaged; {rebuild}").format(
                        name=name, path=self.path, rebuild=_rebuild()
                    )
                )


def pack(sections: Mapping[str, bytes], about: Mapping[str, Any]) -> bytes:
    """The bytes of a compiled dictionary; the same input always gives the same bytes."""
    from hashlib import sha256

    places = {}
    offset = 0
    for name, content in sections.items():
        places[name] = {
            "offset": offset,
            "length": len(content),
            "sha256": sha256(content).hexdigest(),
        }
        offset += len(content)
    body = b"".join(sections.values())
    header = json.dumps(
        {**about, "sections": places, "pages": page_checksums(body)},
        ensure_ascii=False,
        indent=1,
        sort_keys=True,
    ).encode()
    length = len(header).to_bytes(_LENGTH_BYTES, "little")
    return b"".join((body, header, length, MAGIC))
