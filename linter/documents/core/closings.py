"""Finding what closes a construct, in time linear in the text however many are never closed."""

from __future__ import annotations

import re


class Closings:
    """Where marks that close something stand in a text, each place looked for but once.

    Asked for a mark from ever later places on, it reads the text a single time: a text of n
    openings and no closing would otherwise be read n times.
    """

    def __init__(self, text: str, end: int | None = None) -> None:
        """Nothing is found that ends after `end` of the text."""
        self._text = text
        self._end = len(text) if end is None else end
        #: For each mark: from where it was looked for last, and the match found there.
        self._known: dict[re.Pattern[str], tuple[int, re.Match[str] | None]] = {}

    def find(self, mark: re.Pattern[str], start: int) -> re.Match[str] | None:
        """The first match of `mark` from `start` on; None if there is none.

        `mark` must match the same text wherever the search for it began.
        """
        asked, found = self._known.get(mark, (-1, None))
        if 0 <= asked <= start and (found is None or start <= found.start()):
            return found
        found = mark.search(self._text, start, self._end)
        self._known[mark] = start, found
        return found
