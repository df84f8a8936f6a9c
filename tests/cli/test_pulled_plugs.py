"""Runs that are killed, that meet another, that find the disk full or their surroundings odd."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Mapping
from pathlib import Path

import pytest

from linter.reports.report import REPORT_NAMES
from tests.cli.kills import COMMAND, RIGHT, WRONG, kill_while_fixing, write_tree
from tests.conftest import Sawab

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(os.name != "posix", reason="signals and limits are those of POSIX"),
]


def test_a_killed_run_loses_nothing_and_the_next_leaves_nothing(tmp_path: Path) -> None:
    in_time, _ = kill_while_fixing(tmp_path, files=60, moments=4)
    assert in_time > 0


def test_two_runs_at_once_on_one_tree_and_one_cache(sawab: Sawab) -> None:
    paths = write_tree(sawab.folder, 80)
    environment = {**os.environ, "SAWAB_CACHE_DIR": str(sawab.folder.parent / "cache")}
    commands = [("check", "-j", "2"), ("fix",), ("fix",), ("check", "-j", "2")]
    runs = [
        subprocess.Popen(
            [*COMMAND, *command, "--quiet", "."],
            cwd=sawab.folder,
            env=environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )
        for command in commands
    ]
    for run, command in zip(runs, commands, strict=True):
        _, stderr = run.communicate(timeout=120)
        assert stderr == b""
        assert run.returncode in ((0, 1) if command[0] == "check" else (0,))
    assert {path.read_text("utf-8") for path in paths} == {RIGHT}
    assert sawab("check", ".").status == 0
    assert sorted(path for path in sawab.folder.rglob("*") if path.is_file()) == sorted(paths)


def test_a_full_disk_leaves_the_file_whole_and_is_said(sawab: Sawab) -> None:
    resource = pytest.importorskip("resource")
    large, small = sawab.folder / "large.txt", sawab.folder / "small.txt"
    large.write_text(WRONG * 1000, "utf-8")
    small.write_text(WRONG, "utf-8")
    run = subprocess.run(
        [*COMMAND, "fix", "--quiet", "."],
        cwd=sawab.folder,
        capture_output=True,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (9000, 9000)),
        check=False,
    )
    assert run.returncode == 2
    assert b"large.txt: the file cannot be written: File too large" in run.stderr
    assert (large.read_text("utf-8"), small.read_text("utf-8")) == (WRONG * 1000, RIGHT)
    assert sorted(sawab.folder.iterdir()) == [large, small]


@pytest.mark.skipif(os.name == "posix" and os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_that_may_not_be_written_is_said(sawab: Sawab) -> None:
    file = sawab.folder / "a.txt"
    file.write_text(WRONG, "utf-8")
    sawab.folder.chmod(0o500)
    try:
        run = sawab("fix", "a.txt")
    finally:
        sawab.folder.chmod(0o700)
    assert run.status == 2
    assert "a.txt: the file cannot be written: no permission" in run.stderr
    assert file.read_text("utf-8") == WRONG


@pytest.mark.parametrize(
    "environment",
    [
        {"LC_ALL": "C"},
        {"PYTHONIOENCODING": "ascii"},
        {"LC_ALL": "C", "PYTHONIOENCODING": "latin-1"},
        {"HOME": "/nowhere"},
        {"HOME": "/nowhere", "XDG_CACHE_HOME": "/dev/null/x", "SAWAB_CACHE_DIR": "/dev/null/x"},
        {"TERM": "dumb", "COLUMNS": "1"},
    ],
)
def test_surroundings_that_lack_something_change_nothing(
    sawab: Sawab, environment: Mapping[str, str]
) -> None:
    (sawab.folder / "خبر.txt").write_text(WRONG, "utf-8")
    usual = sawab("check", "--lang", "en", ".")
    assert sawab("check", "--lang", "en", ".", env=environment) == usual
    assert "خبر.txt:1:5: S002" in usual.stdout


def test_an_empty_environment_is_enough(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(WRONG, "utf-8")
    run = subprocess.run(
        [*COMMAND, "check", "a.txt"], cwd=tmp_path, capture_output=True, env={}, check=False
    )
    assert (run.returncode, run.stderr) == (1, b"")
    assert "إطلاق" in run.stdout.decode()


@pytest.mark.parametrize("name", sorted({*REPORT_NAMES} - {"docx"}))  # which is no text itself
def test_names_that_are_no_text_are_reported(sawab: Sawab, name: str) -> None:
    try:
        Path(os.fsdecode(os.fsencode(sawab.folder) + b"/\xff\xd9.txt")).write_text(WRONG, "utf-8")
    except OSError:
        pytest.skip("the file system wants names to be text")
    run = sawab("check", "--output-format", name, ".")
    assert (run.status, run.stderr) == (1, "")
    assert "S002" in run.stdout
