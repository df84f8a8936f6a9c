"""What is found in a document of the editor: by the settings that hold where it is stored.

This is the path of the command line: the same settings files, rules, words and list of old
findings. What is set in the editor stands where `--config` stands there.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from linter.engine import Linter
from linter.findings.baseline import Baseline
from linter.findings.diagnostic import Diagnostic
from linter.linters import Linters
from linter.lsp.buffers import Buffer, Snapshot
from linter.settings.discovery import Discovery, forget, setting_files
from linter.settings.keys import KEYS_BY_NAME
from linter.settings.locale import locale_language
from linter.settings.model import Lang, Settings
from linter.settings.own_files import OwnFiles
from linter.settings.selection import Selection


@dataclass(frozen=True, slots=True)
class Checked:
    """One version of a document and what was found in it."""

    snapshot: Snapshot
    findings: tuple[Diagnostic, ...]
    lang: Lang


class Checker:
    """Checks documents; settings and words are read again when their files have changed."""

    def __init__(self, root: Path, lang: Lang | None = None) -> None:
        """`root` is where documents stand that are stored nowhere; `lang` that of the editor."""
        self._root = root
        self._lang = lang
        self._find = Discovery()
        self._linters = Linters(Selection(), self._find)
        self._own_files = OwnFiles(self._find)
        #: When the files of settings for a folder, and those they list, were last written.
        self._stamps: dict[Path, list[tuple[int, int] | None]] = {}
        self._listed: dict[Path, tuple[Path, ...]] = {}

    def configure(self, settings: Mapping[str, Any]) -> None:
        """Take settings of the editor, by the keys of settings files; empty ones say nothing.

        A key that is no setting of ours is passed over: editors keep their own beside them.
        """
        given = {key: value for key, value in settings.items() if key in KEYS_BY_NAME and value}
        self._find = replace(
            self._find, given=tuple(f"{key} = {_toml(value)}" for key, value in given.items())
        )
        self.refresh()

    def refresh(self) -> None:
        """Read all settings and words again."""
        forget()
        self._stamps.clear()
        self._linters = Linters(Selection(), self._find)
        self._own_files = OwnFiles(self._find)

    def folder(self, buffer: Buffer) -> Path:
        """The folder whose settings hold for a document."""
        return buffer.path.parent if buffer.path else self._root

    def settings(self, buffer: Buffer) -> Settings:
        """The settings of a document. Raises `ConfigError`."""
        folder = self.folder(buffer)
        files = [*setting_files(folder), *self._listed.get(folder, ())]
        stamp = [_stamp(file) for file in files]
        if self._stamps.setdefault(folder, stamp) != stamp:
            self.refresh()
        settings = self._find(folder)
        listed = (*settings.words, *settings.glossaries, settings.baseline)
        self._listed[folder] = tuple(file for file in listed if file)
        files = [*setting_files(folder), *self._listed[folder]]
        self._stamps[folder] = [_stamp(file) for file in files]
        return settings

    def lang(self, buffer: Buffer) -> Lang:
        """The language in which to speak of a document."""
        return self.settings(buffer).lang or self._lang or locale_language()

    def snapshot(self, buffer: Buffer) -> Snapshot:
        """The document as it stands, in the format that its settings or its name give it."""
        settings = self.settings(buffer)
        return buffer.snapshot(settings.format_of(buffer.path) if buffer.path else None)

    def is_left_out(self, buffer: Buffer) -> bool:
        """Whether a document is not to be checked: it is excluded, or a list of sawab's own.

        Raises `ConfigError`.
        """
        settings, path = self.settings(buffer), buffer.path
        return path is not None and (settings.excludes(path) or self._own_files.holds(path))

    def linter(self, buffer: Buffer) -> Linter:
        """The linter of a document. Raises `ConfigError`."""
        self.settings(buffer)
        return self._linters.for_file(str(buffer.path or self._root / "untitled"))

    def check(self, buffer: Buffer) -> Checked:
        """All that is found in a document, but for what is left out or old.

        Raises `ConfigError`, `DictionaryError`, `FormatError` and `MissingReaderError`.
        """
        settings, snapshot, lang = self.settings(buffer), self.snapshot(buffer), self.lang(buffer)
        if self.is_left_out(buffer):
            return Checked(snapshot, (), lang)
        found = self.linter(buffer).check(snapshot.document)
        if settings.baseline is not None and buffer.path:
            found = Baseline.load(settings.baseline).new(snapshot.document, found)
        return Checked(snapshot, tuple(found), lang)

    def fixed(self, buffer: Buffer, checked: Checked) -> str:
        """The text of a document with all safe fixes made; as it is, if it is left out.

        Raises as `check` does.
        """
        document = checked.snapshot.document
        if self.is_left_out(buffer):
            return document.text
        return self.linter(buffer).fix(document).text


def _stamp(file: Path) -> tuple[int, int] | None:
    """What changes when a file is written; None if there is none."""
    try:
        status = file.stat()
    except OSError:
        return None
    return status.st_mtime_ns, status.st_size


def _toml(value: object) -> str:
    """A value of JSON as TOML writes it; of null there is none in either."""
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{json.dumps(k)} = {_toml(v)}" for k, v in value.items()) + "}"
    if isinstance(value, list):
        return f"[{', '.join(map(_toml, value))}]"
    return json.dumps(value, ensure_ascii=False)
