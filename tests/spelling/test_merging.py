"""Two words run together are told apart, even if one of them is misspelt as well."""

from __future__ import annotations

import pytest

from linter.spelling.merging import merged, merged_and_misspelt
from linter.spelling.speller import Speller, default_speller


@pytest.fixture(scope="module")
def speller() -> Speller:
    return default_speller()


def found(speller: Speller, word: str) -> dict[str, float]:
    parts = speller.lexicon, speller.finder, speller.error_model
    return {
        one.text: one.edit_cost
        for ways in (merged, merged_and_misspelt)
        for one in ways(word, *parts)
    }


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("مررناعلى", "مررنا على"),
        ("فيالمدينه", "في المدينة"),
        ("اليالمدينة", "إلى المدينة"),
        ("منالاسلام", "من الإسلام"),
    ],
)
def test_words_run_together_are_parted_and_fixed(
    speller: Speller, written: str, meant: str
) -> None:
    assert meant in found(speller, written)


def test_error_beside_the_missing_space_costs_more(speller: Speller) -> None:
    assert found(speller, "فيالمدينه")["في المدينة"] > found(speller, "فيالمدينة")["في المدينة"]


@pytest.mark.parametrize("word", ["لايطابق", "لاتنتقل", "ولاتسبب"])
def test_a_verb_written_against_its_negation_is_parted_rather_than_respelt(
    speller: Speller, word: str
) -> None:
    denial, verb = word.split("لا")
    judged = speller.judge(word)
    assert judged.candidates[0].text == f"{denial}لا {verb}"
