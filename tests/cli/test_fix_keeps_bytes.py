"""What `fix` must never touch: bytes outside its edits, the file's mode, links, whole files."""

from __future__ import annotations

import codecs
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import IO, Any

import pytest

from linter.cli.main import main
from linter.documents import Document
from linter.engine import Linter
from linter.findings.diagnostic import Diagnostic
from linter.rules.core.context import Tally
from tests.conftest import Sawab

pytestmark = pytest.mark.slow

WRONG = "وصل الوفد ، ثم غادر\n"
RIGHT = "وصل الوفد، ثم غادر\n"


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        pytest.param(WRONG.replace("\n", "\r\n") * 2, RIGHT.replace("\n", "\r\n") * 2, id="CRLF"),
        pytest.param(WRONG.replace("\n", "\r") * 2, RIGHT.replace("\n", "\r") * 2, id="CR"),
        pytest.param(WRONG + "نعم\r\nلا\rنعم", RIGHT + "نعم\r\nلا\rنعم", id="mixed newlines"),
        pytest.param(WRONG.rstrip("\n"), RIGHT.rstrip("\n"), id="no final newline"),
        pytest.param(WRONG + "\x0c\u2028\n", RIGHT + "\x0c\u2028\n", id="rare separators"),
    ],
)
@pytest.mark.parametrize(
    ("bom", "encoding"),
    [
        pytest.param(b"", "utf-8", id="UTF-8"),
        pytest.param(codecs.BOM_UTF8, "utf-8", id="UTF-8 with BOM"),
        pytest.param(codecs.BOM_UTF16_LE, "utf-16-le", id="UTF-16 little endian"),
        pytest.param(codecs.BOM_UTF16_BE, "utf-16-be", id="UTF-16 big endian"),
    ],
)
def test_encoding_and_newlines_stay(
    tmp_path: Path, wrong: str, right: str, bom: bytes, encoding: str
) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes(bom + wrong.encode(encoding))

    assert main(["fix", "--select", "P002", "--quiet", str(file)]) == 0

    assert file.read_bytes() == bom + right.encode(encoding)


def test_standard_input_keeps_its_encoding(sawab: Sawab) -> None:
    stdin = codecs.BOM_UTF16_LE + WRONG.replace("\n", "\r\n").encode("utf-16-le")

    run = sawab_bytes(sawab, "fix", "-", stdin=stdin)

    assert run == codecs.BOM_UTF16_LE + RIGHT.replace("\n", "\r\n").encode("utf-16-le")


@pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")
def test_the_diff_can_be_applied_and_says_what_fix_does(sawab: Sawab) -> None:
    text = "نعم\r\nسطر\x0cثان\u2028\n" + WRONG.replace("\n", "\r\n") + "لا\rنعم\n" + WRONG.strip()
    for name in ("a.txt", "b.txt"):
        (sawab.folder / name).write_bytes(text.encode())
    (sawab.folder / "a.diff").write_bytes(sawab("fix", "--diff", "a.txt").output)
    assert (sawab.folder / "a.txt").read_bytes() == text.encode(), "--diff wrote the file"

    subprocess.run(["git", "apply", "a.diff"], cwd=sawab.folder, check=True)

    assert sawab("fix", "b.txt").status == 0
    assert (sawab.folder / "a.txt").read_bytes() == (sawab.folder / "b.txt").read_bytes()
    assert (sawab.folder / "a.txt").read_bytes() != text.encode()


@pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")
@pytest.mark.parametrize(
    ("name", "mark"),
    [
        ("a.txt", codecs.BOM_UTF8),
        ("مقال جديد.txt", b""),
        ("a b.txt", codecs.BOM_UTF8),
        ("tab\there.txt", b""),
        ('quote " and \\.txt', b""),
        ("line\nbreak \x01.txt", b""),
    ],
)
def test_the_diff_of_a_file_with_an_odd_name_or_a_mark_can_be_applied(
    sawab: Sawab, name: str, mark: bytes
) -> None:
    file = sawab.folder / name
    file.write_bytes(mark + WRONG.encode())
    diff = sawab("fix", "--diff", name).output
    assert sawab("fix", name).status == 0
    fixed = file.read_bytes()
    for tool in (["git", "apply", "-"], ["patch", "-p1", "--binary"]):
        if shutil.which(tool[0]):
            file.write_bytes(mark + WRONG.encode())
            subprocess.run(tool, input=diff, cwd=sawab.folder, check=True)
            assert file.read_bytes() == fixed


def sawab_bytes(sawab: Sawab, *arguments: str, stdin: bytes) -> bytes:
    command = [sys.executable, "-m", "linter", *arguments]
    return subprocess.run(
        command, input=stdin, cwd=sawab.folder, capture_output=True, check=True
    ).stdout


def test_fixing_twice_changes_nothing_more(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text('قال : " نعم " ،ثم  مضى ؟\nوقف اطلاق النار.وأعرب\n', "utf-8")
    main(["fix", str(file)])
    once = file.read_bytes()
    stamp = file.stat().st_mtime_ns, file.stat().st_ino

    main(["fix", str(file)])

    assert file.read_bytes() == once
    assert (file.stat().st_mtime_ns, file.stat().st_ino) == stamp, "a clean file was written"


@pytest.mark.skipif(os.name != "posix", reason="file modes are those of POSIX")
@pytest.mark.parametrize("mode", [0o600, 0o644, 0o755, 0o664])
def test_mode_stays(tmp_path: Path, mode: int) -> None:
    file = tmp_path / "a.txt"
    file.write_text(WRONG, "utf-8")
    file.chmod(mode)

    assert main(["fix", str(file)]) == 0

    assert file.stat().st_mode & 0o7777 == mode


@pytest.mark.skipif(os.name != "posix", reason="links need rights on other systems")
def test_link_stays_and_its_target_is_fixed(tmp_path: Path) -> None:
    target = tmp_path / "kept" / "a.txt"
    target.parent.mkdir()
    target.write_text(WRONG, "utf-8")
    link = tmp_path / "link.txt"
    link.symlink_to(target)

    assert main(["fix", str(link)]) == 0

    assert link.is_symlink()
    assert target.read_text("utf-8") == RIGHT


def _fail(*arguments: object, **options: object) -> None:
    raise OSError(28, "No space left on device")


def _interrupt(*arguments: object, **options: object) -> None:
    raise KeyboardInterrupt


@pytest.mark.parametrize(
    ("owner", "step"),
    [(os, "fsync"), (Path, "replace"), (Path, "chmod")],
    ids=["to disk", "in place", "mode"],
)
@pytest.mark.parametrize(
    ("what_happens", "status"), [(_fail, 2), (_interrupt, 130)], ids=["disk full", "interrupt"]
)
def test_failed_write_leaves_the_original_whole_and_nothing_else(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    owner: object,
    step: str,
    what_happens: Callable[..., None],
    status: int,
) -> None:
    file = tmp_path / "a.txt"
    file.write_text(WRONG, "utf-8")
    monkeypatch.setattr(owner, step, what_happens)

    found = main(["fix", str(file)])

    monkeypatch.undo()
    assert found == status
    assert file.read_text("utf-8") == WRONG
    assert list(tmp_path.iterdir()) == [file]
    if status == 2:
        assert f"{file}: the file cannot be written: No space left" in capsys.readouterr().err


@pytest.mark.parametrize("options", [(), ("--interactive",)])
def test_what_another_program_writes_meanwhile_is_never_lost(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    options: tuple[str, ...],
) -> None:
    file, other = tmp_path / "a.txt", tmp_path / "b.txt"
    for path in (file, other):
        path.write_text(WRONG, "utf-8")
    check = Linter.check

    def slow_check(
        linter: Linter, document: Document | str, tally: Tally | None = None
    ) -> list[Diagnostic]:
        if not isinstance(document, str) and document.path == str(file):
            file.write_text("كتبه برنامج آخر\n", "utf-8")
        return check(linter, document, tally)

    monkeypatch.setattr(Linter, "check", slow_check)
    monkeypatch.setattr("builtins.input", lambda prompt: "y")
    monkeypatch.setenv("SAWAB_STATE_DIR", str(tmp_path / "state"))

    assert main(["fix", *options, str(file), str(other)]) == 2

    assert file.read_text("utf-8") == "كتبه برنامج آخر\n"
    assert other.read_text("utf-8") == RIGHT
    error = f"{file}: another program has changed this file; it is left as it is"
    assert error in capsys.readouterr().err


def test_unwritable_file_is_said_and_the_others_are_fixed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    locked, other = tmp_path / "locked.txt", tmp_path / "other.txt"
    for file in (locked, other):
        file.write_text(WRONG, "utf-8")
    access = os.access
    monkeypatch.setattr(os, "access", lambda path, mode: path != locked and access(path, mode))

    assert main(["fix", str(locked), str(other)]) == 2

    assert locked.read_text("utf-8") == WRONG
    assert other.read_text("utf-8") == RIGHT
    assert f"{locked}: the file cannot be written: no permission" in capsys.readouterr().err


def test_unreadable_file_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    locked, other = tmp_path / "locked.txt", tmp_path / "other.txt"
    for file in (locked, other):
        file.write_text(WRONG, "utf-8")
    if os.access("/", os.W_OK):  # an administrator reads everything: refuse on the way
        open_file = Path.open

        def refuse(path: Path, mode: str = "r") -> IO[Any]:
            if path == locked:
                raise PermissionError(13, "Permission denied", str(path))
            return open_file(path, mode)

        monkeypatch.setattr(Path, "open", refuse)
    else:
        locked.chmod(0)

    assert main(["check", str(locked), str(other)]) == 2

    streams = capsys.readouterr()
    assert f"{locked}: the file cannot be read: no permission" in streams.err
    assert f"{other}:1:10: P002" in streams.out


@pytest.mark.skipif(os.name != "posix", reason="signals are those of POSIX")
def test_interrupt_ends_without_a_traceback(sawab: Sawab) -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "linter", "check", "-"],
        stdin=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=sawab.folder,
        # Interrupts are ignored in what a shell starts in the background; not here.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.default_int_handler),
    ) as process:
        assert process.stdin is not None
        process.stdin.write(b" " * 1_000_000)  # more than a pipe holds: it reads now
        process.stdin.flush()
        process.send_signal(signal.SIGINT)
        _, stderr = process.communicate(timeout=30)

    assert process.returncode == 130
    assert stderr.decode().strip() == "Interrupted."


@pytest.mark.skipif(os.name != "posix", reason="pipes break differently elsewhere")
def test_reader_that_leaves_early_gets_no_traceback(sawab: Sawab) -> None:
    (sawab.folder / "a.txt").write_text(WRONG * 2000, "utf-8")
    with subprocess.Popen(
        [sys.executable, "-m", "linter", "check", "a.txt"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=sawab.folder,
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.read(10)
        process.stdout.close()
        assert process.stderr.read() == b""

    assert process.returncode == 141
