"""Records of a collection as they stand in lines: read with bounded memory, written back as is."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Final, cast

#: Suffixes of files that hold a record a line: JSON objects, or the texts themselves.
JSON_LINES: Final = (".jsonl", ".ndjson", ".json-lines")
TEXT_LINES: Final = (".txt", ".text")
#: Suffixes of files that are compressed as a whole.
COMPRESSED: Final = (".gz", ".zst")
_CHUNK: Final = 1 << 16


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a file: its number from 1, the bytes without the line end.

    `data` is cut after `limit` bytes where `is_too_long`.
    """

    number: int
    data: bytes
    is_too_long: bool = False


@dataclass(frozen=True, slots=True)
class Reject:
    """A record that could not be worked on: where it stands, why, and its beginning."""

    source: str
    record: int
    reason: str
    sample: str

    def as_json(self) -> bytes:
        """One line of JSON."""
        fields = {
            "source": self.source,
            "record": self.record,
            "reason": self.reason,
            "sample": self.sample,
        }
        return json.dumps(fields, ensure_ascii=True).encode() + b"\n"


class RecordError(ValueError):
    """A record that cannot be worked on; the message is the reason."""


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
        import zstandard

        with path.open("rb") as packed, zstandard.ZstdDecompressor().stream_reader(packed) as plain:
            yield cast(BinaryIO, plain)
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


def lines(stream: BinaryIO, limit: int) -> Iterator[Line]:
    """The lines of a stream, none of which takes more than `limit` bytes of memory."""
    number, rest, dropped = 1, b"", False
    while chunk := stream.read(_CHUNK):
        *whole, last = chunk.split(b"\n")
        for part in whole:
            yield _line(number, rest + part, limit, dropped)
            number, rest, dropped = number + 1, b"", False
        if len(rest) + len(last) > limit:
            rest, dropped = (rest + last)[:limit], True
        else:
            rest += last
    if rest or dropped:
        yield _line(number, rest, limit, dropped)


def _line(number: int, data: bytes, limit: int, dropped: bool) -> Line:
    is_too_long = dropped or len(data) > limit
    return Line(number, data[:limit].removesuffix(b"\r"), is_too_long)


def parsed(data: bytes, field: str) -> tuple[str, dict[str, object]]:
    """The text in a field of a JSON object, and the object. Raises `RecordError`."""
    try:
        value = json.loads(data)
    except UnicodeDecodeError as error:
        raise RecordError(f"not UTF-8 at byte {error.start + 1} of the line") from None
    except ValueError as error:
        raise RecordError(f"not JSON: {error}") from None
    except RecursionError:
        raise RecordError("JSON nested too deep") from None
    if not isinstance(value, dict):
        raise RecordError("not a JSON object")
    if field not in value:
        raise RecordError(f"no field {field!r}")
    if not isinstance(value[field], str):
        raise RecordError(f"the field {field!r} holds no text")
    return value[field], value


def extended(data: bytes, columns: Mapping[str, object]) -> bytes:
    """A JSON object as it stands, with more fields at its end."""
    body = data.rstrip()
    added = json.dumps(columns, ensure_ascii=False).encode()[1:]
    separator = b"" if body[:-1].rstrip().endswith(b"{") else b", "
    return body[:-1].rstrip() + separator + added


def decoded(data: bytes) -> str:
    """The text of a line. Raises `RecordError` where it is not UTF-8."""
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise RecordError(f"not UTF-8 at byte {error.start + 1} of the line") from None


def sample(data: bytes) -> str:
    """The beginning of a record, for whoever looks at the rejects."""
    return data[:200].decode("utf-8", "backslashreplace")
