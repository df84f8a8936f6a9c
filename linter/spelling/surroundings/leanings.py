"""Which of وأن and وإن a text leans to: reports join clause to clause with وأن, literature less so.

Where neither syntax nor the words around decide, how often each is written in the pages around
does. Only what is written with its hamza counts, and never the word that is asked about.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from math import log
from typing import Final

from linter.lexicon.pronouns import ALL
from linter.text.passage import Passage

#: How far on each side joined particles are counted, in words.
LEANING_REACH: Final = 2500
_ENDINGS: Final = ("", *ALL)
#: The joined particles, bare.
OPEN: Final = tuple(f"وأن{ending}" for ending in _ENDINGS)
BROKEN: Final = tuple(f"وإن{ending}" for ending in _ENDINGS)
#: Steps in which a leaning is told, to the power of e, and how many are told apart on each side.
_STEPS: Final = 2
_MOST: Final = 8


def leaning(opened: int, broken: int) -> int:
    """The step of a text with so many joined أن and so many joined إن: above zero for أن."""
    step = round(_STEPS * log((opened + 1) / (broken + 1)))
    return max(-_MOST, min(_MOST, step))


def feature(step: int) -> str:
    """The name of a leaning."""
    return f"leaning {step}"


def leaning_around(passage: Passage, index: int) -> int:
    """The leaning of the pages around word `index`, itself left out."""
    return leaning(*(_count(passage, forms, index) for forms in (OPEN, BROKEN)))


def _count(passage: Passage, forms: tuple[str, ...], index: int) -> int:
    """How many words around one are of some forms, as they are written."""
    count = 0
    for places in passage.places_of(forms).values():
        first = bisect_left(places, index - LEANING_REACH)
        count += bisect_right(places, index + LEANING_REACH) - first
    return count - (passage.words[index] in forms)
