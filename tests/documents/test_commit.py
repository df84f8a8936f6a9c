"""Commit messages: only what a person wrote is read."""

from __future__ import annotations

from linter.documents.plain.commit import read
from tests.conftest import Sawab

MESSAGE = """أصلح اطلاق النسخة

تغير الملف.

Signed-off-by: اطلاق <a@example.org>
Co-authored-by: B <b@example.org>
# Please enter the commit message: اطلاق
# ------------------------ >8 ------------------------
diff --git a/a b/a
+وقف اطلاق
"""


def test_comments_trailers_and_the_diff_are_no_prose() -> None:
    assert read(MESSAGE).prose.text == "أصلح اطلاق النسخة\n\nتغير الملف.\n\n"


def test_a_subject_that_looks_like_a_trailer_is_prose() -> None:
    assert read("fix: اطلاق\n").prose.text == "fix: اطلاق\n"


def test_a_paragraph_with_one_line_of_prose_is_prose() -> None:
    text = "subject\n\nNote: نص\nنص آخر\n"
    assert read(text).prose.text == text


def test_the_hook_reports_the_message_alone(sawab: Sawab) -> None:
    (sawab.folder / "COMMIT_EDITMSG").write_text(MESSAGE, "utf-8")
    run = sawab("check", "COMMIT_EDITMSG", "--output-format", "concise", "--quiet")
    assert run.status == 1
    assert [line.partition(": ")[0] for line in run.stdout.splitlines()] == ["COMMIT_EDITMSG:1:6"]
