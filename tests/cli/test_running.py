"""Many files: remembered findings, several processes, only what changed."""

from __future__ import annotations

import os
import re
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing, suppress
from pathlib import Path

import pytest

from linter.cli import cache
from linter.cli.cache import FILE_NAME, Cache, Found
from linter.engine import Linter
from tests.conftest import Sawab

pytestmark = pytest.mark.slow

WRONG = "وقف اطلاق النار ، ثم وصل إلىالمدينة\n"
RIGHT = "وقف إطلاق النار، ثم وصل إلى المدينة\n"


def write_tree(folder: Path, files: int) -> None:
    for number in range(files):
        path = folder / f"d{number % 7}" / f"{number:03}.txt"
        path.parent.mkdir(exist_ok=True)
        path.write_text(WRONG if number % 3 else RIGHT, "utf-8")


def test_the_number_of_processes_changes_nothing(sawab: Sawab) -> None:
    write_tree(sawab.folder, 120)
    (sawab.folder / "d3" / "bad.txt").write_bytes(b"\xd9\x88\xff")
    runs = [sawab("check", "--no-cache", "--jobs", str(jobs), ".") for jobs in (1, 2, 8)]
    assert runs[0].status == 2
    assert "bad.txt:1:2: not valid UTF-8" in runs[0].stderr
    assert runs[0] == runs[1] == runs[2]


def test_several_processes_fix_as_one_does(sawab: Sawab) -> None:
    runs, texts = [], []
    for jobs in ("1", "3"):
        write_tree(sawab.folder, 90)
        runs.append(sawab("fix", "--no-cache", "--jobs", jobs, "."))
        texts.append({path.read_text("utf-8") for path in sawab.folder.rglob("*.txt")})
    assert runs[0] == runs[1]
    assert texts == [{RIGHT}, {RIGHT}]


def test_fix_takes_from_memory_where_there_is_nothing_to_do(sawab: Sawab) -> None:
    file = sawab.folder / "a.txt"
    file.write_text("وصل الوفد أمس وزار المدينه القديمة في منتزة الملك\n", "utf-8")
    first = sawab("fix", "a.txt")
    assert "Fixed" in first.stderr
    again = sawab("fix", "--output-format", "json", "a.txt")
    assert sawab("fix", "--output-format", "json", "a.txt") == again
    assert sawab("fix", "--no-cache", "--output-format", "json", "a.txt") == again
    assert sawab("check", "--output-format", "json", "a.txt").stdout == again.stdout


def test_fix_works_on_what_check_remembers(sawab: Sawab) -> None:
    file = sawab.folder / "a.txt"
    file.write_text(WRONG, "utf-8")
    assert sawab("check", "a.txt").status == 1
    assert sawab("fix", "a.txt").status == 0
    assert file.read_text("utf-8") == RIGHT


def test_a_second_run_says_the_same_from_memory(sawab: Sawab) -> None:
    write_tree(sawab.folder, 30)
    first = sawab("check", "--output-format", "json", ".")
    assert (sawab.folder.parent / "cache" / FILE_NAME).exists()
    assert sawab("check", "--output-format", "json", ".") == first
    assert sawab("check", "--no-cache", "--output-format", "json", ".") == first


def test_what_changed_is_checked_again(sawab: Sawab) -> None:
    file = sawab.folder / "a.txt"
    file.write_text(WRONG, "utf-8")
    assert sawab("check", ".").status == 1
    file.write_text(RIGHT, "utf-8")
    assert sawab("check", ".").status == 0
    assert sawab("check", "--select", "all", "--ignore", "all", ".").status == 0
    file.write_text(WRONG, "utf-8")
    assert "S002" not in sawab("check", "--ignore", "S002", ".").stdout
    assert "S002" in sawab("check", ".").stdout
    (sawab.folder / ".sawab-words.txt").write_text("اطلاق\n", "utf-8")
    assert "S002" not in sawab("check", ".").stdout


def test_a_cache_that_cannot_be_used_costs_no_run(sawab: Sawab) -> None:
    (sawab.folder / "a.txt").write_text(WRONG, "utf-8")
    good = sawab("check", "--no-cache", "a.txt")
    (sawab.folder / "cache").mkdir()
    (sawab.folder / "cache" / FILE_NAME).write_bytes(b"no database" * 100)
    (sawab.folder / "file").write_text("")
    for folder in ("cache", "file", "file/below"):
        assert sawab("check", "--cache-dir", folder, "a.txt") == good


def test_findings_survive_the_cache_whole(tmp_path: Path) -> None:
    found = Found(Linter(select=["all"]).check(WRONG + "كتابـــ\u200fي ﷺ ''\n"), "a note")
    assert found.diagnostics
    with Cache(tmp_path) as cache:
        key = cache.key(b"data", "settings")
        assert cache.get(key) is None
        cache.put(key, found)
    with Cache(tmp_path) as cache:
        assert cache.get(key) == found
        assert cache.key(b"data", "others") != key != cache.key(b"date", "settings")


@pytest.mark.parametrize(
    "row",
    [
        b"\x00\xff",
        17,
        "",
        "null",
        '["", [[1, 2, 3, 4, 5, 6]]]',
        '["", [[["S002", "hamza", "spelling", "OH"], "a", 9999, ["a", "b"], "error", []]]]',
        "[" * 100_000,
    ],
)
def test_a_row_of_the_cache_that_was_damaged_is_not_used(sawab: Sawab, row: object) -> None:
    (sawab.folder / "a.txt").write_text(WRONG, "utf-8")
    good = sawab("check", "a.txt")
    with closing(sqlite3.connect(sawab.folder.parent / "cache" / FILE_NAME)) as database:
        changed = database.execute("UPDATE findings SET found = ?", (row,)).rowcount
        database.commit()
    assert changed == 1
    assert sawab("check", "a.txt") == good


def git(folder: Path, *arguments: str) -> None:
    identity = ("-c", "user.name=t", "-c", "user.email=t@example.org", "-c", "commit.gpgsign=false")
    subprocess.run(["git", *identity, *arguments], cwd=folder, check=True, capture_output=True)


@pytest.fixture
def repository(sawab: Sawab) -> Sawab:
    git(sawab.folder, "init", "--quiet")
    for name in ("old.txt", "مقال جديد.txt", "same.txt"):
        (sawab.folder / name).write_text(WRONG, "utf-8")
    git(sawab.folder, "add", ".")
    git(sawab.folder, "commit", "--quiet", "--message", "first")
    return sawab


def test_only_lines_changed_since_a_revision_are_reported(repository: Sawab) -> None:
    (repository.folder / "old.txt").write_text(f"{WRONG}سطر\nاكل الولد\n{RIGHT}", "utf-8")
    (repository.folder / "مقال جديد.txt").write_text(f"{RIGHT}اكل الولد\n{WRONG}", "utf-8")
    (repository.folder / "new.txt").write_text(WRONG, "utf-8")
    run = repository("check", "--diff-base", "HEAD", "--output-format", "concise", ".")
    places = [line.rsplit(": ", 1)[0][:20] for line in run.stdout.splitlines() if ".txt:" in line]
    assert run.status == 1
    assert not any(place.startswith(("same.txt", "old.txt:1:")) for place in places)
    assert any(place.startswith("old.txt:3:1") for place in places)
    assert any(place.startswith("مقال جديد.txt:2:1") for place in places)
    assert not any(place.startswith("مقال جديد.txt:3") for place in places)
    assert any(place.startswith("new.txt:1:") for place in places)


def test_a_file_whose_lines_git_does_not_tell_has_changed_as_a_whole(repository: Sawab) -> None:
    folder = repository.folder
    (folder / "same.utf16.txt").write_text(WRONG, "utf-16")
    git(folder, "add", ".")
    git(folder, "commit", "--quiet", "--message", "second")
    (folder / "مقال جديد.txt").write_text(WRONG, "utf-16")
    (folder / "staged.txt").write_text(WRONG, "utf-16")
    git(folder, "add", ".")
    run = repository("check", "--diff-base", "HEAD", "--output-format", "concise", ".")
    assert run.status == 1
    assert {line.partition(":")[0] for line in run.stdout.splitlines()} >= {
        "staged.txt",
        "مقال جديد.txt",
    }
    assert "same" not in run.stdout
    git(folder, "commit", "--quiet", "--message", "third")
    assert repository("check", "--diff-base", "HEAD", ".").status == 0
    assert repository("check", "--diff-base", "HEAD~", ".").status == 1


def test_an_unchanged_tree_has_nothing_to_report(repository: Sawab) -> None:
    run = repository("check", "--diff-base", "HEAD", ".")
    assert run.status == 0
    folder = repository.folder / "below"
    folder.mkdir()
    (folder / "c.txt").write_text(WRONG, "utf-8")
    below = Sawab(folder)("check", "--diff-base", "HEAD", ".", "--output-format", "concise")
    assert below.stdout.startswith("c.txt:1:")


@pytest.mark.parametrize("revision", ["no-such-branch", "--output=/tmp/x"])
def test_a_wrong_revision_is_said(repository: Sawab, revision: str) -> None:
    run = repository("check", f"--diff-base={revision}", ".")
    assert run.status == 2
    assert "--diff-base" in run.stderr


def test_outside_of_a_repository_there_is_no_diff(sawab: Sawab) -> None:
    run = sawab("check", "--diff-base", "HEAD", ".", env={"GIT_CEILING_DIRECTORIES": "/"})
    assert run.status == 2
    assert "--diff-base" in run.stderr


def ignores_interrupts(process: Path) -> bool:
    """Whether a process, by its folder in /proc, has come so far as to ignore SIGINT."""
    ignored = re.search(r"^SigIgn:\s*(\w+)$", (process / "status").read_text(), re.MULTILINE)
    return ignored is not None and bool(int(ignored[1], 16) >> (signal.SIGINT - 1) & 1)


def wait_for_workers(run: subprocess.Popen[bytes], count: int) -> None:
    """Wait until so many processes of a run, which leads a group of its own, are at work."""
    ready: set[Path] = set()
    while len(ready) < count:
        assert run.poll() is None, "the run ended before all its processes were at work"
        time.sleep(0.01)
        for process in Path("/proc").glob("[0-9]*"):
            with suppress(ProcessLookupError, FileNotFoundError):
                if os.getpgid(int(process.name)) == run.pid and ignores_interrupts(process):
                    ready.add(process)


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="there is no /proc")
@pytest.mark.parametrize("whole_group", [True, False], ids=["keys", "one process"])
def test_an_interrupted_run_ends_its_processes_and_leaves_the_old_report(
    sawab: Sawab, whole_group: bool
) -> None:
    for number in range(200):  # more than is done before the processes are there
        (sawab.folder / f"{number}.txt").write_text(RIGHT * 3000, "utf-8")
    report = sawab.folder.parent / "report.json"
    report.write_text("old")
    command = [sys.executable, "-m", "linter", "check", "--no-cache", "-j2", "-o", str(report), "."]
    run = subprocess.Popen(
        command,
        cwd=sawab.folder,
        stderr=subprocess.PIPE,
        start_new_session=True,
        # Interrupts are ignored in what a shell starts in the background; not here.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.default_int_handler),
    )
    wait_for_workers(run, 2)
    if whole_group:
        os.killpg(run.pid, signal.SIGINT)
    else:
        run.send_signal(signal.SIGINT)
    _, stderr = run.communicate(timeout=60)
    assert (run.returncode, stderr.strip()) == (130, b"Interrupted.")
    assert report.read_text() == "old"
    assert list(sawab.folder.parent.glob(".sawab-*")) == []
    with pytest.raises(ProcessLookupError):
        os.killpg(run.pid, 0)


def test_files_that_python_writes_meanwhile_are_no_part_of_the_program(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Another process compiles a module: its file is there, and gone when it is looked at."""
    module = tmp_path / "linter" / "cli" / "cache.py"
    compiled = module.parent / "__pycache__"
    compiled.mkdir(parents=True)
    module.write_text("")
    monkeypatch.setattr(cache, "__file__", str(module))
    with Cache(tmp_path / "before") as used:
        before = used.key(b"")
    compiled.joinpath("cache.cpython-311.pyc.139637420336752").symlink_to("renamed")
    with Cache(tmp_path / "after") as used:
        assert used.key(b"") == before
