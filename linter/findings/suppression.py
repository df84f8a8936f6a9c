"""Comments that silence findings, in the comment syntax of the file they stand in.

`sawab: ignore` holds for its line, or for the next line if it stands alone on its own (in PO and
WebVTT files for the entry below it); `sawab: ignore-file` for the file; `sawab: off` up to
`sawab: on` or the end. Each may name rules: `sawab: ignore[S001,hamza]`; what follows is a reason
for people.

Text in, predicates out: nothing here knows which rules there are. What is silenced is told for
each rule by a search in its ranges, so that a file may hold any number of comments.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import PurePath
from typing import Final

from linter.findings.comments import Comments, Suppression, Verb
from linter.findings.diagnostic import Diagnostic, RuleInfo
from linter.text.spans import Span

#: A text without this holds no such comment.
MENTION: Final = "sawab:"
#: Kinds of file in which a comment belongs to the entry below it, up to an empty line.
BY_ENTRY: Final = frozenset((".po", ".pot", ".vtt"))
#: A selector that names every rule.
_ALL: Final = "all"
#: The most `off` comments naming rules that may wait for the `on` that ends them.
_MOST_OPEN: Final = 100


class Suppressions:
    """All such comments of a text."""

    def __init__(self, text: str, path: str = "", code: Sequence[Span] = ()) -> None:
        """`path` tells by its suffix how comments are written in the text.

        No comment stands in the spans of `code`, where the text shows code or keeps strings.
        """
        self._text = text
        self._by_entry = PurePath(path).suffix.lower() in BY_ENTRY
        self._comments = Comments(text, path, code)
        self.comments = self._comments.found
        self._cover()
        self._room_starts = [one.room_start for one in self.comments]
        self._ranges = self._ranges_by_selector()
        self._silenced: dict[str, Spans] = {}

    def __iter__(self) -> Iterator[Suppression]:
        return iter(self.comments)

    def holds(self, diagnostic: Diagnostic) -> bool:
        """Whether the finding touches one of the comments or the space before it: no prose."""
        number = bisect_left(self._room_starts, diagnostic.end) - 1
        return number >= 0 and diagnostic.start < self.comments[number].end

    def hides(self, diagnostic: Diagnostic) -> bool:
        """Whether the finding is silenced."""
        rule = diagnostic.rule
        if rule.code not in self._silenced:
            self._silenced[rule.code] = self._silenced_of(rule)
        return self._silenced[rule.code].hold(diagnostic.start)

    def _ranges_by_selector(self) -> dict[str, list[tuple[int, int]]]:
        """What the comments cover, by the rules that they name, in lower case."""
        ranges: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
        for one in self.comments:
            if one.verb not in (None, Verb.ON):
                names = [name.text.lower() for name in one.selectors] if one.names_rules else [_ALL]
                for name in names:
                    ranges[name].append(one.covered)
        return dict(ranges)

    def _silenced_of(self, rule: RuleInfo) -> Spans:
        return Spans(span for key in rule.selectors for span in self._ranges.get(key, ()))

    def _cover(self) -> None:
        """Say of each comment what it holds for."""
        whole, open_ones = len(self._text) + 1, list[Suppression]()
        below = _Below(self._text, self._comments)
        for one in self.comments:
            if one.verb is Verb.IGNORE_FILE:
                one.covered = (0, whole)
            elif one.verb is Verb.IGNORE:
                one.covered = self._line_of(one, below)
            elif one.verb is Verb.OFF:
                one.covered = (one.end, whole)
                open_ones.append(one)
            elif one.verb is Verb.ON:
                waiting = open_ones[-_MOST_OPEN:] if one.names_rules else open_ones
                ended = [off for off in waiting if _ends(one, off)]
                for off in ended:
                    off.covered = (off.covered[0], one.start)
                    one.covered = off.covered
                kept = [off for off in waiting if off.covered[1] == whole]
                open_ones[len(open_ones) - len(waiting) :] = kept

    def _line_of(self, one: Suppression, below: _Below) -> tuple[int, int]:
        lines = self._comments.lines
        if not self._comments.is_alone(one):
            return lines.start(one.start), lines.after(one.end)
        place = below.next_told(lines.after(one.end))
        end = lines.after(place) if place <= len(self._text) else place
        return place, below.entry_end(end) if self._by_entry else end


class Spans:
    """Ranges of offsets, `end` exclusive, that may overlap."""

    def __init__(self, spans: Iterable[tuple[int, int]]) -> None:
        self._starts: list[int] = []
        self._ends: list[int] = []
        for start, end in sorted(spans):
            if self._ends and start <= self._ends[-1]:
                self._ends[-1] = max(end, self._ends[-1])
            else:
                self._starts.append(start)
                self._ends.append(end)

    def hold(self, place: int) -> bool:
        """Whether one of the ranges holds an offset."""
        number = bisect_right(self._starts, place) - 1
        return number >= 0 and place < self._ends[number]


class _Below:
    """What stands below a comment that is alone in its line; no line is read twice."""

    def __init__(self, text: str, comments: Comments) -> None:
        self._text = text
        self._lines = comments.lines
        self._is_blank = comments.is_blank
        self._of_comments = {
            comments.lines.start(one.start) for one in comments.found if comments.is_alone(one)
        }
        self._told: dict[int, int] = {}
        self._ends: dict[int, int] = {}

    def next_told(self, place: int) -> int:
        """The first line from `place` on that is neither empty nor such a comment itself."""
        return self._first(place, self._told, self._is_passed_over)

    def entry_end(self, place: int) -> int:
        """The first empty line from `place` on."""
        return self._first(place, self._ends, lambda line: not self._is_blank(line))

    def _first(self, place: int, known: dict[int, int], is_passed: Callable[[int], bool]) -> int:
        """The first line from `place` on that is not passed over; `known` are earlier answers."""
        passed = []
        while place < len(self._text) and place not in known and is_passed(place):
            passed.append(place)
            place = self._lines.after(place)
        place = known.get(place, place)
        known.update(dict.fromkeys(passed, place))
        return place

    def _is_passed_over(self, place: int) -> bool:
        return self._is_blank(place) or place in self._of_comments


def _ends(on: Suppression, off: Suppression) -> bool:
    """Whether `on` ends `off`: without rules it ends all, with rules what names the same."""
    if not on.names_rules:
        return True
    named = {one.text.lower() for one in on.selectors}
    return off.names_rules and {one.text.lower() for one in off.selectors} <= named
