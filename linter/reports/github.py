"""`github`: workflow commands that GitHub Actions shows beside the lines of a change.

Format: GitHub Docs, "Workflow commands for GitHub Actions"; escapes as in actions/toolkit.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from linter.documents import Document
from linter.findings.diagnostic import Diagnostic, Severity
from linter.findings.fingerprints import repository_path
from linter.reports.report import FileFindings, Reporter
from linter.reports.sentence import sentence
from linter.reports.visible import calm

_COMMANDS: Final = {
    Severity.ERROR: "error",
    Severity.WARNING: "warning",
    Severity.INFO: "notice",
}


class GithubReporter(Reporter):
    """A workflow command a finding."""

    name = "github"

    def render(self, findings: Iterable[FileFindings]) -> Iterator[str]:
        """One line a finding, as each file comes."""
        for file in findings:
            for diagnostic in file.diagnostics:
                yield self._command(file.document, diagnostic)

    def _command(self, document: Document, diagnostic: Diagnostic) -> str:
        line, column = document.position(diagnostic.start)
        end_line, end_column = document.position(diagnostic.end)
        properties = {"file": repository_path(document), "line": line, "endLine": end_line}
        if line == end_line:
            # GitHub takes columns only of findings that keep to one line.
            properties |= {"col": column, "endColumn": end_column}
        properties["title"] = f"{diagnostic.rule.code} {diagnostic.rule.name}"
        written = ",".join(f"{name}={_property(str(value))}" for name, value in properties.items())
        message = _escaped(sentence(document, diagnostic, self.options))
        return f"::{_COMMANDS[diagnostic.severity]} {written}::{message}\n"


def _escaped(calm_text: str) -> str:
    return calm_text.replace("%", "%25")


def _property(text: str) -> str:
    return _escaped(calm(text)).replace(":", "%3A").replace(",", "%2C")
