"""Keeping fixes from being made again within what they put in.

Where a rule wants a text that holds the very error it is for, by itself or by way of another rule,
each pass would put it in once more, and the text would grow without end.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from itertools import accumulate
from typing import Final, NamedTuple

from linter.findings.diagnostic import Diagnostic, Edit
from linter.findings.fixes import Applied

#: Why such a fix is left out.
AGAIN: Final = "it would be made again within what it put in"
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
        return kept, tuple((Applied(one, one.fixes[0]), AGAIN) for one in refused)

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
        index = bisect_right(self._made, edit.start, key=_start) - 1
        if index < 0:
            return False
        made = self._made[index]
        is_part = edit.end <= made.end and made.end - made.start > edit.end - edit.start > 0
        return is_part and _cause(text, one, edit) in made.causes

    def add(self, text: str, taken: Iterable[Applied]) -> None:
        """Note the fixes that are made in a text."""
        edits = sorted(
            ((edit, one.diagnostic) for one in taken for edit in one.fix.edits),
            key=lambda pair: (pair[0].start, pair[0].end),
        )
        changed = [
            Made(edit.start, edit.end, frozenset((_cause(text, one, edit),)))
            for edit, one in edits
            if edit.start < edit.end
        ]
        ends = [edit.end for edit, _ in edits]
        lengths = (len(edit.replacement) - (edit.end - edit.start) for edit, _ in edits)
        moved = [0, *accumulate(lengths)]

        def by_now(place: int) -> int:
            return place + moved[bisect_right(ends, place)]

        stretches = _joined(sorted((*self._made, *changed), key=_start))
        self._made = [Made(by_now(one.start), by_now(one.end), one.causes) for one in stretches]


def _start(made: Made) -> int:
    return made.start


def _cause(text: str, one: Diagnostic, edit: Edit) -> Cause:
    return one.rule.code, text[edit.start : edit.end]


def _joined(stretches: Iterable[Made]) -> list[Made]:
    """The stretches, in order of their starts, those that overlap taken together."""
    joined: list[Made] = []
    for one in stretches:
        if joined and one.start < joined[-1].end:
            last = joined.pop()
            one = Made(last.start, max(last.end, one.end), last.causes | one.causes)
        joined.append(one)
    return joined
