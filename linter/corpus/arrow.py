"""Record batches of Apache Arrow: one in, one out, with the schema kept and columns added.

Everything that carries batches (the local pool, Spark, Ray, `datasets`) calls these functions; none
of them has rules of its own.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pyarrow as pa

from linter.corpus.quality import quality
from linter.corpus.records import RecordError, Reject
from linter.corpus.scoring import Scorer
from linter.corpus.signals import COLUMNS, columns
from linter.corpus.work import REASON, Action, Counts, Task


@dataclass(frozen=True, slots=True)
class Batches:
    """What a batch became: the rows kept, those filtered out, rejects and counts."""

    kept: pa.RecordBatch
    filtered: pa.RecordBatch
    rejects: tuple[Reject, ...]
    counts: Counts


def output_schema(task: Task, schema: pa.Schema) -> pa.Schema:
    """The schema of what is kept: the input's, and for scores the added columns behind it.

    Raises `RecordError` if the column of the text is missing or holds no text, or a column of ours
    is there already.
    """
    place = schema.get_field_index(task.field)
    if place < 0:
        raise RecordError(f"no column {task.field!r}; there are {', '.join(schema.names)}")
    if not _is_text(schema.field(place).type):
        raise RecordError(f"the column {task.field!r} holds {schema.field(place).type}, no text")
    if task.action is not Action.SCORE:
        return schema
    for name, is_whole in COLUMNS.items():
        if name in schema.names:
            raise RecordError(f"there is a column {name!r} already")
        schema = schema.append(pa.field(name, pa.int64() if is_whole else pa.float64()))
    return schema


def filtered_schema(schema: pa.Schema) -> pa.Schema:
    """The schema of the rows that a filter takes out: the input's and the reason."""
    return schema.append(pa.field(REASON, pa.string()))


def work_on_batch(
    task: Task, scorer: Scorer, batch: pa.RecordBatch, source: str = "", first: int = 0
) -> Batches:
    """Work on the rows of a batch, which are `first` + 1 and on of their source.

    A row whose text is null or too long is put with the rejects. Raises `RecordError` as
    `output_schema` does.
    """
    schema = output_schema(task, batch.schema)
    texts = batch.column(task.field).to_pylist()
    counts, rejects = Counts(), []
    kept: list[int] = []
    added: dict[str, list[Any]] = {name: [] for name in COLUMNS}
    made: list[str] = []
    out: list[int] = []
    reasons: list[str] = []
    for row, text in enumerate(texts):
        reason = _bad(task, text)
        if reason:
            counts.rejects += 1
            rejects.append(Reject(source, first + row + 1, reason, (text or "")[:200]))
            continue
        if task.action is Action.FIX:
            fixed, _ = scorer.fix(text)
            counts.fixed_records += fixed != text
            text = fixed
        signals = scorer.signals(text)
        score = quality(signals)
        counts.add(signals, score)
        objection = task.objection(signals, score) if task.action is Action.FILTER else ""
        if objection:
            out.append(row)
            reasons.append(objection)
            continue
        kept.append(row)
        made.append(text)
        for name, value in columns(signals, score).items():
            added[name].append(value)
    counts.kept = len(kept)
    rows = batch.take(pa.array(kept, pa.int64()))
    taken_out = batch.take(pa.array(out, pa.int64()))
    return Batches(
        _kept(task, rows, schema, added, made),
        pa.RecordBatch.from_arrays(
            [*taken_out.columns, pa.array(reasons, pa.string())],
            schema=filtered_schema(batch.schema),
        ),
        tuple(rejects),
        counts,
    )


def _kept(
    task: Task,
    rows: pa.RecordBatch,
    schema: pa.Schema,
    added: dict[str, list[Any]],
    made: list[str],
) -> pa.RecordBatch:
    arrays = list(rows.columns)
    if task.action is Action.SCORE:
        arrays += [pa.array(added[name], schema.field(name).type) for name in COLUMNS]
    elif task.action is Action.FIX:
        place = schema.get_field_index(task.field)
        arrays[place] = pa.array(made, schema.field(place).type)
    return pa.RecordBatch.from_arrays(arrays, schema=schema)


def _bad(task: Task, text: str | None) -> str:
    """Why a text cannot be worked on; empty if it can."""
    if text is None:
        return f"the column {task.field!r} is null"
    if len(text.encode("utf-8", "surrogatepass")) > task.max_record_bytes:
        return f"longer than {task.max_record_bytes} bytes"
    return ""


def _is_text(kind: pa.DataType) -> bool:
    return bool(pa.types.is_string(kind) or pa.types.is_large_string(kind))
