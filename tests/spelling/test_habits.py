"""An error made time and again in a text is likelier where the text cannot show it alone."""

from __future__ import annotations

import pytest

from linter import Linter
from linter.findings.diagnostic import Applicability
from linter.spelling.confidence import NO_SHIFT, default_calibration
from linter.spelling.habits import NO_HABITS, Habit, by_habits, habit, habits
from linter.spelling.speller import default_speller
from linter.spelling.verdict import ErrorKind
from linter.text.passage import Passage

OF_HEH = Habit(ErrorKind.TA_MARBUTA, "ه")
CARELESS = "زار الوزير المدرسه القديمه وشكر المعلمه على الهديه الجميله"


def habits_of(text: str) -> dict[Habit, float]:
    passage = Passage(text)
    verdicts = [one for _, one in default_speller().unlisted_words(passage) if one.candidates]
    return dict(habits(passage.vocabulary, verdicts, default_calibration(), NO_SHIFT))


def test_text_without_dots_on_its_ta_marbuta_shows_it() -> None:
    assert habits_of(CARELESS)[OF_HEH] > 2


def test_careful_words_speak_against_a_habit() -> None:
    careful = "المدرسة القديمة والمكتبة الكبيرة في المدينة البعيدة عند الحديقة الجميلة"
    mixed = habits_of(f"{careful} {CARELESS}")
    assert 0 < mixed[OF_HEH] < habits_of(CARELESS)[OF_HEH]


@pytest.mark.parametrize("text", ["يجرى حاليا إصلاح الطريق", "رأى أن البناء ينوى إنشاؤه هنا"])
def test_verb_that_may_be_passive_vouches_for_no_habit(text: str) -> None:
    assert habits_of(text) == NO_HABITS
    assert not Linter(select=["S"]).check(text)


def test_text_without_errors_has_no_habits() -> None:
    assert habits_of("زار الوزير المدرسة القديمة وشكر المعلمة") == NO_HABITS


@pytest.mark.parametrize(
    ("kind", "written", "meant", "found"),
    [
        (ErrorKind.TA_MARBUTA, "مكتبه", "مكتبة", OF_HEH),
        (ErrorKind.TA_MARBUTA, "كتابة", "كتابه", Habit(ErrorKind.TA_MARBUTA, "ة")),
        (ErrorKind.ALIF_MAQSURA, "المصرى", "المصري", Habit(ErrorKind.ALIF_MAQSURA, "ى")),
        (ErrorKind.HAMZA, "اكبر", "أكبر", Habit(ErrorKind.HAMZA, "ا")),
        (ErrorKind.HAMZA, "إستخدام", "استخدام", None),
        (ErrorKind.LETTERS, "المديتة", "المدينة", None),
    ],
)
def test_error_of_habit_is_known_by_its_letter(
    kind: ErrorKind, written: str, meant: str, found: Habit | None
) -> None:
    assert habit(kind, written, meant) == found


def test_right_word_is_doubted_only_beside_errors_like_it() -> None:
    linter = Linter(select=["C010"])
    sentence = "كانت في ورقه وكانت مفيدة"
    assert linter.check(sentence) == []
    found = linter.check(f"{CARELESS} و{sentence}")
    assert "ورقة" in [one.fixes[0].edits[0].replacement for one in found]


def test_who_leaves_the_dots_off_means_the_dotted_ending_though_another_word_is_commoner() -> None:
    text = "قال فى البيت التى كانت فى الطريق إلى المدرسة. انت تريدى الانخراط فى نشاط إيثارى.\n"
    found = [one for one in Linter().check(text) if text[one.start : one.end] == "تريدى"]
    assert [one.fixes[0].edits[0].replacement for one in found] == ["تريدي"]


def test_a_habit_of_one_ending_makes_no_other_likelier() -> None:
    kind = ErrorKind.ALIF_MAQSURA
    assert habit(kind, "بديلى", "بديلي") == Habit(kind, "ى")
    assert habit(kind, "بديلى", "بديلا") is None


def test_who_leaves_hamzas_out_means_the_word_with_one() -> None:
    verdict, lexicon = default_speller().judge("الاصعب"), default_speller().lexicon
    mistyped = verdict._replace(candidates=verdict.candidates[1::-1])
    careless = {Habit(ErrorKind.HAMZA, "ا"): 4.0}
    assert mistyped.candidates[0].text == "الصعب"
    assert by_habits(mistyped, careless, lexicon).candidates[0].text == "الأصعب"
    assert by_habits(mistyped, NO_HABITS, lexicon) is mistyped
    assert by_habits(mistyped, careless, lexicon).error_share == pytest.approx(mistyped.error_share)


@pytest.mark.parametrize(
    ("word", "meant"), [("وعدنى", "وعدني"), ("معى", "معي"), ("جدى", "جدي"), ("قدمى", "قدمي")]
)
def test_who_writes_every_ya_without_dots_means_no_upright_alif(word: str, meant: str) -> None:
    careless = "فى القاهرة التى زارها الوزير المصرى، وهى المدينة التى بناها القائد الذى جاء إلى"
    text = f"{careless} {word} أمس"
    found = [one for one in Linter(["S004"]).check(text) if text[one.start : one.end] == word]
    assert [one.fixes[0].edits[0].replacement for one in found] == [meant]


def test_what_neighbours_ask_for_is_not_sure_against_a_habit() -> None:
    text = "فى القاهرة التى زارها الوزير المصرى، ولم أجد الجنة التى وعدنى بها أبى"
    (found,) = (one for one in Linter(["S004"]).check(text) if one.start == text.index("وعدنى"))
    assert found.fixes[0].applicability is Applicability.UNSAFE


@pytest.mark.parametrize(
    ("sentence", "word", "meant"),
    [
        ("دعى رئيس النادى إلى الحفل الذى أقيم فى القاهرة", "دعى", "دعا"),
        ("كان يمشى فى الطريق الذى بناه بينمى كان صاحبى فى البيت", "بينمى", "بينما"),
    ],
)
def test_who_writes_ya_without_dots_misspells_far_commoner_words_in_alif_too(
    sentence: str, word: str, meant: str
) -> None:
    careless = "فى القاهرة التى زارها الوزير المصرى، وهى المدينة التى بناها القائد الذى جاء إلى"
    text = f"{careless} الميدان. {sentence}"
    found = [one for one in Linter(["S004"]).check(text) if text[one.start : one.end] == word]
    assert [one.fixes[0].edits[0].replacement for one in found] == [meant]
