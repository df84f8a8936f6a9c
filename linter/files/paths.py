"""Paths as reports, lists of findings and path patterns write them: with slashes everywhere."""

from __future__ import annotations

import os
from pathlib import Path


def with_slashes(path: str) -> str:
    """A path of this system with forward slashes."""
    return path.replace(os.sep, "/")


def is_file(path: Path) -> bool:
    """Whether there is a file at a path; also not where we may not look."""
    try:
        return path.is_file()
    except OSError:  # behind a folder we may not enter, or too long a name
        return False


def exists(path: Path) -> bool:
    """Whether there is anything at a path; also not where we may not look."""
    try:
        return path.exists()
    except OSError:
        return False


def seen_from(folder: str | os.PathLike[str], path: str | os.PathLike[str]) -> str:
    """`path` as it is written in `folder`, with forward slashes: `../a/b.txt`.

    On another drive of Windows, from which no way leads there, it is the whole path.
    """
    try:
        return with_slashes(os.path.relpath(path, folder))
    except ValueError:
        return with_slashes(os.path.abspath(path))  # noqa: PTH100  (links stay)
