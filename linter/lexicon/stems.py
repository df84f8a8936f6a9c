"""Words that are a derived stem with particles before it and a pronoun after it.

The stems are those of roots and patterns (`dictionaries/recipes/alkhalil.py`), kept in a graph of
their own, each with a code of what it is: so يستملحونه and المتحازبة are known, which no list of
inflected forms holds.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterator
from typing import Final

from linter.lexicon.inflection import hosts
from linter.text import alphabet as ab

#: A noun with all particles; an accusative in ـا; a noun and a verb before a pronoun; a verb; and
#: one in the energetic.
NOUN, ACCUSATIVE, CONSTRUCT, HOST, VERB, ENERGETIC = "nacove"
#: Shorter stems are met by chance too often.
SHORTEST: Final = 4
_BEFORE_NOUN: Final = re.compile(r"(?:أ?[وف])?(?P<last>[بك]?ال|لل|[بكل])?")
_BEFORE_VERB: Final = re.compile(r"(?:أ?[وف])?(?P<last>[سل])?")
_IMPERFECT: Final = "يتنأ"
_LONGEST_OPENING: Final = 5


def stem_of(word: str, stems: Container[str]) -> str | None:
    """The stem by which a bare `word` is a word; None if there is none.

    What ends in ـه may be the careless ـة of another stem, which the caller has to rule out.
    """
    return next(_readings(word, stems), None)


def _readings(word: str, stems: Container[str]) -> Iterator[str]:
    for length in range(min(_LONGEST_OPENING, len(word) - SHORTEST) + 1):
        rest = word[length:]
        noun = _BEFORE_NOUN.fullmatch(word, 0, length)
        if noun is not None:
            yield from _nouns(rest, noun["last"] or "", stems)
        verb = _BEFORE_VERB.fullmatch(word, 0, length)
        if verb is not None:
            yield from _verbs(rest, verb["last"] or "", stems)


def _nouns(rest: str, particle: str, stems: Container[str]) -> Iterator[str]:
    codes = NOUN if particle else NOUN + ACCUSATIVE
    yield from _coded(rest, codes, stems)
    if len(particle) < 2:  # neither the article nor لل
        for host in hosts(rest):
            yield from _coded(host, CONSTRUCT, stems)


def _verbs(rest: str, particle: str, stems: Container[str]) -> Iterator[str]:
    if particle and rest[0] not in _IMPERFECT:
        return
    yield from _coded(rest, VERB + ENERGETIC if particle == "ل" else VERB, stems)
    for host in hosts(rest, is_verb=True):
        yield from _coded(host, HOST, stems)


def _coded(stem: str, codes: str, stems: Container[str]) -> Iterator[str]:
    if len(stem) >= SHORTEST:
        yield from (stem for code in codes if stem + code in stems)


def careful_spelling(word: str) -> str | None:
    """The word in ـة that one in ـه may be a careless spelling of; None for other words."""
    return word[:-1] + ab.TEH_MARBUTA if word.endswith(ab.HEH) else None
