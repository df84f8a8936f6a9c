"""What a format finds in a file: its prose, and for translations what belongs together."""

from __future__ import annotations

from dataclasses import dataclass, field

from linter.documents.prose import Prose


class FormatError(ValueError):
    """A file that is not what its name says; `offset` is the code point at which that shows."""

    def __init__(self, message: str, offset: int = 0) -> None:
        super().__init__(message)
        self.offset = offset


class MissingReaderError(Exception):
    """A format whose reader is not installed; the message says what to install."""


@dataclass(frozen=True, slots=True)
class Target:
    """One translation of a message: `start` up to `end` in the prose; its plural form, if any.

    `form` is a CLDR plural category (`zero`, `one`, `two`, `few`, `many`, `other`) or empty. `raw`
    is the translation as the format reads it, placeholders and tags included.
    """

    start: int
    end: int
    raw: str
    form: str = ""


@dataclass(frozen=True, slots=True)
class Unit:
    """One message of a translation file, with its source as far as the file holds it.

    `source_plural` is the source's plural, empty where there is none. `has_plurals` says that the
    message is one that varies with a number, so that all six Arabic forms are wanted.
    """

    key: str
    source: str
    targets: tuple[Target, ...]
    source_plural: str = ""
    has_plurals: bool = False


@dataclass(frozen=True, slots=True)
class Reading:
    """`prose`, the `units` it holds, and a `note` for the user (why a file was left alone)."""

    prose: Prose
    units: tuple[Unit, ...] = field(default=())
    note: str = ""
