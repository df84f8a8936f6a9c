"""A finding as browsers see it: the record of the JSON report, counted in UTF-16 units."""

from __future__ import annotations

from typing import TypedDict

from linter.documents import Document
from linter.findings.diagnostic import Diagnostic
from linter.reports.json_records import MOST_FIXES, EditRecord, FixRecord, Position, Record, record
from linter.reports.report import ReportOptions
from linter.reports.visible import change, visible
from linter.text.code_units import CodeUnit, UnitOffsets


class Shown(TypedDict):
    """A finding made legible: what stands there, and what should by each of its fixes."""

    found: str
    instead: list[str]


class PageRecord(Record):
    """A record whose offsets and columns are UTF-16 units."""

    shown: Shown


def page_records(
    document: Document, found: list[Diagnostic], options: ReportOptions
) -> list[PageRecord]:
    """The findings in `document`, in the units and with the words that a page shows."""
    places = UnitOffsets(document.text, CodeUnit.UTF16)
    return [
        _in_units(record(document, one, options), _shown(document, one), document, places)
        for one in found
    ]


def _in_units(record: Record, shown: Shown, document: Document, places: UnitOffsets) -> PageRecord:
    return {
        **record,
        "start": _position(record["start"], document, places),
        "end": _position(record["end"], document, places),
        "fixes": [_fix(fix, places) for fix in record["fixes"]],
        "shown": shown,
    }


def _position(position: Position, document: Document, places: UnitOffsets) -> Position:
    line_start = document.line_starts[position["line"] - 1]
    offset = places.units(position["offset"])
    return {
        "offset": offset,
        "line": position["line"],
        "column": offset - places.units(line_start) + 1,
    }


def _fix(fix: FixRecord, places: UnitOffsets) -> FixRecord:
    edits: list[EditRecord] = [
        {
            "start": places.units(edit["start"]),
            "end": places.units(edit["end"]),
            "replacement": edit["replacement"],
        }
        for edit in fix["edits"]
    ]
    return {**fix, "edits": edits}


def _shown(document: Document, diagnostic: Diagnostic) -> Shown:
    fixes = diagnostic.fixes[:MOST_FIXES]
    if not fixes:
        return {"found": visible(document.text[diagnostic.start : diagnostic.end]), "instead": []}
    changes = [change(document.text, diagnostic, fix) for fix in fixes]
    return {"found": changes[0].found, "instead": [one.instead for one in changes]}
