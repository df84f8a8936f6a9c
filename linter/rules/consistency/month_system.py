"""The set of month names that a text uses: Egyptian, Levantine or of the Maghreb."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from itertools import chain

from linter.findings.diagnostic import Diagnostic, Message
from linter.rules.consistency.choices import Choice, ConsistencyRule, kept
from linter.rules.consistency.compounds import LETTER
from linter.rules.core import tables
from linter.rules.core.base import Example
from linter.rules.core.context import Context
from linter.spelling.speller import Speller
from linter.text.passage import Passage
from linter.text.patterns import Pattern

_NEAR = 24


class MonthSystem(ConsistencyRule):
    """Months have different names in Egypt, the Levant and the Maghreb; a text uses one set.

    Sets share names: that of Morocco has أبريل of Egypt and ماي of Algeria.

    Only a month beside the number of a day or a year is looked at, for آب and تموز are words and
    names too. A month given in both systems (مايو/أيار) is lawful everywhere.

    Source: Unicode CLDR 48, names of months in ar, ar-SY, ar-DZ and ar-MA.
    """

    code = "K007"
    name = "month-system"
    summary = Message(
        "The month is “{written}” here; elsewhere the names are those of “{usual}”",
        "الشهر هنا «{written}»، وفي غير هذا الموضع أسماء من نحو «{usual}»",
    )
    examples = (
        Example(
            "في 5 يناير 2010 وفي 7 مايو 2011، ثم في 9 أيار 2012",
            "في 5 يناير 2010 وفي 7 مايو 2011، ثم في 9 مايو 2012",
        ),
        Example(
            "من 3 كانون الثاني إلى 4 شباط ثم 5 أغسطس 2011",
            "من 3 كانون الثاني إلى 4 شباط ثم 5 آب 2011",
        ),
        Example(
            "في 2 جانفي 2011 وفي 3 فيفري 2011 وفي 4 يونيو 2012",
            "في 2 جانفي 2011 وفي 3 فيفري 2011 وفي 4 جوان 2012",
        ),
        Example.right("في 6 أكتوبر/ تشرين الأول 1973 وفي 9 أكتوبر 1973 ثم 3 مارس 1974"),
        Example.right("في 7 مايو/أيار 2011 وفي 9 يونيو (حزيران) 2012"),
        Example.right("من 7 أيار\\مايو 2011 إلى 9 حزيران\\يونيو 2012"),
        Example.right("في 7 مايو 2011 قامت حرب 6 تشرين الأول"),
        Example.right("في 7 مايو 2011، وقبله في ديسمبر كانون الأول 2010"),
        Example.right("عاد في آب بعد 5 أيام، وفي 7 مايو 2011 آب إلى بيته"),
        Example.right("في 2 جانفي 2011 وفي 3 مارس 2011"),
        Example.right("من 27 أبريل إلى 1 ماي 2022، ثم في 4 غشت 2022"),
    )

    def choices(self, context: Context, *, lonely: bool) -> Iterator[Choice]:
        """Months beside a day or a year, each of the system that most are of if it may be."""
        if lonely or len(_systems_in(context.passage.forms)) > 1:
            yield from _in_one_system(list(_months_of_dates(context.passage)))

    def noted(self, context: Context) -> list[Choice]:
        """The months of a chunk; which systems the document has is told when all are there."""
        is_prose = context.passage.is_prose
        return [
            kept(month, is_open=is_prose(month.start, month.end), bare=None)
            for month in _months_of_dates(context.passage)
        ]

    def judged(self, noted: Sequence[Choice], speller: Speller) -> Iterator[Diagnostic]:
        """Each month that is named by another system than most are."""
        yield from super().judged(list(_in_one_system(noted)), speller)


def _months_of_dates(passage: Passage) -> Iterator[Choice]:
    """The months beside a day or a year."""
    for start in _starts(passage, _first_words()):
        match = _months_pattern().match(passage.text, start)
        if not match:
            continue
        span = match.span("name")
        if _is_date(passage.text, *span) and not _has_twin(passage.text, *span):
            row, system = _months()[match["name"]]
            instead = {str(n): name for n, name in enumerate(row)}
            yield Choice(*span, "months", str(system), instead)


def _in_one_system(months: Sequence[Choice]) -> Iterator[Choice]:
    """The months, those whose name is of the system that holds most of them said to be of it."""
    systems = Counter(chain.from_iterable(map(_systems_of, months)))
    usual = max(sorted(systems), key=systems.__getitem__, default="")
    for month in months:
        yield replace(month, variant=usual) if usual in _systems_of(month) else month


def _systems_of(month: Choice) -> list[str]:
    """The systems in which a month has this name."""
    name = month.instead[month.variant]
    return [system for system, other in month.instead.items() if other == name]


def _has_twin(text: str, start: int, end: int) -> bool:
    """Whether the month's name in another system stands right beside it (ديسمبر كانون الأول)."""
    row, _ = _months()[text[start:end]]
    twins = tuple(name for name in row if name != text[start:end])
    before, after = text[max(0, start - 20) : start].rstrip(), text[end : end + 20].lstrip()
    return before.endswith(twins) or after.startswith(twins)


def _starts(passage: Passage, words: frozenset[str]) -> Iterator[int]:
    """Where each of these words begins, as it is written."""
    starts = passage.starts
    for index in passage.indexes_of(words):
        yield starts[index]


@cache
def _first_words() -> frozenset[str]:
    return frozenset(name.split(" ")[0] for name in _months())


@cache
def _months() -> dict[str, tuple[tuple[str, ...], int]]:
    """Each name of a month, with its row and the first of its systems."""
    found: dict[str, tuple[tuple[str, ...], int]] = {}
    for row in tables.rows("month_names"):
        for system, name in enumerate(row):
            found.setdefault(name, (tuple(row), system))
    return found


def _systems_in(forms: frozenset[str]) -> set[int]:
    """The systems of which a name (or its first word) may stand in the passage."""
    return {system for name, (_, system) in _months().items() if name.split(" ")[0] in forms}


@cache
def _months_pattern() -> Pattern:
    names = "|".join(sorted(map(re.escape, _months()), key=len, reverse=True))
    return Pattern(
        rf"(?<![/\\(])(?<![/\\(][ \u00a0])(?P<name>{names})(?!{LETTER})(?![ \u00a0]?[/\\(])"
    )


_DAY_BEFORE = Pattern(r"(?:([\w]+)[ \u00a0])?(?<![\d/.])\d{1,2}[ \u00a0]\Z")
_YEAR_AFTER = Pattern(r"[ \u00a0،]{1,2}(?:عام[ \u00a0]|سنة[ \u00a0])?\d{4}\b")


def _is_date(text: str, start: int, end: int) -> bool:
    """Whether the number of a day or a year stands beside, and no event is named by the day."""
    day = _DAY_BEFORE.search(text[max(0, start - _NEAR) : start])
    if day:
        return day[1] not in tables.words("named_by_day")
    return bool(_YEAR_AFTER.match(text, end)) and not text[start - 1 : start].isalpha()
