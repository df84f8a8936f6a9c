"""The files of a collection, cut into parts of some thousand records, each for one process."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from gettext import gettext
from hashlib import blake2b
from pathlib import Path
from typing import TYPE_CHECKING, Final

from linter.corpus.compression import COMPRESSED, opened
from linter.corpus.records import JSON_LINES, Line, lines
from linter.files.charsets import sixteen_bit
from linter.files.sniffing import SNIFFED_BYTES, mark_of
from linter.text.borrowed import said

if TYPE_CHECKING:
    import pyarrow as pa

PARQUET: Final = (".parquet",)
#: A part ends after this many records, or this many bytes of them: some seconds of work, so that a
#: run that is killed loses little, and the last parts keep nobody waiting for long.
PART_RECORDS: Final = 1000
PART_BYTES: Final = 2_000_000
_HASHES: Final = 1 << 64


class InputError(Exception):
    """An input that cannot be worked on; the message names it."""


@dataclass(frozen=True, slots=True)
class Input:
    """A file of a collection; `name` is what its parts are filed under, unique in the run."""

    path: Path
    name: str
    suffix: str

    @property
    def is_parquet(self) -> bool:
        """Whether it is a table rather than lines."""
        return self.suffix in PARQUET

    @property
    def is_json(self) -> bool:
        """Whether each line is a JSON object."""
        return self.suffix in JSON_LINES

    @property
    def compression(self) -> str:
        """The suffix of its compression as a whole; empty if there is none."""
        last = self.path.suffix.lower()
        return last if last in COMPRESSED else ""


@dataclass(frozen=True, slots=True)
class Batch:
    """The records of one part: lines, or a table with the places of its rows, from 1."""

    source: Input
    number: int
    records: list[Line] | pa.RecordBatch
    places: Sequence[int] = ()
    #: How many bytes of the input were read when the part was complete.
    read: int = 0


def batches(source: Input, limit: int, sample: float) -> Iterator[Batch]:
    """The parts of a file, in order; the same file gives the same parts in every run.

    Records of more than `limit` bytes are cut. Of the records the share `sample` is taken, which
    ones depends on nothing but name and place. Raises `InputError` where the file ends too early
    or is damaged; the parts before that were good.
    """
    try:
        yield from (_tables if source.is_parquet else _lines)(source, limit, sample)
    except (OSError, EOFError, ValueError) as error:
        raise InputError(_unread(source, error)) from error
    except Exception as error:
        if type(error).__module__.split(".")[0] not in ("pyarrow", "zstandard", "zlib"):
            raise
        raise InputError(_unread(source, error)) from error


def _unread(source: Input, error: Exception) -> str:
    """What to say of a file that cannot be read to its end."""
    reason = said(error) or type(error).__name__
    return gettext("{path}: cannot be read to its end ({error})").format(
        path=source.path, error=reason
    )


def _lines(source: Input, limit: int, sample: float) -> Iterator[Batch]:
    number, size, read = 0, 0, 0
    collected: list[Line] = []
    with opened(source.path) as stream:
        for line in lines(stream, limit, _head(source, stream.read(SNIFFED_BYTES))):
            read += len(line.data) + 1
            if not is_sampled(source.name, line.number, sample):
                continue
            collected.append(line)
            size += len(line.data)
            if len(collected) >= PART_RECORDS or size >= PART_BYTES:
                yield Batch(source, number, collected, read=read)
                number, size, collected = number + 1, 0, []
    if collected:
        yield Batch(source, number, collected, read=read)


def _head(source: Input, data: bytes) -> bytes:
    """The first bytes of a file, less the byte-order mark of a text: it is no part of its record.

    Raises `InputError` if they are in another encoding than UTF-8, of which some lines would pass.
    """
    mark, encoding = mark_of(data)
    encoding = encoding or sixteen_bit(data) or "utf-8"
    if encoding != "utf-8":
        raise InputError(
            gettext("{path}: in {encoding}, not in UTF-8").format(
                path=source.path, encoding=encoding.upper()
            )
        )
    return data if source.is_json else data[len(mark) :]


def _tables(source: Input, limit: int, sample: float) -> Iterator[Batch]:
    import pyarrow as pa
    import pyarrow.parquet as pq

    from linter.corpus.arrow import taken

    first = 0
    # Arrow takes names as UTF-8; as bytes it takes any.
    with pa.OSFile(os.fsencode(source.path)) as opened_file, pq.ParquetFile(opened_file) as file:
        size = source.path.stat().st_size
        total = max(1, file.metadata.num_rows)
        for number, table in enumerate(file.iter_batches(batch_size=PART_RECORDS)):
            end = first + table.num_rows
            places: Sequence[int] = range(first + 1, end + 1)
            if sample < 1:
                places = [place for place in places if is_sampled(source.name, place, sample)]
                table = taken(table, [place - first - 1 for place in places])
            yield Batch(source, number, table, places, end * size // total)
            first = end


def is_sampled(name: str, record: int, share: float) -> bool:
    """Whether a record is one of the share that is looked at."""
    if share >= 1:
        return True
    digest = blake2b(f"{name}\0{record}".encode("utf-8", "surrogateescape"), digest_size=8)
    return int.from_bytes(digest.digest(), "big") < share * _HASHES
