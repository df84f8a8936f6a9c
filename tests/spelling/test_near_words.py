"""The index finds what a walk of the dictionary finds, and is of the dictionary installed."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.lexicon.artefact import Artefact
from linter.lexicon.resources import default_artefact, table_lines
from linter.spelling import near_words
from linter.spelling.candidates import FOLDED, CandidateFinder
from linter.spelling.error_model import ErrorModel
from linter.spelling.language_model.artefacts import (
    context_artefact,
    search_artefact,
    search_sources,
)
from linter.spelling.language_model.context import CLASS_LEFT_OVER, LEFT_OVER
from linter.spelling.language_model.word_counts import NOT_COUNTED, WordTable
from linter.spelling.near_words import FOLDS, QuickFinder
from linter.spelling.speller import default_speller
from linter.text import alphabet as ab

REMAKE = "run `python -m dictionaries.recipes.search_index`"
WORDS = (
    "المديتة",
    "الوفقاق",
    "استخدمو",
    "بسيارتهمم",
    "اشاغره",
    "ا",
    "لحفض",
    "شويغو",
    "هههه",
    "كتاب",
)


@pytest.fixture(scope="module")
def artefact() -> Artefact:
    found = search_artefact()
    assert found is not None, REMAKE
    return found


@pytest.fixture(scope="module")
def walking() -> CandidateFinder:
    speller = default_speller()
    return CandidateFinder(speller.lexicon.words, speller.error_model)


@pytest.fixture(scope="module")
def quick(artefact: Artefact) -> QuickFinder:
    speller = default_speller()
    finder = QuickFinder(speller.lexicon.words, speller.error_model)
    for _ in range(near_words.FEW):
        finder.one_edit("كتاب")
    return finder


def test_index_is_of_the_dictionary_and_the_context_model(artefact: Artefact) -> None:
    assert artefact.header["made_of"] == search_sources(default_artefact(), context_artefact()), (
        REMAKE
    )
    artefact.verify()


@pytest.mark.parametrize("word", WORDS)
def test_words_one_letter_away_are_those_of_a_walk(
    quick: QuickFinder, walking: CandidateFinder, word: str
) -> None:
    assert set(quick.one_edit(word)) == set(walking.one_edit(word))


@given(st.text(ab.LETTERS, min_size=1, max_size=8))
def test_any_letters_are_sought_as_by_a_walk(
    quick: QuickFinder, walking: CandidateFinder, word: str
) -> None:
    assert set(quick.one_edit(word)) == set(walking.one_edit(word))


def test_letters_that_may_stand_for_each_other_fold_together() -> None:
    model = ErrorModel(table_lines("error_model/confusions.tsv"))
    pairs = [(one, two) for one, meant in model.meant_for(FOLDED).items() for two in meant]
    assert [(a, b) for a, b in pairs if a.translate(FOLDS) != b.translate(FOLDS)] == []


def test_counts_of_words_are_those_of_the_context_model(
    artefact: Artefact, walking: CandidateFinder
) -> None:
    table, context = WordTable(artefact), default_speller().context
    random = Random(1)
    words = [word for word in walking.one_edit("كتاب") if random.random() < 0.5]
    for word in (*words, "في", "المدينة", "والمسؤولون"):
        left_over = (
            row[is_left] for row in (LEFT_OVER, CLASS_LEFT_OVER) for is_left in (True, False)
        )
        entries = [word, *(row.format(word) for row in left_over)]
        assert list(table[word]) == [context.count(entry) for entry in entries]
    assert table["خشمبرق"] == NOT_COUNTED
