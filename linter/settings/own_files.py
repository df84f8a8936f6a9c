"""The files that sawab keeps its own data in, which are no texts to check.

A glossary and a list of words hold what is wrong or unusual on purpose, and a list of old findings
holds the errors of other files: to fix one of them would change what every later run says.
"""

from __future__ import annotations

from pathlib import Path
from typing import Final

from linter.settings.discovery import WORDS_FILE, FindSettings
from linter.settings.model import ConfigError

#: What the list of old findings is called if nobody says.
BASELINE_FILE: Final = ".sawab-baseline.json"
_BY_NAME: Final = frozenset((WORDS_FILE, BASELINE_FILE))


class OwnFiles:
    """The glossaries, lists of words and lists of old findings that settings name."""

    def __init__(self, find: FindSettings) -> None:
        """`find` gives the settings of a folder."""
        self._find = find
        #: What the settings of a folder and of those above it name.
        self._known: dict[Path, frozenset[Path]] = {}

    def holds(self, path: Path) -> bool:
        """Whether the file at `path` is one of them, whatever the folder whose settings name it."""
        if path.name in _BY_NAME:
            return True
        named = self._named(path.absolute().parent)
        return any(is_same_file(path, one) for one in named)

    def _named(self, folder: Path) -> frozenset[Path]:
        if folder not in self._known:
            try:
                settings = self._find(folder)
                lists = (settings.own_words, settings.baseline)
                here = {*settings.words, *settings.glossaries, *filter(None, lists)}
            except ConfigError:  # told when a file is checked by them
                here = set()
            above = self._named(folder.parent) if folder.parent != folder else frozenset()
            self._known[folder] = above | here
        return self._known[folder]


def is_same_file(path: Path, other: Path) -> bool:
    """Whether both lead to one file; files of other names are not looked at."""
    return path.name == other.name and other.exists() and path.samefile(other)
