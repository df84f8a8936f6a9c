"""What the options of a group come to: an object that commands hand on whole."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import wraps
from gettext import gettext
from pathlib import Path
from typing import Any, NamedTuple

import click

from linter.settings.discovery import Discovery
from linter.settings.model import Lang
from linter.settings.selection import Selection


class Sources(NamedTuple):
    """Where settings come from, as the command line says."""

    config: tuple[str, ...] = ()
    isolated: bool = False
    profile: str | None = None

    def discovery(self) -> Discovery:
        """The way to find settings. Raises `click.UsageError` for what contradicts itself."""
        files = [one for one in self.config if not _is_setting(one)]
        given = tuple(one for one in self.config if _is_setting(one))
        if len(files) > 1:
            raise click.UsageError(gettext("--config can name one file only."))
        if files and self.isolated:
            raise click.UsageError(
                gettext("--isolated takes no settings file, but --config names one.")
            )
        file = Path(files[0]) if files else None
        return Discovery(file, self.isolated, self.profile, given)


class Look(NamedTuple):
    """How a report should look, as the command line says; None: as the settings say."""

    output_format: str | None = None
    lang: Lang | None = None
    colour: bool | None = None
    show_source: bool = True
    quiet: bool = False


class InputOptions(NamedTuple):
    """What the command line says on reading files."""

    stdin_filename: str | None = None
    force_exclude: bool = False
    format_name: str | None = None


class Running(NamedTuple):
    """How files are checked, as the command line says; see the options."""

    jobs: int = 0
    no_cache: bool = False
    cache_dir: str | None = None

    @property
    def cache_folder(self) -> Path | None:
        """Where findings are remembered; None if they are not."""
        from linter.cli.cache import default_folder

        if self.no_cache:
            return None
        return Path(self.cache_dir) if self.cache_dir else default_folder()


def _is_setting(value: str) -> bool:
    return "=" in value and not Path(value).exists()


def option_group(name: str, cls: type[Any], *options: Callable[..., Any]) -> Callable[..., Any]:
    """A decorator that adds the options and hands their values on as one object called `name`.

    `cls` is the named tuple that they make.
    """

    def decorate(function: Callable[..., Any]) -> Callable[..., Any]:
        @wraps(function)
        def gathered(**values: object) -> object:
            group = cls(**{one: values.pop(one) for one in cls._fields})
            return function(**values, **{name: group})

        for option in reversed(options):
            gathered = option(gathered)
        return gathered

    return decorate


def command_line_settings(selection: Selection, look: Look) -> Iterator[tuple[str, object]]:
    """The settings that these options set, by the name of the key."""
    for name, value in (
        ("select", selection.select),
        ("extend-select", selection.extend_select),
        ("ignore", selection.ignore),
        ("lang", look.lang),
        ("output-format", look.output_format),
    ):
        if value:
            yield name, value
