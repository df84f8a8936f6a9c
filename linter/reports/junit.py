"""`junit`: a test suite a file and a failed test a finding, for build servers that count tests.

Format: the JUnit XML that Jenkins and GitLab read, by the schema of Jenkins (junit-10.xsd), which
has no place for a line: it stands in the name of the test and in the text of the failure.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from xml.sax.saxutils import escape, quoteattr

from linter.documents import Document
from linter.findings.diagnostic import Diagnostic
from linter.findings.fingerprints import repository_path
from linter.reports.report import FileFindings, Reporter
from linter.reports.sentence import sentence
from linter.reports.visible import calm


class JunitReporter(Reporter):
    """A file without findings is a suite with one test that passed."""

    name = "junit"

    def render(self, findings: Iterable[FileFindings]) -> Iterator[str]:
        """A piece a file, as each comes."""
        yield '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="sawab">\n'
        for file in findings:
            yield self._suite(file)
        yield "</testsuites>\n"

    def _suite(self, file: FileFindings) -> str:
        path = quoteattr(calm(repository_path(file.document)))
        failures = len(file.diagnostics)
        passed = f'    <testcase name="sawab" classname={path}/>\n'
        failed = "".join(self._case(file.document, one, path) for one in file.diagnostics)
        counts = f'tests="{failures or 1}" failures="{failures}" errors="0"'
        return f"  <testsuite name={path} file={path} {counts}>\n{failed or passed}  </testsuite>\n"

    def _case(self, document: Document, diagnostic: Diagnostic, path: str) -> str:
        line, column = document.position(diagnostic.start)
        text = sentence(document, diagnostic, self.options)
        name = quoteattr(calm(f"{diagnostic.rule.code} {diagnostic.rule.name} {line}:{column}"))
        return (
            f"    <testcase name={name} classname={path}>\n"
            f"      <failure type={quoteattr(diagnostic.severity.value)} message={quoteattr(text)}>"
            f"{escape(f'{calm(repository_path(document))}:{line}:{column}: {text}')}</failure>\n"
            "    </testcase>\n"
        )
