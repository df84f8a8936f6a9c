"""Places where names stand, and given names."""

from __future__ import annotations

import pytest

from dictionaries.recipes.given_names import HEAD, TABLE, given_names
from linter import Linter
from linter.spelling.choices import default_choices
from linter.spelling.names.given_names import may_be_given_name
from linter.spelling.names.name_places import NamePlaces, default_name_places
from linter.spelling.surroundings.window import surroundings
from linter.text.passage import Passage

LINTER = Linter(select=["S001"])


def _odds(text: str, word: str) -> float:
    passage = Passage(text)
    seen = surroundings(passage, passage.words.index(word), {})
    return default_name_places().log_odds(default_choices().features(seen))


def test_names_stand_behind_names_and_places_rather_than_behind_verbs() -> None:
    name = _odds("زار الوفد منطقة القصيرة صباح اليوم", "القصيرة")
    plain = _odds("زار الوفد هذه القصيرة صباح اليوم", "القصيرة")
    assert name > 0 > plain


def test_weights_add_up() -> None:
    places = NamePlaces(["shift\t-1", "-1 مدينة\t2"])
    assert places.log_odds(["-1 مدينة", "+1 في"]) == 1.0
    assert places.log_odds([]) == -1.0


@pytest.mark.parametrize("word", ["مختار", "ومختار", "لعزيزة", "عزيزة", "احمد", "أحمد"])
def test_given_names_are_known_though_they_are_words(word: str) -> None:
    assert may_be_given_name(word)


@pytest.mark.parametrize("word", ["", "و", "المدينة", "يكتب"])
def test_other_words_are_no_given_names(word: str) -> None:
    assert not may_be_given_name(word)


def test_table_of_given_names_is_as_the_recipe_makes_it() -> None:
    assert TABLE.read_text("utf-8") == HEAD + "".join(f"{one}\n" for one in given_names())


@pytest.mark.parametrize(
    "text",
    [
        "أكدت المديرة الجهوية للصحة بالقيروان، رفيقة العلوتي، أنه تم فتح تحقيق إداري",
        "تم تعيين مختار الرصاغ مديرا للمهرجان الدولي",
        "تنطلق الرحلة من المحطة إلى جبال الثالحة الصخرية",
        "يقول إن الطبيب «عندو أمراض كثيرة» ولا يعترف بها",
    ],
)
def test_surnames_places_and_quoted_speech_are_left_alone(text: str) -> None:
    assert not LINTER.check(text)


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("أكدت المديرة الجهوية للصحة أنه تم فتح تحقيف إداري", "تحقيف"),
        ("تنطلق الرحلة من المحطة إلى الجبال الصخربة الشاهقة", "الصخربة"),
    ],
)
def test_errors_beside_them_are_reported(text: str, wrong: str) -> None:
    assert [text[one.start : one.end] for one in LINTER.check(text)] == [wrong]
