"""A text of words that no list holds gets less for each of them, and its reader is told."""

from __future__ import annotations

from itertools import islice, product

from linter.documents import Document
from linter.engine import Linter
from tests.properties.adversarial import work


def unknown(number: int) -> str:
    """So many distinct words of letters that seldom follow each other, then one misspelling."""
    words = map("".join, product("ضظغذثخ", "ءؤئ", "ضظغذثخ", "ضظغذثخ", "ضظغذثخ", "ضظغ"))
    return " ".join(islice(words, number))


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
    once, twice, four_times = (work(linter, unknown(number)) for number in (2_000, 4_000, 8_000))
    assert four_times - twice <= 2.8 * (twice - once)
