"""The compiled dictionary on disk: named sections of bytes behind one small header.

Layout: 8 bytes magic, 4 bytes length of the header (little endian), the header as JSON (UTF-8),
then the sections one after the other. The header names the format version, the sources with their
checksums, and each section with its offset (from the first byte after the header), its length and
its SHA-256. Nothing in it depends on when or where it was built.
"""

from __future__ import annotations

import json
import mmap
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

MAGIC = b"SAWAB\x00\x01\n"
_LENGTH_BYTES = 4
REBUILD = "rebuild it with `make dictionary`, or install sawab again"


class DictionaryError(Exception):
    """The compiled dictionary is missing, damaged or of another version; the message says more."""


@dataclass(frozen=True, slots=True)
class Section:
    """Where a section lies: offset after the header and length, in bytes; SHA-256 of its bytes."""

    offset: int
    length: int
    sha256: str


class Artefact:
    """A compiled dictionary opened for reading; its pages are shared between processes."""

    def __init__(self, path: Path) -> None:
        """Map the file. Raises `DictionaryError` if it is missing, cut off or not a dictionary."""
        self.path = path
        try:
            with path.open("rb") as stream:
                self._map = mmap.mmap(stream.fileno(), 0, access=mmap.ACCESS_READ)
        except FileNotFoundError:
            raise DictionaryError(f"the dictionary {path} is missing; {REBUILD}") from None
        except (OSError, ValueError) as error:
            raise DictionaryError(
                f"the dictionary {path} cannot be read ({error}); {REBUILD}"
            ) from None
        self.header = self._read_header()
        self.sections = {name: Section(**place) for name, place in self.header["sections"].items()}
        end = max((s.offset + s.length for s in self.sections.values()), default=0)
        if self._start + end != len(self._map):
            raise DictionaryError(f"the dictionary {path} is cut off; {REBUILD}")

    def _read_header(self) -> dict[str, Any]:
        start = len(MAGIC) + _LENGTH_BYTES
        if self._map[: len(MAGIC)] != MAGIC:
            raise DictionaryError(
                f"{self.path} is not a dictionary of this version of sawab; {REBUILD}"
            )
        self._start = start + int.from_bytes(self._map[len(MAGIC) : start], "little")
        try:
            header: dict[str, Any] = json.loads(self._map[start : self._start])
        except ValueError:
            raise DictionaryError(f"the dictionary {self.path} is damaged; {REBUILD}") from None
        return header

    def section(self, name: str) -> bytes:
        """A copy of one section. Raises `DictionaryError` if there is none of that name."""
        return bytes(self.view(name))

    def view(self, name: str) -> memoryview:
        """One section as it lies in the file, shared with all who map it.

        Raises `DictionaryError` if there is none of that name.
        """
        if name not in self.sections:
            raise DictionaryError(f"the dictionary {self.path} lacks {name!r}; {REBUILD}")
        place = self.sections[name]
        start = self._start + place.offset
        return memoryview(self._map)[start : start + place.length]

    def verify(self) -> None:
        """Read it all and compare checksums. Raises `DictionaryError` at the first difference."""
        from hashlib import sha256

        for name, place in self.sections.items():
            if sha256(self.section(name)).hexdigest() != place.sha256:
                raise DictionaryError(f"{name!r} in {self.path} is damaged; {REBUILD}")


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
    header = json.dumps(
        {**about, "sections": places}, ensure_ascii=False, indent=1, sort_keys=True
    ).encode()
    length = len(header).to_bytes(_LENGTH_BYTES, "little")
    return b"".join((MAGIC, length, header, *sections.values()))
