"""What the two terminal reports share: colours, arrows, and how a finding's place is written.

Arabic goes out in logical order, as it stands in the file; whether it is shown from right to left
is the terminal's part.
"""

from __future__ import annotations

from typing import Final

from linter.documents import Document
from linter.findings.diagnostic import Diagnostic, Fix, Severity
from linter.reports.excerpt import shortened
from linter.reports.report import ReportOptions
from linter.reports.visible import calm, change, visible

_LEFT_TO_RIGHT_MARK: Final = "\u200e"
_SEVERITY_COLOURS: Final = {
    Severity.ERROR: "red",
    Severity.WARNING: "yellow",
    Severity.INFO: "cyan",
}


class Terminal:
    """Writes the parts of a line as the options ask."""

    def __init__(self, options: ReportOptions) -> None:
        self.options = options

    def paint(self, text: str, colour: str | None = None, *, bold: bool = False) -> str:
        """`text` in a colour, if there are colours."""
        if not self.options.colour or not text:
            return text
        from click import style

        return style(text, fg=colour, bold=bold or None)

    def place(self, document: Document, diagnostic: Diagnostic) -> str:
        """`path:line:column`, which terminals and editors turn into a link."""
        line, column = document.position(diagnostic.start)
        return f"{self.paint(calm(document.path), bold=True)}:{line}:{column}"

    def code(self, diagnostic: Diagnostic) -> str:
        """The rule's code, coloured by how grave the finding is."""
        return self.paint(diagnostic.rule.code, _SEVERITY_COLOURS[diagnostic.severity], bold=True)

    def message(self, diagnostic: Diagnostic) -> str:
        """Why it was flagged, in the language of the report."""
        return calm(self.options.say(diagnostic.message))

    def change(self, text: str, diagnostic: Diagnostic, fix: Fix) -> str:
        """`found → suggestion`."""
        shown = change(text, diagnostic, fix)
        mark = _LEFT_TO_RIGHT_MARK if self.options.bidi_marks else ""
        found = self.paint(shown.found, "red")
        instead = self.paint(shown.instead, "green")
        return f"{found}{mark} → {mark}{instead}"

    def found(self, text: str, diagnostic: Diagnostic) -> str:
        """The flagged text of a finding that has no suggestion; empty if it has no width."""
        flagged = text[diagnostic.start : diagnostic.end]
        return self.paint(visible(shortened(flagged)), "red")
