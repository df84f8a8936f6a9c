"""Record batches keep their schema; bad rows are put apart."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

import pyarrow as pa
import pytest

from linter.corpus import parts as parts_of_output
from linter.corpus import tables
from linter.corpus.arrow import work_on_batch
from linter.corpus.finding import find_inputs
from linter.corpus.inputs import is_sampled
from linter.corpus.job import Job
from linter.corpus.records import RecordError
from linter.corpus.scoring import Scorer
from linter.corpus.signals import COLUMNS, Signals
from linter.corpus.work import Action, Task
from tests.conftest import Sawab
from tests.corpus.test_command import CLEAN, WRONG, parts

pytestmark = pytest.mark.slow


def batch(*texts: str | None) -> pa.RecordBatch:
    schema = pa.schema(
        [
            pa.field("id", pa.int32(), nullable=False),
            pa.field("text", pa.large_string()),
            pa.field("tags", pa.list_(pa.string())),
        ],
        metadata={"made by": "us"},
    )
    columns = [list(range(len(texts))), list(texts), [["a"]] * len(texts)]
    arrays = [pa.array(one, field.type) for one, field in zip(columns, schema, strict=True)]
    return pa.RecordBatch.from_arrays(arrays, schema=schema)


def test_scores_stand_behind_the_columns_that_are_there() -> None:
    given = batch(CLEAN, WRONG)
    made = work_on_batch(Task(Action.SCORE), Scorer(), given)
    assert made.kept.schema.names == ["id", "text", "tags", *COLUMNS]
    assert made.kept.select(["id", "text", "tags"]).equals(given)
    clean, wrong = made.kept.column("sawab_quality").to_pylist()
    assert clean > wrong


def test_filtered_rows_have_a_reason_and_rejects_their_place() -> None:
    made = work_on_batch(
        Task(Action.FILTER, max_typos=20),
        Scorer(),
        batch(CLEAN, None, WRONG),
        "a.parquet",
        range(101, 104),
    )
    assert made.kept.column("id").to_pylist() == [0]
    assert made.filtered.column("id").to_pylist() == [2]
    assert "typos" in made.filtered.column("sawab_reason").to_pylist()[0]
    assert [(one.source, one.record) for one in made.rejects] == [("a.parquet", 102)]


def test_figures_and_reasons_of_an_earlier_run_are_replaced() -> None:
    score, strict = Task(Action.SCORE), Task(Action.FILTER, max_typos=20)
    scored = work_on_batch(score, Scorer(), batch(CLEAN, WRONG)).kept
    moved = scored.select([*scored.schema.names[4:], *scored.schema.names[:4]])
    assert work_on_batch(score, Scorer(), moved).kept.equals(scored)
    assert work_on_batch(score, Scorer(), scored).kept.schema.metadata == {b"made by": b"us"}
    filtered = work_on_batch(strict, Scorer(), batch(CLEAN, WRONG)).filtered
    again = work_on_batch(strict, Scorer(), filtered)
    assert again.filtered.equals(filtered)
    assert again.kept.schema.names == ["id", "text", "tags"]
    lenient = work_on_batch(Task(Action.FILTER, max_typos=900), Scorer(), filtered)
    assert lenient.kept.schema.names == ["id", "text", "tags"]
    assert tables.score(pa.Table.from_batches([scored])).equals(pa.Table.from_batches([scored]))


def test_fixing_keeps_the_schema() -> None:
    given = batch("وقف اطلاق النار")
    made = work_on_batch(Task(Action.FIX), Scorer(), given)
    assert made.kept.schema == given.schema
    assert made.kept.column("text").to_pylist() == ["وقف إطلاق النار"]


def test_a_table_keeps_rows_that_cannot_be_worked_on_for_engines_without_rejects() -> None:
    given = pa.Table.from_batches([batch("وقف اطلاق النار", None, CLEAN)])
    scored, fixed = tables.score(given), tables.fix(given)
    assert scored.column("id").to_pylist() == [0, 1, 2]
    assert [one is None for one in scored.column("sawab_quality").to_pylist()] == [0, 1, 0]
    assert fixed.column("text").to_pylist() == ["وقف إطلاق النار", None, CLEAN]
    assert tables.filter_quality(given, 0.8).column("id").to_pylist() == [2]


def test_a_text_on_which_a_rule_fails_is_rejected_and_the_others_are_done(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def failing(scorer: Scorer, texts: Sequence[str]) -> list[Signals]:
        if WRONG in texts:
            raise ZeroDivisionError
        return [Signals(words=1)] * len(texts)

    monkeypatch.setattr(Scorer, "signals_of", failing)
    made = work_on_batch(Task(Action.SCORE), Scorer(), batch(WRONG, CLEAN))
    assert made.kept.column("id").to_pylist() == [1]
    assert [one.reason for one in made.rejects] == ["a defect of sawab: ZeroDivisionError: "]


@pytest.mark.parametrize("field", ["missing", "id"])
def test_a_column_that_holds_no_text_is_named(field: str) -> None:
    with pytest.raises(RecordError, match=field):
        work_on_batch(Task(Action.SCORE, field), Scorer(), batch(CLEAN))


def test_parquet_is_read_and_written_by_parts(sawab: Sawab) -> None:
    import pyarrow.parquet as pq

    table = pa.Table.from_batches([batch(*[CLEAN, WRONG] * 1500)])
    pq.write_table(table, sawab.folder / "a.parquet")
    for jobs in ("1", "2"):
        run = sawab("corpus", "score", "a.parquet", f"out{jobs}", "--jobs", jobs)
        assert run.status == 0, run.stderr
    one, two = Path(sawab.folder / "out1"), Path(sawab.folder / "out2")
    assert parts(one) == parts(two)
    made = pa.concat_tables(pq.read_table(path) for path in sorted(one.glob("a.parquet/*")))
    assert made.select(["id", "text", "tags"]).equals(table)


def test_a_table_without_the_column_ends_with_an_error_that_names_it(sawab: Sawab) -> None:
    import pyarrow.parquet as pq

    pq.write_table(pa.table({"body": [CLEAN]}), sawab.folder / "a.parquet")
    run = sawab("corpus", "score", "a.parquet", "out")
    assert run.status == 2
    assert "no column 'text'; there are body" in run.stderr


def test_rejects_of_a_sample_name_the_place_in_the_file(sawab: Sawab) -> None:
    import pyarrow.parquet as pq

    texts = [None if one % 7 == 0 else f"{CLEAN} {one}" for one in range(1, 2501)]
    pq.write_table(pa.table({"id": range(1, 2501), "text": texts}), sawab.folder / "a.parquet")
    run = sawab("corpus", "score", "a.parquet", "out", "--sample", "0.1")
    assert run.status == 1, run.stderr
    files = sorted(sawab.folder.glob("out/_rejects/a.parquet/*"))
    lines = [line for file in files for line in file.read_bytes().splitlines()]
    rejected = {json.loads(line)["record"] for line in lines}
    kept = {
        one
        for path in sorted(sawab.folder.glob("out/a.parquet/*"))
        for one in pq.read_table(path).column("id").to_pylist()
    }
    assert all(one % 7 == 0 for one in rejected)
    sampled = {one for one in range(1, 2501) if is_sampled("a.parquet", one, 0.1)}
    assert kept | rejected == sampled


def test_a_text_that_is_no_utf_8_is_rejected_and_the_run_goes_on(sawab: Sawab) -> None:
    import pyarrow.parquet as pq

    values = [WRONG.encode(), b"\xff\xfe", None, CLEAN.encode()]
    texts = pa.array(values, pa.binary()).view(pa.string())
    table = pa.table({"id": [1, 2, 3, 4], "text": texts, "other": texts})
    pq.write_table(table, sawab.folder / "a.parquet")
    for command in ("score", "fix"):
        run = sawab("corpus", command, "a.parquet", command)
        assert run.status == 1, run.stderr
        made = pq.read_table(sawab.folder / command / "a.parquet/part-00000.parquet")
        assert made.column("id").to_pylist() == [1, 4]
        rejects = (sawab.folder / command / "_rejects/a.parquet/part-00000.jsonl").read_text()
        found = [json.loads(line) for line in rejects.splitlines()]
        assert [(one["record"], one["sample"]) for one in found] == [(2, "\\xff\\xfe"), (3, "")]
        assert found[0]["reason"] == "the column 'text' is not UTF-8"
    fixed = tables.fix(table)  # an engine has no place for rejects
    assert fixed.column("text")[1].as_buffer().to_pybytes() == b"\xff\xfe"
    assert [fixed.column("text")[row].as_py() for row in (0, 2, 3)] == [CLEAN, None, CLEAN]


@pytest.mark.parametrize("kind", [pa.string_view(), pa.binary_view(), pa.list_(pa.string_view())])
def test_other_columns_may_be_of_any_type_that_parquet_holds(
    sawab: Sawab, kind: pa.DataType
) -> None:
    import pyarrow.parquet as pq

    values = [["a"], None, ["c"]] if pa.types.is_list(kind) else ["a", None, "c"]
    table = pa.table({"text": [CLEAN, WRONG, CLEAN], "other": pa.array(values, kind)})
    pq.write_table(table, sawab.folder / "a.parquet")
    run = sawab("corpus", "filter", "a.parquet", "out", "--max-typos-per-1000", "50")
    assert run.status == 0, run.stderr
    kept = pq.read_table(sawab.folder / "out/a.parquet/part-00000.parquet")
    assert kept.equals(pa.concat_tables([table.slice(0, 1), table.slice(2, 1)]))
    run = sawab("corpus", "fix", "a.parquet", "sample", "--sample", "0.5")
    assert run.status == 0, run.stderr


def test_a_text_may_be_a_view(sawab: Sawab) -> None:
    given = pa.table({"text": pa.array([WRONG, None, CLEAN], pa.string_view())})
    made = tables.fix(given)
    assert made.schema == given.schema
    assert made.column("text").to_pylist()[1:] == [None, CLEAN]
    assert tables.score(given).column("sawab_words").to_pylist()[1] is None


def test_a_table_that_cannot_be_written_is_named_and_the_others_are_done(
    sawab: Sawab, monkeypatch: pytest.MonkeyPatch
) -> None:
    import pyarrow.parquet as pq

    def failing(table: pa.RecordBatch) -> bytes:
        raise pa.ArrowNotImplementedError("no Parquet of this kind")

    pq.write_table(pa.table({"text": [CLEAN]}), sawab.folder / "a.parquet")
    (sawab.folder / "b.txt").write_text(CLEAN, encoding="utf-8")
    monkeypatch.setattr(parts_of_output, "_parquet", failing)
    paths = [sawab.folder / "a.parquet", sawab.folder / "b.txt"]
    task, out = Task(Action.SCORE), sawab.folder / "out"
    job = Job(task, find_inputs(paths, out), out)
    assert [part.counts.records for part in job.run()] == [0, 1]
    assert "a.parquet: no Parquet of this kind" in job.failures[0]
