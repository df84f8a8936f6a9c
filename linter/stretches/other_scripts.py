"""Text without an Arabic word, that of another language or of none: whole lines, and runs in them.

What stands there is not ours to judge: a space before an exclamation mark is French, an ellipsis
after Chinese is Chinese, and a shell has its own use for brackets.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import Final

from linter.text.passage import Passage
from linter.text.patterns import Pattern

_LINE_END: Final = Pattern(r"[\r\n]")
_LINE: Final = Pattern(r"[^\r\n]+")
#: What a line that is called empty may hold.
_COMMON_SPACES: Final = " \t\r\n\f\u00a0"
_LINE_ENDS: Final = "\r\n"
_LATIN: Final = Pattern("[A-Za-z]")
_WITHOUT_ARABIC_MARKS: Final = Pattern(r"[^\r\n،؛؟]+")
#: Where a letter was lost, which a rule tells.
_LOST: Final = "\ufffd"
#: Blessings and names in one character, which other languages borrow.
_SIGNS: Final = frozenset(map(chr, range(0xFDF0, 0xFDFE)))
_MARK: Final = Pattern(r"[^\w\s]")
#: What Arabic of an old encoding looks like where it was read as Latin: a rule is about that.
_MISREAD: Final = Pattern("[\u00c0-\u00ff]{3}")


def lines_without_arabic(passage: Passage) -> Iterator[tuple[int, int]]:
    """Code-point spans of the lines that hold something, but no Arabic word, in order.

    The ends of the first and the last of several such lines are not part of a span: how many
    empty lines stand between paragraphs is a matter of the whole text. A line of odd spaces or
    unseen characters alone holds something.
    """
    words = len(passage.words)
    for gap, indexes in _gaps_of_lines(passage):
        between = _filled_lines(gap, 1, 2)  # as it is wherever words stand on both sides
        for index in indexes:
            lines = between if 0 < index < words else _filled_lines(gap, index, words)
            if lines is not None:
                place = passage.span(index - 1)[1] if index else 0
                yield place + lines[0], place + lines[1]


def lines_of_signs(passage: Passage) -> Iterator[tuple[int, int]]:
    """Code-point spans of Latin lines whose only Arabic words are signs of reverence (ﷺ)."""
    end = -1
    for index in passage.indexes_of(_SIGNS):
        place = passage.starts[index]
        if place < end:  # in a line that was looked at
            continue
        start, end = passage.lines.start(place), passage.lines.end(place)
        first, last = (bisect_left(passage.starts, edge) for edge in (start, end))
        if _SIGNS.issuperset(passage.words[first:last]) and _LATIN.search(passage.text[start:end]):
            yield start, end


def misread_lines(passage: Passage) -> Iterator[tuple[int, int]]:
    """Those of the lines without an Arabic word that may be Arabic of another encoding."""
    for gap, indexes in _gaps_of_lines(passage):
        if not _MISREAD.search(gap):
            continue
        for index in indexes:
            place = passage.span(index - 1)[1] if index else 0
            for line in _LINE.finditer(gap, *_without_words(gap, index, len(passage.words))):
                if _MISREAD.search(line[0]):
                    yield place + line.start(), place + line.end()


def _filled_lines(gap: str, index: int, words: int) -> tuple[int, int] | None:
    """The same lines, unless they hold nothing but common spaces."""
    start, end = _without_words(gap, index, words)
    return (start, end) if gap[start:end].strip(_COMMON_SPACES) else None


def _without_words(gap: str, index: int, words: int) -> tuple[int, int]:
    """From where to where the lines go in a gap that touch no word (`index` is its number)."""
    first = _LINE_END.search(gap)
    last = max(gap.rfind(end) for end in _LINE_ENDS)
    start = 0 if index == 0 else (first.end() if first else len(gap))
    return start, len(gap) if index == words else last


def runs_of_latin(passage: Passage) -> Iterator[tuple[int, int]]:
    """Code-point spans from a Latin letter to the last one before the next Arabic word.

    Arabic marks among them show that the run is one of the Arabic sentence (a list of names).
    """
    if not passage.holds_latin:
        return
    edges = {passage.gaps[0]: [0], passage.gaps[-1]: [len(passage.words)]}
    inner = {gap: [i for i in at if 0 < i < len(passage.words)] for gap, at in _inner(passage)}
    for gap, indexes in (*edges.items(), *inner.items()):
        for start, end in _latin_runs(gap):
            for index in indexes:
                place = passage.span(index - 1)[1] if index else 0
                yield place + start, place + end


def _latin_runs(gap: str) -> Iterator[tuple[int, int]]:
    for piece in _WITHOUT_ARABIC_MARKS.finditer(gap):
        first = _LATIN.search(piece[0])
        last = _LATIN.search(piece[0][::-1])
        if first and last:
            start, end = piece.start() + first.start(), piece.end() - last.start()
            if _MARK.search(gap, start, end) and _LOST not in gap[start:end]:
                yield start, end


def _inner(passage: Passage) -> Iterator[tuple[str, Sequence[int]]]:
    return ((gap, at) for gap, at in passage.gap_places.items() if _LATIN.search(gap))


def _gaps_of_lines(passage: Passage) -> Iterator[tuple[str, list[int]]]:
    """What stands between two words on different lines, or at the edges of the text."""
    last = len(passage.words)
    yield passage.gaps[0], [0]
    if last == 0:
        return
    for gap, indexes in passage.gap_places.items():
        if "\n" in gap or "\r" in gap:
            between = [index for index in indexes if 0 < index < last]
            if between:
                yield gap, between
    yield passage.gaps[last], [last]
