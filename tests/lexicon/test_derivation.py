"""Words formed from listed ones, and words with two right spellings."""

from __future__ import annotations

import pytest

from linter.lexicon.clitics import construct_sisters, name_stems, sister_forms
from linter.lexicon.derivation import Derivation
from linter.lexicon.resources import table_lines
from linter.lexicon.variants import Variants


@pytest.fixture(scope="module")
def derivation() -> Derivation:
    return Derivation(table_lines("lexicon/endings.tsv"))


@pytest.mark.parametrize(
    ("formed", "stem"),
    [("برنامجي", "برنامج"), ("تجزئية", "تجزئة"), ("طائرتان", "طائرة"), ("تغريدتها", "تغريدة")],
)
def test_new_word_is_led_back_to_its_stem(derivation: Derivation, formed: str, stem: str) -> None:
    assert stem in [candidate for candidate, _ in derivation.stems(formed)]


@pytest.mark.parametrize("word", ["التنظيميية", "السريي", "لمراقبةي", "مستشفىي"])
def test_no_ending_follows_another_as_it_stands(derivation: Derivation, word: str) -> None:
    assert not list(derivation.stems(word))


def test_foreign_name_in_yeh_takes_another(derivation: Derivation) -> None:
    assert "شنغهاي" in [stem for stem, _ in derivation.stems("شنغهايي")]


def test_ending_may_ask_for_a_longer_word_before_it(derivation: Derivation) -> None:
    assert "السودان" in [stem for stem, _ in derivation.stems("السودانوية")]
    assert "ضرر" not in [stem for stem, _ in derivation.stems("ضرروية")]
    assert "الضرر" not in [stem for stem, _ in derivation.stems("الضرروية")]


def test_no_pronoun_follows_a_definite_noun(derivation: Derivation) -> None:
    assert "المدرس" not in [stem for stem, _ in derivation.stems("المدرسه")]
    assert "مدرس" in [stem for stem, _ in derivation.stems("مدرسه")]


def test_wrong_row_is_named_by_its_line() -> None:
    with pytest.raises(ValueError, match="line 2"):
        Derivation(["# written\tlisted", "ي\t\tmany\tnoun"])


def test_variants_of_a_stem_are_told_with_any_affix() -> None:
    variants = Variants(["# stems", "أفريق\tإفريق"])
    assert variants.are("الأفريقية", "الإفريقية")
    assert not variants.are("الأفريقية", "الإفريقي")
    assert not variants.are("أثر", "إثر")


def test_name_is_stripped_of_its_proclitics() -> None:
    assert set(name_stems("ولافروف")) == {"لافروف", "افروف"}
    assert set(name_stems("للسراج")) == {"لسراج", "السراج", "سراج"}
    assert list(name_stems("تركيا")) == []


def test_sister_forms_prove_case_endings_and_imperfects_only() -> None:
    assert "فقرائها" in set(sister_forms("فقراؤها"))
    assert "سيتملقونهم" in set(sister_forms("يتملقونهم"))
    assert "الأنساق" in set(sister_forms("وللأنساق"))
    assert "الأنساق" in set(sister_forms("بالأنساق"))
    assert "الله" not in set(sister_forms("لله"))
    assert list(sister_forms("كتاب")) == []
    assert construct_sisters("معلمو") == ("معلمون", "معلمين")
    assert construct_sisters("يذهبو") is None
