"""Choosing fixes that do not overlap, applying them, and showing them as a diff."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from io import StringIO
from operator import attrgetter
from typing import Final, NamedTuple

from linter.findings.diagnostic import Applicability, Diagnostic, Edit, Fix

#: Rules on one word, which give a better reason than those that look at letters alone.
_WITH_REASON: Final = frozenset(("joined-la", "joined-particle"))

#: What git quotes in the name of a file, Arabic letters aside.
_TO_QUOTE: Final = re.compile(r'[\x00-\x1f\x7f"\\\udc80-\udcff]')
_ESCAPES: Final = {"\t": r"\t", "\n": r"\n", "\r": r"\r", '"': r"\"", "\\": r"\\"}


class Applied(NamedTuple):
    """A finding and the fix of it that was applied."""

    diagnostic: Diagnostic
    fix: Fix


class FixResult(NamedTuple):
    """What `fix` made: the text, what was applied in the order it was done, and what is left.

    Offsets in `applied` point into the text of the pass that applied them, which for the first
    pass is the text given; `passes[i]` says how many of them belong to pass i. `refused` are fixes
    that a file of this encoding and format cannot hold, or that would be made without end, each
    with the reason; they point, as `left` does, into the text made. `circling` names the rules, by
    code, whose fixes undo each other.
    """

    text: str
    applied: tuple[Applied, ...] = ()
    passes: tuple[int, ...] = ()
    left: tuple[Diagnostic, ...] = ()
    refused: tuple[tuple[Applied, str], ...] = ()
    circling: tuple[str, ...] = ()


def choose(diagnostics: Sequence[Diagnostic], *, unsafe: bool = False) -> list[Applied]:
    """The first applicable fix of each finding, leaving out those that touch an earlier one.

    Of fixes that begin at one place the one that covers most is taken, for it knows more: of
    انشاء الله that of the phrase (إن شاء الله), not that of its first word (إنشاء).
    """
    allowed = {Applicability.SAFE, Applicability.UNSAFE} if unsafe else {Applicability.SAFE}
    applicable = [
        Applied(diagnostic, diagnostic.fixes[0])
        for diagnostic in in_order(diagnostics)
        if diagnostic.fixes and diagnostic.fixes[0].applicability in allowed
    ]
    applicable.sort(key=lambda one: (one.fix.edits[0].start, -one.fix.edits[-1].end))
    chosen: list[Applied] = []
    taken_to = -1
    for one in applicable:
        if one.fix.edits[0].start > taken_to:
            chosen.append(one)
            taken_to = one.fix.edits[-1].end
    return chosen


def without_echoes(diagnostics: Sequence[Diagnostic]) -> list[Diagnostic]:
    """The findings in order of place, one alone where several rules want the same text in a place.

    The surest fix stays (لايعرف is a safe case of لا written apart, and merged words as well); of
    equals that of a rule with a better reason, and of these that of the first by code.
    """
    found = in_order(diagnostics)
    kept: list[Diagnostic] = []
    first = 0
    for place, one in enumerate(found):
        if (one.start, one.end) != (found[first].start, found[first].end):
            kept += _without_echoes_at_one_place(found[first:place])
            first = place
    return kept + _without_echoes_at_one_place(found[first:])


def _without_echoes_at_one_place(found: list[Diagnostic]) -> list[Diagnostic]:
    if len(found) == 1:
        return found
    ranks = list(Applicability)
    best: dict[object, Diagnostic] = {}
    found_best_first = sorted(
        found,
        key=lambda one: (
            ranks.index(one.fixes[0].applicability) if one.fixes else 0,
            one.rule.name not in _WITH_REASON,
        ),
    )
    for one in found_best_first:
        best.setdefault(one.fixes[0].edits if one.fixes else id(one), one)
    kept = {id(one) for one in best.values()}
    return [one for one in found if id(one) in kept]


def in_order(diagnostics: Iterable[Diagnostic]) -> list[Diagnostic]:
    """The findings by place, then by rule code; no key is made for each, for there may be many."""
    found = sorted(diagnostics, key=lambda diagnostic: diagnostic.rule.code)
    found.sort(key=attrgetter("end"))
    found.sort(key=attrgetter("start"))
    return found


def apply_edits(text: str, edits: Iterable[Edit]) -> str:
    """`text` with the edits made. Raises `ValueError` if two of them overlap."""
    pieces: list[str] = []
    place = 0
    for edit in sorted(edits):
        if edit.start < place:
            raise ValueError(f"edits overlap at {edit.start}")
        pieces += (text[place : edit.start], edit.replacement)
        place = edit.end
    pieces.append(text[place:])
    return "".join(pieces)


def unified_diff(before: str, after: str, path: str) -> str:
    """The change as a unified diff, with `a/` and `b/` before the path; empty if there is none.

    A byte-order mark is part of both texts.
    """
    import difflib  # slow to load, and few runs show a diff

    names = _diff_name(f"a/{path}"), _diff_name(f"b/{path}")
    lines = difflib.unified_diff(_lines(before), _lines(after), *names)
    return "".join(
        line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n" for line in lines
    )


def _diff_name(name: str) -> str:
    """A name in the head of a diff, as git writes it.

    A tab tells where a name with spaces ends. One with control characters, quotation marks,
    backslashes or bytes that are no text is quoted as C quotes strings.
    """
    if not _TO_QUOTE.search(name):
        return f"{name}\t" if " " in name else name
    return f'"{_TO_QUOTE.sub(_quoted, name)}"'


def _quoted(character: re.Match[str]) -> str:
    written = character.group()
    return _ESCAPES.get(written) or "".join(
        f"\\{byte:03o}" for byte in written.encode("utf-8", "surrogateescape")
    )


def _lines(text: str) -> list[str]:
    """The lines as `patch` counts them: only a line feed ends one."""
    return list(StringIO(text, newline="\n"))
