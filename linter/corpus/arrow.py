"""Record batches of Apache Arrow: one in, one out, with the schema kept and columns added.

Everything that carries batches (the local pool, Spark, Ray, `datasets`) calls these functions; none
of them has rules of its own.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from gettext import gettext
from itertools import groupby

import pyarrow as pa

from linter.corpus.records import RecordError, Reject, sample
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
    task: Task,
    scorer: Scorer,
    batch: pa.RecordBatch,
    source: str = "",
    places: Sequence[int] = (),
) -> Batches:
    """Work on the rows of a batch; `places` are those in their source (none: from 1 on).

    A row whose text is null, too long or no UTF-8 is put with the rejects. Raises `RecordError` as
    `output_schema` does.
    """
    schema = output_schema(task, batch.schema)
    batch = _bare(task, batch)
    places = places or range(1, batch.num_rows + 1)
    rows, counts, rejects = _worked(task, scorer, batch, source, places)
    kept = {row: made for row, made in rows.items() if not made.objection}
    filtered = {row: made.objection for row, made in rows.items() if made.objection}
    taken_out = taken(batch, list(filtered))
    return Batches(
        _extended(task, taken(batch, list(kept)), schema, list(kept.values())),
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
    rows, _, _ = _worked(task, scorer, batch, "", range(batch.num_rows))
    return _extended(task, batch, schema, [rows.get(row) for row in range(batch.num_rows)])


def _worked(
    task: Task, scorer: Scorer, batch: pa.RecordBatch, source: str, places: Sequence[int]
) -> tuple[dict[int, Judged], Counts, list[Reject]]:
    """What became of each row that could be worked on, by its place in the batch, from 0."""
    rows: dict[int, Judged] = {}
    counts, rejects = Counts(), []
    values = texts(batch.column(task.field))
    worked = judged_all(task, scorer, (text for text in values if isinstance(text, str)), counts)
    for row, text in enumerate(values):
        made = next(worked) if isinstance(text, str) else RecordError(_why_not(task, text))
        if isinstance(made, Judged):
            rows[row] = made
            continue
        counts.rejects += 1
        beginning = text[:200] if isinstance(text, str) else sample(text or b"")
        rejects.append(Reject(source, places[row], str(made), beginning))
    return rows, counts, rejects


def texts(column: pa.Array) -> list[str | bytes | None]:
    """The texts of a column; of one that is no UTF-8 the bytes."""
    try:
        found: list[str | bytes | None] = column.to_pylist()
    except UnicodeDecodeError:
        return [_text(one.as_buffer().to_pybytes()) if one.is_valid else None for one in column]
    return found


def _text(data: bytes) -> str | bytes:
    try:
        return data.decode()
    except UnicodeDecodeError:
        return data


def _why_not(task: Task, value: bytes | None) -> str:
    """Why a value of the column of the text cannot be worked on."""
    if value is None:
        return f"the column {task.field!r} is null"
    return f"the column {task.field!r} is not UTF-8"


def taken(batch: pa.RecordBatch, rows: Sequence[int]) -> pa.RecordBatch:
    """These rows of a batch, by their places from 0."""
    try:
        return batch.take(pa.array(rows, pa.int64()))
    except pa.ArrowNotImplementedError:  # for some types, of which slices can be put together
        arrays = [
            pa.concat_arrays([column.slice(row, 1) for row in rows] or [column.slice(0, 0)])
            for column in batch.columns
        ]
        return pa.RecordBatch.from_arrays(arrays, schema=batch.schema)


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
        arrays[place] = _fixed(batch.column(place), rows)
    return pa.RecordBatch.from_arrays(arrays, schema=schema)


def _fixed(column: pa.Array, rows: Sequence[Judged | None]) -> pa.Array:
    """A column of texts with those that were worked on in their new form, the others untouched."""
    parts, start = [column.slice(0, 0)], 0
    for is_worked_on, group in groupby(rows, bool):
        made = [one.text if one else "" for one in group]
        part = pa.array(made, column.type) if is_worked_on else column.slice(start, len(made))
        parts.append(part)
        start += len(made)
    return pa.concat_arrays(parts)


def _is_text(kind: pa.DataType) -> bool:
    return str(kind) in ("string", "large_string", "string_view")
