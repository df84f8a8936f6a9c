"""A finding in one plain sentence, as reports for build servers give it."""

from __future__ import annotations

from linter.documents import Document
from linter.findings.diagnostic import Diagnostic
from linter.reports.isolation import isolated, with_isolated_runs
from linter.reports.report import ReportOptions
from linter.reports.visible import calm, change


def sentence(document: Document, diagnostic: Diagnostic, options: ReportOptions) -> str:
    """The message with the best suggestion: `No such word: الوفقاق → الوفاق`; never two lines.

    Pages of build servers read from left to right: what is Arabic in it is isolated. But for the
    isolates, nothing in it is hidden.
    """
    message = calm(options.say(diagnostic.message))
    message = isolated(message) if options.lang == "ar" else with_isolated_runs(message)
    if not diagnostic.fixes:
        return message
    shown = change(document.text, diagnostic, diagnostic.fixes[0])
    return f"{message}: {isolated(shown.found)} → {isolated(shown.instead)}"
