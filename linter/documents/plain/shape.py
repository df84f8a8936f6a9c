"""Whether plain text may be more than prose: asked of every text, so that few load its reader."""

from __future__ import annotations

from typing import Final

from linter.documents.core.lists_of_words import may_be_list

#: How much of a text is looked at for what is in line after line of a table or a list of keys.
SAMPLE: Final = 1 << 16
_HEAD: Final = 1 << 12
_SIGNS: Final = "=\t|;,"
_FEWEST_LINES: Final = 4


def may_be_shaped(text: str) -> bool:
    """Whether plain text may be a page, a table or a list of keys: it has their signs."""
    if "</" in text or text[:_HEAD].lstrip("\ufeff \t\r\n").startswith("<"):
        return True
    lines = text.count("\n", 0, SAMPLE)
    if lines < _FEWEST_LINES:
        return False
    if may_be_list(text[:SAMPLE], lines):
        return True
    return any(4 * text.count(sign, 0, SAMPLE) >= 3 * lines for sign in _SIGNS)
