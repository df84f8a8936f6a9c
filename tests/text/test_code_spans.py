"""Code between backticks, where no format reads it."""

from __future__ import annotations

import pytest

from linter import Linter
from linter.text.code_spans import left_alone


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("استدعاء `تـنفيذي.أنتج` هنا", ["`تـنفيذي.أنتج`"]),
        ("مثل `عملية~هيئ(سند[x])`، ثم `نص`", ["`عملية~هيئ(سند[x])`", "`نص`"]),
        ("انظر `https://example.org/نص` هنا", ["`https://example.org/نص`"]),
        ("قال `ذهب إلى البيت` ثم عاد", []),
        ("اسم بلا`قرين هنا", []),
        ("قال ``نعم`` ثم عاد", []),
    ],
)
def test_code_is_one_name_or_holds_a_sign_of_code(text: str, code: list[str]) -> None:
    assert [text[start:end] for start, end in left_alone(text)] == code


def test_nothing_is_found_in_code_but_beside_it() -> None:
    text = "استدعاء الدالة `تـنفيذي.أنتج` ، ثم `ذهب الى البيت` وينتهي"
    found = Linter().check(text)
    assert [(one.rule.code, text[one.start : one.end]) for one in found] == [
        ("P002", " "),
        ("S002", "الى"),
    ]
