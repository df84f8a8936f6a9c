"""Where a space before a mark is no error: French, rows of code, formulas, placeholders, plays."""

from __future__ import annotations

from typing import Final

from linter.documents.core.pieces import OBJECT
from linter.rules.core import tables
from linter.rules.core.gaps import Site
from linter.rules.punctuation.latin_marks import LATIN_LETTER
from linter.rules.punctuation.named_marks import is_named_before
from linter.text.patterns import Pattern

_NEAR: Final = 600
#: What French puts before a colon, which stays behind a word of it (titre : …).
_FRENCH_SPACES: Final = frozenset("\u00a0\u202f")
#: No row of marks and spaces is longer, in code points.
LONGEST_ROW: Final = 100
_LONGEST_NAME: Final = 40
#: Spaces behind a name in Latin letters that set marks below each other (`words.py    : …`).
_ALIGNED: Final = Pattern(r"[\x21-\x7e][ \t]{2,40}[:.!]\Z")
#: A tab, or three spaces and more, before the colon of a form, which sets its lines in columns.
_COLUMN: Final = Pattern(r"[^\S\n]*\t[^\S\n]*|[^\S\n]{3,}")
#: What is no Arabic before a colon and behind it: the map of a formula (`f(x) : X → Y`).
_MAPS: Final = Pattern(r"[^\W\d_][\w'*²³]{0,9}(?:\([^()\n]{0,40}\))?[^\S\n]+:[^\S\n]+[^\W\d_]")
#: A command of a shell, with its options, before the folder it runs in (`git add .`).
_COMMAND: Final = Pattern(
    r"(?:^|[^\w.-])(?P<name>[a-z]+(?: [a-z]+| --)?)(?: -{1,2}[\w=-]{1,30})*\Z"
)
#: The name of who speaks, alone on its line.
_HEADING: Final = Pattern(r"(?:^|\n)[^\n]{1,40} :\n")
#: A placeholder named in Arabic.
_NAMED: Final = Pattern(r"(?<!\S):[\u0621-\u064a]{2}")
_SPEAKER: Final = Pattern(r"[^\S\n]{0,40}\S{1,40}(?: \S{1,40}){0,2} :")


def is_set_apart(site: Site) -> bool:
    """Whether the mark of a site (`mark`) has the space before it (`error`) for a reason."""
    mark, gap = site.match["mark"], site.match.string
    if _ALIGNED.search(gap, 0, site.match.end()):
        return True
    if mark not in ":.":
        return mark == "!" and is_named_before(site.passage.text, site.span("mark")[0])
    if _is_french(site) or _is_in_visual_order(site):
        return True
    if mark == ".":
        return _is_folder(site)
    if _COLUMN.fullmatch(site.match["error"]):
        return True
    start = site.match.start()
    if any(one.start() < start < one.end() for one in _MAPS.finditer(gap)):
        return True
    if _is_of_placeholder(site):
        return True
    if site.passage.text.startswith("\n", site.span("mark")[0] + 1):
        return _is_heading(site)
    return _is_of_play(site)


def _is_french(site: Site) -> bool:
    """Whether a colon stands behind a Latin word, with a space that French puts there."""
    if site.match["mark"] != ":" or site.match["error"] not in _FRENCH_SPACES:
        return False
    return LATIN_LETTER.search(_letter_before(site)) is not None


def _letter_before(site: Site) -> str:
    """The character before the space, in the gap between two words; none at its start."""
    start = site.match.start()
    return site.match.string[max(0, start - 1) : start]


def _is_in_visual_order(site: Site) -> bool:
    """Whether a mark against the word behind it has a cell, a word in Latin or an object before it.

    Such a colon or stop is in visual order (`%s :الاسم`).
    """
    if site.match.end() != len(site.match.string) or not site.after:
        return False
    if "\t" in site.match["error"]:
        return True
    before = _letter_before(site)
    return before == OBJECT or LATIN_LETTER.search(before) is not None


def _is_folder(site: Site) -> bool:
    """Whether a stop is the folder of a command: git add . in a sentence."""
    start = site.match.start()
    command = _COMMAND.search(site.match.string, max(0, start - LONGEST_ROW), start)
    if command is None:
        return False
    names = {command["name"], command["name"].rpartition(" ")[2]}
    return not names.isdisjoint(tables.words("commands_on_folders"))


def _is_of_placeholder(site: Site) -> bool:
    """Whether a colon begins a placeholder, or stands beside one: `:من أرسل :المبلغ`."""
    text, lines, place = site.passage.text, site.passage.lines, site.span("mark")[0]
    if text[place + 1 : place + 2].isspace():
        return False
    line_start = lines.start(place)
    first = max(line_start, place - LONGEST_ROW)
    others = text[first:place], text[place + 1 : place + LONGEST_ROW].partition("\n")[0]
    return text.startswith(":", line_start) or any(map(_NAMED.search, others))


def _is_heading(site: Site) -> bool:
    """Whether a colon ends the name of who speaks, and other names near by have lines too."""
    text, place = site.passage.text, site.span("mark")[0]
    start = site.passage.lines.start(place)
    if place - start > _LONGEST_NAME:
        return False
    near = text[max(0, start - _NEAR) : start], text[place : place + _NEAR]
    return any(map(_HEADING.search, near))


def _is_of_play(site: Site) -> bool:
    """Whether a line begins with who speaks, and so does the line before or after it."""
    text, lines, place = site.passage.text, site.passage.lines, site.span("mark")[0]
    start = lines.start(place)
    if not _SPEAKER.fullmatch(text, start, place + 1):
        return False
    after, before = min(lines.end(place) + 1, len(text)), lines.start(max(0, start - 1))
    is_first = _SPEAKER.match(text, after) is not None
    return is_first or _SPEAKER.match(text, before, start) is not None
