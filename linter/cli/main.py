"""`sawab` itself: finding the command, and what becomes of everything that can go wrong.

Exit codes: 0 nothing found (or all fixed), 1 findings left, 2 a usage, settings or input error,
130 interrupted, 141 nobody reads the output any more.
"""

from __future__ import annotations

import contextlib
import gc
import os
import signal
import sys
from collections.abc import Sequence
from gettext import gettext
from importlib import import_module
from io import StringIO
from pathlib import Path
from typing import Final, NoReturn, TextIO

import click

from linter._version import __version__
from linter.catalogue import use
from linter.cli.language import language, localised

FINDINGS_LEFT: Final = 1
USAGE_ERROR: Final = 2
INTERRUPTED: Final = 130
BROKEN_PIPE: Final = 141

#: This many new objects are waited for before Python looks for cycles among them. Checking makes
#: hundreds of thousands of objects and hardly a cycle; the usual 700 cost a twelfth of its time.
_OBJECTS_TO_SWEEP: Final = 200_000
#: … and this many such searches among new objects for one among those that outlived them.
_YOUNG_SWEEPS: Final = 20

#: The most seconds to wait for a process that was told to end.
_GRACE: Final = 1.0

#: The commands, in the order in which help lists them; `linter/cli/NAME.py` holds `command`.
COMMANDS: Final = (
    *(
        "check",
        "fix",
        "explain",
        "rules",
        "words",
        "baseline",
        "dictionary",
        "config",
        "corpus",
        "serve",
        "page",
        "lsp",
        "completion",
    ),
)


class LazyGroup(click.Group):
    """A group that imports a command when it is called: `check` should not pay for `words`."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names of all commands."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of that name; for any other word, a usage error says what was meant."""
        if cmd_name not in COMMANDS:
            if ctx.resilient_parsing:  # a shell asks how to complete half a word
                return None
            ctx.fail(
                gettext("No such command {cmd_name!r}. Did you mean {nearest_command!r}?").format(
                    cmd_name=cmd_name, nearest_command=_nearest_command(cmd_name)
                )
            )
        command = import_module(f"linter.cli.{cmd_name}").command
        assert isinstance(command, click.Command)
        return localised(command)

    def invoke(self, ctx: click.Context) -> object:
        """Run the command; click would take a reader who leaves early for exit code 1."""
        try:
            status = super().invoke(ctx)
            if not sys.stdout.closed:  # the language server closes it when the editor leaves
                sys.stdout.flush()
        except BrokenPipeError:
            _discard_output()
            return BROKEN_PIPE
        return status


@click.group(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="sawab", message="%(prog)s %(version)s")
def sawab() -> None:
    """صواب: the linter for Arabic text.

    Exit codes: 0 nothing found (or all fixed), 1 findings left, 2 a usage, settings or input
    error.
    """


def _nearest_command(name: str) -> str:
    from rapidfuzz import process

    if os.path.lexists(name):
        return gettext("check {name}").format(name=name)
    return str(process.extractOne(name, COMMANDS)[0])


def run() -> None:
    """Run the command line of this process and leave with its exit code."""
    gc.set_threshold(_OBJECTS_TO_SWEEP, _YOUNG_SWEEPS, _YOUNG_SWEEPS)
    status = main(sys.argv[1:])
    # All is said: an interrupt while Python shuts down must not change the exit code.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _leave(status)


def _has_children() -> bool:
    """Whether processes of this one are still there, after a second of grace for each."""
    if "multiprocessing" not in sys.modules:
        return False
    from multiprocessing import active_children

    for child in active_children():
        child.join(_GRACE)
    return bool(active_children())


def _leave(status: int) -> NoReturn:
    """End the process without freeing what it holds, object by object, as mypy does as well.

    That took a tenth of the time of ten megabytes, and of one line. Files are closed by those who
    open them; processes of a pool that are still at work are left to Python to end.
    """
    if _has_children():
        sys.exit(status)
    with contextlib.suppress(OSError, ValueError):  # nobody reads any more, or it is closed
        sys.stdout.flush()
        sys.stderr.flush()
    os._exit(status)


def main(arguments: Sequence[str]) -> int:
    """Run `sawab` with these arguments; returns the exit code and never raises for bad input."""
    _open_closed_streams()
    for stream in (sys.stdout, sys.stderr):
        _use_utf8(stream)
    try:
        use(language(arguments))
        localised(sawab)
        status = sawab.main(list(arguments), prog_name="sawab", standalone_mode=False)
    except click.ClickException as error:
        with contextlib.suppress(OSError):  # standard error takes nothing
            _show(error)
        return error.exit_code
    except (KeyboardInterrupt, click.Abort):
        with contextlib.suppress(OSError):
            click.echo(gettext("Interrupted."), err=True)
        return INTERRUPTED
    except Exception as error:
        from linter.cli.messages import say_error

        with contextlib.suppress(OSError):
            say_error(_message_for_users(error))
        return USAGE_ERROR
    return status if isinstance(status, int) else 0


def _open_closed_streams() -> None:
    """Give each standard stream that the caller has closed the null device.

    Otherwise the next file opened would take its number, and be written into.
    """
    for number, name in enumerate(("stdin", "stdout", "stderr")):
        if getattr(sys, name) is None:
            with contextlib.suppress(OSError):
                if (null := os.open(os.devnull, os.O_RDWR)) != number:
                    os.dup2(null, number)
                    os.close(null)
            if name != "stdin":  # reading it stays an error that is told
                null_stream = Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115
                setattr(sys, name, null_stream)


def _show(error: click.ClickException) -> None:
    """Print what click says of wrong usage, which repeats what was typed or named."""
    from linter.cli.messages import say

    shown = StringIO()
    error.show(shown)
    for line in shown.getvalue().splitlines():
        say(line)


def _use_utf8(stream: TextIO) -> None:
    """Arabic must come out whatever the locale says, and file names that are no text too."""
    reconfigure = getattr(stream, "reconfigure", None)
    if reconfigure is not None:
        reconfigure(encoding="utf-8", errors="backslashreplace")


def _discard_output() -> None:
    """Whoever read our output has gone; keep Python from complaining when it flushes the rest."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _message_for_users(error: Exception) -> str:
    """What to print for an error that ends the run."""
    from linter.cli.failures import OutputError, described, unwritable
    from linter.documents import FormatError, MissingReaderError
    from linter.files.storage import InputError
    from linter.lexicon.artefact import DictionaryError
    from linter.settings.model import ConfigError

    told = (InputError, ConfigError, DictionaryError, FormatError, MissingReaderError, OutputError)
    if isinstance(error, told):
        return str(error)
    if isinstance(error, MemoryError):
        return gettext("there is not enough memory for this")
    if isinstance(error, OSError):
        reason = gettext(error.strerror or str(error))
        if error.filename:
            return f"{error.filename}: {reason}"
        if not _has_folder():
            return gettext("the current folder is not there any more")
        return unwritable(error) if _is_of_output(error) else reason
    return gettext("a defect of sawab: {described}").format(described=described(error))


def _has_folder() -> bool:
    try:
        os.getcwd()  # noqa: PTH109
    except FileNotFoundError:
        return False
    return True


def _is_of_output(error: OSError) -> bool:
    """Whether an error is of standard output: what is left to be written meets it again."""
    try:
        sys.stdout.flush()
    except OSError as again:
        return again.errno == error.errno
    return False
