"""Where the dictionary and its tables lie in this installation, and how both are read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from gettext import gettext
from importlib import import_module
from pathlib import Path
from typing import Final

from linter.lexicon.artefact import Artefact, DictionaryError

ARTEFACT: Final = "lexicon.sawab"


def dictionary_path() -> Path:
    """Where the compiled dictionary lies in this installation."""
    package = import_module("linter.dictionaries")
    return Path(str(package.__file__)).parent / "compiled" / ARTEFACT


def table_rows(lines: Iterable[str]) -> Iterator[list[str]]:
    """The fields of each line of a table, parted by tabs; blank lines and `#` remarks left out."""
    for line in lines:
        if line.strip() and not line.startswith("#"):
            yield line.split("\t")


def table_lines(name: str) -> list[str]:
    """The lines of a table of this installation, named by its path under `dictionaries/`.

    Raises `DictionaryError` if it is missing.
    """
    table = dictionary_path().parents[1] / name
    try:
        return table.read_text(encoding="utf-8").splitlines()
    except FileNotFoundError:
        raise DictionaryError(
            gettext("the table {table} is missing; install sawab again").format(table=table)
        ) from None


@cache
def default_artefact() -> Artefact:
    """The compiled dictionary of this installation, opened once."""
    return Artefact(dictionary_path())
