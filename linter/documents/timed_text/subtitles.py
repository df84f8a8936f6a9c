"""Subtitles in SubRip (`.srt`) and WebVTT (`.vtt`): the text of each cue.

The lines of a cue are one text, broken where the screen wants it; cues are parted, since a
sentence may be cut between them anywhere. Numbers, times, settings, tags and notes are left alone.

Source: W3C, "WebVTT: The Web Video Text Tracks Format"; SubRip as players read it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from typing import Final

from linter.documents.core.prose import Prose
from linter.documents.core.prose_builder import ProseBuilder
from linter.documents.core.reading import FormatError, Reading
from linter.documents.messages.collector import Collector
from linter.documents.timed_text.visual_marks import with_visual_marks

_LINE: Final = re.compile(r"([^\r\n]*)(?:\r\n|\r|\n|\Z)")
_TIME: Final = r"(?:\d+:)?\d{1,2}:\d{2}[.,]\d{1,3}"
_TIMING: Final = re.compile(rf"\s*{_TIME}\s*-->\s*{_TIME}(?:\s.*)?")
_TAG: Final = re.compile(
    r"<(?P<end>/)?[A-Za-z][^<>\n]*>|</?\d[\d:.]*>|\{\\[^{}]*\}|\{/?[biu]\}"
    r"|&(?:[A-Za-z]+|#\d+|#x[\da-fA-F]+);"
)
#: Blocks of WebVTT that hold no cue.
_NO_CUE: Final = ("NOTE", "STYLE", "REGION", "WEBVTT", "X-TIMESTAMP-MAP")


def read(text: str) -> Reading:
    """The cues of a file. Raises `FormatError` for a block without times, or with wrong ones."""
    collector = Collector(text)
    is_after_cue = False
    for lines in _blocks(text):
        cue = _cue(text, lines, is_after_cue)
        is_after_cue |= any("-->" in text[start:end] for start, end in lines[:2])
        if cue is not None:
            collector.add_as_is(_prose(text, *cue))
    return with_visual_marks(collector.reading())


def _blocks(text: str) -> Iterator[list[tuple[int, int]]]:
    """The spans of lines that stand together, between empty ones."""
    block: list[tuple[int, int]] = []
    place = 0
    while place < len(text):
        match = _LINE.match(text, place)
        if match is None or match.end() == place:
            break
        if match[1].strip("\ufeff \t"):
            block.append(match.span(1))
        elif block:
            yield block
            block = []
        place = match.end()
    if block:
        yield block


def _cue(text: str, lines: list[tuple[int, int]], is_after_cue: bool) -> tuple[int, int] | None:
    """Where the text of a cue stands; None for a block that is no cue or an empty one.

    An empty line may stand within the text of a cue: what follows one is more of its text.
    """
    first_words = text[slice(*lines[0])].lstrip("\ufeff").split(None, 1)
    if first_words and first_words[0].rstrip(":") in _NO_CUE:
        return None
    for number, (start, end) in enumerate(lines[:2]):
        line = text[start:end]
        if "-->" in line:
            if not _TIMING.fullmatch(line):
                raise FormatError("these are no times of a cue", start)
            rest = lines[number + 1 :]
            return (rest[0][0], rest[-1][1]) if rest else None
    if is_after_cue:
        return lines[0][0], lines[-1][1]
    raise FormatError("a cue begins with its times", lines[0][0])


def _prose(text: str, start: int, end: int) -> Prose:
    builder = ProseBuilder(text)
    place = start
    for match in _TAG.finditer(text, start, end):
        builder.verbatim(place, match.start())
        if match[0][0] == "&":
            builder.escaped(match.start(), match.end(), unescape(match[0]))
        elif match["end"]:
            builder.closing(match.start(), match.end())
        else:
            builder.opening(match.start(), match.end())
        place = match.end()
    builder.verbatim(place, end)
    return builder.build()
