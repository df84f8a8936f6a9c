"""Line ends of a file, kept while its text is edited where every line ends in a line feed."""

from __future__ import annotations

import re
from collections import Counter
from typing import Final

_END: Final = re.compile(r"\r\n?|\n")


def with_line_feeds(text: str) -> str:
    """The text with a line feed at the end of every line."""
    return _END.sub("\n", text)


def with_line_ends_of(original: str, text: str) -> str:
    """`text`, whose lines end in line feeds, with the line ends of the text it was made from.

    Where lines were put in or taken out, all end as most lines of the original do.
    """
    ends = _END.findall(original)
    usual = Counter(ends).most_common(1)[0][0] if ends else "\n"
    if len(ends) != text.count("\n"):
        return text.replace("\n", usual)
    waiting = iter(ends)
    return re.sub("\n", lambda _: next(waiting), text)
