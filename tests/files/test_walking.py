from __future__ import annotations

import os
from pathlib import Path

import pytest

from linter.files.patterns import path_patterns
from linter.files.storage import InputError
from linter.files.walking import LeftOut, find_files


@pytest.fixture(autouse=True)
def tree(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def plant(*names: str) -> None:
    for name in names:
        path = Path(name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("نص", "utf-8")


def shown(problem: InputError | LeftOut) -> str:
    if isinstance(problem, InputError):
        return str(problem)
    return f"{problem.path.as_posix()}: {problem.reason}"


def found(*paths: str) -> list[str]:
    return [
        file.as_posix() if isinstance(file, Path) else f"! {shown(file)}"
        for file in find_files([Path(path) for path in paths or (".",)])
    ]


def test_files_come_in_one_order_files_before_folders() -> None:
    plant("b/z.txt", "a.txt", "c.txt", "b/a/x.txt", "b/b.txt")

    assert found() == ["a.txt", "c.txt", "b/b.txt", "b/z.txt", "b/a/x.txt"]


def test_named_paths_keep_their_order_and_come_once() -> None:
    plant("a.txt", "sub/b.txt")

    assert found("sub", "a.txt", "sub/b.txt", "./a.txt", "sub/../a.txt") == ["sub/b.txt", "a.txt"]


def test_the_lock_of_a_file_that_word_has_open_is_left_out() -> None:
    plant("a.txt", "~$a.txt", "~$قالة.docx")
    assert found(".") == ["a.txt"]


def test_hidden_files_and_folders_are_left_out_unless_named() -> None:
    plant(".git/a.txt", ".hidden.txt", "a.txt", "sub/.cache/b.txt")

    assert found() == ["a.txt"]
    assert found(".hidden.txt", ".git") == [".hidden.txt", ".git/a.txt"]


def test_binary_files_are_left_out_in_silence_unless_named() -> None:
    plant("a.txt")
    Path("b.txt").write_bytes(b"\x00\x01")

    assert found() == ["a.txt"]
    assert found("b.txt") == ["b.txt"]


def test_kinds_that_are_not_prose_are_left_out_unless_named() -> None:
    plant("a.md", "README", "ar.json", "code.py", "page.HTML", "table.csv", "B.TXT")

    assert found() == ["B.TXT", "README", "a.md", "ar.json", "page.HTML"]
    assert found("code.py", "table.csv") == ["code.py", "table.csv"]


def test_ignore_files_hold_for_their_folder_and_below() -> None:
    plant("a.txt", "build/a.txt", "sub/build/a.txt", "sub/draft.txt", "draft.txt")
    Path(".gitignore").write_text("/build/\n")
    Path("sub/.gitignore").write_text("draft.txt\n")

    assert found() == ["a.txt", "draft.txt", "sub/build/a.txt"]


def test_deeper_ignore_files_win_and_so_do_our_own() -> None:
    plant("a.txt", "b.txt", "sub/a.txt", "sub/b.txt", "sub/c.txt")
    Path(".gitignore").write_text("a.txt\nb.txt\n")
    Path(".ignore").write_text("!b.txt\n")
    Path("sub/.sawabignore").write_text("!a.txt\nc.txt\n")

    assert found() == ["b.txt", "sub/a.txt", "sub/b.txt"]


def test_ignore_files_above_count_up_to_the_root_of_the_repository() -> None:
    plant("repository/docs/a.txt", "repository/docs/b.txt", "repository/docs/c.txt")
    Path(".gitignore").write_text("c.txt\n")
    Path("repository/.git").mkdir()
    Path("repository/.gitignore").write_text("docs/b.txt\n")

    assert found("repository/docs") == ["repository/docs/a.txt", "repository/docs/c.txt"]


def test_without_a_repository_the_working_folder_is_the_top() -> None:
    plant("docs/a.txt", "docs/b.txt")
    Path(".sawabignore").write_text("b.txt\n")

    assert found("docs") == ["docs/a.txt"]


def test_an_ignored_folder_or_file_is_read_when_named() -> None:
    plant("build/a.txt", "b.txt")
    Path(".gitignore").write_text("build/\nb.txt\n")

    assert found("build", "b.txt") == ["build/a.txt", "b.txt"]


def test_a_negation_takes_in_no_more_than_it_names() -> None:
    plant("docs/a.txt", "docs/a.md", "packages/x/a.txt", "packages/x/node_modules/y/README.md")
    Path(".gitignore").write_bytes(b"\xef\xbb\xbf*\n!*/\n!*.txt\n")
    assert found() == ["docs/a.txt", "packages/x/a.txt"]

    Path(".gitignore").write_text("node_modules/\n!packages/\n")
    assert found() == ["docs/a.md", "docs/a.txt", "packages/x/a.txt"]
    assert found("packages/x/node_modules/y") == ["packages/x/node_modules/y/README.md"]


def test_patterns_that_mean_nothing_are_passed_over() -> None:
    plant("a.txt", "b.txt")
    Path(".gitignore").write_bytes(b"[z-a]\n\\\n!\nb.txt\n\xff\n")

    assert found() == ["a.txt"]


@pytest.mark.skipif(os.name != "posix", reason="links need rights on other systems")
def test_links_in_circles_and_to_nowhere_do_no_harm() -> None:
    plant("a.txt", "sub/b.txt", "outside/c.txt")
    Path("sub/up").symlink_to("..", target_is_directory=True)
    Path("self").symlink_to("self")
    Path("nowhere.txt").symlink_to("missing")
    Path("again.txt").symlink_to("sub/b.txt")

    assert found(".") == ["a.txt", "again.txt", "outside/c.txt"]
    assert found("sub") == ["sub/b.txt"]


def test_a_folder_without_text_is_said_and_the_others_go_on() -> None:
    plant("a.txt", "pictures/a.png")

    [complaint, file] = found("pictures", "a.txt")

    assert complaint.startswith("! pictures: no text files found")
    assert file == "a.txt"


def test_a_folder_that_cannot_be_read_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    plant("a.txt", "locked/b.txt", "open/c.txt")
    scandir = os.scandir

    def refuse(path: Path) -> object:
        if path.name == "locked":
            raise PermissionError(13, "Permission denied")
        return scandir(path)

    monkeypatch.setattr(os, "scandir", refuse)

    assert found() == [
        "a.txt",
        "! locked: the folder cannot be read: Permission denied",
        "open/c.txt",
    ]


@pytest.mark.parametrize(
    ("pattern", "name"),
    [
        ("*a" * 30, "a" * 200 + "b"),
        ("*a" * 30 + "*", "a" * 29 + "b" * 200),
        ("**/a" * 12 + "/b", "a/" * 60 + "c"),
        ("a" + "/**/a" * 12 + "/b", "a/" * 60 + "c"),
    ],
)
def test_a_pattern_of_many_stars_is_matched_without_trying_all_ways(
    pattern: str, name: str
) -> None:
    assert path_patterns([pattern]).check_file(name).include is None


@pytest.mark.parametrize(
    ("pattern", "matching", "others"),
    [
        ("*a*b*c", ["abc", "xaxbxc", "d/aabbcc", "abc/d"], ["ab", "cba", "a/b/c"]),
        ("a/**/b/**/c", ["a/b/c", "a/x/b/y/z/c", "a/b/b/c/d"], ["a/c", "b/c", "a/b/xc"]),
        ("**/x*/**/y", ["x/y", "q/xa/b/y"], ["x", "ay/x"]),
        ("a**b*c", ["abc", "axxbxxc", "d/abc"], ["a/b/c"]),
    ],
)
def test_many_stars_match_what_they_should(
    pattern: str, matching: list[str], others: list[str]
) -> None:
    spec = path_patterns([pattern])
    assert all(spec.match_file(path) for path in matching)
    assert not any(spec.match_file(path) for path in others)
