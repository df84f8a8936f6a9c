"""Fixing document after document, and the ways of putting a mended text where it belongs."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from linter.cli.baselines import OldFindings
from linter.cli.failures import failure
from linter.cli.inputs import Inputs
from linter.documents import Document
from linter.files.replacing import replace_file
from linter.files.storage import encode, read_back
from linter.findings.fixes import unified_diff
from linter.linters import Linters
from linter.reports.report import FileFindings


@dataclass(frozen=True, slots=True)
class Fixed:
    """A mended file: its bytes, and the document that they were found to hold."""

    data: bytes
    document: Document


#: Puts a mended file in the place of a document; the last argument: it is standard input.
Put = Callable[[Document, Fixed, bool], None]


def in_place(document: Document, fixed: Fixed, is_standard_input: bool) -> None:
    """Write a changed file; pass standard input on. Raises `InputError` if that cannot be done."""
    if is_standard_input:
        sys.stdout.flush()
        sys.stdout.buffer.write(fixed.data)
        sys.stdout.buffer.flush()
    elif fixed.document.text != document.text:
        replace_file(document.path, fixed.data, expected=encode(document))


def as_diff(document: Document, fixed: Fixed, is_standard_input: bool) -> None:
    """Print what would change."""
    sys.stdout.write(unified_diff(document.text, fixed.document.text, document.path))


class Fixing:
    """One run of `fix`: `applied` fixes in `changed` files, `left` findings in all of them."""

    def __init__(
        self,
        inputs: Inputs,
        linters: Linters,
        put: Put,
        old: OldFindings,
        *,
        unsafe: bool,
        author: str | None = None,
    ) -> None:
        """`put` puts a mended text in its place; `old` findings are not counted as left.

        With an `author`, changes are kept as their revisions where the format has such.
        """
        self._author = author
        self._inputs = inputs
        self._linters = linters
        self._put = put
        self._old = old
        self._unsafe = unsafe
        self.applied = 0
        self.changed = 0
        self.left = 0

    def results(self) -> Iterator[FileFindings]:
        """Each document as it now stands, with what was done and what is left to do.

        A file that cannot be checked or written is said, left as it was and passed over.
        """
        for document in self._inputs:
            try:
                fixed = self._fixed(document)
            except Exception as error:
                self._inputs.fail(failure(document.path, error))
                continue
            self.applied += len(fixed.applied)
            self.changed += bool(fixed.applied)
            self.left += len(fixed.diagnostics)
            yield fixed

    def _fixed(self, document: Document) -> FileFindings:
        ours = replace(document, author=self._author)
        result = self._linters.for_file(document.path).fix(ours, unsafe=self._unsafe)
        data = encode(ours, result.text)
        fixed = read_back(data, document, result.text)
        self._put(document, Fixed(data, fixed), document is self._inputs.standard_input)
        if result.circling:
            rules = ", ".join(result.circling)
            self._inputs.note(document.path, f"fixes undo each other, and are left out: {rules}")
        for remark in ours.remarks:
            self._inputs.note(document.path, remark)
        for one, reason in result.refused:
            line, column = fixed.position(one.diagnostic.start)
            place = f"{document.path}:{line}:{column}"
            self._inputs.note(place, f"a fix of {one.diagnostic.rule.code} is left out: {reason}")
        left = self._old.new(fixed, result.left)
        return FileFindings(fixed, left, result.applied, result.passes, document.text)

    def summary(self, verb: str) -> str:
        """`Fixed 8 findings in 1 file.`"""
        findings = "1 finding" if self.applied == 1 else f"{self.applied} findings"
        files = "1 file" if self.changed == 1 else f"{self.changed} files"
        return f"{verb} {findings} in {files}."
