"""Whether the sentence before a joined أن or إن reports what somebody said.

After "say" comes إن, and what he says next is joined with وإن (قال إن الجيش انسحب، وإن الطريق آمن);
but what is joined may go on from a clause within as well (قال إنه يعلم أن الجيش انسحب وأن …). So
the particle that follows the verb of saying is looked for, as far back as the sentence goes, with
how many others lie between, how far it is, and what stands around the nearest.

Source: Ryding, A Reference Grammar of Modern Standard Arabic, ch. 19, 2.2 (إنّ after قال).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import cache
from itertools import takewhile
from typing import Final, NamedTuple

from linter.lexicon.particles import CONJUNCTIONS
from linter.lexicon.resources import table_lines, table_rows
from linter.spelling.surroundings.tokens import BREAK, COMMA, folded

#: Begins the names of features; the first of a report in إن is `SAID`.
_NAME: Final = "reported"
SAID: Final = f"{_NAME} إن"
#: The most features.
MOST: Final = 8
_STOPS: Final = frozenset((BREAK, ".", "؟", "!"))
#: So far before its particle a verb of saying may stand, in words.
_VERB_REACH: Final = 12
#: Up to so many particles between are counted.
_MOST_BETWEEN: Final = 2
#: Distances in words that are told apart.
_FAR: Final = (4, 8, 14, 22)


class Reported(NamedTuple):
    """The particle behind a verb of saying, and what lies between it and the joined one.

    Without such a verb `is_said` is false and `particle` the first of the sentence, empty if there
    is none. `nearest` is the particle nearest before, `between` how many follow the first one,
    `far` the number of distances in `_FAR` that it is away at least; `lead` and `before_nearest`
    are the folded token before the joined particle and the folded word before the nearest.
    """

    particle: str = ""
    is_said: bool = False
    nearest: str = ""
    between: int = 0
    far: int = 0
    lead: str = ""
    before_nearest: str = ""


def reported(before: Sequence[str], particle: Callable[[str], str]) -> Reported:
    """What the sentence reports, from the bare tokens before, nearest first."""
    tokens = list(takewhile(lambda token: token not in _STOPS, before))
    places = [at for at, token in enumerate(tokens) if token[0].isalpha() and particle(token)]
    if not places:
        return Reported()
    said = next((at for at in reversed(places) if _follows_verb(tokens[at + 1 :], particle)), None)
    first = places[-1] if said is None else said
    words = sum(token[0].isalpha() for token in tokens[:first])
    farther = (token for token in tokens[places[0] + 1 :] if token[0].isalpha())
    return Reported(
        particle=particle(tokens[first]),
        is_said=said is not None,
        nearest=particle(tokens[places[0]]),
        between=min(_MOST_BETWEEN, places.index(first)),
        far=sum(words >= one for one in _FAR),
        lead=folded(tokens[0]),
        before_nearest=folded(next(farther, "")),
    )


def _follows_verb(tokens: Sequence[str], particle: Callable[[str], str]) -> bool:
    """Whether a verb of saying stands near before, with no particle between."""
    words = [token for token in tokens if token[0].isalpha()][:_VERB_REACH]
    clause = takewhile(lambda word: not particle(word), words)
    return any(word in _verbs_of_saying() for word in clause)


@cache
def _verbs_of_saying() -> frozenset[str]:
    rows = table_rows(table_lines("rules/before_inna.tsv"))
    return frozenset(joined + row[0] for row in rows for joined in ("", *CONJUNCTIONS))


def features(seen: Reported, kind: str, classes: Callable[[str], str]) -> Iterator[str]:
    """The names of what holds; `kind` is that of the word behind the joined particle.

    `classes` gives the name of the class of a folded token.
    """
    comma = COMMA if seen.lead == COMMA else "-"
    pause, between = f"{comma} {seen.nearest}", f"{comma} {seen.nearest} {seen.between}"
    if not seen.is_said:
        yield f"{_NAME}/no {seen.particle}"
        if seen.particle:
            yield f"{_NAME}/no {seen.particle} {between}"
        return
    yield f"{_NAME} {seen.particle}"
    yield f"{_NAME} {seen.particle} {comma} {seen.between}"
    yield f"{_NAME} {seen.particle} {pause}"
    yield f"{_NAME}/far {seen.particle} {seen.nearest} {seen.far}"
    yield f"{_NAME}/far {seen.particle} {between} {seen.far}"
    yield f"{_NAME}-1 {seen.particle} {seen.nearest} {classes(seen.lead)}"
    yield f"{_NAME}+1 {seen.particle} {pause} {kind}"
    if seen.before_nearest:
        yield f"{_NAME}/clause {seen.particle} {pause} {classes(seen.before_nearest)}"
