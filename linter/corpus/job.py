"""A run over a collection: parts handed to processes, each finished on its own."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Executor, Future, ProcessPoolExecutor
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any, Final, ParamSpec, TypeVar

from linter._version import __version__
from linter.catalogue import begin_worker
from linter.corpus.checksums import known_by
from linter.corpus.inputs import (
    PART_BYTES,
    PART_RECORDS,
    Batch,
    Input,
    InputError,
    batches,
)
from linter.corpus.lines import work_on_lines
from linter.corpus.parts import Output
from linter.corpus.records import RecordError
from linter.corpus.scoring import Scorer
from linter.corpus.work import Counts, Task
from linter.engine import Linter
from linter.lexicon.resources import default_artefact
from linter.text.borrowed import said

#: The number of parts a process that are read ahead of the one that is awaited.
_AHEAD: Final = 2
_P = ParamSpec("_P")
_T = TypeVar("_T")


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

        Raises `OutputError` if the folder belongs to something else or to other records, and
        `BrokenProcessPool` when a process was killed: what is complete stays, and the next run goes
        on from it.
        """
        self._output.begin(self._described())
        executor = _executor(self._jobs, self._linter)
        try:
            for batch, result in self._ahead(executor):
                is_old = isinstance(result, Counts)
                yield Done(batch.source, batch.number, self._counts(result), batch.read, is_old)
        finally:
            # Whoever stops asking does not wait for what has not begun.
            executor.shutdown(cancel_futures=True)

    def _described(self) -> dict[str, Any]:
        """What makes two runs the same."""
        return {
            "version": __version__,
            "dictionary": default_artefact().header["sources"],
            "task": {**asdict(self._task), "action": self._task.action.value},
            "rules": [rule.code for rule in self._linter.rules],
            "sample": self._sample,
            "parts": [PART_RECORDS, PART_BYTES],
            "inputs": [known_by(one) for one in self.inputs],
        }

    def _parts(self) -> Iterator[tuple[Batch, Counts | None]]:
        """Every part of every input, in order, with its counts if an earlier run completed it."""
        for source in self.inputs:
            try:
                for batch in batches(source, self._task.max_record_bytes, self._sample):
                    yield batch, self._output.done(batch)
            except InputError as error:
                self.failures.append(str(error))

    def _ahead(self, executor: Executor) -> Iterator[tuple[Batch, Counts | Future[Counts]]]:
        """The parts in order, those after them handed to the processes already."""
        waiting: deque[tuple[Batch, Counts | Future[Counts]]] = deque()
        ahead = _AHEAD * self._jobs if self._jobs > 1 else 0
        for batch, counts in self._parts():
            result = counts or executor.submit(_work, self._task, self._output, batch)
            waiting.append((replace(batch, records=[]), result))
            while len(waiting) > ahead:
                yield waiting.popleft()
        yield from waiting

    def _counts(self, result: Counts | Future[Counts]) -> Counts:
        try:
            return result if isinstance(result, Counts) else result.result()
        except RecordError as error:
            self.failures.append(str(error))
            return Counts()


def work_on_part(task: Task, scorer: Scorer, output: Output, batch: Batch) -> Counts:
    """Do a part and write it; its counts.

    Raises `RecordError` for a table without the text, or with a column that cannot be written.
    """
    source = batch.source
    if isinstance(batch.records, list):
        part = work_on_lines(task, scorer, source.name, batch.records, is_json=source.is_json)
        output.write_lines(batch, part)
        return part.counts
    import pyarrow as pa

    from linter.corpus.arrow import work_on_batch

    try:
        made = work_on_batch(task, scorer, batch.records, source.name, batch.places)
        output.write_table(batch, made)
    except (RecordError, pa.ArrowException) as error:
        raise RecordError(f"{source.path}: {said(error)}") from None
    return made.counts


class _Inline(Executor):
    """Works where it is asked to: a single process needs no pool."""

    def submit(
        self, function: Callable[_P, _T], /, *arguments: _P.args, **named: _P.kwargs
    ) -> Future[_T]:
        """The result, or what was raised, at once."""
        future: Future[_T] = Future()
        try:
            future.set_result(function(*arguments, **named))
        except RecordError as error:
            future.set_exception(error)
        return future


def _executor(jobs: int, linter: Linter) -> Executor:
    if jobs > 1:
        return ProcessPoolExecutor(jobs, initializer=_begin, initargs=(linter,))
    _open(linter)
    return _Inline()


#: The one scorer of a process: the dictionary is opened once.
_scorer: Scorer


def _open(linter: Linter) -> None:
    global _scorer
    _scorer = Scorer(linter)


def _begin(linter: Linter) -> None:
    begin_worker()
    _open(linter)


def _work(task: Task, output: Output, batch: Batch) -> Counts:
    return work_on_part(task, _scorer, output, batch)
