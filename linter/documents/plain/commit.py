"""The message of a git commit, as an editor or a hook sees it.

Comment lines, what follows the scissors line, and trailers (`Signed-off-by: …`) are no prose.

Source: git-commit(1), "--cleanup"; git-interpret-trailers(1).
"""

from __future__ import annotations

import re
from typing import Final

from linter.documents.core.prose_builder import ProseBuilder
from linter.documents.core.reading import Reading

_LINE: Final = re.compile(r"[^\n]*\n?")
_SCISSORS: Final = re.compile(r"# -+ >8 -+\s*")
_TRAILER: Final = re.compile(r"[A-Za-z][A-Za-z0-9-]*: \S")


def read(text: str) -> Reading:
    """The subject and the body; paragraphs stay what they are."""
    builder = ProseBuilder(text)
    lines = _message_lines(text)
    while lines and not text[slice(*lines[-1])].strip():
        lines.pop()
    for start, end in lines[: len(lines) - _trailers(text, lines)]:
        builder.verbatim(start, end)
    return Reading(builder.build())


def _message_lines(text: str) -> list[tuple[int, int]]:
    lines = []
    for match in _LINE.finditer(text):
        line = match.group()
        if _SCISSORS.fullmatch(line):
            break
        if line and not line.startswith("#"):
            lines.append(match.span())
    return lines


def _trailers(text: str, lines: list[tuple[int, int]]) -> int:
    """How many lines at the end are trailers: a last paragraph of nothing else, no subject."""
    shown = [text[start:end].strip() for start, end in lines]
    blank = max((number for number, line in enumerate(shown) if not line), default=None)
    if blank is None or not all(map(_TRAILER.match, shown[blank + 1 :])):
        return 0
    return len(shown) - blank - 1
