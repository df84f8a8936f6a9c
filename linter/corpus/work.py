"""What is done to each record: scored, filtered or fixed; and the counts of a part."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import Enum
from typing import Final

from linter.corpus.quality import quality
from linter.corpus.records import (
    Line,
    RecordError,
    Reject,
    decoded,
    extended,
    parsed,
    sample,
)
from linter.corpus.scoring import Scorer
from linter.corpus.signals import PREFIX, Signals, columns

#: The number of steps from 0 to 1 in which the score is counted.
STEPS: Final = 20
REASON: Final = PREFIX + "reason"


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
    def too_long(self) -> str:
        """Why a record of more than `max_record_bytes` is rejected."""
        return f"longer than {self.max_record_bytes} bytes"

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
    if len(text) > task.max_record_bytes or len(_encoded(text)) > task.max_record_bytes:
        raise RecordError(task.too_long)
    made = text
    try:
        if task.action is Action.FIX:
            made, signals = scorer.fix(text)
        else:
            signals = scorer.signals(text)
    except Exception as error:
        raise RecordError(f"a defect of sawab: {type(error).__name__}: {error}") from error
    score = quality(signals)
    counts.add(signals, score)
    objection = task.objection(signals, score) if task.action is Action.FILTER else ""
    counts.kept += not objection
    counts.fixed_records += made != text
    return Judged(made, signals, score, objection)


def quality_or_none(scorer: Scorer, text: str | None) -> float | None:
    """The quality of a text; None for one that is missing or cannot be worked on."""
    try:
        return None if text is None else judged(Task(Action.SCORE), scorer, text, Counts()).quality
    except RecordError:
        return None


@dataclass(slots=True)
class Part:
    """What a run of records became: the bytes to keep, those filtered out, rejects, counts."""

    kept: list[bytes] = field(default_factory=list)
    filtered: list[bytes] = field(default_factory=list)
    rejects: list[Reject] = field(default_factory=list)
    counts: Counts = field(default_factory=Counts)


def work_on_lines(
    task: Task, scorer: Scorer, source: str, batch: Iterable[Line], *, is_json: bool
) -> Part:
    """Work on records that stand in lines; a bad one is put with the rejects."""
    part = Part()
    for line in batch:
        if not line.data.strip() and not line.is_too_long:
            continue
        try:
            _work_on_line(task, scorer, line, part, is_json=is_json)
        except RecordError as error:
            part.counts.rejects += 1
            part.rejects.append(Reject(source, line.number, str(error), sample(line.data)))
    return part


def _work_on_line(task: Task, scorer: Scorer, line: Line, part: Part, *, is_json: bool) -> None:
    if line.is_too_long:
        raise RecordError(task.too_long)
    text, record = parsed(line.data, task.field) if is_json else (decoded(line.data), {})
    made, data = judged(task, scorer, text, part.counts), line.data
    if made.objection:
        reason = {REASON: made.objection}
        part.filtered.append(_extended(data, reason, text, task.field, is_json) + b"\n")
        return
    if task.action is Action.SCORE:
        data = _extended(data, columns(made.signals, made.quality), text, task.field, is_json)
    elif made.text != text:
        data = _encoded(
            json.dumps({**record, task.field: made.text}, ensure_ascii=False)
            if is_json
            else made.text
        )
    part.kept.append(data + b"\n")


def _encoded(text: str) -> bytes:
    """The bytes of a text; what JSON holds of half a surrogate pair stays as it is."""
    return text.encode("utf-8", "surrogatepass")


def _extended(
    data: bytes, added: Mapping[str, object], text: str, field: str, is_json: bool
) -> bytes:
    """A record with more fields; a line of plain text becomes a JSON object."""
    if is_json:
        return extended(data, added)
    return json.dumps({field: text, **added}, ensure_ascii=False).encode()
