"""Going on where a run stopped, and what is no run to go on with."""

from __future__ import annotations

import gzip
import os
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from tests.conftest import Sawab
from tests.corpus.test_command import CLEAN, parts, write_records

pytestmark = pytest.mark.slow


def put(path: Path, texts: list[str]) -> None:
    """Write texts as the suffix of a file says."""
    if path.suffix == ".jsonl":
        write_records(path, [{"text": text} for text in texts])
    elif path.suffix == ".gz":
        path.write_bytes(gzip.compress("\n".join(texts).encode(), mtime=0))
    else:
        pq.write_table(pa.table({"text": texts}), path, compression="none", use_dictionary=False)


def test_a_run_that_was_killed_before_its_first_file_stood_can_be_given_again(
    sawab: Sawab,
) -> None:
    write_records(sawab.folder / "a.jsonl", [{"text": CLEAN}])
    (sawab.folder / "out").mkdir()
    (sawab.folder / "out/.sawab-0a1b2c3d-99-x_1y2z3.tmp").write_bytes(b"{")
    run = sawab("corpus", "score", "a.jsonl", "out")
    assert run.status == 0, run.stderr
    (sawab.folder / "other").mkdir()
    (sawab.folder / "other/.notes").write_bytes(b"mine")
    assert sawab("corpus", "score", "a.jsonl", "other").status == 2


@pytest.mark.parametrize("name", ["a.jsonl", "a.txt.gz", "a.parquet"])
def test_a_run_does_not_go_on_with_another_input_of_the_same_size(sawab: Sawab, name: str) -> None:
    texts = [f"{CLEAN} {one:04}" for one in range(2500)]
    put(sawab.folder / name, texts)
    size = (sawab.folder / name).stat().st_size
    assert sawab("corpus", "score", name, "out").status == 0
    for place in (3, 1200):
        changed = [*texts]
        changed[place] = changed[place].replace("الخارجية", "الداخلية")
        put(sawab.folder / name, changed)
        assert "gz" in name or (sawab.folder / name).stat().st_size == size
        run = sawab("corpus", "score", name, "out")
        assert run.status == 2
        assert "another run" in run.stderr


@pytest.mark.parametrize("name", ["a.jsonl", "a.parquet"])
def test_a_run_goes_on_with_a_copy_of_its_input(sawab: Sawab, name: str) -> None:
    put(sawab.folder / name, [f"{CLEAN} {one:04}" for one in range(2500)])
    assert sawab("corpus", "score", name, "out").status == 0
    made = parts(sawab.folder / "out")
    next((sawab.folder / "out/_counts").rglob("part-00001.json")).unlink()
    os.utime(sawab.folder / name, (1, 1))
    run = sawab("corpus", "score", name, "out")
    assert run.status == 0, run.stderr
    assert parts(sawab.folder / "out") == made
