"""`checkstyle`: the XML of Checkstyle, which many review tools read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from xml.sax.saxutils import quoteattr

from linter.documents import Document
from linter.findings.diagnostic import Diagnostic
from linter.findings.fingerprints import repository_path
from linter.reports.report import FileFindings, Reporter
from linter.reports.sentence import sentence
from linter.reports.visible import calm


class CheckstyleReporter(Reporter):
    """An element a file with findings, an element a finding in it."""

    name = "checkstyle"

    def render(self, findings: Iterable[FileFindings]) -> Iterator[str]:
        """A piece a file, as each comes."""
        yield '<?xml version="1.0" encoding="UTF-8"?>\n<checkstyle version="4.3">\n'
        for file in findings:
            if file.diagnostics:
                errors = "".join(self._error(file.document, one) for one in file.diagnostics)
                path = quoteattr(calm(repository_path(file.document)))
                yield f"  <file name={path}>\n{errors}  </file>\n"
        yield "</checkstyle>\n"

    def _error(self, document: Document, diagnostic: Diagnostic) -> str:
        line, column = document.position(diagnostic.start)
        message = quoteattr(sentence(document, diagnostic, self.options))
        source = quoteattr(calm(f"sawab.{diagnostic.rule.category}.{diagnostic.rule.code}"))
        return (
            f'    <error line="{line}" column="{column}" severity="{diagnostic.severity.value}" '
            f"message={message} source={source}/>\n"
        )
