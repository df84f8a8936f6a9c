"""A JSON object as it stands in a line: fields changed, added, taken out; all else as it was.

What is not ours is never written anew: a number too long for a float, halves of surrogate pairs as
escapes, a key that stands twice, and spaces come out as they went in.
"""

from __future__ import annotations

import json
import re
from collections.abc import Container, Iterator, Mapping
from typing import Final, NamedTuple

_SPACE: Final = re.compile(r"[ \t\n\r]*")
_DECODER: Final = json.JSONDecoder()


class Member(NamedTuple):
    """A key with its value: where it starts, where the value does, and where both end."""

    key: str
    start: int
    value: int
    end: int


def with_text(data: bytes, field: str, text: str) -> bytes:
    """A JSON object that has another text in a field: where the key stands twice, in the last.

    A string that was written in ASCII stays so.
    """
    line = data.decode()
    place = next(one for one in reversed([*_members(line)]) if one.key == field)
    written = json.dumps(text, ensure_ascii=line[place.value : place.end].isascii())
    return _encoded(line[: place.value] + written + line[place.end :])


def extended(data: bytes, fields: Mapping[str, object]) -> bytes:
    """A JSON object with more fields at its end."""
    body = data.rstrip()[:-1].rstrip()
    added = _encoded(json.dumps(fields, ensure_ascii=False))[1:]
    return body + (b"" if body.endswith(b"{") else b", ") + added


def without(data: bytes, fields: Container[str]) -> bytes:
    """A JSON object less the fields of these names, each with the comma that parts it."""
    line = data.decode()
    found = [*_members(line)]
    kept = [place for place, one in enumerate(found) if one.key not in fields]
    made = line[: found[0].start] if found else line
    for place in kept:
        one = found[place]
        is_last = place == kept[-1]
        made += line[one.start : one.end if is_last else found[place + 1].start]
    return _encoded(made + line[found[-1].end :] if found else line)


def _members(line: str) -> Iterator[Member]:
    """The members of a JSON object, which is known to be one, in order."""
    place = line.index("{")
    while line[place] != "}":
        start = _behind_space(line, place + 1)
        if line[start] == "}":
            return
        key, end = _DECODER.raw_decode(line, start)
        value = _behind_space(line, _behind_space(line, end) + 1)
        _, end = _DECODER.raw_decode(line, value)
        yield Member(key, start, value, end)
        place = _behind_space(line, end)


def _behind_space(line: str, place: int) -> int:
    found = _SPACE.match(line, place)
    return found.end() if found else place


def _encoded(line: str) -> bytes:
    """The bytes of a line of JSON; half a surrogate pair becomes an escape, which JSON allows."""
    return line.encode("utf-8", "backslashreplace")
