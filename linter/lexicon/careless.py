"""What a word may be that was written without its hamza or its dots: وباوصافه, المدرسه, فى.

Source: Abd al-Salam Harun, Qawaid al-imla (the hamza at the start of a word; ta marbuta; alif
maqsura).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from linter.text import alphabet as ab
from linter.text.patterns import Pattern

#: A bare alif that begins a stem, behind particles and the article.
_BARE_STEM: Final = Pattern("(?P<before>[وف]?[بكلس]?(?:ال)?)ا(?P<rest>.+)")
_HAMZAS: Final = (ab.ALEF_HAMZA_ABOVE, ab.ALEF_HAMZA_BELOW, ab.ALEF_MADDA)
#: Ends of words as written, and as meant.
_ENDS: Final = ((ab.HEH, ab.TEH_MARBUTA), (ab.ALEF_MAKSURA, ab.YEH), (ab.YEH, ab.ALEF_MAKSURA))


def careful_forms(word: str) -> Iterator[str]:
    """The bare `word` with a hamza on the alif of its stem, other dots at its end, or both.

    The word itself is not among them; most of them are no words.
    """
    starts = [word]
    match = _BARE_STEM.fullmatch(word)
    if match is not None:
        starts += [f"{match['before']}{letter}{match['rest']}" for letter in _HAMZAS]
    yield from starts[1:]
    for written, meant in _ENDS:
        if word.endswith(written):
            yield from (start[:-1] + meant for start in starts)
