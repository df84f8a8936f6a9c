"""What may not be looked into costs itself alone: the rest of a run goes on, and settings hold."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from linter.cli.main import main

WRONG = "وصل الوفد ، ثم غادر\n"


@pytest.fixture
def locked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a file that may not be entered: an administrator is refused on the way."""
    folder = tmp_path / "locked"
    folder.mkdir()
    (folder / "a.txt").write_text(WRONG, "utf-8")

    scandir = os.scandir

    def refusing(call: Callable[..., object]) -> Callable[..., object]:
        def refuse(path: object, *arguments: object, **named: object) -> object:
            is_inside = isinstance(path, (str, Path)) and folder in Path(path).parents
            if is_inside or (call is scandir and path == folder):
                raise PermissionError(13, "Permission denied", str(path))
            return call(path, *arguments, **named)

        return refuse

    for module, name in ((os, "stat"), (os, "scandir"), (os, "mkdir"), (Path, "open")):
        monkeypatch.setattr(module, name, refusing(getattr(module, name)))
    return folder


def test_a_folder_that_may_not_be_entered_is_told_and_the_rest_is_checked(
    locked: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    other = tmp_path / "other.txt"
    other.write_text(WRONG, "utf-8")

    assert main(["check", "--no-cache", str(locked), str(other)]) == 2

    streams = capsys.readouterr()
    assert streams.err.startswith(f"Error: {locked}: the folder cannot be read: Permission denied")
    assert f"{other}:1:10: P002" in streams.out


def test_a_file_in_a_folder_that_may_not_be_entered_is_no_defect(
    locked: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", "--no-cache", str(locked / "a.txt")]) == 2
    error = capsys.readouterr().err
    assert error.startswith(f"Error: {locked / 'a.txt'}: the file cannot be read: no permission")


def test_words_in_a_home_that_may_not_be_entered_are_none(
    locked: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """A service that runs as another user often has the home of an administrator."""
    monkeypatch.setenv("SAWAB_CONFIG_DIR", str(locked))
    file = tmp_path / "a.txt"
    file.write_text(WRONG, "utf-8")

    assert main(["check", "--no-cache", str(file)]) == 1
    assert main(["words", "add", "--user", "توكرة"]) == 2

    assert f"{locked / 'words.txt'}: Permission denied" in capsys.readouterr().err
