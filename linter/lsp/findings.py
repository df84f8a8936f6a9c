"""Findings and rules as the protocol shows them."""

from __future__ import annotations

from typing import Final

from lsprotocol import types

from linter.findings.diagnostic import Diagnostic, Severity
from linter.lsp.checking import Checked
from linter.reports.visible import calm
from linter.rules.core.reasons import reason
from linter.rules.core.registry import find_rule
from linter.settings.model import Lang

SOURCE: Final = "sawab"
_SEVERITIES: Final = {
    Severity.ERROR: types.DiagnosticSeverity.Error,
    Severity.WARNING: types.DiagnosticSeverity.Warning,
    Severity.INFO: types.DiagnosticSeverity.Information,
}


def shown(checked: Checked) -> list[types.Diagnostic]:
    """All findings of a document."""
    return [as_diagnostic(checked, finding) for finding in checked.findings]


def as_diagnostic(checked: Checked, finding: Diagnostic) -> types.Diagnostic:
    """One finding."""
    return types.Diagnostic(
        range=checked.snapshot.range(finding.start, finding.end),
        message=message(finding, checked.lang),
        severity=_SEVERITIES[finding.severity],
        code=finding.rule.code,
        source=SOURCE,
    )


def message(finding: Diagnostic, lang: Lang) -> str:
    """What is wrong, in one sentence."""
    return calm(finding.message.ar if lang == "ar" else finding.message.en)


def at(checked: Checked, start: int, end: int) -> list[Diagnostic]:
    """The findings that touch the code points `start` to `end`."""
    return [one for one in checked.findings if one.start <= end and start <= one.end]


def hover(checked: Checked, offset: int) -> types.Hover | None:
    """What is wrong at a place and the reason of the rule, in Markdown; None if nothing is."""
    found = at(checked, offset, offset)
    if not found:
        return None
    parts = [_explained(one, checked.lang) for one in found]
    place = checked.snapshot.range(found[0].start, found[0].end)
    content = types.MarkupContent(types.MarkupKind.Markdown, "\n\n---\n\n".join(parts))
    return types.Hover(content, place)


def _explained(finding: Diagnostic, lang: Lang) -> str:
    rule = find_rule(finding.rule.code)
    heading = f"**{finding.rule.code} {finding.rule.name}**: {message(finding, lang)}"
    return f"{heading}\n\n{reason(rule, lang)}"
