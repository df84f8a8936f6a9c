"""What a run found, as text, JSON and a page."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from gettext import gettext
from math import exp, log, sqrt
from typing import Any, Final

from linter.corpus.job import Done
from linter.corpus.signals import FAMILIES
from linter.corpus.work import STEPS, Counts

#: How many of the sources with the most typos are named.
_WORST: Final = 20
#: Sources with fewer words are not ranked: a title with one typo would lead the list.
_LEAST_WORDS: Final = 500
_QUANTILE: Final = 1.96
#: The number of typos expected where 1 sample in 40 has none.
_NONE_IN_40: Final = log(40)


@dataclass(slots=True)
class Summary:
    """Counts of a run, in all and by source."""

    total: Counts = field(default_factory=Counts)
    by_source: dict[str, Counts] = field(default_factory=dict)

    def add(self, part: Done) -> None:
        """Count a part."""
        self.total.include(part.counts)
        self.by_source.setdefault(part.source.name, Counts()).include(part.counts)

    def worst(self) -> list[tuple[str, float]]:
        """The sources with the most typos in 1,000 words, worst first."""
        rates = [
            (name, 1000 * counts.typos / counts.words)
            for name, counts in self.by_source.items()
            if counts.words >= _LEAST_WORDS
        ]
        return sorted(rates, key=lambda one: (-one[1], one[0]))[:_WORST]

    def as_json(self) -> dict[str, Any]:
        """The figures, ready to be dumped."""
        total = self.total
        low, high = interval(total)
        return {
            "records": total.records,
            "kept": total.kept,
            "filtered": total.records - total.kept,
            "rejects": total.rejects,
            "fixed_records": total.fixed_records,
            "words": total.words,
            "unknown_per_1000": _rate(total.unknown, total.words),
            "typos_per_1000": _rate(total.typos, total.words),
            "typos_per_1000_interval": [low, high],
            "findings_per_1000": {
                family: _rate(total.findings[family], total.words) for family in FAMILIES
            },
            "safe_fixes": total.safe_fixes,
            "dialect_share": round(total.dialect_words / total.words, 4) if total.words else 0.0,
            "quality_histogram": [total.histogram[str(step)] for step in range(STEPS)],
            "worst_sources": [
                {"source": name, "typos_per_1000": round(rate, 2)} for name, rate in self.worst()
            ],
        }

    def lines(self) -> Iterator[str]:
        """The figures for people, a line each."""
        values = self.as_json()
        low, high = values["typos_per_1000_interval"]
        yield gettext("Records: {records}; words: {words}.").format(**values)
        yield gettext(
            "Typos in 1,000 words: {typos_per_1000} ({low}–{high}); words in no list: "
            "{unknown_per_1000}."
        ).format(low=low, high=high, **values)
        found = values["findings_per_1000"]
        listed = "  ".join(f"{name} {found[name]}" for name in FAMILIES)
        yield gettext("Findings in 1,000 words: {listed}").format(listed=listed)
        if values["filtered"]:
            yield gettext("Records filtered out: {filtered}.").format(**values)
        if values["fixed_records"]:
            yield gettext("Records fixed: {fixed_records}.").format(**values)
        if values["rejects"]:
            yield gettext("Records rejected: {rejects}; see _rejects.").format(**values)


def _rate(count: int, words: int) -> float:
    return round(1000 * count / words, 2) if words else 0.0


def interval(counts: Counts) -> tuple[float, float]:
    """The interval in which typos per 1,000 words of the collection lie, 95 times in 100.

    Records are taken as drawn independently, so that typos of one author count together. It is
    that of the logarithm of the rate: few records with many typos make it lopsided. From about a
    thousand records on it holds what it says; of fewer it is too narrow, for the worst records are
    then missing. Without a typo, it ends where 1 sample in 40 would have none.

    Source: Cochran, Sampling Techniques (1977), 6.4 (variance of a ratio).
    """
    if counts.records < 2 or not counts.words:
        return 0.0, 1000.0
    if not counts.typos:
        return 0.0, round(1000 * min(1.0, _NONE_IN_40 / counts.words), 2)
    ratio = counts.typos / counts.words
    first, second, third = counts.squares
    spread = max(0.0, first - 2 * ratio * second + ratio**2 * third)
    error = sqrt(spread * counts.records / (counts.records - 1)) / counts.words
    factor = exp(_QUANTILE * error / ratio)
    return round(1000 * ratio / factor, 2), round(1000 * min(1.0, ratio * factor), 2)
