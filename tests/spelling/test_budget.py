"""A text of words that no list holds gets less for each of them, and its reader is told."""

from __future__ import annotations

from itertools import islice, product

from linter.documents import Document
from linter.engine import Linter
from tests.properties.adversarial import work


def unknown(number: int, first: int = 0) -> str:
    """So many distinct words, from the one numbered `first`: letters that seldom join so."""
    rare = "ضظغذثخ"
    words = map("".join, product(rare, "ءؤئ", rare, rare, rare, rare))
    return " ".join(islice(words, first, first + number))


def test_what_is_not_judged_is_counted_in_a_note() -> None:
    document = Document(unknown(9_000))
    Linter().check(document)
    assert "too many unknown words: " in document.note


def test_an_ordinary_share_of_errors_is_judged_to_the_last_word() -> None:
    document = Document(f"وصل الوفد إلى المدينة أمس. {'وقف اطلاق النار. ' * 500}")
    assert len(Linter().check(document)) == 500
    assert document.note == ""


def test_distinct_unknown_words_take_calls_in_proportion() -> None:
    linter = Linter()
    linter.check(unknown(500))  # what the first text loads is no work on the others
    once, twice, four_times = (
        work(linter, unknown(number, first))
        for number, first in ((2_000, 9_000), (4_000, 11_000), (8_000, 15_000))
    )
    assert four_times - twice <= 2.8 * (twice - once)
