"""What settings that are found beside a text may name: files of the same tree, and no others.

The settings of a repository may have been written by a stranger, whose change is checked by a hook
or a build server. Settings that the user names, on the command line, may name any file.
"""

from __future__ import annotations

import os
from functools import cache
from pathlib import Path

from linter.files.paths import exists


@cache
def tree_of(folder: Path) -> Path:
    """The tree that a folder is of: the repository that it stands in, or else the folder itself."""
    real = Path(os.path.realpath(folder))
    return next((one for one in (real, *real.parents) if exists(one / ".git")), real)


def is_within(path: Path, tree: Path) -> bool:
    """Whether the file at `path`, all links followed, stands in `tree` (a path without links)."""
    return Path(os.path.realpath(path)).is_relative_to(tree)
