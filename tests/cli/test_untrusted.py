"""Trees and names of strangers: nothing outside is read or written, nothing printed is obeyed."""

from __future__ import annotations

import os

import pytest

from tests.conftest import Sawab

pytestmark = pytest.mark.slow

WRONG = "وصل الوفد ، ثم غادر\n"
RIGHT = "وصل الوفد، ثم غادر\n"

posix = pytest.mark.skipif(os.name != "posix", reason="links and pipes are those of POSIX")


@posix
def test_fix_writes_through_no_link_that_leads_out_of_the_folder(sawab: Sawab) -> None:
    outside = sawab.folder.parent / "outside.txt"
    inside = sawab.folder / "tree" / "sub" / "inside.txt"
    hidden = sawab.folder / "tree" / ".git" / "hidden.txt"
    for path in (outside, inside, hidden):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(WRONG, "utf-8")
    for name, target in (("a", outside), ("b", inside), ("c", hidden)):
        (sawab.folder / "tree" / f"{name}.txt").symlink_to(target)
    (sawab.folder / "tree" / "d").symlink_to(outside.parent)

    run = sawab("fix", "tree")

    assert run.status == 0
    assert (outside.read_text("utf-8"), hidden.read_text("utf-8")) == (WRONG, WRONG)
    assert inside.read_text("utf-8") == RIGHT
    assert "Note: tree/a.txt: left out, for this link leads out of the folder" in run.stderr
    assert "Note: tree/c.txt: left out, for this link leads to a hidden file" in run.stderr
    assert sawab("check", "--quiet", "tree").stdout == ""
    assert sawab("fix", "tree/a.txt").status == 0
    assert outside.read_text("utf-8") == RIGHT


@posix
@pytest.mark.parametrize("command", ["check", "fix"])
def test_pipes_and_devices_are_never_opened(sawab: Sawab, command: str) -> None:
    os.mkfifo(sawab.folder / "pipe.txt")
    (sawab.folder / "a.txt").write_text(WRONG, "utf-8")

    run = sawab(command, "pipe.txt", "/dev/zero", "a.txt", ".")

    assert run.status == (1 if command == "check" else 0)
    assert "Warning: pipe.txt: left out, for it is no file" in run.stderr
    assert "Warning: /dev/zero: left out, for it is no file" in run.stderr


@posix
@pytest.mark.parametrize(
    "settings",
    ['words = ["pipe.toml"]', 'glossaries = ["pipe.toml"]', 'baseline = "pipe.toml"'],
)
def test_settings_that_name_a_pipe_are_an_error(sawab: Sawab, settings: str) -> None:
    os.mkfifo(sawab.folder / "pipe.toml")
    (sawab.folder / ".sawab.toml").write_text(settings)
    (sawab.folder / "a.txt").write_text(WRONG, "utf-8")
    run = sawab("check", "a.txt")
    assert run.status == 2
    assert "pipe.toml: this is no file but a pipe or a device" in run.stderr


#: Names that a terminal or a build server would obey if they were printed as they are.
NAMES = (
    "a\x1b]0;title\x07.txt",
    "a\n::error file=b::text.txt",
    "::error file=b::text.txt",
    "a\u202etxt.cod",
    "a\r\x9b2J.txt",
    "##[error]a.txt",
    "##vso[task.setvariable]a.txt",
)


@posix
@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("content", [WRONG.encode(), b"\xd9\x88\xff\n"])
@pytest.mark.parametrize("report", ["full", "concise"])
def test_names_of_files_are_printed_harmless(
    sawab: Sawab, name: str, content: bytes, report: str
) -> None:
    (sawab.folder / name).write_bytes(content)
    for arguments in (["check", name], ["check", "."], ["fix", name], ["check", f"{name}.missing"]):
        run = sawab(*arguments, "--output-format", report)
        for line in (run.stdout + run.stderr).split("\n"):
            assert line.isprintable(), line
            assert not line.lstrip().startswith("::")
            assert "##[" not in line
            assert "##vso[" not in line


@posix
def test_names_in_settings_and_of_commands_are_printed_harmless(sawab: Sawab) -> None:
    (sawab.folder / "a.txt").write_text(WRONG, "utf-8")
    hostile = "\\u001b[31m\\n::error::x"
    for settings in (f'"{hostile}" = 1', f'select = ["{hostile}"]', f'words = ["{hostile}"]'):
        (sawab.folder / ".sawab.toml").write_text(settings)
        run = sawab("check", "a.txt")
        assert run.status == 2
        assert all(line.isprintable() for line in run.stderr.split("\n"))
        assert "\n::" not in run.stderr
    for arguments in (["che\x1b[31mck\n::error::x"], ["check", "--no-such\x1b\n::error::x"]):
        run = sawab(*arguments)
        assert run.status == 2
        assert all(line.isprintable() for line in run.stderr.split("\n"))
        assert "\n::" not in run.stderr


def test_a_line_of_text_that_a_build_server_would_obey_is_printed_harmless(sawab: Sawab) -> None:
    text = "::error file=a::وصل الوفد ، ثم غادر\n##[group]وصل الوفد ، ثم\n"
    (sawab.folder / "a.txt").write_text(text, "utf-8")
    for report in ("full", "concise"):
        run = sawab("check", "--output-format", report, "a.txt")
        assert run.status == 1
        assert "##[" not in run.stdout
        assert not any(line.lstrip().startswith("::") for line in run.stdout.split("\n"))


def test_an_empty_path_fixes_nothing(sawab: Sawab) -> None:
    (sawab.folder / "a.txt").write_text(WRONG, "utf-8")
    assert sawab("fix", "").status == 2
    assert (sawab.folder / "a.txt").read_text("utf-8") == WRONG


@posix
@pytest.mark.parametrize("key", ["words", "glossaries", "baseline"])
def test_settings_name_files_of_their_own_tree_alone(sawab: Sawab, key: str) -> None:
    outside = sawab.folder.parent / "outside.toml"
    outside.write_text("# secret\n", "utf-8")
    tree = sawab.folder / "tree"
    (tree / ".git").mkdir(parents=True)
    (tree / "sub").mkdir()
    (tree / "link.toml").symlink_to(outside)
    (tree / "shared.toml").write_text("# ours\n", "utf-8")
    (tree / "sub" / "a.txt").write_text(WRONG, "utf-8")
    names = ["../../outside.toml", str(outside), "../link.toml", "../shared.toml"]
    runs = []
    for name in names:
        value = f'"{name}"' if key == "baseline" else f'["{name}"]'
        (tree / "sub" / ".sawab.toml").write_text(f"{key} = {value}\n", "utf-8")
        runs.append(sawab("check", "tree/sub/a.txt"))
    assert [run.status for run in runs[:3]] == [2, 2, 2]
    assert all(".sawab.toml:1: " + key in run.stderr for run in runs[:3])
    assert all("stands outside of" in run.stderr for run in runs[:3])
    assert "stands outside of" not in runs[3].stderr


@posix
def test_nothing_is_written_outside_of_the_tree_of_the_settings(sawab: Sawab) -> None:
    outside = sawab.folder.parent / "old.json"
    (sawab.folder / ".sawab.toml").write_text('baseline = "../old.json"\n', "utf-8")
    (sawab.folder / "a.txt").write_text(WRONG, "utf-8")
    assert sawab("baseline").status == 2
    assert not outside.exists()
    assert sawab("baseline", "--isolated", "-o", "../old.json").status == 0
    (sawab.folder / ".sawab.toml").unlink()
    words = sawab.folder.parent / "words.txt"
    words.write_text("", "utf-8")
    (sawab.folder / ".sawab-words.txt").symlink_to(words)
    run = sawab("words", "add", "كلمة")
    assert (run.status, words.read_text("utf-8")) == (2, "")
    assert ".sawab-words.txt: this link leads out of" in run.stderr


@posix
@pytest.mark.parametrize("name", [".sawab.toml", "pyproject.toml", "setup.cfg"])
def test_settings_are_read_through_no_link_that_leads_out_of_the_tree(
    sawab: Sawab, name: str
) -> None:
    (sawab.folder.parent / name).write_text("secret sawab", "utf-8")
    (sawab.folder / name).symlink_to(sawab.folder.parent / name)
    (sawab.folder / "a.txt").write_text(WRONG, "utf-8")
    run = sawab("check", "a.txt")
    assert run.status == 2
    assert f"{name}: this link leads out of" in run.stderr
    assert "secret" not in run.stderr


@posix
def test_what_the_user_names_may_stand_anywhere(sawab: Sawab) -> None:
    words = sawab.folder.parent / "words.txt"
    words.write_text("اطلاق\n", "utf-8")
    (sawab.folder / "a.txt").write_text("وقف اطلاق النار\n", "utf-8")
    assert sawab("check", "a.txt").status == 1
    assert sawab("check", "--config", f'words = ["{words}"]', "a.txt").status == 0
    settings = sawab.folder.parent / "sawab.toml"
    settings.write_text('words = ["words.txt"]', "utf-8")
    assert sawab("check", "--config", str(settings), "a.txt").status == 0


def test_latex_left_open_again_and_again_is_given_up(sawab: Sawab) -> None:
    """The parser reads twice what follows each of these, and so the last of them for ever."""
    left_open = "\\begin{figure}\n  \\includegraphics[a & م\n  \\end{tabular}\n\\end{table}\n"
    (sawab.folder / "a.tex").write_text(left_open * 60, "utf-8")

    run = sawab("check", "a.tex")

    assert run.status == 2
    assert "too much is left open to be read" in run.stderr


@posix
def test_a_word_whose_bytes_are_no_text_is_refused(sawab: Sawab) -> None:
    run = sawab("dictionary", "analyse", os.fsdecode("كلمة".encode() + b"\xff"))
    assert run.status == 2
    assert "is not one word" in run.stderr
