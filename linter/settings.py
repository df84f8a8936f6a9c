"""What can be set, and what an error in the settings says."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec

Lang = Literal["ar", "en"]
#: What has to be consistent: each document by itself, or all documents of a run.
Consistency = Literal["document", "run"]


class ConfigError(Exception):
    """Settings that cannot be used: in which file, on which line if that is known, and why."""

    def __init__(self, path: Path, message: str, line: int | None = None) -> None:
        place = f"{path}:{line}" if line is not None else str(path)
        super().__init__(f"{place}: {message}")
        self.path = path
        self.line = line


@dataclass(frozen=True)
class Settings:
    """What holds for the files of one folder.

    `select`, `extend_select` and `ignore` are rule selectors; `per_file_ignores` pairs a path
    pattern with the selectors ignored there. `exclude` and `include` are path patterns. All
    patterns are in the syntax of `.gitignore` and relative to `folder`, where the settings stand.
    `words` are the word files, nearest first. `lang` is None for the language of the locale,
    `output_format` None for the usual one. `consistency` says over what spellings must agree, and
    `glossaries` are files of terms. `path` is the file these settings were read from
    (None: there is none), `source` its text, to find lines in.
    """

    select: tuple[str, ...] = ()
    extend_select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    per_file_ignores: tuple[tuple[str, tuple[str, ...]], ...] = ()
    lang: Lang | None = None
    exclude: tuple[str, ...] = ()
    include: tuple[str, ...] = ()
    output_format: str | None = None
    consistency: Consistency = "document"
    words: tuple[Path, ...] = ()
    glossaries: tuple[Path, ...] = ()
    folder: Path = field(default_factory=Path.cwd)
    path: Path | None = None
    source: str = field(default="", repr=False)

    def excludes(self, path: Path) -> bool:
        """Whether a file or folder met on the way is left out."""
        return bool(self.exclude) and self._matches(self.exclude, path)

    def includes(self, path: Path) -> bool:
        """Whether a file is read though folders are not searched for its kind."""
        return bool(self.include) and self._matches(self.include, path)

    def ignored_in(self, path: Path) -> tuple[str, ...]:
        """The selectors of the rules that are ignored in the file at `path` alone."""
        return tuple(
            selector
            for pattern, selectors in self.per_file_ignores
            if self._matches((pattern,), path)
            for selector in selectors
        )

    def fault(self, entry: str, message: str) -> ConfigError:
        """An error that points at the line on which `entry` (a key, a selector) stands."""
        lines = enumerate(self.source.splitlines(), start=1)
        line = next((number for number, text in lines if _holds(text, entry)), None)
        return ConfigError(self.path or self.folder, message, line)

    def _matches(self, patterns: tuple[str, ...], path: Path) -> bool:
        relative = os.path.relpath(path, self.folder).replace(os.sep, "/")
        spec = _spec(patterns)
        # A pattern that ends in a slash names a folder; the path may be one.
        return spec.match_file(relative) or spec.match_file(relative + "/")


def check_patterns(patterns: tuple[str, ...]) -> None:
    """Raise `ValueError`, with a reason, if one of them is not a pattern of `.gitignore`."""
    for pattern in patterns:
        _spec((pattern,))


@cache
def _spec(patterns: tuple[str, ...]) -> GitIgnoreSpec:
    import re

    from pathspec import GitIgnoreSpec

    try:
        return GitIgnoreSpec.from_lines(patterns)
    except (ValueError, re.error) as error:
        raise ValueError(f"{patterns[0]!r} is not a path pattern") from error


def _holds(line: str, entry: str) -> bool:
    """Whether a line of a settings file that is no comment holds the entry, as a word."""
    text = line.strip()
    if text.startswith(("#", ";")) or entry not in text:
        return False
    before, _, after = text.partition(entry)
    return not any(beside.isalnum() or beside == "-" for beside in (before[-1:], after[:1]))
