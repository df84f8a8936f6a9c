"""Which derived stems go into the dictionary: those of known lexemes, likely errors apart.

A stem that is never written must not be one likely error away from a common word (وحود of وجود): it
would be met as that misspelling, and not as itself. Such risky stems are kept apart: who writes all
vowels of a word (المُصيَّرة, اسْوَدَّ) means it.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from math import exp
from typing import Final

import dawg

from dictionaries.recipes.alkhalil import NOUNS, VERBS, Lexeme, Witnesses, lexemes
from linter.lexicon.stems import Forms
from linter.spelling.candidates import CandidateFinder
from linter.spelling.error_model import ErrorModel

#: Most occurrences per million that misspellings of other words may have: a stem that is not
#: attested is not more frequent itself.
MOST_MISSPELLINGS: Final = 0.003
#: Rarer words (per million) are seldom meant.
_LEAST_MEANT: Final = 0.05
_PARTICLES: Final = re.compile("[وف]?(?:[بك]?ال|لل|[بكلس])?")
_LONGEST_OPENING: Final = 4
_SHORTEST: Final = 3


def chosen_lexemes(known: Forms) -> Iterator[Lexeme]:
    """The lexemes that the forms of other sources, `known`, bear out."""
    verbs = list(lexemes(VERBS))
    witnesses = Witnesses(known, verbs)
    yield from filter(witnesses.vouch_for, verbs)
    yield from filter(witnesses.vouch_for, lexemes(NOUNS))


def with_particles(frequencies: Mapping[str, float]) -> dict[str, float]:
    """The frequency of each word, those of its forms with particles before it added."""
    whole: defaultdict[str, float] = defaultdict(float, frequencies)
    for form, frequency in sorted(frequencies.items()):  # sums depend on the order, by a hair
        for length in range(1, min(_LONGEST_OPENING, len(form) - _SHORTEST) + 1):
            rest = form[length:]
            if rest in frequencies and _PARTICLES.fullmatch(form, 0, length):
                whole[rest] += frequency
    return dict(whole)


def derived_stems(
    known: Forms,
    frequencies: Mapping[str, float],
    words: dawg.IntDAWG,
    error_model: ErrorModel,
) -> tuple[set[str], set[str]]:
    """The stems with their codes, and the risky ones.

    `frequencies` (per million) are those of `words`.
    """
    coded = {form + code for lexeme in chosen_lexemes(known) for form, code in lexeme.stems}
    whole = with_particles(frequencies)
    finder = CandidateFinder(words, error_model)
    unlisted = {stem[:-1] for stem in coded if stem[:-1] not in known}
    risky = {
        form for form in unlisted if _is_rather_a_misspelling(form, whole, finder, error_model)
    }
    kept = {stem for stem in coded if stem[:-1] not in risky}
    return kept, coded - kept


def _is_rather_a_misspelling(
    form: str, frequencies: Mapping[str, float], finder: CandidateFinder, error_model: ErrorModel
) -> bool:
    """Whether misspellings of other words are commoner than a form that nobody writes."""
    expected = 0.0
    for meant in sorted({*finder.confusions(form), *finder.one_edit(form)}):
        frequency = frequencies.get(meant, 0.0)
        if frequency >= _LEAST_MEANT:
            expected += frequency * exp(-error_model.explain(form, meant).cost)
            if expected > MOST_MISSPELLINGS:
                return True
    return False
