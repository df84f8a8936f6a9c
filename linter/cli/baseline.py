"""`sawab baseline`: list the findings of today, so that only new ones fail from now on."""

from __future__ import annotations

from gettext import gettext

import click

from linter.cli.main import USAGE_ERROR
from linter.cli.option_groups import InputOptions, Sources
from linter.cli.options import input_options, paths_argument, selection_options, settings_options
from linter.settings.own_files import BASELINE_FILE
from linter.settings.selection import Selection


@click.command("baseline", short_help="List old findings, so that only new ones fail.")
@paths_argument
@click.option(
    "-o",
    "--output",
    metavar="FILE",
    help=f"The list to write; by default the one in the settings, or {BASELINE_FILE} beside them.",
)
@selection_options
@settings_options
@input_options
def command(
    paths: tuple[str, ...],
    output: str | None,
    selection: Selection,
    sources: Sources,
    how: InputOptions,
) -> int:
    """List the findings in PATHS (files and folders; by default this folder).

    `sawab check --baseline FILE`, or the setting `baseline`, then reports new findings only. The
    list knows a finding by its rule, its text and the words beside it, not by its line. Findings
    in other files stay on the list as long as those files exist.

    Exit codes: 0 written, 2 an error.
    """
    from pathlib import Path

    from linter.cli.checking import counted
    from linter.cli.failures import failure
    from linter.cli.inputs import Inputs
    from linter.cli.linters import make_linters
    from linter.cli.messages import say
    from linter.files.replacing import replace_file
    from linter.findings.baseline import Baseline
    from linter.settings.model import shown_path

    find = sources.discovery()
    settings = find(Path())
    target = Path(output) if output else settings.baseline or settings.folder / BASELINE_FILE
    inputs = Inputs(paths, how, find, quiet=True)
    inputs.own_files = [target]
    linters = make_linters(selection, find)
    listed = Baseline.load(target) if target.exists() else Baseline(target.absolute().parent)
    files, tally = counted(inputs, linters, is_run=settings.consistency == "run")
    for _, document in inputs.documents(files):
        try:
            listed.replace(document, linters.for_file(document.path).check(document, tally))
        except Exception as error:
            inputs.fail(failure(document.path, error))
    if inputs.has_failed:
        say(gettext("{target} was not written.").format(target=target))
        return USAGE_ERROR
    listed.forget_missing_files()
    replace_file(target, listed.dump().encode())
    say(
        gettext("{shown_path}: {size} old findings listed.").format(
            shown_path=shown_path(target), size=listed.size
        )
    )
    return 0
