"""Whether somebody speaks of himself near a word: what tells إلي "to me" from إلى "to".

The dots of a final ي are left out and put in by habit, and three prepositions in ى become others
with the pronoun by it. Neighbours on both sides say little, for both are followed by anything; but
he who writes "to me" writes "I" as well. Data: `dictionaries/error_model/first_person.tsv`.
"""

from __future__ import annotations

from functools import cache
from typing import Final

from linter.lexicon.lexicon import table_lines
from linter.text.tokeniser import Passage

#: So many words on either side are near by.
REACH: Final = 30
#: What a sign of the first person near by takes off the odds that a pronoun is none, in nats, and
#: what it adds that there is none. Set on books and on news.
SIGN_COST: Final = 4.0
NO_SIGN_GAIN: Final = 1.0


@cache
def _forms(use: str) -> frozenset[str]:
    rows = (line.split("\t") for line in table_lines("error_model/first_person.tsv"))
    return frozenset(row[0] for row in rows if row[1:] == [use])


def has_pronoun(word: str) -> bool:
    """Whether the bare word is a preposition with the pronoun of the first person."""
    return word in _forms("pronoun")


def person_weight(passage: Passage, index: int) -> float:
    """What is added to the odds that the pronoun at word `index` is none, in nats."""
    words, forms, signs = passage.words, passage.bare_forms, _forms("sign")
    near = words[max(0, index - REACH) : index + REACH]
    return -SIGN_COST if any(forms[word] in signs for word in near) else NO_SIGN_GAIN
