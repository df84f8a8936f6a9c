"""Words that the one right before or behind shows to be meant as they stand: ما رأي الوزير."""

from __future__ import annotations

from collections.abc import Mapping, Set
from functools import cache
from typing import Final

from linter.lexicon.particles import ARTICLE
from linter.rules.core import tables
from linter.rules.core.context import Context
from linter.spelling.names.given_names import may_be_given_name
from linter.text import alphabet as ab
from linter.text.patterns import Pattern

#: Occurrences per million of a noun in use.
_IN_USE: Final = 4.0
#: "Upon me", behind verbs of duty, and what may be one's duty by its pattern.
_UPON_ME: Final = "علي"
_OBLIGES: Final = tables.words_of("word_groups", "duty")
_VERBAL_NOUN: Final = Pattern("ت..ي.ة?|إ..ا.|إ.ا.ة|ا.ت.ا.|ان..ا.|است(?:..ا.|.ا.ة)")
#: The ending of خطوتا "two steps of".
_DUAL_OF_FEMININE: Final = "تا"


def is_right_beside(context: Context, index: int, form: str) -> bool:
    """Whether the word right before or behind a bare word shows that it is meant as it stands."""
    before, after = context.passage.beside(index)
    earlier, later = _table().get(form, (frozenset(), frozenset()))
    if before in earlier or after in later:
        return True
    return _is_of_debtor(form, before, after) or _is_dual_in_construct(context, form, after)


@cache
def _table() -> Mapping[str, tuple[Set[str], Set[str]]]:
    """Each word of the table with those before it and those behind it that show it to be meant."""
    return {
        word: (frozenset(earlier.split()), frozenset(later.split()))
        for words, earlier, later in tables.rows("right_beside")
        for word in words.split()
    }


def _is_of_debtor(form: str, before: str, after: str) -> bool:
    """Whether علي says upon whom it lies to do what the next word names: يجب علي استعمال كذا."""
    is_upon_me = form == _UPON_ME and before.removeprefix(ab.ALEF_HAMZA_ABOVE) in _OBLIGES
    return is_upon_me and _VERBAL_NOUN.fullmatch(after) is not None


def _is_dual_in_construct(context: Context, form: str, after: str) -> bool:
    """Whether a word is the dual of a noun in use, and what owns the two behind it: خطوتا سارة."""
    if not form.endswith(_DUAL_OF_FEMININE):
        return False
    noun = form.removesuffix(_DUAL_OF_FEMININE) + ab.TEH_MARBUTA
    is_owner = after.startswith(ARTICLE) or may_be_given_name(after)
    return is_owner and context.speller.lexicon.frequency(noun) >= _IN_USE
