"""The words that clients of LanguageTool add: on the user's own list, or while the server runs."""

from __future__ import annotations

from pathlib import Path
from threading import Lock

from linter.files.paths import exists
from linter.files.storage import InputError
from linter.server.requests import MOST_ENTRIES, RequestError
from linter.settings.model import ConfigError
from linter.settings.sources import load_words
from linter.word_lists import WordError, add_words, check_word, remove_words


class Words:
    """A list of accepted words, in a file or without one; safe to share between threads."""

    def __init__(self, path: Path | None = None) -> None:
        """`path` is the word file that holds them (None: they are forgotten at the end)."""
        self._path = path
        self._words: tuple[str, ...] = ()
        self._changed = 0.0
        self._lock = Lock()

    def entries(self) -> tuple[str, ...]:
        """The words, each with its part of speech if it has one.

        A list that another program has changed is read again. Raises `ConfigError` for a damaged
        one.
        """
        with self._lock:
            return self._read()

    def add(self, word: str) -> bool:
        """Accept a word; whether it was not there before. Raises `RequestError` for none."""
        with self._lock:
            try:
                check_word(word)
                if word in self._read():
                    return False
                if len(self._words) >= MOST_ENTRIES:
                    raise RequestError(f"there are {MOST_ENTRIES} words already")
                if self._path is None:
                    self._words = (*self._words, word)
                    return True
                return bool(add_words(self._path, [word]).changed)
            except WordError as error:
                raise RequestError(str(error)) from None
            except (ConfigError, InputError) as error:
                raise RequestError(str(error), 500) from None

    def delete(self, word: str) -> bool:
        """Accept a word no longer; whether it was there. Raises `RequestError`."""
        with self._lock:
            if self._path is not None:
                try:
                    return bool(remove_words(self._path, [word]).changed)
                except (ConfigError, InputError) as error:
                    raise RequestError(str(error), 500) from None
            left = tuple(one for one in self._words if one != word)
            is_gone = left != self._words
            self._words = left
            return is_gone

    def _read(self) -> tuple[str, ...]:
        if self._path is not None:
            changed = self._path.stat().st_mtime if exists(self._path) else 0.0
            if changed != self._changed:
                load_words.cache_clear()
                self._words = load_words(self._path) if changed else ()
                self._changed = changed
        return self._words
