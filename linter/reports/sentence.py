"""A finding in one plain sentence, as reports for build servers give it."""

from __future__ import annotations

from linter.documents import Document
from linter.findings.diagnostic import Diagnostic
from linter.reports.report import ReportOptions
from linter.reports.visible import calm, change


def sentence(document: Document, diagnostic: Diagnostic, options: ReportOptions) -> str:
    """The message with the best suggestion: `No such word: الوفقاق → الوفاق`; never two lines."""
    message = calm(options.say(diagnostic.message))
    if not diagnostic.fixes:
        return message
    shown = change(document.text, diagnostic, diagnostic.fixes[0])
    return f"{message}: {shown.found} → {shown.instead}"
