"""What is found for all words of a text at once, and remembered as long as they are.

Several rooms ask for it, one after the other.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Hashable
from typing import Final
from weakref import ref

#: Texts share most of their words: this many that nothing is to be said of are remembered.
_MOST_REMEMBERED: Final = 1 << 15


class ByText:
    """Finds some of the words of a text, once for each frozen set of them."""

    def __init__(self, find: Callable[..., frozenset[str]]) -> None:
        """`find` takes words, and more that can be hashed, and gives those that it finds."""
        self._find = find
        self._known: dict[int, tuple[ref[frozenset[str]], dict[object, frozenset[str]]]] = {}

    def __call__(self, words: frozenset[str], *more: Hashable) -> frozenset[str]:
        """What is found for these words."""
        known = self._known_of(words)
        if more not in known:
            known[more] = self._find(words, *more)
        return known[more]

    def look_ahead(
        self, texts: Collection[frozenset[str]], together: frozenset[str], *more: Hashable
    ) -> None:
        """Find it for the words of several texts, which have most of them in common.

        `together` are the words of all of them; what is found of these is at hand as well. Nothing
        is sought of texts of which it is known.
        """
        if all(more in self._known_of(words) for words in texts):
            parts = (self._known_of(words)[more] for words in texts)
            self._known_of(together)[more] = frozenset().union(*parts)
            return
        found = self(together, *more)
        for words in texts:
            self._known_of(words)[more] = words & found

    def _known_of(self, words: frozenset[str]) -> dict[object, frozenset[str]]:
        text = id(words)
        if text not in self._known:
            self._known[text] = ref(words, lambda _: self._known.pop(text, None)), {}
        return self._known[text][1]


def remember(known: set[str], more: frozenset[str]) -> None:
    """Add words to those known to need no further look, unless they were too many then."""
    if len(known) + len(more) <= _MOST_REMEMBERED:
        known |= more
