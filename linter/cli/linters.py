"""The linters of a run of the command line."""

from __future__ import annotations

from gettext import gettext

import click

from linter.linters import Linters, SelectionError
from linter.rules.core.registry import matching, selected_by
from linter.settings.discovery import FindSettings
from linter.settings.selection import Selection


def make_linters(selection: Selection, find: FindSettings) -> Linters:
    """The linters for these options. Raises `click.BadParameter` that names the wrong option."""
    try:
        return Linters(selection, find)
    except SelectionError as error:
        raise click.BadParameter(str(error), param_hint=f"--{error.key}") from None


def say_left_out(selection: Selection, *, quiet: bool) -> None:
    """Tell on standard error of families most of which a selector leaves out: they are opt-in."""
    for selector in () if quiet else selection.select:
        off = matching([selector]) - selected_by([selector])
        if len(off) > len(selected_by([selector])):
            codes = ",".join(sorted(rule.code for rule in off))
            click.echo(
                gettext(
                    "Note: --select {selector} leaves out {off} rules that are off by default; "
                    "name them to run them: --select {codes}"
                ).format(selector=selector, off=len(off), codes=codes),
                err=True,
            )
