"""`fix --interactive`: an answer a finding, whatever the terminal."""

from __future__ import annotations

import re
import zipfile

import pytest

from linter.files.storage import decode
from tests.conftest import Run, Sawab
from tests.findings.test_fitting import word_file

pytestmark = pytest.mark.slow

TEXT = "وقف اطلاق النار ، ثم وصل الوفقاق إلىالمدينة.\nوقف اطلاق النار.\n"
FIXED = "وقف إطلاق النار، ثم وصل الوفاق إلى المدينة.\nوقف إطلاق النار.\n"


def answer(sawab: Sawab, answers: str, *options: str, text: str | None = TEXT) -> Run:
    if text is not None:
        (sawab.folder / "a.txt").write_text(text, "utf-8")
    lines = "\n".join(answers.split(" ")) + "\n"
    return sawab("fix", "-i", *options, "a.txt", stdin=lines.encode())


def left(sawab: Sawab) -> str:
    return (sawab.folder / "a.txt").read_text("utf-8")


@pytest.mark.parametrize("answers", ["y y y y y", "1 1 1 1 1", "ق ١ ق ١ ق", "    "])
def test_the_first_suggestion_is_taken_in_several_ways(sawab: Sawab, answers: str) -> None:
    run = answer(sawab, answers)
    assert (run.status, left(sawab)) == (0, FIXED)
    assert "[3/5] a.txt:1:26: S001" in run.stdout
    assert ">>الوفقاق<<" in run.stdout
    assert "Fixed 5 in 1 file; 0 left." in run.stderr


def test_another_suggestion_can_be_chosen_or_typed(sawab: Sawab) -> None:
    text = "أكل الطفل تفحة حمراء.\nثم وصل الوفقاق إلى المدينة.\n"
    run = answer(sawab, "2 e الرفاق q", text=text)
    second = next(line for line in run.stdout.splitlines() if line.strip().startswith("2. "))
    assert left(sawab) == text.replace("تفحة", second.split()[-1]).replace("الوفقاق", "الرفاق")


def test_a_phrase_is_asked_before_its_first_word(sawab: Sawab) -> None:
    run = answer(sawab, "y", text="سنلتقي غدا انشاء الله.\n")
    assert left(sawab) == "سنلتقي غدا إن شاء الله.\n"
    assert (run.status, "S002" in run.stdout) == (0, False)


def test_a_text_can_be_skipped_always(sawab: Sawab) -> None:
    run = answer(sawab, "a y y y")
    assert left(sawab) == FIXED.replace("إطلاق", "اطلاق")
    assert run.status == 1


def test_a_word_can_be_added_to_the_list(sawab: Sawab) -> None:
    answer(sawab, "y y w y y")
    assert (sawab.folder / ".sawab-words.txt").read_text("utf-8") == "الوفقاق\n"
    assert left(sawab) == FIXED.replace("الوفاق", "الوفقاق")
    assert sawab("check", "a.txt").status == 0


def test_a_word_with_harakat_can_be_added_to_the_list(sawab: Sawab) -> None:
    text = "وصل الوفقَاق إلى المدينة، ثم عاد الوفقاق.\n"
    run = answer(sawab, "w q", text=text)
    assert "That is not one word." not in run.stdout
    assert (run.status, left(sawab)) == (1, text)
    assert sawab("check", "a.txt").status == 0


def test_what_is_no_arabic_word_is_not_added_to_the_list(sawab: Sawab) -> None:
    run = answer(sawab, "y w q")
    assert "That is not one word." in run.stdout
    assert not (sawab.folder / ".sawab-words.txt").exists()


def test_changes_to_a_word_file_are_kept_as_revisions(sawab: Sawab) -> None:
    file = sawab.folder / "a.docx"
    file.write_bytes(word_file("وقف اطلاق النار ، ثم عاد", "وصل الوفقاق."))
    answers = "\n".join(("y", "y", "e", "اطلاق", "y")).encode()
    run = sawab("fix", "-i", "--track-changes", "a.docx", stdin=answers)
    assert "Fixed 4 in 1 file; 0 left." in run.stderr
    assert decode(file.read_bytes(), "a.docx").text == "وقف إطلاق النار، ثم عاد\nوصل إطلاق.\n"
    with zipfile.ZipFile(file) as archive:
        body = archive.read("word/document.xml").decode()
    removed = re.findall(r"<w:delText[^>]*>([^<]*)<", body)
    assert "اطلاق" in removed
    assert "الوفقاق" in "".join(removed)
    assert body.count("<w:ins ") == body.count('w:author="sawab"') - body.count("<w:del ") > 0


@pytest.mark.parametrize("source", ["option", "setting"])
def test_old_findings_are_neither_asked_about_nor_counted(sawab: Sawab, source: str) -> None:
    (sawab.folder / "a.txt").write_text(TEXT, "utf-8")
    sawab("baseline", "-o", "old.json", "a.txt")
    (sawab.folder / "a.txt").write_text(f"{TEXT}ذهب الى البيت.\n", "utf-8")
    if source == "setting":
        (sawab.folder / ".sawab.toml").write_text('baseline = "old.json"')
    options = ("--baseline", "old.json") if source == "option" else ()
    run = answer(sawab, "y", *options, text=None)
    assert left(sawab) == f"{TEXT}ذهب إلى البيت.\n"
    assert "Fixed 1 in 1 file; 0 left." in run.stderr
    assert run.status == 0
    assert "[1/5]" in answer(sawab, "q", "--no-baseline", text=None).stdout


def test_one_spelling_for_all_files_is_asked_about(sawab: Sawab) -> None:
    (sawab.folder / ".sawab.toml").write_text('consistency = "run"\nselect = ["K"]')
    (sawab.folder / "b.txt").write_text("عاد من أمريكا إلى أمريكا\n", "utf-8")
    answer(sawab, "y", "b.txt", text="عاد من أميركا\n")
    assert left(sawab) == "عاد من أمريكا\n"


def test_an_answer_can_be_undone(sawab: Sawab) -> None:
    run = answer(sawab, "a w u u y y y y y")
    assert left(sawab) == FIXED
    assert "There is nothing to undo" in answer(sawab, "u q").stdout
    assert not (sawab.folder / ".sawab-words.txt").exists()
    assert run.status == 0


@pytest.mark.parametrize("ending", ["q", "خ", ""])
def test_what_was_decided_is_kept_on_quitting(sawab: Sawab, ending: str) -> None:
    run = sawab_quits(sawab, ending)
    assert run.status == 1
    assert left(sawab) == TEXT.replace("اطلاق", "إطلاق", 1)


def sawab_quits(sawab: Sawab, ending: str) -> Run:
    (sawab.folder / "a.txt").write_text(TEXT, "utf-8")
    return sawab("fix", "-i", "a.txt", stdin=f"y\n{ending}".encode())


def test_a_session_goes_on_where_the_last_one_ended(sawab: Sawab) -> None:
    answer(sawab, "s s q")
    run = answer(sawab, "y y y", text=None)
    assert "Findings that were left before" in run.stdout
    assert left(sawab) == FIXED.replace("إطلاق", "اطلاق", 1).replace("النار،", "النار ،")
    again = answer(sawab, "y y", "--restart", text=None)
    assert (again.status, left(sawab)) == (0, FIXED)


def test_what_a_change_brings_to_light_is_asked_too(sawab: Sawab) -> None:
    answer(sawab, "e اطلاق y", text="وصل الوفقاق.\n")
    assert left(sawab) == "وصل إطلاق.\n"


def test_a_wrong_answer_is_asked_again(sawab: Sawab) -> None:
    run = answer(sawab, "zz 7 ? y q")
    assert "That is none of the answers" in run.stdout
    assert "There is no such suggestion" in run.stdout
    assert "undo the last answer" in run.stdout
    assert left(sawab) == TEXT.replace("اطلاق", "إطلاق", 1)


def test_it_speaks_arabic(sawab: Sawab) -> None:
    run = answer(sawab, "؟ خ", "--lang", "ar")
    assert "التراجع عن الجواب الأخير" in run.stdout


def test_it_needs_files_and_writes_no_reports(sawab: Sawab) -> None:
    for options in (["-"], ["--diff", "a.txt"], ["--report", "r.html", "a.txt"]):
        run = sawab("fix", "--interactive", *options)
        assert run.status == 2
        assert "--interactive goes with neither" in run.stderr
