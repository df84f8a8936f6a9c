"""What a format finds in a file: its prose, and for translations what belongs together."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final, NamedTuple

from linter.documents.core.prose import Prose


class FormatError(ValueError):
    """A file that is not what its name says; `offset` is the code point at which that shows."""

    def __init__(self, message: str, offset: int = 0) -> None:
        super().__init__(message)
        self.offset = offset


class MissingReaderError(Exception):
    """A format whose reader is not installed; the message says what to install."""


#: The plural categories of Arabic (CLDR), in the order of gettext's six forms.
PLURAL_FORMS: Final = ("zero", "one", "two", "few", "many", "other")


class Target(NamedTuple):
    """One translation of a message: `start` up to `end` in the prose; its plural form, if any.

    `form` is one of `PLURAL_FORMS` or empty. `raw` is the translation as the format reads it,
    placeholders, tags and white space at its edges included. A translation without Arabic is one
    object in the prose.
    """

    start: int
    end: int
    raw: str
    form: str = ""


class Unit(NamedTuple):
    """One message of a translation file, with its source as far as the file holds it.

    `is_numbered` says that its program numbers arguments (`%1`), whatever stands beside one.

    `source_plural` is the source's plural, empty where there is none. `forms` are the plural forms
    that a message which varies with a number needs in the file, empty for any other message.
    """

    key: str
    source: str
    targets: tuple[Target, ...]
    source_plural: str = ""
    forms: tuple[str, ...] = ()
    is_numbered: bool = False


@dataclass(frozen=True, slots=True)
class Reading:
    """`prose`, the `units` it holds, and a `note` for the user (why a file was left alone).

    `languages` names those that the file itself says some of its text is in, which is left alone.
    `data` are the ranges of the prose (code points, in order) that a program finds things by: no
    fix is made there. `labels` are ranges of single words, of which nothing tells whether they are
    shown: no fix is safe there. `literals` are those of all strings of a program;
    `names`, of names of people and places in lists of such: no list of words knows all of them.
    `is_of_tests` says that it is a test, or what one is given: no fix is made in them, nor in any
    part of what is no program.
    `is_of_strings` says that what stands apart are strings, not paragraphs; `has_visual_marks`,
    that marks stand at the wrong end of lines: none is judged; `is_quoted`, that a text in another
    language quotes the prose, maybe for what is wrong in it: no fix of a word is safe.
    """

    prose: Prose
    units: tuple[Unit, ...] = field(default=())
    note: str = ""
    languages: tuple[str, ...] = ()
    data: tuple[tuple[int, int], ...] = ()
    labels: tuple[tuple[int, int], ...] = ()
    literals: tuple[tuple[int, int], ...] = ()
    names: tuple[tuple[int, int], ...] = ()
    is_of_tests: bool = False
    is_of_strings: bool = False
    has_visual_marks: bool = False
    is_quoted: bool = False
