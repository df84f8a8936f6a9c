"""What kind of file a document is, by its name or by what the editor says it is."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from linter.documents.format_table import PLAIN
from linter.documents.formats import FORMAT_NAMES, format_for

#: What editors call formats where that differs from our names: identifiers of the protocol, of
#: Visual Studio Code's extensions, and file types of Vim.
_LANGUAGES: Final[Mapping[str, str]] = {
    "plaintext": PLAIN,
    "rst": "restructuredtext",
    "tex": "latex",
    "plaintex": "latex",
    "wikitext": "mediawiki",
    "po": "gettext",
    "jsonc": "json5",
    "jsonl": "json",
    "jproperties": "properties",
    "java-properties": "properties",
    "ftl": "fluent",
    "srt": "subtitles",
    "subrip": "subtitles",
    "vtt": "subtitles",
    "webvtt": "subtitles",
    "git-commit": "commit-message",
    "gitcommit": "commit-message",
    "xhtml": "html",
    "svg": "xml",
    "docbk": "xml",
    "javascriptreact": "javascript",
    "typescriptreact": "typescript",
    "shellscript": "bash",
    "sh": "bash",
    "cs": "csharp",
}


def format_of(name: str, language: str, text: str) -> str:
    """The format of a document, as its file name tells it, or else the editor.

    `name` is empty for what is not stored yet; `language` is an identifier of the protocol.
    """
    told = format_for(name, text).name if name else PLAIN
    if told != PLAIN:
        return told
    known = _LANGUAGES.get(language, language)
    return known if known in FORMAT_NAMES else PLAIN
