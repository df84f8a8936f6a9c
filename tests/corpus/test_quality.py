"""The quality of a text: what it goes up and down with."""

from __future__ import annotations

from dataclasses import replace
from itertools import islice

import pytest

from dictionaries.recipes.quality_weights import documents, kinds
from linter.corpus.quality import CLEAN, GRADES, features, quality, shipped_weights
from linter.corpus.scoring import Scorer
from linter.corpus.signals import FAMILIES, Signals
from linter.corpus.suspicion import Suspicion

FINE = Signals(words=120, letters=600, arabic_letters=600)


def probability_of_clean(signals: Signals) -> float:
    return shipped_weights().probabilities(features(signals))[CLEAN]


@pytest.mark.parametrize("family", FAMILIES)
def test_a_finding_never_makes_a_text_more_probably_clean(family: str) -> None:
    wrong = replace(FINE, findings={family: 5})
    assert probability_of_clean(wrong) <= probability_of_clean(FINE)


@pytest.mark.parametrize(
    "worse",
    [
        replace(FINE, suspicion=Suspicion(loose=3.0)),
        replace(FINE, suspicion=Suspicion(letters=3.0)),
        replace(FINE, suspicion=Suspicion(rare=3.0)),
        replace(FINE, torn=9),
        replace(FINE, colloquial=9),
        replace(FINE, is_reversed=True),
    ],
)
def test_a_text_with_more_amiss_is_of_lower_quality(worse: Signals) -> None:
    assert quality(worse) < quality(FINE)


def test_a_text_without_an_arabic_word_has_none() -> None:
    assert Scorer().quality("Nothing to see here.") == 0.0


@pytest.mark.slow
def test_kinds_of_text_are_ordered_from_clean_to_reversed() -> None:
    scorer = Scorer()
    totals = dict.fromkeys(GRADES, 0.0)
    for number, document in enumerate(islice(documents(), 1, 200, 10)):
        for kind, text in kinds(document, number).items():
            totals[kind] += scorer.quality(text)
    assert sorted(totals, key=totals.__getitem__, reverse=True) == list(GRADES)


def test_an_error_that_makes_a_rare_word_is_suspected_without_a_report() -> None:
    right = "اجتمع زعماء الدول العربية في القاهرة أمس لبحث الأزمة."
    wrong = right.replace("زعماء", "زمعاء")
    signals = Scorer().signals(wrong)
    assert signals.suspicion.rare > 0.5 > Scorer().signals(right).suspicion.rare
    unreported = replace(signals, findings={})
    assert quality(unreported) < Scorer().quality(right)
