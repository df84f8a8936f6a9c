"""Particles written as one with the word that follows.

Source: Ryding, A Reference Grammar of Modern Standard Arabic, ch. 2 and 16; Buckwalter 2004.
"""

from __future__ import annotations

from collections.abc import Iterator

#: Shorter stems are matched by chance too often (ب+ان).
_SHORTEST_STEM = 3


def name_stems(word: str) -> Iterator[str]:
    """What is left of a bare word when proclitics that a name can bear are taken off.

    ولافروف gives لافروف and (ل taken too) افروف; للسراج gives السراج and سراج. The word itself is
    not among them. Stems have at least three letters.
    """
    starts = {0}
    if word[:1] in "وف":
        starts.add(1)
    for start in tuple(starts):
        if word[start : start + 1] in "بكل":
            starts.add(start + 1)
    for start in sorted(starts):
        rest = word[start:]
        if start and len(rest) >= _SHORTEST_STEM:
            yield rest
        if rest.startswith("ال") and len(rest) >= _SHORTEST_STEM + 2:
            yield rest[2:]
        if rest.startswith("لل") and len(rest) >= _SHORTEST_STEM + 2:
            yield rest[2:]
            yield "ال" + rest[2:]
