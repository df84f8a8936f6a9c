"""What turns one line of an office file into another, parted by the stretches it stands in."""

from __future__ import annotations

import difflib
import re
from collections import deque
from collections.abc import Iterator, Sequence
from itertools import accumulate, pairwise
from typing import Final

from linter.documents.core.prose import trimmed
from linter.documents.core.reading import FormatError
from linter.documents.core.xml_lines import Line, line_text
from linter.documents.core.xml_scan import Stretch
from linter.text.alike import shared_start

_WORDS: Final = re.compile(r"\w+|\s+|[^\w\s]")
#: The most words of a line that are compared at once.
_WINDOW: Final = 256
#: So many words and gaps without a like are one change, if their letters say no better.
_FEW: Final = 6


def by_stretch(
    line: Line, new: str, *, keeps_words: bool
) -> Iterator[tuple[Stretch, list[tuple[int, int, str]]]]:
    """Each stretch that changes, with its changes: start and end in its text, and the new text.

    Raises `FormatError` if a tab or the like would have to change.
    """
    changes = deque(_changes(line_text(line), new, keeps_words))
    start = 0
    for index, stretch in enumerate(line):
        end = start + len(stretch.text)
        is_last = index == len(line) - 1
        own = []
        # What is put in between two stretches goes to the end of the first.
        while changes and (changes[0][0] < end or (changes[0][1] == end and not stretch.is_fixed)):
            first, last, text = changes.popleft()
            own.append((first - start, min(last, end) - start, text))
            if last > end and not is_last:  # the rest has no text of its own
                changes.appendleft((end, last, ""))
        if own and stretch.is_fixed:
            raise FormatError("a fix would change a tab or a picture")
        if own:
            yield stretch, own
        start = end


def _changes(old: str, new: str, keeps_words: bool) -> Iterator[tuple[int, int, str]]:
    """What turns one line into another, by words: whole, or less what a changed word keeps."""
    before, after = _WORDS.findall(old), _WORDS.findall(new)
    starts = [0, *accumulate(map(len, before))]
    for i1, i2, j1, j2 in differences(before, after):
        change = starts[i1], starts[i2], "".join(after[j1:j2])
        yield change if keeps_words else trimmed(old, *change)


def differences(before: Sequence[str], after: Sequence[str]) -> Iterator[tuple[int, int, int, int]]:
    """What differs in two lists of words or lines: from and to in the first, and in the second.

    A window of both is compared where they part, up to where they go on alike: a paragraph may be
    a whole book, and difflib takes the square of its length.
    """
    i = j = 0
    while i < len(before) or j < len(after):
        if before[i : i + 1] == after[j : j + 1]:
            i, j = i + 1, j + 1
            continue
        old, new = before[i : i + _WINDOW], after[j : j + _WINDOW]
        is_last = i + len(old) == len(before) and j + len(new) == len(after)
        cuts = list(_cuts(old, new))
        # Past the last cut, what belongs together may lie on both sides of the window's end.
        ends = [*cuts, (len(old), len(new))] if is_last or not cuts else cuts
        for (i1, j1), (i2, j2) in pairwise([(0, 0), *ends]):
            for first, last, new_first, new_last in _codes(old[i1:i2], new[j1:j2]):
                yield i + i1 + first, i + i1 + last, j + j1 + new_first, j + j1 + new_last
        i, j = i + ends[-1][0], j + ends[-1][1]


def _codes(old: Sequence[str], new: Sequence[str]) -> Iterator[tuple[int, int, int, int]]:
    """What differs in two short lists, between what is alike at their edges."""
    head = shared_start(old, new)
    tail = shared_start(old[head:][::-1], new[head:][::-1])
    old, new = old[head : len(old) - tail], new[head : len(new) - tail]
    if old or new:
        codes = difflib.SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
        for tag, i1, i2, j1, j2 in codes:
            if tag != "equal":
                yield head + i1, head + i2, head + j1, head + j2


def _cuts(old: Sequence[str], new: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Places in both lists up to which one comes of the other, in order.

    Such are those beside words that are alike (spaces are so everywhere, and would be compared
    each with each), and in a long stretch without any, those that its letters tell.
    """
    from rapidfuzz.distance import LCSseq  # slow to load, and most files are not changed

    solid_old, solid_new = _solid(old), _solid(new)
    words = [old[at] for at in solid_old], [new[at] for at in solid_new]
    place = 0, 0
    for i, j, size in LCSseq.opcodes(*words).as_matching_blocks():
        for k in range(size):
            start = solid_old[i + k], solid_new[j + k]
            yield from _cuts_by_letters(old, new, place, start)
            yield start
            place = start[0] + 1, start[1] + 1
            yield place
    yield from _cuts_by_letters(old, new, place, (len(old), len(new)))


def _solid(items: Sequence[str]) -> list[int]:
    return [at for at, item in enumerate(items) if not item.isspace()]


def _cuts_by_letters(
    old: Sequence[str], new: Sequence[str], start: tuple[int, int], end: tuple[int, int]
) -> Iterator[tuple[int, int]]:
    """Places between two where, letters being held against letters, words begin in both lists."""
    lists = old[start[0] : end[0]], new[start[1] : end[1]]
    if sum(map(len, lists)) <= _FEW:
        return
    from rapidfuzz.distance import Levenshtein  # slow to load, and few changes lie so close

    starts, new_starts = (_starts(one) for one in lists)
    for code in Levenshtein.opcodes(*map("".join, lists)):
        if code.tag in ("equal", "replace"):
            shift = code.dest_start - code.src_start
            for at in range(code.src_start, code.src_end):
                if at in starts and at + shift in new_starts:
                    yield start[0] + starts[at], start[1] + new_starts[at + shift]


def _starts(items: Sequence[str]) -> dict[int, int]:
    """Where each but the first begins in all of them put together, and its number."""
    return {at: number for number, at in enumerate(accumulate(map(len, items[:-1])), 1)}
