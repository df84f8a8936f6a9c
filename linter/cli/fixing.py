"""Fixing document after document, and the ways of putting a mended text where it belongs."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator

from linter.cli.inputs import Inputs
from linter.cli.linters import Linters
from linter.documents import Document
from linter.files import InputError, decode, encode, write_document
from linter.fixes import unified_diff
from linter.reports.report import FileFindings

#: Puts the mended text of a document in its place; the last argument: it is standard input.
Put = Callable[[Document, str, bool], None]


def in_place(
    document: Document, text: str, is_standard_input: bool, author: str | None = None
) -> None:
    """Write a changed file; pass standard input on. Raises `InputError` if that cannot be done.

    With an `author`, changes are kept as their revisions where the format has such.
    """
    if is_standard_input:
        sys.stdout.flush()
        sys.stdout.buffer.write(encode(document, text, author))
        sys.stdout.buffer.flush()
    elif text != document.text:
        write_document(document, text, author)


def as_diff(document: Document, text: str, is_standard_input: bool) -> None:
    """Print what would change."""
    sys.stdout.write(unified_diff(document.text, text, document.path))


class Fixing:
    """One run of `fix`: `applied` fixes in `changed` files, `left` findings in all of them."""

    def __init__(self, inputs: Inputs, linters: Linters, put: Put, *, unsafe: bool) -> None:
        self._inputs = inputs
        self._linters = linters
        self._put = put
        self._unsafe = unsafe
        self.applied = 0
        self.changed = 0
        self.left = 0

    def results(self) -> Iterator[FileFindings]:
        """Each document as it now stands, with what was done and what is left to do.

        A file that cannot be written is said, left as it was and passed over.
        """
        for document in self._inputs:
            linter = self._linters.for_file(document.path)
            result = linter.fix(document, unsafe=self._unsafe)
            try:
                self._put(document, result.text, document is self._inputs.standard_input)
            except InputError as error:
                self._inputs.fail(error)
                continue
            fixed = decode(encode(document, result.text), document.path)
            self.applied += len(result.applied)
            self.changed += bool(result.applied)
            self.left += len(result.left)
            yield FileFindings(fixed, result.left, result.applied, result.passes, document.text)

    def summary(self, verb: str) -> str:
        """`Fixed 8 findings in 1 file.`"""
        findings = "1 finding" if self.applied == 1 else f"{self.applied} findings"
        files = "1 file" if self.changed == 1 else f"{self.changed} files"
        return f"{verb} {findings} in {files}."
