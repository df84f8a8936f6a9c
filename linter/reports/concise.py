"""`concise`: a finding a line, for editors, `grep` and short attention."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from linter.documents import Document
from linter.findings.diagnostic import Diagnostic
from linter.reports.report import FileFindings, Reporter, ReportOptions
from linter.reports.terminal import Terminal
from linter.reports.visible import without_commands


class ConciseReporter(Reporter):
    """`path:line:column: CODE message: found → suggestion`."""

    name = "concise"

    def __init__(self, options: ReportOptions | None = None) -> None:
        super().__init__(options)
        self._terminal = Terminal(self.options)

    def render(self, findings: Iterable[FileFindings]) -> Iterator[str]:
        """One piece a finding, as each file comes."""
        for file in findings:
            for diagnostic in file.diagnostics:
                yield self._line(file.document, diagnostic)

    def _line(self, document: Document, diagnostic: Diagnostic) -> str:
        terminal = self._terminal
        if diagnostic.fixes:
            detail = terminal.change(document.text, diagnostic, diagnostic.fixes[0])
        else:
            detail = terminal.found(document.text, diagnostic)
        line = (
            f"{terminal.place(document, diagnostic)}: {terminal.code(diagnostic)} "
            f"{terminal.message(diagnostic)}{': ' if detail else ''}{detail}\n"
        )
        return without_commands(line)
