"""What an exception over one file becomes: an error that names the file, while the others go on."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from gettext import gettext
from pathlib import Path
from types import TracebackType
from typing import Final

from linter.files.storage import InputError, reason
from linter.lexicon.artefact import DictionaryError
from linter.settings.model import ConfigError

#: Set in the environment, it adds the traceback to errors that are a defect of this program.
TRACEBACK_VARIABLE: Final = "SAWAB_TRACEBACK"

Failure = InputError | ConfigError


class OutputError(Exception):
    """Standard output cannot be written: the run ends, for no file is to blame."""


@contextmanager
def printing() -> Iterator[None]:
    """Raise `OutputError` where standard output takes no more of what is written to it."""
    try:
        yield
    except BrokenPipeError:  # which is no error: the reader has what he wanted
        raise
    except OSError as error:
        raise OutputError(unwritable(error)) from error


def unwritable(error: OSError) -> str:
    """Why standard output cannot be written."""
    return gettext("standard output: {reason}").format(reason=reason(error, "written"))


def failure(path: str, error: Exception) -> Failure:
    """The error that tells the user what an exception over the file at `path` means.

    Raises the exception again where it concerns the whole run: a damaged dictionary, output that
    cannot be written, or a reader of it who has gone.
    """
    if isinstance(error, (InputError, ConfigError)):
        return error
    if isinstance(error, (DictionaryError, BrokenPipeError, OutputError)):
        raise error
    if isinstance(error, MemoryError):
        return InputError(path, gettext("there is not enough memory for this file"))
    if isinstance(error, RecursionError):
        return InputError(path, gettext("it is nested too deeply to be read"))
    return InputError(
        path, gettext("a defect of sawab: {described}").format(described=described(error))
    )


def described(error: Exception) -> str:
    """An unexpected exception and its place in the code, in one sentence.

    Its traceback follows if the environment asks for it.
    """
    import traceback  # half a millisecond, for what hardly ever happens

    what = "".join(traceback.format_exception_only(type(error), error)).strip()
    place = _place(error.__traceback__)
    text = gettext(
        "{reason}{place}. Please report it; {traceback_variable}=1 shows the traceback."
    ).format(reason=what, place=place, traceback_variable=TRACEBACK_VARIABLE)
    if os.environ.get(TRACEBACK_VARIABLE):
        text += "\n" + "".join(traceback.format_exception(error)).rstrip()
    return text


@contextmanager
def told_last(errors: list[DictionaryError]) -> Iterator[None]:
    """Put an error that ends the run into `errors`, so that the report is closed before it is told.

    A report that breaks off would be no JSON, no XML and no table.
    """
    try:
        yield
    except DictionaryError as error:
        errors.append(error)


def _place(raised_from: TracebackType | None) -> str:
    import traceback

    frames = traceback.extract_tb(raised_from)
    if not frames:
        return ""
    root = Path(__file__).parents[2]
    file = Path(frames[-1].filename)
    shown = file.relative_to(root) if file.is_relative_to(root) else file.name
    return gettext(" ({shown}, line {lineno})").format(shown=shown, lineno=frames[-1].lineno)
