"""What a text writes again and again, and what stands without neighbours."""

from __future__ import annotations

from collections import Counter

import pytest

from linter import Linter
from linter.documents import Document
from linter.spelling.insistence import INSISTENT

PO = (
    'msgid ""\nmsgstr ""\n"Language: ar\\n"\n'
    '"Plural-Forms: nplurals=6; plural=(n==0 ? 0 : n==1 ? 1 : 2);\\n"\n\n'
)


def codes(text: str, format: str = "text") -> list[str]:
    return [one.rule.code for one in Linter().check(Document(text, format=format))]


def test_a_word_that_a_text_insists_on_is_a_term_and_no_error() -> None:
    places = ("تعرف المؤشكل هنا", "تقبل المؤشكل قيمة", "تنتهي المؤشكل بسطر", "تكتب المؤشكل هكذا")
    assert len(places) == INSISTENT
    assert codes("، ثم ".join(places)) == []


@pytest.mark.parametrize("word", ["الحكوومة", "المديتة", "الجامهة", "المجتمغ", "التطبيقت"])
def test_an_error_that_is_plainly_one_is_reported_each_time(word: str) -> None:
    places = ("زار الوزير {} أمس", "كتب عن {} مقالا", "تحسنت {} كثيرا", "خرج من {} مساء", "رأى {}")
    text = "\n".join(place.format(word) for place in 3 * places)
    assert codes(text).count("S001") + codes(text).count("S006") == 15


def test_what_the_files_of_a_run_insist_on_is_a_term_in_each() -> None:
    linter = Linter(select=["S"])
    texts = ["تعرف المؤشكل في الفصل القادم", "تقبل المؤشكل قيمة واحدة", "تنتهي المؤشكل بسطر جديد"]
    assert any(linter.check(text) for text in texts)
    tally = sum((linter.tally(text) for text in [*texts, texts[0]]), Counter())
    assert not any(linter.check(text, tally) for text in texts)


def test_a_plain_error_is_no_term_of_a_run() -> None:
    linter, text = Linter(select=["S"]), "زار الوزير المديتة القديمة أمس"
    tally = sum((linter.tally(text) for _ in range(9)), Counter())
    assert linter.check(text, tally)


def test_a_word_that_stands_beside_its_correction_is_an_error() -> None:
    text = "وصل إلى المديتة، وترك المديتة، وعاد إلى المديتة، ثم المديتة"
    beside = "المدينة كبيرة، والمدينة قديمة، وفي المدينة سوق، وحول المدينة سور، والمدينة"
    assert "S001" in codes(f"{text}. {beside}")


def test_a_label_has_no_neighbours_to_be_judged_by() -> None:
    label = 'msgid "Functions"\nmsgstr "المؤشكل"\n'
    assert codes(PO + label, "gettext") == []


def test_an_imperative_with_a_pronoun_is_no_verb_of_the_first_person() -> None:
    assert codes("اشربه ساخنا قبل النوم") == []
