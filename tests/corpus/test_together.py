"""Texts worked on together: nothing of one depends on what stands beside it."""

from __future__ import annotations

import pytest

from benchmarks.collection import pages
from linter.corpus.records import RecordError
from linter.corpus.scoring import Scorer
from linter.corpus.work import Action, Counts, Judged, Task, groups, judged_all, qualities
from tests.corpus.test_command import CLEAN, WRONG

pytestmark = pytest.mark.slow

#: Pages that have something of their own: a dialect, the order of display, a comment, the Quran.
ODD = (
    *("", "Nothing to see here.", CLEAN, WRONG, f" {WRONG}\n", f"{WRONG[:-1]}،"),
    "عايز أروح البيت دلوقتي عشان تعبان، وبكرة هنروح السوق كلنا",
    "\n".join(" ".join(word[::-1] for word in CLEAN.split()) for _ in range(3)),
    f"<!-- sawab: ignore-file -->\n{WRONG}",
    "قال تعالى: ﴿بسم الله الرحمن الرحيم﴾ وصل الوفد الى المدينه ، ثم عاد.",
    "في ما يتعلق بالأول، وفي ما يتعلق بالثاني",
)


def mixed(number: int) -> list[str]:
    """Pages of the project's own texts, with odd ones between them."""
    found = pages([])
    texts = [str(next(found)["text"]) for _ in range(number)]
    for place, text in enumerate(ODD):
        texts.insert(3 * place, text)
    return texts


def test_scores_of_texts_together_are_those_of_each_alone() -> None:
    texts, scorer = mixed(60), Scorer()
    assert scorer.signals_of(texts) == [scorer.signals(text) for text in texts]


def test_texts_fixed_together_are_those_fixed_alone() -> None:
    texts, scorer = mixed(20), Scorer()
    assert scorer.fixed(texts) == [scorer.fix(text) for text in texts]


def test_counts_of_texts_together_are_those_of_each_alone() -> None:
    task, scorer, texts = Task(Action.FILTER, min_quality=0.5), Scorer(), mixed(20)
    one_by_one, together = Counts(), Counts()
    alone = [next(judged_all(task, scorer, [text], one_by_one)) for text in texts]
    assert list(judged_all(task, scorer, texts, together)) == alone
    assert together == one_by_one


def test_a_text_that_is_too_long_is_refused_and_those_beside_it_are_not() -> None:
    task = Task(Action.SCORE, max_record_bytes=1000)
    made = list(judged_all(task, Scorer(), [CLEAN, "ا" * 501, WRONG], Counts()))
    assert [type(one) for one in made] == [Judged, RecordError, Judged]


def test_groups_hold_every_text_once_and_are_bounded() -> None:
    texts = ["ا" * 1000] * 300 + ["ب" * 1_000_000] + [""] * 300
    found = list(groups(texts))
    assert [text for group in found for text in group] == texts
    assert max(map(len, found)) <= 100
    assert all(sum(map(len, group)) < 150_000 for group in found if len(group) > 1)


def test_missing_texts_have_no_quality() -> None:
    clean, missing, wrong = qualities(Scorer(), [CLEAN, None, WRONG])
    assert missing is None
    assert (clean or 0.0) > (wrong or 1.0)
