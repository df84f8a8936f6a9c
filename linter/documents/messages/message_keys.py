"""What the key of a message, its source and the comments of its programmer say of it.

A source may be an identifier that programs look up, and no text; a message may be a list of
keywords for a search, or of the names of translators.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Final

from linter.documents.core.language_tags import ARABIC_SCRIPT
from linter.documents.core.reading import Unit

#: What stands in the place of a source where translators put their names.
_CREDITS: Final = frozenset(("Your names", "Your emails"))
_CREDITS_KEY: Final = re.compile(
    r"(?:.*[._:/ \[\]-])?(?:translat(?:or|ors|ion)[-_. ]?credits?|translators?[-_]names)",
    re.IGNORECASE,
)
_CREDITS_COMMENT: Final = re.compile(
    r"\b(?:put|add|enter|write|insert)\s+your\s+(?:own\s+)?names?\b|\byour names? here\b"
    r"|\bnames? of (?:the )?translators?\b",
    re.IGNORECASE,
)
#: Words for a search, each with a semicolon behind it (`folder;manager;`), as menus keep them.
_KEYWORDS: Final = re.compile(
    r"[^;\s][^;\n]*(?:(?:;[^;\n]+)*;|(?:;[^;\s][^;\n]*){2,})"  # a;b;c; or a;b;c
)
#: Words for a search engine: "library, research, videos", of one word or two each.
_TAGS: Final = re.compile(
    r"[a-z][a-z-]*(?: [a-z-]+)?(?:, ?(?!(?:and|or)\b)[a-z-]+(?: [a-z-]+)?){2,}"
)
_KEYWORDS_KEY: Final = re.compile(
    r"(?:.*[._:/ \[\]-])?(?:key_?words?|search[-_]?(?:terms?|tags?)|stop[-_]?words?)",
    re.IGNORECASE,
)
_KEYWORDS_COMMENT: Final = re.compile(
    r"\b(?:search (?:terms?|keywords?)|(?:list of|search|comma[- ]separated) keywords"
    r"|(?:semicolon|comma)[- ]separated)\b|\bdo not (?:translate|localize|remove|change)\b"
    r"[^\n.]{0,40}\b(?:semicolons?|commas?)\b|^\s*keywords?\s*$",
    re.IGNORECASE | re.MULTILINE,
)
#: `user.delete.confirm`, `flash_create_success`, `SaveAsButton`, `{login:error}`, `urn:oid:2.5`,
#: `app/menu/save`, `0d999f2`: a name that programs look up.
_KEY: Final = re.compile(
    r"[A-Za-z][\w-]*(?:[.:]\w[\w-]*)+|\{[A-Za-z][\w.-]*(?::[\w.-]+)+\}"
    r"|[A-Z][A-Z0-9]*(?:_(?:[A-Z0-9]+|%[@\w]+))+"
    r"|[a-z0-9]+(?:_[a-z0-9]+){2,}|[a-z0-9]+(?:-[a-z0-9]+){2,}|[a-z][\w-]*(?:/[\w-]+){2,}"
    r"|[a-z]+(?:[A-Z][a-z0-9]+)+|(?:[A-Z][a-z0-9]+){3,}|(?=[a-f]*\d)[0-9a-f]{7,64}"
)
#: A name of two parts, which may be that of a product too (GitHub): what is beside it tells.
_SHORT_KEY: Final = re.compile(r"(?:[A-Z][a-z0-9]+){2}|[a-z0-9]+[_-][a-z0-9]+")
_LANGUAGE_KEY: Final = re.compile(r"(?:.*[._:/\[\]-])?([a-z]{2,3})(?:[_-][A-Za-z]{2,4})?")
#: A name in a list of people or places (`[12].name`), or one that stands in several languages.
_NAME_KEY: Final = re.compile(
    r".*\]\.(?:full_?|display_?)?name|(?:.*[.\]])?(?:\w+_)?(?:(?:ar|arabic)_?name|name_?ar(?:abic)?)",
    re.IGNORECASE,
)
#: The name of a language in its own letters is no longer than this, in words.
_NAME_WORDS: Final = 3
_OWN_NAME_KEY: Final = re.compile(
    r"(?:.*[._:/\[\]-])?(?:native[-_]?name|endonym|autonym)|(?:.*[./\]])?native", re.IGNORECASE
)
#: The code of a language or a country, and how many of them make a list of such.
_CODE: Final = re.compile(r"(?:.*[._:/\[\]-])?(?:[a-z]{2,3}|[A-Z]{2,3})")
_LEAST_CODES: Final = 60
#: A catalogue has identifiers for sources where so many are, and as many as all others.
_LEAST_KEYS: Final = 3


def is_key_of_name(key: str) -> bool:
    """Whether the name of a person or a place stands at a key."""
    return _NAME_KEY.fullmatch(key) is not None


def are_names_by_code(keys: Sequence[str]) -> bool:
    """Whether a file lists languages or countries by their codes: `hux = "هويتوتو"`."""
    return sum(is_code(key) for key in keys) >= _LEAST_CODES


def is_code(key: str) -> bool:
    """Whether a key is, or ends in, what may be the code of a language or a country."""
    return _CODE.fullmatch(key) is not None


def is_key(source: str) -> bool:
    """Whether what stands for a source is an identifier and no text."""
    return bool(source) and _KEY.fullmatch(source) is not None


def names_language(key: str, text: str) -> bool:
    """Whether a string is the name of a language in its own letters.

    It stands under its tag (`"fa": "فارسی"`), or is said to be one (`nativeName`).
    """
    if len(text.split()) > _NAME_WORDS:
        return False
    match = _LANGUAGE_KEY.fullmatch(key)
    is_under_tag = match is not None and match[1] in ARABIC_SCRIPT
    return is_under_tag or _OWN_NAME_KEY.fullmatch(key) is not None


def names_translators(key: str, source: str, comment: str) -> bool:
    """Whether a message stands for the names of those who translated, by any of these."""
    return (
        source in _CREDITS
        or any(_CREDITS_KEY.fullmatch(one) for one in (key, source))
        or _CREDITS_COMMENT.search(comment) is not None
    )


def lists_keywords(key: str, source: str, comment: str) -> bool:
    """Whether a message is a list of words that a search finds a program by."""
    return (
        _KEYWORDS.fullmatch(source) is not None
        or _TAGS.fullmatch(source) is not None
        or _KEYWORDS_KEY.fullmatch(key) is not None
        or _KEYWORDS_COMMENT.search(comment) is not None
    )


def without_keys(units: Sequence[Unit], sources: Iterable[str]) -> tuple[Unit, ...]:
    """The units, where the catalogue looks messages up by names without single words as sources.

    `sources` are all that stands in the place of one: "Search" is no text beside SaveAll, OpenFile
    and DeleteUser.
    """
    distinct = {source for source in sources if source}
    keys = sum(is_key(source) or bool(_SHORT_KEY.fullmatch(source)) for source in distinct)
    if keys < _LEAST_KEYS or 2 * keys < len(distinct):
        return tuple(units)
    return tuple(
        unit._replace(source="", source_plural="") if _is_word(unit.source) else unit
        for unit in units
    )


def _is_word(source: str) -> bool:
    return bool(source) and not re.search(r"\s|[.?!…:]$", source)
