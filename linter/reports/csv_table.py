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
#: What a formula begins with, full-width forms included, and what may stand before one unseen.
_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


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
    # Only what is of the line terminator is quoted for its sake: a return that stands alone too.
    csv.writer(line, lineterminator="\r\n").writerow(map(_cell, cells))
    return line.getvalue().removesuffix("\r\n") + "\n"


def _cell(value: object) -> object:
    """Text that no spreadsheet takes for a formula: an apostrophe before it, as one would type.

    Source: OWASP, "CSV Injection".
    """
    return f"'{value}" if isinstance(value, str) and value.startswith(_FORMULA) else value
