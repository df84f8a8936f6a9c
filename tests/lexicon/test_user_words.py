"""Words of the user's own, and the forms that their part of speech gives them."""

from __future__ import annotations

import pytest

from linter.lexicon.lexicon import Lexicon
from linter.lexicon.resources import default_artefact
from linter.lexicon.user_words import read_entry


def known(entry: str, *forms: str) -> list[str]:
    lexicon = Lexicon(default_artefact(), [entry])
    return [form for form in forms if form in lexicon]


def is_all_known(entry: str, text: str) -> bool:
    forms = text.split()
    return known(entry, *forms) == forms


def test_word_without_part_of_speech_bears_particles_alone() -> None:
    assert is_all_known("خشمبرق", "خشمبرق وخشمبرق بخشمبرق الخشمبرق للخشمبرق")
    assert known("خشمبرق", "خشمبرقها", "خشمبرقان", "يخشمبرق") == []


def test_noun_bears_particles_and_article() -> None:
    assert is_all_known("خشمبرق noun", "خشمبرق الخشمبرق وبالخشمبرق للخشمبرق ولخشمبرق كالخشمبرق")


def test_noun_bears_pronoun_or_article_but_not_both() -> None:
    pronouns = "خشمبرقه خشمبرقها خشمبرقهم خشمبرقهما خشمبرقنا خشمبرقكم خشمبرقي"
    assert is_all_known("خشمبرق noun", pronouns)
    assert known("خشمبرق noun", "الخشمبرقها", "للخشمبرقهم", "خشمبرقني") == []


def test_noun_has_dual_and_plurals() -> None:
    assert is_all_known("خشمبرق noun", "خشمبرقان الخشمبرقين خشمبرقاه خشمبرقيها")
    assert is_all_known("خشمبرق noun", "خشمبرقات والخشمبرقات خشمبرقاتهم خشمبرقون خشمبرقوها")


def test_no_nominative_follows_a_preposition() -> None:
    assert known("خشمبرق noun", "للخشمبرقون", "بخشمبرقان") == []


@pytest.mark.parametrize(
    ("entry", "right", "wrong"),
    [
        (
            "خشمبرقة noun",
            "خشمبرقتها خشمبرقتي خشمبرقتان الخشمبرقتين خشمبرقات",
            "خشمبرقةها خشمبرقةات",
        ),
        ("خشمبرى noun", "خشمبراه خشمبراي الخشمبريين خشمبريات", "خشمبرىها خشمبرىات"),
        ("خشمبراء noun", "خشمبراؤها خشمبرائها خشمبراءها خشمبراءات", "خشمبراها"),
        ("خشمبرا noun", "خشمبراها خشمبرات خشمبرتان", "خشمبرااات"),
        ("خشمبرو noun", "خشمبروهات خشمبروها", "خشمبرووا"),
        ("خشمبري noun", "خشمبرية الخشمبريين خشمبريون خشمبريات خشمبريتها", "خشمبرىة"),
    ],
)
def test_end_of_a_noun_joins_by_its_letter(entry: str, right: str, wrong: str) -> None:
    assert is_all_known(entry, right)
    assert known(entry, *wrong.split()) == []


def test_name_bears_particles_and_nothing_else() -> None:
    assert is_all_known("خشمبرق name", "خشمبرق وخشمبرق وبخشمبرق لخشمبرق")
    assert known("خشمبرق name", "الخشمبرق", "خشمبرقه", "خشمبرقان", "سخشمبرق") == []


def test_name_with_its_article_loses_the_alif_after_li() -> None:
    assert is_all_known("الخشمبرق name", "الخشمبرق والخشمبرق بالخشمبرق للخشمبرق وللخشمبرق")


def test_verb_has_its_persons_in_both_tenses() -> None:
    assert is_all_known("خشبرق verb", "خشبرق خشبرقت خشبرقا خشبرقوا خشبرقن خشبرقنا خشبرقتم")
    assert is_all_known("خشبرق verb", "يخشبرق نخشبرق أخشبرق تخشبرقين يخشبرقون يخشبرقوا يخشبرقان")
    assert is_all_known("خشبرق verb", "سيخشبرق ليخشبرق وسيخشبرقون أفسيخشبرقونها فليخشبرقوا")


def test_verb_takes_objects_in_their_joins() -> None:
    assert is_all_known("خشبرق verb", "خشبرقه خشبرقني خشبرقوها خشبرقتموه يخشبرقونهم نخشبرقه")
    assert known("خشبرق verb", "خشبرقواها", "خشبرقتمه", "يخشبرقوني_") == []


def test_verb_bears_no_article_and_no_preposition() -> None:
    wrong = ("الخشبرق", "بخشبرق", "كيخشبرق", "سخشبرق", "باليخشبرق", "خشبرقات")
    assert known("خشبرق verb", *wrong) == []


def test_imperfect_drops_the_alif_of_the_perfect() -> None:
    assert is_all_known("أخشبرق verb", "أخشبرق أخشبرقوا يخشبرق سيخشبرقون")
    assert is_all_known("انخشبر verb", "انخشبر انخشبرت ينخشبر سينخشبرون")
    assert known("انخشبر verb", "يانخشبر") == []


def test_weak_verb_changes_its_end() -> None:
    assert is_all_known("خشبى verb", "خشبى خشبت خشبوا خشبيت خشبينا خشباه يخشبي يخشبون يخشب يخشبيها")
    assert known("خشبى verb", "خشبىه", "خشبىت", "يخشبيون") == []


@pytest.mark.parametrize("entry", ["خشم برق", "خشم nuon", "خشم noun verb", "ـ"])
def test_wrong_entry_is_refused_with_a_reason(entry: str) -> None:
    with pytest.raises(ValueError, match=r"more than one word|no part of speech|holds no word"):
        read_entry(entry)


def test_marks_of_an_entry_do_not_count() -> None:
    assert read_entry("خَشْمَبْرَق  noun") == ("خشمبرق", "noun")
