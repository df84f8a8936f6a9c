"""One decision on a word: whether it is reported, which fixes are safe, and why not."""

from __future__ import annotations

import pytest

from linter import Linter
from linter.findings.diagnostic import Applicability
from linter.spelling.doubts import Decision, Doubt
from linter.spelling.explanation import explain
from linter.spelling.judged_text import JudgedText
from linter.spelling.speller import default_speller
from linter.text.passage import Passage

LINTER = Linter(select=["S", "B001"])


def decide(word: str, text: str) -> Decision:
    judged = JudgedText(Passage(text), default_speller())
    return next(one for _, one in judged.decisions if one.verdict.word == word)


@pytest.mark.parametrize(
    ("word", "text"),
    [
        ("المديتة", "وصل الوفد إلى المديتة صباحا"),
        ("خشمبرق", "زار قرية خشمبرق أمس"),
        ("اطلاق", "وقف اطلاق النار"),
        ("يجرى", "ثم يجرى العمل فيها"),
        ("شيغور", "قال شيغور إن الجيش مستعد"),
    ],
)
def test_explanation_shows_the_decision_that_the_rules_report(word: str, text: str) -> None:
    shown = explain(word, default_speller(), text)
    assert shown.decision is not None
    found = [one for one in LINTER.check(text) if text[one.start : one.end] == word]
    assert shown.decision.is_reported == bool(found)
    if found:
        safe = [one.candidate.text for one in shown.decision.fixes if one.is_safe]
        fixes = found[0].fixes
        made = [f.edits[0].replacement for f in fixes if f.applicability is Applicability.SAFE]
        assert made == safe


def test_word_that_is_not_reported_has_its_doubts_and_no_fixes() -> None:
    decision = decide("خشمبرق", "زار قرية خشمبرق أمس")
    assert Doubt.UNKNOWN in decision.doubts
    assert not decision.is_reported
    assert decision.fixes == ()


def test_passive_in_a_careful_text_is_not_reported() -> None:
    nisbas = ["مصري", "سوري", "ليبي", "تونسي", "مغربي", "عراقي", "أردني", "يمني", "سوداني"]
    nisbas += ["كويتي", "قطري", "عماني", "لبناني"]
    forms = [f"{particle}{one}" for one in nisbas for particle in ("", "ال", "وال", "بال", "لل")]
    careful = " ".join(f"{one} في المدينة، " for one in forms * 30)
    assert Doubt.MAY_BE_PASSIVE in decide("يجرى", f"{careful}\nثم يجرى العمل فيها").doubts


@pytest.mark.parametrize(
    ("word", "text", "meant"),
    [
        ("يعانى", "قال إنه يعانى من المرض منذ سنوات", "يعاني"),
        ("يحتوى", "يجب أن يحتوى الكتاب على فهرس", "يحتوي"),
        ("أوروبى", "سافر الكاتب إلى أوروبى في الصيف", "أوروبا"),
        ("ألمانى", "هو عالم فيزياء ألمانى المولد", "ألماني"),
        ("سياسى", "لها كيان سياسى مستقل في المنطقة", "سياسي"),
        ("نفسى", "قلت في نفسى إن هذا غريب", "نفسي"),
        ("تري", "ما زالت اللجنة تري أنه يجب العمل على ذلك", "ترى"),
        ("القضاءي", "من أهداف الإصلاح القضاءي في البلاد", "القضائي"),
    ],
)
def test_what_has_no_other_voice_is_reported_in_a_careful_text(
    word: str, text: str, meant: str
) -> None:
    decision = decide(word, text)
    assert decision.is_reported
    assert decision.fixes[0].text == meant


@pytest.mark.parametrize(
    ("word", "text"),
    [
        ("سغير", "تشكل جيب سغير في أعلى المعدة"),
        ("لتنفيد", "لم تتوصل الوزارة بأي إعلام أو برقية لتنفيد إضراب"),
    ],
)
def test_letters_often_confused_need_less_at_the_second_look(word: str, text: str) -> None:
    assert decide(word, text).is_reported


def test_two_long_words_are_no_chance() -> None:
    text = "أعد الفريق قائمة بأهم مخاطرلواجهة البرمجة"
    assert decide("مخاطرلواجهة", text).is_reported


def test_two_words_that_their_neighbours_ask_for_are_no_chance() -> None:
    text = "بدأت حياتها عارضة أزياءوشاركت في أعمال كثيرة"
    assert decide("أزياءوشاركت", text).is_reported
    assert Doubt.CHANCE_CUT in decide("عبدالهدى", "جاء حامد محمود عبدالهدى مع أخيه").doubts


def test_cut_of_a_servant_name_is_one_of_chance() -> None:
    assert Doubt.CHANCE_CUT in decide("عبدالموجود", "قال طارق عبدالموجود إبراهيم").doubts


def test_fix_of_a_word_whose_marks_would_be_lost_is_never_safe() -> None:
    decision = decide("المديتة", "وصل الوفد إلى المديـتة صباحا")
    assert decision.fixes
    assert not any(one.is_safe for one in decision.fixes)
    assert Doubt.NOT_PLAIN in decision.fixes[0].doubts


def test_correction_that_only_drops_the_last_letter_is_not_safe() -> None:
    decision = decide("الخضراءو", "الخضراءو الجميلة")
    dropped = [one for one in decision.fixes if one.candidate.text == "الخضراء"]
    assert not any(one.is_safe for one in dropped)


@pytest.mark.parametrize("text", ["قال أبو أمامة إن", "عن القاسم بن أبي أمامة قال"])
def test_the_name_of_a_child_bears_no_pronoun(text: str) -> None:
    assert LINTER.check(text) == []


def test_a_cut_that_leaves_an_unusual_word_of_two_letters_is_not_made_unasked() -> None:
    found = LINTER.check("جرتوسيع نطاق بحثك")
    assert [one.fixes[0].applicability for one in found] == [Applicability.UNSAFE]


#: A page of plain news, of which no list lacks a word.
PLAIN = (
    "ناقش المجلس خطة التنمية في المدينة. وقال رئيس اللجنة إن العمل في المشروع يبدأ في العام "
    "القادم. وتضم المنطقة عددا من المدارس والمستشفيات. وأعلنت الوزارة أن عدد الطلاب زاد في "
    "السنوات الأخيرة. وشارك في الاجتماع ممثلون عن الشركات الكبيرة. "
)


def test_the_one_typing_error_of_a_long_plain_text_is_found() -> None:
    text = f"{12 * PLAIN}وتقدم الوزارة الخدمات الاستشارية والترديب للعاملين. {12 * PLAIN}"
    (found,) = LINTER.check(text)
    assert text[found.start : found.end] == "والترديب"
    assert found.fixes[0].edits[0].replacement == "والتدريب"
