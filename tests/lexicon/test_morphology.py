"""Which inflected forms are words, by paradigm, and which are not (long: lists of forms)."""

from __future__ import annotations

import pytest

from linter.lexicon.lexicon import Lexicon
from linter.lexicon.resources import default_artefact

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


@pytest.mark.parametrize("verb", ["يكتب", "يرجع", "يجري", "يسعى", "يدعو"])
def test_imperfect_bears_conjunction_future_and_question_in_that_order(
    verb: str, lexicon: Lexicon
) -> None:
    right = [before + verb for before in ("و", "ف", "س", "وس", "فس", "ل", "ول", "فل", "أ", "أفس")]
    wrong = [before + verb for before in ("سو", "سف", "ال", "بس", "كس", "سس", "سل", "أأ", "وفس")]
    assert unknown(right, lexicon) == []
    assert known(wrong, lexicon) == []


@pytest.mark.parametrize("host", ["يكتبون", "يسمعون", "يرفضون"])
def test_plural_of_the_imperfect_bears_particles_and_object_at_once(
    host: str, lexicon: Lexicon
) -> None:
    forms = [
        f"{before}{host}{pronoun}"
        for before in ("", "س", "وس", "فس", "أفس", "أوس")
        for pronoun in ("ه", "ها", "هم")
    ]
    assert unknown(forms, lexicon) == []


@pytest.mark.parametrize("stem", ["يجري", "يكتب", "يسعى", "يرجع", "يتعاون", "يحاول"])
def test_imperfect_has_its_dual_in_all_moods(stem: str, lexicon: Lexicon) -> None:
    base = stem[:-1] + "ي" if stem.endswith("ى") else stem
    persons = [first + base[1:] for first in "يت"]
    right = [f"{person}{ending}" for person in persons for ending in ("ان", "ا")]
    future = [f"س{person}ان" for person in persons]
    assert unknown([*right, *future], lexicon) == []
    assert known([f"ن{base[1:]}ان", f"ال{base}ان"], lexicon) == []


@pytest.mark.parametrize(
    "masdar", ["تحليق", "تركز", "تبادل", "استرجاع", "ابتياع", "انقسام", "إخطار", "تنقيح"]
)
def test_masdar_has_its_sound_feminine_plural(masdar: str, lexicon: Lexicon) -> None:
    plural = f"{masdar}ات"
    right = [plural, f"ال{plural}", f"وال{plural}", f"بال{plural}", f"لل{plural}", f"{plural}ها"]
    wrong = [f"ال{plural}ها", f"{masdar}اة", f"س{plural}", f"{plural}ني"]
    assert unknown(right, lexicon) == []
    assert known(wrong, lexicon) == []


@pytest.mark.parametrize(
    ("participle", "feminine"), [("محفز", "محفزة"), ("متأخر", "متأخرة"), ("مستخدم", "مستخدمة")]
)
def test_participle_inflects_for_gender_number_and_case(
    participle: str, feminine: str, lexicon: Lexicon
) -> None:
    base = feminine[:-1]
    duals = [f"{stem}{end}" for stem in (participle, f"{base}ت") for end in ("ان", "ين")]
    plurals = [f"{participle}ون", f"{participle}ين", f"{base}ات", f"{participle}ا"]
    definite = [f"ال{form}" for form in (*duals, *plurals) if not form.endswith("ا")]
    assert unknown([*duals, *plurals, *definite], lexicon) == []
    assert known([f"{feminine}ان", f"ال{participle}هم", f"{participle}ااات"], lexicon) == []


@pytest.mark.parametrize("stem", ["ميثود", "إمبريال", "ملديف", "جيوديس", "برنامج"])
def test_nisba_of_new_words_inflects_as_well(stem: str, lexicon: Lexicon) -> None:
    endings = ("ي", "ية", "يين", "يان", "يتين", "يات")
    assert unknown([f"ال{stem}{ending}" for ending in endings], lexicon) == []
    assert unknown([f"{stem}يا", f"و{stem}ية", f"لل{stem}يين"], lexicon) == []


@pytest.mark.parametrize("stem", ["موظف", "مواطن", "مسؤول", "لاجئ", "مهندس", "صياد"])
def test_plural_of_persons_is_no_nisba(stem: str, lexicon: Lexicon) -> None:
    """المواطنيين is the commonest misspelling of المواطنين."""
    assert known([f"{stem}يين", f"ال{stem}يين", f"{stem}يون", f"لل{stem}يين"], lexicon) == []


@pytest.mark.parametrize("place", ["مسيح", "أمريك", "فلسطين", "مصر", "سياس"])
def test_nisba_plural_is_not_written_with_one_yeh(place: str, lexicon: Lexicon) -> None:
    assert unknown([f"ال{place}يين"], lexicon) == []
    assert known([f"لل{place}ينيين"], lexicon) == []


@pytest.mark.parametrize("noun", ["عرقلة", "مصارفة", "ضميمة", "حكومة"])
def test_noun_in_ta_marbuta_has_dual_and_plural(noun: str, lexicon: Lexicon) -> None:
    base = noun[:-1]
    right = [f"{base}{end}" for end in ("ات", "تان", "تين", "اتهم", "تيهما")]
    assert unknown([*right, f"ال{base}تين", f"بال{base}ات"], lexicon) == []
    assert known([f"{noun}ات", f"{noun}ين", f"ال{base}اتهم"], lexicon) == []


def test_no_particle_saves_an_attested_error(lexicon: Lexicon) -> None:
    """What frequency lists hold as an error is no word for looking like particle and word."""
    errors = [
        "بسهوله",
        "المانيا",
        "والمانيا",
        "يعانى",
        "ينتهى",
        "بقياده",
        "ولايوجد",
        "بأداءه",
        "التسائل",
        "شاركو",
    ]
    assert known(errors, lexicon) == []


@pytest.mark.parametrize(
    "name", ["أنتونيو", "إدواردو", "أورليانز", "إبراهيموفيتش", "أوميغا", "أنشيلوتي"]
)
def test_name_begins_with_its_hamza(name: str, lexicon: Lexicon) -> None:
    bare = f"ا{name[1:]}"
    assert unknown([name, f"و{name}", f"ل{name}"], lexicon) == []
    assert known([bare, f"و{bare}"], lexicon) == []


@pytest.mark.parametrize(("error", "meant"), [("أكتر", "أكثر"), ("فقت", "فقط"), ("الكول", "القول")])
def test_letter_of_like_sound_makes_no_word_of_a_far_commoner_one(
    error: str, meant: str, lexicon: Lexicon
) -> None:
    assert error not in lexicon
    assert meant in lexicon


def test_months_of_both_calendars_are_words(lexicon: Lexicon) -> None:
    syriac = ["كانون", "شباط", "آذار", "نيسان", "أيار", "حزيران", "تموز", "آب", "أيلول", "تشرين"]
    roman = [
        "يناير",
        "فبراير",
        "مارس",
        "أبريل",
        "مايو",
        "يونيو",
        "يوليو",
        "أغسطس",
        "سبتمبر",
        "أكتوبر",
        "نوفمبر",
        "ديسمبر",
    ]
    maghreb = [
        "جانفي",
        "فيفري",
        "أفريل",
        "ماي",
        "جوان",
        "جويلية",
        "أوت",
        "غشت",
        "شتنبر",
        "نونبر",
        "دجنبر",
        "يوليوز",
    ]
    hijri = ["محرم", "صفر", "رجب", "شعبان", "رمضان", "شوال"]
    assert unknown([*syriac, *roman, *maghreb, *hijri], lexicon) == []


def test_numbers_are_words_in_their_compounds(lexicon: Lexicon) -> None:
    hundreds = ["ثلاثمائة", "أربعمائة", "خمسمائة", "ستمائة", "سبعمائة", "ثمانمائة", "تسعمائة"]
    short = ["ثلاثمئة", "أربعمئة", "خمسمئة", "ستمئة", "سبعمئة", "ثمانمئة", "تسعمئة", "مئة", "مئتين"]
    ordinals = [
        "الحادي",
        "الثانية",
        "الثالثة",
        "عشر",
        "عشرة",
        "العشرين",
        "الثلاثون",
        "السبعينيات",
        "التسعينات",
    ]
    assert unknown([*hundreds, *short, *ordinals], lexicon) == []


@pytest.mark.parametrize("nisba", ["اقتدائي", "احتوائي", "انطوائي", "استقصائي", "تعاهدي", "إغراقي"])
def test_verbal_noun_has_its_nisba(nisba: str, lexicon: Lexicon) -> None:
    forms = [f"{before}{nisba}{ending}" for before in ("", "ال", "وال") for ending in ("", "ة")]
    assert unknown([*forms, f"{nisba}ا", f"لل{nisba}ة"], lexicon) == []


@pytest.mark.parametrize("verbal_noun", ["اقتداء", "احتواء", "استقصاء"])
def test_final_hamza_sits_on_ya_in_the_nisba(verbal_noun: str, lexicon: Lexicon) -> None:
    stem = verbal_noun[:-1]
    wrong = [f"{verbal_noun}ية", f"{stem}ؤية", f"{stem}أية"]
    assert known(wrong, lexicon) == []


@pytest.mark.parametrize("name", ["لافروف", "كازاخستان", "فلاندرز"])
def test_name_has_no_verb_ending(name: str, lexicon: Lexicon) -> None:
    assert known([f"{name}وا", f"{name}تم", f"سي{name}"], lexicon) == []


@pytest.mark.parametrize(
    ("name", "nisba"), [("كازاخستان", "كازاخستاني"), ("فلورنسا", "فلورنسي"), ("لوزان", "لوزاني")]
)
def test_name_has_its_nisba(name: str, nisba: str, lexicon: Lexicon) -> None:
    assert name in lexicon
    assert unknown([nisba, f"ال{nisba}ة", f"ال{nisba}ين", f"وال{nisba}ون"], lexicon) == []
