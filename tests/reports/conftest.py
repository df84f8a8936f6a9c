"""An article with an error of each shape, and the findings that a linter would make of it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from linter.documents import Document
from linter.findings.diagnostic import (
    Applicability,
    Diagnostic,
    Edit,
    Fix,
    Message,
    RuleInfo,
    Severity,
)
from linter.reports import FileFindings

MISSPELLING = RuleInfo("S001", "misspelling", "spelling", "OR")
MERGED = RuleInfo("B001", "merged-words", "boundaries", "MG")
GAP = RuleInfo("P003", "missing-space-after-stop", "punctuation")
INVISIBLE = RuleInfo("U004", "bidi-control", "characters")

ARTICLE = (
    "روسيا تدعو تركيا\n"
    "\n"
    "قال لافروف الأربعاءإن حكومة الوفقاق لا ترغب في ذلك.وأعرب عن أسفه.\n"
    "وأكد أن \u200fالحل قريب\n"
)

DiagnosticMaker = Callable[..., Diagnostic]


@pytest.fixture
def flag() -> DiagnosticMaker:
    """Makes a finding at the first place where `found` stands in `text`."""

    def make(
        text: str,
        found: str,
        *replacements: str,
        rule: RuleInfo = MISSPELLING,
        applicability: Applicability = Applicability.SAFE,
        severity: Severity = Severity.ERROR,
    ) -> Diagnostic:
        start = text.index(found)
        end = start + len(found)
        fixes = tuple(
            Fix((Edit(start, end, replacement),), applicability, 0.97)
            for replacement in replacements
        )
        message = Message("Misspelt word", "كلمة مكتوبة خطأ")
        return Diagnostic(rule, start, end, message, severity, fixes)

    return make


@pytest.fixture
def article(flag: DiagnosticMaker) -> FileFindings:
    """Four findings: two words run together, a misspelling, a missing space, a hidden mark."""
    stop = ARTICLE.index(".وأعرب")
    gap = Diagnostic(
        GAP,
        stop,
        stop + 1,
        Message("No space after .", "لا مسافة بعد ."),
        Severity.WARNING,
        (Fix((Edit(stop + 1, stop + 1, " "),), Applicability.UNSAFE),),
    )
    return FileFindings(
        Document(ARTICLE, "news/article.txt"),
        [
            flag(ARTICLE, "الأربعاءإن", "الأربعاء إن", rule=MERGED),
            flag(ARTICLE, "الوفقاق", "الوفاق", "الوفقات"),
            gap,
            flag(ARTICLE, "\u200f", rule=INVISIBLE, severity=Severity.INFO),
        ],
    )
