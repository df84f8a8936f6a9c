"""Lists of accepted words, the project's and the user's own: where they stand, and keeping them.

A list is changed without losing what its keepers wrote beside the words: comments stay.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from gettext import gettext
from pathlib import Path
from typing import Final

from linter.files.replacing import replace_file
from linter.files.storage import InputError, decode, encode, read_document, reason
from linter.lexicon.user_words import read_entry
from linter.settings.discovery import WORDS_FILE, Discovery, FindSettings
from linter.settings.sources import load_words, read_text, user_words_file
from linter.text import alphabet as ab

__all__ = [
    "Change",
    "WordError",
    "add_words",
    "is_word",
    "project_list",
    "remove_words",
    "user_words_file",
]

_ARABIC_LETTER: Final = re.compile(f"[{ab.LETTERS}{ab.FOREIGN_LETTERS}{ab.PRESENTATION_FORMS}]")
#: A word as texts have it, vowelled or not.
_WORD: Final = re.compile(f"[{ab.WORD_LETTERS}{ab.MARKS}{ab.TATWEEL}]+")


class WordError(ValueError):
    """What cannot be put on a list, and why."""


@dataclass(frozen=True, slots=True)
class Change:
    """What became of words: those that changed the list at `path`, and those that did not.

    To add words leaves alone those that are on the list already, to remove those that are not.
    """

    path: Path
    changed: tuple[str, ...]
    unchanged: tuple[str, ...]


def project_list(folder: Path, find: FindSettings | None = None) -> Path:
    """The word file that holds in `folder`: the nearest one, or where a new one belongs."""
    settings = (find or Discovery())(folder)
    nearest = next((path for path in settings.words if path.name == WORDS_FILE), None)
    return nearest or settings.folder / WORDS_FILE


def is_word(text: str) -> bool:
    """Whether a text is one word that may be put on a list, with or without harakat."""
    return bool(_WORD.fullmatch(text) and _ARABIC_LETTER.search(text))


def check_word(word: str) -> None:
    """Raise `WordError`, with a reason, for what is not one word of Arabic letters."""
    if len(word.split()) != 1 or "#" in word:
        raise WordError(gettext("{word!r} is not one word").format(word=word))
    if not _ARABIC_LETTER.search(word):
        raise WordError(
            gettext("{word!r} holds no Arabic letter, and only Arabic words are checked").format(
                word=word
            )
        )
    try:
        read_entry(word)
    except ValueError as error:
        raise WordError(str(error)) from None


def add_words(path: Path, words: Iterable[str], part: str | None = None) -> Change:
    """Put words on the list at `path`, which is made if need be; `part` is their part of speech.

    Raises `WordError` for what is no word, `ConfigError` if the list cannot be read, `InputError`
    if it cannot be written.
    """
    words = tuple(dict.fromkeys(words))
    for word in words:
        check_word(word)
    entries = [f"{word} {part}" if part else word for word in words]

    before = _entries(path)
    known = {entry if part else entry.split()[0] for entry in before}
    new = tuple(word for word, entry in zip(words, entries, strict=True) if entry not in known)
    if new:
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise InputError(str(path), reason(error, "written")) from error
        _rewrite(path, lambda text: with_words(text, entries))
    return Change(path, new, tuple(word for word in words if word not in new))


def remove_words(path: Path, words: Iterable[str]) -> Change:
    """Take words off the list at `path`, with the comments above them.

    Raises `ConfigError` if the list cannot be read, `InputError` if it cannot be written.
    """
    words = tuple(dict.fromkeys(words))
    known = {entry.split()[0] for entry in _entries(path)}
    old = tuple(word for word in words if word in known)
    if old:
        _rewrite(path, lambda text: without_words(text, old))
    return Change(path, old, tuple(word for word in words if word not in known))


def _entries(path: Path) -> list[str]:
    _, entries, _ = _parsed(_text(path))
    lines = (_entry(line) for lines in entries.values() for line in lines)
    return [entry for entry in lines if entry]


def _text(path: Path) -> str:
    """The text of a list, held to what a check reads."""
    return read_text(path) if path.exists() else ""


def _rewrite(path: Path, edit: Callable[[str], str]) -> None:
    document = read_document(path) if path.exists() else decode(b"", str(path))
    before = encode(document) if path.exists() else None
    replace_file(path, encode(document, edit(document.text)), expected=before)
    load_words.cache_clear()


def with_words(text: str, words: Iterable[str]) -> str:
    """The text of a word file with `words` on it, sorted, one line a word, each once.

    An entry of `words` may have a part of speech behind the word; it takes the place of one that
    the word has there. A comment goes with the word below it; comments at the top, up to an empty
    line, stay there.
    """
    heading, entries, ending = _parsed(text)
    for entry in words:
        word, *part = entry.split()
        if part or word not in entries:
            above = [line for line in entries.get(word, []) if not _entry(line)]
            entries[word] = [*above, entry]
    return _written(heading, entries, ending)


def without_words(text: str, words: Iterable[str]) -> str:
    """The text of a word file without `words` and the comments that go with them, sorted."""
    heading, entries, ending = _parsed(text)
    for word in words:
        entries.pop(word, None)
    return _written(heading, entries, ending)


def _written(heading: list[str], entries: dict[str, list[str]], ending: list[str]) -> str:
    body = [line for word in sorted(entries) for line in entries[word]]
    return "".join(f"{line}\n" for line in [*heading, *body, *ending])


def _entry(line: str) -> str:
    """The word of a line, and its part of speech if it has one; empty if it is a comment."""
    return " ".join(line.partition("#")[0].split())


def _parsed(text: str) -> tuple[list[str], dict[str, list[str]], list[str]]:
    """The lines of the heading, those that belong to each word, and comments after the last."""
    heading: list[str] = []
    entries: dict[str, list[str]] = {}
    waiting: list[str] = []
    for line in text.splitlines():
        entry = _entry(line)
        if entry:
            kept = entries.setdefault(entry.split()[0], [])
            is_new = all(entry != _entry(other) for other in kept)
            kept += [*waiting, line.strip()] if is_new else waiting
            waiting = []
        elif line.strip():
            waiting.append(line)
        elif not entries:
            heading += [*waiting, ""]
            waiting = []
    return heading, entries, waiting
