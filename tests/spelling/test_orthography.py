"""Words that break a rule of orthography, put right by the rule."""

from __future__ import annotations

import pytest

from linter import Linter
from linter.spelling.orthography import irregular
from linter.spelling.speller import default_speller

WRONG = {
    "لللحم": "للحم",
    "لللواء": "للواء",
    "لللغة": "للغة",
    "وللليل": "ولليل",
    "شيأ": "شيئا",
    "إبتداءا": "ابتداءً",
    "إنتهاءا": "انتهاءً",
    "إستثناءا": "استثناءً",
    "دوائا": "دواءً",
    "شفائا": "شفاءً",
    "خطئا": "خطأً",
    "ملجئا": "ملجأً",
    "جزئا": "جزءا",
    "عبءا": "عبئا",
    "شئ": "شيء",
    "ولشئ": "ولشيء",
    "ردئ": "رديء",
    "البطئ": "البطيء",
    "الهاديء": "الهادئ",
    "قارىء": "قارئ",
    "سيىء": "سيئ",
    "السئ": "السيئ",
    "خاطيء": "خاطئ",
    "يملىء": "يملأ",
    "بطىء": "بطيء",
    "علىه": "عليه",
    "هدىة": "هدية",
    "قاىمة": "قائمة",
    "الىوم": "اليوم",
    "رمىه": "رماه",
}


@pytest.mark.parametrize("word", WRONG)
def test_the_right_form_comes_first(word: str) -> None:
    found = irregular(word, default_speller().lexicon)
    assert found is not None
    assert found.choices[0] == WRONG[word]


@pytest.mark.parametrize("word", [*WRONG.values(), "مخطئا", "قرأا", "جاءا", "لكيء", "سيء"])
def test_a_right_form_breaks_no_rule(word: str) -> None:
    assert irregular(word, default_speller().lexicon) is None


@pytest.mark.parametrize("text", ["لم يجئ أحد", "لا تسئ إليه", "من يسئ يندم", "ولم تضئ لنا"])
def test_a_jussive_keeps_its_short_ending(text: str) -> None:
    assert Linter(select=["S009"]).check(text) == []


def test_a_verb_in_the_indicative_is_long() -> None:
    fixed = Linter(select=["S009"]).fix("القمر يضئ الليل وهذا يسئ إلينا", unsafe=True)
    assert fixed.text == "القمر يضيء الليل وهذا يسيء إلينا"


@pytest.mark.parametrize("text", ["سرّع الصوت أو بطّئ الصوت", "هيا بطِّئ سرعتك قليلا"])
def test_an_imperative_that_doubles_its_letter_keeps_its_ending(text: str) -> None:
    assert Linter(select=["S009"]).check(text) == []


@pytest.mark.parametrize("word", ["علىا", "عىل", "إلىالمدينة", "كبرىات"])
def test_a_word_in_dotless_ya_with_another_error_is_left_to_the_error_model(word: str) -> None:
    assert irregular(word, default_speller().lexicon) is None


def test_whether_a_dotless_ya_stands_for_an_alef_is_not_decided_unasked() -> None:
    assert Linter(select=["S013"]).fix("رمىه في البحر").text == "رمىه في البحر"


def test_pieces_that_are_hardly_a_word_are_judged_too() -> None:
    letters = "ءاأئىيو"
    pieces = (*letters, *(one + other for one in letters for other in letters))
    lexicon = default_speller().lexicon
    found = {piece: irregular(piece, lexicon) for piece in pieces}
    assert found["ءا"] is None
