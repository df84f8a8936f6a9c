"""Where settings are looked for and how they are read.

A folder's settings stand in `.sawab.toml`, in `[tool.sawab]` of `pyproject.toml` or in `[sawab]`
of `setup.cfg`: the first of these that it holds. The nearest folder upwards that has any wins, as
a whole. Words to accept stand in `.sawab-words.txt`: every one from a file's folder up to the
folder of the settings counts.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any, Final

from linter.settings import ConfigError, Settings, check_patterns

WORDS_FILE: Final = ".sawab-words.txt"
#: Files that may hold settings, the stronger first, and what each calls the table.
SETTINGS_FILES: Final = (
    (".sawab.toml", ()),
    ("pyproject.toml", ("tool", "sawab")),
    ("setup.cfg", ("sawab",)),
)

Table = Mapping[str, Any]


def find_settings(folder: Path) -> Settings:
    """The settings that hold in `folder`.

    Raises `ConfigError` for a file that cannot be read, an unknown key or a wrong value.
    """
    return _settings_for(Path(os.path.normpath(folder.absolute())))


@cache
def load_words(path: Path) -> tuple[str, ...]:
    """The words of a word file: one a line, `#` begins a comment.

    Raises `ConfigError` if the file is missing, not UTF-8, or holds a line of several words.
    """
    words = []
    for number, line in enumerate(_read(path).splitlines(), start=1):
        word = line.partition("#")[0].strip()
        if len(word.split()) > 1:
            raise ConfigError(path, f"{word!r} is more than one word; write one a line", number)
        if word:
            words.append(word)
    return tuple(words)


@cache
def _settings_for(folder: Path) -> Settings:
    settings = _settings_in(folder)
    if settings is None:
        is_root = folder.parent == folder
        settings = Settings() if is_root else _settings_for(folder.parent)
    words_file = folder / WORDS_FILE
    if words_file.is_file():
        settings = replace(settings, words=(words_file, *settings.words))
    return settings


def _settings_in(folder: Path) -> Settings | None:
    for name, keys in SETTINGS_FILES:
        path = folder / name
        if not path.is_file():
            continue
        source = _read(path)
        if keys and "sawab" not in source:
            continue  # what concerns other tools alone is not worth a parser
        read = _read_cfg if path.suffix == ".cfg" else _read_toml
        table = read(path, source, keys)
        if table is not None:
            return _settings_from(table, Settings(folder=folder, path=path, source=source))
    return None


def _read(path: Path) -> str:
    try:
        return path.read_text("utf-8-sig")
    except UnicodeDecodeError as error:
        raise ConfigError(path, f"this is not valid UTF-8 (byte {error.start})") from None
    except OSError as error:
        raise ConfigError(path, f"this cannot be read: {error.strerror or error}") from None


def _read_toml(path: Path, source: str, keys: tuple[str, ...]) -> Table | None:
    import sys
    from importlib import import_module

    toml = import_module("tomllib" if sys.version_info >= (3, 11) else "tomli")
    try:
        table: Any = toml.loads(source)
    except toml.TOMLDecodeError as error:
        raise ConfigError(path, f"this is not valid TOML: {error}") from None
    for key in keys:
        table = table.get(key) if isinstance(table, dict) else None
    if table is not None and not isinstance(table, dict):
        raise ConfigError(path, f"{'.'.join(keys)!r} must be a table")
    return table


def _read_cfg(path: Path, source: str, keys: tuple[str, ...]) -> Table | None:
    import configparser

    parser = configparser.ConfigParser(interpolation=None)
    try:
        parser.read_string(source, str(path))
    except configparser.Error as error:
        raise ConfigError(path, f"this is not valid INI: {error.message}") from None
    (section,) = keys
    if not parser.has_section(section):
        return None
    return {key: _cfg_value(key, value) for key, value in parser.items(section)}


def _cfg_value(key: str, value: str) -> object:
    """The value as TOML would have it: lists by comma or line, pairs by `pattern: selectors`."""
    if key == "per-file-ignores":
        pairs = (line.rpartition(":") for line in value.splitlines() if line.strip())
        return {pattern.strip(): _cfg_list(selectors) for pattern, _, selectors in pairs}
    return value if key in ("lang", "output-format", "consistency") else _cfg_list(value)


def _cfg_list(value: str) -> list[str]:
    return [item.strip() for item in value.replace("\n", ",").split(",") if item.strip()]


def _settings_from(table: Table, empty: Settings) -> Settings:
    """The settings that a table gives. Raises `ConfigError` for unknown keys and wrong values."""
    values: dict[str, Any] = {}
    for key, value in table.items():
        if key not in _READERS:
            raise empty.fault(key, _unknown_key(key))
        try:
            values[key.replace("-", "_")] = _READERS[key](value)
        except ValueError as error:
            raise empty.fault(key, f"{key}: {error}") from None
    for key in ("words", "glossaries"):
        values[key] = tuple(empty.folder / name for name in values.get(key, ()))
    return replace(empty, **values)


def _unknown_key(key: str) -> str:
    from rapidfuzz import process

    nearest = process.extractOne(key, list(_READERS))[0]
    return f"there is no setting {key!r}; did you mean {nearest!r}?"


def _strings(value: object) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        raise ValueError("this must be a list of strings")
    return tuple(value)


def _patterns(value: object) -> tuple[str, ...]:
    patterns = _strings(value)
    check_patterns(patterns)
    return patterns


def _ignores(value: object) -> tuple[tuple[str, tuple[str, ...]], ...]:
    if not isinstance(value, dict):
        raise ValueError("this must be a table of path patterns and lists of rules")
    check_patterns(tuple(value))
    return tuple((pattern, _strings(selectors)) for pattern, selectors in value.items())


def _string(value: object) -> str:
    if not isinstance(value, str):
        raise ValueError("this must be a string")
    return value


def _one_of(*choices: str) -> Callable[[object], str]:
    def read(value: object) -> str:
        if value not in choices:
            raise ValueError(f"this must be {' or '.join(map(repr, choices))}, not {value!r}")
        return str(value)

    return read


_READERS: Final[Mapping[str, Callable[[object], object]]] = {
    "select": _strings,
    "extend-select": _strings,
    "ignore": _strings,
    "per-file-ignores": _ignores,
    "lang": _one_of("ar", "en"),
    "exclude": _patterns,
    "include": _patterns,
    "output-format": _string,
    "consistency": _one_of("document", "run"),
    "words": _strings,
    "glossaries": _strings,
}
#: The keys that settings may hold.
SETTING_NAMES: Final = tuple(_READERS)
