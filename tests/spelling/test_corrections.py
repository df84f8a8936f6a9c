"""Corrections of words that no list of attested words holds."""

from __future__ import annotations

import pytest

from linter import Linter
from linter.findings.diagnostic import Applicability
from linter.spelling.speller import default_speller

LINTER = Linter(select=["S"])


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("إستمارتين", "استمارتين"),
        ("إستمارتان", "استمارتان"),
        ("بإستمارتين", "باستمارتين"),
        ("الإستبانتين", "الاستبانتين"),
        ("إستخدامان", "استخدامان"),
        ("إنتخابين", "انتخابين"),
        ("بالإنتخابين", "بالانتخابين"),
        ("إختبارين", "اختبارين"),
    ],
)
def test_dual_with_an_added_hamza_is_corrected(written: str, meant: str) -> None:
    assert default_speller().judge(written).candidates[0].text == meant


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("إشتراكاتك", "اشتراكاتك"),
        ("لإفتراسه", "لافتراسه"),
        ("وبأستحقاقاتكم", "وباستحقاقاتكم"),
    ],
)
def test_form_of_no_text_loses_the_hamza_that_was_added(written: str, meant: str) -> None:
    assert default_speller().judge(written).candidates[0].text == meant


@pytest.mark.parametrize(
    "text",
    [
        "وقع على استمارتين",
        "زار إفريقيان وإكوادوريان المدينة",
        "وصل إنسانان وإمامان إلى القرية",
        "كتب إعلانين وإقرارين",
    ],
)
def test_dual_that_begins_with_a_hamza_is_left_alone(text: str) -> None:
    assert not LINTER.check(text)


@pytest.mark.parametrize(
    ("name", "meant"),
    [
        ("اوميكافا", "أوميكافا"),
        ("ارنالدسون", "أرنالدسون"),
        ("ايهوماتي", "إيهوماتي"),
        ("اوبرهاوزن", "أوبرهاوزن"),
    ],
)
def test_name_in_no_list_gets_the_hamza_it_begins_with(name: str, meant: str) -> None:
    best = default_speller().judge(name).candidates[0]
    assert best.text == meant
    finding = next(one for one in LINTER.check(f"زار الوفد مدينة {name} أمس"))
    assert finding.rule.code == "S002"
    assert finding.fixes[0].applicability is not Applicability.SAFE


@pytest.mark.parametrize("word", ["انتفاخاتهما", "استشرافيتهم", "افتعالاتنا"])
def test_word_that_begins_with_a_joining_alif_gets_none(word: str) -> None:
    assert not LINTER.check(f"قرأنا عن {word} أمس")


@pytest.mark.parametrize(
    ("written", "meant"), [("اعشابى", "أعشابي"), ("توضيحى", "توضيحي"), ("تنبيهى", "تنبيهي")]
)
def test_noun_in_alif_maqsura_is_no_accusative(written: str, meant: str) -> None:
    assert default_speller().judge(written).candidates[0].text == meant


def test_errors_that_lists_hold_are_not_proposed() -> None:
    candidates = default_speller().judge("الاسألة").candidates
    texts = [one.text for one in candidates]
    assert "الأسئلة" in texts
    assert "الاسأله" not in texts


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("اتفق الأعضاء على أهمية حل لامسألة قبل الموعد", "لامسألة"),
        ("تبدأ العضوية من تاريخ لاانتخاب مباشرة", "لاانتخاب"),
    ],
)
def test_article_turned_round_is_no_denial_where_the_place_asks_for_it(
    text: str, word: str
) -> None:
    assert word in [text[one.start : one.end] for one in LINTER.check(text)]


def test_denied_noun_written_as_one_is_left_alone() -> None:
    assert not LINTER.check("تتكرر التعليمات إلى ما لانهاية ولن يتذمر")


@pytest.mark.parametrize("word", ["الامركزية", "بالامركزية"])
def test_the_lam_of_a_denied_noun_is_put_in_and_its_denial_kept(word: str) -> None:
    found = [one.text for one in default_speller().candidates(word)]
    assert found[0] == word.replace("ال", "الل")
    assert word.replace("الا", "ال") not in found[:1]


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("سأسترحع", "سأسترجع"),
        ("ستتاطابق", "ستتطابق"),
        ("اضطلاههن", "اضطلاعهن"),
        ("للملثمينن", "للملثمين"),
        ("الوارردان", "الواردان"),
    ],
)
def test_an_inflection_of_no_text_is_found_for_a_word_that_is_like_none(
    written: str, meant: str
) -> None:
    lexicon = default_speller().lexicon
    assert meant in lexicon.forms
    assert meant not in lexicon.words
    assert default_speller().judge(written).candidates[0].text == meant


@pytest.mark.parametrize("name", ["كلوزنتاين", "شتراوسبرغ", "فيزكوندو", "ثرمبولوجيا"])
def test_a_name_that_is_near_a_form_of_no_text_is_left_alone(name: str) -> None:
    assert LINTER.check(f"التقى {name} أمس بعض الطلاب") == []


@pytest.mark.parametrize(
    "text",
    ["يعد ألزهايمر أبرز أنواع الخرف", "فاز النادي الأسكتلندي في اسكتلندا", "أدوية مرض الزهايمر"],
)
def test_a_name_that_print_spells_in_two_ways_is_no_error(text: str) -> None:
    assert LINTER.check(text) == []
