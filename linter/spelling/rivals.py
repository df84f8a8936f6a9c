"""Which words a right word may be an error for, wherever it stands."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Set
from functools import cache
from typing import Final

from linter.lexicon.clitics import sister_forms
from linter.lexicon.lexicon import Lexicon
from linter.lexicon.resources import table_lines, table_rows
from linter.lexicon.variants import Variants
from linter.spelling.error_model import ErrorModel

#: Occurrences per million below which a word is not taken to be meant.
LEAST_COMMON: Final = 0.3
#: … and the odds (their logarithm), wherever the word stands: of confusions of letters, and others.
LEAST_ODDS: Final = -7.5
LEAST_ODDS_OF_EDITS: Final = -5.0
_PARTICLES: Final = "وفبكلس"
_SHORTEST_STEM: Final = 2


def rivals(
    word: str,
    lexicon: Lexicon,
    loose: Set[str],
    edited: Iterable[str],
    error_model: ErrorModel,
    variants: Variants,
) -> Iterator[str]:
    """The words that a right one may be an error for: common enough, and not another form of it.

    They are sought among those that differ in letters often confused (`loose`) and those one edit
    away. A word and its like with another particle before it (وبقذائف, بقذائف) are both at home in
    most places.
    """
    own_cost = lexicon.cost(word)
    same = {word, *sister_forms(word)}
    for meant in sorted({*loose, *edited} - same):
        if lexicon.frequency(meant) < LEAST_COMMON:
            continue
        if meant not in loose and _is_other_form(word, meant):
            continue
        error = error_model.explain(word, meant)
        odds = own_cost - error.cost - lexicon.cost(meant)
        least = LEAST_ODDS if meant in loose else LEAST_ODDS_OF_EDITS
        if odds > least and not variants.are(word, meant):
            yield meant


def _is_other_form(one: str, other: str) -> bool:
    """Whether two words differ only in particles of one letter before them, or in their endings."""
    if one[1:] == other[1:] or one.lstrip(_PARTICLES) == other.lstrip(_PARTICLES):
        return True
    shared, endings = _shared(one, other), _endings()
    return any(
        one[cut:] in endings and other[cut:] in endings for cut in range(_SHORTEST_STEM, shared + 1)
    )


@cache
def _endings() -> frozenset[str]:
    rows = table_rows(table_lines("error_model/inflections.tsv"))
    return frozenset(("", *(row[0] for row in rows)))


def _shared(one: str, other: str) -> int:
    """How many letters two words share at their start."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((i for i, (a, b) in pairs if a != b), min(len(one), len(other)))
