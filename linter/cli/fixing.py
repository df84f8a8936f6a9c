"""Fixing document after document, and the ways of putting a fixed text where it belongs."""

from __future__ import annotations

import sys
from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import partial
from gettext import gettext
from typing import Final

from linter.cli.baselines import OldFindings
from linter.cli.cache import Cache, Found
from linter.cli.checking import counted, processors
from linter.cli.failures import Failure, failure, printing
from linter.cli.inputs import Inputs, Source
from linter.cli.keys import Keys
from linter.cli.workers import Workers
from linter.documents import Document
from linter.files.replacing import replace_file
from linter.files.storage import encode, read_back
from linter.findings.fixes import FixResult, choose, unified_diff
from linter.linters import Linters
from linter.reports.report import FileFindings
from linter.rules.core.context import Tally

#: What a byte-order mark is in the text of a file.
_MARK: Final = "\ufeff"


@dataclass(frozen=True, slots=True)
class Fixed:
    """A fixed file: its bytes, and the document that they were found to hold."""

    data: bytes
    document: Document


#: Puts a fixed file in the place of a document; the last argument: it is standard input.
Put = Callable[[Document, Fixed, bool], None]


def in_place(document: Document, fixed: Fixed, is_standard_input: bool) -> None:
    """Write a changed file; pass standard input on. Raises `InputError` if that cannot be done."""
    if is_standard_input:
        with printing():
            sys.stdout.flush()
            sys.stdout.buffer.write(fixed.data)
            sys.stdout.buffer.flush()
    elif fixed.document.text != document.text:
        replace_file(document.path, fixed.data, expected=encode(document))


def as_diff(document: Document, fixed: Fixed, is_standard_input: bool) -> None:
    """Print what would change."""
    mark = _MARK if document.bom and document.encoding == "utf-8" else ""
    with printing():
        before, after = mark + document.text, mark + fixed.document.text
        sys.stdout.write(unified_diff(before, after, document.path))


@dataclass(frozen=True, slots=True)
class HowFixed:
    """How files are fixed, as the command line says.

    With an `author`, changes are kept as their revisions where the format has such. `jobs` is the
    number of processes; 0 takes as many as there are processors. `is_run`: spellings must agree
    over all files, so all are read before any is fixed.
    """

    unsafe: bool = False
    author: str | None = None
    jobs: int = 1
    is_run: bool = False


def fix_document(
    linters: Linters, document: Document, unsafe: bool, tally: Tally | None = None
) -> FixResult | Failure:
    """The document with its fixes applied, or why it cannot be checked."""
    try:
        return linters.for_file(document.path).fix(document, unsafe=unsafe, tally=tally)
    except Exception as error:
        return failure(document.path, error)


class Fixing:
    """One run of `fix`: `applied` fixes in `changed` files, `left` findings in all of them.

    Documents are fixed by several processes if there are many; this one alone writes them, in
    order. What was remembered of a file in which there is nothing to fix is taken for its findings.
    """

    def __init__(
        self,
        inputs: Inputs,
        linters: Linters,
        put: Put,
        old: OldFindings,
        cache: Cache,
        how: HowFixed,
    ) -> None:
        """`put` puts a fixed text in its place; `old` findings are not counted as left."""
        self._inputs = inputs
        self._linters = linters
        self._put = put
        self._old = old
        self._cache = cache
        self._how = how
        self._keys = Keys(cache, linters)
        self._workers = Workers(linters, how.jobs or processors())
        self.applied = 0
        self.changed = 0
        self.left = 0

    def results(self) -> Iterator[FileFindings]:
        """Each document as it now stands, with what was done and what is left to do.

        A file that cannot be checked or written is said, left as it was and passed over.
        """
        is_done = False
        try:
            yield from self._results()
            is_done = True
        finally:
            self._workers.close(is_done=is_done)

    def _results(self) -> Iterator[FileFindings]:
        waiting: deque[tuple[Document, Callable[[], FixResult | Failure]]] = deque()
        sources, tally = counted(self._inputs, self._linters, is_run=self._how.is_run)
        self._keys.tally = tally
        for source, document in self._inputs.documents(sources):
            is_shared = self._workers.take_on(source.size)
            waiting.append((document, self._begin(source, document, is_shared=is_shared)))
            while len(waiting) > self._workers.most_waiting:
                yield from self._next(*waiting.popleft())
        while waiting:
            yield from self._next(*waiting.popleft())

    def _begin(
        self, source: Source, document: Document, *, is_shared: bool
    ) -> Callable[[], FixResult | Failure]:
        """Look for what is remembered, or have the document fixed; the rest is done when called."""
        try:
            key = self._keys.of(source)
        except Exception as error:
            return partial(failure, document.path, error)
        remembered = self._cache.get(key)
        if remembered and not choose(remembered.diagnostics, unsafe=self._how.unsafe):
            left = tuple(remembered.diagnostics)
            return partial(FixResult, document.text, left=left)
        ours = replace(document, author=self._how.author)
        task = partial(fix_document, self._linters, ours, self._how.unsafe, self._keys.tally)
        fix = self._workers.run(document.path, task) if is_shared else task
        return partial(self._remembering, key, document.note, fix)

    def _remembering(
        self, key: bytes, note: str, fix: Callable[[], FixResult | Failure]
    ) -> FixResult | Failure:
        result = fix()
        if isinstance(result, FixResult) and not (result.applied or result.refused):
            self._cache.put(key, Found(list(result.left), note))
        return result

    def _next(
        self, document: Document, fix: Callable[[], FixResult | Failure]
    ) -> Iterator[FileFindings]:
        try:
            result = fix()
            if not isinstance(result, FixResult):
                self._inputs.fail(result)
                return
            fixed = self._fixed(document, result)
        except Exception as error:
            self._inputs.fail(failure(document.path, error))
            return
        self.applied += len(fixed.applied)
        self.changed += bool(fixed.applied)
        self.left += len(fixed.diagnostics)
        yield fixed

    def _fixed(self, document: Document, result: FixResult) -> FileFindings:
        ours = replace(document, author=self._how.author)
        data = encode(ours, result.text)
        fixed = read_back(data, document, result.text)
        self._put(document, Fixed(data, fixed), document is self._inputs.standard_input)
        if result.circling:
            rules = ", ".join(result.circling)
            self._inputs.note(
                document.path,
                gettext("fixes undo each other, and are left out: {rules}").format(rules=rules),
            )
        for remark in ours.remarks:
            self._inputs.note(document.path, remark)
        for one, reason in result.refused:
            line, column = fixed.position(one.diagnostic.start)
            place = f"{document.path}:{line}:{column}"
            self._inputs.note(
                place,
                gettext("a fix of {code} is left out: {reason}").format(
                    code=one.diagnostic.rule.code, reason=reason
                ),
            )
        left = self._old.new(fixed, result.left)
        return FileFindings(fixed, left, result.applied, result.passes, document.text)

    def summary(self, verb: str) -> str:
        """`Fixed 8 findings in 1 file.`"""
        findings = (
            gettext("1 finding")
            if self.applied == 1
            else gettext("{applied} findings").format(applied=self.applied)
        )
        files = (
            gettext("1 file")
            if self.changed == 1
            else gettext("{changed} files").format(changed=self.changed)
        )
        return gettext("{verb} {findings} in {files}.").format(
            verb=verb, findings=findings, files=files
        )
