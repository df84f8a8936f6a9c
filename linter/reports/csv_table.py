"""`csv`: a table with a header, for spreadsheets and counting."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator
from typing import Final

from linter.documents import Document
from linter.findings.diagnostic import Diagnostic, replaced_text
from linter.reports.report import FileFindings, Reporter
from linter.reports.visible import calm

_COLUMNS: Final = (
    *("path", "line", "column", "end_line", "end_column"),
    *("rule", "name", "category", "areta", "severity"),
    *("text", "suggestion", "message"),
)


class CsvReporter(Reporter):
    """A row a finding: its place, its rule, the text, the best suggestion and the message."""

    name = "csv"

    def render(self, findings: Iterable[FileFindings]) -> Iterator[str]:
        """The header, then a row a finding as each file comes."""
        yield _row(_COLUMNS)
        for file in findings:
            for diagnostic in file.diagnostics:
                yield _row(self._cells(file.document, diagnostic))

    def _cells(self, document: Document, diagnostic: Diagnostic) -> Iterable[object]:
        text, rule = document.text, diagnostic.rule
        suggestion = ""
        if diagnostic.fixes:
            suggestion = replaced_text(text, diagnostic, diagnostic.fixes[0])
        return (
            calm(document.path),
            *document.position(diagnostic.start),
            *document.position(diagnostic.end),
            *(rule.code, rule.name, rule.category, rule.areta, diagnostic.severity.value),
            text[diagnostic.start : diagnostic.end],
            suggestion,
            self.options.say(diagnostic.message),
        )


def _row(cells: Iterable[object]) -> str:
    line = io.StringIO()
    csv.writer(line, lineterminator="\n").writerow(cells)
    return line.getvalue()
