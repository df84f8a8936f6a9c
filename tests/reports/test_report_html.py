"""The HTML report: what it shows, and that it can be opened alone (long: a parser to look with)."""

from __future__ import annotations

import base64
import hashlib
import re
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter import Linter
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
from linter.findings.fixes import apply_edits, choose
from linter.reports import FileFindings, ReportOptions, reporter

VOID = {"input", "meta", "br", "wbr", "hr", "link", "img"}
RULE = RuleInfo("S001", "misspelling", "spelling")


class Page(HTMLParser):
    """What a browser would see: elements that must balance, their attributes, the text."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.open: list[tuple[str, str]] = []
        self.elements: list[tuple[str, dict[str, str]]] = []
        self.shown: dict[str, list[str]] = {}
        self.original = ""
        self.feed(html)
        self.close()
        assert not self.open

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = {name: value or "" for name, value in attrs}
        self.elements.append((tag, attributes))
        if tag not in VOID:
            self.open.append((tag, attributes.get("class", "")))
        self.shown.setdefault(tag, []).append("")

    def handle_endtag(self, tag: str) -> None:
        assert self.open, tag
        assert self.open.pop()[0] == tag

    def handle_data(self, data: str) -> None:
        for tag, _ in self.open:
            self.shown[tag][-1] += data
        classes = [name for _, name in self.open]
        tags = [tag for tag, _ in self.open]
        is_ours = {"instead", "note"} & set(classes) or "del" in tags
        if "text" in classes and not is_ours and not any("gap" in name for name in classes):
            self.original += data

    def attributes(self, name: str) -> list[str]:
        return [attributes[name] for _, attributes in self.elements if name in attributes]


def page(*files: FileFindings, lang: str = "ar") -> Page:
    options = ReportOptions(lang="ar" if lang == "ar" else "en")
    return Page("".join(reporter("html", options).render(files)))


def finding(start: int, end: int, *edits: Edit, severity: Severity = Severity.ERROR) -> Diagnostic:
    fixes = (Fix(edits, Applicability.SAFE),) if edits else ()
    return Diagnostic(RULE, start, end, Message("Wrong", "خطأ"), severity, fixes)


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_the_page_reads_as_the_language_of_the_report_does(
    article: FileFindings, lang: str
) -> None:
    found = page(article, lang=lang)

    assert ("html", {"lang": lang, "dir": "rtl" if lang == "ar" else "ltr"}) in found.elements
    assert ("div", {"class": "text", "lang": "ar", "dir": "rtl", "data-version": "both"}) in (
        found.elements
    )
    assert found.shown["h1"] == ["تقرير صواب" if lang == "ar" else "sawab report"]
    assert ("Misspelt word" if lang == "en" else "كلمة مكتوبة خطأ") in found.shown["ol"][0]


def test_no_request_leaves_the_page(article: FileFindings) -> None:
    html = "".join(reporter("html").render([article]))
    found = Page(html)

    assert not {"link", "img", "iframe", "object", "base"} & set(found.shown)
    assert not found.attributes("src")
    assert all(target.startswith("#") for target in found.attributes("href"))
    (script,) = found.shown["script"]
    rest = html.replace("<!DOCTYPE", "").replace(script, "")
    assert not re.search(r"https?:|//|url\(|@import|\son\w+=", rest)
    assert not re.search(r"fetch|XMLHttp|import|eval|innerHTML", script)
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-{digest}'"
    assert policy in found.attributes("content")


def test_text_and_path_and_message_are_escaped() -> None:
    text = '<script>alert("1")</script> & الوفقاق'
    attack = Message("<img src=x onerror=alert(1)>", '"><script>alert(1)</script>')
    wrong = Diagnostic(
        RuleInfo("<b>", '"<i>', "x"),
        0,
        8,
        attack,
        fixes=(Fix((Edit(0, 8, "</mark><script>"),), Applicability.SAFE),),
    )

    for lang in ("en", "ar"):
        found = page(FileFindings(Document(text, '"><script>x</script>'), [wrong]), lang=lang)

        assert not {"img", "b", "i"} & set(found.shown)
        assert len(found.shown["script"]) == 1
        assert found.original == text
        assert "<script>x</script>" in found.shown["h2"][-1]


def test_each_finding_is_marked_in_place_and_says_what_to_write(article: FileFindings) -> None:
    html = "".join(reporter("html", ReportOptions(lang="ar")).render([article]))
    found = Page(html)

    assert found.shown["mark"] == ["الأربعاءإن", "الوفقاق", ".", "[U+200F RIGHT-TO-LEFT MARK]"]
    assert found.attributes("title")[1] == "S001 كلمة مكتوبة خطأ"
    instead = re.findall(r'<span class="instead">.*?<bdi>(.*?)</bdi>', html)
    assert instead == ["الأربعاء إن", "الوفاق", "ذلك.␣وأعرب"]


def test_links_between_text_and_list_lead_somewhere_and_ids_are_unique(
    article: FileFindings,
) -> None:
    found = page(article, article)
    ids = found.attributes("id")

    assert len(ids) == len(set(ids))
    assert {target[1:] for target in found.attributes("href")} <= set(ids)
    assert {"m1", "f1", "m8", "f8", "file-1", "file-2"} <= set(ids)
    assert all(label.split()[-1].isdigit() for label in found.attributes("aria-label"))


def test_counts_by_rule_and_by_file_are_tables_with_captions(article: FileFindings) -> None:
    clean = FileFindings(Document("نص سليم", "clean.txt"), [])
    other = FileFindings(Document(article.document.text, "b.txt"), article.diagnostics[:1])

    found = page(article, other, clean, lang="en")

    assert found.shown["caption"] == ["Counts by file", "Counts by rule"]
    rows = [row.split("\n")[0] for row in found.shown["tr"]]
    assert "news/article.txt4" in rows
    assert "B001merged-words2" in rows
    assert "clean.txt" not in "".join(found.shown["section"])
    assert found.shown["dd"] == ["5", "3", "2", "3"]


def test_nothing_found_is_said() -> None:
    found = page(FileFindings(Document("نص سليم"), []))

    assert "لا ملاحظات." in found.shown["main"][0]
    assert "mark" not in found.shown


def test_a_missing_space_without_width_is_shown_as_a_gap() -> None:
    text = "ذلك.وأعرب"
    found = page(FileFindings(Document(text), [finding(4, 4, Edit(4, 4, " "))]))

    assert found.shown["mark"] == ["␣"]
    assert found.original == text


def test_a_finding_inside_another_is_marked_in_both() -> None:
    text = "مشيرا إلى إنه يأمل"
    outer = finding(6, 13, Edit(10, 13, "أنه"))
    inner = finding(10, 13, Edit(10, 13, "أنه"), severity=Severity.WARNING)

    found = page(FileFindings(Document(text), [outer, inner]))

    assert found.shown["mark"] == ["إلى ", "إنه"]
    assert "error shared" in found.attributes("class")
    assert found.original == text
    assert {"m1", "m2"} <= set(found.attributes("id"))


def test_the_number_of_a_finding_does_not_cut_a_word() -> None:
    text = "ال\u200fكتاب هنا"
    html = "".join(reporter("html").render([FileFindings(Document(text), [finding(2, 3)])]))

    assert re.search(r"</mark>كتاب<a class=\"note\"", html)


def test_control_characters_that_html_cannot_hold_are_named() -> None:
    found = page(FileFindings(Document("قال\x00\x1b هنا الوفقاق"), [finding(10, 17)]))

    assert found.original == "قال[U+0000][U+001B] هنا الوفقاق"


def test_the_page_of_a_fix_strikes_the_old_and_shows_the_new(
    article: FileFindings,
) -> None:
    before = article.document.text
    applied = choose(article.diagnostics, unsafe=True)
    after = apply_edits(before, [edit for one in applied for edit in one.fix.edits])

    found = page(
        FileFindings(Document(after, "a.txt"), [], applied, (len(applied),), before), lang="en"
    )

    text = {tag: shown[:3] for tag, shown in found.shown.items()}
    assert text["del"][:2] == ["الأربعاءإن", "الوفقاق"]
    assert text["ins"] == ["الأربعاء إن", "الوفاق", "␣"]
    assert "mark" not in found.shown
    assert found.original.replace("\u200c", "").replace("␣", " ") == after
    assert "fixed" in found.shown["ol"][0]


def test_the_page_of_a_fix_marks_what_is_left_in_the_text_as_it_now_stands() -> None:
    before = 'قال لهم " نعم" ،ثم ذهب.وعاد'
    linter = Linter(["P"])
    result = linter.fix(before)
    place = result.text.index("ذهب")

    found = page(
        FileFindings(
            Document(result.text),
            [finding(place, place + 3)],
            result.applied,
            result.passes,
            before,
        )
    )

    assert result.applied
    assert found.shown["mark"] == ["ذهب"]


def test_fixes_that_lead_to_another_text_are_refused(article: FileFindings) -> None:
    applied = choose(article.diagnostics)
    with pytest.raises(ValueError, match="do not lead"):
        page(FileFindings(article.document, [], applied, (), article.document.text))


@st.composite
def findings_in(draw: st.DrawFn) -> tuple[str, list[Diagnostic]]:
    text = draw(st.text("ابتثج هو.<&\u064b", max_size=25))
    ends = st.integers(0, len(text))
    spans = draw(st.lists(st.tuples(ends, ends), max_size=8))
    severities = st.sampled_from(list(Severity))
    found = [finding(min(span), max(span), severity=draw(severities)) for span in spans]
    return text, sorted(found, key=lambda one: one.sort_key)


@given(findings_in())
def test_however_findings_overlap_the_text_stays_whole_and_the_page_well_formed(
    case: tuple[str, list[Diagnostic]],
) -> None:
    text, diagnostics = case
    if not diagnostics:
        return

    found = page(FileFindings(Document(text), diagnostics))

    shown = found.original.replace("␣", " ").replace("\u25cc", "")
    assert shown == text
    assert sum(name.startswith("m") for name in found.attributes("id")) == len(diagnostics) + 1
