"""Strings with escapes in them, as pieces of prose."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
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
            builder.escaped(match.start(), match.end(), meaning, like(match[0]))
        else:
            builder.closing(match.start(), match.end())
        place = match.end()
    builder.verbatim(place, end)


def like(written: str) -> Encode | None:
    r"""A writer of escapes like one that spells a character by its number; None for others.

    That is `\u0627`, `\U0627`, `\U00000627`, `&#1575;` and `&#x627;`. A space and a stop that a fix
    puts between letters so written stand there as they are.
    """
    if written.startswith("&#"):
        return _by_number("&#x{:x};" if written[2] in "xX" else "&#{};")
    if written[:2] not in ("\\u", "\\U") or written[2:3] == "{":
        return None
    if len(written) == 10 and "\\" not in written[1:]:
        return _by_number("\\U{:08x}")
    return _by_units(written[:2])


@cache
def _by_number(form: str) -> Encode:
    """The one writer of each form, by which escapes that follow each other are known as alike."""
    return lambda text: "".join(mark if mark in _PLAIN else form.format(ord(mark)) for mark in text)


@cache
def _by_units(sign: str) -> Encode:
    def spelt(mark: str) -> str:
        return mark if mark in _PLAIN else "".join(sign + unit for unit in _units(mark))

    return lambda text: "".join(map(spelt, text))


def code_units(digits: str) -> str:
    r"""The character of `\uXXXX`, or of the two of a surrogate pair written one after the other."""
    units = [int(digits[place : place + 4], 16) for place in range(0, len(digits), 4)]
    if len(units) == 2:
        return chr(0x10000 + ((units[0] - 0xD800) << 10) + (units[1] - 0xDC00))
    return chr(units[0])


def backslashed(specials: str, *, is_ascii: bool = False) -> Encode:
    r"""A writer of strings that puts a backslash before each of `specials`.

    Line breaks and tabs become `\n` and `\t`; with `is_ascii`, all that is not ASCII `\uXXXX`.
    """
    table = {ord(mark): f"\\{mark}" for mark in specials + "\\"}
    table |= {ord(LETTERS[letter]): f"\\{letter}" for letter in "ntr"}

    def encode(text: str) -> str:
        written = text.translate(table)
        return "".join(map(_as_units, written)) if is_ascii else written

    return encode


def _as_units(character: str) -> str:
    if character.isascii():
        return character
    return "".join(f"\\u{unit}" for unit in _units(character))


def _units(character: str) -> list[str]:
    """The code units of UTF-16 of a character, as four digits each."""
    data = character.encode("utf-16-be")
    return [data[place : place + 2].hex() for place in range(0, len(data), 2)]
