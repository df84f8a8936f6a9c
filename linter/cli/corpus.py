"""`sawab corpus`: score, filter and fix collections of text, record by record."""

from __future__ import annotations

import json
import sys
import time
from gettext import gettext
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

import click

from linter.cli.main import FINDINGS_LEFT, USAGE_ERROR
from linter.cli.option_groups import option_group

if TYPE_CHECKING:
    from linter.corpus.job import Job
    from linter.corpus.summary import Summary

_SUMMARY: Final = "_summary.json"
_PAGE: Final = "_summary.html"
_PAUSE: Final = 1.0


@click.group("corpus", short_help="Score, filter or fix collections of text.")
def command() -> None:
    """Score, filter or fix the records of Parquet, JSONL and text files, and of folders of them.

    JSONL and text may be compressed (.gz, .zst). The output is a folder of parts; a run that was
    ended goes on where it stopped when the same command is given again. Parquet needs
    'sawab[corpus]'.

    Exit codes: 0 all records were worked on, 1 some were rejected (see _rejects in the output),
    2 a usage or input error.
    """


class Run(NamedTuple):
    """What all three commands take."""

    inputs: tuple[Path, ...]
    output: Path
    field: str
    jobs: int
    sample: float
    max_record_bytes: int
    summary_format: str
    quiet: bool


#: What all three commands take, as `run`.
_run_options: Final = option_group(
    "run",
    Run,
    click.option("--quiet", "-q", is_flag=True, help="Print neither progress nor figures."),
    click.option(
        "--summary-format",
        type=click.Choice(("text", "json")),
        default="text",
        show_default=True,
        help="How the figures are printed; the output folder has them as JSON and as a page.",
    ),
    click.option(
        "--max-record-bytes",
        type=click.IntRange(1),
        default=10_000_000,
        show_default=True,
        help="Reject longer records.",
    ),
    click.option(
        "--sample",
        type=click.FloatRange(0, 1, min_open=True),
        default=1.0,
        help="Look at this share of the records, drawn by name and place.",
    ),
    click.option(
        "--jobs",
        type=click.IntRange(0),
        default=0,
        help="Processes at work at once; 0, the default: one for each processor.",
    ),
    click.option("--field", default="text", show_default=True, help="Where the text stands."),
    click.argument("inputs", nargs=-1, required=True, type=click.Path(path_type=Path)),
    click.argument("output", type=click.Path(path_type=Path)),
)


@command.command("score")
@_run_options
def score(run: Run) -> int:
    """Add columns with words, rates of findings and a quality from 0 to 1 to each record."""
    return _run("score", run)


@command.command("filter")
@_run_options
@click.option(
    "--min-score",
    "min_quality",
    type=click.FloatRange(0, 1),
    default=0.0,
    help="Keep records of at least this quality.",
)
@click.option(
    "--max-typos-per-1000",
    "max_typos",
    type=click.FloatRange(0),
    help="Keep records with at most this many typos in 1,000 words.",
)
def filter_(run: Run, min_quality: float, max_typos: float | None) -> int:
    """Keep the records that are good enough; the others go to _filtered, with the reason."""
    if not min_quality and max_typos is None:
        raise click.UsageError(gettext("give --min-score or --max-typos-per-1000"))
    return _run("filter", run, min_quality, max_typos)


@command.command("fix")
@_run_options
def fix(run: Run) -> int:
    """Apply the safe fixes to the text of each record."""
    return _run("fix", run)


def _run(action: str, run: Run, min_quality: float = 0.0, max_typos: float | None = None) -> int:
    from concurrent.futures import BrokenExecutor

    from linter.cli.checking import processors
    from linter.corpus.finding import find_inputs
    from linter.corpus.inputs import InputError
    from linter.corpus.job import Job
    from linter.corpus.parts import OutputError
    from linter.corpus.summary import Summary
    from linter.corpus.work import Action, Task

    task = Task(Action(action), run.field, min_quality, max_typos, run.max_record_bytes)
    summary = Summary()
    try:
        job = Job(
            task,
            find_inputs(run.inputs, run.output),
            run.output,
            jobs=run.jobs or processors(),
            sample=run.sample,
        )
        _work(job, summary, is_quiet=run.quiet)
    except (InputError, OutputError) as error:
        raise click.UsageError(str(error)) from None
    except BrokenExecutor:
        raise click.UsageError(
            gettext(
                "a process was killed, as systems do that run out of memory (try fewer --jobs); "
                "the same command goes on where it stopped"
            )
        ) from None
    except ModuleNotFoundError as error:
        raise click.UsageError(
            gettext("{name} is needed for this: pip install 'sawab[corpus]'").format(
                name=error.name
            )
        ) from None
    _write_summary(summary, run.output)
    if not run.quiet:
        _print(summary, run.summary_format)
    for failure in dict.fromkeys(job.failures):
        click.echo(gettext("Error: {failure}").format(failure=failure), err=True)
    if job.failures:
        return USAGE_ERROR
    return FINDINGS_LEFT if summary.total.rejects else 0


def _work(job: Job, summary: Summary, *, is_quiet: bool) -> None:
    """Run the job to its end, and show on a terminal how far it is."""
    total = sum(one.path.stat().st_size for one in job.inputs) or 1
    read: dict[str, int] = {}
    begun = time.monotonic()
    shown, words = begun, 0
    is_shown = sys.stderr.isatty() and not is_quiet
    for part in job.run():
        summary.add(part)
        read[part.source.name] = part.read
        words += 0 if part.is_old else part.counts.words
        now = time.monotonic()
        if is_shown and now > shown + _PAUSE:
            shown = now
            share = min(1.0, sum(read.values()) / total)
            left = (now - begun) * (1 - share) / max(share, 1e-6)
            click.echo(
                "\r\x1b[K"
                + gettext(
                    "Records: {records}; words a second: {speed:.0f}; {share:.0%}; seconds left: "
                    "{left:.0f}"
                ).format(
                    records=summary.total.records,
                    speed=words / (now - begun),
                    share=share,
                    left=left,
                ),
                err=True,
                nl=False,
            )
    if is_shown and shown != begun:
        click.echo("\r\x1b[K", err=True, nl=False)


def _write_summary(summary: Summary, output: Path) -> None:
    from linter.corpus.summary_page import page
    from linter.files.replacing import replace_file

    values = json.dumps(summary.as_json(), ensure_ascii=False, indent=1)
    replace_file(output / _SUMMARY, values.encode("utf-8", "backslashreplace") + b"\n")
    replace_file(output / _PAGE, page(summary).encode("utf-8", "backslashreplace"))


def _print(summary: Summary, summary_format: str) -> None:
    from linter.cli.output import write

    if summary_format == "json":
        write([json.dumps(summary.as_json(), ensure_ascii=False, indent=1) + "\n"])
    else:
        write(f"{line}\n" for line in summary.lines())
