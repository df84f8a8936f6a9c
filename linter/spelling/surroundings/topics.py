"""What a passage is about, where two rare words are told apart by that alone.

الأذان is a call and الآذان are ears. Neither is common enough for its neighbours to be learnt one
by one, and the words that tell (a mosque, a prayer; hearing, a voice) stand anywhere near. So the
words of each topic are a table, `dictionaries/choices/topics.tsv`, and count together: how many of
them are near, whether one is within a few words before or after, and which topics the nearest words
are of (what is heard is the call, what is closed are ears: سماع الأذان, صم الآذان). Words near by
that are of no topic count too, wherever they stand, by what is left without particles and endings.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache
from typing import Final

from linter.lexicon.pronouns import ALL, longest_first
from linter.lexicon.resources import table_lines, table_rows
from linter.text import alphabet as ab
from linter.text.patterns import Pattern

#: Distances within which words of a topic are counted, in words on each side, …
REACHES: Final = (2, 5, 12, 40)
#: … up to so many.
MOST: Final = 3
#: Words nearer than this count by their place, …
BY_PLACE: Final = 3
#: … and within this one side is told from the other.
_BY_SIDE: Final = 4
#: Distances within which any word counts, in words on each side.
NEAR: Final = (5, 12, 25)
_FOLDED: Final = str.maketrans({"أ": "ا", "إ": "ا", "آ": "ا", "ى": "ي"})
_CLITICS: Final = Pattern("[وف]?(?:[بك]?ال|لل|[بكل])?(?P<stem>.{2,})")
#: A pronoun is taken off if so many letters are left.
_LEAST_HOST: Final = 3
_PRONOUNS: Final = longest_first(ALL)
_REMEMBERED: Final = 1 << 14


@cache
def tables() -> Mapping[str, Mapping[str, frozenset[str]]]:
    """By word that is told apart, folded, the words of each topic, folded."""
    found: dict[str, dict[str, frozenset[str]]] = {}
    for told, topic, words in table_rows(table_lines("choices/topics.tsv")):
        for word in told.translate(_FOLDED).split():
            known = frozenset(words.translate(_FOLDED).split())
            found.setdefault(word, {})[topic] = known
    return found


@lru_cache(_REMEMBERED)
def told_by_topic(word: str) -> str:
    """Which key of `tables` a word is without hamzas and what is joined to it; empty if none."""
    form = word.translate(_FOLDED)
    hosts = (form, *(form.removesuffix(one) for one in ALL if form.endswith(one)))
    return next((stem for host in hosts for stem in stems(host) if stem in tables()), "")


@lru_cache(_REMEMBERED)
def topics_of(word: str, told: str) -> tuple[str, ...]:
    """The topics of the word `told` that another word belongs to, in the order of the table.

    A word is looked up as it stands, without clitics in front, and else without its pronoun.
    """
    form = word.translate(_FOLDED)
    if found := _having(told, tuple(stems(form))):
        return found
    for pronoun in _PRONOUNS:
        host = form.removesuffix(pronoun)
        if host != form and len(host) >= _LEAST_HOST:
            bare = tuple(stems(host))
            with_mark = (one[:-1] + ab.TEH_MARBUTA for one in bare if one.endswith(ab.TEH))
            if found := _having(told, (*bare, *with_mark)):
                return found
    return ()


def _having(told: str, bare: Sequence[str]) -> tuple[str, ...]:
    """The topics that have one of some bare words."""
    return tuple(name for name, known in tables()[told].items() if not known.isdisjoint(bare))


def stems(word: str) -> Iterator[str]:
    """A word as it stands, without a conjunction, and without other clitics in front."""
    yield word
    if word[:1] in ("و", "ف"):
        yield word[1:]
    match = _CLITICS.fullmatch(word)
    if match is not None:
        yield match["stem"]


@lru_cache(_REMEMBERED)
def stem_of(word: str) -> str:
    """What is left of a word without clitics, its pronoun, and its feminine ending; folded."""
    *_, stem = stems(word.translate(_FOLDED))
    hosts = (stem.removesuffix(one) for one in _PRONOUNS if stem.endswith(one))
    stem = next((host for host in hosts if len(host) >= _LEAST_HOST), stem)
    for ending in (ab.TEH, ab.TEH_MARBUTA):
        if len(stem) > _LEAST_HOST:
            stem = stem.removesuffix(ending)
    return stem


def topic_features(told: str, before: Sequence[str], after: Sequence[str]) -> Iterator[str]:
    """The features of topics around a word, from the bare words on both sides, nearest first."""
    sides = [[topics_of(word, told) for word in side[: REACHES[-1]]] for side in (before, after)]
    for reach in REACHES:
        count = Counter(topic for side in sides for topics in side[:reach] for topic in topics)
        for topic in tables()[told]:
            yield f"{topic}/{reach} {min(MOST, count[topic])}"
    for sign, side in zip("-+", sides, strict=True):
        for place, topics in enumerate(side[:BY_PLACE], 1):
            yield from (f"{topic}@{sign}{place}" for topic in topics)
        near = dict.fromkeys(topic for topics in side[:_BY_SIDE] for topic in topics)
        yield from (f"{topic}@{sign}" for topic in near)
    for topic in sides[0][1] if len(sides[0]) > 1 else ():
        yield f"{topic}@-2 {before[0].translate(_FOLDED)}"
    for reach in NEAR:
        near = dict.fromkeys(stem_of(word) for side in (before, after) for word in side[:reach])
        yield from (f"near {reach} {stem}" for stem in near)
