"""A text that counts how much of it is looked at by one method after another.

What a rule does to the rest of a text at each of its findings (`text[place:]`, `text.count(word)`)
is one call, however long the text is: so calls alone do not show that it takes the square of it.
"""

from __future__ import annotations

from typing import SupportsIndex


class CountedText(str):
    """A string of which `scanned` code points were copied or searched, several times or once."""

    scanned = 0

    def __getitem__(self, key: SupportsIndex | slice) -> str:
        found = super().__getitem__(key)
        self.scanned += len(found)
        return found

    def _bounds(self, start: int | None, end: int | None) -> tuple[int, int]:
        first, last, _ = slice(start, end).indices(len(self))
        return first, max(first, last)

    def count(self, one: str, start: int | None = None, end: int | None = None) -> int:  # type: ignore[override]
        first, last = self._bounds(start, end)
        self.scanned += last - first
        return super().count(one, first, last)

    def find(self, one: str, start: int | None = None, end: int | None = None) -> int:  # type: ignore[override]
        first, last = self._bounds(start, end)
        place = super().find(one, first, last)
        self.scanned += (place if place >= 0 else last) - first
        return place

    def rfind(self, one: str, start: int | None = None, end: int | None = None) -> int:  # type: ignore[override]
        first, last = self._bounds(start, end)
        place = super().rfind(one, first, last)
        self.scanned += last - (place if place >= 0 else first)
        return place

    def split(self, sep: str | None = None, maxsplit: SupportsIndex = -1) -> list[str]:
        self.scanned += len(self)
        return super().split(sep, maxsplit)
