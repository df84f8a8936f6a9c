"""Markup that is opened and never closed takes time linear in the text."""

from __future__ import annotations

import time
from collections.abc import Callable
from contextlib import suppress

import pytest

from linter.documents.containers import odt, word
from linter.documents.core.reading import FormatError
from linter.documents.core.xml_lines import Line
from linter.documents.formats import read_as

pytestmark = pytest.mark.slow

#: By format, what is said again and again and never closed.
UNCLOSED = {
    "html": (
        *(
            "<div>",
            "<b>",
            '<a href="',
            "<!--",
            "{{",
            "{% ",
            "<p>",
            "<ul><li>",
            "</div>",
            "<script>",
        ),
        *('<span lang="fa">', "<![CDATA[", "<?", "<textarea>", "<title>", "<", "&", '<b a="'),
    ),
    "markdown": (
        *("{{", "[a](<", "![](", "<!--", "[", "![", "*", "_", "**a ", "`", "``a", "<b>", "<div>\n"),
        *("> ", "- ", "[^a]", "^[", "$", "&", "~~", "[a](", "[a]: ", "|", '<a href="', "{% ", "<?"),
    ),
    "mediawiki": (
        *("{{a|", "{{", "[[", "[[a|", "{|\n", "<ref>", "<b>", "''", "'''", "<!--", "{{{"),
        *("[http://a ", "<nowiki>", "* ", "-{", "[[ملف:a|", "{{a|b=", "[[a|{{b|", "?>a<?php "),
    ),
    "asciidoc": (
        *("link:a[", "http://a[", "image:a[", "footnote:[", "<<a,", '"`', "*", "**", "__", "^"),
        *("`", "++", "+", "pass:[", "[", "xref:a[", "{", "((", "(((", "kbd:[", "http://", "*_"),
        *("footnote:[x[]", "indexterm:[", "[[", "{a:", "'`"),
    ),
    "restructuredtext": (
        "`",
        "``",
        "*",
        "**",
        "|",
        "`a ",
        "*a ",
        "**a ",
        "_`",
        "`a <",
        ":a:`",
        "a_ ",
        "{",
        "${",
        "{a}",
        "a@{",
    ),
    "latex": ("{", "\\textbf{", "$", "\\[", "[", "\\begin{a}"),
    "yaml": ("- ", "a: &a ", '"', "|\n "),
    "json": ("[", '{"a":', '"a", '),
    "gettext": ('msgid "a"\nmsgstr "', "#, fuzzy\n"),
    "subtitles": ("<b>", "{\\a", "&", "<"),
    "ass": ("{", "\\N", ","),
    "csv": ('"', '","', "a,", "<!-- ", "<a "),
    "stringsdict": ("<plist><dict>", "<dict><key>a</key>"),
    "fluent": ("a = {", "{ ", "\n .a = "),
}
#: … and what is opened and closed again and again.
CLOSED = [
    ("mediawiki", "'''كلمة''' " + "كلمات " * 60),
    ("mediawiki", "{{كلمة}} "),
    ("markdown", '[كلمة](a "عنوان") '),
    ("html", "<b>كلمة</b> كلمات "),
    ("restructuredtext", "**كلمة** كلمات "),
    ("asciidoc", "*كلمة* كلمات "),
    ("latex", "\\emph{كلمة} كلمات "),
    ("json", r'"\u0643\u0644\u0645\u0629", '),
]
CASES = [*CLOSED, *((name, opening) for name, openings in UNCLOSED.items() for opening in openings)]
SHORT, TIMES = 1_500, 8


def cost(name: str, text: str) -> float:
    """Processor seconds that reading a text takes."""
    start = time.process_time()
    with suppress(FormatError):
        read_as(name, text)
    return time.process_time() - start


@pytest.mark.parametrize(("name", "opening"), CASES)
def test_eight_times_as_many_openings_cost_no_more_than_thirty_two_times_as_much(
    name: str, opening: str
) -> None:
    cost(name, "كلمة")  # its parser is loaded
    long = min(cost(name, "كلمة " + opening * SHORT * TIMES + " كلمة") for _ in range(2))
    if long > 0.2:  # what is done sooner tells nothing
        short = max(cost(name, "كلمة " + opening * SHORT + " كلمة") for _ in range(3))
        assert long / short < 4 * TIMES


@pytest.mark.parametrize("list_lines", [word.list_lines, odt.list_lines])
def test_elements_within_elements_of_an_office_file_cost_what_they_are(
    list_lines: Callable[[bytes, Callable[[Line], object]], None],
) -> None:
    def seconds(depth: int) -> float:
        data = "<sdt>" * depth + "</sdt>" * depth
        start = time.process_time()
        list_lines(data.encode(), lambda line: None)
        return time.process_time() - start

    seconds(10)
    assert seconds(32_000) / max(seconds(4_000), 0.001) < 4 * TIMES
