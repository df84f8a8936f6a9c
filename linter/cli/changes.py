"""Which lines of which files have changed since a git revision."""

from __future__ import annotations

import os
import re
import subprocess
from collections.abc import Iterable, Iterator, Sequence
from gettext import gettext
from pathlib import Path
from typing import Final

import click

from linter.documents import Document
from linter.findings.diagnostic import Diagnostic
from linter.text.borrowed import said

_HUNK: Final = re.compile(r"@@ -\S+ \+(\d+)(?:,(\d+))? @@")
_NEW_FILE: Final = re.compile(r'\+\+\+ (?:"b/(?P<quoted>.*)"\t?|b/(?P<plain>.*?)\t?)$')
#: Stands for a file that is new as a whole, or changed who knows where.
_ALL: Final = ((1, 2**62),)


class Changes:
    """The lines that differ from a revision, in the work tree of the current folder.

    A file that git takes for binary counts as changed as a whole.
    """

    def __init__(self, revision: str) -> None:
        """Ask git. Raises `click.BadParameter` if it knows no such revision, or is not there."""
        self._root = Path(os.path.realpath(_git("rev-parse", "--show-toplevel").strip()))
        _git("rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
        self._lines: dict[str, tuple[tuple[int, int], ...]] = dict(
            _changed(_git(*_DIFF, "--unified=0", revision, "--"))
        )
        self._lines |= dict.fromkeys(_binary(_git(*_DIFF, "--numstat", "-z", revision, "--")), _ALL)
        untracked = _git("ls-files", "-z", "--others", "--exclude-standard", "--full-name", ":/")
        self._lines |= dict.fromkeys(filter(None, untracked.split("\0")), _ALL)

    def concerns(self, path: str) -> bool:
        """Whether anything changed in the file at `path`."""
        return bool(self._ranges(path))

    def among(self, document: Document, found: Iterable[Diagnostic]) -> list[Diagnostic]:
        """The findings that touch a changed line."""
        ranges = self._ranges(document.path)
        return [one for one in found if _touches(_lines_of(document, one), ranges)]

    def _ranges(self, path: str) -> Sequence[tuple[int, int]]:
        try:
            name = Path(os.path.realpath(path)).relative_to(self._root).as_posix()
        except ValueError:
            return ()
        return self._lines.get(name, ())


#: Options that make the diff the same whatever the user's git is told.
_DIFF: Final = (
    *("-c", "core.quotePath=true", "diff", "--no-color", "--no-ext-diff", "--no-textconv"),
    *("--no-relative", "--no-renames", "--src-prefix=a/", "--dst-prefix=b/"),
)


def _git(*arguments: str) -> str:
    try:
        run = subprocess.run(["git", *arguments], capture_output=True, check=False)
    except OSError as error:
        raise click.BadParameter(
            gettext("git cannot be run: {error}").format(error=said(error)),
            param_hint="--diff-base",
        ) from None
    if run.returncode:
        raise click.BadParameter(_reason(run.stderr), param_hint="--diff-base")
    return run.stdout.decode("utf-8", "surrogateescape")


def _reason(said: bytes) -> str:
    """Why git would not answer; for the usual reasons in words of ours."""
    text = said.decode("utf-8", "replace").strip()
    if "not a git repository" in text:
        return gettext("this folder is in no git repository")
    if not text or "unknown revision" in text or "bad revision" in text:
        return gettext("there is no such revision")
    return text


def _changed(diff: str) -> Iterator[tuple[str, tuple[tuple[int, int], ...]]]:
    """Each file of a diff without context, with its changed lines as ranges, ends included."""
    name = ""
    ranges: list[tuple[int, int]] = []
    for line in diff.split("\n"):
        if line.startswith("diff --git "):
            if name:
                yield name, tuple(ranges)
            name, ranges = "", []
        elif line.startswith("+++ ") and not name and (match := _NEW_FILE.match(line)):
            name = match["plain"] if match["quoted"] is None else _unquoted(match["quoted"])
        elif match := _HUNK.match(line):
            first, count = int(match[1]), int(match[2] or 1)
            if count:
                ranges.append((first, first + count - 1))
    if name:
        yield name, tuple(ranges)


def _binary(counts: str) -> Iterator[str]:
    """The files whose lines git does not count: Word files, UTF-16 and others it takes for binary.

    `counts` is what it says of each file: lines added, lines removed and the path.
    """
    for entry in filter(None, counts.split("\0")):
        added, removed, name = entry.split("\t", 2)
        if added == removed == "-":
            yield name


def _unquoted(name: str) -> str:
    """A path as git quotes it: C escapes, bytes in octal."""
    data = name.encode("latin-1", "replace").decode("unicode_escape").encode("latin-1")
    return data.decode("utf-8", "surrogateescape")


def _lines_of(document: Document, diagnostic: Diagnostic) -> tuple[int, int]:
    first, _ = document.position(diagnostic.start)
    last, _ = document.position(max(diagnostic.start, diagnostic.end - 1))
    return first, last


def _touches(lines: tuple[int, int], ranges: Sequence[tuple[int, int]]) -> bool:
    return any(first <= lines[1] and lines[0] <= last for first, last in ranges)
