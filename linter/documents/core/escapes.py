"""Strings with escapes in them, as pieces of prose."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache, lru_cache
from typing import Final

from linter.documents.core.pieces import Encode
from linter.documents.core.prose_builder import ProseBuilder

#: What an escape stands for; empty for a line break of the file that is none of the string.
Decode = Callable[[re.Match[str]], str]

#: The escapes of one letter that C, JSON, JavaScript, Java and their heirs have in common.
LETTERS: Final = {
    "n": "\n",
    "t": "\t",
    "r": "\r",
    "b": "\b",
    "f": "\f",
    "v": "\v",
    "a": "\a",
    "0": "\0",
    "e": "\x1b",
}

#: An escape that shows how hexadecimal digits are written.
_HEX_LETTER: Final = re.compile(r"(?:\\[uU]\{?|&#[xX])[0-9]{0,7}([A-Fa-f])")
#: What no format needs an escape for, whatever is escaped beside it.
_PLAIN: Final = frozenset(" .:!()-0123456789")


def read_escaped(
    builder: ProseBuilder,
    text: str,
    span: tuple[int, int],
    escape: re.Pattern[str],
    decode: Decode,
) -> None:
    """Add the string at `span` of `text`; `decode` gives the meaning of each match of `escape`."""
    place, end = span
    for match in escape.finditer(text, place, end):
        builder.verbatim(place, match.start())
        meaning = decode(match)
        if meaning:
            written = like(match[0], builder.source)
            builder.escaped(match.start(), match.end(), meaning, written)
        else:
            builder.closing(match.start(), match.end())
        place = match.end()
    builder.verbatim(place, end)


def like(written: str, source: str) -> Encode | None:
    r"""A writer of escapes like one that spells a character by its number; None for others.

    That is `\u0627`, `\U0627`, `\U00000627`, `\u{627}`, `&#1575;` and `&#x627;`. A space and a stop
    that a fix puts between letters so written stand there as they are. Digits above 9 are written
    as in the rest of the `source`, which is the whole file.
    """
    is_number = written.startswith("&#")
    if not is_number and written[:2] not in ("\\u", "\\U"):
        return None
    is_upper = _writes_capitals(source)
    digits = "X" if is_upper else "x"
    if is_number:
        return _by_number(f"&#x{{:{digits}}};" if written[2] in "xX" else "&#{};")
    if written[2:3] == "{":
        return _by_number(f"\\u{{{{{{:{digits}}}}}}}")
    if len(written) == 10 and "\\" not in written[1:]:
        return _by_number(f"\\U{{:08{digits}}}")
    return _by_units(written[:2], is_upper=is_upper)


@lru_cache(maxsize=1)  # each escape of a file asks for it, and no text is to be kept for longer
def _writes_capitals(source: str) -> bool:
    r"""Whether the first escape that shows it has digits such as those of `\u064A`."""
    found = _HEX_LETTER.search(source)
    return found is not None and found[1].isupper()


@cache
def _by_number(form: str) -> Encode:
    """The one writer of each form, by which escapes that follow each other are known as alike."""
    return lambda text: "".join(mark if mark in _PLAIN else form.format(ord(mark)) for mark in text)


@cache
def _by_units(sign: str, *, is_upper: bool) -> Encode:
    def spelt(mark: str) -> str:
        return mark if mark in _PLAIN else "".join(sign + one for one in _units(mark, is_upper))

    return lambda text: "".join(map(spelt, text))


def code_units(digits: str) -> str:
    r"""The character of `\uXXXX`, or of the two of a surrogate pair written one after the other."""
    units = [int(digits[place : place + 4], 16) for place in range(0, len(digits), 4)]
    if len(units) == 2:
        return chr(0x10000 + ((units[0] - 0xD800) << 10) + (units[1] - 0xDC00))
    return chr(units[0])


def backslashed(specials: str, source: str | None = None) -> Encode:
    r"""A writer of strings that puts a backslash before each of `specials`.

    Line breaks and tabs become `\n` and `\t`; where the whole `source` is ASCII, all that is not
    becomes `\uXXXX`.
    """
    table = {ord(mark): f"\\{mark}" for mark in specials + "\\"}
    table |= {ord(LETTERS[letter]): f"\\{letter}" for letter in "ntr"}

    def encode(text: str) -> str:
        written = text.translate(table)
        if source is None or not source.isascii():
            return written
        is_upper = _writes_capitals(source)
        return "".join(one if one.isascii() else _as_units(one, is_upper) for one in written)

    return encode


def _as_units(character: str, is_upper: bool) -> str:
    return "".join(f"\\u{unit}" for unit in _units(character, is_upper))


def _units(character: str, is_upper: bool) -> list[str]:
    """The code units of UTF-16 of a character, as four digits each."""
    data = character.encode("utf-16-be").hex()
    digits = data.upper() if is_upper else data
    return [digits[place : place + 4] for place in range(0, len(digits), 4)]
