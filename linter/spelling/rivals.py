"""Which words a right word may be an error for, wherever it stands."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Set
from functools import cache
from math import log
from typing import Final

from linter.lexicon.clitics import sister_forms
from linter.lexicon.lexicon import Lexicon
from linter.lexicon.resources import table_lines, table_rows
from linter.lexicon.variants import Variants
from linter.spelling.error_model import ErrorModel
from linter.text.alike import shared_start

#: Occurrences per million below which a word is not taken to be meant; what a word costs then.
LEAST_COMMON: Final = 0.3
_COST_OF_LEAST_COMMON: Final = -log(LEAST_COMMON / 1e6)
#: … and the odds (their logarithm), wherever the word stands: of confusions of letters, and others.
LEAST_ODDS: Final = -7.5
LEAST_ODDS_OF_EDITS: Final = -5.0
_PARTICLES: Final = "وفبكلس"
_OF_IMPERFECTS: Final = "يتنأ"
_WITH_ARTICLE: Final = frozenset(("وال", "ولل"))
_SHORTEST_STEM: Final = 2


def rivals(
    word: str,
    lexicon: Lexicon,
    loose: Set[str],
    edited: Iterable[str],
    error_model: ErrorModel,
    variants: Variants,
    *,
    own_cost: float | None = None,
) -> Iterator[str]:
    """The words that a right one may be an error for: common enough, and not another form of it.

    They are sought among those that differ in letters often confused (`loose`) and those one edit
    away. A word and its like with another particle before it (وبقذائف, بقذائف) are both at home in
    most places. `own_cost` is that of a word that is not listed.
    """
    own_cost = lexicon.cost(word) if own_cost is None else own_cost
    same, least_edit = {word, *sister_forms(word)}, error_model.least_edit_cost
    for meant in sorted({*loose, *edited} - same):
        cost = lexicon.cost(meant)
        if cost > _COST_OF_LEAST_COMMON:
            continue
        is_loose = meant in loose
        most = own_cost - cost - (LEAST_ODDS if is_loose else LEAST_ODDS_OF_EDITS)
        if not is_loose and (most <= least_edit or _is_other_form(word, meant)):
            continue
        if error_model.explain(word, meant).cost < most and not variants.are(word, meant):
            yield meant


def swapped(word: str) -> Iterator[str]:
    """What a word is, listed or not, when two neighbouring letters of it change places."""
    for place in range(len(word) - 1):
        yield f"{word[:place]}{word[place + 1]}{word[place]}{word[place + 2 :]}"


def _is_other_form(one: str, other: str) -> bool:
    """Whether two words differ only in particles before them, in their tense, or in their endings.

    Verbs in the perfect and the imperfect (طاوع, يطاوع), and nouns with ل and the article and with
    the article alone (وللجنود, والجنود), are at home in the same places.
    """
    if one[1:] == other[1:] or one.lstrip(_PARTICLES) == other.lstrip(_PARTICLES):
        return True
    longer, shorter = sorted((one, other), key=len, reverse=True)
    if longer[0] in _OF_IMPERFECTS and longer[0] != longer[1] and longer[1:] == shorter:
        return True
    if {one[:3], other[:3]} == _WITH_ARTICLE and one[3:] == other[3:]:
        return True
    shared, endings = shared_start(one, other), _endings()
    return any(
        one[cut:] in endings and other[cut:] in endings for cut in range(_SHORTEST_STEM, shared + 1)
    )


@cache
def _endings() -> frozenset[str]:
    rows = table_rows(table_lines("error_model/inflections.tsv"))
    return frozenset(("", *(row[0] for row in rows)))
