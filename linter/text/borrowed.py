"""What libraries and the system say of an error, in the language of the run.

Their usual words are in the catalogue (`docs/catalogue.py` lists them). What is not is quoted as it
stands, so that an Arabic sentence says whose words these are.
"""

from __future__ import annotations

from gettext import gettext
from typing import Final

from linter.text.patterns import Pattern

_ARABIC: Final = Pattern("[\u0621-\u064a]")
#: Where tomllib says it.
_PLACE: Final = Pattern(r" \(at (?:line (\d+), column (\d+)|end of document)\)$")


def said(error: object) -> str:
    """What an error says: an exception, or its text."""
    words = getattr(error, "strerror", None) or str(error)
    place = _PLACE.search(words)
    if place is not None and place[1]:
        what = gettext("{what}, at line {line}, column {column}")
        return what.format(what=_known(words[: place.start()]), line=place[1], column=place[2])
    if place is not None:
        return gettext("{what}, at its end").format(what=_known(words[: place.start()]))
    return _known(words)


def _known(words: str) -> str:
    translated = gettext(words) if words else ""
    # Of English alone nobody can tell whether it was translated; of Arabic it shows.
    if translated != words or _ARABIC.search(words) or not _ARABIC.search(gettext("error")):
        return translated
    return gettext("the program that reads it says “{words}”").format(words=words)
