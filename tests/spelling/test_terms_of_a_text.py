"""What a text writes again and again, and what stands without neighbours."""

from __future__ import annotations

from linter import Linter
from linter.documents import Document
from linter.spelling.judged_text import INSISTENT

PO = (
    'msgid ""\nmsgstr ""\n"Language: ar\\n"\n'
    '"Plural-Forms: nplurals=6; plural=(n==0 ? 0 : n==1 ? 1 : 2);\\n"\n\n'
)


def codes(text: str, format: str = "text") -> list[str]:
    return [one.rule.code for one in Linter().check(Document(text, format=format))]


def test_a_word_that_a_text_insists_on_is_a_term_and_no_error() -> None:
    places = ("تعرف الدوال هنا", "تقبل الدوال قيمة", "تنتهي الدوال بسطر", "تكتب الدوال هكذا")
    assert len(places) == INSISTENT
    assert codes("، ثم ".join(places)) == []


def test_a_word_that_stands_beside_its_correction_is_an_error() -> None:
    text = "وصل إلى المديتة، وترك المديتة، وعاد إلى المديتة، ثم المديتة"
    beside = "المدينة كبيرة، والمدينة قديمة، وفي المدينة سوق، وحول المدينة سور، والمدينة"
    assert "S001" in codes(f"{text}. {beside}")


def test_a_label_has_no_neighbours_to_be_judged_by() -> None:
    label = 'msgid "Functions"\nmsgstr "الدوال"\n'
    assert codes(PO + label, "gettext") == []


def test_an_imperative_with_a_pronoun_is_no_verb_of_the_first_person() -> None:
    assert codes("اشربه ساخنا قبل النوم") == []
