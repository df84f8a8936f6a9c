"""Which settings hold where: the files found, and what lies on top of what.

A folder's settings stand in `.sawab.toml`, in `[tool.sawab]` of `pyproject.toml` or in `[sawab]`
of `setup.cfg`: the first of these that it holds. The nearest folder upwards that has any wins, as
a whole. Words to accept stand in `.sawab-words.txt`: every one from a file's folder up to the
folder of the settings counts, and below them the list of the user's own.

Settings come in layers (`layers`): the defaults, a profile, the file, and `--config KEY=VALUE`. A
layer's key replaces that of the layers below it; of the choice of rules see `Settings.layers`.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import cache
from gettext import gettext
from pathlib import Path
from typing import Final

from linter.files.paths import is_file
from linter.settings.layers import (
    check_bounds,
    check_link,
    layer,
    on_profile,
    profile_in,
    settings_from,
)
from linter.settings.model import SETTINGS_FILES, ConfigError, Settings
from linter.settings.sources import load_words, parse_toml, read_table, table_name, user_words_file

WORDS_FILE: Final = ".sawab-words.txt"
#: What errors call settings that were given on the command line.
COMMAND_LINE: Final = Path("--config")
#: What holds where nothing is set: one object, by which files that share a linter are known.
_DEFAULTS: Final = Settings()
FindSettings = Callable[[Path], Settings]


@dataclass(frozen=True, slots=True)
class Discovery:
    """How settings are found; call it with a folder for the settings that hold there.

    `file` holds everywhere instead of what is found beside the files; `isolated` takes neither
    settings nor words from files; `profile` takes the place of the choice of rules in the file;
    `given` are settings in TOML that beat the file's.
    """

    file: Path | None = None
    isolated: bool = False
    profile: str | None = None
    given: tuple[str, ...] = ()

    def __call__(self, folder: Path) -> Settings:
        """The settings that hold in `folder`.

        Raises `ConfigError` for a file that cannot be read, an unknown key or a wrong value.
        """
        return _discovered(self, Path(os.path.normpath(folder.absolute())))


def find_settings(folder: Path) -> Settings:
    """The settings that hold in `folder` if the command line says nothing.

    Raises `ConfigError` for a file that cannot be read, an unknown key or a wrong value.
    """
    return Discovery()(folder)


@cache
def _discovered(how: Discovery, folder: Path) -> Settings:
    if how.isolated:
        settings = _DEFAULTS
    elif how.file is not None:
        settings = _with_words(_settings_of_file(how.file), how.file.absolute().parent)
    else:
        settings = _settings_for(folder)
    if how.profile is not None:
        settings = replace(on_profile(how.profile, settings), base=None)
    for source in how.given:
        settings = _with_given(settings, source)
    if not how.isolated and is_file(user_words_file()):
        settings = replace(settings, own_words=user_words_file())
    return settings


def accepted_words(settings: Settings) -> tuple[str, ...]:
    """The entries of all word files, nearest first; where two hold a word the nearer counts.

    Raises `ConfigError` for a file that cannot be read or a line that is no entry.
    """
    entries: dict[str, list[str]] = {}
    for file in (*settings.words, *((settings.own_words,) if settings.own_words else ())):
        here: dict[str, list[str]] = {}
        for entry in load_words(file):
            here.setdefault(entry.split()[0], []).append(entry)
        entries = here | entries
    return tuple(entry for listed in entries.values() for entry in listed)


def setting_files(folder: Path) -> Iterator[Path]:
    """All files, there or not, in which settings and words for `folder` may stand."""
    for place in (folder, *folder.parents):
        yield from (place / name for name in (*SETTINGS_FILES, WORDS_FILE))
    yield user_words_file()


def forget() -> None:
    """Read all files of settings, words and terms again when they are asked for next."""
    from linter.settings.glossaries import load_glossary

    for cached in (_discovered, _settings_for, load_words, load_glossary):
        cached.cache_clear()


def _with_given(settings: Settings, source: str) -> Settings:
    place = Settings(folder=Path.cwd(), path=COMMAND_LINE, source=source)
    table = parse_toml(COMMAND_LINE, source)
    base = profile_in(table, place)
    if base is not None:
        settings = replace(on_profile(base.profile or "", settings), base=None)
    return layer(table, place, settings)


def _settings_of_file(path: Path) -> Settings:
    table, source = read_table(path)
    if table is None:
        section = ".".join(table_name(path))
        raise ConfigError(path, gettext("this file holds no [{section}]").format(section=section))
    return settings_from(path, table, source)


@cache
def _settings_for(folder: Path) -> Settings:
    settings = _settings_in(folder)
    if settings is None:
        is_root = folder.parent == folder
        settings = _DEFAULTS if is_root else _settings_for(folder.parent)
    return _with_words(settings, folder)


def _with_words(settings: Settings, folder: Path) -> Settings:
    words_file = folder / WORDS_FILE
    if is_file(words_file):
        check_link(words_file, folder if settings.path is None else settings.folder)
        settings = replace(settings, words=(words_file, *settings.words))
    return settings


def _settings_in(folder: Path) -> Settings | None:
    for name in SETTINGS_FILES:
        path = folder / name
        if is_file(path):
            check_link(path, folder)
            table, source = read_table(path)
            if table is not None:
                settings = settings_from(path, table, source)
                check_bounds(settings)
                return settings
    return None
