"""Only new findings count, wherever the old ones have moved to."""

from __future__ import annotations

import json
from pathlib import Path
from random import Random

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from linter.documents import Document
from linter.engine import Linter
from linter.findings.baseline import Baseline
from linter.settings.model import ConfigError
from tests.test_engine import texts

OLD = "دعا الوزير إلى وقف اطلاق النار ، وقال ان الحل قريب\nوصل الوفد ، ثم غادر\n"
LINTER = Linter()


def listed(folder: Path, **files: str) -> Path:
    baseline = Baseline(folder)
    for name, text in files.items():
        document = Document(text, str(folder / f"{name}.txt"))
        (folder / f"{name}.txt").write_text(text, "utf-8")
        baseline.replace(document, LINTER.check(document))
    path = folder / "old.json"
    path.write_text(baseline.dump(), "utf-8")
    return path


def new(path: Path, text: str, name: str = "a") -> tuple[list[str], Baseline]:
    baseline = Baseline.load(path)
    document = Document(text, str(path.parent / f"{name}.txt"))
    found = baseline.new(document, LINTER.check(document))
    return [text[one.start : one.end] for one in found], baseline


def test_old_findings_are_known_when_lines_move(tmp_path: Path) -> None:
    path = listed(tmp_path, a=OLD)
    lines = OLD.splitlines()
    moved = "\n".join(("عنوان جديد", "", lines[1], "سطر آخر", lines[0]))

    found, baseline = new(path, moved)

    assert found == []
    assert baseline.known == baseline.size > 2
    assert baseline.gone == 0


@given(st.lists(texts(), max_size=5), st.randoms())
@example(["10,5 ،"], Random(1))
@example(["وقف اطلاق ", "اطلاق (ABC "], Random(1))
def test_nothing_is_new_when_lines_change_places(lines: list[str], random: Random) -> None:
    linter = Linter(select=["S", "P002", "P014"])
    lines = [line.replace("\n", " ").replace("\r", " ") for line in lines]
    # (without a word of Arabic a text is of no language, and nothing is found in it)
    before = Document("\n\n".join([*lines, "عنوان"]), "a.txt")
    random.shuffle(lines)
    after = Document("\n\n".join(["عنوان", *lines]), "a.txt")
    baseline = Baseline(Path())
    baseline.replace(before, linter.check(before))

    assert baseline.new(after, linter.check(after)) == []
    assert baseline.gone == 0


def test_a_new_finding_beside_an_old_one_like_it_is_the_one_named(tmp_path: Path) -> None:
    path = listed(tmp_path, a=OLD)
    text = "بدأ اطلاق الصواريخ\n" + OLD
    baseline = Baseline.load(path)

    found = baseline.new(Document(text, str(tmp_path / "a.txt")), LINTER.check(text))

    assert [(one.start, text[one.start : one.end]) for one in found] == [(4, "اطلاق")]


@pytest.mark.parametrize("text", ["منع اطلاق النار", "وقف اطلاق القذائف"])
def test_an_old_finding_with_one_new_neighbour_is_not_new(tmp_path: Path, text: str) -> None:
    path = listed(tmp_path, a=OLD)

    found, baseline = new(path, OLD.replace("وقف اطلاق النار", text))

    assert found == []
    assert baseline.gone == 0


def test_the_same_word_between_other_words_is_new(tmp_path: Path) -> None:
    path = listed(tmp_path, a=OLD)

    found, baseline = new(path, OLD.replace("وقف اطلاق النار", "منع اطلاق القذائف"))

    assert found == ["اطلاق"]
    assert baseline.gone == 1


def test_resolved_findings_are_counted(tmp_path: Path) -> None:
    path = listed(tmp_path, a=OLD)

    found, baseline = new(path, OLD.replace("اطلاق", "إطلاق"))

    assert found == []
    assert baseline.gone == 1


def test_an_old_finding_is_old_in_its_own_file_only(tmp_path: Path) -> None:
    path = listed(tmp_path, a=OLD)

    assert len(new(path, OLD, "b")[0]) == Baseline.load(path).size


def test_the_list_does_not_depend_on_the_current_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = listed(tmp_path, a=OLD)
    (tmp_path / "sub").mkdir()
    monkeypatch.chdir(tmp_path / "sub")
    document = Document(OLD, "../a.txt")

    assert Baseline.load(path).new(document, LINTER.check(document)) == []


def test_the_list_is_sorted_and_can_be_read_again(tmp_path: Path) -> None:
    text = 'كلمة\u200f "ناقصة ،\ud800\n'
    path = tmp_path / "old.json"
    baseline = Baseline(tmp_path)
    for name in ("b.txt", "a.txt"):
        document = Document(text + OLD, str(tmp_path / name))
        (tmp_path / name).write_text("", "utf-8")
        baseline.replace(document, LINTER.check(document))
    path.write_text(baseline.dump(), "utf-8")

    assert list(json.loads(path.read_text("utf-8"))["files"]) == ["a.txt", "b.txt"]
    assert Baseline.load(path).dump() == baseline.dump()


def test_files_that_are_gone_are_forgotten(tmp_path: Path) -> None:
    path = listed(tmp_path, a=OLD, b=OLD)
    (tmp_path / "b.txt").unlink()
    baseline = Baseline.load(path)

    baseline.forget_missing_files()

    assert baseline.size * 2 == Baseline.load(path).size


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ('{"version": 1,\n"files": ', r"old\.json:2: this is not valid JSON: "),
        ("[]", r"old\.json: this is no list of old findings"),
        ('{"version": 9, "files": {}}', "version 9"),
        (
            '{"version": 1, "files": {"a": [{"rule": "S001"}]}}',
            r"\(files\.a\[0\]\.text is missing or wrong\)",
        ),
        ('{"version": 1}', r"\(files is missing or wrong\)"),
        ('{"version": 1, "files": {"a": 3}}', r"\(files\.a is missing or wrong\)"),
    ],
)
def test_a_damaged_list_is_refused(tmp_path: Path, text: str, complaint: str) -> None:
    (tmp_path / "old.json").write_text(text, "utf-8")

    with pytest.raises(ConfigError, match=complaint):
        Baseline.load(tmp_path / "old.json")


def test_a_missing_list_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="`sawab baseline` makes it"):
        Baseline.load(tmp_path / "old.json")
