"""Places of confused words that were judged from the context alone.

The table `data/choices_judged.tsv` has a row for each: the set, the text, three words on either
side of the masked word, the form of the text and the judgement, one of the two forms or "both". It
was made blind: the judge saw neither the form of the text nor what a model chose there. Texts that
are called clean hold errors of just the kind that is counted, and some places leave both readings
open; so a choice may be held against the text as it stands, or against the judged places.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final

from benchmarks.texts import DATA
from linter.text.passage import Passage

TABLE: Final = "choices_judged.tsv"
#: The judgement of a place that leaves both readings open.
BOTH: Final = "both"
#: So many words on either side know a place again.
BESIDE: Final = 3
_FIELDS: Final = 5


@dataclass(frozen=True, slots=True)
class Place:
    """A place of a set in a text, known by the bare words before and after the masked one."""

    set_name: str
    text: str
    context: str


def place_in(
    set_name: str, text: str, before: Sequence[str], pair: tuple[str, str], after: Sequence[str]
) -> Place:
    """The place between some bare words; of these the three nearest on each side count."""
    near = [*before[-BESIDE:], f"[{masked(*pair)}]", *after[:BESIDE]]
    return Place(set_name, text, " ".join(near))


def place_of(
    set_name: str, text: str, passage: Passage, index: int, pair: tuple[str, str]
) -> Place:
    """The place of word `index` of a passage."""
    forms = [
        passage.bare_forms[word]
        for word in passage.words[max(0, index - BESIDE) : index + BESIDE + 1]
    ]
    own = min(index, BESIDE)
    return place_in(set_name, text, forms[:own], pair, forms[own + 1 :])


def masked(one: str, other: str) -> str:
    """The two words of a pair as one, `_` in place of the letter that tells them apart."""
    at = next(place for place, (a, b) in enumerate(zip(one, other, strict=True)) if a != b)
    return f"{one[:at]}_{one[at + 1 :]}"


@cache
def judgements() -> dict[Place, str]:
    """What is right in each judged place: a form, or `BOTH`.

    Raises `ValueError`, naming the line, if a row cannot be read.
    """
    found: dict[Place, str] = {}
    for number, line in enumerate((DATA / TABLE).read_text(encoding="utf-8").splitlines(), 1):
        if line.startswith("#"):
            continue
        fields = line.split("\t")
        if len(fields) != _FIELDS:
            raise ValueError(f"{TABLE}:{number}: {_FIELDS} fields expected, {len(fields)} found")
        set_name, text, context, _, judged = fields
        found[Place(set_name, text, context)] = judged
    return found


def is_right(place: Place, written: str, chosen: str) -> bool:
    """Whether a form is right in its place: as judged, or as the text has it if none judged it."""
    judged = judgements().get(place, written)
    return judged in (BOTH, chosen)
