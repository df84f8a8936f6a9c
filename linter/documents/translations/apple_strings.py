r"""Strings of Apple's platforms (`Localizable.strings`): `"key" = "value";`.

A key that reads as a sentence is the source of its value, as is usual there.

Source: Apple, "Resource Programming Guide", "Strings Resources"; old-style property lists.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from gettext import gettext
from typing import Final

from linter.documents.core.escapes import LETTERS, backslashed, code_units, read_escaped
from linter.documents.core.prose import Prose
from linter.documents.core.prose_builder import ProseBuilder
from linter.documents.core.reading import FormatError, Reading
from linter.documents.messages.collector import Collector, Value
from linter.documents.messages.message import Style
from linter.documents.translations import stringsdict

_TOKEN: Final = re.compile(
    r"""
      (?P<space>\s+|//[^\r\n]*|/\*.*?\*/)
    | (?P<string>"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')
    | (?P<word>[\w.$:/-]+)
    | (?P<mark>[=;{}])
    """,
    re.VERBOSE | re.DOTALL,
)
_ESCAPE: Final = re.compile(r"\\(?:[uU]([\da-fA-F]{4})|([0-7]{1,3})|(\r\n|.))", re.DOTALL)
_SENTENCE: Final = re.compile(r"[A-Za-z][ ].*[A-Za-z]|[%{]|^[A-Z][a-z]+[.?!…]?$", re.DOTALL)
#: How a property list in XML begins.
_XML: Final = ("<?xml", "<!DOCTYPE plist", "<plist")
#: How many times as long as its key no translation of it is.
_LONGER: Final = 2
_encode: Final = backslashed('"')


def read(text: str) -> Reading:
    """The values of a file. Raises `FormatError` where a string or a mark is missing.

    A property list in XML, which tools write too, is read as `.stringsdict` is.
    """
    if text.lstrip().startswith(_XML):
        return stringsdict.read(text)
    collector = Collector(text, Style(is_numbered=True))
    last = 0
    for key, value in _entries(text):
        comment, last = text[last : key[0]], value[1]
        name, prose = _string(text, key).text, _string(text, value)
        is_source = _SENTENCE.search(name) and name.isascii() and not _is_label(name, prose.text)
        collector.unit(name, [Value(prose)], name if is_source else "", comment=comment)
    return collector.reading()


def _is_label(key: str, value: str) -> bool:
    """Whether a key only names its text: one is a sentence, or has a placeholder, the other not."""
    is_longer = len(value) > _LONGER * len(key) + len(key)
    return is_longer or ("%" in value and "%" not in key)


def _entries(text: str) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
    """The spans of each key and its value, quotation marks included."""
    tokens = _tokens(text)
    for kind, start, end in tokens:
        if kind == "mark" and text[start:end] in "{}":
            continue
        key = _text_token(kind, start, end)
        mark = next(tokens, ("end", len(text), len(text)))
        value = key
        if text[mark[1] : mark[2]] == "=":
            value = _text_token(*next(tokens, ("end", len(text), len(text))))
            mark = next(tokens, ("end", len(text), len(text)))
        if text[mark[1] : mark[2]] != ";":
            raise FormatError("a semicolon should stand here", mark[1])
        yield key, value


def _text_token(kind: str, start: int, end: int) -> tuple[int, int]:
    if kind not in ("string", "word"):
        raise FormatError("a string should stand here", start)
    return start, end


def _tokens(text: str) -> Iterator[tuple[str, int, int]]:
    place = 0
    while place < len(text):
        match = _TOKEN.match(text, place)
        if match is None:
            is_string = text[place] in "\"'"
            what = (
                gettext("a string that is never closed") if is_string else gettext("what is this?")
            )
            raise FormatError(what, place)
        place = match.end()
        if match.lastgroup != "space":
            yield str(match.lastgroup), match.start(), match.end()


def _string(text: str, span: tuple[int, int]) -> Prose:
    start, end = span
    builder = ProseBuilder(text, _encode)
    if text[start] in "\"'":
        start, end = start + 1, end - 1
    read_escaped(builder, text, (start, end), _ESCAPE, _meaning)
    return builder.build()


def _meaning(match: re.Match[str]) -> str:
    if match[1]:
        return code_units(match[1])
    if match[2]:
        return chr(int(match[2], 8))
    return LETTERS.get(match[3], match[3])
