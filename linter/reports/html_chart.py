"""The chart of the HTML report: findings per 1,000 words of each file, by family."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from linter.reports import html_words as words
from linter.reports.report import FileFindings, ReportOptions

#: The files with most findings that are drawn; all stand in the table.
_MOST_BARS: Final = 20
#: Colours there are; families beyond share the last.
_COLOURS: Final = 6


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of a bar, in hundredths of the longest one."""

    start: float
    width: float
    colour: int
    label: str


@dataclass(frozen=True, slots=True)
class Bar:
    """A file: its number on the page, its findings per 1,000 words, and its parts."""

    number: int
    path: str
    rate: str
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class Chart:
    """Bars, and what the colours mean: names of families and numbers of colours."""

    bars: tuple[Bar, ...]
    legend: tuple[tuple[str, int], ...]


def chart(shown: Sequence[FileFindings], options: ReportOptions) -> Chart:
    """The chart of files by their numbers from 1; empty if nothing is left to find in them."""
    counted = [_by_family(file) for file in shown]
    total = sum(counted, Counter[str]())
    families = [name for name, _ in total.most_common()]
    if not families:
        return Chart((), ())
    rates = [_rate(file, counts.total()) for file, counts in zip(shown, counted, strict=True)]
    longest = max(rates) or 1.0
    order = sorted(range(len(shown)), key=lambda place: -rates[place])[:_MOST_BARS]
    bars = [
        Bar(
            place + 1,
            shown[place].document.path,
            f"{rates[place]:.1f}",
            tuple(_parts(counted[place], families, 100 * rates[place] / longest, options)),
        )
        for place in order
    ]
    names = {name: family_name(name, options) for name in families}
    legend = tuple((names[name], _colour(families, name)) for name in families)
    return Chart(tuple(bars), legend)


def _by_family(file: FileFindings) -> Counter[str]:
    return Counter(one.rule.category for one in file.diagnostics)


def _rate(file: FileFindings, findings: int) -> float:
    found = file.document.word_count
    return 1000 * findings / found if found else 0.0


def _parts(
    counts: Counter[str], families: Sequence[str], width: float, options: ReportOptions
) -> list[Part]:
    parts, place = [], 0.0
    for name in families:
        if counts[name]:
            share = width * counts[name] / counts.total()
            label = f"{family_name(name, options)}: {counts[name]}"
            parts.append(Part(round(place, 2), round(share, 2), _colour(families, name), label))
            place += share
    return parts


def _colour(families: Sequence[str], name: str) -> int:
    return min(families.index(name), _COLOURS - 1)


def family_name(family: str, options: ReportOptions) -> str:
    """What a family of rules is called; of one without a name here, its own."""
    return options.say(words.FAMILIES[family]) if family in words.FAMILIES else family
