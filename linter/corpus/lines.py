"""Records that stand in lines, JSON objects or plain texts, worked on and written back."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from linter.corpus.json_line import extended, with_text, without
from linter.corpus.records import Line, RecordError, Reject, decoded, parsed, sample
from linter.corpus.scoring import Scorer
from linter.corpus.signals import columns
from linter.corpus.work import REASON, Action, Counts, Judged, Task, judged_all


@dataclass(slots=True)
class Part:
    """What a run of records became: the bytes to keep, those filtered out, rejects, counts."""

    kept: list[bytes] = field(default_factory=list)
    filtered: list[bytes] = field(default_factory=list)
    rejects: list[Reject] = field(default_factory=list)
    counts: Counts = field(default_factory=Counts)


@dataclass(frozen=True, slots=True)
class _Record:
    """The bytes of a line, its text, and the JSON object around it if there is one."""

    data: bytes
    text: str
    fields: dict[str, object] | None


def work_on_lines(
    task: Task, scorer: Scorer, source: str, batch: Iterable[Line], *, is_json: bool
) -> Part:
    """Work on records that stand in lines; a bad one is put with the rejects."""
    part = Part()
    lines = [line for line in batch if line.data.strip() or line.is_too_long]
    records = [_read(task, line, is_json=is_json) for line in lines]
    texts = (one.text for one in records if isinstance(one, _Record))
    worked = judged_all(task, scorer, texts, part.counts)
    for line, record in zip(lines, records, strict=True):
        made = next(worked) if isinstance(record, _Record) else record
        if isinstance(record, _Record) and isinstance(made, Judged):
            _put(task, record, made, part)
        else:
            part.counts.rejects += 1
            part.rejects.append(Reject(source, line.number, str(made), sample(line.data)))
    return part


def _read(task: Task, line: Line, *, is_json: bool) -> _Record | RecordError:
    """The record of a line, or why it is none."""
    if line.is_too_long:
        return RecordError(task.too_long)
    try:
        if is_json:
            return _Record(line.data, *parsed(line.data, task.field))
        return _Record(line.data, decoded(line.data), None)
    except RecordError as error:
        return error


def _put(task: Task, record: _Record, made: Judged, part: Part) -> None:
    """Put what became of a record with what is kept, or with what is filtered out."""
    if made.objection:
        part.filtered.append(_extended(task, record, {REASON: made.objection}) + b"\n")
        return
    data = _bare(task, record)
    if task.action is Action.SCORE:
        data = _extended(task, record, columns(made.signals, made.quality))
    elif made.text != record.text:
        data = _with_text(task, record, made.text)
    part.kept.append(data + b"\n")


def _with_text(task: Task, record: _Record, text: str) -> bytes:
    if record.fields is None:
        return text.encode()
    return with_text(record.data, task.field, text)


def _extended(task: Task, record: _Record, added: Mapping[str, object]) -> bytes:
    """A record with more fields; a line of plain text becomes a JSON object."""
    if record.fields is not None:
        return extended(_bare(task, record), added)
    return json.dumps({task.field: record.text, **added}, ensure_ascii=False).encode()


def _bare(task: Task, record: _Record) -> bytes:
    """A record less the fields that an earlier run of this action has added."""
    if record.fields is None or task.own_columns.isdisjoint(record.fields):
        return record.data
    return without(record.data, task.own_columns)
