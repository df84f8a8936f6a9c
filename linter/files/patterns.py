"""Path patterns in the syntax of `.gitignore` that never take long, whoever wrote them.

pathspec turns a pattern into a regular expression, and one of many stars tries every way to share
a name out among them. The first place where what stands between two stars fits is always as good
as a later one, so that the expression need not go back on it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import count
from typing import Final

from pathspec import GitIgnoreSpec

#: What pathspec writes for `*`, and for `**/` before, and `/**` between, other folders.
STAR: Final = "[^/]*"
_FOLDERS: Final = re.compile(r"(\(\?:/\.\+\)\?|\(\?:\.\+/\)\?)")


def path_patterns(lines: Iterable[str]) -> GitIgnoreSpec:
    """The patterns of an ignore file or a setting. Raises `ValueError` for one that is none."""
    try:
        spec = GitIgnoreSpec.from_lines(lines)
    except re.error as error:
        raise ValueError(str(error)) from error
    patterns = []
    for pattern in spec.patterns:
        regex = getattr(pattern, "regex", None)
        if regex is not None and (quick := without_return(regex.pattern)) != regex.pattern:
            pattern = type(pattern)(re.compile(quick), include=pattern.include)
        patterns.append(pattern)
    return GitIgnoreSpec(patterns)


def without_return(regex: str) -> str:
    """An expression of pathspec's that matches the same names without trying a star twice.

    Python has atomic groups from 3.11 on; a group in a look-ahead, referred to, is one as well.
    """
    numbers = count()
    before, *rest = _FOLDERS.split(regex)
    pieces = [_stars(before, numbers)]
    folders = list(zip(rest[::2], rest[1::2], strict=True))
    for index, (gap, names) in enumerate(folders):
        inner = _stars(names, numbers)
        if index + 1 < len(folders) and names.strip("/"):
            lazy = gap.replace("+", "+?") + "?"
            pieces.append(_kept(f"{lazy}{inner}(?=/)", numbers))
        else:
            pieces.append(gap + inner)
    return "".join(pieces)


def _stars(names: str, numbers: Iterable[int]) -> str:
    """The same for the stars within the names of folders and files."""
    before, *rest = names.split(STAR)
    pieces = [before]
    for index, fixed in enumerate(rest):
        is_last = index + 1 == len(rest) or "/" in fixed.replace("[^/]", "")
        pieces.append(STAR + fixed if is_last else _kept(f"{STAR}?{fixed}", numbers))
    return "".join(pieces)


def _kept(expression: str, numbers: Iterable[int]) -> str:
    name = f"kept{next(iter(numbers))}"
    return f"(?=(?P<{name}>{expression}))(?P={name})"
