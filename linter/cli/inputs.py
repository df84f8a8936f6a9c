"""From the paths on the command line to documents; what cannot be read is said, and passed over."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from gettext import gettext
from pathlib import Path
from typing import TYPE_CHECKING, Final

from linter.cli.failures import Failure, failure
from linter.cli.messages import say_error, say_note, say_warning
from linter.cli.option_groups import InputOptions
from linter.documents import Document
from linter.files.storage import (
    FileTooLargeError,
    InputError,
    decode,
    read_bytes,
    read_standard_input,
)
from linter.files.walking import LeftOut, find_files
from linter.settings.discovery import FindSettings, find_settings
from linter.settings.model import ConfigError, Settings
from linter.settings.own_files import OwnFiles, is_same_file

if TYPE_CHECKING:
    from linter.cli.changes import Changes

STANDARD_INPUT: Final = "-"


@dataclass(slots=True)
class Source:
    """The bytes of one file or of standard input; `path` is what reports call it.

    `format` is what kind of file it is said to be (None: what its name tells).
    """

    path: str
    data: bytes
    is_standard_input: bool = False
    format: str | None = None
    #: How many bytes there are, or were before they were let go.
    size: int = field(init=False)

    def __post_init__(self) -> None:
        self.size = len(self.data)

    def document(self, *, verify: bool = True) -> Document:
        """The bytes as a document. Raises as `decode` does, to which `verify` is given."""
        return decode(self.data, self.path, verify=verify, format_name=self.format)

    def last_document(self) -> Document:
        """The same for who asks last: of a long file, the bytes are held no longer."""
        document = self.document()
        self.let_go()
        return document

    def let_go(self) -> None:
        """Hold the bytes no longer."""
        self.data = b""


class Inputs:
    """The documents of one run.

    `has_failed` is true once one of them could not be read or written; `standard_input` is the
    document that was read from there. `own_files` are those that options name to keep findings in,
    the report and the list of old ones; like the lists that settings name, they are not read.
    """

    def __init__(
        self,
        paths: Sequence[str],
        how: InputOptions | None = None,
        find: FindSettings = find_settings,
        changes: Changes | None = None,
        *,
        quiet: bool = False,
    ) -> None:
        """`paths` are files, folders and `-`; none means the current folder.

        Where `changes` are given, files without any are passed over. `quiet`: no notes.
        """
        self._quiet = quiet
        self._changes = changes
        self._paths = paths or (".",)
        self._how = how or InputOptions()
        self._find = find
        self.has_failed = False
        self.own_files: list[str | Path | None] = []
        self._own_lists = OwnFiles(find)
        self.standard_input: Document | None = None
        self._said: set[str] = set()
        self._without_settings: set[Path] = set()

    def fail(self, error: Failure) -> None:
        """Say what is wrong with one file; the others go on.

        What is wrong with the settings of several files is said once.
        """
        self.has_failed = True
        text = str(error)
        if not isinstance(error, ConfigError) or text not in self._said:
            say_error(text)
        self._said.add(text)

    def leave_out(self, left_out: LeftOut) -> None:
        """Say that a path is not read; that is no error."""
        if not self._quiet:
            say = say_warning if left_out.is_odd else say_note
            say(f"{left_out.path}: {left_out.reason}")

    def note(self, path: str, note: str) -> None:
        """Say what is not checked in a file that was read, if anything."""
        if note and not self._quiet:
            say_note(f"{path}: {note}")

    def __iter__(self) -> Iterator[Document]:
        """Each document, in order; what cannot be read is said, and passed over."""
        return (document for _, document in self.documents())

    def documents(
        self, sources: Iterable[Source] | None = None
    ) -> Iterator[tuple[Source, Document]]:
        """Each document with the bytes that it was read from: of these sources, or of all."""
        for source in self.sources() if sources is None else sources:
            try:
                document = source.document()
                note = document.note
            except Exception as error:
                self.fail(failure(source.path, error))
                continue
            if source.is_standard_input:
                self.standard_input = document
            self.note(document.path, note)
            yield source, document

    def sources(self) -> Iterator[Source]:
        """The bytes of each file, in order; what cannot be read is said, and passed over."""
        for path in self._files():
            if isinstance(path, Path) and self._is_passed_over(path):
                continue
            if isinstance(path, InputError):
                self.fail(path)
            elif isinstance(path, LeftOut):
                self.leave_out(path)
            else:
                yield from self._source(path)

    def _is_passed_over(self, path: Path) -> bool:
        if self._changes and not self._changes.concerns(str(path)):
            return True
        if self._own_lists.holds(path):
            if path in map(Path, self._paths):
                reason = gettext("left out, for it is a list that sawab itself reads")
                self.leave_out(LeftOut(path, reason))
            return True
        return any(is_same_file(path, Path(one)) for one in self.own_files if one is not None)

    def _source(self, path: Path | None) -> Iterator[Source]:
        """The bytes of one file; none, and it is said why, if it cannot be read."""
        name = str(path or self._how.stdin_filename or STANDARD_INPUT)
        try:
            settings = self._find(Path(name).parent)
            most = settings.max_file_size
            data = read_standard_input(name, most) if path is None else read_bytes(path, most)
            kind = self._how.format_name or settings.format_of(Path(name))
        except FileTooLargeError as error:
            if path is None or path in map(Path, self._paths):
                self.fail(error)
            else:
                self.leave_out(LeftOut(path, error.message))
        except Exception as error:
            self.fail(failure(name, error))
        else:
            source = Source(name, data, path is None, kind)
            del data  # which the source may let go before the next file is asked for
            yield source

    def _files(self) -> Iterator[Path | InputError | LeftOut | None]:
        """The files to read; None stands for standard input."""
        named = [path for path in self._paths if path != STANDARD_INPUT]
        if len(named) < len(self._paths):
            yield None
        if named:
            kept = [Path(path) for path in named if not self._is_barred(Path(path))]
            yield from find_files(kept, self._is_excluded, self._is_included)

    def _is_barred(self, path: Path) -> bool:
        return self._how.force_exclude and self._is_excluded(path)

    def _is_excluded(self, path: Path) -> bool:
        settings = self._settings_for(path)
        return settings is None or settings.excludes(path)

    def _is_included(self, path: Path) -> bool:
        settings = self._settings_for(path)
        return settings is not None and (
            settings.includes(path) or settings.format_of(path) is not None
        )

    def _settings_for(self, path: Path) -> Settings | None:
        """The settings of a file or folder; None, and an error is said, if they are wrong."""
        if path.parent not in self._without_settings:
            try:
                return self._find(path.parent)
            except ConfigError as error:
                self._without_settings.add(path.parent)
                self.fail(error)
        return None
