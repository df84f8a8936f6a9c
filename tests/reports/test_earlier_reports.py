"""A report may take the place of an earlier one, and never that of a text."""

from __future__ import annotations

from io import BytesIO

import docx
import pytest

from linter import Linter
from linter.documents import Document
from linter.reports import REPORT_NAMES, FileFindings, ReportOptions, reporter
from linter.reports.earlier import is_users_text
from linter.reports.report import BinaryReporter

LINTER = Linter()


def reported(name: str, lang: str, text: str) -> bytes:
    document = Document(text, "مقال.txt")
    made = reporter(name, ReportOptions(lang="ar" if lang == "ar" else "en"))
    findings = [FileFindings(document, LINTER.check(document))]
    if isinstance(made, BinaryReporter):
        return made.data(findings)
    return "".join(made.render(findings)).encode()


@pytest.mark.parametrize("name", REPORT_NAMES)
@pytest.mark.parametrize("lang", ["en", "ar"])
@pytest.mark.parametrize("text", ["وقف اطلاق النار ، ثم غادر", "وصل الوفد إلى المدينة"])
def test_a_report_in_any_form_is_one(name: str, lang: str, text: str) -> None:
    assert not is_users_text(BytesIO(reported(name, lang, text)))


@pytest.mark.parametrize(
    "text", ["وقف اطلاق النار ، ثم غادر", "طار على A320 مساء", "<p>وصل الوفد</p>", '["وصل الوفد"]']
)
def test_a_text_is_none(text: str) -> None:
    assert is_users_text(BytesIO(text.encode()))


def test_a_document_is_none() -> None:
    made, data = docx.Document(), BytesIO()
    made.add_paragraph("وصل الوفد إلى المدينة")
    made.save(data)
    data.seek(0)
    assert is_users_text(data)


@pytest.mark.parametrize("data", [b"", b"\n", b"[]", b"{}", b"\xff\xfe", b"a,b\n1,2\n"])
def test_what_holds_no_arabic_text_may_be_replaced(data: bytes) -> None:
    assert not is_users_text(BytesIO(data))


@pytest.mark.parametrize("data", [b"PK\x03\x04", b"PK\x03\x04" + bytes(100)])
def test_a_damaged_document_is_kept(data: bytes) -> None:
    assert is_users_text(BytesIO(data))
