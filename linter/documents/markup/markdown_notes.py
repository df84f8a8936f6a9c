"""Notes and tabs of MkDocs in Markdown: `!!! note "Title"`, `??? tip` and `=== "Tab"`.

They hold what is indented below them, which is Markdown again.

Source: Python-Markdown, "Admonition"; PyMdown Extensions, "Details", "Tabbed".
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from markdown_it.rules_block import StateBlock

_HEADS: Final = re.compile(
    r"""(?:(?:!!!|\?\?\?\+?)(?:[ \t]+[A-Za-z][\w-]*)+|===[!+]{0,2}(?=[ \t]+["']))"""
    r"""(?:[ \t]+(?P<mark>["'])(?P<title>[^\n]*)(?P=mark))?[ \t]*"""
)
#: How far what such a block holds is indented.
_INDENT: Final = 4


def match_note(state: StateBlock, first: int, last: int, silent: bool) -> bool:
    """A rule for a note or a tab, which begins a block: its title, and what is indented below."""
    start = state.bMarks[first] + state.tShift[first]
    head = _HEADS.fullmatch(state.src, start, state.eMarks[first])
    if head is None or state.is_code_block(first):
        return False
    if silent:
        return True
    indent = state.sCount[first] + _INDENT
    end = first + 1
    while end < last and (state.isEmpty(end) or state.sCount[end] >= indent):
        end += 1
    if head["title"]:
        title = state.push("inline", "", 0)
        title.content, title.map, title.children = head["title"], [first, first + 1], []
    kept = state.parentType, state.lineMax, state.blkIndent
    state.parentType, state.lineMax, state.blkIndent = "container", end, indent
    state.level += 1  # so deep and no deeper
    state.md.block.tokenize(state, first + 1, end)
    state.level -= 1
    state.parentType, state.lineMax, state.blkIndent = kept
    state.line = end
    return True
