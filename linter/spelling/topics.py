"""What a passage is about, where two rare words are told apart by that alone.

الأذان is a call and الآذان are ears. Neither is common enough for its neighbours to be learnt one
by one, and the words that tell (a mosque, a prayer; hearing, a voice) stand anywhere near. So the
words of each topic are a table, `dictionaries/choices/topics.tsv`, and count together.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache
from typing import Final

from linter.lexicon.pronouns import ALL
from linter.lexicon.resources import table_lines, table_rows
from linter.text.patterns import Pattern

#: Distances within which words of a topic are counted, in words on each side, …
REACHES: Final = (2, 5, 12, 40)
#: … up to so many.
MOST: Final = 3
_FOLDED: Final = str.maketrans({"أ": "ا", "إ": "ا", "آ": "ا", "ى": "ي"})
_CLITICS: Final = Pattern("[وف]?(?:[بك]?ال|لل|[بكل])?(?P<stem>.{2,})")
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
    return next((stem for host in hosts for stem in _stems(host) if stem in tables()), "")


@lru_cache(_REMEMBERED)
def topic_of(word: str, told: str) -> str:
    """Which topic of the word `told` another word belongs to; empty if to none."""
    stems = list(_stems(word.translate(_FOLDED)))
    topics = tables()[told]
    return next((name for name, known in topics.items() if not known.isdisjoint(stems)), "")


def _stems(word: str) -> Iterator[str]:
    """A word as it stands, without a conjunction, and without other clitics in front."""
    yield word
    if word[:1] in ("و", "ف"):
        yield word[1:]
    match = _CLITICS.fullmatch(word)
    if match is not None:
        yield match["stem"]


def feature(topic: str, reach: int, count: int) -> str:
    """The name of the feature that tells how many words of a topic are near."""
    return f"{topic}/{reach} {count}"


def counted(told: str, forms: Sequence[str], index: int) -> Iterator[str]:
    """The features of topics around the bare word `index` of `forms`."""
    for reach in REACHES:
        near = [*forms[max(0, index - reach) : index], *forms[index + 1 : index + reach + 1]]
        found = [topic_of(word, told) for word in near]
        for topic in tables()[told]:
            yield feature(topic, reach, min(MOST, found.count(topic)))
