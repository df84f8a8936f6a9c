"""What holds for all rules on all texts."""

from __future__ import annotations

import re

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from linter.engine import Linter
from linter.findings.diagnostic import Applicability, replaced_text
from linter.rules.core.registry import all_rules

#: Families whose rules see characters, marks and few words.
FAMILIES = ("P", "R", "C", "U", "D", "B")
DEFAULT = [rule.code for rule in all_rules() if rule.is_default]
PATTERN_RULES = [code for code in DEFAULT if code[0] in FAMILIES]

PIECES = [
    *'،؛؟.:!,;?"«»()… -/',
    "  ",
    "\n",
    "\n\n",
    "وصل",
    "الوفد",
    "إلى",
    "إنه",
    "قال",
    "أن",
    "في",
    "هـ",
    "بـ",
    "مـرحبـا",
    "مَرحباً",
    "ک",
    "علی",
    "Berlin",
    "2010",
    "٢٠١٠",
    "20١٠",
    "\u200f",
    "\u202b",
    "\u202c",
    "\u202e",
    "\u00ad",
    "\ufefb",
    "\ufffd",
    "ﷲ",
    "ﷺ",
    "..",
    "...",
    "--",
    "%",
    "''",
    "[",
    "]",
    "“",
    "”",
    "»",
    "۔",
    "\u200b",
    "\u2003",
    " و ",
    " ة ",
    " ـ ",
    "لابد",
    "عن ما",
    "مساءًا",
    "المادة5",
    "*",
    "\u0654",
    "\u0670",
    "\u064b",
    "\u0651",
    "\u064e",
]
TEXTS = st.lists(st.sampled_from(PIECES), max_size=20).map("".join)
#: What no rule may touch, each surrounded by Arabic.
UNTOUCHABLE = [
    "10,000",
    "3.14",
    "10:30",
    "1,234,567.89",
    "٣٫١٤",
    "١٠٬٠٠٠",
    "2010-05-17",
    "17/5/2010",
    "١٧/٥/٢٠١٠",
    "https://example.org/path?x=1;y=2,3",
    "www.example.org/a,b",
    "name.surname@example.org",
    "#وسم_عربي",
    "@example_name",
    "Hello, world; how are you?",
    "e.g., this (and that), etc.",
    "ج.م.ع",
    "ص.ب. 15",
    "أ.د. سمير",
    "د. سمير",
    "1435هـ",
    "﴿قل هو الله أحد﴾",
    "20 : 1",
    "25%",
    "12.5 %",
    "24 نوفمبر 2016",
    "5/3/1435هـ",
    "`code,here;x`",
    "﴿ ٱلۡحَمۡدُ لِلَّهِ رَبِّ ٱلۡعَٰلَمِينَ ﴾",
    "﴿إياك نعبد ، وإياك  نستعين﴾",
    "ISBN 978-3-16-148410-0",
    "+218 21 123 4567",
    "C:\\Users\\name",
    "v1.2.3-beta",
]
#: A line of verse with all the errors that prose may not have.
VERSES = [
    "ألا ليت ليت الشباب يعود ، يوما * فأخبره بما فعل  المشيب",
    "قفا نبك من ذكرى حبيب و منزل *** بسقط اللوى بين الدخول فحومل",
    "إذا غامرت في شرف مـــروم    فلا تقنع بما دون دون النجوم\n"
    "فطعم الموت في أمر حقير    كطعم الموت في أمر عظيم ؟",
]


@pytest.fixture(scope="module")
def linter() -> Linter:
    return Linter(select=PATTERN_RULES)


@pytest.fixture(scope="module")
def strict() -> Linter:
    return Linter(select=[rule.code for rule in all_rules() if rule.code[0] in FAMILIES])


@given(TEXTS)
def test_findings_lie_in_the_text(strict: Linter, text: str) -> None:
    for found in strict.check(text):
        assert 0 <= found.start < found.end <= len(text)
        assert "{" not in found.message.en + found.message.ar
        for fix in found.fixes:
            assert replaced_text(text, found, fix) != text[found.start : found.end]
            assert all(edit.end <= len(text) for edit in fix.edits)


@pytest.mark.slow
@given(TEXTS)
@settings(max_examples=300)
def test_fixing_a_fixed_text_changes_nothing(linter: Linter, strict: Linter, text: str) -> None:
    for fixer in (linter, strict):
        for unsafe in (False, True):
            once = fixer.fix(text, unsafe=unsafe).text
            assert fixer.fix(once, unsafe=unsafe).text == once


@given(TEXTS)
def test_a_fixed_text_has_no_finding_left_that_a_safe_fix_fixes(strict: Linter, text: str) -> None:
    for found in strict.check(strict.fix(text).text):
        assert not found.fixes or found.fixes[0].applicability is not Applicability.SAFE


@given(TEXTS, st.permutations(PATTERN_RULES))
@example("،،وصل", PATTERN_RULES)
@example(" و .\xad..", ["P002", "U017"])
@example(" و .\xad..", ["U017", "P002"])
@example("، ،وصل", PATTERN_RULES)
@example("وصل،،ثم غادر", PATTERN_RULES)
@settings(max_examples=25, deadline=None)
def test_safe_fixes_give_one_text_in_any_order(linter: Linter, text: str, order: list[str]) -> None:
    alone = [Linter(select=[code]) for code in order]
    fixed = text
    while (after := _one_after_another(alone, fixed)) != fixed:
        fixed = after
    assert fixed == linter.fix(text).text


def _one_after_another(linters: list[Linter], text: str) -> str:
    for linter in linters:
        text = linter.fix(text).text
    return text


@given(TEXTS)
def test_rules_for_marks_and_spaces_keep_every_letter(text: str) -> None:
    marks = [code for code in PATTERN_RULES if code.startswith("P")]
    fixed = Linter(select=marks).fix(text, unsafe=True).text
    assert re.findall(r"[^\W\d]", fixed) == re.findall(r"[^\W\d]", text)


@pytest.mark.parametrize("piece", UNTOUCHABLE)
def test_numbers_dates_addresses_and_foreign_text_stay(linter: Linter, piece: str) -> None:
    for text in (f"وصل {piece} ثم غادر", f"وصل ({piece}) ثم غادر", f"وصل، {piece}، ثم", piece):
        assert linter.check(text) == []


@pytest.mark.parametrize("piece", UNTOUCHABLE)
def test_no_default_rule_touches_them(piece: str) -> None:
    assert Linter().check(f"وصل الوفد إلى {piece} ثم غادر") == []


@given(st.sampled_from(UNTOUCHABLE), TEXTS)
def test_errors_around_them_leave_them_whole(linter: Linter, piece: str, text: str) -> None:
    assert piece in linter.fix(f"{text} كتاب {piece} كتاب {text}").text


@pytest.mark.parametrize("verse", VERSES)
def test_no_rule_breaks_a_line_of_verse(strict: Linter, verse: str) -> None:
    assert strict.check(verse) == []
    text = f"قال الشاعر ، رحمه الله :\n{verse}\nثم مضى ، وعاد"
    assert verse in strict.fix(text, unsafe=True).text


def test_poetry_and_list_numbers_stay(linter: Linter) -> None:
    text = (
        "ألا ليت الشباب يعود يوما ... فأخبره بما فعل المشيب\n"
        "ألا ليت الشباب يعود يوما *** فأخبره بما فعل المشيب\n"
        "1. مقدمة\n1- مقدمة\nأ. مقدمة\nب) مقدمة\n(ج) مقدمة\n• مقدمة\n"
    )
    assert linter.check(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "این کتاب را به زبان فارسی نوشته‌ام، و آن را دوست دارم.",
        "یہ کتاب اردو زبان میں ہے، اور مجھے پسند ہے۔",
        "ئەم کتێبە بە زمانی کوردییە، و خۆشم دەوێت.",
    ],
    ids=["Persian", "Urdu", "Kurdish"],
)
def test_other_languages_in_arabic_letters_are_left_alone(linter: Linter, text: str) -> None:
    assert linter.check(text) == []


def test_right_to_left_marks_at_line_ends_are_lawful(linter: Linter) -> None:
    assert linter.check("الإهداء\u200f\nمقدمة\u200f\n") == []


def test_code_outside_the_prose_is_never_touched(linter: Linter) -> None:
    from linter.documents import Document

    text = "اكتب `قائمة ,س` ثم `إلى إنه` هنا ،"
    found = linter.check(Document(text, format="markdown"))
    assert [text[d.start : d.end] for d in found] == [" "]
