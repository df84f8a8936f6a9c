"""`sarif`: the Static Analysis Results Interchange Format, for code scanning services.

Format: OASIS, SARIF Version 2.1.0 (2020). Columns and offsets are code points.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator
from typing import Any, Final, Literal
from urllib.parse import quote

from linter._version import __version__
from linter.documents import Document
from linter.findings.diagnostic import Diagnostic, Edit, Fix, RuleInfo, Severity
from linter.findings.fingerprints import Fingerprints, repository_path
from linter.reports.addresses import address
from linter.reports.json_records import MOST_FIXES, dump
from linter.reports.report import FileFindings, Reporter
from linter.reports.sentence import sentence
from linter.reports.visible import change
from linter.rules.core.reasons import reason, summary
from linter.rules.core.registry import find_rule

#: A path on a drive of Windows, whose letter would pass for the scheme of an address.
_DRIVE: Final = re.compile(r"[A-Za-z]:/")
_SCHEMA: Final = "https://json.schemastore.org/sarif-2.1.0.json"
_LEVELS: Final = {
    Severity.ERROR: "error",
    Severity.WARNING: "warning",
    Severity.INFO: "note",
}

#: A JSON object on its way out; its shape is the format's, not ours.
_Object = dict[str, Any]


class SarifReporter(Reporter):
    """One run with its rules and results."""

    name = "sarif"

    def render(self, findings: Iterable[FileFindings]) -> Iterator[str]:
        """The whole log, when all files are in."""
        rules: dict[RuleInfo, int] = {}
        fingerprints = Fingerprints()
        results = [
            self._result(
                file.document,
                diagnostic,
                rules.setdefault(diagnostic.rule, len(rules)),
                fingerprints.of(file.document, diagnostic),
            )
            for file in findings
            for diagnostic in file.diagnostics
        ]
        driver = {
            "name": "sawab",
            "version": __version__,
            "rules": [_rule(rule, self.options.lang) for rule in rules],
        }
        run = {
            "tool": {"driver": driver},
            "language": self.options.lang,
            "columnKind": "unicodeCodePoints",
            "results": results,
        }
        yield dump({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}) + "\n"

    def _result(
        self, document: Document, diagnostic: Diagnostic, rule_index: int, fingerprint: str
    ) -> _Object:
        location = {
            "artifactLocation": _artifact(document),
            "region": _region(document, diagnostic),
        }
        result: _Object = {
            "ruleId": diagnostic.rule.code,
            "ruleIndex": rule_index,
            "level": _LEVELS[diagnostic.severity],
            "message": {"text": sentence(document, diagnostic, self.options)},
            "locations": [{"physicalLocation": location}],
            "partialFingerprints": {"sawab/v1": fingerprint},
        }
        if diagnostic.fixes:
            result["fixes"] = [
                _fix(document, diagnostic, fix) for fix in diagnostic.fixes[:MOST_FIXES]
            ]
        return result


def _rule(rule: RuleInfo, lang: Literal["en", "ar"]) -> _Object:
    known = find_rule(rule.code)
    why = reason(known, lang)
    properties = {"category": rule.category, "tags": [rule.category]}
    if rule.areta:
        properties["areta"] = rule.areta
    described: _Object = {
        "id": rule.code,
        "name": rule.name,
        "shortDescription": {"text": summary(known, lang)},
        "fullDescription": {"text": why},
        "help": {"text": why, "markdown": f"**{rule.code} {rule.name}**\n\n{why}"},
        "properties": properties,
    }
    if url := address(rule.code, lang):
        described["helpUri"] = url
    return described


def _artifact(document: Document) -> _Object:
    path = repository_path(document)
    if _DRIVE.match(path):
        return {"uri": "file:///" + quote(path, safe="/:")}
    return {"uri": quote(os.fsencode(path))}


def _region(document: Document, diagnostic: Diagnostic) -> _Object:
    start_line, start_column = document.position(diagnostic.start)
    end_line, end_column = document.position(diagnostic.end)
    return {
        "startLine": start_line,
        "startColumn": start_column,
        "endLine": end_line,
        "endColumn": end_column,
        "charOffset": diagnostic.start,
        "charLength": diagnostic.end - diagnostic.start,
        "snippet": {"text": document.text[diagnostic.start : diagnostic.end]},
    }


def _fix(document: Document, diagnostic: Diagnostic, fix: Fix) -> _Object:
    replacements = [_replacement(edit) for edit in fix.edits]
    return {
        "description": {"text": change(document.text, diagnostic, fix).instead},
        "artifactChanges": [
            {"artifactLocation": _artifact(document), "replacements": replacements}
        ],
    }


def _replacement(edit: Edit) -> _Object:
    return {
        "deletedRegion": {"charOffset": edit.start, "charLength": edit.end - edit.start},
        "insertedContent": {"text": edit.replacement},
    }
