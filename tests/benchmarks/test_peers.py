"""The pipe protocol of Ispell is read as it is meant."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from benchmarks.correction import peer_finder
from benchmarks.peers import PeerMissingError, PipePeer, parse_answers
from benchmarks.texts import Gold


@pytest.mark.parametrize(
    ("lines", "suggestions"),
    [
        (["*"], None),
        (["+ كتاب"], None),
        ([], None),
        (["& الوفقاق 3 0: الوفاق, الو فقاق, التقاف"], ["الوفاق", "الو فقاق", "التقاف"]),
        (["& س 7 1: ا, ب, ت, ث, ج, ح, خ"], ["ا", "ب", "ت", "ث", "ج"]),
        (["# خشمبرق 0"], []),
        (["*", "# خشمبرق 4"], []),
    ],
)
def test_answers_of_ispell(lines: list[str], suggestions: list[str] | None) -> None:
    assert parse_answers(lines) == suggestions


def test_program_that_is_not_there_is_missing_by_name() -> None:
    with pytest.raises(PeerMissingError, match="nonesuch"):
        PipePeer("nonesuch", ["no-such-program-anywhere"], [])


class Parrot:
    name = "parrot"

    def suggest(self, word: str) -> list[str] | None:
        return {"اعادة": ["إعادة", "عادة"]}.get(word)

    def misses(self, words: Sequence[str]) -> int:
        return sum(self.suggest(word) is not None for word in words)


def test_peer_is_asked_about_the_place_of_the_error_alone() -> None:
    sentence = "اعادة ثم اعادة البناء"
    gold = Gold(sentence, 9, 14, "إعادة", "OH", is_word=False)
    (finding,) = peer_finder(Parrot())(gold)
    assert (finding.start, finding.end) == (9, 14)
    assert [fix.edits[0].replacement for fix in finding.fixes] == ["إعادة", "عادة"]
