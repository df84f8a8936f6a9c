"""`full`: each finding with its reason, the text around it and the suggestions; then the counts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from linter.documents import Document
from linter.findings.diagnostic import Diagnostic
from linter.reports.counts import Counts
from linter.reports.excerpt import excerpt
from linter.reports.report import FileFindings, Reporter, ReportOptions
from linter.reports.terminal import Terminal
from linter.reports.visible import calm, change, visible, without_commands

_INDENT = "    "


class FullReporter(Reporter):
    """For people at a terminal, or reading the log of one."""

    name = "full"

    def __init__(self, options: ReportOptions | None = None) -> None:
        super().__init__(options)
        self._terminal = Terminal(self.options)

    def render(self, findings: Iterable[FileFindings]) -> Iterator[str]:
        """One piece a finding, as each file comes; the counts last, if there was a file."""
        counts = Counts()
        for file in findings:
            counts.add(file)
            for diagnostic in file.diagnostics:
                yield self._finding(file.document, diagnostic)
        if self.options.summary and counts.files:
            yield self._terminal.paint(counts.sentence(self.options.lang), bold=True) + "\n"

    def _finding(self, document: Document, diagnostic: Diagnostic) -> str:
        terminal = self._terminal
        lines = [
            f"{terminal.place(document, diagnostic)}: {terminal.code(diagnostic)} "
            f"{diagnostic.rule.name}: {terminal.message(diagnostic)}"
        ]
        if self.options.show_source:
            lines.append(_INDENT + self._source(document.text, diagnostic))
        if diagnostic.fixes:
            lines.append(_INDENT + self._suggestions(document.text, diagnostic))
        return "\n".join(map(without_commands, lines)) + "\n\n"

    def _source(self, text: str, diagnostic: Diagnostic) -> str:
        # Brackets say the place without colours, and say it of a place without width too.
        shown = excerpt(text, diagnostic.start, diagnostic.end)
        found = self._terminal.paint(f">>{visible(shown.found)}<<", "red", bold=True)
        return f"{calm(shown.before)}{found}{calm(shown.after)}"

    def _suggestions(self, text: str, diagnostic: Diagnostic) -> str:
        best, *others = diagnostic.fixes[:5]
        line = self._terminal.change(text, diagnostic, best)
        if not others:
            return line
        separator, label = ("، ", "أو") if self.options.lang == "ar" else (", ", "or")
        instead = [change(text, diagnostic, fix).instead for fix in others]
        return f"{line} ({label}: {separator.join(instead)})"
