"""A list of old findings, so that a corpus with many can be adopted and only new ones fail.

An old finding is known by its rule, its text and the words beside it, never by its line. It is
still known if the words on one of its sides have changed.
"""

from __future__ import annotations

import json
import os
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from gettext import gettext
from pathlib import Path
from typing import Final, TypeVar

from linter.documents import Document
from linter.files.paths import seen_from
from linter.findings.diagnostic import Diagnostic
from linter.findings.fingerprints import ELLIPSIS, Traits, traits
from linter.settings.model import ConfigError
from linter.settings.sources import read_text
from linter.text.borrowed import said

_VERSION: Final = 1

Entries = Counter[Traits]
_Kind = TypeVar("_Kind")


class Baseline:
    """The old findings by file; `known` of them were met and `gone` were not, in files checked.

    Paths in it are relative to the folder of the list, with forward slashes.
    """

    def __init__(self, folder: Path, files: Mapping[str, Entries] | None = None) -> None:
        self._folder = folder.absolute()
        self._files: dict[str, Entries] = dict(files or {})
        self.known = 0
        self.gone = 0

    @classmethod
    def load(cls, path: Path) -> Baseline:
        """The list in the file at `path`. Raises `ConfigError` if it is missing or damaged."""
        if not os.path.lexists(path):
            raise ConfigError(path, gettext("the file does not exist; `sawab baseline` makes it"))
        try:
            stored = json.loads(read_text(path))
        except json.JSONDecodeError as error:
            raise ConfigError(
                path, gettext("this is not valid JSON: {msg}").format(msg=error.msg), error.lineno
            ) from None
        except RecursionError:
            raise ConfigError(
                path, gettext("this is no list of old findings (nested too deep)")
            ) from None
        except ValueError as error:  # a number that Python will not read, a name no file can have
            raise ConfigError(
                path, gettext("this cannot be read: {error}").format(error=said(error))
            ) from None
        try:
            return cls(path.absolute().parent, _entries(stored))
        except ValueError as error:
            raise ConfigError(
                path, gettext("this is no list of old findings ({error})").format(error=error)
            ) from None

    def new(self, document: Document, found: Sequence[Diagnostic]) -> list[Diagnostic]:
        """Those of the findings in a document that are not on the list, in the same order."""
        left = Counter(self._files.get(self._name(document.path), ()))
        if not left:
            return list(found)
        unknown = [(one, traits(document, one)) for one in found]
        unknown = [pair for pair in unknown if not _taken(left, pair[1])]
        # What is left on the list may be the same findings with a new neighbour on one side.
        for side in (_before, _after):
            unknown = [pair for pair in unknown if not _taken_by(side, left, pair[1])]
        new = [one for one, _ in unknown]
        self.known += len(found) - len(new)
        self.gone += left.total()
        return new

    def replace(self, document: Document, found: Iterable[Diagnostic]) -> None:
        """Put the findings in a document on the list, in place of what is there of that file."""
        self._files[self._name(document.path)] = Counter(traits(document, one) for one in found)

    def forget_missing_files(self) -> None:
        """Take files that no longer exist off the list."""
        self._files = {
            name: entries for name, entries in self._files.items() if (self._folder / name).exists()
        }

    @property
    def size(self) -> int:
        """How many findings are on the list."""
        return sum(entries.total() for entries in self._files.values())

    def dump(self) -> str:
        """The list as JSON, sorted, an entry a line, so that changes to it can be reviewed."""
        files = (
            f"    {_json(name)}: [\n{_lines(entries)}\n    ]"
            for name, entries in sorted(self._files.items())
            if entries
        )
        body = ",\n".join(files)
        return f'{{\n  "version": {_VERSION},\n  "files": {{\n{body}\n  }}\n}}\n'

    def _name(self, path: str) -> str:
        return seen_from(self._folder, path)


def _taken(left: Entries, key: Traits) -> bool:
    if left[key] <= 0:
        return False
    left[key] -= 1
    return True


def _taken_by(side: Callable[[Traits], str], left: Entries, known_by: Traits) -> bool:
    """Take an entry off that has the same word on one side; none if there is no word."""
    word = side(known_by)
    return bool(word) and any(
        (entry.rule, entry.text, side(entry)) == (known_by.rule, known_by.text, word)
        and _taken(left, entry)
        for entry in list(left)
    )


def _before(known_by: Traits) -> str:
    return known_by.context.partition(ELLIPSIS)[0].strip().rpartition(" ")[2]


def _after(known_by: Traits) -> str:
    return known_by.context.rpartition(ELLIPSIS)[2].strip().partition(" ")[0]


def _entries(stored: object) -> dict[str, Entries]:
    """The entries by file. Raises `ValueError`, which says what is wrong and where."""
    version = _member(stored, "version", int)
    if version != _VERSION:
        raise ValueError(gettext("version {version!r}").format(version=version))
    files = _member(stored, "files", dict)
    return {name: _of_file(name, _member(files, name, list, "files.")) for name in files}


def _of_file(name: str, listed: Iterable[object]) -> Entries:
    entries: Entries = Counter()
    for number, one in enumerate(listed):
        place = f"files.{name}[{number}]."
        rule, text, context = (_member(one, key, str, place) for key in Traits._fields)
        entries[Traits(rule, text, context)] = _member(one, "count", int, place)
    return entries


def _member(holder: object, key: str, kind: type[_Kind], place: str = "") -> _Kind:
    value = holder.get(key) if isinstance(holder, dict) else None
    if not isinstance(value, kind):
        raise ValueError(gettext("{place} is missing or wrong").format(place=f"{place}{key}"))
    return value


def _lines(entries: Entries) -> str:
    return ",\n".join(
        "      "
        + _json({"rule": one.rule, "text": one.text, "context": one.context, "count": entries[one]})
        for one in sorted(entries)
    )


def _json(value: object) -> str:
    # Lone surrogates cannot be written; invisible characters are easier to review by name.
    text = json.dumps(value, ensure_ascii=False)
    return "".join(c if c.isprintable() else json.dumps(c)[1:-1] for c in text)
