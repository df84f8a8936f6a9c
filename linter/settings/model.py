"""What can be set, and what an error in the settings says."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from gettext import gettext
from pathlib import Path
from typing import TYPE_CHECKING, Final, Literal

from linter.files.paths import seen_from

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec

    from linter.lexicon.regional import Spelling

Lang = Literal["ar", "en"]
#: Files that may hold settings, the stronger first, and what each calls the table.
SETTINGS_FILES: Final[Mapping[str, tuple[str, ...]]] = {
    ".sawab.toml": (),
    "pyproject.toml": ("tool", "sawab"),
    "setup.cfg": ("sawab",),
}
#: What has to be consistent: each document by itself, or all documents of a run.
Consistency = Literal["document", "run"]


def shown_path(path: Path) -> str:
    """The path as a user here would write it: without the current folder before it."""
    folder = Path.cwd()
    return str(path.relative_to(folder)) if path.is_relative_to(folder) else str(path)


class ConfigError(Exception):
    """Settings that cannot be used: in which file, on which line if that is known, and why."""

    def __init__(self, path: Path, message: str, line: int | None = None) -> None:
        shown = shown_path(path)
        place = f"{shown}:{line}" if line is not None else shown
        super().__init__(f"{place}: {message}")
        self.path = path
        self.message = message
        self.line = line

    def __reduce__(self) -> tuple[type[ConfigError], tuple[Path, str, int | None]]:
        """Travel between processes as what it was made of."""
        return ConfigError, (self.path, self.message, self.line)


class EntryError(ValueError):
    """A value that cannot be used; in a list or a table, that of one `entry`."""

    def __init__(self, message: str, entry: str | None = None) -> None:
        super().__init__(message)
        self.entry = entry


@dataclass(frozen=True)
class Settings:
    """What holds for the files of one folder.

    `select`, `extend_select` and `ignore` are rule selectors; `per_file_ignores` pairs a path
    pattern with the selectors ignored there. `exclude` and `include` are path patterns; `formats`
    pairs one with the format of the files it matches; files of more bytes than `max_file_size` are
    not read. All patterns are in the syntax of
    `.gitignore` and relative to `folder`, where the settings stand.
    `words` are the word files, nearest first, `own_words` the user's own below them (None: there is
    none), `baseline` the file of old findings. `lang` is None
    for the language of the locale, `output_format` None for the usual one, `spelling` for no norm.
    `consistency` says over what spellings must agree (None: each document), and `glossaries` are
    files of terms.

    `path` is the file these settings were read from (None: there is none), `source` its text and
    `section` the name of our table in it, to find lines in; `given` are the keys it holds. `base`
    is the layer below (None: the defaults): a choice of rules starts from that of the base.
    """

    profile: str | None = None
    select: tuple[str, ...] = ()
    extend_select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    per_file_ignores: tuple[tuple[str, tuple[str, ...]], ...] = ()
    spelling: Spelling | None = None
    lang: Lang | None = None
    exclude: tuple[str, ...] = ()
    include: tuple[str, ...] = ()
    max_file_size: int = 100_000_000
    formats: tuple[tuple[str, str], ...] = ()
    output_format: str | None = None
    consistency: Consistency | None = None
    words: tuple[Path, ...] = ()
    own_words: Path | None = None
    glossaries: tuple[Path, ...] = ()
    baseline: Path | None = None
    folder: Path = field(default_factory=Path.cwd)
    path: Path | None = None
    source: str = field(default="", repr=False)
    section: str = ""
    given: tuple[str, ...] = ()
    base: Settings | None = None

    @property
    def layers(self) -> tuple[Settings, ...]:
        """The layers that choose rules, the lowest first.

        Each starts from the rules of the one below: `select` replaces them, `extend_select` adds
        to them, `ignore` takes away.
        """
        return (*(self.base.layers if self.base else ()), self)

    def excludes(self, path: Path) -> bool:
        """Whether a file or folder met on the way is left out."""
        return bool(self.exclude) and self._matches(self.exclude, path)

    def includes(self, path: Path) -> bool:
        """Whether a file is read though folders are not searched for its kind."""
        return bool(self.include) and self._matches(self.include, path)

    def format_of(self, path: Path) -> str | None:
        """The format that a file is said to be of; the first pattern that matches counts."""
        matching = (name for pattern, name in self.formats if self._matches((pattern,), path))
        return next(matching, None)

    def ignored_in(self, path: Path) -> tuple[str, ...]:
        """The selectors of the rules that are ignored in the file at `path` alone."""
        return tuple(
            selector
            for pattern, selectors in self.per_file_ignores
            if self._matches((pattern,), path)
            for selector in selectors
        )

    def error(self, entry: str, message: str, within: str | None = None) -> ConfigError:
        """An error that points at the line on which `entry` (a key, a selector) stands.

        That is the line of the key `within` if the entry is not found in what it holds.
        """
        line = self.line_of(within) if within else None
        found = self.line_of(entry, line or 0)
        return ConfigError(self.path or self.folder, message, found or line)

    def line_of(self, entry: str, first: int = 0) -> int | None:
        """The line of the settings file on which `entry` stands, as a key if it can be.

        It is sought from line `first` on.
        """
        lines = [one for one in _lines_of_section(self.source, self.section) if one[0] >= first]
        for holds in (_begins_with, _holds):
            for number, text in lines:
                if holds(text, entry):
                    return number
        return None

    def _matches(self, patterns: tuple[str, ...], path: Path) -> bool:
        relative = seen_from(self.folder, path)
        spec = _spec(patterns)
        # A pattern that ends in a slash names a folder; the path may be one.
        return spec.match_file(relative) or spec.match_file(relative + "/")


def check_patterns(patterns: tuple[str, ...]) -> None:
    """Raise `EntryError`, with a reason, if one of them is not a pattern of `.gitignore`."""
    for pattern in patterns:
        try:
            _spec((pattern,))
        except ValueError as error:
            raise EntryError(str(error), pattern) from None


@cache
def _spec(patterns: tuple[str, ...]) -> GitIgnoreSpec:
    from linter.files.patterns import path_patterns

    try:
        return path_patterns(patterns)
    except ValueError as error:
        raise ValueError(
            gettext("{patterns!r} is not a path pattern").format(patterns=patterns[0])
        ) from error


def _lines_of_section(source: str, section: str) -> Iterator[tuple[int, str]]:
    """The numbered lines of our table; all lines if it has no heading of its own."""
    numbered = list(enumerate(source.splitlines(), start=1))
    ours = re.compile(rf"\[\s*{re.escape(section)}\s*[.\]]")
    if section and any(ours.match(text.strip()) for _, text in numbered):
        inside = False
        for number, text in numbered:
            if re.match(r"\s*\[[^\[\],'\"]+\]\s*(#|$)", text) or ours.match(text.strip()):
                inside = bool(ours.match(text.strip()))
            if inside:
                yield number, text
    else:
        yield from numbered


def _begins_with(line: str, key: str) -> bool:
    """Whether a line of a settings file sets the key."""
    return bool(re.match(rf"\s*(\[[^\]]*\b)?[\"']?{re.escape(key)}[\"']?\s*[=:.\]]", line))


def _holds(line: str, entry: str) -> bool:
    """Whether a line of a settings file that is no comment holds the entry, as a word."""
    text = line.strip()
    if text.startswith(("#", ";")) or entry not in text:
        return False
    before, _, after = text.partition(entry)
    return not any(beside.isalnum() or beside == "-" for beside in (before[-1:], after[:1]))
