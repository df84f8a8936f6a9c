"""Pages looked at together: what is found in each is what is found in it alone."""

from __future__ import annotations

from random import Random

import pytest

from linter import Linter
from linter.rules.core.registry import all_rules
from linter.text.pages import SEAM, Pages, may_be_joined
from linter.text.passage import Passage

#: What is put before and behind texts, and into them: what rules look for at an edge.
EDGES = ("", "", "\n", " ", "\n\n\n", "\t", '"', "(", ")", ".", "..", "؟", "«", "»", ":", "-", "1")
ODD = ("و", "\u200f", "\u064e", "\u200c", "@", "_", "ی", "ﷺ", "\u202b", "ط§", "*", "،", "هلهجة")
CLEAN = "وصل الوفد إلى المدينة أمس بعد رحلة طويلة، ثم عاد الوزير إلى مكتبه في العاصمة."


def examples() -> list[str]:
    """The texts of all examples of the rules, wrong and right."""
    of_rules = [one for rule in all_rules() for one in rule.examples]
    return [one.document.text for one in of_rules] + [one.fixed for one in of_rules if one.fixed]


def pages(random: Random, texts: list[str]) -> list[str]:
    """Short texts of one or more examples, some with odd edges or something odd inside."""
    made = []
    for _ in range(random.randrange(2, 16)):
        text = "\n".join(random.choices(texts, k=random.choice((1, 1, 1, 2, 6))))
        if random.random() < 0.3:
            text = random.choice(EDGES + ODD) + text + random.choice(EDGES + ODD)
        if random.random() < 0.2:
            place = random.randrange(len(text) + 1)
            text = text[:place] + random.choice(EDGES + ODD) + text[place:]
        made.append(text)
    return made


@pytest.mark.parametrize("seed", range(12))
def test_pages_together_have_the_findings_of_each_alone(seed: int) -> None:
    random, linter, texts = Random(seed), Linter(["all"]), examples()
    for _ in range(4):
        drawn = pages(random, texts)
        together = [seen.findings for seen in linter.examine_all(drawn)]
        assert together == [linter.examine(text).findings for text in drawn]


def test_pages_side_by_side_have_the_words_of_the_text_that_they_make() -> None:
    texts = [text for text in examples() if may_be_joined(text)][:200]
    joined = Pages([Passage(text) for text in texts]).passage
    whole = Passage(SEAM.join(texts))
    assert (joined.words, joined.gaps) == (whole.words, whole.gaps)
    assert joined.bare_forms == whole.bare_forms
    assert joined.places_of(joined.bare_forms) == whole.places_of(whole.bare_forms)
    assert joined.marked_words.keys() == whole.marked_words.keys()
    assert joined.unusual_characters == whole.unusual_characters
    assert list(joined.starts) == list(whole.starts)
    between = ".\n\n"  # the words of a seam, where nothing is to be found
    gaps = [{**one.gap_places, between: None} for one in (joined, whole)]
    assert gaps[0] == gaps[1]
    kept = [(one._addresses, one._verses, one._verse_lines) for one in (joined, whole)]
    assert kept[0] == kept[1]


@pytest.mark.parametrize("text", [CLEAN, "1. مقدمة", "(قال) نعم", f"{CLEAN[:-1]} (رويترز).", "ABC"])
def test_a_text_with_plain_edges_may_stand_beside_others(text: str) -> None:
    assert may_be_joined(text)


@pytest.mark.parametrize(
    "text", ["", " ", f" {CLEAN}", f"{CLEAN}\n", f"{CLEAN} ,", f'{CLEAN[:-1]}"']
)
def test_a_text_whose_edges_say_something_stands_alone(text: str) -> None:
    assert not may_be_joined(text)


def test_a_habit_of_one_page_says_nothing_of_the_next() -> None:
    apart = "في ما يتعلق بالأول، وفي ما يتعلق بالثاني"
    found = [seen.findings for seen in Linter(["B003"]).examine_all([apart, "وفي ما يلي النص"])]
    assert [[one.rule.code for one in of_page] for of_page in found] == [[], ["B003"]]


def test_every_page_in_visual_order_is_reported() -> None:
    turned = ["ةيبرعلا ةغللا يف بتك"] * 3
    found = [seen.findings for seen in Linter(["U023"]).examine_all(turned)]
    assert [[one.rule.code for one in of_page] for of_page in found] == [["U023"]] * 3


def test_every_kind_of_stretch_of_a_page_is_one_of_the_whole() -> None:
    code = 'x = ("عاد (كما "\n     "قيل) أمس")\n\nلقي عبدالله وعبدالرحمن ثم عبدالعزيز'
    linter = Linter(["all"])
    together = [seen.findings for seen in linter.examine_all([CLEAN, code])]
    assert together == [linter.examine(text).findings for text in (CLEAN, code)]


def test_a_name_of_a_language_excuses_no_letter_of_the_next_page() -> None:
    persian, look_alike = "كتب بالفارسية", "وصل الوفد إلی المدينة أمس"
    alone = Linter(["U003"]).examine(look_alike).findings
    assert [seen.findings for seen in Linter(["U003"]).examine_all([persian, look_alike])] == [
        [],
        alone,
    ]
    assert alone
