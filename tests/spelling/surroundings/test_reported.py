"""What a sentence reports tells وإن from وأن behind it."""

from __future__ import annotations

import pytest

from linter.spelling.choices import default_choices
from linter.spelling.speller import default_speller
from linter.spelling.surroundings.clauses import particle
from linter.spelling.surroundings.reported import Reported, features, reported
from linter.text.passage import Passage


def tokens_before(text: str) -> list[str]:
    return text.split()[::-1]


def test_particle_behind_the_verb_of_saying_is_found_past_others() -> None:
    before = tokens_before("وقال الوزير إن التحقيق أثبت أن الحادث كان متعمدا ،")
    assert reported(before, particle) == Reported(
        particle="إن",
        is_said=True,
        nearest="أن",
        between=1,
        far=1,
        lead="،",
        before_nearest="اثبت",
    )


@pytest.mark.parametrize(
    "text",
    [
        "أكد الوزير أن الحادث كان متعمدا ،",
        "قال كلاما . ثم أعلن أن الحادث كان متعمدا ،",
        "قال لمن أعلن أن الحادث وقع إن شاء الله",
    ],
)
def test_a_sentence_whose_particle_follows_no_verb_of_saying_reports_nothing(text: str) -> None:
    seen = reported(tokens_before(text), particle)
    assert seen.particle != "إن" or not seen.is_said


def test_nothing_before_gives_one_feature() -> None:
    assert list(features(reported([], particle), "noun", str)) == ["reported/no "]


@pytest.mark.parametrize(
    ("text", "word"),
    [
        (
            "قال رئيس الشركة إن المصنع الجديد سيعمل في الربيع المقبل، "
            "وإن الإنتاج سيبلغ ضعف ما كان عليه.",
            "وإن",
        ),
        (
            "أكد الناطق باسم الشركة أن الأعمال بدأت أمس في المصنع الجديد، "
            "وأن الإنتاج سيعود إلى حجمه المعتاد قبل نهاية العام.",
            "وأن",
        ),
    ],
)
def test_report_decides_the_joined_particle(text: str, word: str) -> None:
    speller = default_speller()
    passage = Passage(text)
    index = passage.words.index(word)
    place = speller.place(passage, index, speller.unlisted(passage), has_choice=True)
    choice = default_choices().choice(word, "وإن" if word == "وأن" else "وأن")
    assert choice is not None
    assert place.window is not None
    assert default_choices().log_odds(choice, place.window) > 0
