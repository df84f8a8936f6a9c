"""Text made legible: what a reader cannot see is named, and a change is shown with its neighbours.

A stray space, a missing space or a direction mark is a whole finding here, so each must be
visible wherever findings are shown to people. Machines get the text untouched.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from typing import Final

from linter.diagnostic import Diagnostic, Fix, replaced_text

#: Stands for a space where the space is the matter.
OPEN_BOX: Final = "␣"
#: Stands for a line break inside one line.
LINE_BREAK: Final = "⏎"
#: Carries a mark that has no letter to stand on.
DOTTED_CIRCLE: Final = "\u25cc"

_JOINERS: Final = "\u200c\u200d"
#: Controls, formats, lone surrogates, unassigned; line and paragraph separators.
_UNSEEN: Final = frozenset({"Cc", "Cf", "Cs", "Cn", "Co", "Zl", "Zp"})
#: How far, in code points, a change reaches for its neighbouring words.
_REACH: Final = 20


@dataclass(frozen=True, slots=True)
class Change:
    """What stands at the place of a finding and what should: both as they are in the text."""

    found: str
    instead: str


def code_point(character: str) -> str:
    """`U+200F` for the right-to-left mark."""
    return f"U+{ord(character):04X}"


def code_point_name(character: str) -> str:
    """`U+200F RIGHT-TO-LEFT MARK`; controls and unassigned code points have no name to add."""
    return f"{code_point(character)} {unicodedata.name(character, '')}".rstrip()


def is_unseen(character: str) -> bool:
    """Whether a reader cannot see the character, spaces apart."""
    return unicodedata.category(character) in _UNSEEN


def visible(text: str) -> str:
    """Flagged `text` on one line with nothing hidden in it.

    Invisible and control characters become their names in square brackets; a space becomes ␣
    unless it is one ordinary space between two letters or digits; a combining mark that stands
    first gets a dotted circle to stand on.
    """
    if text.isalpha():
        return text
    text = text.replace("\r\n", "\n")
    base = DOTTED_CIRCLE if text and unicodedata.combining(text[0]) else ""
    return base + "".join(_visible_character(text, place) for place in range(len(text)))


def calm(text: str) -> str:
    """Text around a finding, harmless on a terminal: unseen characters as bare code points.

    Joiners stay, because they shape the letters beside them.
    """
    if text.isprintable():
        return text
    return "".join(_calm_character(character) for character in text)


def change(text: str, diagnostic: Diagnostic, fix: Fix) -> Change:
    """The flagged place of `text` before and after `fix`.

    Where that would show a reader only marks, spaces or nothing, the words it touches are shown
    along with it.
    """
    start = min(diagnostic.start, fix.edits[0].start)
    end = max(diagnostic.end, fix.edits[-1].end)
    found = text[start:end]
    instead = replaced_text(text, diagnostic, fix)
    if _speaks(found) and _speaks(instead):
        return Change(found, instead)
    before, after = neighbours(text, start, end)
    return Change(before + found + after, before + instead + after)


def neighbours(text: str, start: int, end: int) -> tuple[str, str]:
    """What is written without a space before `start` and after `end`, at most 20 code points."""
    left = text[max(0, start - _REACH) : start].split()
    right = text[end : end + _REACH].split()
    before = left[-1] if left and not text[start - 1].isspace() else ""
    after = right[0] if right and not text[end].isspace() else ""
    return before, after


def _speaks(text: str) -> bool:
    return any(character.isalnum() for character in text)


def _visible_character(text: str, place: int) -> str:
    character = text[place]
    if character == "\n":
        return LINE_BREAK
    if character == " ":
        inside = 0 < place < len(text) - 1
        is_plain = inside and all(map(_belongs_to_word, (text[place - 1], text[place + 1])))
        return " " if is_plain else OPEN_BOX
    if character.isspace() or is_unseen(character):
        return f"[{code_point_name(character)}]"
    return character


def _belongs_to_word(character: str) -> bool:
    return character.isalnum() or unicodedata.combining(character) > 0


def _calm_character(character: str) -> str:
    if character == "\n":
        return LINE_BREAK
    if character in _JOINERS or not is_unseen(character):
        return character
    return f"[{code_point(character)}]"
