"""Paths as reports, lists of findings and path patterns write them: with slashes everywhere."""

from __future__ import annotations

import os


def with_slashes(path: str) -> str:
    """A path of this system with forward slashes."""
    return path.replace(os.sep, "/")


def seen_from(folder: str | os.PathLike[str], path: str | os.PathLike[str]) -> str:
    """`path` as it is written in `folder`, with forward slashes: `../a/b.txt`.

    On another drive of Windows, from which no way leads there, it is the whole path.
    """
    try:
        return with_slashes(os.path.relpath(path, folder))
    except ValueError:
        return with_slashes(os.path.abspath(path))  # noqa: PTH100  (links stay)
