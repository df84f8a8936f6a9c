"""Text made legible: what a reader cannot see is named, and a change is shown with its neighbours.

A stray space, a missing space or a direction mark is a whole finding here, so each must be
visible wherever findings are shown to people. Machines get the text untouched.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Final, NamedTuple

from linter.findings.diagnostic import Diagnostic, Fix, replaced_text
from linter.reports.excerpt import shortened

#: Stands for a space where the space is the matter.
OPEN_BOX: Final = "␣"
#: Stands for a line break inside one line.
LINE_BREAK: Final = "⏎"
#: Carries a mark that has no letter to stand on.
DOTTED_CIRCLE: Final = "\u25cc"

_HARMLESS: Final = frozenset("\t\u200c\u200d")
_NO_BREAK_SPACES: Final = "\u00a0\u202f"
#: Controls, formats, lone surrogates, unassigned; line and paragraph separators.
_UNSEEN: Final = frozenset({"Cc", "Cf", "Cs", "Cn", "Co", "Zl", "Zp"})
#: The first character of what a build server takes for a command.
_COMMAND: Final = re.compile(r"^(\s*):(?=:)|#(?=#(?:\[|vso\[|teamcity\[))")
#: How far, in code points, a change reaches for its neighbouring words.
_REACH: Final = 20


class Change(NamedTuple):
    """What stands at the place of a finding, and what should."""

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


def visible(text: str, *, name_spaces: bool = False) -> str:
    """Flagged `text` on one line with nothing hidden in it.

    Invisible and control characters become their names in square brackets; a space becomes ␣
    unless it is one space between two letters or digits, and so parts words as it should; a
    combining mark that stands first gets a dotted circle to stand on. A no-break space between
    two letters passes for a space, unless `name_spaces` asks for its name.
    """
    return "".join(visible_characters(text, name_spaces=name_spaces))


def visible_characters(flagged: str, *, name_spaces: bool = False) -> list[str]:
    """What `visible` shows for each code point of the flagged text."""
    if flagged.isalpha():
        return list(flagged)
    shown = [_visible_character(flagged, place, name_spaces) for place in range(len(flagged))]
    if flagged and unicodedata.combining(flagged[0]):
        shown[0] = DOTTED_CIRCLE + shown[0]
    return shown


def calm(text: str) -> str:
    """Text around a finding on one line, harmless on a terminal.

    Unseen characters become bare code points, but for tabs, and joiners, which shape the letters
    beside them.
    """
    if text.isprintable():
        return text
    return text.translate(
        {ord(character): _calm_character(character) for character in set(text) - _HARMLESS}
    )


def without_commands(line: str) -> str:
    """A printed line that the log of a build server takes for no command.

    What we print comes from texts and file names of others. GitHub obeys a line that begins with
    `::`, white space aside, or holds `##[`; Azure Pipelines and TeamCity have marks of their own.
    """
    if "::" not in line and "##" not in line:
        return line
    return _COMMAND.sub(lambda found: f"{found[1] or ''}[{code_point(found[0][-1])}]", line)


def change(text: str, diagnostic: Diagnostic, fix: Fix) -> Change:
    """The flagged place of `text` before and after `fix`, both made visible and not too long.

    Where that would show a reader only marks, spaces or nothing, the words it touches are shown
    along with it; where both would look the same, every kind of space is named.
    """
    change = _change(text, diagnostic, fix)
    found, instead = shortened(change.found), shortened(change.instead)
    shown = Change(visible(found), visible(instead))
    if shown.found != shown.instead:
        return shown
    return Change(visible(found, name_spaces=True), visible(instead, name_spaces=True))


def _change(text: str, diagnostic: Diagnostic, fix: Fix) -> Change:
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


def _visible_character(flagged: str, place: int, name_spaces: bool) -> str:
    character = flagged[place]
    if character == "\n":
        return LINE_BREAK
    if character == "\r" and flagged[place + 1 : place + 2] == "\n":
        return ""
    if character == " " or (character in _NO_BREAK_SPACES and not name_spaces):
        inside = 0 < place < len(flagged) - 1
        if inside and all(map(_belongs_to_word, (flagged[place - 1], flagged[place + 1]))):
            return " "
    if character == " ":
        return OPEN_BOX
    if character.isspace() or is_unseen(character):
        return f"[{code_point_name(character)}]"
    return character


def _belongs_to_word(character: str) -> bool:
    return character.isalnum() or unicodedata.combining(character) > 0


def _calm_character(character: str) -> str:
    if character == "\n":
        return LINE_BREAK
    return f"[{code_point(character)}]" if is_unseen(character) else character
