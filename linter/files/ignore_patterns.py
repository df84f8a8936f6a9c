"""The patterns of ignore files as git reads them: each speaks of the paths it matches, no others.

pathspec has a pattern speak of all that is below a folder too, so that `!*/` would take in every
file of every folder. Here a path is asked about after the folders it stands in, of which one that
is ignored is not entered.

Source: git's manual, gitignore(5), and its `dir.c` and `wildmatch.c`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

from linter.files.patterns import STAR, without_return

#: What git calls these classes; of other characters than those of ASCII it knows none.
_CLASSES: Final = {
    "alnum": "0-9A-Za-z",
    "alpha": "A-Za-z",
    "blank": r"\ \t",
    "cntrl": r"\x00-\x1f\x7f",
    "digit": "0-9",
    "graph": r"\x21-\x7e",
    "lower": "a-z",
    "print": r"\x20-\x7e",
    "punct": r"\x21-\x2f\x3a-\x40\x5b-\x60\x7b-\x7e",
    "space": r"\ \t-\r",
    "upper": "A-Z",
    "xdigit": "0-9A-Fa-f",
}
#: A class of characters, behind the bracket that opens it: `:alpha:]`.
_CLASS: Final = re.compile(r":([^\]]*)\]")
#: Any character of a name but the slash, which stands in no piece but between names.
_ANY: Final = "[^/]"
_NO_SLASH: Final = r"(?!\x2f)"
_NOTHING: Final = "(?!)"
#: A component of stars alone: any number of folders.
_FOLDERS: Final = "**"


class IgnorePattern(NamedTuple):
    """A line of an ignore file: the names, or the paths, that it takes out or takes in again."""

    matches: re.Pattern[str]
    takes_in: bool
    folders_only: bool
    #: Whether it is held against the last name of a path rather than against the path.
    is_of_name: bool

    def says(self, path: str, name: str, is_folder: bool) -> bool:
        """Whether it speaks of a path, whose last name is given."""
        if self.folders_only and not is_folder:
            return False
        return self.matches.fullmatch(name if self.is_of_name else path) is not None


class IgnorePatterns:
    """The lines of ignore files; of those that speak of a path the last one counts."""

    def __init__(self, lines: Iterable[str]) -> None:
        """Lines that are no pattern are passed over, as git does."""
        patterns = (read_pattern(line) for line in lines)
        self._from_last = tuple(reversed([one for one in patterns if one is not None]))

    def verdict(self, path: str, is_folder: bool) -> bool | None:
        """Whether a path is ignored; None if no line speaks of it.

        The path is relative to the folder of the ignore files, with slashes.
        """
        name = path.rpartition("/")[2]
        for pattern in self._from_last:
            if pattern.says(path, name, is_folder):
                return not pattern.takes_in
        return None


def read_pattern(line: str) -> IgnorePattern | None:
    """What a line of an ignore file says; None for comments and lines that match nothing."""
    if line.startswith("#"):
        return None
    line = _without_last_spaces(line.removesuffix("\r"))
    takes_in = line.startswith("!")
    pattern = line[takes_in:]
    folders_only = pattern.endswith("/")
    if folders_only:
        pattern = pattern[:-1]
    is_of_name = "/" not in pattern
    try:
        matches = re.compile(without_return(_regex(pattern.removeprefix("/"))), re.DOTALL)
    except ValueError:
        return None
    return IgnorePattern(matches, takes_in, folders_only, is_of_name) if pattern else None


def _without_last_spaces(line: str) -> str:
    kept = line.rstrip(" ")
    slashes = len(kept) - len(kept.rstrip("\\"))
    return line[: len(kept) + 1] if slashes % 2 else kept


def _regex(pattern: str) -> str:
    """The expression for a pattern. Raises `ValueError` for one that matches nothing."""
    pieces: list[str] = []
    components = list(_components(pattern))
    for place, component in enumerate(components):
        is_last = place + 1 == len(components)
        after_folders = components[place - 1 : place] == [_FOLDERS]
        if component != _FOLDERS:
            is_opened = place == 0 or (place == 1 and after_folders)
            pieces.append(component if is_opened else f"/{component}")
        elif is_last:
            pieces.append("/.*" if place else ".*")
        else:
            pieces.append("(?:/.+)?" if place else "(?:.+/)?")
    return "".join(pieces)


def _components(pattern: str) -> Iterator[str]:
    """The expression for each name in a pattern; stars alone, one component however many."""
    pieces: list[str] = []
    was_folders = False
    for piece in (*_pieces(pattern), "/"):
        if piece != "/":
            pieces.append(piece)
            continue
        is_folders = len(pieces) > 1 and set(pieces) == {STAR}
        if not (is_folders and was_folders):
            yield (
                _FOLDERS
                if is_folders
                else re.sub(rf"(?:{re.escape(STAR)})+", STAR, "".join(pieces))
            )
        was_folders = is_folders
        pieces = []


def _pieces(pattern: str) -> Iterator[str]:
    """The expression for each character of a pattern, or for a set of them; slashes stay."""
    place = 0
    while place < len(pattern):
        character = pattern[place]
        place += 1
        if character == "[":
            piece, place = _set(pattern, place)
            yield piece
        elif character in "*?/":
            yield {"*": STAR, "?": _ANY, "/": "/"}[character]
        else:
            if character == "\\":
                character, place = _at(pattern, place), place + 1
            yield "/" if character == "/" else re.escape(character)


def _set(pattern: str, place: int) -> tuple[str, int]:
    """The expression for the set in brackets whose inside begins at a place, and where it ends."""
    is_negated = pattern[place : place + 1] in ("!", "^")
    place += is_negated
    items: list[str] = []
    before = ""  # what a hyphen may begin a range from
    is_first = True
    while is_first or _at(pattern, place) != "]":
        is_first = False
        character = _at(pattern, place)
        place += 1
        named = _CLASS.match(pattern, place) if character == "[" else None
        if named and named[1].endswith(":"):
            items.append(_CLASSES[_known(named[1][:-1])])
            place, before = named.end(), ""
        elif character == "-" and before and _at(pattern, place) != "]":
            last, place = _unescaped(pattern, place)
            if before <= last:
                items.append(f"{_in_set(before)}-{_in_set(last)}")
            before = ""
        else:
            before, place = _unescaped(pattern, place - 1)
            items.append(_in_set(before))
    inside = "".join(items)
    if not inside:
        return (_ANY if is_negated else _NOTHING), place + 1
    return f"{_NO_SLASH}[{'^' * is_negated}{inside}]", place + 1


def _unescaped(pattern: str, place: int) -> tuple[str, int]:
    if _at(pattern, place) == "\\":
        place += 1
    return _at(pattern, place), place + 1


def _at(pattern: str, place: int) -> str:
    """The character there. Raises `ValueError` where the pattern ends too early."""
    if place >= len(pattern):
        raise ValueError(pattern)
    return pattern[place]


def _known(name: str) -> str:
    if name not in _CLASSES:
        raise ValueError(name)
    return name


def _in_set(character: str) -> str:
    return f"\\x{ord(character):02x}" if ord(character) < 128 else character
