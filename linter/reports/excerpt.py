"""A readable stretch of text around a finding, whatever the length of its line."""

from __future__ import annotations

from typing import Final, NamedTuple

#: Code points of context on each side. Some ten Arabic words in all: one line of a terminal.
CONTEXT: Final = 36
#: A longer flagged stretch is shown by its head and its tail.
LONGEST: Final = 60

ELLIPSIS: Final = "…"


class Excerpt(NamedTuple):
    """The text before a finding on its line, the flagged text, the text after; cut to length."""

    before: str
    found: str
    after: str


def excerpt(text: str, start: int, end: int) -> Excerpt:
    """The code points `start` up to `end` of `text` and what stands around them on their line.

    Context is cut between words where it can be, with an ellipsis on that side. Only the
    neighbourhood of the finding is read, so that a line of many megabytes costs nothing.
    """
    return Excerpt(_before(text, start), shortened(text[start:end]), _after(text, end))


def shortened(text: str, longest: int = LONGEST) -> str:
    """`text`, or its head and tail with an ellipsis between if it is longer than `longest`."""
    if len(text) <= longest:
        return text
    head = longest * 2 // 3
    return f"{text[:head]} {ELLIPSIS} {text[head - longest :]}"


def _before(text: str, start: int) -> str:
    window = text[max(0, start - CONTEXT - 1) : start]
    line = window[max(window.rfind("\n"), window.rfind("\r")) + 1 :]
    if len(line) <= CONTEXT:
        return line.lstrip()
    space = line.find(" ", 0, CONTEXT // 2)
    return f"{ELLIPSIS} {line[max(space, 0) + 1 :]}"


def _after(text: str, end: int) -> str:
    window = text[end : end + CONTEXT + 1]
    line = window.replace("\r", "\n").partition("\n")[0]
    if len(line) <= CONTEXT:
        return line.rstrip()
    space = line.rfind(" ", CONTEXT // 2)
    return f"{line[:space] if space >= 0 else line[:-1]} {ELLIPSIS}"
