"""The files of the page, by name: read once, and no other file is ever given out."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Final

#: Name in the folder `page`, and the kind of its content.
PAGE_FILES: Final = {
    "index.html": "text/html",
    "page.css": "text/css",
    "icon.svg": "image/svg+xml",
    "main.js": "text/javascript",
    "words.js": "text/javascript",
    "editor.js": "text/javascript",
    "editing.js": "text/javascript",
    "lines.js": "text/javascript",
    "marks.js": "text/javascript",
    "cards.js": "text/javascript",
    "files.js": "text/javascript",
    "settings.js": "text/javascript",
    "session.js": "text/javascript",
    "backend.js": "text/javascript",
}
#: What only the page without a server needs.
_OFFLINE_FILES: Final = ("worker.js", "offline.js")


@cache
def page_file(name: str) -> bytes:
    """What the page's file of that name holds. Raises `KeyError` if the page has none."""
    if name not in PAGE_FILES and name not in _OFFLINE_FILES:
        raise KeyError(name)
    return files("linter.server").joinpath("page").joinpath(name).read_bytes()
