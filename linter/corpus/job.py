"""A run over a collection: parts handed to processes, each finished on its own."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from contextlib import closing
from dataclasses import asdict, dataclass
from functools import cache, partial
from pathlib import Path
from typing import Any

from linter._version import __version__
from linter.catalogue import begin_worker
from linter.corpus.inputs import Batch, Input, InputError, batches
from linter.corpus.parts import Output
from linter.corpus.records import RecordError
from linter.corpus.scoring import Scorer
from linter.corpus.work import Counts, Task, work_on_lines
from linter.engine import Linter
from linter.lexicon.resources import default_artefact


@dataclass(frozen=True, slots=True)
class Done:
    """One part that is complete, now or since an earlier run; `read` bytes of its file so far."""

    source: Input
    number: int
    counts: Counts
    read: int
    is_old: bool


class Job:
    """One action over the inputs, into one folder."""

    def __init__(
        self,
        task: Task,
        inputs: Sequence[Input],
        folder: Path,
        *,
        linter: Linter | None = None,
        jobs: int = 1,
        sample: float = 1.0,
    ) -> None:
        """`jobs` processes work at once, each with a dictionary of its own."""
        self.inputs = tuple(inputs)
        self._task = task
        self._output = Output(folder, task)
        self._linter = linter or Linter()
        self._jobs = jobs
        self._sample = sample
        #: Inputs that could not be read to their end, with the reason.
        self.failures: list[str] = []

    def run(self) -> Iterator[Done]:
        """Work on everything that is not done yet; yields the parts in order.

        Raises `OutputError` if the folder belongs to something else.
        """
        self._output.begin(self._described())
        work: Iterator[Callable[[], Done]] = (
            self._inline() if self._jobs == 1 else self._in_processes()
        )
        for result in work:
            yield result()

    def _described(self) -> dict[str, Any]:
        """What makes two runs the same."""
        return {
            "version": __version__,
            "dictionary": default_artefact().header["sources"],
            "task": {**asdict(self._task), "action": self._task.action.value},
            "rules": [rule.code for rule in self._linter.rules],
            "sample": self._sample,
            "inputs": [[one.name, one.path.stat().st_size] for one in self.inputs],
        }

    def _pending(self) -> Iterator[Batch | Done]:
        """Every part of every input, those that are done as such."""
        for source in self.inputs:
            try:
                for batch in batches(source, self._task.max_record_bytes, self._sample):
                    counts = self._output.done(source, batch.number)
                    if counts is None:
                        yield batch
                    else:
                        yield Done(source, batch.number, counts, batch.read, is_old=True)
            except InputError as error:
                self.failures.append(str(error))

    def _inline(self) -> Iterator[Callable[[], Done]]:
        scorer = Scorer(self._linter)
        for one in self._pending():
            if isinstance(one, Done):
                yield partial(_same, one)
            else:
                yield partial(
                    self._finished, one, work_on_part(self._task, scorer, self._output, one)
                )

    def _in_processes(self) -> Iterator[Callable[[], Done]]:
        pool = ProcessPoolExecutor(self._jobs, initializer=_begin, initargs=(self._linter,))
        with closing(_Closing(pool)):
            waiting: deque[tuple[Batch | None, Future[Counts | str] | Done]] = deque()
            for one in self._pending():
                if isinstance(one, Done):
                    waiting.append((None, one))
                else:
                    task = pool.submit(_work, self._task, self._output, one)
                    empty = Batch(one.source, one.number, [], one.first, one.read)
                    waiting.append((empty, task))
                while len(waiting) > 2 * self._jobs:
                    yield self._first_of(waiting)
            while waiting:
                yield self._first_of(waiting)

    def _first_of(
        self, waiting: deque[tuple[Batch | None, Future[Counts | str] | Done]]
    ) -> Callable[[], Done]:
        batch, result = waiting.popleft()
        if batch is None or isinstance(result, Done):
            assert isinstance(result, Done)
            return partial(_same, result)
        return partial(self._finished, batch, result.result())

    def _finished(self, batch: Batch, counts: Counts | str) -> Done:
        if isinstance(counts, str):
            self.failures.append(counts)
            counts = Counts()
        return Done(batch.source, batch.number, counts, batch.read, is_old=False)


def work_on_part(task: Task, scorer: Scorer, output: Output, batch: Batch) -> Counts | str:
    """Do a part and write it; its counts, or why its file cannot be worked on."""
    source = batch.source
    if isinstance(batch.records, list):
        part = work_on_lines(task, scorer, source.name, batch.records, is_json=source.is_json)
        output.write_lines(source, batch.number, part)
        return part.counts
    from linter.corpus.arrow import work_on_batch

    try:
        made = work_on_batch(task, scorer, batch.records, source.name, batch.first)
    except RecordError as error:
        return f"{source.path}: {error}"
    output.write_table(source, batch.number, made)
    return made.counts


def _same(one: Done) -> Done:
    return one


class _Closing:
    """A pool that is closed without waiting for what nobody asks for any more."""

    def __init__(self, pool: ProcessPoolExecutor) -> None:
        self._pool = pool

    def close(self) -> None:
        """Cancel what has not begun, and wait for what has."""
        self._pool.shutdown(wait=True, cancel_futures=True)


def _begin(linter: Linter) -> None:
    begin_worker()
    _scorer.cache_clear()
    _linters.append(linter)


_linters: list[Linter] = []


@cache
def _scorer() -> Scorer:
    """The one scorer of a process: the dictionary is opened once."""
    return Scorer(_linters[-1])


def _work(task: Task, output: Output, batch: Batch) -> Counts | str:
    return work_on_part(task, _scorer(), output, batch)
