"""Which files a run reads: those named, and the text files of the folders named."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Callable, Iterator, Sequence
from gettext import gettext
from pathlib import Path
from typing import Final, NamedTuple

from linter.documents.formats import format_for, is_searched, searched_suffixes
from linter.files.ignore_patterns import IgnorePatterns
from linter.files.paths import exists, is_file, seen_from
from linter.files.sniffing import looks_binary
from linter.files.storage import InputError

#: What a folder's ignore files are called; the later beats the earlier.
IGNORE_FILES: Final = (".gitignore", ".ignore", ".sawabignore")
#: What begins the names of hidden files, and of those that Word keeps beside a file it has open.
_HIDDEN: Final = (".", "~$")
#: Asked of a file or folder met on the way: whether the settings leave it out, or take it in.
PathTest = Callable[[Path], bool]


class LeftOut(NamedTuple):
    """A path that is not read, and the reason to give for it; `is_odd` if it may be a mistake."""

    path: Path
    reason: str
    is_odd: bool = False


Found = Path | InputError | LeftOut


def find_files(
    paths: Sequence[Path],
    is_excluded: PathTest = lambda path: False,
    is_included: PathTest = lambda path: False,
) -> Iterator[Found]:
    """The files to read, each once, in a fixed order: `paths` as given, folders by name.

    A file named in `paths` is yielded whatever it holds; pipes and devices are left out, and never
    opened. Folders give what `walk` says; a folder without text is left out.
    """
    seen: set[str] = set()
    for path in paths:
        found: Iterator[Found]
        if _is_folder(path):
            found = _told_walk(path, is_excluded, is_included)
        elif _is_stream(path):
            reason = "left out, for it is no file but a pipe or a device; - is standard input"
            found = iter((LeftOut(path, reason, is_odd=True),))
        else:
            found = iter((path,))
        for file in found:
            if not isinstance(file, Path):
                yield file
            elif (real := os.path.realpath(file)) not in seen:
                seen.add(real)
                yield file


def walk(folder: Path, is_excluded: PathTest, is_included: PathTest) -> Iterator[Found]:
    """The text files under `folder`, sorted by name at each level, files before folders.

    Left out: what `.gitignore`, `.ignore` and `.sawabignore` name at any level (the levels above
    count up to the root of the repository, or else the working folder), hidden files and folders,
    what Word locks a file with, binary files, kinds of file that are not prose (unless
    `is_included`), pipes, devices, linked folders, and links to files that are hidden or stand
    outside of the folder; of the latter it is told. A folder that cannot be read gives an
    `InputError`.
    """
    root = Path(os.path.realpath(folder))
    waiting = [(folder, _ignores_above(folder))]
    while waiting:
        folder, ignores = waiting.pop()
        try:
            with os.scandir(folder) as listing:
                entries = sorted(listing, key=lambda entry: entry.name)
        except OSError as error:
            yield InputError(
                str(folder),
                gettext("the folder cannot be read: {strerror}").format(
                    strerror=gettext(error.strerror or str(error))
                ),
            )
            continue
        ignores = _with_ignores_of(folder, ignores, {entry.name for entry in entries})
        subfolders = []
        for entry in entries:
            path = folder / entry.name
            is_folder = entry.is_dir(follow_symlinks=False)
            if entry.name.startswith(_HIDDEN) or _is_ignored(path, ignores, is_folder):
                continue
            if is_folder:
                if not is_excluded(path):
                    subfolders.append((path, ignores))
            elif is_file(path) and _is_wanted(path, is_excluded, is_included):
                yield _resolved(path, root) if entry.is_symlink() else path
        waiting += reversed(subfolders)


def _is_wanted(path: Path, is_excluded: PathTest, is_included: PathTest) -> bool:
    is_kind = is_searched(str(path)) or is_included(path)
    return (
        is_kind
        and not is_excluded(path)
        and (format_for(path.name).is_container or not looks_binary(path))
    )


def _resolved(link: Path, root: Path) -> Found:
    """A linked file, if what it leads to is one that the walk through `root` could meet."""
    target = Path(os.path.realpath(link))
    if not target.is_relative_to(root):
        return LeftOut(link, "left out, for this link leads out of the folder; name it to read it")
    if any(part.startswith(".") for part in target.relative_to(root).parts):
        return LeftOut(link, "left out, for this link leads to a hidden file; name it to read it")
    return link


def _told_walk(folder: Path, is_excluded: PathTest, is_included: PathTest) -> Iterator[Found]:
    is_empty = True
    for found in walk(folder, is_excluded, is_included):
        is_empty = False
        yield found
    if is_empty:
        reason = gettext(
            "no text files found in this folder (looked for {kinds} and files without a suffix; "
            "other kinds of text are read when named)"
        ).format(kinds=", ".join(searched_suffixes()))
        yield LeftOut(folder, reason, is_odd=True)


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except OSError:  # behind a folder we may not enter, or too long a name: reading it will tell
        return False


def _is_stream(path: Path) -> bool:
    """Whether there is something at the path that is neither a file nor a folder."""
    try:
        return path.exists() and not path.is_file()
    except OSError:
        return False


class _Ignores:
    """What the ignore files of one folder say of the paths below it."""

    def __init__(self, folder: Path, names: Sequence[str]) -> None:
        lines: list[str] = []
        for name in names:
            with contextlib.suppress(OSError):  # an unreadable ignore file ignores nothing
                data = (folder / name).read_bytes()
                lines += data.decode("utf-8-sig", "surrogateescape").split("\n")
        self._folder = folder
        self._patterns = IgnorePatterns(lines)

    def verdict(self, path: Path, is_folder: bool) -> bool | None:
        """Whether `path` is ignored for its own sake; None if these files do not say."""
        return self._patterns.verdict(seen_from(self._folder, path), is_folder)


def _is_ignored(path: Path, ignores: tuple[_Ignores, ...], is_folder: bool) -> bool:
    """What the nearest ignore files that know the path say; not ignored if none does."""
    for ignore in reversed(ignores):
        verdict = ignore.verdict(path, is_folder)
        if verdict is not None:
            return verdict
    return False


def _with_ignores_of(
    folder: Path, ignores: tuple[_Ignores, ...], names: set[str]
) -> tuple[_Ignores, ...]:
    present = [name for name in IGNORE_FILES if name in names and is_file(folder / name)]
    return (*ignores, _Ignores(folder, present)) if present else ignores


def _ignores_above(folder: Path) -> tuple[_Ignores, ...]:
    ignores: tuple[_Ignores, ...] = ()
    folders = _folders_above(folder)
    for above, below in zip(folders, (*folders[1:], folder), strict=False):
        ignores = _with_ignores_of(above, ignores, set(IGNORE_FILES))
        if _is_ignored(below, ignores, is_folder=True):
            return ()  # who names an ignored folder wants it read
    return ignores


def _folders_above(folder: Path) -> list[Path]:
    """The folders above `folder` whose ignore files count, outermost first."""
    working = Path.cwd()
    folder = Path(os.path.normpath(working / folder))
    if exists(folder / ".git"):
        return []
    parents = list(folder.parents)
    for depth, parent in enumerate(parents, start=1):
        if exists(parent / ".git"):
            return parents[:depth][::-1]
    return parents[: parents.index(working) + 1][::-1] if working in parents else []
