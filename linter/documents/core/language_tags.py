"""The tags of languages (ISO 639) by which a file, or a part of it, says what it is written in."""

from __future__ import annotations

import re
from gettext import gettext
from typing import Final

from linter.documents.core.language import name_of
from linter.documents.core.names import names
from linter.documents.core.prose import Prose
from linter.documents.core.reading import Reading

#: Tags of spoken Arabic, which has translations of its own and a spelling of its own (ISO 639-3).
DIALECTS: Final = names("acm acq aeb afb ajp apc apd arq ars ary arz ayl")
#: Tags of Arabic and its varieties, without script and region.
_ARABIC: Final = names("ar ara arb") | DIALECTS
#: Tags of languages in Arabic script that are not Arabic.
ARABIC_SCRIPT: Final = names(
    "fa per fas prs ur urd ps pus ckb ku kur sdh ug uig sd snd ks kas bal glk mzn azb khw lrc pnb "
    "skr bqi haz lki ota ms msa may zlm zsm"
)

#: Languages in Latin letters that stand beside Arabic in lists of what is said in several.
IN_LATIN: Final = ("en", "fr", "de", "es", "tr")


def is_arabic(tag: str) -> bool:
    """Whether a language tag (`ar`, `ar_EG`, `ar-SA`, `ar_001.UTF-8@latin`) is one of Arabic."""
    return primary(tag) in _ARABIC


def other_language(tag: str) -> Reading:
    """The reading of a file in another language: no prose of ours, and a note that says so."""
    name = name_of(primary(tag))
    return Reading(
        Prose("", ()),
        (),
        gettext("left alone: its language is {name}, not Arabic").format(name=name),
    )


def primary(tag: str) -> str:
    """The language of a tag, in small letters, without script, region and encoding."""
    return re.split(r"[-_.@]", tag.strip().lower())[0]
