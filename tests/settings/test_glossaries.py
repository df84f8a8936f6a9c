"""Glossaries of the user's own: how they are read, what is wrong in them, what they find."""

from __future__ import annotations

import pickle
from pathlib import Path

import pytest

from linter.engine import Linter
from linter.findings.diagnostic import Applicability
from linter.lexicon.terms import Term
from linter.settings.glossaries import load_glossary
from linter.settings.model import ConfigError


def error(tmp_path: Path, name: str, content: str) -> str:
    path = tmp_path / name
    path.write_text(content, "utf-8")
    with pytest.raises(ConfigError) as caught:
        load_glossary(path)
    return str(caught.value).removeprefix(str(tmp_path) + "/")


def test_an_unknown_key_is_named_with_its_line_and_the_nearest_one(tmp_path: Path) -> None:
    text = '[[terms]]\nforbidden = "كمبيوتر"\nprefered = "حاسوب"\n'
    message = error(tmp_path, "a.toml", text)
    assert message.startswith("a.toml:3: ")
    assert "'prefered'" in message
    assert "'preferred'" in message


def test_an_unknown_key_in_the_second_term_is_placed_there(tmp_path: Path) -> None:
    text = '[[terms]]\nforbidden = "أ"\n# note\n\n[[ terms ]]\nforbiden = "ب"\n'
    assert error(tmp_path, "a.toml", text).startswith("a.toml:6: ")


@pytest.mark.parametrize(
    ("content", "where", "what"),
    [
        ("[[terms]]\nforbidden = 3\n", "a.toml:1: ", "forbidden"),
        ('[[terms]]\npreferred = "حاسوب"\n', "a.toml:1: ", "forbidden"),
        ('[[terms]]\nforbidden = "x"\n', "a.toml:1: ", "Arabic letters"),
        ('[[terms]]\nforbidden = "كلمة"\npos = "nuon"\n', "a.toml:1: ", "did you mean 'noun'"),
        ('[[terms]]\nforbidden = "كلمة"\nsafe = "yes"\n', "a.toml:1: ", "true or false"),
        ('[[terms]]\nforbidden = "كلمة"\nsafe = true\n', "a.toml:1: ", "preferred"),
        ('[[terms]]\nforbidden = "كلمة"\npreferred = "كلمة"\n', "a.toml:1: ", "at once"),
        ('[[term]]\nforbidden = "كلمة"\n', "a.toml", "did you mean 'terms'"),
        ('terms = "كلمة"\n', "a.toml: ", "[[terms]]"),
        ("[[terms\n", "a.toml: ", "TOML"),
    ],
)
def test_a_wrong_toml_glossary_says_where_and_why(
    content: str, where: str, what: str, tmp_path: Path
) -> None:
    message = error(tmp_path, "a.toml", content)
    assert message.startswith(where)
    assert what in message


@pytest.mark.parametrize(
    ("content", "where", "what"),
    [
        ("forbiden,preferred\nأ,ب\n", "a.csv:1: ", "did you mean 'forbidden'"),
        ("preferred\nب\n", "a.csv:1: ", "forbidden"),
        ("forbidden,preferred\nكلمة,لفظ\nكلمة,لفظ,زائد\n", "a.csv:3: ", "3 cells"),
        ("forbidden,safe\n\nكلمة,maybe\n", "a.csv:3: ", "true or false"),
        ("", "a.csv:1: ", "forbidden"),
    ],
)
def test_a_wrong_csv_glossary_says_where_and_why(
    content: str, where: str, what: str, tmp_path: Path
) -> None:
    message = error(tmp_path, "a.csv", content)
    assert message.startswith(where)
    assert what in message


def test_a_glossary_of_another_kind_or_missing_is_an_error(tmp_path: Path) -> None:
    assert "a .toml or a .csv file" in error(tmp_path, "a.txt", "")
    with pytest.raises(ConfigError, match="cannot be read"):
        load_glossary(tmp_path / "none.toml")
    (tmp_path / "b.csv").write_bytes(b"\xff\xfe")
    with pytest.raises(ConfigError, match="UTF-8"):
        load_glossary(tmp_path / "b.csv")


COMPUTER = Term("كمبيوتر", ("حاسوب", "حاسب"), "قرار المجمع")
SCHOOL = Term("كلية", ("مدرسة",))


@pytest.mark.parametrize(
    ("written", "wanted"),
    [
        ("كمبيوتر", "حاسوب"),
        ("الكمبيوتر", "الحاسوب"),
        ("وبالكمبيوتر", "وبالحاسوب"),
        ("للكمبيوتر", "للحاسوب"),
        ("ولكمبيوتر", "ولحاسوب"),
        ("كمبيوترًا", "حاسوبًا"),
        ("كمبيوتراً", "حاسوباً"),
        ("وكمبيوتركم", "وحاسوبكم"),
        ("كُلِّيَّة", "مدرسة"),
        ("كليتهم", "مدرستهم"),
        ("للكلية", "للمدرسة"),
        ("بكليتنا", "بمدرستنا"),
    ],
)
def test_the_preferred_term_bears_what_the_forbidden_one_bore(written: str, wanted: str) -> None:
    linter = Linter(select=["T"], glossary=[COMPUTER, SCHOOL])
    assert linter.fix(f"قال {written}، ثم", unsafe=True).text == f"قال {wanted}، ثم"


@pytest.mark.parametrize(
    ("term", "written", "wanted"),
    [
        (Term("رأس مال", ("رصيد",)), "رأس المال", "الرصيد"),
        (Term("رأس مال", ("رصيد",)), "ورأس ماله", "ورصيده"),
        (Term("رصيد", ("رأس مال",)), "برصيدها", "برأس مالها"),
        (Term("ليل", ("لهو",)), "لليل", "للهو"),
        (Term("مشفى", ("مستشفى",)), "مشفاه", "مستشفاه"),
        (Term("نظري", ("تصوري",), part_of_speech="adjective"), "والنظرية", "والتصورية"),
        (Term("إيميل", ("بريد إلكتروني",)), "إيميل", "بريد إلكتروني"),
    ],
)
def test_phrases_and_joins(term: Term, written: str, wanted: str) -> None:
    linter = Linter(select=["T"], glossary=[term])
    assert linter.fix(f"قال {written} ثم", unsafe=True).text == f"قال {wanted} ثم"


@pytest.mark.parametrize(
    ("term", "text"),
    [
        (Term("حر", ("طليق",)), "ركب البحر في بحر هائج"),
        (Term("كمبيوتر", ("حاسوب",), part_of_speech="name"), "الكمبيوتر"),
        (Term("رأس مال", ("رصيد",)), "رأس، مال"),
        (Term("كمبيوتر", ("حاسوب",)), "انظر https://example.org/كمبيوتر الآن"),
    ],
)
def test_what_only_looks_like_a_term_is_left_alone(term: Term, text: str) -> None:
    assert Linter(select=["T"], glossary=[term]).check(text) == []


def test_a_finding_gives_all_preferred_terms_and_the_reason() -> None:
    (found,) = Linter(select=["T"], glossary=[COMPUTER]).check("بالكمبيوتر")
    assert [fix.edits[0].replacement for fix in found.fixes] == ["بالحاسوب", "بالحاسب"]
    assert "قرار المجمع" in found.message.ar
    assert {fix.applicability for fix in found.fixes} == {Applicability.UNSAFE}


def test_only_entries_that_say_so_are_fixed_without_being_asked() -> None:
    safe = Term("كمبيوتر", ("حاسوب",), is_safe=True)
    assert Linter(glossary=[safe]).fix("جلس للكمبيوتر").text == "جلس للحاسوب"
    assert Linter(glossary=[COMPUTER]).fix("جلس للكمبيوتر").text == "جلس للكمبيوتر"


def test_a_term_without_a_preferred_one_is_flagged_and_never_changed() -> None:
    linter = Linter(select=["T"], glossary=[Term("زبون", reason="اختر لفظا آخر")])
    (found,) = linter.check("جاء الزبون")
    assert found.fixes == ()
    assert "اختر لفظا آخر" in found.message.en
    assert linter.fix("جاء الزبون", unsafe=True).text == "جاء الزبون"


def test_a_linter_travels_with_its_glossary() -> None:
    linter = pickle.loads(pickle.dumps(Linter(glossary=[COMPUTER])))
    assert [found.rule.code for found in linter.check("هذا كمبيوتر")] == ["T001"]


@pytest.mark.parametrize(
    ("forbidden", "preferred", "text", "fixed"),
    [
        (
            "السعودية",
            "المملكة العربية السعودية",
            "زار السعودية وعاد إلى المملكة العربية السعودية، وبالمملكة العربية\nالسعودية مدن",
            "زار المملكة العربية السعودية وعاد إلى المملكة العربية السعودية، "
            "وبالمملكة العربية\nالسعودية مدن",
        ),
        (
            "كمبيوتر",
            "كمبيوتر شخصي",
            "جلس للكمبيوتر وكتب بالكمبيوتر الشخصي، وكمبيوتراً شخصياً وكمبيوتره الشخصي",
            "جلس للكمبيوتر الشخصي وكتب بالكمبيوتر الشخصي، وكمبيوتراً شخصياً وكمبيوتره الشخصي",
        ),
        ("كتاب", "كتابه", "هذا كتاب وهذا كتابه", "هذا كتابه وهذا كتابه"),
        ("لبن", "بن", "عندي لبن", "عندي بن"),
    ],
)
def test_a_term_that_stands_within_the_preferred_one_is_left_alone(
    forbidden: str, preferred: str, text: str, fixed: str
) -> None:
    linter = Linter(["T001"], glossary=[Term(forbidden, (preferred,), is_safe=True)])
    assert linter.fix(text).text == fixed
    assert linter.check(fixed) == []
