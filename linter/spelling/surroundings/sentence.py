"""What the whole sentence tells of a joined أن or إن, beyond its neighbours and the particles.

The verb that a clause with وأن goes on from stands earlier in the sentence, further away than three
words: it counts by its class wherever it stands (طلب … وأن يحضر). A clause repeats the build of the
one it goes on from: after أن with a verb in the perfect comes وأن with one (حدث أن أغلقت … وأن
منعت). And what answers "although" or "and if" stands later (وإن طال … فإنه).

Source: Ryding, A Reference Grammar of Modern Standard Arabic, ch. 19 and 39.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache
from itertools import takewhile
from typing import Final, NamedTuple

from linter.lexicon.resources import table_lines, table_rows
from linter.spelling.surroundings.reported import MOST as MOST_OF_REPORTED
from linter.spelling.surroundings.reported import Reported, reported
from linter.spelling.surroundings.reported import features as reported_features
from linter.spelling.surroundings.tokens import BREAK, folded

_STOPS: Final = frozenset((".", "؟", "!"))
#: How far back words of the sentence count, in words, …
_COMPANY: Final = 15
#: … and particles whose clause may be repeated, and how many of these.
_ECHO_REACH: Final = 40
_MOST_ECHOES: Final = 2
#: How far on an answer may stand, in words, and up to where it is near.
_ANSWER_REACH: Final = 25
_NEAR_ANSWER: Final = 10
#: The most features that a sentence gives.
MOST: Final = _COMPANY + 2 * _MOST_ECHOES + 3 + MOST_OF_REPORTED


class Echo(NamedTuple):
    """A particle before, and the kind of the word behind it (see `following.word_kind`)."""

    particle: str
    kind: str


class Sentence(NamedTuple):
    """What is known of the sentence around a joined particle.

    `company` are the folded words of it that stand before, nearest first, `echoes` the nearest
    particles of the paragraph, `is_new` whether a full stop lies behind the nearest, `answer` the
    folded word that may answer a condition later on, and `is_near` whether it is near. `kind` is
    that of the word behind the particle itself, `reported` what the sentence reports, if anything.
    """

    company: tuple[str, ...] = ()
    echoes: tuple[Echo, ...] = ()
    is_new: bool = False
    answer: str = ""
    is_near: bool = False
    kind: str = BREAK
    reported: Reported = Reported()


#: A sentence of which nothing is known.
NO_SENTENCE: Final = Sentence()


def sentence_around(
    before: Sequence[str],
    after: Sequence[str],
    kind_of: Callable[[str], str],
    particle: Callable[[str], str],
) -> Sentence:
    """The sentence around a joined particle, from the tokens on both sides, nearest first.

    Words are bare and not folded; `particle` tells which particle a word is, if any. A side ends
    with `BREAK` or with the tokens.
    """
    echoes, is_new = _echoes(before, kind_of, particle)
    answer, words = _answer(after)
    return Sentence(
        company=tuple(map(folded, _first(before, _COMPANY))),
        echoes=echoes,
        is_new=is_new,
        answer=answer,
        is_near=bool(answer) and words < _NEAR_ANSWER,
        kind=kind_of(after[0]) if after and after[0] != BREAK else BREAK,
        reported=reported(before, particle),
    )


def _first(tokens: Iterable[str], most: int) -> list[str]:
    """The first words of a sentence, from the tokens of one side."""
    inside = takewhile(lambda token: token != BREAK and token not in _STOPS, tokens)
    return [token for token in inside if token[0].isalpha()][:most]


def _echoes(
    tokens: Iterable[str], kind_of: Callable[[str], str], particle: Callable[[str], str]
) -> tuple[tuple[Echo, ...], bool]:
    found: list[Echo] = []
    nearer, words, stops, is_new = BREAK, 0, 0, False
    for token in tokens:
        if token == BREAK or len(found) == _MOST_ECHOES:
            break
        stops += token in _STOPS
        if not token[0].isalpha():
            continue
        words += 1
        if words > _ECHO_REACH:
            break
        if said := particle(token):
            is_new = is_new if found else bool(stops)
            found.append(Echo(said, BREAK if nearer == BREAK else kind_of(nearer)))
        nearer = token
    return tuple(found), is_new


def _answer(tokens: Iterable[str]) -> tuple[str, int]:
    """The first word that may answer a condition, and how many words on it stands."""
    for words, token in enumerate(_first(tokens, _ANSWER_REACH), 1):
        if (form := folded(token)) in _answers():
            return form, words
    return "", 0


@cache
def _answers() -> frozenset[str]:
    rows = table_rows(table_lines("choices/closed_words.tsv"))
    return frozenset(
        folded(word) for name, words in rows if name == "answer" for word in words.split()
    )


def features(seen: Sentence, classes: Callable[[str], str]) -> Iterator[str]:
    """The names of what holds; `classes` gives the name of the class of a folded token."""
    yield from dict.fromkeys(f"sentence {classes(word)}" for word in seen.company)
    for count, echo in enumerate(seen.echoes, 1):
        yield f"echo/{count} {echo.particle} {echo.kind}"
        yield f"echo/{count} {echo.particle} {echo.kind} {seen.kind}"
    if seen.echoes:
        nearest = seen.echoes[0]
        is_same = "=" if nearest.kind == seen.kind else "-"
        yield f"echo {nearest.particle} {'.' * seen.is_new} {is_same} {seen.kind}"
    if seen.answer:
        yield "answer"
        yield f"answer {seen.answer} {'near' if seen.is_near else 'far'}"
    yield from reported_features(seen.reported, seen.kind, classes)
