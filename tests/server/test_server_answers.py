from __future__ import annotations

import base64
import json
import zipfile
from io import BytesIO
from pathlib import Path
from typing import Any

import docx
import pytest

from linter.documents import Document
from linter.engine import Linter
from linter.reports import ReportOptions
from linter.reports.json_records import record
from linter.server.answers import Answers
from linter.server.newlines import with_line_ends_of, with_line_feeds
from linter.server.requests import RequestError

ANSWERS = Answers()
WRONG = "وقف اطلاق النار ، ثم وصل إلىالمدينة"


def found(text: str, **settings: object) -> list[dict[str, Any]]:
    answer = ANSWERS.answer("check", {"text": text, "settings": settings})
    findings = answer["findings"]
    assert isinstance(findings, list)
    return findings


def test_a_text_without_wide_characters_has_the_records_of_the_json_report() -> None:
    document = Document(WRONG)
    expected = [record(document, one, ReportOptions(lang="ar")) for one in Linter().check(WRONG)]
    answered = found(WRONG)

    assert expected
    assert [{key: one[key] for key in expected[0]} for one in answered] == expected


def test_offsets_are_utf_16_units_even_after_emoji_before_arabic() -> None:
    text = f"سطر 🎉🎉\n👨‍👩‍👧 {WRONG}"
    units = text.encode("utf-16-le")
    for one in found(text):
        start, end = one["start"]["offset"], one["end"]["offset"]
        assert units[2 * start : 2 * end].decode("utf-16-le") == one["text"]
        line = text.split("\n")[one["start"]["line"] - 1].encode("utf-16-le")
        column = one["start"]["column"] - 1
        assert line[2 * column :].decode("utf-16-le").startswith(one["text"])
        for fix in one["fixes"]:
            assert all(edit["start"] <= edit["end"] <= len(units) // 2 for edit in fix["edits"])


def test_words_and_ignored_findings_and_rules_are_left_alone() -> None:
    assert [one["text"] for one in found("الوفقاق")] == ["الوفقاق"]
    assert not found("الوفقاق", words=["الوفقاق"])
    assert not found("الوفقاق", ignored=[{"rule": "S001", "text": "الوفقاق"}])
    assert not found("الوفقاق", ignore=["S001"])
    assert found("كلمة مجهلولبة", **{"extend-select": ["unknown-word"]})


def test_fixing_respects_what_is_ignored() -> None:
    settings = {"ignored": [{"rule": "S002", "text": "اطلاق"}]}
    answer = ANSWERS.answer("fix", {"text": WRONG, "settings": settings})

    assert answer["text"] == "وقف اطلاق النار، ثم وصل إلى المدينة"
    assert answer["applied"] == 2
    assert answer["findings"] == []


def test_a_rule_is_explained_in_the_language_of_the_reader() -> None:
    arabic = ANSWERS.answer("explain", {"rule": "hamza", "settings": {"lang": "ar"}})
    english = ANSWERS.answer("explain", {"rule": "S002", "settings": {"lang": "en"}})

    assert arabic["code"] == english["code"] == "S002"
    assert arabic["reason"] != english["reason"]
    assert english["examples"]


@pytest.mark.parametrize(
    ("name", "request_", "status"),
    [
        ("chek", {}, 404),
        ("check", [], 400),
        ("check", {}, 400),
        ("check", {"text": 3}, 400),
        ("check", {"text": "", "format": "nothing"}, 400),
        ("check", {"text": "", "settings": {"lang": "fr"}}, 400),
        ("check", {"text": "", "settings": {"spelling": "old"}}, 400),
        ("check", {"text": "", "settings": {"ignore": ["Q9"]}}, 400),
        ("check", {"text": "", "settings": {"words": ["a b c"]}}, 400),
        ("check", {"text": "", "settings": {"words": "كلمة"}}, 400),
        ("check", {"text": "", "settings": {"words": ["ك" * 300]}}, 400),
        ("check", {"text": "", "settings": {"ignored": ["S001"]}}, 400),
        ("check", {"text": "{كلمة", "format": "json"}, 422),
        ("explain", {"rule": "nothing"}, 404),
        ("open", {"name": "a.txt", "data": "no base64!"}, 400),
        ("open", {"name": "a.docx", "data": "AAAA"}, 422),
        ("open", {"name": "/etc/passwd", "data": ""}, None),
    ],
)
def test_what_cannot_be_answered_is_refused_with_a_reason(
    name: str, request_: object, status: int | None
) -> None:
    if status is None:  # a name is a name, and no file is read by it
        assert ANSWERS.answer(name, request_)["text"] == ""
        return
    with pytest.raises(RequestError) as refused:
        ANSWERS.answer(name, request_)
    assert refused.value.status == status
    assert refused.value.message


def opened(name: str, data: bytes) -> dict[str, Any]:
    return ANSWERS.answer("open", {"name": name, "data": base64.b64encode(data).decode()})


def saved(name: str, data: bytes, text: str) -> bytes:
    request = {"name": name, "data": base64.b64encode(data).decode(), "text": text}
    return base64.b64decode(ANSWERS.answer("save", request)["data"])


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "windows-1256"])
def test_a_file_comes_back_in_its_encoding_with_its_line_ends(encoding: str) -> None:
    text = "وصل إلىالمدينة صباح اليوم\r\nثم عاد إلى البلاد مساء\r\nوهذا سطر آخر طويل من النص\n"
    data = text.encode(encoding)
    answer = opened("a.txt", data)

    assert answer["text"] == text.replace("\r\n", "\n")
    fixed = answer["text"].replace("إلىالمدينة", "إلى المدينة")
    expected = text.replace("إلىالمدينة", "إلى المدينة").encode(encoding)
    assert saved("a.txt", data, fixed) == expected
    assert saved("a.txt", data, answer["text"]) == data


def test_a_word_file_comes_back_with_tracked_changes(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_paragraph("وصل إلىالمدينة")
    document.save(str(tmp_path / "a.docx"))
    data = (tmp_path / "a.docx").read_bytes()
    answer = opened("a.docx", data)
    assert answer["container"]
    assert answer["format"] == "word"

    changed = saved("a.docx", data, answer["text"].replace("إلىالمدينة", "إلى المدينة"))
    with zipfile.ZipFile(BytesIO(changed)) as archive:
        content = archive.read("word/document.xml").decode()
    assert "<w:ins " in content
    assert "<w:del " in content


def test_line_ends_of_lines_that_were_put_in_are_those_of_most_lines() -> None:
    original = "ا\r\nب\r\nج\n"
    assert with_line_feeds(original) == "ا\nب\nج\n"
    assert with_line_ends_of(original, "ا\nب\nج\n") == original
    assert with_line_ends_of(original, "ا\nب\nج\nد\n") == "ا\r\nب\r\nج\r\nد\r\n"


def test_answers_are_json_whatever_the_text_holds() -> None:
    text = f"\ud800 <script>alert(1)</script> \u202e \x1b[31m {WRONG}"
    json.dumps(ANSWERS.answer("check", {"text": text}))
