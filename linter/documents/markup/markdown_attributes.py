"""Attribute lists of Markdown: what a generator of sites gives a heading, an image or a span.

`## Title {#name}` of Pandoc, Hugo and Docusaurus, and `{: .class}` of kramdown. They are read by
programs: links point to the name of a heading, and one that is respelt leads nowhere.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from markdown_it.rules_inline import StateInline

#: The kind of the tokens that the rule makes.
ATTRIBUTES: Final = "attributes"
#: One name behind its sign; or names, classes and pairs behind a colon.
_LIST: Final = re.compile(
    r"\{(?:(?:#[^\s{}]+|\.[A-Za-z][\w-]*)(?: [^{}\n]*)?|:[ \t]{0,9}[#.\w][^{}\n]*)\}"
)


def match_attributes(state: StateInline, silent: bool) -> bool:
    """A rule for an attribute list, which is no text."""
    match = _LIST.match(state.src, state.pos, state.posMax)
    if match is None:
        return False
    if not silent:
        state.push(ATTRIBUTES, "", 0)
    state.pos = match.end()
    return True


def attributes_start(content: str, start: int, end: int) -> int:
    """Where a list and the space before it begin, if it is the last of its line."""
    is_last = not content[end:].partition("\n")[0].strip()
    return len(content[:start].rstrip(" \t")) if is_last else start
