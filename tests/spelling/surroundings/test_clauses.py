"""What a joined أن or إن goes on from: the particles around it, and where a paragraph ends."""

from __future__ import annotations

import pytest

from linter.lexicon.lexicon import Lexicon
from linter.lexicon.resources import default_artefact
from linter.spelling.surroundings.clauses import Clauses, Marks, clauses_of, goes_on
from linter.spelling.surroundings.features import features
from linter.spelling.surroundings.following import word_kind
from linter.spelling.surroundings.leanings import leaning, leaning_around
from linter.spelling.surroundings.tokens import BREAK, LONGEST_WRAPPED, between
from linter.spelling.surroundings.window import window
from linter.text.passage import Passage

LEXICON = Lexicon(default_artefact())
LONG = "كلمة " * (LONGEST_WRAPPED // 5 + 1)


def around(text: str, word: str) -> Clauses:
    passage = Passage(text)
    return clauses_of(passage, passage.words.index(word), lambda token: word_kind(token, LEXICON))


def test_particle_of_the_clause_before_is_seen_behind_commas_and_asides() -> None:
    seen = around("أكد الوزير أن الأسعار — في رأيه — مستقرة، وأن المخزون كاف", "وأن")
    assert seen.before == ("أن",)
    assert seen.marks == Marks(pauses=2, commas=1)
    assert seen.lead == "الوزير"
    assert seen.following == "المخزون"


def test_particles_before_are_seen_nearest_first() -> None:
    text = "قال إن الوفد وصل وأنه يجب أن ينتظر وأن الاجتماع بدأ"
    assert around(text, "وأن").before == ("أن+", "أن", "إن")


def test_particle_of_the_sentence_before_counts_behind_its_full_stop() -> None:
    seen = around("ذكر أن الوفد وصل. وإن الاجتماع بدأ", "وإن")
    assert seen.before == ("أن",)
    assert seen.marks == Marks(stops=1)


def test_nothing_is_seen_beyond_the_paragraph() -> None:
    assert around("ذكر أن الوفد وصل.\n\nوإن الاجتماع بدأ", "وإن").before == ()


def test_next_joined_particle_is_seen() -> None:
    seen = around("رأى أن الجو بارد، وأن السماء صافية، وأن المطر بعيد", "وأن")
    assert (seen.later, seen.later_marks) == ("أن", Marks(commas=1))


@pytest.mark.parametrize(
    ("word", "is_joined"),
    [("وأن", True), ("وإنه", True), ("وان", True), ("أن", False), ("والنار", False)],
)
def test_joined_particle_is_known_with_its_hamza_or_without(word: str, is_joined: bool) -> None:
    assert goes_on(word) == is_joined


def test_line_too_long_to_be_wrapped_ends_a_paragraph() -> None:
    passage = Passage(LONG + "\nثم")
    assert between(passage, len(passage.words) - 1) == BREAK


def test_short_line_may_be_wrapped() -> None:
    assert between(Passage("في آخر السطر\nثم"), 3) == ""


@pytest.mark.parametrize("gap", [".\n\n", ")\n\n", "\n \n"])
def test_empty_line_ends_a_paragraph_whatever_mark_stands_before_it(gap: str) -> None:
    assert between(Passage(f"انتهى{gap}ثم"), 1) == BREAK


def test_features_of_clauses_have_names_of_their_own() -> None:
    passage = Passage("أكد أن الجو بارد، وأن السماء صافية، وأن المطر بعيد")
    seen = window(passage, passage.words.index("وأن"), {}, LEXICON)
    names = list(features(seen, lambda token: f"~{token}"))
    assert len(names) == len(set(names))
    assert "clause/3 أن ،" in names


@pytest.mark.parametrize(
    ("token", "kind"),
    [
        ("طالت", "perfect"),
        ("اختلفوا", "perfect"),
        ("اضطرني", "perfect"),
        ("يكونوا", "imperfect"),
        ("الزمن", "definite"),
        ("ذلك", "closed"),
        ("لهم", "preposition"),
        ("زوجها", "perfect/noun"),
        ("،", "mark"),
    ],
)
def test_kind_of_word_is_known_by_its_forms(token: str, kind: str) -> None:
    assert word_kind(token, LEXICON) == kind


def test_kinds_of_what_follows_are_seen() -> None:
    assert around("لا ييأس وإن طال الزمن", "وإن").kinds == ("perfect", "definite")


def test_lam_of_the_predicate_is_seen() -> None:
    seen = around("وإن هذا الكتاب لجدير بالقراءة", "وإن")
    assert (seen.lam, seen.near_lam) == ("noun", "noun")


def test_pages_around_lean_to_what_they_write_and_not_to_the_word_itself() -> None:
    text = "أكد أن الجو بارد، وأن السماء صافية، وأنها زرقاء، وإن كان المطر بعيدا"
    passage = Passage(text)
    assert leaning_around(passage, passage.words.index("وإن")) == leaning(2, 0) > 0
    assert leaning_around(passage, passage.words.index("وأن")) == leaning(1, 1) == 0


def test_lam_of_a_later_sentence_or_of_a_closed_word_is_not() -> None:
    assert around("وإن الأمر واضح. هذا لجدير", "وإن").lam == ""
    assert around("وأن الأمر لذلك واضح", "وأن").lam == ""


@pytest.mark.parametrize("gap", [".\n30 - ", "،\n- ", "\n(2) ", "؛\n١. "])
def test_item_of_a_list_begins_a_paragraph(gap: str) -> None:
    assert between(Passage(f"انتهى{gap}ثم"), 1) == BREAK


def test_year_at_the_start_of_a_line_is_no_item() -> None:
    assert between(Passage("في عام\n2015 - وهو"), 2) != BREAK
