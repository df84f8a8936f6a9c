"""Findings in the prose of a file, placed where the file holds them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from linter.documents.prose import Prose
from linter.findings.diagnostic import Diagnostic, Edit, Fix


def placed(diagnostics: Iterable[Diagnostic], prose: Prose) -> Iterator[Diagnostic]:
    """The same findings with offsets of the file; a fix that would touch markup is left out."""
    if prose.is_whole_file:
        yield from diagnostics
        return
    for diagnostic in diagnostics:
        start, end = prose.span(diagnostic.start, diagnostic.end)
        fixes = tuple(fix for one in diagnostic.fixes if (fix := _placed_fix(one, prose)))
        yield replace(diagnostic, start=start, end=end, fixes=fixes)


def _placed_fix(fix: Fix, prose: Prose) -> Fix | None:
    edits = []
    for edit in fix.edits:
        found = prose.edit(edit.start, edit.end, edit.replacement)
        if found is None:
            return None
        edits.append(Edit(*found))
    return replace(fix, edits=tuple(edits))
