"""`sawab check`: find errors and report them."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from contextlib import suppress
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
    from linter.cli.changes import Changes
    from linter.documents import Document
    from linter.lexicon.artefact import DictionaryError


@click.command("check", short_help="Find errors and report them.")
@paths_argument
@selection_options
@settings_options
@report_options
@click.option("-o", "--output", metavar="FILE", help="Write the report to a file.")
@click.option(
    "--statistics",
    is_flag=True,
    help="Print instead how often each rule was broken, by ARETA class too, and per 1,000 words; "
    "with --output-format json for programs.",
)
@click.option(
    "--report-unused",
    is_flag=True,
    help="Report comments that suppress nothing as well (M001).",
)
@baseline_options
@click.option(
    "--across-files",
    is_flag=True,
    help="Hold all files to one spelling of each name and word, not each file by itself.",
)
@click.option("--exit-zero", is_flag=True, help="Exit with 0 even if there are findings.")
@running_options
@click.option(
    "--diff-base",
    metavar="REV",
    help="Report findings on lines that changed since this git revision, no others.",
)
@input_options
def command(
    paths: tuple[str, ...],
    selection: Selection,
    sources: Sources,
    look: Look,
    output: str | None,
    statistics: bool,
    report_unused: bool,
    baseline: str | None,
    no_baseline: bool,
    across_files: bool,
    exit_zero: bool,
    running: Running,
    diff_base: str | None,
    how: InputOptions,
) -> int:
    """Find errors in PATHS (files, folders, - for standard input; by default this folder).

    Folders are searched for files that hold prose: plain text, Markdown and other markup, web
    pages, subtitles, documents; what ignore files name is left out. A file that is named is read
    whatever its kind.

    Exit codes: 0 nothing found, 1 findings, 2 an error: wrong usage or settings, or a file that
    could not be read (the others are checked all the same).
    """
    from dataclasses import replace
    from pathlib import Path

    from linter.cli.baselines import OldFindings
    from linter.cli.cache import Cache
    from linter.cli.checking import Checking
    from linter.cli.failures import told_last
    from linter.cli.inputs import Inputs
    from linter.cli.linters import make_linters, say_left_out
    from linter.cli.output import file_for, make_reporter, report_file, write, write_bytes
    from linter.cli.progress import Progress
    from linter.cli.statistics import Statistics, statistics_format
    from linter.reports.report import BinaryReporter, FileFindings

    output = report_file(output, paths)
    find = sources.discovery()
    changes = _changes(diff_base)
    inputs = Inputs(paths, how, find, changes, quiet=look.quiet)
    settings = find(Path())
    inputs.own_files = [output, baseline, settings.baseline]
    linters = make_linters(selection.with_unused() if report_unused else selection, find)
    say_left_out(selection, quiet=look.quiet)
    stream = sys.stdout if output is None else None
    report = make_reporter(settings, stream, look)
    word_file = file_for(report, output) if isinstance(report, BinaryReporter) else None
    show_statistics = statistics_format(look.output_format) if statistics else None
    old = OldFindings(settings, baseline, no_baseline)
    counts = Statistics(count_words=statistics)
    is_run = across_files or settings.consistency == "run"
    progress = Progress(is_wanted=not look.quiet)
    stopped_by: list[DictionaryError] = []

    def findings() -> Iterator[FileFindings]:
        with Cache(running.cache_folder) as cache, told_last(stopped_by):
            for file in Checking(inputs, linters, cache, running.jobs, is_run=is_run):
                progress.step()
                found = old.new(file.document, file.diagnostics)
                if changes is not None:
                    found = changes.among(file.document, found)
                new = replace(file, diagnostics=found)
                counts.add(new)
                if new.diagnostics:
                    progress.clear()
                yield new
        progress.clear()

    if show_statistics:
        for _ in findings():
            pass
        write(show_statistics(counts), output)
    elif isinstance(report, BinaryReporter):
        assert word_file is not None
        if only := _only_file(paths):
            report.prepare(only)
        write_bytes(report.data(findings()), word_file)
    else:
        write(report.render(findings()), output)
    if stopped_by:
        raise stopped_by[0]
    if not look.quiet:
        old.say()
    if inputs.has_failed:
        return USAGE_ERROR
    return FINDINGS_LEFT if counts.findings and not exit_zero else 0


def _only_file(paths: Sequence[str]) -> Document | None:
    """The one file that is to be checked, if it can be read: what it lacks is told later."""
    from pathlib import Path

    from linter.documents import FormatError
    from linter.files.storage import InputError, read_document

    with suppress(FormatError, InputError):
        if len(paths) == 1 and Path(paths[0]).is_file():
            return read_document(paths[0])
    return None


def _changes(revision: str | None) -> Changes | None:
    """What differs from a revision, if one is named; git is asked for no other run."""
    if not revision:
        return None
    from linter.cli.changes import Changes

    return Changes(revision)
