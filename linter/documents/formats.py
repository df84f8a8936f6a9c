"""The table of formats: by which names a file is known as one, and which module reads it.

Readers are loaded by name when a file of theirs is met, so that checking plain text pays for no
parser. A reader module has a function `read(text: str) -> Reading`; a container (a file whose bytes
are no text) has `unpack(data: bytes, path: str) -> Container`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from pathlib import PurePath
from types import ModuleType
from typing import Final, Protocol

from linter.documents.reading import MissingReaderError, Reading

PLAIN: Final = "text"


@dataclass(frozen=True, slots=True)
class Format:
    """A kind of file: suffixes and whole names (lower case) that tell it, and who reads it.

    `module` is that of the reader under `linter.documents`, empty for plain text. `is_searched`
    says that folders are searched for such files; `is_container`, that its bytes are no text.
    """

    name: str
    module: str = ""
    suffixes: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    is_searched: bool = True
    is_container: bool = False


class Container(Protocol):
    """A file whose bytes are no text, opened: its text, and its bytes with another text in it."""

    @property
    def text(self) -> str:
        """The prose of the file, a paragraph a line."""

    def pack(self, text: str, author: str | None = None) -> bytes:
        """The file with `text`, which has as many lines, in the place of its text.

        With an `author`, changes are kept as revisions of theirs, where the format has such.
        Raises `FormatError` if the file cannot take this text.
        """


FORMATS: Final = (
    Format(PLAIN, suffixes=("", ".txt", ".text")),
    Format("plain-markup", suffixes=(".md", ".markdown", ".rst", ".adoc", ".asciidoc")),
    Format("plain-subtitles", suffixes=(".srt", ".vtt")),
    Format(
        "commit-message",
        "commit",
        names=("commit_editmsg", "merge_msg", "squash_msg", "tag_editmsg"),
        is_searched=False,
    ),
    Format("word", "office", suffixes=(".docx",), is_container=True),
    Format("opendocument", "office", suffixes=(".odt",), is_container=True),
)
_BY_NAME: Final[Mapping[str, Format]] = {known.name: known for known in FORMATS}
_BY_SUFFIX: Final = {suffix: known for known in FORMATS for suffix in known.suffixes}
_BY_FILE_NAME: Final = {name: known for known in FORMATS for name in known.names}


def format_named(name: str) -> Format:
    """The format called `name`. Raises `KeyError` if there is none."""
    return _BY_NAME[name]


def format_for(path: str) -> Format:
    """The format that the name of a file tells; plain text if it tells none."""
    return _known(path) or _BY_NAME[PLAIN]


def is_searched(path: str) -> bool:
    """Whether folders are searched for files of such a name."""
    known = _known(path)
    return known is not None and known.is_searched


def searched_suffixes() -> list[str]:
    """The suffixes of the files that folders are searched for, sorted."""
    return sorted(suffix for suffix, known in _BY_SUFFIX.items() if known.is_searched and suffix)


def read_as(name: str, text: str) -> Reading | None:
    """What the format called `name` finds in a text; None if all of it is prose.

    Raises `FormatError` if the text is not of that format, `MissingReaderError` if its parser is
    not installed.
    """
    known = _BY_NAME[name]
    if not known.module:
        return None
    reading: Reading = _load(known).read(text)
    return reading


def unpack_as(name: str, data: bytes, path: str) -> Container:
    """A container opened. Raises `FormatError` and `MissingReaderError`."""
    container: Container = _load(_BY_NAME[name]).unpack(data, path)
    return container


def _known(path: str) -> Format | None:
    pure = PurePath(path)
    name = pure.name.lower()
    if name in _BY_FILE_NAME:
        return _BY_FILE_NAME[name]
    whole = "".join(suffix.lower() for suffix in pure.suffixes[-2:])
    return _BY_SUFFIX.get(whole) or _BY_SUFFIX.get(pure.suffix.lower())


@cache
def _load(known: Format) -> ModuleType:
    try:
        return import_module(f"linter.documents.{known.module}")
    except ModuleNotFoundError as error:
        raise MissingReaderError(
            f"to read {known.name} files, {error.name} is needed: pip install 'sawab[formats]'"
        ) from None
