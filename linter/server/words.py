"""The words that clients of LanguageTool add: for as long as the server runs."""

from __future__ import annotations

from collections.abc import Iterator
from threading import Lock

from linter.lexicon.user_words import read_entry
from linter.server.requests import MOST_ENTRIES, RequestError


class Words:
    """A list of accepted words; safe to share between threads."""

    def __init__(self, words: tuple[str, ...] = ()) -> None:
        self._words = dict.fromkeys(words)
        self._lock = Lock()

    def __iter__(self) -> Iterator[str]:
        return iter(tuple(self._words))

    def add(self, word: str) -> bool:
        """Accept a word; whether it was not there before. Raises `RequestError` for none."""
        try:
            read_entry(word)
        except ValueError as error:
            raise RequestError(str(error)) from None
        with self._lock:
            if word in self._words:
                return False
            if len(self._words) >= MOST_ENTRIES:
                raise RequestError(f"there are {MOST_ENTRIES} words already")
            self._words[word] = None
            return True

    def delete(self, word: str) -> bool:
        """Accept a word no longer; whether it was there."""
        with self._lock:
            return self._words.pop(word, word) is None
