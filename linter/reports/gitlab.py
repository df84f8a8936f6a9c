"""`gitlab`: GitLab's Code Quality report.

Format: GitLab Docs, "Code Quality", section "Code Quality report format".
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from linter.findings.diagnostic import Severity
from linter.findings.fingerprints import Fingerprints, repository_path
from linter.reports.json_records import dump
from linter.reports.report import FileFindings, Reporter
from linter.reports.sentence import sentence

_SEVERITIES: Final = {
    Severity.ERROR: "major",
    Severity.WARNING: "minor",
    Severity.INFO: "info",
}


class GitlabReporter(Reporter):
    """An array of issues."""

    name = "gitlab"

    def render(self, findings: Iterable[FileFindings]) -> Iterator[str]:
        """The whole array, when all files are in."""
        fingerprints = Fingerprints()
        issues = [
            {
                "description": sentence(file.document, diagnostic, self.options),
                "check_name": f"{diagnostic.rule.code} {diagnostic.rule.name}",
                "fingerprint": fingerprints.of(file.document, diagnostic),
                "severity": _SEVERITIES[diagnostic.severity],
                "location": {
                    "path": repository_path(file.document),
                    "lines": {
                        "begin": file.document.position(diagnostic.start)[0],
                        "end": file.document.position(diagnostic.end)[0],
                    },
                },
            }
            for file in findings
            for diagnostic in file.diagnostics
        ]
        yield dump(issues) + "\n"
