"""Checking file after file: what is remembered is not checked again, the rest by several processes.

Results come in the order of the files, whatever the number of processes.
"""

from __future__ import annotations

import os
from collections import Counter, deque
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from pathlib import PurePath
from typing import TYPE_CHECKING, Final

from linter.cli.cache import Cache, Found
from linter.cli.inputs import Inputs, Source
from linter.cli.linters import Linters
from linter.documents.formats import format_for
from linter.files.storage import InputError, decode
from linter.reports.report import FileFindings
from linter.rules.core.base import Tally

if TYPE_CHECKING:
    from concurrent.futures import Future, ProcessPoolExecutor

    from linter.engine import Linter

#: So many files are checked before other processes are started: few files are done sooner alone.
_ALONE: Final = 40
#: Files that wait for each process, so that none runs dry and no great tree is held in memory.
_WAITING_EACH: Final = 16


def check_source(
    linters: Linters, source: Source, tally: Tally | None = None
) -> Found | InputError:
    """What is found in a file, or why it cannot be read; `tally` counts the spellings of a run."""
    try:
        document = decode(source.data, source.path, format_name=source.format)
    except InputError as error:
        return error
    return Found(linters.for_file(source.path).check(document, tally), document.note)


def tally_of(linters: Linters, sources: Iterable[Source]) -> Tally:
    """The choices among spellings that all these files make; what cannot be read makes none."""
    total: Tally = Counter()
    for source in sources:
        try:
            document = decode(source.data, source.path, format_name=source.format)
        except InputError:
            continue
        total += linters.for_file(source.path).tally(document)
    return total


class Checking:
    """One run of `check` over all inputs."""

    def __init__(
        self,
        inputs: Inputs,
        linters: Linters,
        cache: Cache,
        jobs: int = 1,
        *,
        is_run: bool = False,
    ) -> None:
        """`jobs` is the number of processes; 0 takes as many as there are processors.

        `is_run`: spellings must agree over all files, so all are read before any is checked.
        """
        self._is_run = is_run
        self._tally: Tally | None = None
        self._inputs = inputs
        self._linters = linters
        self._cache = cache
        self._jobs = jobs or _processors()
        self._pool: ProcessPoolExecutor | None = None
        self._stamps: dict[int, bytes] = {}

    def __iter__(self) -> Iterator[FileFindings]:
        """Each file with what was found in it; what cannot be read is said, and passed over."""
        waiting: deque[tuple[Source, Callable[[], Found]]] = deque()
        try:
            sources: Iterable[Source] = self._inputs.sources()
            if self._is_run:
                sources = list(sources)
                self._tally = tally_of(self._linters, sources)
            for number, source in enumerate(sources):
                waiting.append((source, self._begin(source, is_shared=number >= _ALONE)))
                if len(waiting) > self._most_waiting:
                    yield from self._next(waiting)
            while waiting:
                yield from self._next(waiting)
        finally:
            if self._pool is not None:
                self._pool.shutdown(wait=False, cancel_futures=True)

    @property
    def _most_waiting(self) -> int:
        return self._jobs * _WAITING_EACH if self._pool else 0

    def _next(self, waiting: deque[tuple[Source, Callable[[], Found]]]) -> Iterator[FileFindings]:
        source, finish = waiting.popleft()
        try:
            found = finish()
            # The format was read when the file was checked; only the text is needed to report.
            document = decode(source.data, source.path, verify=False, format_name=source.format)
        except InputError as error:
            self._inputs.fail(error)
            return
        self._inputs.note(source.path, found.note)
        yield FileFindings(document, found.diagnostics)

    def _begin(self, source: Source, *, is_shared: bool) -> Callable[[], Found]:
        """Look for what is remembered, or have the file checked; the rest is done when called."""
        linter = self._linters.for_file(source.path)
        kind = (source.format or format_for(source.path).name, PurePath(source.path).suffix.lower())
        key = self._cache.key(source.data, self._stamp(linter), *kind)
        remembered = self._cache.get(key)
        if remembered is not None:
            return lambda: remembered
        if self._jobs == 1 or not is_shared:
            return partial(self._check_here, key, source)
        if self._pool is None:
            from concurrent.futures import ProcessPoolExecutor

            self._pool = ProcessPoolExecutor(self._jobs)
        future = self._pool.submit(check_source, self._linters, source, self._tally)
        return partial(self._collect, key, future)

    def _stamp(self, linter: Linter) -> bytes:
        """What stands for all that the linter of a file heeds; made once for it in a run."""
        if id(linter) not in self._stamps:  # the linters outlive the run
            self._stamps[id(linter)] = self._cache.stamp(linter.__reduce__()[1], self._tally)
        return self._stamps[id(linter)]

    def _check_here(self, key: bytes, source: Source) -> Found:
        return self._remember(key, check_source(self._linters, source, self._tally))

    def _collect(self, key: bytes, future: Future[Found | InputError]) -> Found:
        return self._remember(key, future.result())

    def _remember(self, key: bytes, found: Found | InputError) -> Found:
        if isinstance(found, InputError):
            raise found
        self._cache.put(key, found)
        return found


def _processors() -> int:
    """Processors that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
