"""A long text cut into chunks of whole paragraphs, each of which is checked by itself.

So the memory that a check takes grows with the chunk and not with the text, and several processes
can share one text. Where a text is cut depends on the text alone.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from linter.text.patterns import Pattern
from linter.text.spans import Span

#: How long chunks are, in code points: some 90,000 words, so many that what is told by the text as
#: a whole (habits of its writer, names that come again, how many errors it has) is told as well
#: by one. A text of less than twice this length is one chunk.
CHUNK: Final = 1 << 19
#: An empty line; where none is so near behind the place at which to cut, any line end will do.
_EMPTY_LINE: Final = Pattern(r"\n\r?\n")
_NEAR: Final = 1 << 14


def chunks(text: str, size: int = CHUNK) -> Iterator[Span]:
    """The spans of `text` (code points, none empty unless all is), in order and side by side.

    Each but the last ends with a line; one is as long as it takes for that.
    """
    number = max(1, len(text) // size)
    start = 0
    for place in (len(text) * one // number for one in range(1, number)):
        end = _cut(text, max(place, start))
        if start < end < len(text):
            yield start, end
            start = end
    yield start, len(text)


def _cut(text: str, place: int) -> int:
    """The end of the paragraph, or else of the line, that the code point `place` stands in."""
    empty = _EMPTY_LINE.search(text, place, place + _NEAR)
    if empty:
        return empty.end()
    if place + _NEAR >= len(text):
        return len(text)
    return text.find("\n", place) + 1 or len(text)
