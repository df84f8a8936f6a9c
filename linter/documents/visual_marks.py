"""Subtitles whose marks stand in visual order: the mark that ends a line is written before it.

Players that draw every line from left to right made authors write `.وصل الوفد` for `وصل الوفد.`.
Such a file is told by its lines: more marks stand before the first word, close to it, than behind
the last one. Dots before a word go on with a sentence and tell nothing.

Source: Unicode Standard Annex #9, 2.1 (logical and visual order); Netflix Arabic Timed Text Style
Guide, "Punctuation".
"""

from __future__ import annotations

from collections.abc import Iterable
from gettext import gettext
from typing import Final

from linter.text import alphabet as ab
from linter.text.patterns import Pattern

_AT_START: Final = Pattern(rf"[ \t]*(?!\.\.)[.,،؛؟?!:]{{1,3}}[ \t]?[\"»«)(]{{0,2}}[{ab.LETTERS}]")
_AT_END: Final = Pattern(rf"[{ab.LETTERS}{ab.MARKS}][\"»«)(]{{0,2}}[.,،؛؟?!:…]{{1,4}}[ \t]*\Z")
#: The fewest lines that begin with a mark.
_LEAST: Final = 5


def note_of_visual_marks(lines: Iterable[str]) -> str:
    """What to tell of lines whose marks stand in visual order, empty if they do not."""
    first = last = 0
    for line in lines:
        first += _AT_START.match(line) is not None
        last += _AT_END.search(line) is not None
    if first < max(_LEAST, last):
        return ""
    return gettext("the marks stand at the wrong end of {} lines and are left alone").format(first)
