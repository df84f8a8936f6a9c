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
            _diagnostic(file.document, diagnostic, self.options)
            for file in findings
            for diagnostic in file.diagnostics
        ]
        yield dump({"source": {"name": "sawab"}, "diagnostics": diagnostics}) + "\n"


def _diagnostic(document: Document, diagnostic: Diagnostic, options: ReportOptions) -> _Object:
    result: _Object = {
        "message": sentence(document, diagnostic, options),
        "location": {
            "path": repository_path(document),
            "range": _range(document, diagnostic.start, diagnostic.end),
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
        result["suggestions"] = [{"range": _range(document, start, end), "text": after}]
    return result


def _range(document: Document, start: int, end: int) -> _Object:
    return {"start": _position(document, start), "end": _position(document, end)}


def _position(document: Document, offset: int) -> _Object:
    line, column = document.position(offset)
    before = document.text[offset - column + 1 : offset]
    return {"line": line, "column": len(before.encode("utf-8", "surrogatepass")) + 1}
