"""Whether a file is text, and in which encoding by its mark, by its first bytes."""

from __future__ import annotations

import codecs
import os
from pathlib import Path
from typing import Final

from linter.files.charsets import sixteen_bit

#: Byte-order marks and what they announce; the longer ones first, since one begins another.
_BOMS: Final = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
#: How much of a file is looked at to tell whether it is text.
SNIFFED_BYTES: Final = 8192
#: Bytes that no text in any encoding in use holds (tab, newlines, form feed, escape aside).
_CONTROL_BYTES: Final = bytes(set(range(1, 32)) - {8, 9, 10, 11, 12, 13, 26, 27}) + b"\x7f"


def mark_of(data: bytes) -> tuple[bytes, str]:
    """The byte-order mark that `data` begins with, and what it announces; both empty if none."""
    return next((known for known in _BOMS if data.startswith(known[0])), (b"", ""))


def is_binary(head: bytes) -> bool:
    """Whether a file that begins with `head` is no text, whatever its encoding.

    A file that announces its encoding by a mark is text. Otherwise it is binary if it holds a
    zero byte, or control bytes in what is not UTF-8.
    """
    if mark_of(head)[0]:
        return False
    if b"\0" in head:
        return sixteen_bit(head) is None
    if len(head.translate(None, _CONTROL_BYTES)) == len(head):
        return False
    try:
        codecs.getincrementaldecoder("utf-8")().decode(head)
    except UnicodeDecodeError:
        return True
    return False


def looks_binary(path: str | os.PathLike[str]) -> bool:
    """Whether the file at `path` is no text, by its first bytes; no if it cannot be read."""
    try:
        with Path(path).open("rb") as file:
            return is_binary(file.read(SNIFFED_BYTES))
    except OSError:
        return False  # reading it will say what is wrong
