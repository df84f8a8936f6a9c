"""Which quotation marks of a text belong together.

The straight mark " has no direction. Within a paragraph the marks are taken by turns as opening
and closing, and believed only if every one whose spacing shows its direction agrees.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from linter.text.patterns import Pattern

_STRAIGHT = Pattern('"')
#: Spaces within a line.
SPACES = " \t\u00a0\u202f"
#: What may stand before an opening mark, and behind a closing one.
_BEFORE_OPENING = SPACES + "\n\r([{«“"
_AFTER_CLOSING = SPACES + "\n\r.،؛:!؟?,;)]}»”…-–—/"
#: A particle of one letter, stretched or not: it is written against the mark behind it.
_PARTICLE = Pattern(r"(?<![^\W_])[وفبلك]ـ*\Z")
_LONGEST_PARTICLE = 4
_DIRECTED = {"«": "»", "“": "”", "‹": "›"}


@lru_cache(maxsize=1)
def paired_quotes(text: str) -> tuple[tuple[int, int], ...]:
    """Offsets of the opening and closing mark of each quotation that can be told with certainty.

    Quotations do not cross paragraphs. Directed marks («», “”) are paired by their shape, straight
    ones by turns; a paragraph whose straight marks are odd in number, or spaced against their
    turn, yields none of them. Those of the last text are remembered: several rules ask for them.
    """
    return (*_straight_pairs(text), *_directed_pairs(text))


def outermost(pairs: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The pairs of marks that stand within no other of them, in order of place."""
    taken_to = -1
    for opening, closing in sorted(pairs):
        if opening > taken_to:
            taken_to = closing
            yield opening, closing


def _directed_pairs(text: str) -> Iterator[tuple[int, int]]:
    """Each closing mark with the nearest opening one in its line; nested pairs too."""
    for opening, closing in _DIRECTED.items():
        opened: list[int] = []
        last = 0
        for match in re.finditer(f"[{opening}{closing}]", text) if closing in text else ():
            place = match.start()
            if opened and text.find("\n", last, place) >= 0:
                opened = []
            last = place
            if match.group() == opening:
                opened.append(place)
            elif opened:
                start, end = opened.pop(), place
                # Curly marks may open and close the other way round; their spacing tells.
                if not _looks_closing(text, start) and not _looks_opening(text, end):
                    yield start, end


def _straight_pairs(text: str) -> Iterator[tuple[int, int]]:
    paragraph: list[int] = []
    paragraph_end = -1
    for match in _STRAIGHT.finditer(text):
        place = match.start()
        if place > paragraph_end:
            yield from _believed_pairs(text, paragraph)
            paragraph = []
            newline = text.find("\n", place)
            paragraph_end = len(text) if newline < 0 else newline
        paragraph.append(place)
    yield from _believed_pairs(text, paragraph)


def _believed_pairs(text: str, places: list[int]) -> list[tuple[int, int]]:
    openings, closings = places[0::2], places[1::2]
    if len(openings) != len(closings):
        return []
    pairs = list(zip(openings, closings, strict=True))
    if any(_is_doubled(text, *pair) for pair in pairs):
        return []
    if any(_looks_closing(text, place) for place in openings):
        return []
    if any(_looks_opening(text, place) for place in closings):
        return []
    return pairs


def _is_doubled(text: str, opening: int, closing: int) -> bool:
    """Whether marks are written twice to stand in a string, as tables do: ""كذا""."""
    if closing != opening + 1:
        return False
    return text[opening - 1 : opening].isalpha() or text[closing + 1 : closing + 2].isalpha()


def _neighbours(text: str, place: int) -> tuple[str, str]:
    """The characters before and after `place`, newlines at the edges of the text."""
    return text[place - 1] if place else "\n", text[place + 1 : place + 2] or "\n"


def _looks_opening(text: str, place: int) -> bool:
    before, after = _neighbours(text, place)
    if after in _AFTER_CLOSING or after == '"':
        return False
    return before in _BEFORE_OPENING or _is_behind_particle(text, place)


def _is_behind_particle(text: str, place: int) -> bool:
    """Whether a lone particle is written against the mark: و”نعم”, بـ”نعم”."""
    start = max(0, place - _LONGEST_PARTICLE)
    return _PARTICLE.search(text, start, place) is not None


def _looks_closing(text: str, place: int) -> bool:
    before, after = _neighbours(text, place)
    return before not in _BEFORE_OPENING and after in _AFTER_CLOSING and before != '"'
