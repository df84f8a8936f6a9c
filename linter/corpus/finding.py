"""Which files a run reads: those named, and those of the folders named."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from gettext import gettext
from pathlib import Path, PurePosixPath
from typing import Final

from linter.corpus.compression import bare_suffix
from linter.corpus.inputs import PARQUET, Input, InputError
from linter.corpus.parts import BESIDE, RUN
from linter.corpus.records import JSON_LINES, TEXT_LINES

_KINDS: Final = (*PARQUET, *JSON_LINES, *TEXT_LINES)


def find_inputs(paths: Sequence[Path], output: Path) -> list[Input]:
    """The files named, and those of the folders named, in order of their names.

    Of a folder that holds a run's output, what that run set aside is left out: it would come back
    among the records that were kept. So are the folder `output` that this run writes, and hidden
    files and folders that are not named. Raises `InputError` for a path that does not exist, a kind
    of file that is not read, two files that would be written over each other, and for nothing at
    all.
    """
    found = [one for path in paths for one in _inputs_at(path, output.resolve())]
    if not found:
        raise InputError(gettext("no Parquet, JSONL or text files there"))
    seen: dict[str, Path] = {}
    for one in found:
        if one.name in seen:
            raise InputError(
                gettext("{path} and {other} have the same name").format(
                    path=one.path, other=seen[one.name]
                )
            )
        seen[one.name] = one.path
    for one in found:
        _check_place(one, seen)
    return found


def _check_place(source: Input, by_name: dict[str, Path]) -> None:
    """Raise `InputError` for a file whose parts would be written among those of something else."""
    name = PurePosixPath(source.name)
    if name.parts[0] in BESIDE and len(name.parts) > 1:
        raise InputError(
            gettext(
                "{path}: in the output, {folder} is for what a run sets aside; name the folder "
                "{folder} itself"
            ).format(path=source.path, folder=name.parts[0])
        )
    for outer in name.parents:
        if str(outer) in by_name:
            raise InputError(
                gettext(
                    "{path} and {other} would be written into one folder; name them in two runs"
                ).format(path=source.path, other=by_name[str(outer)])
            )


def _inputs_at(path: Path, output: Path) -> Iterator[Input]:
    if path.is_dir():
        for file in sorted(_files_in(path, output)):
            yield Input(file, file.relative_to(path).as_posix(), bare_suffix(file))
        return
    if not path.is_file():
        raise InputError(gettext("{path}: no such file or folder").format(path=path))
    suffix = bare_suffix(path)
    if suffix not in _KINDS:
        raise InputError(gettext("{path}: not a Parquet, JSONL or text file").format(path=path))
    yield Input(path, path.name, suffix)


def _files_in(folder: Path, output: Path) -> Iterator[Path]:
    """The files below a folder that are of a kind that is read; links to folders stay unread."""
    for place, folders, names in os.walk(folder):
        aside = BESIDE if RUN in names else frozenset()
        folders[:] = [
            name
            for name in _shown(folders)
            if name not in aside and Path(place, name).resolve() != output
        ]
        for name in _shown(names):
            file = Path(place, name)
            if bare_suffix(file) in _KINDS and file.is_file():
                yield file


def _shown(names: Iterable[str]) -> Iterator[str]:
    """The names of files and folders that are not hidden: no lists of words, no caches."""
    return (name for name in names if not name.startswith("."))
