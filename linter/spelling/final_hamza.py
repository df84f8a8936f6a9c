"""ـئ for ـيء in forms that are words of another kind: بطئ for بطيء, يضئ for يضيء.

بطئ is a rare verb, and يضئ the jussive of يضيء: where nothing governs a jussive, and the neighbours
do not ask for the rare word, the common one was meant.

Source: Abd al-Salam Harun, Qawaid al-imla (the final hamza); Ryding, ch. 35 (the jussive).
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from math import log
from typing import Final

from linter.lexicon.lexicon import Lexicon
from linter.lexicon.packing import Tier
from linter.lexicon.resources import table_lines, table_rows
from linter.lexicon.store import UNLISTED
from linter.spelling.language_model.context import EDGE, ContextModel
from linter.spelling.place import neighbours
from linter.text import alphabet as ab
from linter.text.passage import Passage
from linter.text.patterns import Pattern
from linter.text.vocabulary import ending_in

_IMPERFECT: Final = Pattern("[وف]?س?[يتن].+")
_MAY_BE_IMPERATIVE: Final = Pattern("[وف]?(?:أ.+|ل[يتن].+|جئ)")
#: What governs a jussive (or may: من يسئ), with و or ف before it.
_BEFORE_JUSSIVE: Final = frozenset(
    f"{joined}{word}" for joined in ("", "و", "ف", "أ") for word in ("لم", "لما", "لا", "إن", "من")
)
#: A doubled letter before the hamza: the imperative of form II (بطّئ), as no word in ـيء is.
_DOUBLED: Final = Pattern(f"{ab.SHADDA}[{ab.MARKS}]?ئ|[{ab.MARKS}]{ab.SHADDA}ئ")
#: How much commoner than the form the word meant must be.
_COMMONER: Final = 2.0
_VOUCHED_FOR: Final = (Tier.MORPHOLOGY, Tier.EDITED, Tier.AYASPELL)
_FIT_WEIGHT: Final = 0.8
_LEAST_ODDS: Final = 0.0


@cache
def _before_perfect() -> frozenset[str]:
    """Words behind which a verb in the perfect stands, and no adjective."""
    return frozenset(row[0] for row in table_rows(table_lines("rules/before_perfect.tsv")))


def final_hamzas(
    passage: Passage, lexicon: Lexicon, context: ContextModel
) -> Iterator[tuple[int, str]]:
    """The index of each word in ـئ that should end in ـيء where it stands, and what is meant."""
    forms = frozenset(ending_in("ئ", passage.vocabulary))
    for word, form in passage.bare_forms.items() if forms else ():
        if form not in forms:
            continue
        if _MAY_BE_IMPERATIVE.fullmatch(form) or _DOUBLED.search(word):
            continue
        meant, is_imperfect = form[:-1] + "يء", bool(_IMPERFECT.fullmatch(form))
        if lexicon.tier(form) not in _VOUCHED_FOR and not is_imperfect:
            continue
        ratio = lexicon.frequency(meant) / max(lexicon.frequency(form), UNLISTED)
        if ratio < _COMMONER:
            continue
        for index in passage.indexes_of([word]):
            before, after = neighbours(passage, index)
            if is_imperfect:
                if before not in _BEFORE_JUSSIVE:
                    yield index, meant
            elif before in _before_perfect() or before == EDGE or form[0] in "وف":
                continue
            elif log(ratio) + _FIT_WEIGHT * context.advantage(meant, form, before, after) > (
                _LEAST_ODDS
            ):
                yield index, meant
