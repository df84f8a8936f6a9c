"""Which files are reports of earlier runs, so that a new one may take their place."""

from __future__ import annotations

import re
import zipfile
import zlib
from typing import BinaryIO, Final

from linter.reports.counts import Counts
from linter.rules.core.registry import all_rules

#: So much of a file, in bytes, tells.
_TOLD: Final = 1 << 16
_PACKED: Final = b"PK\x03\x04"
_PROPERTIES: Final = "docProps/core.xml"
#: What `zipfile` raises for a damaged archive, and for one that it cannot unpack.
_UNREADABLE: Final = (
    *(KeyError, ValueError, EOFError, OSError, NotImplementedError, RuntimeError),
    *(zipfile.BadZipFile, zlib.error),
)
_NAME: Final = "sawab"
_CODE: Final = re.compile(r"\b[A-Z]\d{3}\b")
_ARABIC: Final = re.compile("[\u0621-\u064a]")
_NUMBER: Final = re.compile(r"\d+")


def is_text_of_somebody(file: BinaryIO) -> bool:
    """Whether a file holds Arabic text or a document, and is no report of an earlier run.

    A report is told by the name of this program, a rule's code, or the sentence that nothing was
    found. `file` can be read from any place. Raises `OSError` as it does.
    """
    data = file.read(_TOLD)
    if data.startswith(_PACKED):
        return not _is_last_written_by_us(file)
    text = data.decode("utf-8", "replace")
    if _ARABIC.search(text) is None or _NAME in text:
        return False
    codes = {rule.code for rule in all_rules()}
    return not _says_nothing_found(text) and codes.isdisjoint(_CODE.findall(text))


def _is_last_written_by_us(file: BinaryIO) -> bool:
    """Whether the properties of an office document name this program."""
    try:
        with zipfile.ZipFile(file) as packed, packed.open(_PROPERTIES) as properties:
            return f">{_NAME}<".encode() in properties.read(_TOLD)
    except _UNREADABLE:
        return False


def _says_nothing_found(text: str) -> bool:
    """Whether a text is the sentence that a report without findings ends with, in Arabic."""
    return _NUMBER.sub("", text.strip()) == _NUMBER.sub("", Counts().sentence("ar"))
