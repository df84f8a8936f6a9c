"""Comments that silence a finding, written for the user."""

from __future__ import annotations

import pytest

from linter import Linter
from linter.documents import Document
from linter.documents.formats import format_for
from linter.findings.fixes import apply_edits
from linter.findings.ignore_comment import ignore_comment


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        ("a.txt", "وقف اطلاق النار\nثم", "وقف اطلاق النار # sawab: ignore\nثم"),
        ("a.md", "وقف اطلاق النار\r\nثم", "وقف اطلاق النار <!-- sawab: ignore -->\r\nثم"),
        ("a.rst", "نص\n\nوقف اطلاق النار\n", "نص\n\n.. sawab: ignore\n\nوقف اطلاق النار\n"),
        ("a.adoc", "وقف اطلاق النار\n", "// sawab: ignore\nوقف اطلاق النار\n"),
        (
            "a.po",
            'msgid ""\nmsgstr ""\n\nmsgid "a"\nmsgstr "وقف اطلاق النار"\n',
            'msgid ""\nmsgstr ""\n\n# sawab: ignore\nmsgid "a"\nmsgstr "وقف اطلاق النار"\n',
        ),
        (
            "a.vtt",
            "WEBVTT\n\n00:01.000 --> 00:02.000\nوقف اطلاق النار\n",
            "WEBVTT\n\nNOTE sawab: ignore\n\n00:01.000 --> 00:02.000\nوقف اطلاق النار\n",
        ),
    ],
)
def test_a_comment_silences_the_line_as_its_file_writes_comments(
    name: str, text: str, expected: str
) -> None:
    document = Document(text, name, format=format_for(name, text).name)
    (finding,) = Linter().check(document)

    edit = ignore_comment(document, finding, rule_only=False)

    assert edit is not None
    assert apply_edits(text, [edit]) == expected
    assert Linter().check(document.with_text(expected)) == []
