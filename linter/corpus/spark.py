"""Apache Spark: data frames scored, filtered or fixed where their partitions are.

Spark carries record batches (`mapInArrow`) to the same function that the command uses; each Python
worker opens the dictionary once. Needs `sawab[spark]`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import cache, partial
from typing import TYPE_CHECKING

import pyarrow as pa

from linter.corpus.arrow import output_schema, work_on_batch
from linter.corpus.scoring import Scorer
from linter.corpus.work import Action, Task

if TYPE_CHECKING:
    from pyspark.sql import Column, DataFrame


def score(frame: DataFrame, field: str = "text") -> DataFrame:
    """The frame with the columns of `sawab corpus score` behind its own.

    Raises `RecordError` if the column `field` is missing or holds no text. Rows without a text, or
    with one of over 10 MB, are left out.
    """
    return _mapped(frame, Task(Action.SCORE, field))


def filter_quality(
    frame: DataFrame, min_quality: float, field: str = "text", max_typos: float | None = None
) -> DataFrame:
    """The rows of at least this quality, and of at most so many typos in 1,000 words if given."""
    return _mapped(frame, Task(Action.FILTER, field, min_quality, max_typos))


def fix(frame: DataFrame, field: str = "text") -> DataFrame:
    """The frame with the safe fixes applied to the text of each row."""
    return _mapped(frame, Task(Action.FIX, field))


def quality_function() -> Callable[..., Column]:
    """A function for columns and for SQL (`spark.udf.register`): the quality of a text."""
    import pandas as pd
    from pyspark.sql.functions import pandas_udf

    def quality(texts: pd.Series) -> pd.Series:
        return texts.map(lambda text: None if text is None else scorer().quality(text))

    made: Callable[..., Column] = pandas_udf(quality, "double")
    return made


@cache
def scorer() -> Scorer:
    """The one scorer of a Python worker."""
    return Scorer()


def _mapped(frame: DataFrame, task: Task) -> DataFrame:
    from pyspark.sql.pandas.types import from_arrow_schema, to_arrow_schema

    schema = from_arrow_schema(output_schema(task, to_arrow_schema(frame.schema)))
    return frame.mapInArrow(partial(_work, task), schema)


def _work(task: Task, batches: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
    for batch in batches:
        yield work_on_batch(task, scorer(), batch).kept
