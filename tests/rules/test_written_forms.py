"""What a word as it is written, and where it stands, says against its being a misspelling."""

from __future__ import annotations

import pytest

from linter import Linter
from linter.findings.diagnostic import Applicability


@pytest.fixture(scope="module")
def linter() -> Linter:
    return Linter(["S"])


@pytest.mark.parametrize(
    "text",
    [
        "انسخ المفتاح ثم الصق ما نسخته في الحقل",
        "انسَ الأمر",
        "تشرح آنا أن العمل عن بعد يساعد الناس، وآنا لا توافق",
        "ابدأ بالتمارين البسيطة، اب\ufffd\ufffd ثقتك",
        "قال وانغ هوا ذلك",
        "ماالذي بحاجة للتحسين؟",
        "كتاب رائع بكل ماتعني الكلمة",
        "بَادِرْ وَاخْرُجْ سَرِيعًا",
        "قال له: اِخرَسْ واُخرُجْ من الرجل",
        "فأجاب: أحتى الآن لا تفهمون؟",
        "فسألني: أخترت الطريق الأصعب عن قصد؟",
    ],
)
def test_a_word_that_is_meant_as_it_stands_is_left_alone(linter: Linter, text: str) -> None:
    assert linter.check(text) == []


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("اعطِ القيمة التالية", "اعطِ"),
        ("هذا الكتاب هوا مفيد جدا", "هوا"),
        ("نحتاج إلى معرفه السبب", "معرفه"),
        ("قال انا لا أوافق", "انا"),
        ("ذهب اِلى المدرسة", "اِلى"),
        ("بقي هناك أحتى الآن ولم يعد.", "أحتى"),
        ("وقد أخترت هذا التخصص لأنه مفيد.", "أخترت"),
    ],
)
def test_one_that_looks_alike_is_not(linter: Linter, text: str, word: str) -> None:
    assert [text[one.start : one.end] for one in linter.check(text)] == [word]


@pytest.mark.parametrize(
    ("text", "applicability"),
    [
        ("ابقى على اتصال", Applicability.UNSAFE),
        ("اخرج من الغرفة\n\nانسى الأمر", Applicability.UNSAFE),
        ("وقد ابقى في حالة تأهب", Applicability.SAFE),
    ],
)
def test_what_may_be_a_command_is_not_made_another_word_unasked(
    linter: Linter, text: str, applicability: Applicability
) -> None:
    assert [one.fixes[0].applicability for one in linter.check(text)] == [applicability]
