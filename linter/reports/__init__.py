"""Reporters, one a module; `reporter(name)` loads the one that is asked for."""

from linter.reports.report import (
    REPORT_NAMES,
    FileFindings,
    Reporter,
    ReportOptions,
    UnknownReportError,
    reporter,
)

__all__ = [
    "REPORT_NAMES",
    "FileFindings",
    "ReportOptions",
    "Reporter",
    "UnknownReportError",
    "reporter",
]
