"""Options that several commands share, a group an object."""

from __future__ import annotations

from collections.abc import Callable
from gettext import gettext
from typing import Any, TypeVar

import click

from linter.cli.option_groups import InputOptions, Look, Running, Sources, option_group
from linter.cli.option_values import (
    complete_format,
    complete_rules,
    known_format,
    known_profile,
    no_empty_path,
    split_at_commas,
)
from linter.documents.formats import FORMAT_NAMES
from linter.reports.report import REPORT_NAMES
from linter.settings.selection import Selection

Decorated = TypeVar("Decorated", bound=Callable[..., Any])


def _rules_option(name: str, help_text: str) -> Callable[[Decorated], Decorated]:
    return click.option(
        name,
        multiple=True,
        metavar="RULES",
        callback=split_at_commas,
        shell_complete=complete_rules,
        help=help_text,
    )


def paths_argument(function: Decorated) -> Decorated:
    """Files and folders; `-` is standard input; none: the current folder."""
    return click.argument("paths", nargs=-1, metavar="[PATHS]...", callback=no_empty_path)(function)


#: `--select`, `--extend-select` and `--ignore`, as `selection`.
selection_options = option_group(
    "selection",
    Selection,
    _rules_option(
        "--select",
        "Run these rules alone, whatever the settings say: codes (P002), prefixes (P), names "
        "(hamza), categories (spelling), `default` or `all`, by commas.",
    ),
    _rules_option("--extend-select", "Run these rules too."),
    _rules_option("--ignore", "Leave these rules out too."),
)
#: `--profile`, `--config` and `--isolated`, as `sources`.
settings_options = option_group(
    "sources",
    Sources,
    click.option(
        "--profile",
        metavar="NAME",
        callback=known_profile,
        help="Choose rules for a kind of text instead of as the settings do: news, wiki, l10n or "
        "strict.",
    ),
    click.option(
        "--config",
        multiple=True,
        metavar="FILE|KEY=VALUE",
        help="Take the settings of this file for all files; or set one key, as TOML writes it, "
        "above all files.",
    ),
    click.option("--isolated", is_flag=True, help="Take neither settings nor words from files."),
)
#: `--stdin-filename`, `--force-exclude` and `--format`, as `how`.
input_options = option_group(
    "how",
    InputOptions,
    click.option(
        "--stdin-filename",
        metavar="PATH",
        help="What to call standard input; its name tells its format, and its folder's settings "
        "hold.",
    ),
    click.option(
        "--force-exclude",
        is_flag=True,
        help="Let the settings exclude files that are named on the command line as well.",
    ),
    click.option(
        "--format",
        "format_name",
        callback=known_format,
        shell_complete=complete_format,
        metavar="NAME",
        help=gettext("Read all files as this format, whatever they are called: {names}.").format(
            names=", ".join(FORMAT_NAMES)
        ),
    ),
)
#: `--output-format`, `--lang`, `--color`, `--show-source` and `--quiet`, as `look`.
report_options = option_group(
    "look",
    Look,
    click.option(
        "--output-format",
        type=click.Choice(REPORT_NAMES),
        help="How to print findings.  [default: full]",
    ),
    click.option(
        "--lang",
        type=click.Choice(["ar", "en"]),
        help="Language of the messages; by default that of the locale.",
    ),
    click.option(
        "--color/--no-color",
        "colour",
        default=None,
        help="Colours or none; by default colours on a terminal. NO_COLOR and FORCE_COLOR "
        "in the environment are respected.",
    ),
    click.option(
        "--show-source/--no-show-source",
        default=True,
        help="Print the text around each finding (in `full`), or leave it out.",
    ),
    click.option("-q", "--quiet", is_flag=True, help="Print findings and errors, no more."),
)


def baseline_options(function: Decorated) -> Decorated:
    """`--baseline` and `--no-baseline`."""
    for option in (
        click.option("--no-baseline", is_flag=True, help="Report old findings too."),
        click.option(
            "--baseline",
            metavar="FILE",
            help="Leave out the old findings in this list, made by `sawab baseline`.",
        ),
    ):
        function = option(function)
    return function


#: `--jobs`, `--no-cache` and `--cache-dir`, as `running`.
running_options = option_group(
    "running",
    Running,
    click.option(
        "-j",
        "--jobs",
        type=click.IntRange(min=0),
        default=0,
        metavar="N",
        help="Processes that check files; 0: as many as there are processors.  [default: 0]",
    ),
    click.option("--no-cache", is_flag=True, help="Neither use nor keep findings of earlier runs."),
    click.option(
        "--cache-dir",
        metavar="FOLDER",
        envvar="SAWAB_CACHE_DIR",
        help="Where findings are remembered.  [default: the user's cache folder]",
    ),
)
