"""Files of the corpus, in which a person marked what is wrong and what should stand there.

`⟪wrong→right⟫` marks an error in prose; errors that are not marked stand in code, links, comments
and the like, and must be left alone.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

FOLDER = Path(__file__).parent / "markup"
_MARK = re.compile("⟪(?P<wrong>[^→⟫]*)→(?P<right>[^⟫]*)⟫")


@dataclass(frozen=True, slots=True)
class Marked:
    """`wrong` as it is found, `right` as it should be, `places` where errors start and end."""

    name: str
    wrong: str
    right: str
    places: tuple[tuple[int, int], ...]


def load(path: Path, newline: str = "\n") -> Marked:
    """One file of the corpus, with newlines of the kind wanted."""
    source = path.read_text("utf-8").replace("\n", newline)
    wrong, place, places = "", 0, []
    for mark in _MARK.finditer(source):
        wrong += source[place : mark.start()]
        places.append((len(wrong), len(wrong) + len(mark["wrong"])))
        wrong += mark["wrong"]
        place = mark.end()
    right = _MARK.sub(lambda mark: mark["right"], source)
    return Marked(path.name, wrong + source[place:], right, tuple(places))
