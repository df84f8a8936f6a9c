"""A verb in the passive is left alone where the text is careful, and not where it is careless."""

from __future__ import annotations

import pytest

from linter import Linter

LINTER = Linter(select=["S004"])
NISBAS = [
    "مصري",
    "سوري",
    "ليبي",
    "تونسي",
    "مغربي",
    "عراقي",
    "أردني",
    "يمني",
    "سوداني",
    "كويتي",
    "قطري",
    "عماني",
    "لبناني",
]
CAREFUL = [
    f"{particle}{word}" for word in NISBAS for particle in ("ال", "وال", "بال", "كال", "فال")
]
CAREFUL += [f"{particle}{word}" for word in NISBAS for particle in ("", "و", "لل", "ولل", "وبال")]


def flagged(text: str) -> list[str]:
    return [text[one.start : one.end] for one in LINTER.check(text)]


@pytest.mark.parametrize("verb", ["يجرى", "ارتقي"])
def test_verb_alone_in_a_long_careful_text_may_be_passive(verb: str) -> None:
    careful = " ".join(f"{word} في المدينة، " for word in CAREFUL * 20)
    assert flagged(f"{careful}\nثم {verb} العمل فيها") == []


def test_verb_among_words_with_the_same_error_is_one() -> None:
    assert "يجرى" in flagged("الرئيس المصرى الذى يجرى زيارة فى القاهرة")
