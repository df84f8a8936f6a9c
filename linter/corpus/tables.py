"""Tables of Apache Arrow scored, filtered or fixed, for engines that carry these.

Ray Data does (`map_batches` with `batch_format="pyarrow"`), and so does `datasets` of Hugging Face
(`map` of a dataset `with_format("arrow")`). The dictionary is opened once a process.
"""

from __future__ import annotations

import pyarrow as pa

from linter.corpus.arrow import carried, output_schema
from linter.corpus.scoring import shared_scorer
from linter.corpus.work import Action, Task


def score(table: pa.Table, field: str = "text") -> pa.Table:
    """The table with the columns of `sawab corpus score` behind its own.

    Every row is kept: one without a text, or with one of over 10 MB, has null figures. Raises
    `RecordError` if the column `field` is missing or holds no text.
    """
    return _worked(table, Task(Action.SCORE, field))


def filter_quality(
    table: pa.Table, min_quality: float, field: str = "text", max_typos: float | None = None
) -> pa.Table:
    """The rows of at least this quality, with at most `max_typos` typos in 1,000 words."""
    return _worked(table, Task(Action.FILTER, field, min_quality, max_typos))


def fix(table: pa.Table, field: str = "text") -> pa.Table:
    """The table with the safe fixes applied to the text of each row; every row is kept."""
    return _worked(table, Task(Action.FIX, field))


def _worked(table: pa.Table, task: Task) -> pa.Table:
    schema = output_schema(task, table.schema)
    batches = [carried(task, shared_scorer(), batch) for batch in table.to_batches()]
    return pa.Table.from_batches(batches, schema)
