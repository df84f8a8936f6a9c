"""Verbs whose subject is in them, so that a noun after them is their object: نريد, رأيت, أحتاج."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from linter.lexicon.attested import Attested
from linter.lexicon.lexicon import Lexicon
from linter.lexicon.particles import CONJUNCTIONS, FUTURE
from linter.rules.core import tables
from linter.text import alphabet as ab

#: Verbs of the fifth, sixth, eighth and tenth forms have this many letters in the first person.
_LONG: Final = 5
#: So long is an imperfect that س makes a future.
_LEAST_FUTURE: Final = 4
#: A perfect of others may end so (نبهت), or one with a pronoun (أنشدني), …
_UNSURE_ENDINGS: Final = ("ت", "ا", "ني")
#: … and so may any verb with one (أثبته).
_PRONOUNS: Final = ("هما", "هم", "هن", "ها", "ه", "كم", "ك")
#: After these a verb is an imperfect.
_BEFORE_IMPERFECT: Final = frozenset(("لا", "لن", "لم", "سوف"))
#: A verb has its object in these: كما أسلفنا، على ما أرى.
OBJECTS: Final = frozenset(("ما", "كما", "مما", "عما", "بما", "فيما"))
#: Verbs of saying and of asking oneself, behind which a clause may begin.
_BEFORE_CLAUSE: Final = frozenset(
    ("أقول", "نقول", "قلت", "قلنا", "أدري", "ندري", "أعلم", "نعلم", "نسأل")
)
_REMEMBERED: Final = 4096


@lru_cache(_REMEMBERED)
def is_first_person(word: str, lexicon: Lexicon, before: str = "") -> bool:
    """Whether a bare word, behind another, is a verb in the first person and nothing else.

    Not so نقل, which is a perfect as well, nor أعلن, which may be one of the fourth form. Verbs
    that no form tells stand in a table.
    """
    verb = word
    if verb[:1] in CONJUNCTIONS:
        verb = verb[1:]
    with_future, verb = verb, verb.removeprefix(FUTURE)
    if verb in tables.words("first_person_verbs"):
        return True
    attested = Attested(lexicon)
    if verb[:1] not in (ab.NOON, ab.ALEF_HAMZA_ABOVE) or not attested.is_imperfect(verb):
        return False
    if verb.endswith(_UNSURE_ENDINGS) or _has_pronoun(verb, attested) or _is_dual(verb, attested):
        return False
    if before in _BEFORE_IMPERFECT:
        return True
    if with_future != verb and len(verb) >= _LEAST_FUTURE:  # not سأل, "he asked"
        return not attested.bears_article(with_future)
    if attested.bears_article(verb) or attested.bears_article(word):
        return False
    if verb[0] == ab.NOON:
        return not attested.is_imperfect(ab.YEH + verb)
    is_third = len(verb) == _LONG and verb[2] == ab.ALEF  # أشاهد: a perfect in أ has no such alef
    is_long = len(verb) >= _LONG
    return is_third or (is_long and (verb[1] == ab.TEH or _has_alef(verb, lexicon)))


def has_object(verb: str, lexicon: Lexicon, before: str) -> bool:
    """Whether a person right behind a bare word can be but its object: رأيت أخاه, سنزور أباه.

    Not behind a verb of saying (نقول أبوه غائب), nor one in أ that may ask (أسالم أبوك؟).
    """
    bare = verb[1:] if verb[:1] in CONJUNCTIONS else verb
    begins_clause = bare.removeprefix(FUTURE) in _BEFORE_CLAUSE
    if not bare or begins_clause or before.removeprefix(ab.WAW) in OBJECTS:
        return False
    is_sure = bare in tables.words("first_person_verbs") or bare[0] != ab.ALEF_HAMZA_ABOVE
    return is_sure and is_first_person(verb, lexicon, before)


def _is_dual(verb: str, attested: Attested) -> bool:
    """Whether it ends as an imperfect of two does, which has no first person (نصلان)."""
    return verb.endswith("ان") and attested.is_imperfect(verb.removesuffix("ان"))


def _has_pronoun(verb: str, attested: Attested) -> bool:
    """Whether it may be a verb with a pronoun."""
    return any(
        verb.endswith(pronoun) and attested.is_imperfect(verb.removesuffix(pronoun))
        for pronoun in _PRONOUNS
    )


def _has_alef(verb: str, lexicon: Lexicon) -> bool:
    """Whether its perfect begins with an alef: أحتاج, of احتاج; أشتري, of اشترى."""
    perfect = ab.ALEF + verb[1:]
    ends_weak = perfect.endswith(ab.YEH) and perfect[:-1] + ab.ALEF_MAKSURA in lexicon.forms
    return perfect in lexicon.forms or ends_weak
