"""What a hand did to a word: the shape of the one edit between what was meant and what was written.

Hands exchange neighbouring letters, write one twice, and skip one; a word that no list holds lies
beside a listed one in any way, mostly with another letter in the place of one. Some edits are no
errors of the hand at all: writers render a foreign name with a long vowel more or less, and quote
speech as it sounds.
"""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum
from typing import Final

from linter.lexicon.particles import ARTICLE
from linter.text import alphabet as ab
from linter.text.alike import shared_start
from linter.text.patterns import Pattern

_PAIR: Final = 2
_VOWELS: Final = frozenset((ab.ALEF, ab.WAW, ab.YEH))
_NEGATION: Final = "ش"
#: What stands before a denied word, and what is left of it where it is joined to one.
_NOT: Final = "ما"
_JOINED_NOT: Final = "م"
#: The imperfect behind its future, …
_FUTURE: Final = Pattern("[وف]?س(?P<verb>[يتنأ].{3,})")
#: … and how other words begin or end that are no names: with an article behind a particle, a
#: pronoun or a plural.
_UNLIKE_NAMES: Final = (
    Pattern("[وفبك]ال|[وف]?لل"),
    Pattern(".{3,}(?:هما|هم|ها|نا|كم|ت[هك])$"),
    Pattern("(?:[وف]?[بك]?ال|[وف]?لل).*(?:ات|ون|ين)$"),
    Pattern(".{3,}وا$"),
)


class EditShape(Enum):
    """The shape of an edit; several edits together have none."""

    SWAPPED = "swapped"
    DOUBLED = "doubled"
    DROPPED = "dropped"
    ADDED = "added"
    CHANGED = "changed"
    SEVERAL = "several"


def edit_shape(written: str, meant: str) -> EditShape:
    """The shape of the edit that made `written` of `meant`, both bare."""
    first, here, there = _changed(written, meant)
    if len(there) == len(here) == 1:
        return EditShape.CHANGED
    if len(there) == 1 and not here:
        return EditShape.DROPPED
    if len(here) == 1 and not there:
        is_double = here == written[first - 1 : first]
        return EditShape.DOUBLED if is_double else EditShape.ADDED
    if len(here) == len(there) == _PAIR and here == there[::-1]:
        return EditShape.SWAPPED
    return EditShape.SEVERAL


def is_of_vowels(written: str, meant: str) -> bool:
    """Whether the edit adds, drops or exchanges long vowels alone: سرجيو, سيرجيو."""
    _, here, there = _changed(written, meant)
    return _VOWELS.issuperset(here + there)


def is_colloquial(written: str, meant: str, before: str) -> bool:
    """Whether the word ends as speech does and its correction does not: عندو, معندهاش.

    Those are the pronoun ـو for ـه, and the negation in ـش behind ما, joined to the word or alone
    (`before` is the bare word before it).

    Source: Holes, Modern Arabic, 2004, on negation and the pronouns of the dialects.
    """
    if written.endswith(ab.WAW):
        return not written.startswith(ARTICLE) and not meant.endswith((ab.WAW, ab.WAW + ab.ALEF))
    is_negated = written.startswith(_JOINED_NOT) or before == _NOT
    return written.endswith(_NEGATION) and is_negated and not meant.endswith(_NEGATION)


def is_inflected(written: str, meant: str, is_word: Callable[[str], bool]) -> bool:
    """Whether a word and its correction are both inflected in a way that names are not.

    سيتحتوي has the future, as ستحتوي has, of which `is_word` knows the verb; المستوبات has the
    plural behind the article, as المستويات has.

    Source: Ryding, A Reference Grammar of Modern Standard Arabic, ch. 7 (plurals), 12 (suffixed
    pronouns) and 21 (the future).
    """
    future = _FUTURE.fullmatch(meant)
    if future and is_word(future["verb"]) and _FUTURE.match(written):
        return True
    return any(one.match(written) and one.match(meant) for one in _UNLIKE_NAMES)


def _changed(written: str, meant: str) -> tuple[int, str, str]:
    """Where the common beginning of two words ends, and what lies between that and their end.

    The latter as it was written, and as it was meant.
    """
    first = shared_start(written, meant)
    last = shared_start(written[first:][::-1], meant[first:][::-1])
    return first, written[first : len(written) - last], meant[first : len(meant) - last]
