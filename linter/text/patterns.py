"""Regular expressions that are compiled when they are first tried.

There are some hundred patterns in this house and most texts give few of them anything to do; to
compile them all would take longer than to check a page.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Final, Protocol

#: The methods of `re.Pattern` that a pattern has for its own.
_BORROWED: Final = ("search", "match", "fullmatch", "finditer", "findall", "split", "sub")

if TYPE_CHECKING:

    class _Find(Protocol):
        """Looks for a match in `text[start:end]`."""

        def __call__(
            self, text: str, start: int = ..., end: int = ..., /
        ) -> re.Match[str] | None: ...

    class _FindAll(Protocol):
        """Looks for all matches in `text[start:end]`, in order and without overlap."""

        def __call__(
            self, text: str, start: int = ..., end: int = ..., /
        ) -> Iterator[re.Match[str]]: ...

    class _Substitute(Protocol):
        """Puts something in the place of each match."""

        def __call__(
            self, replacement: str | Callable[[re.Match[str]], str], text: str, /, count: int = ...
        ) -> str: ...

    class _Split(Protocol):
        """What stands between matches."""

        def __call__(self, text: str, /, maxsplit: int = ...) -> list[str]: ...


class Pattern:
    """A regular expression, used as one of `re` is; `source` and `flags` are those of `re.compile`.

    Its methods are those of the compiled pattern, without a call of ours between: they are tried
    some hundred thousand times a book. A wrong one raises `re.error` when it is first used.
    """

    search: _Find
    match: _Find
    fullmatch: _Find
    finditer: _FindAll
    #: What each match in a text holds, of a pattern without groups.
    findall: Callable[[str], list[str]]
    split: _Split
    sub: _Substitute

    def __init__(self, source: str, flags: int | re.RegexFlag = 0) -> None:
        self.source = source
        self.flags = flags

    def __getattr__(self, name: str) -> object:
        """A method of the compiled pattern, when one is asked for the first time."""
        if name not in _BORROWED:
            raise AttributeError(name)
        for borrowed in _BORROWED:
            setattr(self, borrowed, getattr(self.compiled, borrowed))
        return getattr(self.compiled, name)

    @cached_property
    def compiled(self) -> re.Pattern[str]:
        """The pattern as `re` has it."""
        return re.compile(self.source, self.flags)

    @property
    def groupindex(self) -> Mapping[str, int]:
        """The named groups, with their numbers."""
        return self.compiled.groupindex
