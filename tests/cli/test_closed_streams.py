"""Standard streams that the caller has closed."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.slow

WRONG = "وصل الوفد ، ثم غادر\n"
RIGHT = "وصل الوفد، ثم غادر\n"


def run(folder: Path, arguments: str) -> subprocess.CompletedProcess[str]:
    """What `sawab` says when a shell runs it with these arguments and redirections."""
    return subprocess.run(
        ["/bin/sh", "-c", f'"$0" -m linter {arguments}', sys.executable],
        cwd=folder,
        capture_output=True,
        text=True,
        env={"PYTHONPATH": str(Path(__file__).parents[2]), "SAWAB_CACHE_DIR": str(folder / "c")},
        check=False,
    )


@pytest.mark.parametrize("closed", [">&-", "2>&-", "<&-", "<&- >&- 2>&-"])
def test_a_closed_stream_changes_no_exit_code(tmp_path: Path, closed: str) -> None:
    (tmp_path / "a.txt").write_text(WRONG, "utf-8")
    (tmp_path / "b.txt").write_text(RIGHT, "utf-8")

    assert run(tmp_path, f"check a.txt {closed}").returncode == 1
    assert run(tmp_path, f"check b.txt {closed}").returncode == 0
    assert run(tmp_path, f"check missing.txt {closed}").returncode == 2


def test_nothing_is_written_into_a_file_in_place_of_a_closed_stream(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(WRONG, "utf-8")

    assert run(tmp_path, "fix a.txt <&- >&- 2>&-").returncode == 0

    assert (tmp_path / "a.txt").read_text("utf-8") == RIGHT


def test_reading_a_closed_standard_input_is_an_error(tmp_path: Path) -> None:
    done = run(tmp_path, "check - <&-")

    assert (done.returncode, done.stderr) == (2, "Error: -: standard input is closed\n")


full = pytest.mark.skipif(not Path("/dev/full").exists(), reason="the system has no full device")


@full
@pytest.mark.parametrize("command", ["check a.txt", "fix --diff a.txt", "fix - <a.txt", "rules"])
def test_a_full_disk_under_standard_output_is_said_and_blamed_on_no_file(
    tmp_path: Path, command: str
) -> None:
    (tmp_path / "a.txt").write_text(WRONG, "utf-8")

    done = run(tmp_path, f"{command} >/dev/full")

    said = "Error: standard output: the file cannot be written: No space left on device\n"
    assert done.returncode == 2
    assert done.stderr.endswith(said)


@full
def test_a_full_disk_under_standard_error_changes_no_exit_code(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(WRONG, "utf-8")
    (tmp_path / "b.txt").write_text(WRONG, "utf-8")

    assert run(tmp_path, "check missing.txt a.txt 2>/dev/full").returncode == 2
    assert run(tmp_path, "check --no-such-option 2>/dev/full").returncode == 2
    assert run(tmp_path, "fix missing.txt a.txt 2>/dev/full").returncode == 2
    assert run(tmp_path, "fix b.txt 2>/dev/full").returncode == 0
    assert run(tmp_path, "rules >/dev/full 2>/dev/full").returncode == 2
    assert (tmp_path / "a.txt").read_text("utf-8") == RIGHT


def test_a_folder_that_was_removed_meanwhile_is_said(tmp_path: Path) -> None:
    (tmp_path / "gone").mkdir()
    command = 'cd gone; rmdir ../gone; exec "$0" -m linter check .'
    done = subprocess.run(
        ["/bin/sh", "-c", command, sys.executable],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        env={"PYTHONPATH": str(Path(__file__).parents[2]), "SAWAB_CACHE_DIR": str(tmp_path / "c")},
        check=False,
    )
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == "Error: the current folder is not there any more\n"
