"""The closed class of pronouns written with the word before them."""

from __future__ import annotations

from linter.lexicon import pronouns


def test_a_long_pronoun_is_taken_off_before_one_that_it_ends_in() -> None:
    ordered = pronouns.longest_first(pronouns.ALL)
    for place, pronoun in enumerate(ordered):
        assert not any(pronoun.endswith(shorter) for shorter in ordered[:place])


def test_each_subset_is_part_of_the_whole_class() -> None:
    whole = set(pronouns.ALL)
    assert len(whole) == len(pronouns.ALL)
    assert whole == {*pronouns.OF_NOUNS, *pronouns.OF_VERBS}
    assert set(pronouns.OF_HEARER) == {"ك", "كما", "كم", "كن"}
