"""Checking file after file: what is remembered is not checked again, the rest by several processes.

Results come in the order of the files, whatever the number of processes.
"""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import Final

from linter.cli.cache import Cache
from linter.cli.failures import failure
from linter.cli.inputs import Inputs, Source
from linter.cli.keys import Keys
from linter.cli.workers import Checked, Outcome, Workers, check_here
from linter.linters import Linters
from linter.reports.report import FileFindings
from linter.rules.core.context import Tally
from linter.rules.core.tallies import WholeTally

#: The bytes of long files that may wait at once.
MOST_HELD: Final = 32_000_000


def tally_of(linters: Linters, sources: Iterable[Source]) -> Tally:
    """The choices among spellings that all these files make; what cannot be read makes none."""
    total = WholeTally()
    for source in sources:
        try:
            document = source.document()
            total.update(linters.for_file(source.path).tally(document))
        except Exception as error:
            failure(source.path, error)  # told when the file is checked
    return total


def counted(
    inputs: Inputs, linters: Linters, *, is_run: bool
) -> tuple[Iterable[Source], Tally | None]:
    """The files of a run, and what spellings they choose where they must agree over all of them.

    For that all files are read first; without it each is read when its turn comes.
    """
    if not is_run:
        return inputs.sources(), None
    sources = list(inputs.sources())
    return sources, tally_of(linters, sources)


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
        self._workers = Workers(linters, jobs or processors())
        self._keys = Keys(cache, linters)

    def __iter__(self) -> Iterator[FileFindings]:
        """Each file with what was found in it; what cannot be checked is said, and passed over."""
        is_done = False
        try:
            yield from self._checked()
            is_done = True
        finally:
            self._workers.close(is_done=is_done)

    def _checked(self) -> Iterator[FileFindings]:
        waiting: deque[tuple[Source, Callable[[], Checked]]] = deque()
        sources, self._tally = counted(self._inputs, self._linters, is_run=self._is_run)
        self._keys.tally = self._tally
        for source in sources:
            is_shared = self._workers.take_on(source.size)
            waiting.append((source, self._begin(source, is_shared=is_shared)))
            while len(waiting) > self._most_waiting(waiting):
                yield from self._next(waiting)
        while waiting:
            yield from self._next(waiting)

    def _most_waiting(self, waiting: Iterable[tuple[Source, object]]) -> int:
        """How many files may wait; few if they are long, for those are held as they were read."""
        sizes = (source.size for source, _ in waiting)
        held = sum(size for size in sizes if self._workers.take_apart(size))
        return self._workers.most_waiting if held <= MOST_HELD else 0

    def _next(self, waiting: deque[tuple[Source, Callable[[], Checked]]]) -> Iterator[FileFindings]:
        source, finish = waiting.popleft()
        try:
            found, document = finish()
            if document is None:
                # The format was read when the file was checked; only the text is needed to report.
                document = source.document(verify=False)
        except Exception as error:
            self._inputs.fail(failure(source.path, error))
            return
        self._inputs.note(source.path, found.note)
        yield FileFindings(document, found.diagnostics)

    def _begin(self, source: Source, *, is_shared: bool) -> Callable[[], Checked]:
        """Look for what is remembered, or have the file checked; the rest is done when called."""
        try:
            key = self._keys.of(source)
        except Exception as error:
            return partial(_checked, failure(source.path, error))
        remembered = self._cache.get(key)
        if remembered is not None:
            return partial(_checked, Checked(remembered))
        check: Callable[[], Outcome]
        if self._workers.take_apart(source.size):
            check = self._workers.share(source, self._tally)
        elif is_shared:
            check = self._workers.check(source, self._tally)
        else:
            check = partial(check_here, self._linters, source, self._tally)
        return partial(self._remember, key, check)

    def _remember(self, key: bytes, check: Callable[[], Outcome]) -> Checked:
        checked = _checked(check())
        self._cache.put(key, checked.found)
        return checked


def _checked(outcome: Outcome) -> Checked:
    """What was found in a file. Raises the error that kept it from being checked."""
    if isinstance(outcome, Exception):
        raise outcome
    return outcome


def processors() -> int:
    """Processors that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
