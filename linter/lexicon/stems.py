"""Words that are a derived stem with particles before it and a pronoun after it.

The stems are those of roots and patterns (`dictionaries/recipes/alkhalil.py`), kept in a graph of
their own, each with a code of what it is: so يستملحونه and المتحازبة are known, which no list of
inflected forms holds.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, Protocol

from linter.lexicon.inflection import hosts
from linter.text import alphabet as ab

#: The codes: a noun with all particles; in ـون or ـان, without prepositions; in ـا, the accusative,
#: with a conjunction at the most; before its genitive, without the article; before a pronoun.
NOUN, NOMINATIVE, ACCUSATIVE, GOVERNING, CONSTRUCT = "nmagc"
#: A verb; before its object; and in the energetic, behind ل.
VERB, HOST, ENERGETIC = "voe"
#: Shorter stems are met by chance too often.
SHORTEST: Final = 4
_BEFORE_NOUN: Final = re.compile(r"(?:أ?[وف])?(?P<last>[بك]?ال|لل|[بكل])?")
_BEFORE_VERB: Final = re.compile(r"(?:أ?[وف])?(?P<last>[سل])?")
#: What may stand behind the last particle; behind two of them, NOUN alone.
_CODES: Final = {
    "": NOUN + NOMINATIVE + ACCUSATIVE + GOVERNING,
    "ال": NOUN + NOMINATIVE,
    **dict.fromkeys("بكل", NOUN + GOVERNING),
}
_IMPERFECT: Final = "يتنأ"
_LONGEST_OPENING: Final = 5


class Forms(Protocol):
    """A set or graph of words."""

    def __contains__(self, word: str, /) -> bool: ...


def stem_of(word: str, stems: Forms) -> str | None:
    """The stem by which a bare `word` is a word; None if there is none.

    What ends in ـه may be the careless ـة of another stem, which the caller has to rule out.
    """
    return next(_readings(word, stems), None)


def _readings(word: str, stems: Forms) -> Iterator[str]:
    for length in range(min(_LONGEST_OPENING, len(word) - SHORTEST) + 1):
        rest = word[length:]
        noun = _BEFORE_NOUN.fullmatch(word, 0, length)
        if noun is not None:
            yield from _nouns(rest, noun["last"] or "", stems)
        verb = _BEFORE_VERB.fullmatch(word, 0, length)
        if verb is not None:
            yield from _verbs(rest, verb["last"] or "", stems)


def _nouns(rest: str, particle: str, stems: Forms) -> Iterator[str]:
    yield from _coded(rest, _CODES.get(particle, NOUN), stems)
    if len(particle) < 2:  # neither the article nor لل
        shortest = SHORTEST + len(particle)  # كتبواه is no ك+تبوا+ه
        for host in hosts(rest):
            if len(host) >= shortest:
                yield from _coded(host, CONSTRUCT, stems)


def _verbs(rest: str, particle: str, stems: Forms) -> Iterator[str]:
    if particle and rest[0] not in _IMPERFECT:
        return
    yield from _coded(rest, VERB + ENERGETIC if particle == "ل" else VERB, stems)
    for host in hosts(rest, is_verb=True):
        yield from _coded(host, HOST, stems)


def _coded(stem: str, codes: str, stems: Forms) -> Iterator[str]:
    if len(stem) >= SHORTEST:
        yield from (stem for code in codes if stem + code in stems)


def careful_spelling(word: str) -> str | None:
    """The word in ـة that one in ـه may be a careless spelling of; None for other words."""
    return word[:-1] + ab.TEH_MARBUTA if word.endswith(ab.HEH) else None
