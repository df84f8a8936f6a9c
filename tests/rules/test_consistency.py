"""Consistency: what is one thing in two spellings, what is not, and which spelling wins."""

from __future__ import annotations

import re
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from linter.documents import Document
from linter.engine import Linter
from linter.findings.diagnostic import Applicability
from linter.rules.consistency.variant_tables import KINDS, PROCLITICS, SPELT_PROCLITICS, rows
from linter.rules.consistency.word_choices import with_marks
from linter.rules.core import tables

DEFAULT = Linter(select=["K"])


def flagged(text: str, linter: Linter = DEFAULT) -> list[str]:
    return [text[one.start : one.end] for one in linter.check(text)]


def test_the_commoner_spelling_wins_wherever_it_stands() -> None:
    assert flagged("أميركا ثم أمريكا ثم أمريكا") == ["أميركا"]


def test_of_equals_the_first_spelling_wins() -> None:
    assert flagged("قال سيرغي وعاد سيرجي") == ["سيرجي"]
    assert flagged("قال سيرجي وعاد سيرغي") == ["سيرغي"]


@pytest.mark.parametrize("particle", ["و", "ل", "ب", "ول", "وب", "ف", "ك"])
def test_a_name_is_the_same_with_its_particles(particle: str) -> None:
    text = f"قال سيرجي وعاد سيرجي {particle}سيرغي"
    assert flagged(text) == [f"{particle}سيرغي"]


@pytest.mark.parametrize(
    "text",
    [
        "سالم وسليم، حسن وحسين، عمر وعمرو، محمد ومحمود",
        "غرب وجرب، مغرب ومجرب، غنى وجنى، صاغ وصاج، غمر وجمر",
        "بلغ بلج، غاب جاب، نغم نجم، لغة لجة، فراغ فراج",
        "مارتينز ومارتينيز، هانسن وهانسون، ستيفن وستيفاني",
        "كتب وكتاب وكاتب وكتيب",
        "مائية ومئوية ومئات",
        "مسؤول وسؤال ومسألة",
        "رأس المال ورأسمال الشركة وأم درمان",
    ],
)
def test_different_words_and_persons_are_never_one(text: str) -> None:
    assert flagged(text) == []


def test_two_spellings_named_together_are_no_error() -> None:
    assert flagged("زيورخ أو زيوريخ مدينة، وإنجلترا (إنكلترا) بلد") == []


def test_words_that_a_text_before_had_are_found_again() -> None:
    text = "عاد سيرجي من شيكاغو إلى أمريكا، ثم رأى زيورخ، وسيرغي وأميركا وزيوريخ وشيكاجو"
    first = flagged(text)
    assert first == ["وسيرغي", "وأميركا", "وزيوريخ", "وشيكاجو"]
    assert flagged(text) == first


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("زار أبوظبي وأبوظبي ثم لأبو ظبي", ["أبو ظبي"]),
        ("زار أبو ظبي وفي أبو ظبي ثم بأبوظبي", ["أبوظبي"]),
        ("زار أبوظبي ودبي، ثم رأى أبو ظبيان وجدأبو ظبي", []),
    ],
)
def test_a_compound_is_found_behind_particles_and_in_no_other_word(
    text: str, found: list[str]
) -> None:
    assert flagged(text) == found


def test_a_word_that_is_cited_keeps_its_spelling() -> None:
    assert flagged('هولندا بلد، ويستعمل الاسم "هولاندا" في هولندا') == []
    assert flagged("هولندا بلد، قال: «زرت هولاندا» ثم عاد") == ["هولاندا"]


def test_forms_of_one_word_stand_together() -> None:
    text = "الأمريكية والأمريكيون في أمريكا، وأميركي للأميركيين"
    assert flagged(text) == ["وأميركي", "للأميركيين"]
    fixed = DEFAULT.fix(text, unsafe=True).text
    assert fixed == "الأمريكية والأمريكيون في أمريكا، وأمريكي للأمريكيين"


def test_a_misspelling_is_never_the_spelling_that_wins() -> None:
    text = "الانترنت والانترنت والإنترنت"
    assert DEFAULT.fix(text, unsafe=True).text == text.replace("انترنت", "إنترنت")


def test_harakat_of_other_letters_are_kept() -> None:
    assert with_marks("الْأَمِيرِكِيُّ", "الأمريكي") == "الْأَمِريكِيُّ"
    assert with_marks("سِيرْغِي", "سيرجي") == "سِيرْجي"


def test_no_fix_is_made_without_being_asked() -> None:
    text = "قال سيرجي وعاد سيرغي إلى أمريكا ثم أميركا"
    found = DEFAULT.check(text)
    assert {fix.applicability for one in found for fix in one.fixes} == {Applicability.UNSAFE}
    assert DEFAULT.fix(text).text == text


def test_what_is_no_prose_neither_counts_nor_is_flagged() -> None:
    text = "أمريكا `أميركا أميركا` أمريكا"
    assert DEFAULT.check(Document(text, format="markdown")) == []
    assert flagged("قال سيرجي لصاحب #سيرغي") == []


def test_a_run_holds_each_document_to_what_most_do() -> None:
    documents = ["سيرجي هنا", "سيرجي هناك", "سيرغي غدا"]
    tally = sum(map(DEFAULT.tally, documents), DEFAULT.tally(""))
    found = [[d.start for d in DEFAULT.check(text, tally)] for text in documents]
    assert found == [[], [], [0]]


def test_each_spelling_stands_in_one_row_only() -> None:
    names = [name for row in tables.rows("name_variants") for name in row]
    assert len(names) == len(set(names))
    stems = [(kind, stem) for kind, _, *row in tables.rows("word_variants") for stem in row]
    assert len(stems) == len(set(stems))


WORDS = ["سيرجي", "سيرغي", "أمريكا", "أميركا", "شئون", "شؤون", "مئة", "مائة", "في", "،", "12", "١٢"]
MORE = ["«نعم»", '"لا"', "عبد الله", "عبدالله", "شكرًا", "شكراً", "5 مايو", "6 أيار", "أبوظبي"]


@given(st.lists(st.sampled_from([*WORDS, *MORE]), max_size=25).map(" ".join))
@settings(max_examples=150, deadline=None)
def test_a_text_made_consistent_is_consistent(text: str) -> None:
    linter = Linter(select=["K"])
    once = linter.fix(text, unsafe=True).text
    assert linter.check(once) == []


def test_rules_about_what_is_contested_run_only_by_name() -> None:
    text = "أجاب على السؤال الهام في البنك"
    assert Linter(select=["T"]).check(text) == []
    by_name = Linter(select=["contested-preposition", "T031", "foreign-word"])
    assert {one.rule.code for one in by_name.check(text)} == {"T011", "T031", "T040"}


def test_usage_is_silent_unless_asked() -> None:
    assert Linter().check("سافر لوحده إلى هناك") == []


def test_proclitics_spelt_out_are_those_of_the_pattern() -> None:
    assert all(re.fullmatch(PROCLITICS, one) for one in SPELT_PROCLITICS)
    letters = "أوفبكال"
    short = {"".join(one) for length in range(5) for one in product(letters, repeat=length)}
    assert {one for one in short if re.fullmatch(PROCLITICS, one)} == {
        one for one in SPELT_PROCLITICS if len(one) < 5
    }


@pytest.mark.parametrize("kind", KINDS)
def test_no_stem_is_shorter_than_what_it_is_looked_for_by(kind: str) -> None:
    assert all(len(stem) >= 3 for row in rows(kind) for stem in row.stems)
