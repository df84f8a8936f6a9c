"""`sawab page`: the page as files, with the checker in them."""

from __future__ import annotations

from gettext import gettext
from pathlib import Path

import click

from linter.cli.main import USAGE_ERROR


@click.command("page", short_help="Write the page as files that need no server of ours.")
@click.argument("folder", metavar="DIR", type=click.Path(file_okay=False, path_type=Path))
@click.option(
    "--pyodide",
    metavar="FOLDER",
    default="node_modules/pyodide",
    show_default=True,
    type=click.Path(path_type=Path),
    help="Where the npm package pyodide stands.",
)
def command(folder: Path, pyodide: Path) -> int:
    """Write the page into DIR, with the checker for the browser to run: texts never leave it.

    Any web server can give the files out (`python -m http.server -d DIR`).

    Exit codes: 0 written, 2 an error: Pyodide or a package is missing, or another page is there.
    """
    from linter.server.bundle import BundleError
    from linter.server.static_page import OtherPageError, PyodideError, write_page

    try:
        write_page(folder, pyodide)
    except (BundleError, OtherPageError, PyodideError) as error:
        click.echo(gettext("Error: {error}").format(error=error), err=True)
        return USAGE_ERROR
    click.echo(gettext("The page stands in {folder}.").format(folder=folder), err=True)
    return 0
