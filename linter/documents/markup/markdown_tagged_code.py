"""Code between tags in Markdown, as generators of sites have it, whatever stands in it.

`{% highlight python %}` … `{% endhighlight %}` and `{% raw %}` of Jekyll, and the like of Hexo and
Hugo.

Source: the manuals of Jekyll, Hexo and Hugo.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from linter.documents.core.closings import Closings

if TYPE_CHECKING:
    from markdown_it.rules_block import StateBlock
    from markdown_it.rules_inline import StateInline

#: The kind of the tokens for code between tags.
TAGGED_CODE: Final = "tagged_code"
_NAMES: Final = "highlight|raw|codeblock|code|verbatim"
_OPENING: Final = re.compile(
    rf"\{{%-?[ \t]*(?P<tag>{_NAMES})\b[^%\n]{{0,300}}%\}}"
    r"|\{\{[<%]-?[ \t]*highlight\b[^\n]{0,300}?[>%]\}\}"
)
_CLOSINGS: Final = {
    name: re.compile(rf"\{{%-?[ \t]*end{name}[ \t]*-?%\}}") for name in _NAMES.split("|")
}
_CLOSING_OF_HUGO: Final = re.compile(r"\{\{[<%]-?[ \t]*/[ \t]*highlight[ \t]*-?[>%]\}\}")
_KNOWN: Final = "sawab closings of tags"


def match_code(state: StateBlock, first: int, last: int, silent: bool) -> bool:
    """A rule for code between tags, of which the first begins its line."""
    start = state.bMarks[first] + state.tShift[first]
    end = _code_end(state, start, state.eMarks[last - 1])
    if end is None:
        return False
    line = next(number for number in range(first, last) if end <= state.eMarks[number])
    if state.src[end : state.eMarks[line]].strip():
        return False  # the tags stand in a sentence
    if not silent:
        state.push(TAGGED_CODE, "", 0).map = [first, line + 1]
        state.line = line + 1
    return True


def match_inline_code(state: StateInline, silent: bool) -> bool:
    """A rule for code between tags within a paragraph."""
    end = _code_end(state, state.pos, state.posMax)
    if end is None:
        return False
    if not silent:
        state.push(TAGGED_CODE, "", 0)
    state.pos = end
    return True


def _code_end(state: StateBlock | StateInline, start: int, limit: int) -> int | None:
    """Where the code ends whose first tag stands at `start`, the last tag included."""
    if not state.src.startswith("{", start):
        return None
    opening = _OPENING.match(state.src, start, limit)
    if opening is None:
        return None
    source, closings = state.env.get(_KNOWN, ("", None))
    if source != state.src:
        closings = Closings(state.src)
        state.env[_KNOWN] = state.src, closings
    mark = _CLOSINGS[opening["tag"]] if opening["tag"] else _CLOSING_OF_HUGO
    closing: re.Match[str] | None = closings.find(mark, opening.end())
    return closing.end() if closing is not None and closing.end() <= limit else None
