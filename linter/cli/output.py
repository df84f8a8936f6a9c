"""Where reports go and how they look: format, language, colours, standard output or a file."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Sequence
from contextlib import suppress
from gettext import gettext
from pathlib import Path
from typing import TextIO

import click

from linter.cli.failures import printing
from linter.cli.option_groups import Look
from linter.files.replacing import replace_file
from linter.files.storage import InputError, reason
from linter.reports.report import (
    BinaryReporter,
    Reporter,
    ReportOptions,
    UnknownReportError,
    reporter,
)
from linter.settings.locale import locale_language
from linter.settings.model import Settings


def make_reporter(settings: Settings, stream: TextIO | None, look: Look) -> Reporter:
    """The reporter that the command line or else the settings ask for, at work for `stream`.

    `stream` is None for a file. Raises `ConfigError` if the settings name a format that does not
    exist.
    """
    options = look_of_reports(settings, stream, look)
    try:
        return reporter(look.output_format or settings.output_format or "full", options)
    except UnknownReportError as error:
        raise settings.error("output-format", str(error)) from None


def look_of_reports(settings: Settings, stream: TextIO | None, look: Look) -> ReportOptions:
    """How whatever is printed on `stream` (None: into a file) should look."""
    return ReportOptions(
        lang=look.lang or settings.lang or locale_language(),
        colour=wants_colour(stream) if look.colour is None else look.colour,
        show_source=look.show_source,
        summary=not look.quiet,
        bidi_marks=stream is not None and stream.isatty(),
    )


def wants_colour(stream: TextIO | None) -> bool:
    """Whether a stream (None: a file) gets colours when nobody says: terminals do.

    The environment decides before that: NO_COLOR (https://no-color.org), then FORCE_COLOR.
    """
    if stream is None or os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    return stream.isatty() and os.environ.get("TERM") != "dumb"


def report_file(path: str | None, inputs: Sequence[str]) -> str | None:
    """The file that a report goes into: None, which is standard output, for none and for `-`.

    Raises `click.UsageError` for one that is itself to be read, and for one that holds a text of
    the user's: the report would replace it.
    """
    if path is None or path == "-":
        return None
    from linter.reports.earlier import is_users_text

    for one in inputs:
        if Path(one).is_file() and Path(path).exists() and Path(path).samefile(one):
            raise click.UsageError(
                gettext("The report would replace {path}, which is to be read.").format(path=path)
            )
    if Path(path).is_file():
        # Whether one can be written that cannot be read will show.
        with suppress(OSError), Path(path).open("rb") as file:
            if is_users_text(file):
                raise click.UsageError(
                    gettext("The report would replace {path}, which is no report.").format(
                        path=path
                    )
                )
    return path


def write(pieces: Iterable[str], path: str | None = None) -> None:
    """Put the pieces of a report on standard output, each as it comes, or into the file `path`.

    The file is written in one step once the report is whole, so that no half of one is ever left.
    Raises `InputError` if the file cannot be written.
    """
    if path is None:
        for piece in pieces:
            with printing():
                sys.stdout.write(piece)
        return
    write_bytes("".join(pieces).encode("utf-8", "backslashreplace"), path)


def file_for(report: BinaryReporter, path: str | None) -> str:
    """The file into which a report that is no text goes. Raises `click.UsageError` for none."""
    if path is None:
        raise click.UsageError(
            gettext("A report as {name} goes into a file: give -o FILE.").format(name=report.name)
        )
    return path


def write_bytes(data: bytes, path: str) -> None:
    """Make `data` the content of the file `path` in one step. Raises `InputError`."""
    if Path(path).exists() and not Path(path).is_file():  # a pipe or a device keeps its place
        try:
            Path(path).write_bytes(data)
        except OSError as error:
            raise InputError(path, reason(error, "written")) from error
    else:
        replace_file(path, data)
