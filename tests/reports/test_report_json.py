from __future__ import annotations

import json
from collections.abc import Callable

from linter import Linter
from linter.documents import Document
from linter.findings.diagnostic import Diagnostic, Edit
from linter.findings.fixes import apply_edits
from linter.reports import FileFindings, ReportOptions, reporter


def test_a_record_has_the_documented_keys_in_the_documented_order(article: FileFindings) -> None:
    records = json.loads("".join(reporter("json").render([article])))

    assert records[1] == {
        "path": "news/article.txt",
        "rule": "S001",
        "name": "misspelling",
        "category": "spelling",
        "areta": "OR",
        "severity": "error",
        "message": "Misspelt word",
        "text": "الوفقاق",
        "start": {"offset": 46, "line": 3, "column": 29},
        "end": {"offset": 53, "line": 3, "column": 36},
        "fixes": [
            {
                "text": "الوفاق",
                "edits": [{"start": 46, "end": 53, "replacement": "الوفاق"}],
                "applicability": "safe",
                "confidence": 0.97,
            },
            {
                "text": "الوفقات",
                "edits": [{"start": 46, "end": 53, "replacement": "الوفقات"}],
                "applicability": "safe",
                "confidence": 0.97,
            },
        ],
    }
    assert " ".join(records[1]) == (
        "path rule name category areta severity message text start end fixes"
    )
    assert " ".join(records[1]["fixes"][0]) == "text edits applicability confidence"


def test_a_missing_space_is_part_of_what_would_stand_there(article: FileFindings) -> None:
    records = json.loads("".join(reporter("json").render([article])))

    assert (records[0]["text"], records[0]["fixes"][0]["text"]) == ("الأربعاءإن", "الأربعاء إن")
    assert (records[2]["text"], records[2]["fixes"][0]["text"]) == (".", ". ")


def test_arabic_is_written_as_it_is(article: FileFindings) -> None:
    assert "الوفقاق" in "".join(reporter("json").render([article]))


def test_json_lines_hold_the_same_records_one_a_line(article: FileFindings) -> None:
    text = "".join(reporter("jsonl").render([article, article]))
    records = json.loads("".join(reporter("json").render([article, article])))

    assert [json.loads(line) for line in text.splitlines()] == records
    assert len(records) == 8


def test_a_line_separator_in_the_text_does_not_break_a_json_line(
    flag: Callable[..., Diagnostic],
) -> None:
    text = "قال\u2028ذلك"
    output = "".join(
        reporter("jsonl").render([FileFindings(Document(text), [flag(text, "\u2028", " ")])])
    )

    assert len(output.splitlines()) == 1
    assert json.loads(output)["text"] == "\u2028"


def test_nothing_found_is_an_empty_array_and_no_line() -> None:
    clean = FileFindings(Document("نص سليم"), [])

    assert json.loads("".join(reporter("json").render([clean]))) == []
    assert "".join(reporter("jsonl").render([clean])) == ""


def test_messages_come_in_the_language_asked_for(article: FileFindings) -> None:
    line = next(reporter("jsonl", ReportOptions(lang="ar")).render([article]))

    assert json.loads(line)["message"] == "كلمة مكتوبة خطأ"


def test_at_most_five_suggestions_are_listed(flag: Callable[..., Diagnostic]) -> None:
    text = "الوفقاق"
    finding = flag(text, text, *"ابتثجح")

    line = next(reporter("jsonl").render([FileFindings(Document(text), [finding])]))

    assert [fix["text"] for fix in json.loads(line)["fixes"]] == list("ابتثج")


def test_a_script_can_fix_a_text_with_nothing_but_the_records() -> None:
    text = 'قال " نعم" ،ثم ذهب.وعاد'
    document = Document(text)
    output = reporter("jsonl").render([FileFindings(document, Linter(["P"]).check(document))])
    records = [json.loads(line) for line in output]

    edits = {
        Edit(edit["start"], edit["end"], edit["replacement"])
        for record in records
        for edit in record["fixes"][0]["edits"]
    }

    assert records
    assert all(
        text[record["start"]["offset"] : record["end"]["offset"]] == record["text"]
        for record in records
    )
    assert apply_edits(text, edits) == 'قال "نعم"، ثم ذهب. وعاد'
