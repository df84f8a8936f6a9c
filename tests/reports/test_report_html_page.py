"""The HTML report in a real browser: filters, files built late, versions of a fixed text, print."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from linter.documents import Document
from linter.engine import Linter
from linter.findings.fixes import FixResult
from linter.reports import FileFindings, ReportOptions, reporter
from tests.browsing import axe, browser, violations, visit

__all__ = ["axe", "browser"]

pytestmark = pytest.mark.slow

WRONG = "وقف اطلاق النار ، ثم وصل إلىالمدينة"
LINTER = Linter()

Open = Callable[..., Page]


def checked(path: str, text: str) -> FileFindings:
    return FileFindings(Document(text, path), LINTER.check(text))


def fixed(path: str, text: str) -> FileFindings:
    result: FixResult = LINTER.fix(text)
    return FileFindings(
        Document(result.text, path), result.left, result.applied, result.passes, text
    )


@pytest.fixture
def opened(browser: Browser, tmp_path: Path) -> Iterator[Open]:
    """Opens a report as a file; no error may have come up at the end."""
    visits = []

    def open_report(*files: FileFindings, lang: str = "en") -> Page:
        options = ReportOptions(lang="ar" if lang == "ar" else "en")
        path = tmp_path / "report.html"
        path.write_text("".join(reporter("html", options).render(files)), "utf-8")
        visits.append(visit(browser.new_context(), path.as_uri()))
        return visits[-1].page

    yield open_report
    for one in visits:
        one.page.context.close()
        assert not one.errors


def test_entries_are_filtered_by_word_family_and_rule(opened: Open) -> None:
    page = opened(checked("a.txt", WRONG), checked("b.txt", "نص ، هنا"))
    expect(page.locator("#found")).to_have_text("4")
    page.locator("#family").select_option("punctuation")
    expect(page.locator(".entries > li:visible")).to_have_count(2)
    page.locator("#rule").select_option("S002")
    expect(page.locator(".entries > li:visible")).to_have_count(0)
    page.locator("#family").select_option("")
    expect(page.locator(".entries > li:visible")).to_have_count(1)
    expect(page.locator("section.file:visible")).to_have_count(1)
    page.locator("#rule").select_option("")
    page.locator("#search").fill("b.txt")
    expect(page.locator(".entries > li:visible")).to_have_count(1)
    page.locator("#search").fill("اطلاق")
    expect(page.locator("#found")).to_have_text("1")


def test_files_of_a_large_report_are_built_when_they_are_looked_at(opened: Open) -> None:
    page = opened(*(checked(f"{number}.txt", WRONG) for number in range(30)))
    expect(page.locator(".text")).to_have_count(0)
    expect(page.locator("#found")).to_have_text("90")
    page.locator("#file-3 summary").click()
    expect(page.locator(".text")).to_have_count(1)
    page.locator("table a").nth(7).click()
    expect(page.locator("#file-8 .text")).to_be_visible()
    page.locator("#rule").select_option("S002")
    expect(page.locator("#found")).to_have_text("30")
    page.locator("#file-9 summary").click()
    expect(page.locator("#file-9 .entries > li:visible")).to_have_count(1)
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    expect(page.locator(".text")).to_have_count(30)


def shown(text: Locator) -> str:
    return text.inner_text().replace("\u200c", "").replace("␣", " ").strip()


def test_a_fixed_text_is_shown_before_after_and_with_its_changes(opened: Open) -> None:
    page = opened(fixed("a.txt", WRONG))
    text = page.locator(".text")
    expect(text.locator("del").first).to_be_visible()
    page.get_by_role("button", name="Before").click()
    assert shown(text) == WRONG
    page.get_by_role("button", name="After").click()
    assert shown(text) == "وقف إطلاق النار، ثم وصل إلى المدينة"


def test_the_chart_draws_findings_for_each_thousand_words(opened: Open) -> None:
    page = opened(checked("a.txt", WRONG), checked("b.txt", f"{'كلمة ' * 20}اطلاق"))
    assert page.locator(".bars .rate").all_inner_texts() == ["500.0", "47.6"]
    assert page.locator(".bars li").first.locator("rect").count() == 3


def test_a_left_to_right_page_isolates_what_is_arabic_in_a_sentence(opened: Open) -> None:
    page = opened(checked("a.txt", "وقف اطلاق النار"))
    pieces = page.locator(".why bdi").all_inner_texts()
    assert pieces == ["إطلاق", "اطلاق"]
    assert page.locator("html").get_attribute("dir") == "ltr"
    assert page.locator(".why").inner_text() == "“إطلاق”, not “اطلاق”: a hamza is missing"


@pytest.mark.parametrize("lang", ["ar", "en"])
def test_axe_finds_nothing_wrong(opened: Open, axe: str, lang: str) -> None:
    page = opened(fixed("a.txt", WRONG), checked("b.md", WRONG), lang=lang)
    assert violations(page, axe) == []
    page = opened(*(checked(f"{number}.txt", WRONG) for number in range(12)), lang=lang)
    page.locator("#file-3 summary").click()
    assert violations(page, axe) == []
