"""Places of confused words that were judged from the context alone.

The table `choices/judged.tsv` has a row for each: the set, the text, three words on either
side of the masked word, the form of the text and the judgement, one of the two forms or "both". It
was made blind: the judge saw neither the form of the text nor what a model chose there. Texts that
are called clean hold errors of just the kind that is counted, and some places leave both readings
open; so a choice may be held against the text as it stands, or against the judged places, and
places of the corpora are learnt from as they were judged.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

from linter.text.passage import Passage

if TYPE_CHECKING:
    from dictionaries.recipes.choice_corpus import Corpus, Integers

TABLE: Final = Path(__file__).parents[1] / "choices" / "judged.tsv"
#: What the table calls the corpora.
CORPORA: Final = "corpora"
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


def place_at(corpus: Corpus, place: int, set_name: str, pair: tuple[str, str]) -> Place:
    """The place of a token of the corpora."""
    index = int(corpus.words_before[place])
    before = corpus.word_places[max(0, index - BESIDE) : index]
    after = corpus.word_places[index + 1 : index + 1 + BESIDE]
    words = [[corpus.words[corpus.tokens[one]] for one in side] for side in (before, after)]
    return place_in(set_name, CORPORA, words[0], pair, words[1])


def places_of(corpus: Corpus, word: str, other: str) -> Integers:
    """Where a word of a pair stands in the corpora, and stands rightly as far as was judged.

    That is where it is judged right, whichever of the two is written, and where it is written and
    nobody judged.
    """
    import numpy as np

    own = corpus.places(word)
    if f"[{masked(word, other)}]" not in _judged_masks():
        return own
    judged = _of_corpora()
    kept = [
        int(place)
        for written, places in ((word, own), (other, corpus.places(other)))
        for place in places
        if judged.get(place_at(corpus, int(place), "", (word, other)).context, written) == word
    ]
    found: Integers = np.array(sorted(kept), dtype=np.int64)
    return found


@cache
def _of_corpora() -> dict[str, str]:
    """The judgements on places of the corpora, by context."""
    return {one.context: form for one, form in judgements().items() if one.text == CORPORA}


@cache
def _judged_masks() -> frozenset[str]:
    return frozenset(
        word for context in _of_corpora() for word in context.split() if word.startswith("[")
    )


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
    for number, line in enumerate(TABLE.read_text(encoding="utf-8").splitlines(), 1):
        if line.startswith("#"):
            continue
        fields = line.split("\t")
        if len(fields) != _FIELDS:
            raise ValueError(
                f"{TABLE.name}:{number}: {_FIELDS} fields expected, {len(fields)} found"
            )
        set_name, text, context, _, judged = fields
        found[Place(set_name, text, context)] = judged
    return found


def is_right(place: Place, written: str, chosen: str) -> bool:
    """Whether a form is right in its place: as judged, or as the text has it if none judged it."""
    judged = judgements().get(place, written)
    return judged in (BOTH, chosen)
