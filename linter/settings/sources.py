"""The files that settings stand in: how each is read, and where in it our table is."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from functools import cache
from gettext import gettext
from pathlib import Path
from typing import Any, Final

from linter.settings.keys import KEYS_BY_NAME
from linter.settings.model import SETTINGS_FILES, ConfigError
from linter.text.borrowed import said

Table = Mapping[str, Any]

#: More bytes than settings, lists of words or of old findings have.
_LARGEST: Final = 100_000_000
#: Where one of these is set, the folder for settings is another than that of most users.
_SAID_ELSEWHERE: Final = ("XDG_CONFIG_HOME", "ANDROID_ROOT", "ANDROID_DATA")


def read_table(path: Path) -> tuple[Table | None, str]:
    """Our table in a settings file (None: it holds none), and the text of the file.

    Raises `ConfigError` for a file that cannot be read or is not what its name says.
    """
    keys = table_name(path)
    source = read_text(path)
    if keys and "sawab" not in source:
        return None, source  # what concerns other tools alone is not worth a parser
    read = _read_ini if path.suffix == ".cfg" else _read_toml
    return read(path, source, keys), source


def table_name(path: Path) -> tuple[str, ...]:
    """The keys that lead to our table in the file of that name; none: all of it is ours."""
    default = ("sawab",) if path.suffix == ".cfg" else ()
    return SETTINGS_FILES.get(path.name, default)


def read_text(path: Path) -> str:
    """The text of a file of ours.

    Raises `ConfigError` if it cannot be read, is too large, is not UTF-8, or no file but a pipe.
    """
    try:
        if path.exists() and not path.is_file() and not path.is_dir():
            raise ConfigError(path, gettext("this is no file but a pipe or a device"))
        with path.open("rb") as file:
            data = file.read(_LARGEST + 1)
        if len(data) > _LARGEST:
            raise ConfigError(
                path, gettext("this is larger than {largest} bytes").format(largest=_LARGEST)
            )
        return data.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
    except UnicodeDecodeError as error:
        raise ConfigError(
            path, gettext("this is not valid UTF-8 (byte {start})").format(start=error.start)
        ) from None
    except OSError as error:
        raise ConfigError(
            path,
            gettext("this cannot be read: {strerror}").format(
                strerror=gettext(error.strerror or str(error))
            ),
        ) from None
    except ValueError as error:  # a name that no file can have
        raise ConfigError(
            path, gettext("this cannot be read: {error}").format(error=said(error))
        ) from None


@cache
def load_words(path: Path) -> tuple[str, ...]:
    """The words of a word file: one a line, `#` begins a comment.

    A word may have its part of speech behind it (`كلمة noun`), with one space between. Raises
    `ConfigError` if the file is missing, not UTF-8, or holds a line that is no such entry.
    """
    from linter.lexicon.user_words import read_entry

    entries = []
    for number, line in enumerate(read_text(path).splitlines(), start=1):
        entry = " ".join(line.partition("#")[0].split())
        try:
            if entry:
                read_entry(entry)
                entries.append(entry)
        except ValueError as error:
            raise ConfigError(path, str(error), number) from None
    return tuple(entries)


def user_words_file() -> Path:
    """Where the user's own word list stands, whether there is one or not.

    That is below SAWAB_CONFIG_DIR of the environment, or the user's folder for settings.
    """
    named = os.environ.get("SAWAB_CONFIG_DIR")
    if named:
        return Path(named) / "words.txt"
    return (_usual_folder() or _platform_folder()) / "words.txt"


def _usual_folder() -> Path | None:
    """What `_platform_folder` says of nearly all machines with Linux, in a hundredth of its time.

    That is one part in forty of what a check of one line takes.
    """
    environ = os.environ
    is_usual = sys.platform == "linux" and environ.keys().isdisjoint(_SAID_ELSEWHERE)
    return Path(environ["HOME"], ".config", "sawab") if is_usual and environ.get("HOME") else None


def _platform_folder() -> Path:
    from platformdirs import user_config_path

    return user_config_path("sawab", appauthor=False)


def parse_toml(path: Path, source: str) -> dict[str, Any]:
    """`source` as TOML. Raises `ConfigError` that names `path` if it is not."""
    from importlib import import_module

    toml = import_module("tomllib" if sys.version_info >= (3, 11) else "tomli")
    try:
        table: dict[str, Any] = toml.loads(source)
    except ValueError as error:  # of the parser, or of a number that Python will not read
        raise ConfigError(
            path, gettext("this is not valid TOML: {error}").format(error=said(error))
        ) from None
    except RecursionError:
        raise ConfigError(
            path, gettext("this is not valid TOML: values within values too deep")
        ) from None
    return table


def _read_toml(path: Path, source: str, keys: tuple[str, ...]) -> Table | None:
    table: Any = parse_toml(path, source)
    for key in keys:
        table = table.get(key) if isinstance(table, dict) else None
    if table is not None and not isinstance(table, dict):
        raise ConfigError(path, gettext("{keys!r} must be a table").format(keys=".".join(keys)))
    return table


def _read_ini(path: Path, source: str, keys: tuple[str, ...]) -> Table | None:
    import configparser

    parser = configparser.ConfigParser(interpolation=None)
    try:
        parser.read_string(source, str(path))
    except configparser.Error as error:
        raise ConfigError(
            path, gettext("this is not valid INI: {message}").format(message=error.message)
        ) from None
    (section,) = keys
    if not parser.has_section(section):
        return None
    return {key: _from_ini(key, value) for key, value in parser.items(section)}


def _from_ini(key: str, value: str) -> object:
    known = KEYS_BY_NAME.get(key)
    return known.kind.from_ini(value) if known else value
