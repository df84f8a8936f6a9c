"""Which inflected forms are words, by paradigm: the right ones known, the wrong ones not."""

from __future__ import annotations

import pytest

from linter.lexicon.lexicon import Lexicon, default_artefact

PRONOUNS = ("ه", "ها", "هم", "هن", "ك", "كم", "نا")


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    return Lexicon(default_artefact())


def unknown(words: list[str], lexicon: Lexicon) -> list[str]:
    return [word for word in words if word not in lexicon]


def known(words: list[str], lexicon: Lexicon) -> list[str]:
    return [word for word in words if word in lexicon]


@pytest.mark.parametrize("stem", ["كتاب", "مدرسة", "لجنة", "رئيس", "اجتماع", "مستشفى", "أرض"])
def test_noun_bears_conjunction_preposition_and_article_in_every_order(
    stem: str, lexicon: Lexicon
) -> None:
    inner = ["", "ال", "ب", "ك", "ل", "بال", "كال"]
    forms = [before + particle + stem for before in ("", "و", "ف") for particle in inner]
    assert unknown(forms, lexicon) == []


@pytest.mark.parametrize("stem", ["كتاب", "مدرسة", "رئيس", "اجتماع"])
def test_noun_bears_no_two_prepositions_and_no_article_twice(stem: str, lexicon: Lexicon) -> None:
    forms = [before + stem for before in ("بك", "الال", "سال", "البال", "بلال", "الو", "وف")]
    assert known(forms, lexicon) == []


@pytest.mark.parametrize("host", ["كتاب", "مدرست", "رئيس", "اجتماع", "مستشفا"])
def test_noun_bears_pronoun_or_article_but_not_both(host: str, lexicon: Lexicon) -> None:
    assert unknown([host + pronoun for pronoun in PRONOUNS], lexicon) == []
    wrong = [f"ال{host}{pronoun}" for pronoun in ("ها", "هم", "هن", "كم", "نا")]
    assert known(wrong, lexicon) == []


@pytest.mark.parametrize("stem", ["مدرسة", "حكومة", "مستشفى", "ذكرى"])
def test_final_ta_marbuta_and_alif_maqsura_do_not_stand_before_a_pronoun(
    stem: str, lexicon: Lexicon
) -> None:
    assert known([stem + pronoun for pronoun in PRONOUNS], lexicon) == []


@pytest.mark.parametrize("root", ["كتب", "سمع", "رجع", "جلس"])
def test_imperfect_has_its_persons_and_the_future(root: str, lexicon: Lexicon) -> None:
    persons = [
        *(first + root for first in "أنيت"),
        *(f"{first}{root}{ending}" for first in "يت" for ending in ("ون", "ان", "وا", "ا")),
        f"ت{root}ين",
        f"ي{root}ن",
    ]
    future = ["س" + form for form in persons if not form.endswith("ا")]
    assert unknown(persons + future, lexicon) == []


@pytest.mark.parametrize("root", ["كتب", "سمع", "رجع", "جلس"])
def test_perfect_bears_no_article_and_no_future(root: str, lexicon: Lexicon) -> None:
    forms = [before + root + ending for before in ("ال", "س") for ending in ("وا", "تم")]
    assert known(forms, lexicon) == []


@pytest.mark.parametrize("root", ["كتب", "سمع", "رجع", "شرب"])
def test_imperfect_bears_no_article(root: str, lexicon: Lexicon) -> None:
    forms = [before + root for before in ("الي", "بالي", "للن")]
    assert known(forms, lexicon) == []


@pytest.mark.parametrize("root", ["كتب", "سمع", "شرب", "رفض"])
def test_silent_alif_gives_way_to_a_pronoun(root: str, lexicon: Lexicon) -> None:
    assert unknown([f"{root}و{pronoun}" for pronoun in ("ه", "ها")], lexicon) == []
    assert known([f"{root}وا{pronoun}" for pronoun in ("ه", "ها", "هم")], lexicon) == []


@pytest.mark.parametrize("stem", ["معلم", "مهندس", "مراسل"])
def test_sound_plural_drops_its_nun_in_the_construct(stem: str, lexicon: Lexicon) -> None:
    right = [f"{stem}{vowel}{pronoun}" for vowel in "وي" for pronoun in ("ه", "ها", "هم")]
    wrong = [f"{stem}{vowel}ن{pronoun}" for vowel in "وي" for pronoun in ("ها", "هم")]
    assert unknown([f"{stem}ون", f"{stem}ين", *right], lexicon) == []
    assert known(wrong, lexicon) == []


@pytest.mark.parametrize("stem", ["كتاب", "رئيس", "شهر", "دولت", "مدينت"])
def test_noun_has_its_dual(stem: str, lexicon: Lexicon) -> None:
    forms = [f"{before}{stem}{ending}" for before in ("", "ال") for ending in ("ان", "ين")]
    assert unknown(forms, lexicon) == []


@pytest.mark.parametrize("stem", ["أبنا", "زملا", "أعضا", "علما"])
def test_hamza_takes_its_seat_by_case_and_is_never_left_out(stem: str, lexicon: Lexicon) -> None:
    seats = [f"{stem}{seat}{pronoun}" for seat in "ءؤئ" for pronoun in ("ه", "ها", "هم")]
    assert unknown(seats, lexicon) == []
    assert known([f"{stem}أهم", f"{stem}إهم"], lexicon) == []


@pytest.mark.parametrize("stem", ["اقتصاد", "سياس", "ثقاف", "تاريخ", "جامع"])
def test_nisba_inflects_for_gender_and_number(stem: str, lexicon: Lexicon) -> None:
    forms = [f"{stem}{ending}" for ending in ("ي", "ية", "يا", "يين", "يون", "يات")]
    assert unknown([*forms, *("ال" + form for form in forms if form[-1] != "ا")], lexicon) == []
