"""A file is replaced in one step, and only if it still is what was read."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
import zlib
from pathlib import Path

import pytest

from linter.files import replacing
from linter.files.replacing import replace_file
from linter.files.storage import InputError

HOST = f"{zlib.crc32(socket.gethostname().encode()):08x}"


def test_a_file_that_another_program_has_changed_is_left(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes(b"theirs")

    with pytest.raises(InputError, match="another program has changed this file"):
        replace_file(file, b"ours", expected=b"as it was read")

    assert file.read_bytes() == b"theirs"
    assert list(tmp_path.iterdir()) == [file]
    replace_file(file, b"ours", expected=b"theirs")
    assert file.read_bytes() == b"ours"


def test_a_file_that_was_removed_is_not_made_again(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="does not exist"):
        replace_file(tmp_path / "a.txt", b"ours", expected=b"as it was read")
    assert list(tmp_path.iterdir()) == []


def dead_process() -> int:
    process = subprocess.Popen([sys.executable, "-c", ""])
    process.wait()
    return process.pid


@pytest.mark.skipif(os.name != "posix", reason="elsewhere nobody can ask for a process")
def test_what_a_killed_process_left_is_taken_away(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(replacing, "_swept", set())
    left = tmp_path / f".sawab-{HOST}-{dead_process()}-abc.tmp"
    running = tmp_path / f".sawab-{HOST}-{os.getppid()}-abc.tmp"
    elsewhere = tmp_path / ".sawab-00000000-1-abc.tmp"
    old = tmp_path / ".sawab-00000000-1-old.tmp"
    others = [tmp_path / ".sawab-words.txt", tmp_path / ".sawab-notes.tmp.txt"]
    for path in (left, running, elsewhere, old, *others):
        path.write_bytes(b"half")
    os.utime(old, (time.time() - 7200,) * 2)

    replace_file(tmp_path / "a.txt", b"whole")

    there = {path.name for path in tmp_path.iterdir()}
    assert there == {"a.txt", running.name, elsewhere.name, *(path.name for path in others)}


@pytest.mark.skipif(sys.platform != "linux", reason="told by /proc")
def test_what_a_process_left_is_taken_away_before_its_parent_has_noted_its_end(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(replacing, "_swept", set())
    with subprocess.Popen(["/bin/sh", "-c", "exit"]) as process:
        os.waitid(os.P_PID, process.pid, os.WEXITED | os.WNOWAIT)
        left = tmp_path / f".sawab-{HOST}-{process.pid}-abc.tmp"
        left.write_bytes(b"half")
        replace_file(tmp_path / "a.txt", b"whole")
        assert not left.exists()


@pytest.mark.skipif(not hasattr(os, "setxattr"), reason="the system has no extended attributes")
def test_extended_attributes_stay(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes(b"a")
    try:
        os.setxattr(file, "user.origin", b"here")
    except OSError:
        pytest.skip("the file system has no extended attributes")
    replace_file(file, b"b")
    assert (file.read_bytes(), os.getxattr(file, "user.origin")) == (b"b", b"here")


@pytest.mark.skipif(os.name != "posix", reason="links need rights on other systems")
def test_another_name_of_a_file_keeps_what_it_held(tmp_path: Path) -> None:
    file, other = tmp_path / "a.txt", tmp_path / "other.txt"
    file.write_bytes(b"a")
    other.hardlink_to(file)
    replace_file(file, b"b")
    assert (file.read_bytes(), other.read_bytes()) == (b"b", b"a")
