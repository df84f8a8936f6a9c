"""Counting findings while they pass: by file, by rule, by what `fix` would do."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from linter.findings.diagnostic import Applicability, Diagnostic, RuleInfo
from linter.reports.report import FileFindings


@dataclass(slots=True)
class Counts:
    """Running counts.

    `files` were looked at, `files_with_findings` have findings; `fixable` findings are fixed by
    `fix`, `unsafely_fixable` ones only with `--unsafe-fixes`.
    """

    files: int = 0
    files_with_findings: int = 0
    findings: int = 0
    fixable: int = 0
    unsafely_fixable: int = 0
    by_rule: Counter[RuleInfo] = field(default_factory=Counter)

    def add(self, file: FileFindings) -> None:
        """Count a file and its findings."""
        self.files += 1
        self.files_with_findings += bool(file.diagnostics)
        for diagnostic in file.diagnostics:
            self.findings += 1
            self.by_rule[diagnostic.rule] += 1
            applicability = best_applicability(diagnostic)
            self.fixable += applicability is Applicability.SAFE
            self.unsafely_fixable += applicability is Applicability.UNSAFE

    def sentence(self, lang: str) -> str:
        """`8 findings in 1 file, 7 fixable`, or its like in Arabic."""
        return _arabic(self) if lang == "ar" else _english(self)


def best_applicability(diagnostic: Diagnostic) -> Applicability | None:
    """What `fix` may do with a finding: it only ever takes the first fix. None: there is none."""
    return diagnostic.fixes[0].applicability if diagnostic.fixes else None


def _english(counts: Counts) -> str:
    if not counts.findings:
        return f"No findings in {_plural(counts.files, 'file')}."
    unsafe = f" ({counts.unsafely_fixable} more with --unsafe-fixes)"
    return (
        f"{_plural(counts.findings, 'finding')} in {_plural(counts.files_with_findings, 'file')}, "
        f"{counts.fixable} fixable{unsafe if counts.unsafely_fixable else ''}."
    )


def _plural(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"


def _arabic(counts: Counts) -> str:
    # Labels and figures: a counted noun would have to change with each figure.
    if not counts.findings:
        return f"لا ملاحظات. عدد الملفات المفحوصة: {counts.files}."
    unsafe = f"، وبالخيار --unsafe-fixes: {counts.unsafely_fixable}"
    return (
        f"الملاحظات: {counts.findings}، الملفات: {counts.files_with_findings}، "
        f"القابلة للإصلاح: {counts.fixable}{unsafe if counts.unsafely_fixable else ''}."
    )
