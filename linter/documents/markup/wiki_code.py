"""Where a page of a wiki shows code: what is opened first, a comment or a tag, hides the other."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from linter.documents.core.closings import Closings
from linter.text.spans import Span

_OPENING: Final = re.compile(
    r"<!--|<(?P<tag>nowiki|pre|syntaxhighlight|source|math|chem|ce|timeline|templatedata|score)"
    r"(?:\s[^<>]*)?(?<!/)>",
    re.IGNORECASE,
)
_COMMENT_END: Final = re.compile("-->")


def code_in_tags(text: str) -> Iterator[Span]:
    """The spans of tags whose content is shown as it stands, or is of another language."""
    closings = Closings(text)
    place = 0
    while (opening := _OPENING.search(text, place)) is not None:
        tag = opening["tag"]
        mark = re.compile(rf"</{tag.lower()}\s*>", re.IGNORECASE) if tag else _COMMENT_END
        close = closings.find(mark, opening.end())
        place = opening.end() if close is None else close.end()
        if tag and close is not None:
            yield opening.start(), close.end()
