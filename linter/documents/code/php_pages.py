"""The page around and between the pieces of code of a file in PHP."""

from __future__ import annotations

from pygments.lexers import get_lexer_by_name
from pygments.token import String

from linter.documents.core.prose import Prose
from linter.documents.html.html import read_html


def holds_page(text: str) -> bool:
    """Whether a file in PHP has a page around or between its pieces of code."""
    return not text.lstrip().startswith("<?") or bool(text.rpartition("?>")[1])


def read_page(text: str) -> Prose:
    """The prose of that page."""
    return read_html(_without_quoted_ends(text), 0, len(text))


def _without_quoted_ends(text: str) -> str:
    """A file in PHP, as long as it is, in which `?>` stands only where code ends."""
    return "".join(
        value.replace("?>", "??") if kind[: len(String)] == String else value
        for _, kind, value in get_lexer_by_name("php").get_tokens_unprocessed(text)
    )
