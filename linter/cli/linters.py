"""The linters of a run of the command line."""

from __future__ import annotations

import click

from linter.linters import Linters, SelectionError
from linter.settings.discovery import FindSettings
from linter.settings.selection import Selection


def make_linters(selection: Selection, find: FindSettings) -> Linters:
    """The linters for these options. Raises `click.BadParameter` that names the wrong option."""
    try:
        return Linters(selection, find)
    except SelectionError as error:
        raise click.BadParameter(str(error), param_hint=f"--{error.key}") from None
