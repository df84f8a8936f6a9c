"""What is said on standard error: a line a message, with nothing in it that is obeyed.

Names of files, settings and what git says come from others: an escape in them would reach the
terminal, and a new line with `::error` behind it the build server.
"""

from __future__ import annotations

from gettext import gettext

import click

from linter.reports.visible import calm, without_commands


def say(message: str) -> None:
    """Print a message; where standard error takes none, the exit code still tells."""
    try:
        click.echo(without_commands(calm(message)), err=True)
    except BrokenPipeError:  # whoever read it has gone: the run ends
        raise
    except OSError:
        return


def say_error(message: object) -> None:
    """Print what went wrong."""
    say(gettext("Error: {message}").format(message=message))


def say_warning(message: str) -> None:
    """Print what may be a mistake."""
    say(gettext("Warning: {message}").format(message=message))


def say_note(message: str) -> None:
    """Print what is good to know."""
    say(gettext("Note: {message}").format(message=message))
