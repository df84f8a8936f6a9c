"""The words of numbers, masculine and feminine, and what their nouns look like."""

from __future__ import annotations

from collections.abc import Iterable

from linter.lexicon.lexicon import Lexicon
from linter.lexicon.particles import ARTICLE, DEFINITE_BEGINNINGS
from linter.rules.core import tables
from linter.rules.core.phrases import heads
from linter.rules.grammar import nouns
from linter.rules.grammar.nouns import FEMININE, MASCULINE
from linter.text import alphabet as ab

_TABLE = "number_words"
BY_GENDER = {
    kind: {
        MASCULINE: {row[0]: row[1] for row in rows},
        FEMININE: {row[1]: row[0] for row in rows},
    }
    for kind in ("unit", "last-unit", "ten", "teen", "tens", "ordinal")
    for rows in [tables.classed(_TABLE, kind)]
}
UNITS = {
    gender: BY_GENDER["unit"][gender] | BY_GENDER["last-unit"][gender]
    for gender in (MASCULINE, FEMININE)
}
#: ثمان for ثماني, which G006 is about.
SHORT_EIGHT = "ثمان"
TEEN_UNITS = {
    gender: BY_GENDER["unit"][gender] | BY_GENDER["teen"][gender]
    for gender in (MASCULINE, FEMININE)
}
TEEN_UNITS[FEMININE] = TEEN_UNITS[FEMININE] | {SHORT_EIGHT: "ثمانية"}
TENS = BY_GENDER["tens"][MASCULINE]
#: Occurrences per million of a noun that is in use: أيضا is none.
_IN_USE = 0.5
#: How many times commoner an adverb such as أيضا is than its noun.
_ADVERB = 30
_PARTICLES = ("و", *DEFINITE_BEGINNINGS)
#: لست is "I am not", never ل and ست; كست "she clothed".
_NOT_NUMBERS = tables.words_of("word_groups", "no number")


def number_heads(numbers: Iterable[str], *particles: tuple[str, ...]) -> dict[str, tuple[str, str]]:
    """As `heads`, without the forms that are other words."""
    found = heads(numbers, *particles)
    return {form: parts for form, parts in found.items() if form not in _NOT_NUMBERS}


def gender_of(word: str, forms: dict[str, dict[str, str]]) -> str:
    """The gender under which `forms` hold a word; empty if they do not."""
    return next((gender for gender in forms if word in forms[gender]), "")


def counted_singular_gender(word: str, lexicon: Lexicon) -> str:
    """The gender of the accusative singular that 11–99 count (كتابا, مدرسة); empty if in doubt."""
    if word.endswith(("مائة", "مئة", "عدة")) or word.startswith(_PARTICLES):
        return ""  # ثلاثة عشر وسبعمائة
    if word.endswith("ية") and word[:-1] in lexicon.forms:  # an adjective: خدمة خمسة عشر يومية
        return ""
    if word.endswith(ab.TEH_MARBUTA):
        return nouns.singular_gender(word)
    stem = word.removesuffix(ab.ALEF)
    if word in tables.words("counted_units"):
        return nouns.singular_gender(word) or MASCULINE
    in_use = lexicon.frequency(ARTICLE + stem)
    is_adverb = lexicon.frequency(word) > in_use * _ADVERB or len(stem) < len("بيت")
    is_noun = stem != word and in_use >= _IN_USE and not is_adverb
    listed = nouns.singular_gender(stem)
    if not is_noun or stem in tables.mapping("noun_gender_exceptions"):
        return listed if is_noun else ""
    return MASCULINE
