"""What stands around a word says whether it is a name."""

from __future__ import annotations

import pytest

from linter.spelling.names.name_clues import NameClues
from linter.text.passage import Passage


def clues(text: str, word: str, unlisted: tuple[str, ...] = ()) -> list[str]:
    passage = Passage(text)
    found = NameClues(passage, passage.places_of({word, *unlisted}))
    return found.found(passage.words.index(word))


@pytest.mark.parametrize(
    ("text", "clue"),
    [
        ("قال شيغور (Shigor) إن", "latin-in-brackets"),
        ("قال شيغور [Shigor] إن", "latin-in-brackets"),
        ("قال شيغور محمد (Shigor Mohamed) إن", "latin-after-next"),
        ("فيلم «شيغور» الجديد", "in-quotation-marks"),
        ('فيلم "شيغور" الجديد', "in-quotation-marks"),
        ("قال السيد شيغور إن", "after-title"),
        ("زار مدينة شيغور أمس", "after-title"),
        ("والسيد شيغور", "after-title"),
        ("كان شيخا لعشيرة شيغور", "after-title"),
        ("قدم الهدية للأمير شيغور", "after-title"),
        ("خلفا للمفتي الحالي شيغور", "after-title"),
        ("والسيدة الفاضلة شيغور", "after-title"),
        ("قال أحمد شيغور إن", "after-given-name"),
        ("ولقاء لفاطمة شيغور", "after-given-name"),
        ("اسم الطالب احمد شيغور", "after-given-name"),
        ("باسم عبد الجليل شيغور", "after-given-name"),
        ("باسم نور الدين شيغور", "after-given-name"),
        ("أغنية «هاحبك شيغور»", "in-quotation-marks"),
        ("أغنية «شيغور الكبير»", "in-quotation-marks"),
        ("عاد شيغور ثم غادر شيغور", "repeated"),
    ],
)
def test_place_speaks_for_a_name(text: str, clue: str) -> None:
    assert clue in clues(text, "شيغور")


def test_two_unlisted_words_together_are_a_name() -> None:
    assert clues("قال سيرغون شيغور إن", "شيغور", ("سيرغون",)) == ["beside-unlisted"]
    assert clues("قال سيرغون، شيغور إن", "شيغور", ("سيرغون",)) == []


@pytest.mark.parametrize(
    "text",
    [
        "غادر شيغور إن",
        "غادر شيغور (رئيس الوفد) إن",
        "قال السيد: شيغور عاد",
        "«غادر شيغور إن»",
        "قال أحمد: شيغور",
    ],
)
def test_plain_place_says_nothing(text: str) -> None:
    assert clues(text, "شيغور") == []


def test_weight_leaves_repetition_aside_and_adds_the_rest() -> None:
    passage = Passage("قال السيد شيغور (Shigor) إن شيغور عاد")
    found = NameClues(passage, passage.places_of({"شيغور"}))
    titled = Passage("السيد شيغور")
    by_title = NameClues(titled, titled.places_of({"شيغور"}))
    assert found.weight(2) > by_title.weight(1) > 0
    assert found.weight(4) == 0.0
    assert found.repetition(4) > 0


def test_word_with_the_article_and_without_is_one_word_twice_and_thrice_says_more() -> None:
    passage = Passage("ذاتوية أو الذاتوية")
    assert NameClues(passage, passage.places_of({"ذاتوية", "الذاتوية"})).repetition(0) > 0
    thrice = Passage("شيغور ثم شيغور ثم شيغور")
    twice = Passage("شيغور ثم شيغور")
    found = [NameClues(one, one.places_of({"شيغور"})).repetition(0) for one in (thrice, twice)]
    assert found[0] > found[1]


def test_a_listed_word_after_a_given_name_is_no_surname() -> None:
    passage = Passage("غادر أحمد المدينة")
    assert NameClues(passage, {}).found(2) == []


def test_a_listed_word_that_hardly_anybody_uses_may_be_one() -> None:
    passage = Passage("من إخراج خولة أصباب")
    assert NameClues(passage, {}).found(3, is_rare=True) == ["after-given-name"]


@pytest.mark.parametrize(
    ("text", "word", "found"),
    [
        ("أصيب علي الشميلي أمس", "علي", ["before-surname"]),
        ("أصيب علي الشميلي أمس", "الشميلي", ["after-given-name"]),
        ("قال علي حاتم أمس", "علي", ["before-surname"]),
        ("حصلت علي شميلة أمس", "علي", []),
        ("حصلت علي شميلة أمس", "شميلة", []),
    ],
)
def test_a_name_that_is_also_another_word_is_one_before_a_name(
    text: str, word: str, found: list[str]
) -> None:
    passage = Passage(text)
    seen = NameClues(passage, passage.places_of({"الشميلي", "شميلة"}), set())
    assert seen.found(passage.words.index(word)) == found


def test_surname_of_who_speaks_stands_behind_a_verb_of_saying() -> None:
    passage = Passage("وأضاف الشميلي إن الأمر انتهى")
    assert NameClues(passage, passage.places_of({"الشميلي"}), set()).found(1) == [
        "after-given-name"
    ]
    assert NameClues(passage, {}, set()).found(1) == []
    misspelt = Passage("وأضاف الوفقاق إن الأمر انتهى")
    assert NameClues(misspelt, misspelt.places_of({"الوفقاق"}), set()).found(1) == []


def test_original_may_stand_behind_a_closing_quotation_mark() -> None:
    passage = Passage('منصة "غراند شيغو ريسيرتش" (Grand Shigo) أمس')
    found = NameClues(passage, passage.places_of({"شيغو"}), set()).found(
        passage.words.index("شيغو")
    )
    assert "latin-after-next" in found


def test_genitive_may_part_a_title_from_the_name() -> None:
    assert clues("صرح وزير الطاقة شيغور أمس", "شيغور") == ["after-title"]


def test_hyphen_joins_two_names() -> None:
    passage = Passage("حول محور شيغور-بامخور أمس")
    found = NameClues(passage, passage.places_of({"شيغور", "بامخور"}))
    assert found.found(passage.words.index("بامخور")) == ["beside-unlisted"]


@pytest.mark.parametrize("title", ["د/ ", "د. ", "م. "])
def test_abbreviated_title_stands_before_a_name(title: str) -> None:
    assert clues(f"حضر {title}شيغور أمس", "شيغور") == ["after-title"]
