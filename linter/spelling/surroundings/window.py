"""What stands around a word: what is asked where two words that are confused are chosen between.

A window holds up to three tokens on each side, words and marks, the nearest governor of إنّ or أنّ
before them, and which of these two the sentence holds before, and how far: a clause joined by و
mostly takes the particle of the clause that it continues. Words are folded, so that a hamza left
out of a neighbour changes nothing. `features` makes of a window what the classifiers ask.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from typing import Final, NamedTuple

from linter.lexicon.lexicon import Lexicon
from linter.lexicon.resources import table_lines, table_rows
from linter.spelling.surroundings.clauses import FAR, Clauses, clauses_of, goes_on, particle
from linter.spelling.surroundings.following import word_kind
from linter.spelling.surroundings.tokens import (
    BREAK,
    SENTENCE_END,
    between,
    folded,
    is_like_verb,
    shape,
)
from linter.spelling.surroundings.topics import REACHES as TOPIC_REACHES
from linter.spelling.surroundings.topics import told_by_topic, topic_features
from linter.text.passage import Passage

#: Tokens on each side.
REACH: Final = 3
#: How far back a governor may stand, in words.
GOVERNOR_REACH: Final = 12
#: How far back the particle of the clause before may stand, in words.
PARTICLE_REACH: Final = 30
_TABLES: Final = ("before_inna", "before_anna", "before_anna_only", "known_to_be")
#: The most words that are remembered: a process may read a billion of them.
_REMEMBERED: Final = 1 << 12


class Window(NamedTuple):
    """Folded tokens before a word and after it, nearest first, and what the sentence holds before.

    Each side has `REACH` tokens, `BREAK` beyond the edge of a paragraph. `governor` is the nearest
    governor of إنّ or أنّ, `particle` the nearest of `PARTICLES` ("" where there is none), and
    `far` how far it is: the number of distances in `FAR` that are no greater. `topics` are features
    of what the passage is about, for the few words that it tells apart (see `topics`), and
    `clauses` those that a joined particle goes on from (see `clauses`).
    """

    before: tuple[str, ...]
    after: tuple[str, ...]
    governor: str = ""
    particle: str = ""
    far: int = 0
    topics: tuple[str, ...] = ()
    clauses: Clauses | None = None


@cache
def governors() -> frozenset[str]:
    """Words that govern إنّ or أنّ, folded."""
    rows = (row for name in _TABLES for row in table_rows(table_lines(f"rules/{name}.tsv")))
    return frozenset(folded(row[0]) for row in rows)


def window(passage: Passage, index: int, corrected: Mapping[str, str], lexicon: Lexicon) -> Window:
    """The window around word `index`; neighbours that are errors are taken as `corrected` has them.

    `corrected` maps bare words to bare words.
    """

    def kind_of(token: str) -> str:
        return word_kind(corrected.get(token, token), lexicon)

    before, after = _sides(passage, index, corrected)
    form = passage.bare_forms[passage.words[index]]
    return Window(
        before,
        after,
        *_clause(passage, index, corrected),
        tuple(_topics(passage, index)),
        clauses_of(passage, index, kind_of) if goes_on(form) else None,
    )


def surroundings(passage: Passage, index: int, corrected: Mapping[str, str]) -> Window:
    """As `window`, of the tokens alone, for who asks of nothing else in the sentence."""
    return Window(*_sides(passage, index, corrected))


def _sides(
    passage: Passage, index: int, corrected: Mapping[str, str]
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The tokens before a word and those after it."""
    before = tuple(_tokens(passage, index, -1, corrected))
    return before, tuple(_tokens(passage, index, 1, corrected))


def _topics(passage: Passage, index: int) -> Iterator[str]:
    forms, words = passage.bare_forms, passage.words
    told = told_by_topic(forms[words[index]])
    if told:
        reach = TOPIC_REACHES[-1]
        before = [forms[word] for word in reversed(words[max(0, index - reach) : index])]
        after = [forms[word] for word in words[index + 1 : index + reach + 1]]
        yield from topic_features(told, before, after)


def _tokens(passage: Passage, index: int, step: int, corrected: Mapping[str, str]) -> Iterator[str]:
    """The `REACH` tokens before or after a word, nearest first."""
    forms, words, gaps = passage.bare_forms, passage.words, passage.gaps
    made, at = 0, index
    while made < REACH:
        following = at + step
        if not 0 <= following < len(words):
            break
        gap = max(at, following)
        if gaps[gap] != " " and (token := between(passage, gap)):
            yield token
            made += 1
            if token == BREAK:
                break
        at = following
        if made < REACH:
            form = forms[words[at]]
            yield folded(corrected.get(form, form))
            made += 1
    yield from (BREAK for _ in range(REACH - made))


def _clause(passage: Passage, index: int, corrected: Mapping[str, str]) -> tuple[str, str, int]:
    """The nearest governor before word `index` in its sentence, the nearest particle and how far.

    A particle counts as it is written only: one without its hamza says nothing.
    """
    forms, words, gaps = passage.bare_forms, passage.words, passage.gaps
    governor, said, far = "", "", 0
    for at in range(index, max(0, index - PARTICLE_REACH), -1):
        if gaps[at] != " " and between(passage, at) in SENTENCE_END:
            break
        form = forms[words[at - 1]]
        if not governor and index - at < GOVERNOR_REACH:
            governor = governing(folded(corrected.get(form, form)))
        if not said and particle(form):
            is_verb = at < index and is_like_verb(shape(folded(forms[words[at]])))
            said = particle(form, is_before_verb=is_verb)
            far = bisect_right(FAR, index - at + 1)
        if said and (governor or index - at >= GOVERNOR_REACH):
            break
    return governor, said, far


@lru_cache(_REMEMBERED)
def governing(word: str) -> str:
    """The governor that a folded word is, with or without a conjunction; else empty."""
    known = governors()
    if word in known:
        return word
    return word[1:] if word[:1] in ("و", "ف") and word[1:] in known else ""
