"""`sawab lsp`: the language server."""

from __future__ import annotations

from gettext import gettext

import click


@click.command("lsp", short_help="Serve editors: findings, fixes and reasons as one types.")
@click.option("--stdio", is_flag=True, help="Speak over standard input and output, as always.")
def command(stdio: bool) -> None:
    """Serve an editor by the Language Server Protocol, over standard input and output.

    The editor starts this command; see the documentation for how each editor is set up. Settings
    and words are those of `sawab check`.

    Exit codes: 0 the editor ended it, 1 the editor left without a word, 2 the language server is
    not installed.
    """
    try:
        from linter.lsp.features import make_server
    except ModuleNotFoundError as error:
        if error.name and error.name.split(".")[0] in ("pygls", "lsprotocol"):
            raise click.ClickException(
                gettext("the language server needs {name}: pip install 'sawab[lsp]'").format(
                    name=error.name
                )
            ) from None
        raise
    make_server().start_io()
