"""Names and terms that look like misspellings are looked at once more before a report."""

from __future__ import annotations

import pytest

from linter import Linter
from linter.findings.diagnostic import Applicability
from linter.spelling.doubts import Doubt
from linter.spelling.explanation import explain
from linter.spelling.second_look import (
    Look,
    SecondLook,
    default_second_look,
    is_no_spelling,
    look,
)
from linter.spelling.speller import default_speller
from linter.spelling.verdict import Candidate, ErrorKind, Status, Verdict
from linter.text.passage import Passage

LINTER = Linter(select=["S"])
TYPED = Verdict(
    "المديتة",
    Status.TYPO,
    (Candidate("المدينة", ErrorKind.LETTERS, 8.0, 8.0, probability=0.9),),
)


@pytest.mark.parametrize(
    "text",
    [
        "تقع المحطة قرب بحيرة مورنغا في الجنوب.",
        "وصل القطار إلى مدينة بالمرون.",
        "أعلنت شركة ديفاكو عن أرباحها أمس.",
        "غنى المطرب سوليك في الحفل.",
        "التقى توماسو كمبارا في روما.",
    ],
)
def test_name_without_a_clear_correction_is_left_alone(text: str) -> None:
    assert not LINTER.check(text)


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("زار الوزير المديتة القديمة أمس.", "المديتة"),
        ("أعلنت الحكوومة خطة جديدة للتعليم.", "الحكوومة"),
        ("بدأت الشركة مشروعا جديدا في المننطقة الشمالية.", "المننطقة"),
        ("رأيت كثيرا من المستوبات تبدأ بصناديق في مكان مناسب هذا", "المستوبات"),
    ],
)
def test_mistyped_word_is_still_reported(text: str, wrong: str) -> None:
    assert [text[one.start : one.end] for one in LINTER.check(text)] == [wrong]


@pytest.mark.parametrize(
    "text",
    [
        "حاول آينشتاين وفشل في هذا المسعى",
        "التحق بكلية آلدرشوت العسكرية",
        "فاز المخرج بن آفليك بالجائزة",
        "تقع البلدة غربي إلم على النهر",
    ],
)
def test_a_madda_or_a_hamza_below_that_was_written_is_left_alone(text: str) -> None:
    assert not Linter(select=["S002", "C010"]).check(text)


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("شارك أحمد في الإجتماع أمس", "الإجتماع"),
        ("قدم الطالب أعتذاره للمعلم", "أعتذاره"),
        ("زار الوزير الاثار القديمة", "الاثار"),
    ],
)
def test_other_hamzas_are_still_corrected(text: str, wrong: str) -> None:
    assert [text[one.start : one.end] for one in LINTER.check(text)] == [wrong]


@pytest.mark.parametrize(
    "text",
    [
        "سجل المؤشر المرجعي للبيئة “كزابلانكا أي إس جي 10” تراجعا طفيفا.",
        "وأضاف أستيي في معرض كلمته أن الكاتب كان يتحدث عن غيره.",
    ],
)
def test_place_or_spelling_of_a_name_speaks_for_one(text: str) -> None:
    assert not LINTER.check(text)


@pytest.mark.parametrize(
    "text",
    ["جاء في السلسلة الفنان حسن الفد وآخرون.", "واعتبر راشيد الطالبي أن الحزب متماسك."],
)
def test_letters_of_what_may_be_a_surname_are_not_changed_unasked(text: str) -> None:
    for one in LINTER.check(text):
        assert all(fix.applicability is not Applicability.SAFE for fix in one.fixes)


@pytest.mark.parametrize(
    "text",
    [
        "ولفتت العدوي إلى أن العرض يأتي في سياق وطني.",
        "صدرت الرواية للكاتبة التونسية حفيظة قاره بيبان أمس.",
    ],
)
def test_right_word_that_may_be_a_surname_is_not_changed_unasked(text: str) -> None:
    for one in Linter(select=["C010"]).check(text):
        assert all(fix.applicability is not Applicability.SAFE for fix in one.fixes)


def test_mistyped_word_behind_a_verb_of_saying_is_still_reported() -> None:
    text = "وقال الوفقاق إن المشروع سيبدأ غدا."
    assert [text[one.start : one.end] for one in LINTER.check(text)] == ["الوفقاق"]


def test_rare_name_is_corrected_where_the_report_is_sure() -> None:
    text = "أصبحت مدينة منزحعة السلاح بعد الاتفاق."
    assert [text[one.start : one.end] for one in LINTER.check(text)] == ["منزحعة"]


def test_another_rendering_of_a_rare_name_is_no_correction() -> None:
    assert not LINTER.check("وصل السفير أنتوني لوزاتو غاردنر إلى بروكسل")


def test_a_rare_word_is_no_correction_of_a_name_after_a_title() -> None:
    assert not LINTER.check("وكانت عشيرة قايى بزعامة قائدها")
    assert LINTER.check("وصل إلى مدبنة كبيرة في الجنوب")


def test_a_word_called_twice_is_no_error() -> None:
    assert not LINTER.check("وصاح: «تركو! تركو!» ثم مضى")


def test_a_title_and_foreign_letters_take_off_odds() -> None:
    curve = default_second_look()
    plain = curve.log_odds(TYPED, Look())
    assert curve.log_odds(TYPED, Look(title=1.0)) < plain
    assert curve.log_odds(TYPED, Look(likeness=3.0)) < plain
    assert curve.log_odds(TYPED, Look(foreign=1.0)) < plain
    assert curve.log_odds(TYPED, Look(clues=2.0)) < plain
    assert curve.log_odds(TYPED, Look(opens=1.0)) < plain
    assert curve.log_odds(TYPED, Look(speaks=1.0)) < plain
    assert curve.log_odds(TYPED, Look(given=1.0)) < plain
    assert curve.log_odds(TYPED, Look(place=1.0)) < plain
    confused = Look(is_confused=True)
    assert curve.log_odds(TYPED, confused, meant_likeness=3.0) < curve.log_odds(TYPED, confused)


def test_a_foreign_name_with_a_vowel_less_is_another_rendering() -> None:
    meant = Candidate("سيرجيو", ErrorKind.LETTERS, 8.0, 12.0, probability=0.9)
    curve, rendered = default_second_look(), Verdict("سرجيو", Status.TYPO, (meant,))
    lost = rendered._replace(word="سيرجو")
    other = rendered._replace(word="سيجيو")
    assert curve.log_odds(rendered, Look(), 3.0) < curve.log_odds(other, Look(), 3.0)
    assert curve.log_odds(lost, Look(), 3.0) < curve.log_odds(other, Look(), 3.0)


def test_speech_written_as_it_sounds_is_likelier_no_error() -> None:
    curve = default_second_look()
    meant = Candidate("عنده", ErrorKind.LETTERS, 8.0, 8.0, probability=0.9)
    said = Verdict("عندو", Status.TYPO, (meant,))
    assert curve.log_odds(said, Look()) < curve.log_odds(said._replace(word="عندم"), Look())


def test_a_word_that_would_be_a_strange_new_one_is_likelier_an_error() -> None:
    curve = default_second_look()
    assert curve.log_odds(TYPED, Look(new=30.0)) > curve.log_odds(TYPED, Look(new=10.0))


def test_a_letter_skipped_or_swapped_is_likelier_an_error_than_another_letter() -> None:
    curve = default_second_look()
    changed = curve.log_odds(TYPED, Look())
    for written in ("المدنية", "الميينة", "المدية"):
        assert curve.log_odds(TYPED._replace(word=written), Look()) >= changed


def test_qaf_for_another_letter_is_how_the_maghreb_spells_a_name() -> None:
    spelt = Verdict(
        "سيقما",
        Status.TYPO,
        (Candidate("سيغما", ErrorKind.LETTERS, 6.0, 13.0, probability=0.9),),
    )
    confused = spelt._replace(word="سيجما")
    curve, seen = default_second_look(), Look(is_confused=True)
    assert curve.log_odds(spelt, seen) < curve.log_odds(confused, seen)


def test_without_weights_nothing_is_said() -> None:
    assert SecondLook([]).log_odds(TYPED, Look(title=1.0)) == 0.0


def _look(text: str, word: str) -> Look:
    speller, passage = default_speller(), Passage(text)
    index, unlisted = passage.words.index(word), speller.unlisted(passage)
    return look(passage, index, "", unlisted, speller.name_model, speller.lexicon)


def test_what_stands_beside_a_word_is_seen() -> None:
    seen = _look("زار السيد شيغور، ثم عاد", "شيغور")
    assert seen.title == 1.0
    assert seen.clues > 0


def test_a_land_that_everybody_knows_makes_no_name_of_the_word_beside_it() -> None:
    assert _look("وصل إلى ليبيا ميشيرا إلى الأمر", "ميشيرا").foreign == 0.0
    assert _look("وصل إلى موزيريا ميشيرا إلى الأمر", "ميشيرا").foreign == 1.0


def test_two_words_in_no_list_side_by_side_are_a_term_and_an_error_of_hamza_is_none() -> None:
    assert _look("تسببه الشفلوحة الكعثرية الى اليوم", "الكعثرية").beside == 1.0


def test_explanation_names_the_doubt() -> None:
    found = explain("مورنغا", default_speller(), "تقع المحطة قرب بحيرة مورنغا في الجنوب.")
    assert found.decision is not None
    assert set(found.decision.doubts) <= {Doubt.UNKNOWN, Doubt.UNSURE, Doubt.LIKE_A_NAME}


@pytest.mark.parametrize(
    "text",
    [
        "وشمل الاتفاق مؤسسات القطاع الخاص في بوقوتا ومدن أخرى.",
        "تقع المدرسة في منطقة سلتة المتاخمة للجبل.",
        "تحدث رئيس نادي مونتينيقرو عن المباراة.",
        "ورفع المحتجون شعار ديقاج في وجه المسؤول.",
    ],
)
def test_letters_often_confused_are_looked_at_for_a_name_as_well(text: str) -> None:
    assert not LINTER.check(text)


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("يشهد القطاع تطورا في ضروف العمل.", "ضروف"),
        ("قال الوزير إن هدا المشروع سينتهي قريبا.", "هدا"),
    ],
)
def test_letters_often_confused_are_still_reported(text: str, wrong: str) -> None:
    assert [text[one.start : one.end] for one in LINTER.check(text)] == [wrong]


@pytest.mark.parametrize("word", ["ديفإ", "بوىا", "مآامي", "ؤمارك", "مدينةي"])
def test_letters_where_none_is_ever_written_are_no_name(word: str) -> None:
    assert is_no_spelling(word)


@pytest.mark.parametrize(
    "word", ["لاإرادي", "والإمارات", "بإبراهيم", "قرآن", "مستشفى", "آسيا", "ماء"]
)
def test_words_and_names_are_spelt_as_words_are(word: str) -> None:
    assert not is_no_spelling(word)


def test_a_foreign_name_with_a_letter_that_ends_no_word_is_reported() -> None:
    (found,) = LINTER.check("غادر الوزير ديفإ المدينة مساء أمس.")
    assert found.start == len("غادر الوزير ")


def test_what_is_strange_in_a_text_is_found_once_for_all_its_words() -> None:
    passage = Passage("زار الشفلوحة الكعثرية الى اليوم")
    unlisted = default_speller().unlisted(passage)
    assert unlisted.strange is unlisted.strange
    assert "الكعثرية" in unlisted.strange
    assert "الى" not in unlisted.strange


@pytest.mark.parametrize("name", ["موسى النمراني", "نشوان الحيالي", "محمد الضاصر"])
def test_surname_behind_a_given_name_is_left_alone_in_a_single_sentence(name: str) -> None:
    assert not Linter(select=["S001"]).check(f"وقال الناشط {name} في تصريح له إن الأمر انتهى.")


@pytest.mark.parametrize("word", ["السودانوية", "والإسلاموية", "إسلاموية", "العولموي"])
def test_word_in_wi_of_a_listed_one_is_left_alone(word: str) -> None:
    assert not Linter(select=["S001"]).check(f"درس الكاتب {word} في كتابه الجديد.")


@pytest.mark.parametrize("text", ["قال الوفقاق", "وصل الوفد\nقال الوفقاق\n\nثم غادر"])
def test_word_behind_a_verb_of_saying_is_no_speaker_where_nothing_is_said(text: str) -> None:
    (found,) = Linter(select=["S001"]).check(text)
    assert text[found.start : found.end] == "الوفقاق"


def test_speaker_behind_what_he_said_is_left_alone() -> None:
    assert not Linter(select=["S001"]).check("«هذا الأمر سينتهي»، يقول الضاصر.")
