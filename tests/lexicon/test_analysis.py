"""How words are read, by paradigm: each join of particle, stem and pronoun, right and wrong."""

from __future__ import annotations

import pytest

from linter.lexicon.analysis import Analysis, PartOfSpeech, analyses
from linter.lexicon.lexicon import Lexicon
from linter.lexicon.resources import default_artefact


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    return Lexicon(default_artefact())


def readings(word: str, lexicon: Lexicon) -> list[str]:
    return [str(reading) for reading in analyses(word, lexicon)]


def likeliest(word: str, lexicon: Lexicon) -> Analysis:
    return next(analyses(word, lexicon))


@pytest.mark.parametrize(
    ("word", "reading"),
    [
        ("البيت", "ال+بيت"),
        ("وبيت", "و+بيت"),
        ("فبيت", "ف+بيت"),
        ("ببيت", "ب+بيت"),
        ("كبيت", "ك+بيت"),
        ("لبيت", "ل+بيت"),
        ("بالبيت", "ب+ال+بيت"),
        ("كالبيت", "ك+ال+بيت"),
        ("للبيت", "ل+ال+بيت"),
        ("والبيت", "و+ال+بيت"),
        ("فالبيت", "ف+ال+بيت"),
        ("وبالبيت", "و+ب+ال+بيت"),
        ("وللبيت", "و+ل+ال+بيت"),
        ("فبالبيت", "ف+ب+ال+بيت"),
    ],
)
def test_noun_is_read_under_each_run_of_proclitics(
    word: str, reading: str, lexicon: Lexicon
) -> None:
    assert reading in readings(word, lexicon)


@pytest.mark.parametrize(
    ("word", "reading"),
    [
        ("سيكتب", "س+يكتب"),
        ("وسيكتب", "و+س+يكتب"),
        ("فسيكتب", "ف+س+يكتب"),
        ("ليكتب", "ل+يكتب"),
        ("وليكتب", "و+ل+يكتب"),
        ("أيكتب", "أ+يكتب"),
        ("سأكتب", "س+أكتب"),
        ("ستكتبين", "س+تكتبين"),
        ("سآكل", "س+آكل"),
        ("وسيكتبونها", "و+س+يكتبون+ها"),
    ],
)
def test_imperfect_is_read_under_each_run_of_proclitics(
    word: str, reading: str, lexicon: Lexicon
) -> None:
    assert reading == str(likeliest(word, lexicon))
    assert likeliest(word, lexicon).part_of_speech is PartOfSpeech.VERB


@pytest.mark.parametrize(
    "pronoun", ["ه", "ها", "هما", "هم", "هن", "ك", "كما", "كم", "كن", "ي", "نا"]
)
def test_noun_is_read_with_each_pronoun(pronoun: str, lexicon: Lexicon) -> None:
    assert f"كتاب+{pronoun}" in readings(f"كتاب{pronoun}", lexicon)
    assert f"مدرسة+{pronoun}" in readings(f"مدرست{pronoun}", lexicon)
    assert f"ب+مدرسة+{pronoun}" in readings(f"بمدرست{pronoun}", lexicon)


@pytest.mark.parametrize("pronoun", ["ه", "ها", "هم", "ك", "ني", "نا"])
def test_verb_is_read_with_each_pronoun(pronoun: str, lexicon: Lexicon) -> None:
    assert f"يسأل+{pronoun}" in readings(f"يسأل{pronoun}", lexicon)


@pytest.mark.parametrize(
    ("word", "reading"),
    [
        ("مدرسته", "مدرسة+ه"),
        ("أبنائه", "أبناء+ه"),
        ("أبناءه", "أبناء+ه"),
        ("أبناؤه", "أبناء+ه"),
        ("جزؤه", "جزء+ه"),
        ("مبدئه", "مبدأ+ه"),
        ("مستشفاه", "مستشفى+ه"),
        ("رماه", "رمى+ه"),
        ("إليها", "إلى+ها"),
        ("عليهم", "على+هم"),
        ("كتاباه", "كتابان+ه"),
        ("معلموها", "معلمون+ها"),
        ("معلميها", "معلمين+ها"),
        ("كتبوه", "كتبوا+ه"),
        ("كتبتموه", "كتبتم+ه"),
        ("للغة", "ل+ال+لغة"),
        ("لله", "ل+الله"),
        ("آلآن", "أ+ال+آن"),
    ],
)
def test_join_of_spelling_is_undone(word: str, reading: str, lexicon: Lexicon) -> None:
    assert reading in readings(word, lexicon)


@pytest.mark.parametrize("word", ["المدرستها", "الكتابه", "بالبيتنا", "للبيتكم"])
def test_article_and_pronoun_exclude_each_other(word: str, lexicon: Lexicon) -> None:
    assert not any(
        "ال" in reading.proclitics and reading.enclitics for reading in analyses(word, lexicon)
    )


def test_noun_with_article_and_pronoun_has_no_reading(lexicon: Lexicon) -> None:
    assert readings("المدرستها", lexicon) == []


@pytest.mark.parametrize(
    "word",
    [
        *("باليكتب", "اليكتب", "لليكتب", "كاليكتبون"),  # no verb bears the article
        *("بيكتبون", "كيكتبون"),  # nor a preposition
        *("سكتاب", "سالبيت", "سكتبوا"),  # no noun and no perfect bears the future particle
        *("كتابني", "مدرستني"),  # ني follows verbs
        *("كتابانه", "معلمونه"),  # dual and plural drop their ن before a pronoun
        *("مدرسةه", "مستشفىه", "كتبواه"),  # ة, ى and the silent alif do not stand before one
        *("بلالبيت", "سوكتب", "الوبيت"),  # particles in the wrong order
    ],
)
def test_impossible_combination_has_no_reading(word: str, lexicon: Lexicon) -> None:
    assert readings(word, lexicon) == []


@pytest.mark.parametrize("word", ["وصل", "فعل", "بيت", "كان", "سيف", "ولد", "أحمد", "كرسي", "وجه"])
def test_letter_of_the_stem_is_not_taken_off(word: str, lexicon: Lexicon) -> None:
    assert word == str(likeliest(word, lexicon))


@pytest.mark.parametrize("word", ["وكتاب", "بالمدرسة", "كتابها", "سيكتب", "للجنة", "فقال"])
def test_form_with_particle_or_pronoun_is_no_stem(word: str, lexicon: Lexicon) -> None:
    assert word not in {reading.stem for reading in analyses(word, lexicon)}


def test_demonstrative_keeps_its_own_ending(lexicon: Lexicon) -> None:
    assert str(likeliest("هذه", lexicon)) == "هذه"
    assert str(likeliest("كذلك", lexicon)) == "ك+ذلك"
    assert str(likeliest("أولئك", lexicon)) == "أولئك"


def test_two_readings_come_commonest_first(lexicon: Lexicon) -> None:
    found = readings("للجنة", lexicon)
    assert found.index("ل+ال+لجنة") < found.index("ل+ال+جنة")


def test_name_is_read_with_its_proclitics(lexicon: Lexicon) -> None:
    assert "و+ب+لافروف" in readings("وبلافروف", lexicon)


@pytest.mark.parametrize(
    ("word", "part_of_speech"),
    [
        ("البيت", PartOfSpeech.NOUN),
        ("مدرسة", PartOfSpeech.NOUN),
        ("بمحمد", PartOfSpeech.NOUN),
        ("معلموه", PartOfSpeech.NOUN),
        ("سيكتب", PartOfSpeech.VERB),
        ("يكتب", PartOfSpeech.VERB),
        ("كتبوه", PartOfSpeech.VERB),
        ("كتب", None),  # "he wrote" or "books"
        ("من", None),
    ],
)
def test_part_of_speech_is_told_only_where_the_shape_tells_it(
    word: str, part_of_speech: PartOfSpeech | None, lexicon: Lexicon
) -> None:
    assert likeliest(word, lexicon).part_of_speech is part_of_speech


@pytest.mark.parametrize("word", ["", "الوفقاق", "abc", "ل" * 60])
def test_what_is_no_word_has_no_reading(word: str, lexicon: Lexicon) -> None:
    assert readings(word, lexicon) == []
