"""Options that several commands share, a group an object (long: each with its help text)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, fields
from functools import wraps
from gettext import gettext
from pathlib import Path
from typing import Any, TypeVar

import click
from click.shell_completion import CompletionItem

from linter.documents.formats import FORMAT_NAMES, is_format
from linter.reports.report import REPORT_NAMES
from linter.settings.discovery import Discovery
from linter.settings.model import Lang
from linter.settings.selection import Selection

Decorated = TypeVar("Decorated", bound=Callable[..., Any])


def _check_format(ctx: click.Context, param: click.Parameter, name: str | None) -> str | None:
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


def _complete_format(ctx: click.Context, param: click.Parameter, begun: str) -> list[str]:
    return [name for name in FORMAT_NAMES if name.startswith(begun)]


@dataclass(frozen=True, slots=True)
class Sources:
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


@dataclass(frozen=True, slots=True)
class Look:
    """How a report should look, as the command line says; None: as the settings say."""

    output_format: str | None = None
    lang: Lang | None = None
    colour: bool | None = None
    show_source: bool = True
    quiet: bool = False


@dataclass(frozen=True, slots=True)
class InputOptions:
    """What the command line says on reading files."""

    stdin_filename: str | None = None
    force_exclude: bool = False
    format_name: str | None = None


@dataclass(frozen=True, slots=True)
class Running:
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


def _split(
    context: click.Context, parameter: click.Parameter, values: tuple[str, ...]
) -> tuple[str, ...]:
    """`--select S,P001 --select U` as one tuple."""
    return tuple(item.strip() for value in values for item in value.split(",") if item.strip())


def _known_profile(
    context: click.Context, parameter: click.Parameter, value: str | None
) -> str | None:
    from linter.settings.discovery import profiles

    if value is not None and value not in profiles():
        raise click.BadParameter(
            gettext("{value!r} is not one of {profiles}").format(
                value=value, profiles=", ".join(profiles())
            )
        )
    return value


def _group(name: str, cls: type[Any], *options: Callable[..., Any]) -> Callable[..., Any]:
    """A decorator that adds the options and hands their values on as one object called `name`."""
    names = [field.name for field in fields(cls)]

    def decorate(function: Callable[..., Any]) -> Callable[..., Any]:
        @wraps(function)
        def gathered(**values: object) -> object:
            group = cls(**{one: values.pop(one) for one in names})
            return function(**values, **{name: group})

        for option in reversed(options):
            gathered = option(gathered)
        return gathered

    return decorate


def _rules_option(name: str, help_text: str) -> Callable[[Decorated], Decorated]:
    return click.option(
        name,
        multiple=True,
        metavar="RULES",
        callback=_split,
        shell_complete=complete_rules,
        help=help_text,
    )


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
    return [CompletionItem(before + comma + name, help=found[name]) for name in sorted(found)]


def paths_argument(function: Decorated) -> Decorated:
    """Files and folders; `-` is standard input; none: the current folder."""
    return click.argument("paths", nargs=-1, metavar="[PATHS]...", callback=_no_empty_path)(
        function
    )


def _no_empty_path(
    context: click.Context, parameter: click.Parameter, values: tuple[str, ...]
) -> tuple[str, ...]:
    """An empty path would be the current folder, which a variable that is not set does not mean."""
    if "" in values:
        raise click.BadParameter(
            gettext("a path is empty (a variable that is not set?); . is this folder")
        )
    return values


#: `--select`, `--extend-select` and `--ignore`, as `selection`.
selection_options = _group(
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
settings_options = _group(
    "sources",
    Sources,
    click.option(
        "--profile",
        metavar="NAME",
        callback=_known_profile,
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
input_options = _group(
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
        callback=_check_format,
        shell_complete=_complete_format,
        metavar="NAME",
        help=gettext("Read all files as this format, whatever they are called: {names}.").format(
            names=", ".join(FORMAT_NAMES)
        ),
    ),
)

#: `--output-format`, `--lang`, `--color`, `--show-source` and `--quiet`, as `look`.
report_options = _group(
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
        "in the environment are heeded.",
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


#: `--jobs`, `--no-cache` and `--cache-dir`, as `running`.
running_options = _group(
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
