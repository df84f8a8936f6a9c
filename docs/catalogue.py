"""Bring the Arabic catalogue up to date with the code, and compile it.

`python -m docs.catalogue` finds all messages, puts new ones into `sawab.po`, takes old ones out,
and writes `sawab.mo` beside it. A message is what is marked by `gettext("…")` in the code, the help
of commands and options, the text of errors of formats, a value that a command prints, what the
library of the command line says, and the page of the settings.
"""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator, Mapping
from inspect import cleandoc
from pathlib import Path
from typing import Any, Final

import click
from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_file
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from docs.settings_page import settings_words
from linter._version import __version__
from linter.catalogue import DOMAIN, FOLDER
from linter.cli.main import COMMANDS, sawab
from linter.documents.core.language import language_names
from linter.documents.formats import FORMAT_NAMES
from linter.findings.diagnostic import Applicability
from linter.lexicon.analysis import PartOfSpeech
from linter.lexicon.packing import Tier
from linter.rules.core.registry import all_rules
from linter.settings.keys import KEYS
from linter.settings.layers import profiles
from linter.spelling.doubts import Doubt
from linter.spelling.explained_word import StepKind
from linter.spelling.verdict import ErrorKind

PO: Final = FOLDER / "ar" / "LC_MESSAGES" / f"{DOMAIN}.po"
ROOT: Final = Path(__file__).parents[1] / "linter"
#: Functions whose first argument is a message. Errors of formats and values are printed by
#: whoever catches them.
_MARKS: Final = {
    **{"gettext": None, "FormatError": None, "ValueError": None, "EntryError": None},
    "ngettext": (1, 2),
}
#: What the library of the command line says, as far as users of ours meet it.
_CLICK_MODULES: Final = ("core", "decorators", "exceptions", "formatting", "parser", "types")
#: What the system says of files and addresses, as far as it is no error of ours.
_SYSTEM_ERRORS: Final = (
    *(errno.ENOENT, errno.EACCES, errno.EISDIR, errno.ENOTDIR, errno.ENOSPC, errno.EROFS),
    *(errno.EADDRINUSE, errno.EADDRNOTAVAIL, errno.ENAMETOOLONG, errno.ELOOP, errno.EMFILE),
    *(errno.EDQUOT, errno.EINVAL, errno.EIO),
)
#: What parsers say, as far as users meet it; for all else there is a sentence that quotes them.
_PARSERS: Final = (
    # json
    *("Expecting value", "Expecting ',' delimiter", "Expecting ':' delimiter", "Extra data"),
    *("Expecting property name enclosed in double quotes", "Unterminated string starting at"),
    *("Invalid control character at", "Invalid \\escape", "Invalid \\uXXXX escape"),
    *("Illegal trailing comma before end of object", "Illegal trailing comma before end of array"),
    # expat
    *("no element found", "not well-formed (invalid token)", "mismatched tag", "undefined entity"),
    *("unclosed token", "unclosed CDATA section", "duplicate attribute", "syntax error"),
    *("junk after document element", "unbound prefix", "unknown encoding", "partial character"),
    *("reference to invalid character number", "recursive entity reference"),
    *("XML or text declaration not at start of entity", "XML declaration not well-formed"),
    "encoding specified in XML declaration is incorrect",
    # ruamel.yaml
    *("could not find expected ':'", "found unexpected end of stream", "found duplicate key"),
    *("mapping values are not allowed here", "mapping keys are not allowed here"),
    *("found character '\\t' that cannot start any token", "sequence entries are not allowed here"),
    *("expected <block end>, but found '<scalar>'", "expected ',' or ']', but got '<stream end>'"),
    "expected <block end>, but found '<block mapping start>'",
    "found unexpected document separator",
    # tomllib
    *("Invalid value", "Invalid statement", "Unterminated string", "Cannot overwrite a value"),
    *("Unclosed array", "Unclosed inline table", "Unescaped '\\' in a string"),
    *("Expected newline or end of document after a statement", "Invalid date or datetime"),
    *("Expected '=' after a key in a key/value pair", "Invalid initial character for a key part"),
    "Expected ']' at the end of a table declaration",
    "Expected ']]' at the end of an array declaration",
    # zipfile
    *("File is not a zip file", "Truncated file header", "Truncated central directory"),
    *("Bad magic number for file header", "Bad magic number for central directory"),
    # fluent.syntax
    *("Expected an entry start", "Expected an inline expression", "Expected value"),
    *('Expected token: "="', "Expected literal", "Expected variant key"),
    *("Unterminated string expression", "Unbalanced closing brace in TextElement."),
    "Expected one of the variants to be marked as default (*)",
    # csv
    *("unexpected end of data", "field larger than field limit (131072)", "line contains NUL"),
)


def messages() -> Iterator[str | tuple[str, ...]]:
    """All messages, some more than once."""
    for path in sorted(ROOT.rglob("*.py")):
        yield from _marked(path, _MARKS)
    folder = Path(click.__file__).parent
    for name in _CLICK_MODULES:
        yield from _marked(folder / f"{name}.py", {"_": None, "ngettext": (1, 2)})
    yield from _help(sawab)
    for name in COMMANDS:
        command = sawab.get_command(click.Context(sawab), name)
        assert command is not None
        yield from _help(command)
    kinds = (Applicability, Doubt, ErrorKind, PartOfSpeech, StepKind)
    values = [str(one.value) for kind in kinds for one in kind]
    values += [one.name.lower() for one in Tier]
    values += ["error", "read", "written", *language_names(), *_PARSERS]
    values += [os.strerror(number) for number in _SYSTEM_ERRORS]
    values += sorted({rule.category for rule in all_rules()})
    values += [key.doc for key in KEYS]
    values += [str(table["description"]) for table in profiles().values()]
    values += settings_words()
    yield from values


def catalogue() -> Catalog:
    """The catalogue as it stands in the file, with the messages of today."""
    with PO.open("rb") as file:
        old = read_po(file, locale="ar", domain=DOMAIN)
    new = Catalog(
        "ar",
        DOMAIN,
        header_comment="# What sawab says, in Arabic (see docs/catalogue.py).",
        project="sawab",
        version=__version__,
        creation_date=old.creation_date,
        revision_date=old.creation_date,
        last_translator="The sawab maintainers",
        charset="utf-8",
        fuzzy=False,
    )
    for message in messages():
        new.add(message)
    for one in new:
        known = old.get(one.id) if one.id else None
        if known is not None:
            one.string = known.string
    return new


def write() -> None:
    """Write both files."""
    made = catalogue()
    with PO.open("wb") as file:
        write_po(file, made, width=100, omit_header=False, sort_output=True)
    with PO.with_suffix(".mo").open("wb") as file:
        write_mo(file, made)


def _marked(path: Path, marks: Mapping[str, Any]) -> Iterator[str | tuple[str, ...]]:
    for _, message, _, _ in extract_from_file("python", path, marks):
        yield message


def _help(command: click.Command) -> Iterator[str]:
    texts = [command.help, command.short_help]
    texts += [one.help for one in command.params if isinstance(one, click.Option)]
    # What is put together from a message and names is marked where it is put together.
    names = ", ".join(FORMAT_NAMES)
    yield from (cleandoc(text) for text in texts if text and names not in text)
    if isinstance(command, click.Group) and command is not sawab:
        for inner in command.commands.values():
            yield from _help(inner)


if __name__ == "__main__":
    write()
