"""What tells that an input is the one that a run began with, wherever it lies, of whatever date.

Dates would not do: a copy has its own, and network disks keep clocks of their own. So contents are
compared: records part by part, which are read again anyway when a run goes on, and of tables the
edges of the file as well, which hold the figures of all its columns.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final
from zlib import crc32

from linter.corpus.inputs import Batch, Input

#: How much of each edge of a table is compared.
_EDGE: Final = 1 << 16


def known_by(source: Input) -> list[str | int]:
    """What an input is known by before its records are read: its name, its size, its edges."""
    size = source.path.stat().st_size
    if not source.is_parquet:
        return [source.name, size]
    try:
        with source.path.open("rb") as file:
            first = file.read(_EDGE)
            file.seek(max(0, size - _EDGE))
            return [source.name, size, crc32(file.read(_EDGE), crc32(first))]
    except OSError:  # which is said when its records are to be read
        return [source.name, size, 0]


def checksum(batch: Batch, field: str) -> int:
    """A checksum of the lines of a part, or of the texts of one that is a table."""
    if isinstance(batch.records, list):
        return _sum(line.data for line in batch.records)
    from linter.corpus.arrow import texts

    found = texts(batch.records.column(field))
    return _sum(one.encode() if isinstance(one, str) else one or b"" for one in found)


def _sum(records: Iterable[bytes]) -> int:
    result = 0
    for record in records:
        result = crc32(b"\n", crc32(record, result))
    return result
