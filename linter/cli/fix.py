"""`sawab fix`: fix what can safely be fixed, and report what is left."""

from __future__ import annotations

import sys
from gettext import gettext
from typing import TYPE_CHECKING

import click

from linter.cli.main import FINDINGS_LEFT, USAGE_ERROR
from linter.cli.option_groups import InputOptions, Look, Running, Sources
from linter.cli.options import (
    baseline_options,
    input_options,
    paths_argument,
    report_options,
    running_options,
    selection_options,
    settings_options,
)
from linter.settings.selection import Selection

if TYPE_CHECKING:
    from linter.cli.inputs import Inputs
    from linter.cli.interactive import HowAsked
    from linter.linters import Linters
    from linter.settings.model import Settings


@click.command("fix", short_help="Fix what can safely be fixed.")
@paths_argument
@click.option("--diff", is_flag=True, help="Write nothing; print what would change.")
@click.option("--unsafe-fixes", is_flag=True, help="Apply fixes that may be wrong as well.")
@click.option(
    "--track-changes",
    is_flag=True,
    help="Keep changes to Word files as revisions, to be accepted or rejected there.",
)
@click.option(
    "-i", "--interactive", is_flag=True, help="Ask what to do with each finding, one by one."
)
@click.option("--restart", is_flag=True, help="With --interactive: ask again what was left before.")
@click.option("--report", metavar="FILE", help="Write a page (HTML) of what was done and is left.")
@selection_options
@settings_options
@report_options
@baseline_options
@running_options
@input_options
def command(
    paths: tuple[str, ...],
    diff: bool,
    unsafe_fixes: bool,
    track_changes: bool,
    interactive: bool,
    restart: bool,
    report: str | None,
    selection: Selection,
    sources: Sources,
    look: Look,
    baseline: str | None,
    no_baseline: bool,
    running: Running,
    how: InputOptions,
) -> int:
    """Fix errors in PATHS (files, folders, - for standard input; by default this folder).

    Files are replaced in one step and keep their encoding, newlines and mode. With -, the fixed
    text goes to standard output, and the findings that are left to standard error.

    Exit codes: 0 nothing left, 1 findings left (with --diff: or something to change), 2 an error.
    """
    from pathlib import Path

    from linter.cli.baselines import OldFindings
    from linter.cli.cache import Cache
    from linter.cli.failures import printing
    from linter.cli.fixing import Fixing, HowFixed, as_diff, in_place
    from linter.cli.inputs import STANDARD_INPUT, Inputs
    from linter.cli.linters import make_linters
    from linter.cli.messages import say
    from linter.cli.output import make_reporter, report_file, write
    from linter.reports.report import BinaryReporter

    if report == "-":
        raise click.UsageError(gettext("The page goes into a file, and - is none."))
    report = report_file(report, paths)
    find = sources.discovery()
    inputs = Inputs(paths, how, find, quiet=look.quiet)
    settings = find(Path())
    inputs.own_files = [report, baseline, settings.baseline]
    linters = make_linters(selection, find)
    author = "sawab" if track_changes else None
    is_run = settings.consistency == "run"
    if interactive:
        if diff or report or STANDARD_INPUT in paths:
            raise click.UsageError(
                gettext("--interactive goes with neither --diff, --report nor -.")
            )
        from linter.cli.interactive import HowAsked

        old = OldFindings(settings, baseline, no_baseline)
        return _interactive(inputs, linters, settings, look, HowAsked(old, author, is_run, restart))
    # A diff or a fixed text on standard output must stay free of findings.
    stream = sys.stderr if diff or STANDARD_INPUT in paths else sys.stdout
    reporter = make_reporter(settings, stream, look)
    if isinstance(reporter, BinaryReporter):
        raise click.UsageError(
            gettext("fix prints text, no {name}; `check` writes such a file.").format(
                name=reporter.name
            )
        )
    old = OldFindings(settings, baseline, no_baseline)
    put = as_diff if diff else in_place
    with Cache(running.cache_folder) as cache:
        how_fixed = HowFixed(unsafe_fixes, author, running.jobs, is_run)
        fixing = Fixing(inputs, linters, put, old, cache, how_fixed)
        results = list(fixing.results()) if report or diff else fixing.results()
        if not diff:
            for piece in reporter.render(results):
                with printing():
                    stream.write(piece)
    if report is not None:
        write(make_reporter(settings, None, Look("html", look.lang)).render(results), report)
    if not look.quiet:
        say(fixing.summary(gettext("Would fix") if diff else gettext("Fixed")))
        old.say()
    if inputs.has_failed:
        return USAGE_ERROR
    return FINDINGS_LEFT if fixing.left or (diff and fixing.applied) else 0


def _interactive(
    inputs: Inputs, linters: Linters, settings: Settings, look: Look, how: HowAsked
) -> int:
    from linter.cli.interactive import converse
    from linter.cli.messages import say
    from linter.cli.output import look_of_reports
    from linter.cli.review import memory_path

    options = look_of_reports(settings, sys.stdout, look)
    done = converse(inputs, linters, options, memory_path(), how)
    if not look.quiet:
        files = (
            gettext("1 file")
            if done.changed == 1
            else gettext("{changed} files").format(changed=done.changed)
        )
        say(
            gettext("Fixed {applied} in {files}; {left} left.").format(
                applied=done.applied, files=files, left=done.left
            )
        )
    if inputs.has_failed:
        return USAGE_ERROR
    return FINDINGS_LEFT if done.left or done.has_ended else 0
