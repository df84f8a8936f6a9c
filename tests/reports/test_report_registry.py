from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from linter.documents import Document
from linter.reports import REPORT_NAMES, FileFindings, ReportOptions, UnknownReportError, reporter
from linter.reports.report import BinaryReporter

DOCS = Path(__file__).parents[2] / "docs"


@pytest.mark.parametrize("page", ["reports.md", "reports.ar.md"])
@pytest.mark.parametrize("name", REPORT_NAMES)
def test_every_report_stands_in_the_table_of_its_page(name: str, page: str) -> None:
    rows = [line for line in (DOCS / page).read_text("utf-8").splitlines() if line[:1] == "|"]
    assert any(f"`{name}`" in row.split("|")[1] for row in rows)


@pytest.mark.parametrize("name", REPORT_NAMES)
def test_every_report_is_made_by_its_name(name: str) -> None:
    assert reporter(name).name == name


@pytest.mark.parametrize("name", REPORT_NAMES)
@pytest.mark.parametrize("lang", ["en", "ar"])
def test_every_report_copes_with_an_empty_file(name: str, lang: str) -> None:
    made = reporter(name, ReportOptions(lang="ar" if lang == "ar" else "en"))
    empty = [FileFindings(Document("", "empty.txt"), [])]
    if isinstance(made, BinaryReporter):
        assert made.data(empty)
    else:
        assert all(isinstance(piece, str) for piece in made.render(empty))


@pytest.mark.parametrize("name", REPORT_NAMES)
def test_every_report_can_be_written_as_utf_8_whatever_the_path(
    name: str, article: FileFindings
) -> None:
    document = Document(article.document.text, "\udcff\x1b[31m<a>&\n.txt")

    made = reporter(name)
    findings = [FileFindings(document, article.diagnostics)]
    if isinstance(made, BinaryReporter):
        assert made.data(findings)
        return
    text = "".join(made.render(findings))

    assert text.encode()
    assert "\x1b" not in text


def test_an_unknown_report_is_refused_with_the_names_there_are() -> None:
    with pytest.raises(UnknownReportError, match="concise"):
        reporter("xml")


def test_one_report_does_not_load_the_others() -> None:
    program = (
        "import sys; from linter.reports import reporter; reporter('concise'); "
        "print([name for name in sys.modules if name.startswith('linter.reports.html')"
        " or name in ('json', 'html', 'difflib', 'click')])"
    )
    result = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )

    assert result.stdout.strip() == "[]"


def test_applied_fixes_without_the_text_before_them_are_refused(article: FileFindings) -> None:
    from linter.findings.fixes import choose

    applied = choose(article.diagnostics)
    with pytest.raises(ValueError, match="text before"):
        FileFindings(article.document, [], applied)
