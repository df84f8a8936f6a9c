"""What stands in the expressions of templates: `${…}` of JavaScript, and what <% %> encloses."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from linter.documents.core.code_data import is_data
from linter.documents.core.escapes import backslashed
from linter.documents.core.prose import Prose
from linter.documents.core.prose_builder import ProseBuilder
from linter.text import alphabet as ab

_ARABIC: Final = re.compile(f"[{ab.WORD_LETTERS}]")
_BRACE: Final = re.compile("[{}]")
_STRING: Final = re.compile(r"(?P<mark>[\"'])(?P<text>(?:(?!(?P=mark))[^\\\n]|\\.)*)(?P=mark)")


def template_holes(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Where expressions stand in the template between two offsets, braces within them included.

    One that is never closed goes on to the end.
    """
    while (first := text.find("${", start, end)) >= 0:
        depth, start = 0, end
        for brace in _BRACE.finditer(text, first, end):
            depth += 1 if brace[0] == "{" else -1
            if depth == 0:
                start = brace.end()
                break
        yield first, start


def template_strings(text: str, start: int, end: int) -> Iterator[Prose]:
    """The Arabic sentences among the strings of an expression, each as a text of its own."""
    for match in _STRING.finditer(text, start, end):
        if " " not in match["text"] or not _ARABIC.search(match["text"]):
            continue
        if not is_data(text, *match.span()):
            builder = ProseBuilder(text, backslashed(match["mark"]))
            builder.verbatim(*match.span("text"))
            yield builder.build()
