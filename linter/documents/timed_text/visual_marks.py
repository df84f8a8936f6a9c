"""Subtitles whose marks stand in visual order: the mark that ends a line is written before it.

Players that draw every line from left to right made authors write `.وصل الوفد` for `وصل الوفد.`.
Such a file is told by its lines: more marks stand before the first word, close to it, than behind
the last one. Dots before a word go on with a sentence and tell nothing.

Source: Unicode Standard Annex #9, 2.1 (logical and visual order); Netflix Arabic Timed Text Style
Guide, "Punctuation".
"""

from __future__ import annotations

from dataclasses import replace
from gettext import gettext
from typing import Final

from linter.documents.core.reading import Reading
from linter.text import alphabet as ab
from linter.text.patterns import Pattern

_AT_START: Final = Pattern(rf"[ \t]*(?!\.\.)[.,،؛؟?!:]{{1,3}}[ \t]?[\"»«)(]{{0,2}}[{ab.LETTERS}]")
_AT_END: Final = Pattern(rf"[{ab.LETTERS}{ab.MARKS}][\"»«)(]{{0,2}}[.,،؛؟?!:…]{{1,4}}[ \t]*\Z")
#: The fewest lines that begin with a mark.
_LEAST: Final = 5


def with_visual_marks(reading: Reading) -> Reading:
    """What was read of subtitles, with a note if their marks stand in visual order."""
    lines = reading.prose.text.splitlines()
    first = sum(_AT_START.match(line) is not None for line in lines)
    last = sum(_AT_END.search(line) is not None for line in lines)
    note, has_visual_marks = "", first >= max(_LEAST, last)
    if has_visual_marks:
        note = gettext("the marks stand at the wrong end of {} lines and are left alone")
    return replace(
        reading, note=note.format(first), is_of_strings=True, has_visual_marks=has_visual_marks
    )
