"""Reports for build servers and review tools: each read back by its own kind of reader."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from typing import Any
from xml.etree import ElementTree

import pytest

from linter import Linter
from linter.documents import Document
from linter.findings.diagnostic import Applicability, Diagnostic, Edit, Fix
from linter.findings.fixes import apply_edits
from linter.reports import FileFindings, ReportOptions, reporter


def written(name: str, *files: FileFindings, options: ReportOptions | None = None) -> str:
    return "".join(reporter(name, options).render(files))


def sarif_run(*files: FileFindings) -> dict[str, Any]:
    log = json.loads(written("sarif", *files))
    assert log["version"] == "2.1.0"
    run: dict[str, Any] = log["runs"][0]
    return run


def test_github_shows_each_finding_at_its_columns(article: FileFindings) -> None:
    lines = written("github", article).splitlines()

    assert lines[1] == (
        "::error file=news/article.txt,line=3,endLine=3,col=29,endColumn=36,"
        "title=S001 misspelling::Misspelt word: \u2067الوفقاق\u2069 → \u2067الوفاق\u2069"
    )
    assert lines[2].startswith("::warning ")
    assert lines[3].startswith("::notice ")


def test_github_properties_and_messages_are_escaped(flag: Callable[..., Diagnostic]) -> None:
    text = "في\n50%"
    document = Document(text, "a,b:c%\n.txt")

    line = written("github", FileFindings(document, [flag(text, text, "50%::")]))

    assert line == (
        "::error file=a%2Cb%3Ac%25⏎.txt,line=1,endLine=2,title=S001 misspelling::"
        "Misspelt word: \u2067في⏎50%25\u2069 → 50%25::\n"
    )


def test_gitlab_issues_hold_what_gitlab_asks_for(article: FileFindings) -> None:
    issues = json.loads(written("gitlab", article))

    assert len(issues) == 4
    assert issues[1] == {
        "description": "Misspelt word: \u2067الوفقاق\u2069 → \u2067الوفاق\u2069",
        "check_name": "S001 misspelling",
        "fingerprint": issues[1]["fingerprint"],
        "severity": "major",
        "location": {"path": "news/article.txt", "lines": {"begin": 3, "end": 3}},
    }
    assert json.loads(written("gitlab")) == []


def test_fingerprints_differ_within_a_file_and_stay_when_lines_move(
    flag: Callable[..., Diagnostic],
) -> None:
    text = "الوفقاق\nالوفقاق\n"
    first = flag(text, "الوفقاق", "الوفاق")
    second = Diagnostic(first.rule, 8, 15, first.message)
    moved = [Diagnostic(first.rule, place, place + 7, first.message) for place in (1, 9)]

    before = json.loads(written("gitlab", FileFindings(Document(text, "a"), [first, second])))
    after = json.loads(written("gitlab", FileFindings(Document("\n" + text, "a"), moved)))

    fingerprints = [issue["fingerprint"] for issue in before]
    assert len(set(fingerprints)) == 2
    assert fingerprints == [issue["fingerprint"] for issue in after]


def test_sarif_results_point_at_their_rules_and_places(article: FileFindings) -> None:
    run = sarif_run(article, article)
    rules = run["tool"]["driver"]["rules"]
    result = run["results"][1]

    assert run["columnKind"] == "unicodeCodePoints"
    assert [rule["id"] for rule in rules] == ["B001", "S001", "P003", "U004"]
    assert all(rules[one["ruleIndex"]]["id"] == one["ruleId"] for one in run["results"])
    assert [one["level"] for one in run["results"][:4]] == ["error", "error", "warning", "note"]
    assert result["locations"][0]["physicalLocation"] == {
        "artifactLocation": {"uri": "news/article.txt"},
        "region": {
            "startLine": 3,
            "startColumn": 29,
            "endLine": 3,
            "endColumn": 36,
            "charOffset": 46,
            "charLength": 7,
            "snippet": {"text": "الوفقاق"},
        },
    }
    prints = [one["partialFingerprints"]["sawab/v1"] for one in run["results"]]
    assert len(set(prints)) == 8


def test_sarif_fixes_fix_the_text(article: FileFindings) -> None:
    edits = [
        Edit(
            replacement["deletedRegion"]["charOffset"],
            replacement["deletedRegion"]["charOffset"] + replacement["deletedRegion"]["charLength"],
            replacement["insertedContent"]["text"],
        )
        for result in sarif_run(article)["results"]
        if "fixes" in result
        for replacement in result["fixes"][0]["artifactChanges"][0]["replacements"]
    ]

    fixed = apply_edits(article.document.text, edits)

    assert "قال لافروف الأربعاء إن حكومة الوفاق لا ترغب في ذلك. وأعرب" in fixed


def test_sarif_paths_are_valid_references(flag: Callable[..., Diagnostic]) -> None:
    text = "الوفقاق"
    run = sarif_run(FileFindings(Document(text, "./مقال 1#.txt"), [flag(text, text)]))

    location = run["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]
    assert location["uri"] == "%D9%85%D9%82%D8%A7%D9%84%201%23.txt"


def test_sarif_of_nothing_is_a_run_without_results() -> None:
    run = sarif_run(FileFindings(Document("نص سليم"), []))

    assert run["results"] == []
    assert run["tool"]["driver"]["rules"] == []


def test_rdjson_columns_count_bytes(article: FileFindings) -> None:
    result = json.loads(written("rdjson", article))
    diagnostic = result["diagnostics"][1]

    assert result["source"] == {"name": "sawab"}
    assert diagnostic["severity"] == "ERROR"
    assert diagnostic["code"] == {"value": "S001"}
    line = article.document.text.splitlines()[2].encode()
    place = diagnostic["location"]["range"]
    assert place["start"]["line"] == place["end"]["line"] == 3
    found = line[place["start"]["column"] - 1 : place["end"]["column"] - 1]
    assert found.decode() == "الوفقاق"


def test_rdjson_counts_the_bytes_of_each_line_by_itself() -> None:
    text = "كتاب،ثم\r\nabc، كتاب،ثم 😀 ،ثم"
    found = Linter(["P001", "P002"]).check(text)
    results = json.loads(written("rdjson", FileFindings(Document(text), found)))["diagnostics"]
    lines = [line.encode() for line in text.split("\r\n")]
    for one, result in zip(found, results, strict=True):
        start = result["location"]["range"]["start"]
        end = result["location"]["range"]["end"]
        flagged = lines[start["line"] - 1][start["column"] - 1 : end["column"] - 1]
        assert flagged.decode() == text[one.start : one.end]


def test_rdjson_suggests_one_replacement_for_a_fix_of_many_edits(
    flag: Callable[..., Diagnostic],
) -> None:
    text = 'قال "نعم" ثم'
    shown = flag(text, '"نعم"')
    fix = Fix((Edit(4, 5, "«"), Edit(8, 9, "»")), Applicability.SAFE)
    finding = Diagnostic(shown.rule, shown.start, shown.end, shown.message, fixes=(fix,))

    result = json.loads(written("rdjson", FileFindings(Document(text), [finding])))

    suggestions = result["diagnostics"][0]["suggestions"]
    assert [one["text"] for one in suggestions] == ["«نعم»"]
    assert suggestions[0]["range"]["start"]["column"] == len("قال ".encode()) + 1


def test_junit_counts_each_finding_as_a_failed_test(article: FileFindings) -> None:
    clean = FileFindings(Document("نص سليم", "clean.txt"), [])
    root = ElementTree.fromstring(written("junit", article, clean).encode())

    suites = root.findall("testsuite")
    assert [suite.get("name") for suite in suites] == ["news/article.txt", "clean.txt"]
    assert [suite.get("failures") for suite in suites] == ["4", "0"]
    assert [suite.get("tests") for suite in suites] == ["4", "1"]
    assert [len(suite.findall("testcase")) for suite in suites] == [4, 1]
    failure = suites[0].findall("testcase/failure")[1]
    assert failure.get("message") == "Misspelt word: \u2067الوفقاق\u2069 → \u2067الوفاق\u2069"


def test_checkstyle_lists_errors_by_file(article: FileFindings) -> None:
    clean = FileFindings(Document("نص سليم", "clean.txt"), [])
    root = ElementTree.fromstring(written("checkstyle", article, clean).encode())

    assert [file.get("name") for file in root] == ["news/article.txt"]
    assert root[0][1].attrib == {
        "line": "3",
        "column": "29",
        "severity": "error",
        "message": "Misspelt word: \u2067الوفقاق\u2069 → \u2067الوفاق\u2069",
        "source": "sawab.spelling.S001",
    }


@pytest.mark.parametrize("name", ["junit", "checkstyle"])
def test_xml_reports_survive_any_text(name: str, flag: Callable[..., Diagnostic]) -> None:
    text = 'قال <"&\x00\x0b\ufffe\ud800\u2028]]>'
    document = Document(text, '<"&\x01\n>.txt')

    report = written(name, FileFindings(document, [flag(text, text, "<!--&'")]))

    assert "U+0000" in report
    assert ElementTree.fromstring(report.encode()) is not None


def test_csv_keeps_text_with_commas_quotes_and_line_breaks(
    article: FileFindings, flag: Callable[..., Diagnostic]
) -> None:
    text = 'قال، "في,\nفي" البيت'
    finding = flag(text, '"في,\nفي"', "في")

    report = written("csv", FileFindings(Document(text, "a.txt"), [finding]), article)
    rows = list(csv.DictReader(io.StringIO(report)))

    assert len(rows) == 5
    assert rows[0]["text"] == '"في,\nفي"'
    assert rows[0]["suggestion"] == "في"
    assert (rows[0]["line"], rows[0]["column"], rows[0]["end_line"]) == ("1", "6", "2")
    assert (rows[2]["rule"], rows[2]["areta"], rows[2]["suggestion"]) == ("S001", "OR", "الوفاق")


@pytest.mark.parametrize("begin", ["=", "+", "-", "@", "\t", "\r", "＝"])
def test_no_cell_of_csv_is_a_formula(flag: Callable[..., Diagnostic], begin: str) -> None:
    text = f"{begin}cmd|' /C calc'!A0 نص"
    finding = flag(text, text, f"{begin}نص")

    report = written("csv", FileFindings(Document(text, f"{begin}a.txt"), [finding]))
    [row] = csv.DictReader(io.StringIO(report, newline=""))

    assert (row["text"], row["suggestion"]) == (f"'{text}", f"'{begin}نص")
    assert not any(value.startswith(begin) for value in row.values())


@pytest.mark.parametrize("name", ["json", "jsonl", "sarif", "gitlab", "rdjson"])
def test_controls_are_escaped_in_json(flag: Callable[..., Diagnostic], name: str) -> None:
    text = "نص\x9b31mنص\x7f\x85\x1b[0m"
    report = written(name, FileFindings(Document(text, "a\x9b.txt"), [flag(text, text, "نص")]))
    isolates = "\u2067\u2068\u2069"  # around Arabic, so that browsers show it in its place
    assert all(character.isprintable() or character in f"\n{isolates}" for character in report)
    json.loads(report)


@pytest.mark.parametrize(
    "name", ["github", "gitlab", "sarif", "rdjson", "junit", "checkstyle", "csv"]
)
def test_messages_come_in_arabic_when_asked(name: str, article: FileFindings) -> None:
    assert "كلمة مكتوبة خطأ" in written(name, article, options=ReportOptions(lang="ar"))
