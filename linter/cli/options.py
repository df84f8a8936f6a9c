"""Options that several commands share."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar

import click

from linter.reports.report import REPORT_NAMES

Decorated = TypeVar("Decorated", bound=Callable[..., Any])


@dataclass(frozen=True, slots=True)
class Selection:
    """The rules asked for on the command line, as selectors; all empty: as the settings say."""

    select: tuple[str, ...] = ()
    extend_select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()


def _split(
    context: click.Context, parameter: click.Parameter, values: tuple[str, ...]
) -> tuple[str, ...]:
    """`--select S,P001 --select U` as one tuple."""
    return tuple(item.strip() for value in values for item in value.split(",") if item.strip())


def _rules_option(name: str, help_text: str) -> Callable[[Decorated], Decorated]:
    return click.option(name, multiple=True, metavar="RULES", callback=_split, help=help_text)


def paths_argument(function: Decorated) -> Decorated:
    """Files and folders; `-` is standard input; none: the current folder."""
    return click.argument("paths", nargs=-1, metavar="[PATHS]...")(function)


def selection_options(function: Decorated) -> Decorated:
    """`--select`, `--extend-select` and `--ignore`."""
    for option in (
        _rules_option("--ignore", "Leave these rules out too."),
        _rules_option("--extend-select", "Run these rules too."),
        _rules_option(
            "--select",
            "Run these rules alone, whatever the settings say: codes (P002), prefixes (P), names "
            "(hamza), categories (spelling), `default` or `all`, by commas.",
        ),
    ):
        function = option(function)
    return function


def input_options(function: Decorated) -> Decorated:
    """`--stdin-filename` and `--force-exclude`."""
    for option in (
        click.option(
            "--force-exclude",
            is_flag=True,
            help="Let the settings exclude files that are named on the command line as well.",
        ),
        click.option(
            "--stdin-filename",
            metavar="PATH",
            help="What to call standard input; its folder's settings hold.",
        ),
    ):
        function = option(function)
    return function


def report_options(function: Decorated) -> Decorated:
    """`--output-format`, `--lang`, `--color` and `--quiet`."""
    for option in (
        click.option("-q", "--quiet", is_flag=True, help="Print findings and errors, no more."),
        click.option(
            "--color/--no-color",
            "colour",
            default=None,
            help="Colours or none; by default colours on a terminal. NO_COLOR and FORCE_COLOR "
            "in the environment are heeded.",
        ),
        click.option(
            "--lang",
            type=click.Choice(["ar", "en"]),
            help="Language of the messages; by default that of the locale.",
        ),
        click.option(
            "--output-format",
            type=click.Choice(REPORT_NAMES),
            help="How to print findings.  [default: full]",
        ),
    ):
        function = option(function)
    return function


def running_options(function: Decorated) -> Decorated:
    """`--jobs`, `--no-cache`, `--cache-dir` and `--diff-base`."""
    for option in (
        click.option(
            "--diff-base",
            metavar="REV",
            help="Report findings on lines that changed since this git revision, no others.",
        ),
        click.option(
            "--cache-dir",
            metavar="FOLDER",
            envvar="SAWAB_CACHE_DIR",
            help="Where findings are remembered.  [default: the user's cache folder]",
        ),
        click.option(
            "--no-cache", is_flag=True, help="Neither use nor keep findings of earlier runs."
        ),
        click.option(
            "-j",
            "--jobs",
            type=click.IntRange(min=0),
            default=0,
            metavar="N",
            help="Processes that check files; 0: as many as there are processors.  [default: 0]",
        ),
    ):
        function = option(function)
    return function
