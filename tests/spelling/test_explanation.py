"""What was weighed in judging a word can be seen, and adds up to what the speller said."""

from __future__ import annotations

import pytest

from linter.spelling.explained_word import Step, StepKind
from linter.spelling.explanation import NotInContextError, explain, steps
from linter.spelling.speller import Speller, default_speller
from linter.spelling.verdict import Candidate, ErrorKind, Status

DROPPED, ADDED, CHANGED, EXCHANGED = (
    StepKind.DROPPED,
    StepKind.ADDED,
    StepKind.CHANGED,
    StepKind.EXCHANGED,
)


@pytest.fixture(scope="module")
def speller() -> Speller:
    return default_speller()


def path(written: str, meant: str, kind: ErrorKind = ErrorKind.LETTERS) -> tuple[Step, ...]:
    return steps(written, Candidate(meant, kind, 0.0, 0.0))


@pytest.mark.parametrize(
    ("written", "meant", "expected"),
    [
        ("الوفقاق", "الوفاق", (Step(ADDED, "", "ق"),)),
        ("الانتخبات", "الانتخابات", (Step(DROPPED, "ا", ""),)),
        ("المديتة", "المدينة", (Step(CHANGED, "ن", "ت"),)),
        ("العكسرية", "العسكرية", (Step(EXCHANGED, "سك", "كس"),)),
        ("اشارة", "إشارة", (Step(CHANGED, "إ", "ا"),)),
        ("ارهابيه", "إرهابية", (Step(CHANGED, "إ", "ا"), Step(CHANGED, "ة", "ه"))),
    ],
)
def test_errors_are_named_in_order(written: str, meant: str, expected: tuple[Step, ...]) -> None:
    assert path(written, meant) == expected


def test_words_run_together_have_a_space_dropped() -> None:
    assert path("إلىالبيت", "إلى البيت", ErrorKind.MERGED) == (Step(DROPPED, " ", ""),)


@pytest.mark.parametrize("word", ["الوفقاق", "اشارة", "الانتخبات", "خشمبرق"])
def test_shares_of_all_that_was_weighed_add_up_to_one(speller: Speller, word: str) -> None:
    found = explain(word, speller)
    assert found.new_word is not None
    weighed = sum(one.candidate.probability for one in found.suggestions)
    assert weighed + found.new_word.probability == pytest.approx(1.0)


@pytest.mark.parametrize("word", ["الوفقاق", "غلاسكوفيتش", "خشمبرق", "الارهابيتين"])
def test_parts_of_the_cost_of_a_new_word_make_its_cost(speller: Speller, word: str) -> None:
    new = explain(word, speller).new_word
    assert new is not None
    ways = [new.shape + new.rarity - new.name_likeness, *(cost for _, cost in new.formed)]
    assert new.cost == pytest.approx(min(ways) + new.attested_error_cost)
    assert new.cost == pytest.approx(speller.new_words.cost(word))


def test_suggestions_are_those_of_the_speller_and_the_verdict_is_its_own(speller: Speller) -> None:
    found = explain("الوفقاق", speller)
    assert found.verdict == speller.judge("الوفقاق")
    assert found.verdict.status is Status.TYPO
    assert [one.candidate for one in found.suggestions] == speller.candidates("الوفقاق")
    assert found.suggestions[0].candidate.text == "الوفاق"
    assert found.suggestions[0].per_million == speller.lexicon.frequency("الوفاق")


def test_right_word_is_weighed_against_its_rivals_where_it_stands(speller: Speller) -> None:
    found = explain("إلي", speller, "وصل الوفد إلي المدينة")
    assert found.verdict.status is Status.KNOWN
    assert (found.before, found.after) == ("الوفد", "المدينة")
    best = found.rivals[0]
    assert best.candidate.text == "إلى"
    assert best.is_flagged
    assert best.context > 0
    assert best.odds == best.prior + best.context


def test_context_can_speak_for_the_word_that_stands_there(speller: Speller) -> None:
    rivals = explain("علي", speller, "زار علي بن أبي طالب المدينة").rivals
    assert not any(one.is_flagged for one in rivals)
    there = explain("علي", speller, "وضع الكتاب علي الطاولة").rivals
    assert there[0].context > rivals[0].context


def test_marks_on_the_word_do_not_count(speller: Speller) -> None:
    assert explain("الوِفقاق", speller) == explain("الوفقاق", speller)


def test_neighbours_end_at_punctuation_and_at_the_edge(speller: Speller) -> None:
    def beside(context: str) -> tuple[str | None, str | None]:
        found = explain("إلي", speller, context)
        return found.before, found.after

    assert beside("نعم، إلي المدينة") == ("", "المدينة")
    assert beside("نظر إلي") == ("نظر", "")
    assert beside("نظر إِلَي أحمد") == ("نظر", "أحمد")


def test_neighbours_can_make_another_correction_the_likeliest(speller: Speller) -> None:
    alone = explain("المديتة", speller)
    there = explain("المديتة", speller, "وصل الوفد إلى المديتة المنورة صباحا")
    assert there.suggestions[0].candidate.text == "المدينة"
    assert there.suggestions[0].candidate.context_cost < 0
    assert alone.suggestions[0].candidate.context_cost == 0


def test_clues_for_a_name_are_shown_with_what_they_are_worth(speller: Speller) -> None:
    plain = explain("شيغور", speller, "قال شيغور إن الجيش مستعد").new_word
    named = explain("شيغور", speller, "قال شيغور (Shigor) إن الجيش مستعد").new_word
    assert plain is not None
    assert named is not None
    assert named.clues > plain.clues
    assert named.probability > plain.probability


def test_word_outside_its_context_is_refused(speller: Speller) -> None:
    with pytest.raises(NotInContextError):
        explain("إلي", speller, "وصل الوفد")


def test_features_that_chose_between_two_words_are_shown_with_their_weights(
    speller: Speller,
) -> None:
    found = explain("ان", speller, "وأكد الوزير ان الاتفاق قريب").choosing
    assert found is not None
    assert (found.one, found.other) == ("أن", "إن")
    assert found.reasons[0][0] == "governor اكد"
    assert found.reasons[0][1] > 0


def test_right_word_has_its_classifier_shown_where_it_stands(speller: Speller) -> None:
    found = explain("علي", speller, "اعتمدت الحكومة علي النفط").choosing
    assert found is not None
    assert (found.one, found.other) == ("على", "علي")
    assert explain("علي", speller).choosing is None
