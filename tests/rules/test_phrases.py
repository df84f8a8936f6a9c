"""Rules about words beside each other: where a phrase ends, and what is left alone."""

from __future__ import annotations

import pytest

from linter.engine import Linter
from linter.lexicon.lexicon import Lexicon
from linter.lexicon.resources import default_artefact
from linter.rules.core.context import Context
from linter.rules.core.phrases import PhraseRule, Place
from linter.rules.core.registry import all_rules, forms_looked_at
from linter.rules.grammar import nouns
from linter.spelling.speller import default_speller
from linter.text.passage import Passage

GRAMMAR = Linter(
    select=["G", "G030", "G031", "C020", "C021", "C022", "C023", "C024", "C025", "C026"]
)
LEXICON = Lexicon(default_artefact())


def flagged(text: str) -> list[str]:
    return [text[one.start : one.end] for one in GRAMMAR.check(text)]


def place_of(text: str, index: int) -> Place:
    context = Context(Passage(text), default_speller(frozenset()))
    return Place(context.word_index, index, LEXICON)


def test_a_phrase_ends_at_a_mark() -> None:
    assert place_of("وصل إلى، المدينة", 1).word(1) == ""
    assert place_of("وصل إلى المدينة", 1).word(1) == "المدينة"
    assert place_of("وصل إلى المدينة", 2).word(-2) == "وصل"


def test_a_phrase_ends_at_the_edges_of_the_text() -> None:
    place = place_of("وصل", 0)
    assert place.word(1) == ""
    assert place.word(-1) == ""


def test_words_before_end_at_a_full_stop() -> None:
    assert place_of("لم يأت. وصل هنا أحد", 4).words_before(9) == ["هنا", "وصل"]


@pytest.mark.parametrize(
    "text",
    [
        "مع «المهندسون» وهي مسرحية",
        "﴿إن هذان لساحران﴾",
        "#هذا_المدرسة",
        "مئة (رجال)",
        "ثلاث\nأيام",
    ],
)
def test_titles_verses_tags_and_lines_apart_are_left_alone(text: str) -> None:
    assert flagged(text) == []


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("ثَلَاثَ أَيَّامٍ", "ثلاثة"),
        ("وبثلاث أيام", "وبثلاثة"),
        ("ثلاث\u00a0أيام", "ثلاثة"),
    ],
)
def test_harakat_particles_and_hard_spaces_hide_no_error(text: str, right: str) -> None:
    (found,) = GRAMMAR.check(text)
    assert found.fixes[0].edits[0].replacement == right


def test_a_fix_of_two_words_keeps_the_space_between_them() -> None:
    text = "عمره ثلاثة\u00a0عشرة سنة"
    assert GRAMMAR.fix(text, unsafe=True).text == "عمره ثلاث\u00a0عشرة سنة"


def test_both_readings_are_offered_where_the_noun_does_not_decide() -> None:
    (found,) = GRAMMAR.check("من الثالث إلى ثلاثة عشرة")
    assert [len(fix.edits) for fix in found.fixes] == [1, 1]


@pytest.mark.parametrize(
    ("plural", "gender"),
    [
        ("أيام", "m"),
        ("سنوات", "f"),
        ("اجتماعات", "m"),
        ("مهندسين", "m"),
        ("سنين", "f"),
        ("طرق", ""),
        ("سجينات", ""),
        ("كتاب", "m"),
        ("جميل", ""),
    ],
)
def test_the_gender_of_a_plural_is_that_of_its_singular(plural: str, gender: str) -> None:
    assert nouns.plural_gender(plural, LEXICON) == gender


@pytest.mark.parametrize(
    ("noun", "gender"),
    [("مدرسة", "f"), ("حرب", "f"), ("كتب", "f"), ("كتاب", "m"), ("خليفة", "m"), ("طريق", "")],
)
def test_a_demonstrative_agrees_with_the_noun_as_books_have_it(noun: str, gender: str) -> None:
    assert nouns.agreement_gender(noun, LEXICON) == gender


@pytest.mark.parametrize(
    ("stem", "is_plural"), [("مهندس", True), ("مسؤول", True), ("قان", False), ("مجن", False)]
)
def test_a_noun_in_un_is_no_plural_by_that(stem: str, is_plural: bool) -> None:
    assert nouns.is_sound_masculine(stem, LEXICON) is is_plural


def test_fixing_again_changes_nothing() -> None:
    text = "لم يستطيع المهندسون في ثلاث أيام أن يعملون في هذا المدينة مع أبوه إحدى عشر ساعة"
    once = GRAMMAR.fix(text, unsafe=True).text
    assert GRAMMAR.fix(once, unsafe=True).text == once
    assert (
        once == "لم يستطع المهندسون في ثلاثة أيام أن يعملوا في هذا المدينة مع أبيه إحدى عشرة ساعة"
    )


def test_a_rule_declares_the_forms_that_it_looks_at_or_finds_them_by_itself() -> None:
    rules = [rule for rule in all_rules() if isinstance(rule, PhraseRule)]
    finds_by_itself = [rule for rule in rules if type(rule).forms is not PhraseRule.forms]
    assert all(rule.looks_at for rule in rules if rule not in finds_by_itself)
    assert forms_looked_at().issuperset(form for rule in rules for form in rule.looks_at)
