"""Where a build server's page reads from left to right, wrong stands before right."""

from __future__ import annotations

import json

import pytest

from linter.documents import Document
from linter.engine import Linter
from linter.reports import FileFindings, ReportOptions, reporter
from linter.reports.isolation import FSI, PDI, RLI, isolated, with_isolated_runs

NAMES = ("gitlab", "github", "sarif", "junit", "checkstyle", "rdjson")


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("lang", ["en", "ar"])
def test_each_side_of_the_arrow_is_isolated(name: str, lang: str) -> None:
    text = "وصل الوفد ، ثم «» غادر"
    file = FileFindings(Document(text, "a.txt"), Linter().check(text))
    options = ReportOptions(lang="ar" if lang == "ar" else "en")
    report = "".join(reporter(name, options).render([file]))
    if name in ("gitlab", "sarif", "rdjson"):
        report = json.dumps(json.loads(report), ensure_ascii=False)

    assert f"{RLI}الوفد␣،{PDI} → {RLI}الوفد،{PDI}" in report
    assert report.count(RLI) + report.count(FSI) == report.count(PDI)


def test_runs_of_arabic_in_an_english_sentence_are_isolated_one_by_one() -> None:
    message = with_isolated_runs("Hamza: write “إلى أن”, not “الى”")
    assert message == f"Hamza: write “{FSI}إلى أن{PDI}”, not “{FSI}الى{PDI}”"
    assert with_isolated_runs("Space before ،") == f"Space before {FSI}،{PDI}"
    assert with_isolated_runs("No Arabic at all") == "No Arabic at all"
    assert isolated("U+200F") == "U+200F"
    assert isolated("5 ا") == f"{RLI}5 ا{PDI}"


def test_isolates_of_the_text_itself_are_named_and_close_nothing() -> None:
    text = f"كلمة{PDI} اطلاق النار"
    file = FileFindings(Document(text, "a.txt"), Linter().check(text))
    report = "".join(reporter("github").render([file]))
    assert "U+2069" in report
    for line in report.splitlines():
        assert line.count(RLI) + line.count(FSI) == line.count(PDI)
