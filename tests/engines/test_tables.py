"""Ray Data and Hugging Face datasets carry Arrow tables to the same functions."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

import pyarrow as pa
import pytest

from linter.corpus import tables
from linter.corpus.signals import COLUMNS
from tests.engines.documents import texts

# What the engines say of themselves is no matter of ours.
pytestmark = [
    pytest.mark.filterwarnings("ignore::DeprecationWarning"),
    pytest.mark.filterwarnings("ignore::FutureWarning"),
]


@pytest.fixture(scope="module")
def table() -> pa.Table:
    found = [*texts(60), None]
    return pa.table({"id": range(len(found)), "text": pa.array(found, pa.string())})


def test_datasets_map_scores_fixes_and_filters(table: pa.Table) -> None:
    datasets = pytest.importorskip(
        "datasets", reason="datasets is not installed: make test-engines"
    )
    datasets.disable_progress_bars()
    given = datasets.Dataset(table).with_format("arrow")
    scored = given.map(tables.score, batched=True, batch_size=16, num_proc=2)
    assert scored[:].equals(tables.score(table))
    assert scored.column_names == ["id", "text", *COLUMNS]
    assert given.map(tables.fix, batched=True)[:].equals(tables.fix(table))
    good = given.map(partial(tables.filter_quality, min_quality=0.5), batched=True, batch_size=16)
    assert good[:].equals(tables.filter_quality(table, 0.5))
    assert 0 < len(good) < len(given)


@pytest.fixture
def ray_data() -> Iterator[object]:
    ray = pytest.importorskip("ray", reason="ray is not installed: make test-engines")
    data = pytest.importorskip("ray.data", reason="ray[data] is not installed: make test-engines")
    ray.init(num_cpus=2, include_dashboard=False, log_to_driver=False, configure_logging=False)
    yield data
    ray.shutdown()


def test_ray_map_batches_scores_and_fixes(table: pa.Table, ray_data: object) -> None:
    given = ray_data.from_arrow([table.slice(0, 30), table.slice(30)])  # type: ignore[attr-defined]
    scored = given.map_batches(tables.score, batch_format="pyarrow", batch_size=16)
    assert scored.sort("id").take_all() == tables.score(table).to_pylist()
    fixed = given.map_batches(tables.fix, batch_format="pyarrow", batch_size=16)
    assert fixed.sort("id").take_all() == tables.fix(table).to_pylist()
