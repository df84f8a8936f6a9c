"""Keeping fixes from being made again within what they put in.

Where a rule wants a text that holds the very error it is for, by itself or by way of another rule,
each pass would put it in once more, and the text would grow without end.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from gettext import gettext
from itertools import accumulate
from typing import NamedTuple

from linter.findings.diagnostic import Diagnostic, Edit
from linter.findings.fixes import Applied

#: The code of a rule, and a text that it changed.
Cause = tuple[str, str]
Refused = tuple[tuple[Applied, str], ...]


class Made(NamedTuple):
    """A stretch that fixes put in, one within the other, and what for."""

    start: int
    end: int
    causes: frozenset[Cause]


class Growth:
    """What the fixes of all passes put in, and where it stands by now.

    A fix that would be made again within what it put in is barred, wherever it would be made, and
    fixing begins anew: so a text that was fixed is not changed by fixing it again.
    """

    def __init__(self) -> None:
        self._made: list[Made] = []  # in order of place, none overlaps another
        self._barred: set[Cause] = set()

    def begin(self) -> None:
        """Forget what was put in: the text is fixed from its beginning."""
        self._made = []

    def parted(
        self, text: str, found: Sequence[Diagnostic]
    ) -> tuple[Sequence[Diagnostic], Refused]:
        """The findings in a text that may be fixed, and the fixes that may not, with the reason."""
        if not self._barred:
            return found, ()
        refused = [
            one
            for one in found
            if one.fixes
            and any(_cause(text, one, edit) in self._barred for edit in one.fixes[0].edits)
        ]
        left_out = set(map(id, refused))
        kept = [one for one in found if id(one) not in left_out]
        why = gettext("it would be made again within what it put in")
        return kept, tuple((Applied(one, one.fixes[0]), why) for one in refused)

    def bars(self, text: str, chosen: Iterable[Applied]) -> bool:
        """Bar those of the fixes that would be made within what they put in; whether any is."""
        again = {
            _cause(text, one.diagnostic, edit)
            for one in chosen
            for edit in one.fix.edits
            if self._is_made_again(text, one.diagnostic, edit)
        }
        self._barred |= again
        return bool(again)

    def _is_made_again(self, text: str, one: Diagnostic, edit: Edit) -> bool:
        place = self._holding(edit)
        if place is None:
            return False
        made = self._made[place]
        is_part = made.end - made.start > edit.end - edit.start
        return is_part and _cause(text, one, edit) in made.causes

    def _holding(self, edit: Edit) -> int | None:
        """Which stretch, by its number, an edit that changes anything lies in; None if in none."""
        place = bisect_right(self._made, edit.start, key=_start) - 1
        is_within = place >= 0 and edit.start < edit.end <= self._made[place].end
        return place if is_within else None

    def add(self, text: str, taken: Iterable[Applied]) -> None:
        """Note the fixes that are made in a text.

        What is changed within a stretch adds to its causes; what takes in more puts in another.
        """
        pairs = [(edit, one.diagnostic) for one in taken for edit in one.fix.edits]
        pairs.sort(key=lambda pair: (pair[0].start, pair[0].end))
        within: defaultdict[int, set[Cause]] = defaultdict(set)
        put_in: list[Made] = []
        for edit, one in pairs:
            place = self._holding(edit)
            if place is not None:
                within[place].add(_cause(text, one, edit))
            elif edit.start < edit.end:
                put_in.append(Made(edit.start, edit.end, frozenset((_cause(text, one, edit),))))
        kept = [
            Made(made.start, made.end, made.causes | within[place])
            for place, made in enumerate(self._made)
            if not _is_overlapped(made, put_in)
        ]
        by_now = _moved([edit for edit, _ in pairs])
        stretches = sorted((*kept, *put_in), key=_start)
        self._made = [Made(by_now(one.start), by_now(one.end), one.causes) for one in stretches]


def _start(made: Made) -> int:
    return made.start


def _cause(text: str, one: Diagnostic, edit: Edit) -> Cause:
    return one.rule.code, text[edit.start : edit.end]


def _is_overlapped(made: Made, others: Sequence[Made]) -> bool:
    """Whether one of the others, which are in order of place, overlaps a stretch."""
    place = bisect_left(others, made.end, key=_start) - 1
    return place >= 0 and others[place].end > made.start


def _moved(edits: Sequence[Edit]) -> Callable[[int], int]:
    """Where a place of the text comes to be by edits, given in order of place."""
    ends = [edit.end for edit in edits]
    lengths = (len(edit.replacement) - (edit.end - edit.start) for edit in edits)
    moved = [0, *accumulate(lengths)]
    return lambda place: place + moved[bisect_right(ends, place)]
