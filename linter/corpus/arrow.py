"""Record batches of Apache Arrow: one in, one out, with the schema kept and columns added.

Everything that carries batches (the local pool, Spark, Ray, `datasets`) calls these functions; none
of them has rules of its own.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from gettext import gettext

import pyarrow as pa

from linter.corpus.records import RecordError, Reject
from linter.corpus.scoring import Scorer
from linter.corpus.signals import COLUMNS, columns
from linter.corpus.work import REASON, Action, Counts, Judged, Task, judged_all


@dataclass(frozen=True, slots=True)
class Batches:
    """What a batch became: the rows kept, those filtered out, rejects and counts."""

    kept: pa.RecordBatch
    filtered: pa.RecordBatch
    rejects: tuple[Reject, ...]
    counts: Counts


def output_schema(task: Task, schema: pa.Schema) -> pa.Schema:
    """The schema of what is kept: the input's, and for scores the added columns behind it.

    Columns that an earlier run of this action has added are left out. Raises `RecordError` if the
    column of the text is missing or holds no text.
    """
    place = schema.get_field_index(task.field)
    if place < 0:
        names = ", ".join(schema.names)
        raise RecordError(
            gettext("no column {field!r}; there are {names}").format(field=task.field, names=names)
        )
    if not _is_text(schema.field(place).type):
        raise RecordError(
            gettext("the column {field!r} holds {type}, no text").format(
                field=task.field, type=schema.field(place).type
            )
        )
    for old in reversed(_own_places(task, schema)):
        schema = schema.remove(old)
    if task.action is not Action.SCORE:
        return schema
    for name, is_whole in COLUMNS.items():
        schema = schema.append(pa.field(name, pa.int64() if is_whole else pa.float64()))
    return schema


def _own_places(task: Task, schema: pa.Schema) -> list[int]:
    return [place for place, name in enumerate(schema.names) if name in task.own_columns]


def _bare(task: Task, batch: pa.RecordBatch) -> pa.RecordBatch:
    """A batch less the columns that an earlier run of this action has added."""
    own = _own_places(task, batch.schema)
    if not own:
        return batch
    return batch.select([one for one in range(batch.num_columns) if one not in own])


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
    batch = _bare(task, batch)
    rows, counts, rejects = _worked(task, scorer, batch, source, first)
    kept = {row: made for row, made in rows.items() if not made.objection}
    filtered = {row: made.objection for row, made in rows.items() if made.objection}
    taken_out = batch.take(pa.array(filtered, pa.int64()))
    return Batches(
        _extended(task, batch.take(pa.array(kept, pa.int64())), schema, list(kept.values())),
        pa.RecordBatch.from_arrays(
            [*taken_out.columns, pa.array(filtered.values(), pa.string())],
            schema=filtered_schema(batch.schema),
        ),
        tuple(rejects),
        counts,
    )


def carried(task: Task, scorer: Scorer, batch: pa.RecordBatch) -> pa.RecordBatch:
    """What an engine makes of a batch, for which there is no place to put rejects.

    Scoring and fixing keep every row: one that cannot be worked on (see `work_on_batch`) has null
    figures and keeps its text. A filter takes it out. Raises `RecordError` as `output_schema` does.
    """
    if task.action is Action.FILTER:
        return work_on_batch(task, scorer, batch).kept
    schema = output_schema(task, batch.schema)
    batch = _bare(task, batch)
    rows, _, _ = _worked(task, scorer, batch)
    return _extended(task, batch, schema, [rows.get(row) for row in range(batch.num_rows)])


def _worked(
    task: Task, scorer: Scorer, batch: pa.RecordBatch, source: str = "", first: int = 0
) -> tuple[dict[int, Judged], Counts, list[Reject]]:
    """What became of each row that could be worked on, by its place from 0."""
    rows: dict[int, Judged] = {}
    counts, rejects = Counts(), []
    texts = batch.column(task.field).to_pylist()
    worked = judged_all(task, scorer, (text for text in texts if text is not None), counts)
    for row, text in enumerate(texts):
        missing = RecordError(f"the column {task.field!r} is null")
        made = missing if text is None else next(worked)
        if isinstance(made, Judged):
            rows[row] = made
            continue
        counts.rejects += 1
        rejects.append(Reject(source, first + row + 1, str(made), (text or "")[:200]))
    return rows, counts, rejects


def _extended(
    task: Task, batch: pa.RecordBatch, schema: pa.Schema, rows: Sequence[Judged | None]
) -> pa.RecordBatch:
    """A batch with what became of its rows: more columns, or other texts."""
    arrays = list(batch.columns)
    if task.action is Action.SCORE:
        empty = dict.fromkeys(COLUMNS)
        added = [columns(one.signals, one.quality) if one else empty for one in rows]
        arrays += [
            pa.array([row[name] for row in added], schema.field(name).type) for name in COLUMNS
        ]
    elif task.action is Action.FIX:
        place = schema.get_field_index(task.field)
        texts = batch.column(place).to_pylist()
        made = [one.text if one else text for one, text in zip(rows, texts, strict=True)]
        arrays[place] = pa.array(made, schema.field(place).type)
    return pa.RecordBatch.from_arrays(arrays, schema=schema)


def _is_text(kind: pa.DataType) -> bool:
    return bool(pa.types.is_string(kind) or pa.types.is_large_string(kind))
