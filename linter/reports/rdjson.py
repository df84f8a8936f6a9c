"""`rdjson`: the Reviewdog Diagnostic Format, which posts findings as comments on a review.

Format: reviewdog/proto/rdf. Its columns count bytes of UTF-8 from 1, unlike all our others.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from linter.documents import Document
from linter.findings.diagnostic import Diagnostic, Edit
from linter.findings.fingerprints import repository_path
from linter.findings.fixes import apply_edits
from linter.reports.json_records import dump
from linter.reports.report import FileFindings, Reporter, ReportOptions
from linter.reports.sentence import sentence

#: A JSON object on its way out; its shape is the format's, not ours.
_Object = dict[str, Any]


class RdjsonReporter(Reporter):
    """One result object that holds all diagnostics."""

    name = "rdjson"

    def render(self, findings: Iterable[FileFindings]) -> Iterator[str]:
        """The whole object, when all files are in."""
        diagnostics = [
            _diagnostic(file.document, diagnostic, places, self.options)
            for file in findings
            for places in (_Places(file.document),)
            for diagnostic in file.diagnostics
        ]
        yield dump({"source": {"name": "sawab"}, "diagnostics": diagnostics}) + "\n"


class _Places:
    """The places of one document as the format counts them, each from the one before it."""

    def __init__(self, document: Document) -> None:
        self._document = document
        #: Code points: where the line begins that was counted in last, and how far.
        self._line = self._counted = 0
        #: The bytes up to there.
        self._bytes = 0

    def range(self, start: int, end: int) -> _Object:
        """A range, given in code points."""
        return {"start": self._position(start), "end": self._position(end)}

    def _position(self, offset: int) -> _Object:
        number, column = self._document.position(offset)
        line = offset - column + 1
        if line != self._line:
            self._line = self._counted = line
            self._bytes = 0
        first, last = sorted((self._counted, offset))
        between = len(self._document.text[first:last].encode("utf-8", "surrogatepass"))
        self._bytes += between if offset == last else -between
        self._counted = offset
        return {"line": number, "column": self._bytes + 1}


def _diagnostic(
    document: Document, diagnostic: Diagnostic, places: _Places, options: ReportOptions
) -> _Object:
    result: _Object = {
        "message": sentence(document, diagnostic, options),
        "location": {
            "path": repository_path(document),
            "range": places.range(diagnostic.start, diagnostic.end),
        },
        "severity": diagnostic.severity.value.upper(),
        "code": {"value": diagnostic.rule.code},
    }
    if diagnostic.fixes:
        # Every suggestion gets a button of its own in the review; so only the best one goes out.
        edits = diagnostic.fixes[0].edits
        start, end = edits[0].start, edits[-1].end
        moved = [Edit(edit.start - start, edit.end - start, edit.replacement) for edit in edits]
        after = apply_edits(document.text[start:end], moved)
        result["suggestions"] = [{"range": places.range(start, end), "text": after}]
    return result
