"""Regional norms of spelling: each accepted under its own name, both without any."""

from __future__ import annotations

import pytest

from linter import Linter
from linter.lexicon.lexicon import Lexicon
from linter.lexicon.regional import SPELLINGS, TABLE, Norm, Spelling
from linter.lexicon.resources import default_artefact, table_lines
from linter.settings.keys import KEYS_BY_NAME

PAIRS = [line.split("\t") for line in table_lines(TABLE) if line and not line.startswith("#")]


def lexicon(spelling: Spelling | None) -> Lexicon:
    return Lexicon(default_artefact(), spelling=spelling)


def findings(text: str, spelling: Spelling | None) -> list[tuple[str, str]]:
    found = Linter(["spelling", "confused-word"], spelling=spelling).check(text)
    return [(text[one.start : one.end], one.rule.name) for one in found]


@pytest.mark.parametrize("spelling", [None, "any"])
def test_both_hamzas_are_right_unless_one_norm_is_chosen(spelling: Spelling | None) -> None:
    words = lexicon(spelling)
    assert [word for pair in PAIRS for word in pair if word not in words] == []


@pytest.mark.parametrize(("modern", "egyptian"), [("الشؤون", "الشئون"), ("مسؤوليته", "مسئوليته")])
def test_each_norm_refuses_the_hamza_of_the_other(modern: str, egyptian: str) -> None:
    assert [w in lexicon("modern") for w in (modern, egyptian)] == [True, False]
    assert [w in lexicon("egyptian") for w in (modern, egyptian)] == [False, True]


def test_word_of_the_other_norm_is_reported_with_that_of_this_one() -> None:
    text = "بحث الوزير شئون التعليم"
    assert findings(text, None) == findings(text, "egyptian") == findings(text, "any") == []
    assert findings(text, "modern") == [("شئون", "hamza")]
    assert Linter(spelling="modern").fix(text, unsafe=True).text == "بحث الوزير شؤون التعليم"
    assert findings("بحث الوزير شؤون التعليم", "egyptian") == [("شؤون", "hamza")]


@pytest.mark.parametrize("spelling", ["egyptian", "any"])
def test_final_yeh_may_lack_its_dots_in_egyptian_print(spelling: Spelling) -> None:
    text = "قال الذى حضر فى المدينة إن المصرى يجرى إلى بيته"
    assert findings(text, spelling) == []
    assert {word for word, _ in findings(text, None)} >= {"الذى", "فى", "المصرى"}
    assert findings(text, "modern") == findings(text, None)


@pytest.mark.parametrize("spelling", ["egyptian", "any"])
def test_other_errors_are_found_in_egyptian_print(spelling: Spelling) -> None:
    assert findings("ذهب الى المدرسه فى الصباح", spelling) == [
        ("الى", "hamza"),
        ("المدرسه", "ta-marbuta"),
    ]


def test_wrong_row_is_named() -> None:
    with pytest.raises(ValueError, match=r"regional.tsv, line 2"):
        Norm(["شؤون\tشئون", "شؤون"], "modern")


def test_settings_know_the_norms() -> None:
    assert KEYS_BY_NAME["spelling"].kind.schema == {"enum": [*SPELLINGS, ""]}
