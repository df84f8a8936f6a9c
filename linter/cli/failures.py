"""What an exception over one file becomes: an error that names the file, while the others go on."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from gettext import gettext
from pathlib import Path
from types import TracebackType
from typing import Final

from linter.files.storage import InputError
from linter.lexicon.artefact import DictionaryError
from linter.settings.model import ConfigError

#: Set in the environment, it adds the traceback to errors that are a defect of this program.
TRACEBACK_VARIABLE: Final = "SAWAB_TRACEBACK"

Failure = InputError | ConfigError


def failure(path: str, error: Exception) -> Failure:
    """The error that tells the user what an exception over the file at `path` means.

    Raises the exception again where it concerns the whole run: a damaged dictionary, or a reader
    of the output who has gone.
    """
    if isinstance(error, (InputError, ConfigError)):
        return error
    if isinstance(error, (DictionaryError, BrokenPipeError)):
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

    reason = "".join(traceback.format_exception_only(type(error), error)).strip()
    place = _place(error.__traceback__)
    text = gettext(
        "{reason}{place}. Please report it; {traceback_variable}=1 shows the traceback."
    ).format(reason=reason, place=place, traceback_variable=TRACEBACK_VARIABLE)
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
