"""`sawab check --statistics`: how often each rule was broken, for people and for programs."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Iterator
from dataclasses import dataclass
from gettext import gettext
from typing import TypeVar

import click

from linter.reports.counts import Counts
from linter.reports.report import FileFindings
from linter.settings.locale import locale_language

_Counted = TypeVar("_Counted", bound=Hashable)


@dataclass(slots=True)
class Statistics(Counts):
    """Counts with the number of Arabic words in prose, if `count_words`."""

    words: int = 0
    count_words: bool = False

    def add(self, file: FileFindings) -> None:
        """Count a file, its findings and its words."""
        Counts.add(self, file)
        if self.count_words:
            self.words += file.document.word_count

    @property
    def by_areta(self) -> Counter[str]:
        """Findings by class of the ARETA taxonomy; an empty name: a rule without a class."""
        counted = Counter[str]()
        for rule, number in self.by_rule.items():
            counted[rule.areta] += number
        return counted

    def per_thousand_words(self, number: int) -> float:
        """`number` findings as a rate; 0 if there are no words."""
        return round(1000 * number / self.words, 2) if self.words else 0.0


def statistics_format(output_format: str | None) -> Callable[[Statistics], Iterator[str]]:
    """How to print statistics. Raises `click.UsageError` if there is no such way."""
    if output_format in (None, "full", "concise"):
        return _text
    if output_format == "json":
        return _json
    raise click.UsageError(
        gettext(
            "--statistics is printed as text or as json, not as {output_format}; "
            "leave --output-format out or give `json`."
        ).format(output_format=output_format)
    )


def _text(counts: Statistics) -> Iterator[str]:
    rules = _commonest(counts.by_rule, lambda rule: rule.code)
    yield from _table(counts, gettext("rule"), ((f"{one.code}  {one.name}", n) for one, n in rules))
    classes = _commonest(counts.by_areta, str)
    yield "\n"
    yield from _table(
        counts, gettext("ARETA class"), ((name or gettext("(none)"), n) for name, n in classes)
    )
    yield "\n"
    total = counts.per_thousand_words(counts.findings)
    yield gettext("{sentence} Words: {words}; findings per 1,000 words: {total:.2f}.\n").format(
        sentence=counts.sentence(locale_language()), words=counts.words, total=total
    )


def _table(counts: Statistics, head: str, rows: Iterable[tuple[str, int]]) -> Iterator[str]:
    yield gettext("  count  per 1,000 words  {head}\n").format(head=head)
    for name, number in rows:
        yield f"{number:>7}{counts.per_thousand_words(number):>17.2f}  {name}\n"


def _json(counts: Statistics) -> Iterator[str]:
    record = {
        "files": counts.files,
        "words": counts.words,
        "findings": counts.findings,
        "per_1000_words": counts.per_thousand_words(counts.findings),
        "fixable": counts.fixable,
        "unsafely_fixable": counts.unsafely_fixable,
        "rules": [
            {
                "rule": rule.code,
                "name": rule.name,
                "category": rule.category,
                "areta": rule.areta,
                "count": number,
                "per_1000_words": counts.per_thousand_words(number),
            }
            for rule, number in _commonest(counts.by_rule, lambda rule: rule.code)
        ],
        "areta": [
            {"class": name, "count": n, "per_1000_words": counts.per_thousand_words(n)}
            for name, n in _commonest(counts.by_areta, str)
        ],
    }
    yield json.dumps(record, ensure_ascii=False, indent=2) + "\n"


def _commonest(
    counted: Counter[_Counted], name: Callable[[_Counted], str]
) -> list[tuple[_Counted, int]]:
    """The commonest first; equally common ones by name."""
    return sorted(counted.items(), key=lambda item: (-item[1], name(item[0])))
