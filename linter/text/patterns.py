"""Regular expressions that are compiled when they are first tried.

There are some hundred patterns in this house and most texts give few of them anything to do; to
compile them all would take longer than to check a page.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from functools import cached_property


class Pattern:
    """A regular expression, used as one of `re` is; `source` and `flags` are those of `re.compile`.

    A wrong one raises `re.error` when it is first used.
    """

    def __init__(self, source: str, flags: int | re.RegexFlag = 0) -> None:
        self.source = source
        self.flags = flags

    @cached_property
    def compiled(self) -> re.Pattern[str]:
        """The pattern as `re` has it."""
        return re.compile(self.source, self.flags)

    @property
    def groupindex(self) -> Mapping[str, int]:
        """The named groups, with their numbers."""
        return self.compiled.groupindex

    def search(self, text: str, start: int = 0, end: int | None = None) -> re.Match[str] | None:
        """The first match in `text[start:end]`."""
        return self.compiled.search(text, start, len(text) if end is None else end)

    def match(self, text: str, start: int = 0, end: int | None = None) -> re.Match[str] | None:
        """The match at `start`."""
        return self.compiled.match(text, start, len(text) if end is None else end)

    def fullmatch(self, text: str, start: int = 0, end: int | None = None) -> re.Match[str] | None:
        """The match of all of `text[start:end]`."""
        return self.compiled.fullmatch(text, start, len(text) if end is None else end)

    def finditer(
        self, text: str, start: int = 0, end: int | None = None
    ) -> Iterator[re.Match[str]]:
        """All matches in `text[start:end]`, in order and without overlap."""
        return self.compiled.finditer(text, start, len(text) if end is None else end)

    def findall(self, text: str) -> list[str]:
        """What each match in `text` holds; the pattern has no groups."""
        return [match.group() for match in self.compiled.finditer(text)]

    def split(self, text: str) -> list[str]:
        """`text` between the matches, and what each group of these holds."""
        return self.compiled.split(text)

    def sub(self, replacement: str | Callable[[re.Match[str]], str], text: str) -> str:
        """`text` with each match replaced."""
        return self.compiled.sub(replacement, text)
