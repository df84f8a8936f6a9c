"""A foreign name that an article writes time and again, and mistypes once."""

from __future__ import annotations

from collections import Counter

from linter import Linter
from linter.rules.core.context import Tally

ARTICLE = (
    "قال كراتشكوفسكي في موسكو إنه عاد من الجزائر، ثم كتب كراتشكوفسكي مقالا عن رحلته. "
    "ولم يكن كراتشكوفسكي وحده في هذا."
)


def mistyped(text: str) -> list[tuple[str, str]]:
    """What the rule flags, and what it would put there."""
    found = Linter(select=["K014"]).check(text)
    return [(text[one.start : one.end], one.fixes[0].edits[0].replacement) for one in found]


def test_a_letter_missing_in_a_name_is_found_by_the_others() -> None:
    assert mistyped(f"{ARTICLE} وعاد كراتشوفسكي إلى بيته.") == [("كراتشوفسكي", "كراتشكوفسكي")]


def test_a_particle_before_the_name_stays() -> None:
    assert mistyped(f"{ARTICLE} وقيل لكراتشوفسكي ذلك.") == [("لكراتشوفسكي", "لكراتشكوفسكي")]


def test_the_fix_is_never_safe() -> None:
    text = f"{ARTICLE} وعاد كراتشوفسكي إلى بيته."
    assert Linter(select=["K014"]).fix(text).text == text


def test_a_name_that_stands_twice_may_be_another_one() -> None:
    assert not mistyped(f"{ARTICLE} وعاد كراتشوفسكي، ونام كراتشوفسكي.")


def test_two_names_of_other_endings_are_two() -> None:
    assert not mistyped(f"{ARTICLE} وعاد كراتشكوفسكا إلى بيته.")


def test_a_spelling_that_is_spoken_of_is_left_alone() -> None:
    assert not mistyped(f"{ARTICLE} ويكتب الاسم كراتشكوفسكي أو كراتشوفسكي.")
    assert not mistyped(f"{ARTICLE} ويكتب الاسم «كراتشوفسكي» كذلك.")


def test_what_a_rule_of_spelling_reports_is_not_reported_twice() -> None:
    text = "زار لابوشنيانو المدينة، وقال لابوشنيانو. عاد لابوشنيانو ومعه لابوشناينو الصغير"
    found = [one for one in Linter().check(text) if text[one.start : one.end] == "لابوشناينو"]
    assert [one.rule.code for one in found] == ["S001"]


def test_the_other_files_of_a_run_say_how_a_name_is_spelt() -> None:
    linter = Linter(select=["K014"])
    texts = ["قال كراتشكوفسكي إنه عاد.", "ولقي كراتشكوفسكي صديقه.", "كتب كراتشكوفسكي مقالا."]
    odd = "وعاد كراتشوفسكي إلى بيته."
    tally: Tally = Counter()
    for text in (*texts, odd):
        tally.update(linter.tally(text))
    assert not linter.check(odd)
    assert [odd[one.start : one.end] for one in linter.check(odd, tally)] == ["كراتشوفسكي"]
    assert not linter.check(texts[0], tally)


def test_a_name_that_two_files_spell_so_may_be_another_one() -> None:
    linter = Linter(select=["K014"])
    odd = "وعاد كراتشوفسكي إلى بيته."
    tally: Tally = Counter()
    for text in (ARTICLE, odd, odd):
        tally.update(linter.tally(text))
    assert not linter.check(odd, tally)


def test_a_tally_that_grows_is_counted_as_it_stands() -> None:
    linter = Linter(select=["K014"])
    odd = "وعاد كراتشوفسكي إلى بيته."
    tally = linter.tally(f"{ARTICLE} {odd}")
    assert linter.check(odd, tally)
    tally.update(linter.tally(odd))
    assert not linter.check(odd, tally)
