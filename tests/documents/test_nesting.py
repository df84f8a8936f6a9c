"""Things within things: read to any depth, or refused with a clear error."""

from __future__ import annotations

import pytest

from linter.documents.core.prose import Prose
from linter.documents.core.reading import FormatError
from linter.documents.formats import read_as

pytestmark = pytest.mark.slow

WORD = "كلمة"
DEPTHS = (100, 1_000, 10_000)

#: What opens a level, and what closes it; around all of them stands what the format asks for.
NESTED = {
    "html": ("", "<div>", WORD, "</div>", ""),
    "xml": ("<a>", "<b>", WORD, "</b>", "</a>"),
    "markdown": ("", "> ", WORD, "", ""),
    "markdown lists": ("", "- ", WORD, "", ""),
    "markdown links": ("", "[", WORD, "](a)", ""),
    "mediawiki": ("", "{{a|", WORD, "}}", ""),
    "mediawiki links": ("", "[[a|", WORD, "]]", ""),
    "mediawiki tags": ("", "<b>", WORD, "</b>", ""),
    "asciidoc": ("", "*_", WORD, "_*", ""),
    "restructuredtext": ("", "* ", WORD, "", ""),
    "restructuredtext quotes": ("", "* .. note:: ", WORD, "", ""),
    "latex": ("", "\\textbf{", WORD, "}", ""),
    "json": ("", '{"a": [', f'"{WORD}"', "]}", ""),
    "json5": ("", "{a: [", f'"{WORD}"', "]}", ""),
    "arb": ('{"b": ', '{"a": ', f'"{WORD}"', "}", "}"),
    "xcstrings": ('{"strings": ', '{"a": ', f'"{WORD}"', "}", "}"),
    "notebook": ('{"cells": [', "[", f'"{WORD}"', "]", "]}"),
    "yaml": ("", "[", f"{WORD}", "]", ""),
    "yaml maps": ("a: ", "{a: ", f"{WORD}", "}", ""),
    "toml": ("a = ", "[", f'"{WORD}"', "]", ""),
    "toml tables": ("a = ", "{b = ", f'"{WORD}"', "}", ""),
    "fluent": ("a = ", "{ ", f'"{WORD}"', " }", f"\nb = {WORD}\n"),
    "fluent choices": ("a = ", "{ $b ->\n *[other] ", WORD, "\n }", "\n"),
    "stringsdict": (
        '<plist version="1.0">',
        "<dict><key>a</key>",
        f"<string>{WORD}</string>",
        "</dict>",
        "</plist>",
    ),
    "android": ('<resources><string name="a">', "<b>", WORD, "</b>", "</string></resources>"),
    "xliff": (
        '<xliff><file target-language="ar"><trans-unit id="a"><source>a</source><target>',
        '<g id="1">',
        WORD,
        "</g>",
        "</target></trans-unit></file></xliff>",
    ),
    "qt": (
        '<TS version="2.1" language="ar">',
        "<context>",
        f"<message><source>a</source><translation>{WORD}</translation></message>",
        "</context>",
        "</TS>",
    ),
    "gettext": ('msgid "a"\nmsgstr "', "{a, plural, other {", WORD, "}}", '"\n'),
    "properties": ("a=", "{a, plural, other {", WORD, "}}", "\n"),
    "python": ("a = ", "(", f'"{WORD}"', ")", ""),
    "javascript": ("a = ", "`${", f'"{WORD}"', "}`", ""),
    "ass": ("Dialogue: 0,,,,,,,,,", "{\\b1", WORD, "}", ""),
    "subtitles": ("1\n00:00:01,000 --> 00:00:02,000\n", "<b>", WORD, "</b>", "\n"),
}


def prose_or_error(name: str, text: str) -> Prose | FormatError:
    try:
        return read_as(name.partition(" ")[0], text).prose
    except FormatError as error:
        return error


@pytest.mark.parametrize("depth", DEPTHS)
@pytest.mark.parametrize("name", NESTED)
def test_any_depth_is_read_or_refused(name: str, depth: int) -> None:
    before, opening, inner, closing, after = NESTED[name]
    text = before + opening * depth + inner + closing * depth + after
    prose = prose_or_error(name, text)
    if isinstance(prose, FormatError):
        assert str(prose)
        assert 0 <= prose.offset <= len(text)
    elif WORD in prose.text:
        start = prose.text.find(WORD)
        first, last = prose.span(start, start + len(WORD))
        assert text[first:last] == WORD


@pytest.mark.parametrize("name", NESTED)
def test_what_is_never_closed_is_read_or_refused(name: str) -> None:
    before, opening, inner, _, after = NESTED[name]
    for text in (before + opening * 1_000, before + opening * 1_000 + inner + after):
        assert prose_or_error(name, text + f"\n{WORD}")
