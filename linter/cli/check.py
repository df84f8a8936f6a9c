"""`sawab check`: find faults and report them."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

import click

from linter.cli.main import FINDINGS_LEFT, USAGE_ERROR
from linter.cli.options import (
    Selection,
    input_options,
    paths_argument,
    report_options,
    selection_options,
)

if TYPE_CHECKING:
    from linter.documents import Document
    from linter.reports.counts import Counts
    from linter.rules.base import Tally
    from linter.settings import Lang


@click.command("check", short_help="Find faults and report them.")
@paths_argument
@selection_options
@report_options
@click.option("-o", "--output", metavar="FILE", help="Write the report to a file.")
@click.option("--statistics", is_flag=True, help="Print how often each rule was broken instead.")
@click.option(
    "--across-files",
    is_flag=True,
    help="Hold all files to one spelling of each name and word, not each file by itself.",
)
@click.option("--exit-zero", is_flag=True, help="Exit with 0 even if there are findings.")
@input_options
def command(
    paths: tuple[str, ...],
    select: tuple[str, ...],
    extend_select: tuple[str, ...],
    ignore: tuple[str, ...],
    output_format: str | None,
    lang: Lang | None,
    colour: bool | None,
    quiet: bool,
    output: str | None,
    statistics: bool,
    across_files: bool,
    exit_zero: bool,
    stdin_filename: str | None,
    force_exclude: bool,
) -> int:
    """Find faults in PATHS (files, folders, - for standard input; by default this folder).

    Folders are searched for plain text, Markdown, reStructuredText, AsciiDoc and subtitles; what
    ignore files name is left out. A file that is named is read whatever its kind.

    Exit codes: 0 nothing found, 1 findings, 2 an error: wrong usage or settings, or a file that
    could not be read (the others are checked all the same), or a folder without text.
    """
    from pathlib import Path

    from linter.cli.inputs import Inputs
    from linter.cli.linters import Linters
    from linter.cli.output import make_reporter, write
    from linter.config import find_settings
    from linter.reports.counts import Counts
    from linter.reports.report import FileFindings

    inputs = Inputs(paths, stdin_filename, force_exclude)
    linters = Linters(Selection(select, extend_select, ignore))
    stream = sys.stdout if output is None else None
    settings = find_settings(Path())
    report = make_reporter(settings, stream, output_format, lang, colour, quiet)
    counts = Counts()
    documents: Iterable[Document] = inputs
    tally: Tally | None = None
    if across_files or settings.consistency == "run":
        documents = list(inputs)
        tally = linters.tally(documents)

    def findings() -> Iterator[FileFindings]:
        for document in documents:
            linter = linters.for_file(document.path)
            found = FileFindings(document, linter.check(document, tally))
            counts.add(found)
            yield found

    if statistics:
        for _ in findings():
            pass
        write(_table(counts), output)
    else:
        write(report.render(findings()), output)
    if inputs.has_failed:
        return USAGE_ERROR
    return FINDINGS_LEFT if counts.findings and not exit_zero else 0


def _table(counts: Counts) -> Iterator[str]:
    """How often each rule was broken, the commonest first."""
    for rule, number in sorted(counts.by_rule.items(), key=lambda item: (-item[1], item[0].code)):
        yield f"{number:>7}  {rule.code}  {rule.name}\n"
