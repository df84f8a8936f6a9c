"""What goes wrong over one file costs that file alone."""

from __future__ import annotations

import csv
import json
import os
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path
from xml.dom import minidom

import pytest

from linter.cli.failures import TRACEBACK_VARIABLE
from linter.reports.report import REPORT_NAMES

pytestmark = pytest.mark.slow

WRONG = "وصل الوفد ، ثم غادر\n"
RIGHT = "وصل الوفد، ثم غادر\n"
#: A rule that has a defect: a text that holds the first word makes it raise an error, the second
#: ends the process that checks it, the third passes the limit of Python on nesting.
DEFECTIVE = """
import os, signal, sys
from linter.cli.main import main
from linter.rules.core.registry import all_rules
space_before_mark = type(next(rule for rule in all_rules() if rule.code == "P002"))
check = space_before_mark.check

def endless(depth):
    return endless(depth + 1)

def defective(self, context):
    if "عطل" in context.passage.text:
        raise IndexError("list index out of range")
    if "قتل" in context.passage.text and sys.argv[0] != str(os.getpid()):
        os.kill(os.getpid(), signal.SIGKILL)
    if "عمق" in context.passage.text:
        endless(0)
    return check(self, context)

space_before_mark.check = defective
if __name__ == "__main__":
    sys.argv[0] = str(os.getpid())
    sys.exit(main(sys.argv[1:]))
"""
Result = tuple[int, str, str]


@pytest.fixture
def run(tmp_path: Path) -> Callable[..., Result]:
    driver = tmp_path / "driver.py"
    driver.write_text(DEFECTIVE, "utf-8")
    (tmp_path / "work").mkdir()

    def run(*arguments: str, **env: str) -> Result:
        done = subprocess.run(
            [sys.executable, str(driver), *arguments],
            cwd=tmp_path / "work",
            capture_output=True,
            env={**os.environ, "SAWAB_CACHE_DIR": str(tmp_path / "cache"), **env},
            timeout=300,
            check=False,
        )
        return done.returncode, done.stdout.decode(), done.stderr.decode()

    return run


def write_tree(folder: Path, files: int) -> None:
    for number in range(files):
        (folder / f"{number:03}.txt").write_text(WRONG, "utf-8")


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_defect_costs_the_file_it_shows_in(
    run: Callable[..., Result], tmp_path: Path, jobs: str
) -> None:
    write_tree(tmp_path / "work", 60)
    for name in ("010.txt", "050.txt"):
        (tmp_path / "work" / name).write_text("عطل ، هنا\n", "utf-8")
    (tmp_path / "work" / "055.txt").write_text("عمق ، هنا\n", "utf-8")

    status, stdout, stderr = run("check", "-j", jobs, "--output-format", "json", ".")

    assert status == 2
    assert len({one["path"] for one in json.loads(stdout)}) == 57
    errors = stderr.splitlines()
    assert [line.partition(".txt")[0] for line in errors] == [f"Error: {n}" for n in _NUMBERS]
    assert "IndexError: list index out of range (driver.py, line 13)" in errors[0]
    assert "nested too deeply" in errors[2]
    assert "Traceback" not in stderr


_NUMBERS = ("010", "050", "055")


@pytest.mark.skipif(os.name != "posix", reason="processes are ended the POSIX way")
def test_the_death_of_a_process_costs_the_file_it_was_at(
    run: Callable[..., Result], tmp_path: Path
) -> None:
    write_tree(tmp_path / "work", 70)
    for name in ("050.txt", "060.txt"):
        (tmp_path / "work" / name).write_text("قتل ، هنا\n", "utf-8")

    status, stdout, stderr = run("check", "-j", "2", "--output-format", "jsonl", ".")

    assert status == 2
    assert len({json.loads(line)["path"] for line in stdout.splitlines()}) == 68
    assert [line.partition(": the")[0] for line in stderr.splitlines()] == [
        "Error: 050.txt",
        "Error: 060.txt",
    ]


@pytest.mark.parametrize("name", REPORT_NAMES)
def test_reports_are_whole_when_a_file_fails(
    run: Callable[..., Result], tmp_path: Path, name: str
) -> None:
    write_tree(tmp_path / "work", 3)
    (tmp_path / "work" / "001.txt").write_text("عطل ، هنا\n", "utf-8")

    report = tmp_path / "report"
    status, _, _ = run("check", "--no-cache", "--output-format", name, "-o", str(report), ".")

    assert status == 2
    if name == "docx":
        assert zipfile.ZipFile(report).testzip() is None
        return
    stdout = report.read_text("utf-8")
    assert stdout.count("P002") >= 2
    if name in ("json", "sarif", "gitlab", "rdjson"):
        json.loads(stdout)
    elif name in ("junit", "checkstyle"):
        minidom.parseString(stdout)
    elif name == "html":
        assert stdout.rstrip().endswith("</html>")
    elif name == "csv":
        assert len({len(row) for row in csv.reader(stdout.splitlines())}) == 1


def test_a_defect_keeps_no_other_file_from_being_fixed(
    run: Callable[..., Result], tmp_path: Path
) -> None:
    write_tree(tmp_path / "work", 3)
    bad = tmp_path / "work" / "001.txt"
    bad.write_text("عطل ، هنا\n", "utf-8")

    status, _, stderr = run("fix", ".")

    assert status == 2
    assert "Error: 001.txt: a defect of sawab: IndexError" in stderr
    texts = [(tmp_path / "work" / f"00{number}.txt").read_text("utf-8") for number in range(3)]
    assert texts == [RIGHT, "عطل ، هنا\n", RIGHT]


def test_holding_files_to_one_spelling_passes_over_what_fails(
    run: Callable[..., Result], tmp_path: Path
) -> None:
    write_tree(tmp_path / "work", 3)
    (tmp_path / "work" / "001.txt").write_text("عطل ، هنا\n", "utf-8")
    assert run("check", "--across-files", ".")[0] == 2
    status, _, stderr = run("baseline", ".")
    assert status == 2
    assert stderr.splitlines()[-1].endswith("was not written.")


def test_the_traceback_is_shown_when_it_is_asked_for(
    run: Callable[..., Result], tmp_path: Path
) -> None:
    (tmp_path / "work" / "001.txt").write_text("عطل ، هنا\n", "utf-8")
    _, _, stderr = run("check", ".", **{TRACEBACK_VARIABLE: "1"})
    assert "Traceback" in stderr
    assert 'raise IndexError("list index out of range")' in stderr


def test_wrong_settings_of_a_folder_cost_the_files_they_hold_for(
    run: Callable[..., Result], tmp_path: Path
) -> None:
    write_tree(tmp_path / "work", 2)
    for folder, settings in (("a", "no-such = 1"), ("b", 'words = ["missing.txt"]')):
        (tmp_path / "work" / folder).mkdir()
        write_tree(tmp_path / "work" / folder, 2)
        (tmp_path / "work" / folder / ".sawab.toml").write_text(settings, "utf-8")

    status, stdout, stderr = run("check", "--output-format", "json", ".")

    assert status == 2
    assert {one["path"] for one in json.loads(stdout)} == {"000.txt", "001.txt"}
    assert [line.split(": ")[1] for line in stderr.splitlines()] == [
        "a/.sawab.toml:1",
        "b/missing.txt",
    ]
    assert run("fix", ".")[0] == 2
    assert (tmp_path / "work" / "001.txt").read_text("utf-8") == RIGHT
