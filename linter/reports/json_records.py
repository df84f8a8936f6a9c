"""`json` and `jsonl`: findings for programs.

The shape of a record is a promise to scripts: keys, their order and their meaning stay.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from typing import Final, TypedDict

from linter.documents import Document
from linter.findings.diagnostic import Diagnostic, Fix, replaced_text
from linter.reports.addresses import address
from linter.reports.report import FileFindings, Reporter, ReportOptions

#: Suggestions a record holds at most.
MOST_FIXES: Final = 5

#: Lone surrogates, controls that a terminal obeys, and what some readers take for a line's end.
_TO_ESCAPE: Final = re.compile("[\ud800-\udfff\x7f-\x9f\u2028\u2029]")


class Position(TypedDict):
    """A place: `offset` in code points from 0, `line` and `column` in code points from 1."""

    offset: int
    line: int
    column: int


class EditRecord(TypedDict):
    """Replace the code points `start` up to `end` of the file."""

    start: int
    end: int
    replacement: str


class FixRecord(TypedDict):
    """A suggestion; `text` is what would stand where the finding's `text` stands."""

    text: str
    edits: list[EditRecord]
    applicability: str
    confidence: float


class _Published(TypedDict, total=False):
    url: str


class Record(_Published):
    """A finding; `end` is exclusive, `fixes` come best first, `areta` may be empty.

    `url` is where the rule is explained, and is missing while that is nowhere.
    """

    path: str
    rule: str
    name: str
    category: str
    areta: str
    severity: str
    message: str
    text: str
    start: Position
    end: Position
    fixes: list[FixRecord]


def record(document: Document, diagnostic: Diagnostic, options: ReportOptions) -> Record:
    """The finding as scripts see it."""
    found: Record = {
        "path": document.path,
        "rule": diagnostic.rule.code,
        "name": diagnostic.rule.name,
        "category": diagnostic.rule.category,
        "areta": diagnostic.rule.areta,
        "severity": diagnostic.severity.value,
        "message": options.say(diagnostic.message),
        "text": document.text[diagnostic.start : diagnostic.end],
        "start": _position(document, diagnostic.start),
        "end": _position(document, diagnostic.end),
        "fixes": [_fix(document, diagnostic, fix) for fix in diagnostic.fixes[:MOST_FIXES]],
    }
    if url := address(diagnostic.rule.code, options.lang):
        found["url"] = url
    return found


def dump(value: object) -> str:
    """`value` as JSON on one line, Arabic as it is.

    Lone surrogates (a path that is not UTF-8) are escaped, for they could not be written otherwise,
    line separators, for a record is one line to every reader, and controls, which JSON allows above
    U+007E, for those who look at it in a terminal.
    """
    text = json.dumps(value, ensure_ascii=False)
    return _TO_ESCAPE.sub(lambda match: f"\\u{ord(match.group()):04x}", text)


class JsonLinesReporter(Reporter):
    """A record a line."""

    name = "jsonl"

    def render(self, findings: Iterable[FileFindings]) -> Iterator[str]:
        """One line a finding, as each file comes."""
        for file in findings:
            for diagnostic in file.diagnostics:
                yield dump(record(file.document, diagnostic, self.options)) + "\n"


class JsonReporter(Reporter):
    """An array of records, each on a line of its own."""

    name = "json"

    def render(self, findings: Iterable[FileFindings]) -> Iterator[str]:
        """The array, record by record; `[]` if nothing was found."""
        opening = "[\n"
        for file in findings:
            for diagnostic in file.diagnostics:
                yield opening + "  " + dump(record(file.document, diagnostic, self.options))
                opening = ",\n"
        yield "[]\n" if opening == "[\n" else "\n]\n"


def _position(document: Document, offset: int) -> Position:
    line, column = document.position(offset)
    return {"offset": offset, "line": line, "column": column}


def _fix(document: Document, diagnostic: Diagnostic, fix: Fix) -> FixRecord:
    return {
        "text": replaced_text(document.text, diagnostic, fix),
        "edits": [
            {"start": edit.start, "end": edit.end, "replacement": edit.replacement}
            for edit in fix.edits
        ],
        "applicability": fix.applicability.value,
        "confidence": round(fix.confidence, 4),
    }
