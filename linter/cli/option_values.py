"""Checks of what is given to an option, and what a shell may complete it with."""

from __future__ import annotations

from gettext import gettext
from typing import TYPE_CHECKING

import click

from linter.documents.formats import FORMAT_NAMES, is_format

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem


def known_format(ctx: click.Context, param: click.Parameter, name: str | None) -> str | None:
    """The name of a format, with columns where the format has such (`csv[text,3]`)."""
    if name is not None and not is_format(name):
        there = ", ".join(FORMAT_NAMES)
        raise click.BadParameter(
            gettext("there is no format {name!r}; there are {there}").format(
                name=name, there=there
            ),
            ctx,
            param,
        )
    return name


def complete_format(ctx: click.Context, param: click.Parameter, begun: str) -> list[str]:
    """The names of formats that begin so, for a shell that asks."""
    return [name for name in FORMAT_NAMES if name.startswith(begun)]


def split_at_commas(
    context: click.Context, parameter: click.Parameter, values: tuple[str, ...]
) -> tuple[str, ...]:
    """`--select S,P001 --select U` as one tuple."""
    return tuple(item.strip() for value in values for item in value.split(",") if item.strip())


def known_profile(
    context: click.Context, parameter: click.Parameter, value: str | None
) -> str | None:
    """The name of a profile as it was given. Raises `click.BadParameter` if there is none."""
    from linter.settings.layers import profiles

    if value is not None and value not in profiles():
        raise click.BadParameter(
            gettext("{value!r} is not one of {profiles}").format(
                value=value, profiles=", ".join(profiles())
            )
        )
    return value


def complete_rules(
    context: click.Context, parameter: click.Parameter, incomplete: str
) -> list[CompletionItem]:
    """What may follow in a list of rules, for a shell that asks."""
    from linter.rules.core.registry import all_rules

    before, comma, last = incomplete.rpartition(",")
    found = {
        name: rule.summary.en
        for rule in all_rules()
        for name in (rule.code, rule.name, rule.category)
        if name.lower().startswith(last.lower())
    }
    from click.shell_completion import CompletionItem  # when a shell asks alone

    return [CompletionItem(before + comma + name, help=found[name]) for name in sorted(found)]


def no_empty_path(
    context: click.Context, parameter: click.Parameter, values: tuple[str, ...]
) -> tuple[str, ...]:
    """An empty path would be the current folder, which a variable that is not set does not mean."""
    if "" in values:
        raise click.BadParameter(
            gettext("a path is empty (a variable that is not set?); . is this folder")
        )
    return values
