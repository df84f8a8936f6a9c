"""Ignore files say of every path what git says they say."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from linter.files.ignore_patterns import IgnorePatterns
from linter.files.walking import find_files

FILES = (
    *("a.txt", "b.md", "foo.txt", "docs/a.txt", "docs/b.md", "docs/sub/a.txt", "build/a.txt"),
    *("packages/x/a.txt", "packages/x/node_modules/y/README.md", "node_modules/z/a.txt", "x/b.md"),
    *("docs/x/foo.txt", "-a.txt", "[a].txt", "docs/build/b.md", "x/docs/a.txt"),
)
NAMES = (
    *(
        "*",
        "**",
        "docs",
        "x",
        "build",
        "packages",
        "node_modules",
        "a.txt",
        "*.txt",
        "*.md",
        "?.md",
    ),
    *("[[:alpha:]]oo.txt", "[!a].md", "[a-f]*", "f*o*.t?t", "[]-a]*", r"\[a].txt", "sub", "***"),
    *("[[:punct:]]a.txt", "[[:digit:][:alpha:]].txt", "[^[:space:]]*", "[a", "[z-a]", "[a-]*"),
)


@st.composite
def ignore_lines(draw: st.DrawFn) -> str:
    names = draw(st.lists(st.sampled_from(NAMES), min_size=1, max_size=3))
    ends = st.sampled_from(["", "", "/", " ", "\r"])
    before = st.sampled_from(["", "", "", "!", "!", "/", "!/", "\\", "#"])
    return draw(before) + "/".join(names) + draw(ends)


def kept_by_git(folder: Path) -> set[str]:
    run = subprocess.run(
        ["git", "-c", "core.excludesFile=", "ls-files", "-o", "-z", "--exclude-standard"],
        cwd=folder,
        capture_output=True,
        check=True,
    )
    return {name for name in run.stdout.decode().split("\0") if name and ".gitignore" not in name}


def kept_here(folder: Path) -> set[str]:
    found = find_files([folder])
    return {one.relative_to(folder).as_posix() for one in found if isinstance(one, Path)}


@pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")
@given(
    st.lists(ignore_lines(), min_size=1, max_size=5),
    st.lists(ignore_lines(), max_size=2),
    st.sampled_from([b"", b"\xef\xbb\xbf"]),
)
@settings(max_examples=20, deadline=None)
def test_the_files_that_git_keeps_are_read(lines: list[str], inner: list[str], mark: bytes) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        subprocess.run(["git", "init", "-q", name], check=True)
        for file in FILES:
            (folder / file).parent.mkdir(parents=True, exist_ok=True)
            (folder / file).write_text("نص", "utf-8")
        (folder / ".gitignore").write_bytes(mark + "\n".join(lines).encode())
        (folder / "docs" / ".gitignore").write_bytes("\n".join(inner).encode())
        assert kept_here(folder) == kept_by_git(folder)


@pytest.mark.parametrize(
    ("lines", "path", "is_ignored"),
    [
        (["*", "!*/", "!*.txt"], "docs/a.txt", False),
        (["*", "!*/", "!*.txt"], "docs/a.md", True),
        (["node_modules/", "!packages/"], "packages/x/node_modules", None),
        (["docs", "!x/"], "docs/x", None),
        (["docs/**", "!*.txt"], "docs/a.txt", False),
        (["docs/**", "!*.txt"], "docs/a.md", True),
        (["[[:alpha:]]oo.txt"], "sub/foo.txt", True),
        (["[[:alpha:]]oo.txt"], "1oo.txt", None),
        (["[[:letter:]]oo.txt"], "foo.txt", None),
        (["مسودة*.txt", "!مسودة ١.txt"], "مسودة ٢.txt", True),
        (["مسودة*.txt", "!مسودة ١.txt"], "مسودة ١.txt", False),
        (["a.txt  ", r"b.txt\ "], "a.txt", True),
        (["a.txt  ", r"b.txt\ "], "b.txt", None),
        ([r"\!a.txt", r"\#a.txt"], "!a.txt", True),
        (["!", "/", "//", "[", "\\"], "a.txt", None),
    ],
)
@pytest.mark.filterwarnings("error")
def test_a_line_speaks_of_the_paths_that_it_matches(
    lines: list[str], path: str, is_ignored: bool | None
) -> None:
    assert IgnorePatterns(lines).verdict(path, is_folder=False) is is_ignored


@pytest.mark.parametrize(
    ("pattern", "path"),
    [
        ("*a" * 30, "a" * 200 + "b"),
        ("*[!b]" * 30 + "c", "a" * 200),
        ("**/a" * 12 + "/b", "a/" * 60 + "c"),
        ("a" + "/**/a" * 12 + "/b", "a/" * 60 + "c"),
    ],
)
def test_a_line_of_many_stars_takes_no_time(pattern: str, path: str) -> None:
    assert IgnorePatterns([pattern]).verdict(path, is_folder=False) is None
