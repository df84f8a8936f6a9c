"""Spark: a master and two workers on loopback, one of which is killed while it works."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING, Any

import pytest

from tests.conftest import Sawab
from tests.engines.documents import texts

pyspark = pytest.importorskip("pyspark", reason="pyspark is not installed: make test-engines")

import pyarrow as pa  # noqa: E402 - nothing here can run without pyspark
import pyarrow.parquet as pq  # noqa: E402

from linter.corpus import spark as sawab_spark  # noqa: E402
from linter.corpus import tables  # noqa: E402

if TYPE_CHECKING:
    from pyspark.sql import SparkSession

pytestmark = [
    pytest.mark.skipif(shutil.which("java") is None, reason="Spark needs Java"),
    pytest.mark.skipif(os.name == "nt", reason="processes are killed by a signal"),
    # What Spark says of itself is no matter of ours.
    pytest.mark.filterwarnings("ignore::DeprecationWarning"),
    pytest.mark.filterwarnings("ignore::FutureWarning"),
    pytest.mark.filterwarnings("ignore::ResourceWarning"),
]

LONGEST_WAIT = 120.0


def wait_until(is_so: Callable[[], bool], what: str) -> None:
    end = time.monotonic() + LONGEST_WAIT
    while not is_so():
        assert time.monotonic() < end, f"waited in vain for {what}"
        time.sleep(0.05)


class Daemon:
    """A master or a worker of Spark's standalone cluster, in a group of processes of its own."""

    def __init__(self, folder: Path, name: str, *arguments: str) -> None:
        self._log = folder / f"{name}.log"
        home = Path(pyspark.__file__).parent
        with self._log.open("wb") as log:
            self._process = subprocess.Popen(
                [str(home / "bin/spark-class"), f"org.apache.spark.deploy.{name}", *arguments],
                stdout=log,
                stderr=subprocess.STDOUT,
                env={**os.environ, "SPARK_HOME": str(home), "SPARK_DAEMON_MEMORY": "256m"},
                start_new_session=True,
            )

    def said(self, words: str) -> str:
        """The line of the log in which it says so, waited for."""
        wait_until(lambda: words in self._log.read_text("utf-8"), f"“{words}” in {self._log}")
        return next(one for one in self._log.read_text("utf-8").splitlines() if words in one)

    def kill(self) -> None:
        """End it and what it has started, without notice."""
        with suppress(ProcessLookupError):
            os.killpg(self._process.pid, signal.SIGKILL)
        self._process.wait()


@dataclass(frozen=True, slots=True)
class Cluster:
    session: SparkSession
    workers: list[Daemon]


def of_loopback(folder: Path, number: int, url: str) -> Daemon:
    place = folder / f"worker{number}"
    place.mkdir()
    options = ("--host", "127.0.0.1", "--webui-port", "0", "--cores", "1", "--memory", "1g")
    return Daemon(place, "worker.Worker", *options, "--work-dir", str(place), url)


@pytest.fixture(scope="module")
def cluster(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Cluster]:
    from pyspark.sql import SparkSession

    folder = tmp_path_factory.mktemp("spark")
    os.environ.update(PYSPARK_PYTHON=sys.executable, SPARK_LOCAL_IP="127.0.0.1")
    options = ("--host", "127.0.0.1", "--port", "0", "--webui-port", "0")
    master = Daemon(folder, "master.Master", *options)
    workers: list[Daemon] = []
    try:
        url = master.said("Starting Spark master at").split()[-1]
        workers += [of_loopback(folder, number, url) for number in range(2)]
        for worker in workers:
            worker.said("Successfully registered with master")
        settings = {
            "spark.driver.bindAddress": "127.0.0.1",
            "spark.driver.host": "127.0.0.1",
            "spark.driver.memory": "512m",
            "spark.executor.cores": "1",
            "spark.executor.memory": "512m",
            "spark.sql.files.maxPartitionBytes": "100k",
            "spark.ui.enabled": "false",
            "spark.ui.showConsoleProgress": "false",
        }
        builder = SparkSession.builder.master(url).appName("sawab")
        session = builder.config(map=settings).getOrCreate()
        yield Cluster(session, workers)
        session.stop()
    finally:
        for daemon in (*workers, master):
            daemon.kill()


def a_table(count: int) -> pa.Table:
    found = texts(count)
    return pa.table({"id": pa.array(range(len(found)), pa.int64()), "text": found})


def rows(table: pa.Table) -> list[dict[str, Any]]:
    return sorted(table.to_pylist(), key=lambda row: int(row["id"]))


def test_a_frame_is_scored_fixed_and_filtered_as_a_table_is(
    cluster: Cluster, tmp_path: Path
) -> None:
    table = a_table(40).append_column("tags", pa.array([["a", None]] * 40))
    table = pa.concat_tables(
        [table, pa.table({"id": [40], "text": pa.array([None], pa.string()), "tags": [["b"]]})]
    )
    pq.write_table(table, tmp_path / "a.parquet")
    frame = cluster.session.read.parquet(str(tmp_path))
    assert rows(sawab_spark.score(frame).toArrow()) == rows(tables.score(table))
    assert rows(sawab_spark.fix(frame).toArrow()) == rows(tables.fix(table))
    filtered = sawab_spark.filter_quality(frame, 0.5).toArrow()
    assert rows(filtered) == rows(tables.filter_quality(table, 0.5))
    assert 0 < filtered.num_rows < 40


def test_sql_asks_for_the_quality_of_a_text(cluster: Cluster) -> None:
    session = cluster.session
    session.udf.register("quality", sawab_spark.quality_function())
    found = [*texts(10), None]
    frame = session.createDataFrame(list(enumerate(found)), "id int, text string")
    frame.createOrReplaceTempView("documents")
    made = session.sql("SELECT id, quality(text) AS quality FROM documents ORDER BY id").collect()
    scored = tables.score(pa.table({"text": pa.array(found, pa.string())}))
    expected = scored.column("sawab_quality").to_pylist()
    assert [one.quality and round(one.quality, 4) for one in made] == expected
    assert expected[-1] is None
    good = session.sql("SELECT id FROM documents WHERE quality(text) > 0.5").count()
    assert good == sum(one is not None and one > 0.5 for one in expected)


def test_a_worker_killed_while_it_works_loses_nothing_and_doubles_nothing(
    cluster: Cluster, sawab: Sawab
) -> None:
    table = a_table(1200)
    (sawab.folder / "in").mkdir()
    for part in range(12):
        pq.write_table(table.slice(100 * part, 100), sawab.folder / f"in/{part:02}.parquet")
    run = sawab("corpus", "score", "in", "local", "--jobs", "2")
    assert run.status == 0, run.stderr

    out = sawab.folder / "spark"
    frame = cluster.session.read.parquet(str(sawab.folder / "in"))
    failures: list[BaseException] = []

    def write() -> None:
        try:
            sawab_spark.score(frame).write.parquet(str(out))
        except BaseException as error:
            failures.append(error)

    tracker = cluster.session.sparkContext.statusTracker()
    half_done: set[int] = set()

    def is_half_done() -> bool:
        for stage in tracker.getActiveStageIds():
            seen = tracker.getStageInfo(stage)
            if seen and seen.numCompletedTasks and seen.numActiveTasks > 1:
                half_done.add(stage)
        return bool(half_done)

    writing = Thread(target=write)
    writing.start()
    try:
        wait_until(lambda: is_half_done() or not writing.is_alive(), "both workers to be at work")
        assert writing.is_alive(), "the work was done before a worker could be killed"
        cluster.workers[0].kill()
    finally:
        writing.join(LONGEST_WAIT)
    assert not failures
    assert not writing.is_alive()
    local = pa.concat_tables(
        map(pq.read_table, sorted((sawab.folder / "local").glob("*.parquet/*")))
    )
    made = pq.read_table(out)
    assert rows(made) == rows(local)
    assert made.schema.names == local.schema.names
