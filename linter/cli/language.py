"""The language of a run of the command line, and its help in that language."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from gettext import gettext
from inspect import cleandoc
from pathlib import Path

import click

from linter.files.paths import is_file
from linter.settings.locale import locale_language, spoken
from linter.settings.model import SETTINGS_FILES, ConfigError, Lang


def language(arguments: Sequence[str]) -> Lang:
    """The language that the command line, the settings here or else the locale ask for.

    Wrong settings ask for none; whoever needs them says what is wrong with them.
    """
    for option, value in zip(arguments, (*arguments, "")[1:], strict=True):
        name, _, joined = option.partition("=")
        if name == "--lang" and (lang := spoken(joined or value)) is not None:
            return lang
    here = Path.cwd()
    if any(is_file(folder / name) for folder in (here, *here.parents) for name in SETTINGS_FILES):
        from linter.settings.discovery import find_settings

        with suppress(ConfigError):
            return find_settings(Path()).lang or locale_language()
    return locale_language()


def localised(command: click.Command) -> click.Command:
    """The command with its help, and that of its options and commands, in the user's language."""
    command.help = translated(command.help)
    command.short_help = translated(command.short_help)
    for parameter in command.params:
        if isinstance(parameter, click.Option):
            parameter.help = translated(parameter.help)
    if isinstance(command, click.Group):
        for inner in command.commands.values():
            localised(inner)
    return command


def translated(text: str | None) -> str | None:
    """A text of help in the user's language."""
    return gettext(cleandoc(text)) if text else text
