"""Wiki links in Markdown, as Obsidian, Foam and the wikis of GitHub have them.

`[[page]]` names a page by its title, `[[page|text]]` shows a text instead, and `![[file]]` shows
what the file holds. What is respelt in a target is not found; and in the wikis of GitHub the text
comes first, so neither part is respelt.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final, NamedTuple

from linter.documents.core.pieces import OBJECT

if TYPE_CHECKING:
    from markdown_it.rules_inline import StateInline

#: The kind of the tokens that the rule makes.
WIKI_LINK: Final = "wiki link"
#: What is followed by an address is a link whose text stands in brackets, `[[1]](#note)`.
_LINK: Final = re.compile(
    r"(?P<embeds>!)?\[\[(?P<target>[^\^\[\]|\n][^\[\]|\n]{0,300})"
    r"(?:\\?\|(?P<text>[^\[\]\n]{0,300}))?\]\](?![(\[])"
)


class Part(NamedTuple):
    """A stretch of a link: `kind` is the method of the builder that takes it.

    An object reads as `text`.
    """

    start: int
    end: int
    kind: str
    text: str = OBJECT


def match_wiki_link(state: StateInline, silent: bool) -> bool:
    """A rule for a wiki link."""
    match = _LINK.match(state.src, state.pos, state.posMax)
    if match is None:
        return False
    if not silent:
        state.push(WIKI_LINK, "", 0)
    state.pos = match.end()
    return True


def parts(content: str, start: int) -> Iterator[Part]:
    """The parts of the link that begins at `start`; what names a page reads as it is."""
    match = _LINK.match(content, start)
    if match is None:
        return
    if match["embeds"]:
        yield Part(start, match.end(), "object")
    else:  # its text names the page, or may: fixed here, the link would be broken
        text = match.start("text" if match["text"] else "target")
        end = match.end() - 2
        yield Part(start, text, "opening")
        yield Part(text, end, "object", content[text:end])
        yield Part(end, match.end(), "closing")
