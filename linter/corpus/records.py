"""Records of a collection as they stand in lines: read with bounded memory, written back as is."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from itertools import chain
from typing import BinaryIO, Final

#: Suffixes of files that hold a record a line: JSON objects, or the texts themselves.
JSON_LINES: Final = (".jsonl", ".ndjson", ".json-lines")
TEXT_LINES: Final = (".txt", ".text")
#: The byte-order mark, with which a file or what was made of several files may begin.
MARK: Final = "\ufeff"
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


def lines(stream: BinaryIO, limit: int, head: bytes = b"") -> Iterator[Line]:
    """The lines of a stream, none of which takes more than `limit` bytes of memory.

    `head` has been read of it before.
    """
    number, rest, dropped = 1, b"", False
    for chunk in chain([head], iter(partial(stream.read, _CHUNK), b"")):
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
    line = decoded(data).removeprefix(MARK)
    try:
        value = json.loads(line)
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


def decoded(data: bytes) -> str:
    """The text of a line. Raises `RecordError` where it is not UTF-8."""
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise RecordError(f"not UTF-8 at byte {error.start + 1} of the line") from None


def sample(data: bytes) -> str:
    """The beginning of a record, for whoever looks at the rejects."""
    return data[:200].decode("utf-8", "backslashreplace")
