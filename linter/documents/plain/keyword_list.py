"""The words that a shop of apps finds an app by (`keywords.txt`): its commas are no marks.

Source: fastlane documentation, "deliver" (`metadata/ar-SA/keywords.txt`).
"""

from __future__ import annotations

import re
from typing import Final

from linter.documents.core.prose_builder import ProseBuilder
from linter.documents.core.reading import Reading

_PARTING: Final = re.compile(r"[,،;؛\n]\s*")


def read(text: str) -> Reading:
    """The words between commas, each a text of its own. Never fails."""
    builder = ProseBuilder(text)
    place = 0
    for match in _PARTING.finditer(text):
        builder.verbatim(place, place + len(text[place : match.start()].rstrip()))
        builder.pause()
        place = match.end()
    builder.verbatim(place, len(text))
    return Reading(builder.build(), is_of_strings=True)
