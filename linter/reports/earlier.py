"""Which files are reports of earlier runs, so that a new one may take their place."""

from __future__ import annotations

import re
from typing import BinaryIO, Final

from linter.documents import FormatError
from linter.documents.containers.archive import Archive
from linter.reports.counts import Counts
from linter.rules.core.registry import all_rules

#: So much of a file, in bytes, tells.
_TOLD: Final = 1 << 16
#: … but of a packed document, which ends with its directory. What is larger is no report.
_MOST_PACKED: Final = 1 << 28
_PACKED: Final = b"PK\x03\x04"
_PROPERTIES: Final = "docProps/core.xml"
_NAME: Final = "sawab"
_CODE: Final = re.compile(r"\b[A-Z]\d{3}\b")
_ARABIC: Final = re.compile("[\u0621-\u064a]")
_NUMBER: Final = re.compile(r"\d+")


def is_users_text(file: BinaryIO) -> bool:
    """Whether a file holds Arabic text or a document, and is no report of an earlier run.

    A report is told by the name of this program, a rule's code, or the sentence that nothing was
    found. Raises `OSError` as reading `file` does.
    """
    data = file.read(_TOLD)
    if data.startswith(_PACKED):
        return not _is_last_written_by_us(data + file.read(_MOST_PACKED))
    text = data.decode("utf-8", "replace")
    if _ARABIC.search(text) is None or _NAME in text:
        return False
    codes = {rule.code for rule in all_rules()}
    return not _says_nothing_found(text) and codes.isdisjoint(_CODE.findall(text))


def _is_last_written_by_us(data: bytes) -> bool:
    """Whether the properties of an office document name this program."""
    try:
        return f">{_NAME}<".encode() in Archive(data).read(_PROPERTIES, _TOLD)
    except FormatError:
        return False


def _says_nothing_found(text: str) -> bool:
    """Whether a text is the sentence that a report without findings ends with, in Arabic."""
    return _NUMBER.sub("", text.strip()) == _NUMBER.sub("", Counts().sentence("ar"))
