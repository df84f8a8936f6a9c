"""Sound masculine plurals by their ending of case, for the rules on their case."""

from __future__ import annotations

from collections.abc import Iterator

from linter.lexicon.lexicon import Lexicon
from linter.lexicon.particles import ARTICLE
from linter.rules.core.word_index import WordIndex
from linter.rules.grammar.nouns import is_sound_masculine

NOMINATIVE = "ون"
OBLIQUE = "ين"


def definite_plurals(words: WordIndex, lexicon: Lexicon, ending: str) -> Iterator[str]:
    """Sound plurals of persons with the article and this ending."""
    for form in words.ending(ending):
        if form.startswith(ARTICLE) and is_sound_masculine(form[2:-2], lexicon):
            yield form


def indefinite_plurals(words: WordIndex, lexicon: Lexicon, ending: str) -> Iterator[str]:
    """Sound plurals of persons without the article, with this ending."""
    for form in words.ending(ending):
        if not form.startswith(ARTICLE) and is_sound_masculine(form[:-2], lexicon):
            yield form


def other_case(form: str) -> str:
    """A sound plural in the other of its two cases: مهندسون, مهندسين."""
    return form[:-2] + (OBLIQUE if form.endswith(NOMINATIVE) else NOMINATIVE)
