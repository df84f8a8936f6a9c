"""A fix that a file cannot hold is left out, and it alone."""

from __future__ import annotations

import zipfile
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest

from linter.documents import Document
from linter.engine import Linter
from linter.files.storage import decode
from linter.findings.diagnostic import (
    Applicability,
    Diagnostic,
    Edit,
    Fix,
    Message,
    RuleInfo,
    Severity,
)
from linter.findings.fitting import fitted
from tests.conftest import Sawab

_RULE = RuleInfo("X001", "test", "spelling", "")


def word_file(*paragraphs: str) -> bytes:
    """A Word file; a tab in a paragraph is an element, as Word has it."""
    runs = [text.replace("\t", "</w:t></w:r><w:r><w:tab/></w:r><w:r><w:t>") for text in paragraphs]
    body = "".join(f"<w:p><w:r><w:t>{run}</w:t></w:r></w:p>" for run in runs)
    namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    output = BytesIO()
    with zipfile.ZipFile(output, "w") as archive:
        document = f'<w:document xmlns:w="{namespace}"><w:body>{body}</w:body></w:document>'
        archive.writestr("word/document.xml", document)
    return output.getvalue()


def diagnostic(start: int, end: int, replacement: str) -> Diagnostic:
    fix = Fix((Edit(start, end, replacement),), Applicability.SAFE, 1.0)
    return Diagnostic(_RULE, start, end, Message("", ""), Severity.ERROR, (fix,))


@pytest.mark.parametrize("option", [(), ("--track-changes",)])
def test_a_fix_over_a_tab_of_a_word_file_is_left_out_alone(
    sawab: Sawab, option: tuple[str, ...]
) -> None:
    file = sawab.folder / "a.docx"
    file.write_bytes(word_file("وصل الوفد\t، ثم غادر", "وقف اطلاق النار", "وصل ، ثم غادر"))

    run = sawab("fix", *option, "--output-format", "concise", "a.docx")

    assert run.status == 1
    text = decode(file.read_bytes(), "a.docx").text
    assert text == "وصل الوفد\t، ثم غادر\nوقف إطلاق النار\nوصل، ثم غادر\n"
    assert run.stdout.startswith("a.docx:1:10: P002")
    assert "Note: a.docx:1:10: a fix of P002 is left out: a fix would change a tab" in run.stderr


def test_a_character_that_the_encoding_lacks_costs_its_fix_alone(sawab: Sawab) -> None:
    text = 'أعلنت الوزارة "وقف" اطلاق النار ، وقال الوزير إن الاتفاق نهائي تماما.\n'
    file = sawab.folder / "a.txt"
    file.write_bytes(text.encode("iso8859_6"))

    run = sawab("fix", "--extend-select", "no-guillemets", "--output-format", "concise", "a.txt")

    assert run.status == 1
    fixed = text.replace("اطلاق", "إطلاق").replace(" ،", "،")
    assert file.read_bytes().decode("iso8859_6") == fixed
    assert run.stdout.startswith("a.txt:1:15: P035")
    assert "a.txt:1:15: a fix of P035 is left out: iso8859_6 has no U+00AB" in run.stderr


def test_a_fix_that_would_break_the_format_is_left_out_alone() -> None:
    text = '{"a": "اكل الولد", "b": "نعم"}'
    document = Document(text, "a.json", format="json")
    breaks, fits = text.index("نعم"), text.index("اكل")

    fit = fitted(document, [diagnostic(fits, fits + 3, "أكل"), diagnostic(breaks, breaks + 3, '"')])

    assert fit.document.text == text.replace("اكل", "أكل")
    assert [one.diagnostic.start for one in fit.taken] == [fits]
    ((refused, reason),) = fit.refused
    assert refused.diagnostic.start == breaks
    assert reason.startswith("not valid json")


def test_what_a_refused_fix_stood_before_is_tried() -> None:
    document = Document("كلمة كلمة", "a.txt", "iso8859-6")
    found = [diagnostic(0, 4, "«"), diagnostic(4, 5, "،")]

    fit = fitted(document, found)

    assert fit.document.text == "كلمة،كلمة"
    assert len(fit.refused) == 1


def test_many_fixes_that_do_not_fit_are_all_found() -> None:
    text = "كلمة " * 400
    document = Document(text, "a.txt", "iso8859-6")
    found = [diagnostic(n * 5, n * 5 + 4, "«" if n % 2 else "لفظ") for n in range(400)]

    fit = fitted(document, found)

    assert (len(fit.taken), len(fit.refused)) == (200, 200)
    assert fit.document.text == "لفظ كلمة " * 200


def test_a_rule_whose_fixes_are_all_refused_costs_a_bounded_number_of_trials(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    trials = []
    try_text = Document.with_text

    def counted(document: Document, text: str) -> Document:
        trials.append(text)
        return try_text(document, text)

    monkeypatch.setattr(Document, "with_text", counted)
    costs = []
    for number in (400, 1600):
        document = Document("كلمة " * number, "a.txt", "iso8859-6")
        found = [diagnostic(n * 5, n * 5 + 4, "«") for n in range(number)]
        trials.clear()
        fit = fitted(document, found)
        assert (len(fit.taken), len(fit.refused)) == (0, number)
        assert {reason for _, reason in fit.refused} == {fit.refused[0][1]}
        costs.append(len(trials))
    assert costs[1] - costs[0] <= 4  # halvings more, and no trial a fix


def test_the_fixes_of_other_rules_are_tried_where_one_rule_is_hopeless() -> None:
    text = "كلمة " * 400
    document = Document(text, "a.txt", "iso8859-6")
    found = [diagnostic(n * 5, n * 5 + 4, "«") for n in range(399)]
    other = replace(diagnostic(1995, 1999, "لفظ"), rule=RuleInfo("X002", "other", "spelling", ""))

    fit = fitted(document, [*found, other])

    assert [one.diagnostic.rule.code for one in fit.taken] == ["X002"]
    assert fit.document.text.endswith("كلمة لفظ ")


def test_a_surrogate_that_stands_alone_keeps_nothing_from_being_fixed() -> None:
    assert Linter().fix("وصل الوفد ، ثم \ud800 غادر").text == "وصل الوفد، ثم \ud800 غادر"


def test_a_person_who_is_asked_may_choose_another_fix(sawab: Sawab, tmp_path: Path) -> None:
    file = sawab.folder / "a.docx"
    file.write_bytes(word_file("وصل الوفد\t، ثم غادر", "وصل ، ثم غادر"))

    run = sawab("fix", "--interactive", "a.docx", stdin=b"y\ns\ny\n")

    assert "The file cannot hold that. (a fix would change a tab or a picture)" in run.stdout
    text = decode(file.read_bytes(), "a.docx").text
    assert text == "وصل الوفد\t، ثم غادر\nوصل، ثم غادر\n"
