"""What a sample says of a collection."""

from __future__ import annotations

from random import Random

from linter.corpus.signals import Signals
from linter.corpus.summary import interval
from linter.corpus.work import Counts

#: Two records in three have no typo, the others up to forty in a hundred words.
COLLECTION = [0, 0, 0, 0, 0, 0, 1, 2, 5, 40]
WORDS = 100
RATE = 1000 * sum(COLLECTION) / (WORDS * len(COLLECTION))


def counted(typos: list[int]) -> Counts:
    counts = Counts()
    for one in typos:
        counts.add(Signals(words=WORDS, findings={"S": one}), 0.0)
    return counts


def test_the_interval_of_a_sample_holds_the_rate_of_the_collection() -> None:
    random = Random(1)
    held = 0
    for _ in range(200):
        low, high = interval(counted(random.choices(COLLECTION, k=1000)))
        held += low <= RATE <= high
    assert 180 <= held <= 199


def test_typos_that_come_in_bunches_make_the_interval_wider() -> None:
    low, high = interval(counted([0, 0, 0, 0, 20] * 40))
    narrow_low, narrow_high = interval(counted([4] * 200))
    assert narrow_high - narrow_low < high - low
    assert low > 0


def test_a_sample_without_a_typo_does_not_say_that_there_are_none() -> None:
    low, high = interval(counted([0] * 50))
    assert low == 0
    assert 0 < high < 1
