"""Which settings hold where: discovery, profiles, and what lies on top of what.

A folder's settings stand in `.sawab.toml`, in `[tool.sawab]` of `pyproject.toml` or in `[sawab]`
of `setup.cfg`: the first of these that it holds. The nearest folder upwards that has any wins, as
a whole. Words to accept stand in `.sawab-words.txt`: every one from a file's folder up to the
folder of the settings counts, and below them the list of the user's own.

Settings come in layers: the defaults, a profile, the file, and `--config KEY=VALUE`. A layer's
key replaces that of the layers below it; of the choice of rules see `Settings.layers`.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from gettext import gettext
from pathlib import Path
from typing import Any, Final

from linter.settings.bounds import is_within, tree_of
from linter.settings.keys import KEYS, KEYS_BY_NAME
from linter.settings.model import SETTINGS_FILES, ConfigError, Settings, shown_path
from linter.settings.sources import (
    Table,
    load_words,
    parse_toml,
    read_table,
    read_text,
    table_name,
    user_words_file,
)

__all__ = [
    "SETTING_NAMES",
    "WORDS_FILE",
    "Discovery",
    "accepted_words",
    "find_settings",
    "forget",
    "load_words",
    "profiles",
    "setting_files",
]

WORDS_FILE: Final = ".sawab-words.txt"
#: The keys that settings may hold.
SETTING_NAMES: Final = tuple(KEYS_BY_NAME)
#: What errors call settings that were given on the command line.
COMMAND_LINE: Final = Path("--config")
#: Where the profiles stand.
PROFILES: Final = Path(__file__).with_name("profiles.toml")

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
def profiles() -> Mapping[str, Table]:
    """The sets of settings that come with sawab, by name; each has a `description`."""
    return parse_toml(PROFILES, read_text(PROFILES))


@cache
def _discovered(how: Discovery, folder: Path) -> Settings:
    if how.isolated:
        settings = Settings()
    elif how.file is not None:
        settings = _with_words(_settings_of_file(how.file), how.file.absolute().parent)
    else:
        settings = _settings_for(folder)
    if how.profile is not None:
        settings = replace(_profile(how.profile, settings), base=None)
    for source in how.given:
        settings = _with_given(settings, source)
    if not how.isolated and user_words_file().is_file():
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
    """Read all files of settings, words and terms anew when they are asked for next."""
    from linter.settings.glossaries import load_glossary

    for cached in (_discovered, _settings_for, load_words, load_glossary):
        cached.cache_clear()


def _with_given(settings: Settings, source: str) -> Settings:
    place = Settings(folder=Path.cwd(), path=COMMAND_LINE, source=source)
    table = parse_toml(COMMAND_LINE, source)
    base = _profile_in(table, place)
    if base is not None:
        settings = replace(_profile(base.profile or "", settings), base=None)
    return _layer(table, place, settings)


def _settings_of_file(path: Path) -> Settings:
    table, source = read_table(path)
    if table is None:
        section = ".".join(table_name(path))
        raise ConfigError(path, gettext("this file holds no [{section}]").format(section=section))
    return _settings_from(path, table, source)


@cache
def _settings_for(folder: Path) -> Settings:
    settings = _settings_in(folder)
    if settings is None:
        is_root = folder.parent == folder
        settings = Settings() if is_root else _settings_for(folder.parent)
    return _with_words(settings, folder)


def _with_words(settings: Settings, folder: Path) -> Settings:
    words_file = folder / WORDS_FILE
    if words_file.is_file():
        _check_link(words_file, folder if settings.path is None else settings.folder)
        settings = replace(settings, words=(words_file, *settings.words))
    return settings


def _settings_in(folder: Path) -> Settings | None:
    for name in SETTINGS_FILES:
        path = folder / name
        if path.is_file():
            _check_link(path, folder)
            table, source = read_table(path)
            if table is not None:
                settings = _settings_from(path, table, source)
                _check_bounds(settings)
                return settings
    return None


def _check_link(path: Path, folder: Path) -> None:
    """Raise `ConfigError` if a file that was found is a link that leads out of a folder's tree."""
    if path.is_symlink() and not is_within(path, tree_of(folder)):
        raise ConfigError(
            path,
            gettext("this link leads out of {shown_path}").format(
                shown_path=shown_path(tree_of(folder))
            ),
        )


def _check_bounds(settings: Settings) -> None:
    """Raise `ConfigError` if settings that were found name a file outside of their tree."""
    tree = tree_of(settings.folder)
    baseline = () if settings.baseline is None else (settings.baseline,)
    for key, paths in (
        ("words", settings.words),
        ("glossaries", settings.glossaries),
        ("baseline", baseline),
    ):
        for path in paths:
            if not is_within(path, tree):
                where = gettext("{name} stands outside of {shown_path}").format(
                    name=path.name, shown_path=shown_path(tree)
                )
                raise settings.fault(
                    key,
                    gettext(
                        "{key}: {where}, which --config alone may name; see docs/security.md"
                    ).format(key=key, where=where),
                )


def _settings_from(path: Path, table: Table, source: str) -> Settings:
    """The settings that a file gives, on its profile."""
    place = Settings(
        folder=path.absolute().parent, path=path, source=source, section=".".join(table_name(path))
    )
    return _layer(table, place, _profile_in(table, place))


def _profile_in(table: Table, place: Settings) -> Settings | None:
    """The settings of the profile that a table names, if it names one."""
    profile = table.get("profile")
    if not isinstance(profile, str) or not profile:
        return None
    if profile not in profiles():
        raise place.fault(
            profile,
            gettext("profile: {no_such_profile}").format(no_such_profile=_no_such_profile(profile)),
        )
    return _profile(profile, place)


def _profile(name: str, below: Settings) -> Settings:
    """The settings `below` with those of a profile on top. Raises `ValueError` if there is none."""
    if name not in profiles():
        raise ValueError(_no_such_profile(name))
    table = {key: value for key, value in profiles()[name].items() if key != "description"}
    place = replace(below, path=PROFILES, source="", section="")
    return replace(_layer(table, place, below), profile=name)


def _layer(table: Table, place: Settings, base: Settings | None) -> Settings:
    """What a table gives on top of `base`; `place` says where the table stands.

    Raises `ConfigError` for unknown keys and wrong values.
    """
    values: dict[str, Any] = {}
    for name, value in table.items():
        if name not in KEYS_BY_NAME:
            raise place.fault(name, _unknown_key(name))
        key = KEYS_BY_NAME[name]
        try:
            values[key.field] = key.kind.read(value)
        except ValueError as error:
            raise place.fault(name, f"{name}: {gettext(str(error))}") from None
    for field in {"words", "glossaries"} & values.keys():
        values[field] = tuple(place.folder / file for file in values[field])
    if "baseline" in values:  # an empty one stands for none, above a layer that names one
        values["baseline"] = place.folder / values["baseline"] if values["baseline"] else None
    inherited = {} if base is None else {key.field: getattr(base, key.field) for key in KEYS}
    choice: dict[str, Any] = {"select": (), "extend_select": (), "ignore": ()}
    return replace(place, **(inherited | choice | values), base=base, given=tuple(table))


def _unknown_key(name: str) -> str:
    return gettext("there is no setting {name!r}; did you mean {nearest!r}?").format(
        name=name, nearest=_nearest(name, SETTING_NAMES)
    )


def _no_such_profile(name: str) -> str:
    return gettext("no profile is called {name!r}; did you mean {nearest!r}?").format(
        name=name, nearest=_nearest(name, tuple(profiles()))
    )


def _nearest(name: str, names: tuple[str, ...]) -> str:
    from rapidfuzz import process

    return str(process.extractOne(name, names)[0])
