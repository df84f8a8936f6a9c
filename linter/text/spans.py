"""Spans of a text that are in order and apart: which one holds a place, and whether any is met."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from itertools import islice, takewhile
from operator import itemgetter

#: Where it starts and where it ends, in code points.
Span = tuple[int, int]


def joined(spans: Iterable[Span]) -> list[Span]:
    """Spans in any order, which may overlap, in order and apart."""
    made: list[Span] = []
    for start, end in sorted(spans):
        if made and start <= made[-1][1]:
            made[-1] = (made[-1][0], max(end, made[-1][1]))
        else:
            made.append((start, end))
    return made


def holding(spans: Sequence[Span], start: int, end: int) -> Span | None:
    """The span that all of `start` to `end` lies in; None if there is none."""
    index = bisect_right(spans, (start, float("inf"))) - 1
    return spans[index] if index >= 0 and end <= spans[index][1] else None


def touches(spans: Sequence[Span], start: int, end: int) -> bool:
    """Whether any of the spans shares a code point with `start` to `end`, or lies within it."""
    index = bisect_right(spans, (start, float("inf"))) - 1
    if index >= 0 and start < spans[index][1]:
        return True
    return index + 1 < len(spans) and spans[index + 1][0] < end


def within(spans: Sequence[Span], start: int, end: int) -> list[Span]:
    """What of the spans lies in `start` to `end`."""
    first = bisect_right(spans, start, key=itemgetter(1))
    return [
        (max(span[0], start), min(span[1], end))
        for span in takewhile(lambda span: span[0] < end, islice(spans, first, None))
    ]
