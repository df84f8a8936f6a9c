"""Which format a file is of, and its reader.

Readers are loaded by name when a file of theirs is met, so that checking plain text pays for no
parser.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import cache
from gettext import gettext
from importlib import import_module
from pathlib import PurePath
from types import ModuleType
from typing import Final, Protocol

from linter.documents.core.prose import Prose
from linter.documents.core.reading import FormatError, MissingReaderError, Reading
from linter.documents.format_table import FORMATS, PLAIN, Format
from linter.documents.plain.shape import may_be_shaped
from linter.text import alphabet as ab
from linter.text.patterns import Pattern
from linter.text.spans import Span, joined


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

    def refusal(self, text: str, author: str | None = None) -> str:
        """Why `pack` would raise `FormatError`; empty if it would not."""


_BY_NAME: Final[Mapping[str, Format]] = {known.name: known for known in FORMATS}
#: What the formats are called.
FORMAT_NAMES: Final = tuple(_BY_NAME)
_BY_SUFFIX: Final[dict[str, list[Format]]] = {}
_BY_FILE_NAME: Final[dict[str, list[Format]]] = {}
for _format in FORMATS:
    for _suffix in _format.suffixes + _format.named_only:
        _BY_SUFFIX.setdefault(_suffix, []).append(_format)
    for _name in _format.names:
        _BY_FILE_NAME.setdefault(_name, []).append(_format)
#: Where programs in PHP keep their translations, and what Qt calls those into Arabic.
_LANGUAGE_FOLDERS: Final = frozenset(
    ("lang", "langs", "language", "languages", "locale", "locales")
)
_ARABIC_NAME: Final = Pattern(r"(?:.*[_-])?ar(?:[_-][A-Z]{2})?")
_TEMPLATE: Final = ".in"
#: What editors and programs put behind the name of a copy that they keep: `ar.po~`.
_KEPT: Final = ("~", ".orig", ".bak", ".old")
#: How much of a file is searched for the marker of its format.
_HEAD: Final = 4096
#: Arabic letters, or what may be one in an escape (\u0627, \u{627}, &#1575;).
_MAY_BE_ARABIC: Final = Pattern(rf"[{ab.WORD_LETTERS}]|\\[uUxN]|&#")


def format_named(name: str) -> Format:
    """The format called `name`, columns or not. Raises `KeyError` if there is none."""
    bare, columns = _columns(name)
    known = _BY_NAME[bare]
    if columns and not known.has_columns:
        raise KeyError(name)
    return known


def is_format(name: object) -> bool:
    """Whether a name is one of a format, or of one with columns (`csv[text]`)."""
    try:
        return isinstance(name, str) and bool(format_named(name))
    except KeyError:
        return False


def _columns(name: str) -> tuple[str, tuple[str, ...]]:
    bare, opening, rest = name.partition("[")
    if not opening or not rest.endswith("]"):
        return name, ()
    return bare, tuple(column.strip() for column in rest[:-1].split(",") if column.strip())


def format_for(path: str, text: str = "") -> Format:
    """The format that the name of a file, and where names are shared its text, tells.

    Plain text if neither tells one.
    """
    known = _known(path)
    head = text[:_HEAD] if len(known) > 1 or (known and known[0].marker) else ""
    marked = (one for one in known if one.marker and one.marker in head)
    unmarked = (one for one in known if not one.marker)
    return next(marked, None) or next(unmarked, None) or _BY_NAME[PLAIN]


def is_searched(path: str) -> bool:
    """Whether folders are searched for files of such a path.

    Translations are, though they are written as programs are: `lang/ar/auth.php`, `app_ar.ts`.
    Templates (`ar.po.in`), which may be no files of their format yet, and kept copies are not.
    """
    pure = PurePath(path)
    if pure.suffix == ".php" and _LANGUAGE_FOLDERS.intersection(pure.parts[:-1]):
        return pure.stem == "ar" or "ar" in pure.parts[:-1]
    if pure.suffix == ".ts" and _ARABIC_NAME.fullmatch(pure.stem):
        return True
    if pure.suffix == _TEMPLATE or pure.name.endswith(_KEPT):
        return False
    return any(known.is_searched_as(pure.suffix) for known in _known(path))


def searched_suffixes() -> list[str]:
    """The suffixes of the files that folders are searched for, sorted."""
    return sorted(
        suffix
        for suffix, known in _BY_SUFFIX.items()
        if suffix and any(one.is_searched_as(suffix) for one in known)
    )


def read_as(name: str, text: str) -> Reading:
    """What the format called `name` finds in a text; plain text is prose as a whole.

    Raises `FormatError` if the text is not of that format, `MissingReaderError` if its parser is
    not installed. A text without Arabic is not parsed: it holds no prose, however it is written.
    """
    known = format_named(name)
    if known.name == PLAIN and not may_be_shaped(text):
        return Reading(Prose.of_whole(text))
    if not _MAY_BE_ARABIC.search(text):
        return Reading(Prose("", ()))
    more = _columns(name)[1] or known.language
    read = _load(known).read
    try:
        reading: Reading = read(text, more) if more else read(text)
    except RecursionError:  # of our reader, or of the parser it uses
        raise FormatError("things within things are too deep here to be read") from None
    return reading


def code_in(name: str, text: str) -> list[Span]:
    """Where a text of the format called `name` shows code, or keeps strings, in order and apart.

    None of it if the text is not of that format.
    """
    known = format_named(name)
    if not known.module:
        return []
    try:
        find: Callable[..., Iterable[Span]] | None = getattr(_load(known), "shown_code", None)
        if find is None:
            return []
        return joined(find(text, known.language) if known.language else find(text))
    except (FormatError, MissingReaderError, RecursionError):
        return []


def unpack_as(name: str, data: bytes, path: str) -> Container:
    """A container opened. Raises `FormatError` and `MissingReaderError`."""
    container: Container = _load(_BY_NAME[name]).unpack(data, path)
    return container


def _known(path: str) -> list[Format]:
    kept = next((end for end in _KEPT if path.endswith(end)), "")
    pure = PurePath(path.removesuffix(kept))
    if pure.suffix == _TEMPLATE and pure.with_suffix("").suffix:  # `ar.po.in`, which a build fills
        pure = pure.with_suffix("")
    name = pure.name.lower()
    if name in _BY_FILE_NAME:
        return _BY_FILE_NAME[name]
    whole = "".join(suffix.lower() for suffix in pure.suffixes[-2:])
    return _BY_SUFFIX.get(whole) or _BY_SUFFIX.get(pure.suffix.lower()) or []


@cache
def _load(known: Format) -> ModuleType:
    try:
        return import_module(f"linter.documents.{known.module}")
    except ModuleNotFoundError as error:
        raise MissingReaderError(
            gettext("to read {name} files, {name2} is needed: pip install 'sawab[formats]'").format(
                name=known.name, name2=error.name
            )
        ) from None
