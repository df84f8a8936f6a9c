"""Putting words into a word file without losing what its keepers wrote beside them."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path


def project_list() -> Path:
    """The word file of the current folder: the nearest one, or where a new one belongs."""
    from linter.settings.discovery import WORDS_FILE, find_settings

    settings = find_settings(Path())
    nearest = next((path for path in settings.words if path.name == WORDS_FILE), None)
    return nearest or settings.folder / WORDS_FILE


def add_to_list(path: Path, words: Iterable[str]) -> None:
    """Put words on the list at `path`. Raises `InputError` if it cannot be read or written."""
    from linter.files.replacing import replace_file
    from linter.files.storage import decode, encode, read_document

    document = read_document(path) if path.exists() else decode(b"", str(path))
    text = with_words(document.text, words)
    if text != document.text:
        before = encode(document) if path.exists() else None
        replace_file(path, encode(document, text), expected=before)


def with_words(text: str, words: Iterable[str]) -> str:
    """The text of a word file with `words` on it, sorted, one line a word, each once.

    An entry of `words` may have a part of speech behind the word; it takes the place of one that
    the word has there. A comment goes with the word below it; comments at the top, up to an empty
    line, stay there.
    """
    heading, entries, ending = _parsed(text)
    for entry in words:
        word, *part = entry.split()
        above = entries.get(word, [])[:-1]
        if part or word not in entries:
            entries[word] = [*above, entry]
    body = [line for word in sorted(entries) for line in entries[word]]
    lines = [*heading, *body, *ending]
    return "".join(f"{line}\n" for line in lines)


def _parsed(text: str) -> tuple[list[str], dict[str, list[str]], list[str]]:
    """The lines of the heading, those that belong to each word, and comments after the last."""
    heading: list[str] = []
    entries: dict[str, list[str]] = {}
    waiting: list[str] = []
    for line in text.splitlines():
        word, *_ = line.partition("#")[0].split() or [""]
        if word:
            entries.setdefault(word, [*waiting, line.strip()])
            waiting = []
        elif line.strip():
            waiting.append(line)
        elif not entries:
            heading += [*waiting, ""]
            waiting = []
    return heading, entries, waiting
