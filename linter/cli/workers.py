"""Checking one file, here or in a process of its own, so that a crash costs that file alone."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from functools import partial
from gettext import gettext
from typing import TYPE_CHECKING, Final, NamedTuple, TypeVar

from linter.catalogue import begin_worker
from linter.cli.cache import Found
from linter.cli.failures import Failure, failure
from linter.cli.inputs import Source
from linter.cli.interrupts import Interrupts
from linter.documents import Document
from linter.engine import Linter
from linter.files.storage import InputError
from linter.linters import Linters
from linter.rules.core.context import Tally
from linter.rules.core.looking import Chunk, Look, chunks_of
from linter.text.chunks import CHUNK

if TYPE_CHECKING:
    from concurrent.futures import Future, ProcessPoolExecutor

T = TypeVar("T")

#: The number of files, and of bytes, checked before other processes are started.
ALONE: Final = 40
ALONE_BYTES: Final = 100_000
#: A file of this many bytes may be more than one chunk, which several processes share.
LONG_BYTES: Final = 2 * CHUNK
#: Files that wait for each process, so that none runs dry and no great tree is held in memory.
WAITING_EACH: Final = 16


class Checked(NamedTuple):
    """What was found in a file, and the file as it was read, if this process read it."""

    found: Found
    document: Document | None = None


Outcome = Checked | Failure


def check_here(linters: Linters, source: Source, tally: Tally | None = None) -> Outcome:
    """What is found in a file, or why it cannot be checked; `tally` counts the spellings of a run.

    The bytes of the file are let go. Raises what concerns the whole run: `DictionaryError`.
    """
    try:
        document = source.last_document()
        found = linters.for_file(source.path).check(document, tally)
        return Checked(Found(found, document.note), document)
    except Exception as error:
        return failure(source.path, error)


def check_source(linters: Linters, source: Source, tally: Tally | None = None) -> Outcome:
    """The same in a process of its own, from which the document need not come back."""
    outcome = check_here(linters, source, tally)
    return Checked(outcome.found) if isinstance(outcome, Checked) else outcome


def look_at(linters: Linters, path: str, chunk: Chunk, tally: Tally | None) -> Look | Failure:
    """What is found in a chunk of the file at `path`, or why it cannot be checked.

    Raises what concerns the whole run: `DictionaryError`.
    """
    try:
        return linters.for_file(path).look(chunk, tally)
    except Exception as error:
        return failure(path, error)


class Workers:
    """Processes that check files; they are started when the first file is handed to them."""

    def __init__(self, linters: Linters, jobs: int) -> None:
        """At most `jobs` processes at once."""
        self._linters = linters
        self._jobs = jobs
        self._interrupts = Interrupts()
        self._files = 0
        self._bytes = 0
        self._pool: ProcessPoolExecutor | None = None

    def take_on(self, size: int) -> bool:
        """Whether a file of `size` bytes, the next of the run, should be handed to a process.

        The first files should not be: a run that is short ends sooner by itself.
        """
        is_long = self._files >= ALONE or self._bytes >= ALONE_BYTES
        self._files += 1
        self._bytes += size
        return self._jobs > 1 and is_long

    def take_apart(self, size: int) -> bool:
        """Whether a file of `size` bytes is so long that several processes should share it."""
        return self._jobs > 1 and size >= LONG_BYTES

    @property
    def most_waiting(self) -> int:
        """How many files may wait for their findings."""
        return self._jobs * WAITING_EACH if self.are_started else 0

    @property
    def are_started(self) -> bool:
        """Whether there are processes beside this one."""
        return self._pool is not None

    def check(self, source: Source, tally: Tally | None) -> Callable[[], Outcome]:
        """Have a file checked; the function returned waits for what is found in it.

        It raises `DictionaryError` as `check_source` does.
        """
        return self.run(source.path, partial(check_source, self._linters, source, tally))

    def share(self, source: Source, tally: Tally | None) -> Callable[[], Outcome]:
        """Have a long file checked chunk by chunk; as `check` does otherwise."""
        try:
            document = source.document()
            linter = self._linters.for_file(source.path)
            chunks = list(chunks_of(document))
        except Exception as error:
            return partial(_same, failure(source.path, error))
        if len(chunks) == 1:
            return self.check(source, tally)
        source.let_go()
        looks = deque(
            self.run(source.path, partial(look_at, self._linters, source.path, chunk, tally))
            for chunk in chunks
        )
        return partial(_together, linter, document, looks, tally)

    def run(self, path: str, task: Callable[[], T]) -> Callable[[], T | InputError]:
        """Have anything else done about the file at `path`; the task and its outcome are picklable.

        The function returned waits for the outcome, or says that the process was ended.
        """
        return partial(self._outcome, path, self._submit(task), task)

    def close(self, *, is_done: bool) -> None:
        """End the processes: at once if the run `is_done`, by force if it was cut short."""
        if self._pool is None:
            return
        self._interrupts.restore()
        if not is_done:
            from multiprocessing import active_children

            self._pool.shutdown(wait=False, cancel_futures=True)
            for process in active_children():
                process.terminate()
        # A pool that is still at work when Python ends complains on standard error.
        self._pool.shutdown(wait=True, cancel_futures=True)

    def _submit(self, task: Callable[[], T]) -> Future[T]:
        from concurrent.futures import BrokenExecutor

        if self._pool is not None:
            try:
                return self._pool.submit(task)
            except BrokenExecutor:
                self._pool.shutdown(wait=True)
        self._interrupts.notice()
        self._pool = _pool(self._jobs)
        return self._pool.submit(task)

    def _outcome(self, path: str, future: Future[T], task: Callable[[], T]) -> T | InputError:
        from concurrent.futures import BrokenExecutor

        try:
            outcome = future.result()
            self._interrupts.check()
            return outcome
        except BrokenExecutor:  # a process died, over this file or another: who knows
            return _apart(path, task)


def _same(failed: Failure) -> Outcome:
    return failed


def _together(
    linter: Linter,
    document: Document,
    looks: deque[Callable[[], Look | Failure]],
    tally: Tally | None,
) -> Outcome:
    """What is found in a document, given what looks at its chunks, or why it cannot be checked.

    Each chunk is let go when it was looked at.
    """
    seen: list[Look] = []
    while looks:
        outcome = looks.popleft()()
        if isinstance(outcome, Exception):
            return outcome
        seen.append(outcome)
    try:
        found = linter.concluded(document, seen, tally)
        return Checked(Found(found, document.note), document)
    except Exception as error:
        return failure(document.path, error)


def _apart(path: str, task: Callable[[], T]) -> T | InputError:
    """What is found in a file by a process that has no other to check."""
    from concurrent.futures import BrokenExecutor

    with _pool(1) as pool:
        try:
            return pool.submit(task).result()
        except BrokenExecutor:
            return InputError(
                path,
                gettext("the process that checked it was ended; is there enough memory for it?"),
            )


def _pool(jobs: int) -> ProcessPoolExecutor:
    from concurrent.futures import ProcessPoolExecutor

    return ProcessPoolExecutor(jobs, initializer=begin_worker)
