"""Natural errors found and corrected by `fix`, in sentences by themselves and in one text.

What a text is like (how many errors it has, which habits its writer) moves the judgement on its
words; so each sentence is judged as a text of its own, and all as one. Printed apart: sentences
that were read while rules and thresholds were made, and those that nobody has opened.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from benchmarks.accuracy import outcome
from benchmarks.intervals import counted
from benchmarks.texts import Gold, Marked, marked_sentences
from linter import Linter
from linter.findings.diagnostic import Applicability, Diagnostic


@dataclass(slots=True)
class Corrected:
    """Of so many errors: found, right first, corrected by safe fixes, and by right ones."""

    total: int = 0
    found: int = 0
    first: int = 0
    safe: int = 0
    safe_right: int = 0

    def add(self, gold: Gold, findings: Sequence[Diagnostic]) -> None:
        """Count one error, by the findings in its sentence."""
        is_found, is_first, _ = outcome(gold, findings)
        self.total += 1
        self.found += is_found
        self.first += is_first
        touching = [one for one in findings if one.start < gold.end and one.end > gold.start]
        safe = [one for one in touching if _is_safe(one)]
        if safe:
            self.safe += 1
            self.safe_right += outcome(gold, safe[:1])[1]

    def lines(self) -> Iterator[str]:
        """The figures, with intervals in which the true share lies 95 times in 100."""
        yield f"    found          {counted(self.found, self.total)}"
        yield f"    right first    {counted(self.first, self.found)} of those found"
        yield f"    safe fix       {counted(self.safe, self.total)}"
        yield f"    right          {counted(self.safe_right, self.safe)} of the safe fixes"


def _is_safe(finding: Diagnostic) -> bool:
    return bool(finding.fixes) and finding.fixes[0].applicability is Applicability.SAFE


def by_sentence(linter: Linter, marked: Sequence[Marked]) -> Corrected:
    """Each sentence as a text of its own."""
    counts = Corrected()
    for one in marked:
        findings = linter.check(one.sentence) if one.errors else []
        for gold in one.errors:
            counts.add(gold, findings)
    return counts


def as_one_text(linter: Linter, marked: Sequence[Marked]) -> Corrected:
    """All sentences as one text, a line each."""
    findings = sorted(
        linter.check("\n".join(one.sentence for one in marked)), key=lambda one: one.start
    )
    starts = [one.start for one in findings]
    counts, place = Corrected(), 0
    for one in marked:
        end = place + len(one.sentence) + 1
        inside = findings[bisect_left(starts, place) : bisect_left(starts, end)]
        moved = [_moved(finding, -place) for finding in inside]
        for gold in one.errors:
            counts.add(gold, moved)
        place = end
    return counts


def _moved(finding: Diagnostic, by: int) -> Diagnostic:
    fixes = tuple(
        replace(
            fix,
            edits=tuple(
                replace(edit, start=edit.start + by, end=edit.end + by) for edit in fix.edits
            ),
        )
        for fix in finding.fixes
    )
    return replace(finding, start=finding.start + by, end=finding.end + by, fixes=fixes)


def report(linter: Linter, more: Sequence[str] = ()) -> Iterator[str]:
    """Both parts, both ways, a line a figure."""
    for title, is_test in (("development (read and tuned on)", False), ("test (unread)", True)):
        marked = list(marked_sentences(more, is_test=is_test))
        yield f"natural errors, {title}: {len(marked)} sentences"
        for way, count in (("each a text of its own", by_sentence), ("as one text", as_one_text)):
            yield f"  {way}"
            yield from count(linter, marked).lines()
