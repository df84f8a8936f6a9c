"""Apache Spark: data frames scored, filtered or fixed where their partitions are.

Spark carries record batches (`mapInArrow`) to the same function that the command uses; each Python
worker opens the dictionary once. Needs `sawab[spark]`, on the workers as on the driver.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial
from typing import TYPE_CHECKING, cast

import pandas as pd
import pyarrow as pa

from linter.corpus.arrow import carried, output_schema
from linter.corpus.scoring import shared_scorer
from linter.corpus.work import Action, Task, qualities

if TYPE_CHECKING:
    from pyspark.sql import DataFrame
    from pyspark.sql.udf import UserDefinedFunction


def score(frame: DataFrame, field: str = "text") -> DataFrame:
    """The frame with the columns of `sawab corpus score` behind its own.

    Every row is kept: one without a text, or with one of over 10 MB, has null figures. Raises
    `RecordError` if the column `field` is missing or holds no text.
    """
    return _mapped(frame, Task(Action.SCORE, field))


def filter_quality(
    frame: DataFrame, min_quality: float, field: str = "text", max_typos: float | None = None
) -> DataFrame:
    """The rows of at least this quality, with at most `max_typos` typos in 1,000 words."""
    return _mapped(frame, Task(Action.FILTER, field, min_quality, max_typos))


def fix(frame: DataFrame, field: str = "text") -> DataFrame:
    """The frame with the safe fixes applied to the text of each row; every row is kept."""
    return _mapped(frame, Task(Action.FIX, field))


def quality_function() -> UserDefinedFunction:
    """A function for columns and for SQL (`spark.udf.register`): the quality of a text.

    Null for a text that is null or of over 10 MB.
    """
    from pyspark.sql.functions import pandas_udf

    return cast("UserDefinedFunction", pandas_udf(_qualities, "double"))


def _qualities(texts: pd.Series) -> pd.Series:
    # Spark reads the types of this function to know what it hands over: hence pandas above.
    return pd.Series(qualities(shared_scorer(), list(texts)), dtype="float64")


def _mapped(frame: DataFrame, task: Task) -> DataFrame:
    from pyspark.sql.pandas.types import from_arrow_schema, to_arrow_schema

    schema = from_arrow_schema(output_schema(task, to_arrow_schema(frame.schema)))
    return frame.mapInArrow(partial(_work, task), schema)


def _work(task: Task, batches: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
    for batch in batches:
        yield carried(task, shared_scorer(), batch)
