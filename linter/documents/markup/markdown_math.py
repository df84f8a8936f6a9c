"""Formulas in Markdown between backslashed brackets, as MathJax and KaTeX read them.

`\\( x \\)` and `\\[ x \\]`; many files double the backslash, since Markdown itself takes a single
one for the escape of the bracket.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from markdown_it.rules_inline import StateInline

#: So long a formula stands in a line of text. With Arabic letters in it the brackets are those of a
#: sentence, escaped.
_FORMULA: Final = re.compile(
    r"(?P<slash>\\\\?)(?:\([^\u0600-\u06ff]{1,400}?(?P=slash)\)|\[[^\u0600-\u06ff]{1,400}?(?P=slash)\])"
)


def match_formula(state: StateInline, silent: bool) -> bool:
    """A rule for a formula between backslashed brackets."""
    if not state.src.startswith("\\", state.pos):
        return False
    match = _FORMULA.match(state.src, state.pos, state.posMax)
    if match is None:
        return False
    if not silent:
        state.push("math_inline", "math", 0)
    state.pos = match.end()
    return True
