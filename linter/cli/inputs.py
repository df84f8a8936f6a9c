"""From the paths on the command line to documents; what cannot be read is said, and passed over."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

import click

from linter.cli.options import Reading
from linter.config import FindSettings, find_settings
from linter.documents import Document
from linter.files import InputError, read_document, read_standard_input

STANDARD_INPUT: Final = "-"


class Inputs:
    """The documents of one run.

    `has_failed` is true once one of them could not be read or written; `standard_input` is the
    document that was read from there.
    """

    def __init__(
        self,
        paths: Sequence[str],
        reading: Reading | None = None,
        find: FindSettings = find_settings,
    ) -> None:
        """`paths` are files, folders and `-`; none means the current folder."""
        self._paths = paths or (".",)
        self._reading = reading or Reading()
        self._find = find
        self.has_failed = False
        self.standard_input: Document | None = None

    def fail(self, error: InputError) -> None:
        """Say what is wrong with one file; the others go on."""
        self.has_failed = True
        click.echo(f"Error: {error}", err=True)

    def __iter__(self) -> Iterator[Document]:
        """Each document, in order. Raises `ConfigError` for wrong settings on the way."""
        for path in self._files():
            try:
                if isinstance(path, InputError):
                    raise path
                yield path if isinstance(path, Document) else read_document(path)
            except InputError as error:
                self.fail(error)

    def _files(self) -> Iterator[Path | Document | InputError]:
        named = [path for path in self._paths if path != STANDARD_INPUT]
        if len(named) < len(self._paths):
            try:
                self.standard_input = read_standard_input(
                    self._reading.stdin_filename or STANDARD_INPUT
                )
                yield self.standard_input
            except InputError as error:
                yield error
        if named:
            from linter.walking import find_files

            kept = [Path(path) for path in named if not self._is_barred(Path(path))]
            yield from find_files(kept, self._is_excluded, self._is_included)

    def _is_barred(self, path: Path) -> bool:
        return self._reading.force_exclude and self._is_excluded(path)

    def _is_excluded(self, path: Path) -> bool:
        return self._find(path.parent).excludes(path)

    def _is_included(self, path: Path) -> bool:
        return self._find(path.parent).includes(path)
