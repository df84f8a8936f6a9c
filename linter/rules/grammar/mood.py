"""What governs the mood of an imperfect, and what may be why."""

from __future__ import annotations

from functools import cache

from linter.lexicon import pronouns
from linter.lexicon.lexicon import Lexicon
from linter.rules.core import tables
from linter.rules.core.phrases import MAYBE_CONJUNCTION, Place, heads
from linter.text import alphabet as ab

#: The objects of a verb, in the order in which they are taken off it.
OBJECTS = pronouns.longest_first(pronouns.OF_VERBS)
_QUESTION = "؟"
_CLAUSE = 12
#: "Unless" and "what … not", behind which لم is never لِمَ.
_WHAT = "ما"
#: Occurrences per million of a verb in use, and of one that nobody uses.
_IN_USE = 1.0
_OUT_OF_USE = 0.05


def governed_by(kind: str) -> dict[str, tuple[str, str]]:
    """The particles of a mood, jussive or subjunctive, with what may be joined before them."""
    return heads(tables.words_of("governors", kind), MAYBE_CONJUNCTION)


@cache
def not_five_verbs() -> frozenset[str]:
    """Forms in ون, ين or ان that may be subjunctives or jussives by themselves (هن يدعون)."""
    return tables.words("not_five_verbs")


def may_be_no_five(verb: str, lexicon: Lexicon) -> bool:
    """Whether a form in ون, ين or ان may be a subjunctive or jussive as it is.

    يدعون is, of women, for يدعو is a verb; يأتون would be of a verb يأتو that nobody uses.
    """
    if verb not in not_five_verbs():
        return False
    stem = verb[:-2]
    in_use = max(lexicon.frequency(stem + ab.YEH), lexicon.frequency(stem + ab.ALEF_MAKSURA))
    is_of_weak = verb.endswith("ون") and in_use >= _IN_USE
    return not is_of_weak or lexicon.frequency(stem + ab.WAW) > _OUT_OF_USE


def may_be_why(place: Place) -> bool:
    """Whether لم may be لِمَ "why": in a question, in an indirect one, where speech begins."""
    if place.word(-1) == _WHAT:
        return False
    if _QUESTION in place.rest_of_sentence():
        return True
    gap = place.words.passage.gaps[place.index]
    before = place.words_before(_CLAUSE)
    return any(mark in gap for mark in '«“":') or any(
        word.removeprefix("و") in tables.words("before_why") for word in before
    )
