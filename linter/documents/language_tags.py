"""What a file says of the language it is in."""

from __future__ import annotations

import re
from gettext import gettext
from typing import Final

from linter.documents.language import name_of
from linter.documents.prose import Prose
from linter.documents.reading import Reading

#: Language tags of Arabic and its varieties (ISO 639), without script and region.
_ARABIC: Final = re.compile("ar|ara|arb|arz|ary|apc|ajp|acm|afb|aeb|apd|arq|ayl|ars")


def is_arabic(tag: str) -> bool:
    """Whether a language tag (`ar`, `ar_EG`, `ar-SA`, `ar_001.UTF-8@latin`) is one of Arabic."""
    return _ARABIC.fullmatch(_primary(tag)) is not None


def other_language(tag: str) -> Reading:
    """The reading of a file in another language: no prose of ours, and a note that says so."""
    name = name_of(_primary(tag))
    return Reading(
        Prose("", ()),
        (),
        gettext("left alone: its language is {name}, not Arabic").format(name=name),
    )


def _primary(tag: str) -> str:
    return re.split(r"[-_.@]", tag.strip().lower())[0]
