"""What is done to each record: scored, filtered or fixed; and the counts of a part."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from enum import Enum
from itertools import compress
from typing import Final

from linter.corpus.quality import quality
from linter.corpus.records import RecordError
from linter.corpus.scoring import Scorer
from linter.corpus.signals import COLUMNS, PREFIX, Signals

#: The number of steps from 0 to 1 in which the score is counted.
STEPS: Final = 20
REASON: Final = PREFIX + "reason"
#: How many code points of short texts are worked on together, some sixty pages: more gain nothing.
_TOGETHER: Final = 1 << 17
_MOST_TOGETHER: Final = 100


class Action(Enum):
    """What a run does with the records."""

    SCORE = "score"
    FILTER = "filter"
    FIX = "fix"


@dataclass(frozen=True, slots=True)
class Task:
    """What to do: the action, where the text stands, and the bounds of a filter.

    `field` names the text of a JSON object or a column. Records of less than `min_quality` or more
    than `max_typos` (in 1,000 words) are filtered out.
    """

    action: Action
    field: str = "text"
    min_quality: float = 0.0
    max_typos: float | None = None
    max_record_bytes: int = 10_000_000

    @property
    def own_columns(self) -> frozenset[str]:
        """What the action adds to records; what an earlier run has added under these names goes."""
        added = {Action.SCORE: COLUMNS.keys(), Action.FILTER: (REASON,), Action.FIX: ()}
        return frozenset(added[self.action]) - {self.field}

    @property
    def too_long(self) -> str:
        """Why a record of more than `max_record_bytes` is rejected."""
        return f"longer than {self.max_record_bytes} bytes"

    def is_too_long(self, text: str) -> bool:
        """Whether a text has more bytes than a record may."""
        most = self.max_record_bytes
        return len(text) > most or (4 * len(text) > most and len(encoded(text)) > most)

    def objection(self, signals: Signals, score: float) -> str:
        """Why a filter takes a record out; empty if it stays."""
        if score < self.min_quality:
            return f"quality {score:.4f} is below {self.min_quality:g}"
        typos = signals.per_thousand(signals.typos)
        if self.max_typos is not None and typos > self.max_typos:
            return f"{typos:.2f} typos in 1,000 words are more than {self.max_typos:g}"
        return ""


@dataclass(slots=True)
class Counts:
    """The counts of a part or of a run; parts add up."""

    records: int = 0
    kept: int = 0
    rejects: int = 0
    fixed_records: int = 0
    words: int = 0
    unknown: int = 0
    safe_fixes: int = 0
    dialect_words: int = 0
    findings: Counter[str] = field(default_factory=Counter)
    #: How many records have a score in each step from 0 to 1.
    histogram: Counter[str] = field(default_factory=Counter)
    #: Sums over records of typos², typos × words and words², for the interval of the rate.
    typos: int = 0
    squares: tuple[int, int, int] = (0, 0, 0)

    def add(self, signals: Signals, score: float) -> None:
        """Count one scored record."""
        self.records += 1
        self.words += signals.words
        self.unknown += signals.unknown
        self.safe_fixes += signals.safe_fixes
        self.dialect_words += signals.dialect_words
        self.findings.update(signals.findings)
        self.histogram[str(min(STEPS - 1, int(score * STEPS)))] += 1
        typos, words = signals.typos, signals.words
        self.typos += typos
        first, second, third = self.squares
        self.squares = first + typos**2, second + typos * words, third + words**2

    def include(self, other: Counts) -> None:
        """Add the counts of another part."""
        for name in (
            "records",
            "kept",
            "rejects",
            "fixed_records",
            "words",
            "unknown",
            "safe_fixes",
            "dialect_words",
            "typos",
        ):
            setattr(self, name, getattr(self, name) + getattr(other, name))
        self.findings.update(other.findings)
        self.histogram.update(other.histogram)
        one, two = self.squares, other.squares
        self.squares = one[0] + two[0], one[1] + two[1], one[2] + two[2]


@dataclass(frozen=True, slots=True)
class Judged:
    """What became of a text: the text to keep, its signals and its quality.

    `objection` is why a filter takes it out; empty if it stays.
    """

    text: str
    signals: Signals
    quality: float
    objection: str = ""


def judged(task: Task, scorer: Scorer, text: str, counts: Counts) -> Judged:
    """Score, filter or fix one text, and count it.

    Raises `RecordError` for a text that is too long, and for one on which the rules fail: it is
    rejected, and the run goes on.
    """
    made = next(judged_all(task, scorer, [text], counts))
    if isinstance(made, RecordError):
        raise made
    return made


def judged_all(
    task: Task, scorer: Scorer, texts: Iterable[str], counts: Counts
) -> Iterator[Judged | RecordError]:
    """Each of the texts scored, filtered or fixed, and counted, in order.

    One that `judged` would raise an error for gives that error. What comes of a text does not
    depend on the others, but many short ones take less time together.
    """
    for group in groups(texts):
        are_fit = [not task.is_too_long(text) for text in group]
        worked = iter(_worked_on(task, scorer, list(compress(group, are_fit))))
        for text, is_fit in zip(group, are_fit, strict=True):
            made = next(worked) if is_fit else RecordError(task.too_long)
            yield made if isinstance(made, RecordError) else _counted(task, text, *made, counts)


def groups(texts: Iterable[str]) -> Iterator[list[str]]:
    """The texts in order, so many together as are worked on at once; a long one alone."""
    group: list[str] = []
    size = 0
    for text in texts:
        if group and (size + len(text) > _TOGETHER or len(group) == _MOST_TOGETHER):
            yield group
            group, size = [], 0
        group.append(text)
        size += len(text)
    if group:
        yield group


def _worked_on(
    task: Task, scorer: Scorer, texts: Sequence[str]
) -> Sequence[tuple[str, Signals] | RecordError]:
    """What became of each text, and its counts; the reason where the rules fail."""
    try:
        if task.action is Action.FIX:
            return scorer.fixed(texts)
        return list(zip(texts, scorer.signals_of(texts), strict=True))
    except Exception as error:
        if len(texts) == 1:
            return [RecordError(f"a defect of sawab: {type(error).__name__}: {error}")]
        return [one for text in texts for one in _worked_on(task, scorer, [text])]


def _counted(task: Task, text: str, made: str, signals: Signals, counts: Counts) -> Judged:
    score = quality(signals)
    counts.add(signals, score)
    objection = task.objection(signals, score) if task.action is Action.FILTER else ""
    counts.kept += not objection
    counts.fixed_records += made != text
    return Judged(made, signals, score, objection)


def qualities(scorer: Scorer, texts: Sequence[str | None]) -> list[float | None]:
    """The quality of each text; None for one that is missing or cannot be worked on."""
    present = (text for text in texts if text is not None)
    found = judged_all(Task(Action.SCORE), scorer, present, Counts())
    worked = (None if text is None else next(found) for text in texts)
    return [one.quality if isinstance(one, Judged) else None for one in worked]


def encoded(text: str) -> bytes:
    """The bytes of a text; what JSON holds of half a surrogate pair stays as it is."""
    return text.encode("utf-8", "surrogatepass")
