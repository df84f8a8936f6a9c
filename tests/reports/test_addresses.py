"""Reports name the page of a rule where the documentation is published, and none before."""

from __future__ import annotations

import json

import pytest

from linter import Linter
from linter.documents import Document
from linter.reports import addresses
from linter.reports.json_records import JsonReporter
from linter.reports.report import FileFindings, ReportOptions
from linter.reports.sarif import SarifReporter

DOCUMENT = Document("وقف اطلاق النار", "a.txt")
FOUND = [FileFindings(DOCUMENT, Linter().check(DOCUMENT))]
SITE = "https://sawab.example/"


def rendered(reporter: type[JsonReporter] | type[SarifReporter], lang: str) -> str:
    options = ReportOptions(lang="ar" if lang == "ar" else "en")
    return "".join(reporter(options).render(FOUND))


@pytest.mark.parametrize("reporter", [JsonReporter, SarifReporter])
def test_no_address_is_made_up(reporter: type[JsonReporter] | type[SarifReporter]) -> None:
    text = rendered(reporter, "en")
    assert '"url"' not in text
    assert '"helpUri"' not in text


@pytest.mark.parametrize(
    ("lang", "url"), [("en", f"{SITE}rules/S002/"), ("ar", f"{SITE}ar/rules/S002/")]
)
def test_the_page_of_the_rule_is_named(
    lang: str, url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(addresses, "DOCUMENTATION", SITE)
    assert json.loads(rendered(JsonReporter, lang))[0]["url"] == url
    (run,) = json.loads(rendered(SarifReporter, lang))["runs"]
    assert run["tool"]["driver"]["rules"][0]["helpUri"] == url
