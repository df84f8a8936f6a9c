"""Whether somebody speaks of himself: what tells إلي "to me" from إلى "to", اكتب from أكتب.

The dots of a final ي are left out and put in by habit, and three prepositions in ى become others
with the pronoun by it. Neighbours on both sides say little, for both are followed by anything; but
he who writes "to me" writes "I" as well. Data: `dictionaries/error_model/first_person.tsv`.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from linter.lexicon.lexicon import Lexicon
from linter.lexicon.resources import table_lines, table_rows
from linter.text import alphabet as ab
from linter.text.passage import Passage

#: The number of words on either side that are near by.
REACH: Final = 30
#: What a sign of the first person near by takes off the odds that a pronoun is none, in nats, and
#: what it adds that there is none. Set on books and on news.
SIGN_COST: Final = 4.0
NO_SIGN_GAIN: Final = 1.0
_IMPERATIVE: Final = re.compile("[وف]?ا(?P<stem>...)(?P<pronoun>ها|هم|ه)?")


@cache
def _forms(use: str) -> frozenset[str]:
    rows = table_rows(table_lines("error_model/first_person.tsv"))
    return frozenset(row[0] for row in rows if row[1:] == [use])


def has_pronoun(word: str) -> bool:
    """Whether the bare word is a preposition with the pronoun of the first person."""
    return word in _forms("pronoun") or word in _forms("pronoun-or-name")


def is_sign(form: str) -> bool:
    """Whether a bare word shows that somebody speaks of himself."""
    return form in _forms("sign")


def is_imperative(word: str, before: str, lexicon: Lexicon) -> bool:
    """Whether a bare word in ا may well be an imperative, which اكتب "write!" is and أكتب is not.

    It is one of four letters, with و or ف before it and a pronoun after it (والصق, اشربه), whose
    imperfect (يكتب) is commoner than what it is with a hamza; the word before it must not ask for
    that.
    """
    if before in _forms("before-imperfect"):
        return False
    match = _IMPERATIVE.fullmatch(word)
    if match is None:
        return False
    rest = match["stem"] + (match["pronoun"] or "")
    return lexicon.frequency(ab.YEH + rest) > lexicon.frequency(ab.ALEF_HAMZA_ABOVE + rest)


def person_weight(passage: Passage, index: int, form: str) -> float:
    """What is added to the odds that the pronoun of `form` at word `index` is none, in nats.

    `form` is what is written there, or what may be meant.
    """
    words, forms, signs = passage.words, passage.bare_forms, _forms("sign")
    near = words[max(0, index - REACH) : index + REACH]
    if any(forms[word] in signs for word in near):
        return -SIGN_COST
    return NO_SIGN_GAIN if form in _forms("pronoun") else 0.0
