"""What a client asks for, read from JSON into types; anything else is refused with a reason."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final, Literal, cast

from linter.documents.format_table import PLAIN
from linter.documents.formats import is_format
from linter.lexicon.regional import Spelling

#: The norms of spelling that a client may name.
SPELLINGS: Final = ("modern", "egyptian", "any")
#: Entries that a list of a request may hold.
MOST_ENTRIES: Final = 5_000
#: Code points that one entry may have.
LONGEST_ENTRY: Final = 200


class RequestError(Exception):
    """A request that cannot be answered: the status of HTTP, and a sentence for its sender."""

    def __init__(self, message: str, status: int = 400) -> None:
        super().__init__(message)
        self.message = message
        self.status = status


@dataclass(frozen=True, slots=True)
class Choice:
    """What a linter is made of: rule selectors, accepted words, and a norm of spelling."""

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    spelling: Spelling | None = None


@dataclass(frozen=True, slots=True)
class Preferences:
    """What a reader wants: `ignored` are findings to leave out, as codes of rules and texts."""

    choice: Choice = Choice()
    lang: Literal["ar", "en"] = "ar"
    ignored: frozenset[tuple[str, str]] = frozenset()


def text_of(request: Mapping[str, Any], key: str = "text") -> str:
    """A string of the request. Raises `RequestError` if there is none."""
    value = request.get(key)
    if not isinstance(value, str):
        raise RequestError(f"'{key}' is missing, or no string")
    return value


def format_of(request: Mapping[str, Any]) -> str:
    """The format named by the request; plain text if none is. Raises `RequestError`."""
    name = request.get("format", PLAIN)
    if not is_format(name):
        raise RequestError(f"there is no format {name!r}")
    return cast(str, name)


def preferences_of(request: Mapping[str, Any]) -> Preferences:
    """The settings of the request; the usual ones for what it does not name.

    Raises `RequestError`.
    """
    settings = request.get("settings") or {}
    if not isinstance(settings, dict):
        raise RequestError("'settings' must be an object")
    lang, spelling = settings.get("lang", "ar"), settings.get("spelling")
    if lang not in ("ar", "en"):
        raise RequestError("'lang' must be 'ar' or 'en'")
    if spelling not in (None, *SPELLINGS):
        raise RequestError(f"'spelling' must be one of {', '.join(SPELLINGS)}")
    extended = _strings(settings, "extend-select")
    select = _strings(settings, "select") or (("default",) if extended else ())
    choice = Choice(
        (*select, *extended), _strings(settings, "ignore"), _strings(settings, "words"), spelling
    )
    return Preferences(choice, lang, frozenset(_pairs(settings)))


def _strings(settings: Mapping[str, Any], key: str) -> tuple[str, ...]:
    values = settings.get(key, [])
    if not isinstance(values, list) or not all(isinstance(one, str) for one in values):
        raise RequestError(f"'{key}' must be a list of strings")
    if len(values) > MOST_ENTRIES or any(len(one) > LONGEST_ENTRY for one in values):
        raise RequestError(
            f"'{key}' may hold {MOST_ENTRIES} entries of {LONGEST_ENTRY} characters each"
        )
    return tuple(values)


def _pairs(settings: Mapping[str, Any]) -> list[tuple[str, str]]:
    values = settings.get("ignored", [])
    if not isinstance(values, list) or len(values) > MOST_ENTRIES:
        raise RequestError(f"'ignored' must be a list of at most {MOST_ENTRIES} entries")
    pairs = []
    for one in values:
        if not isinstance(one, dict):
            raise RequestError("an entry of 'ignored' must be an object with 'rule' and 'text'")
        pairs.append((text_of(one, "rule"), text_of(one, "text")))
    return pairs
