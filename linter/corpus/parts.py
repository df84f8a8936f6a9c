"""The folder that a run writes: by parts, each whole or not there, so that a run can go on.

    OUTPUT/NAME/part-00000.jsonl        what is kept
    OUTPUT/_filtered/NAME/…             what a filter took out, with the reason
    OUTPUT/_rejects/NAME/….jsonl        records that could not be worked on, with place and reason
    OUTPUT/_counts/NAME/part-00000.json the counts; written last, so it says that the part is done
    OUTPUT/_run.json                    what was asked for, of which inputs

A file is written beside its place and renamed. What a killed run has left half done is done again
from the same records and gives the same bytes.
"""

from __future__ import annotations

import io
import json
from collections import Counter
from dataclasses import fields
from gettext import gettext
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from linter.corpus.checksums import checksum
from linter.corpus.compression import packed
from linter.corpus.inputs import Batch, Input
from linter.corpus.lines import Part
from linter.corpus.records import Reject
from linter.corpus.work import Action, Counts, Task
from linter.files.replacing import is_temporary, replace_file

if TYPE_CHECKING:
    import pyarrow as pa

    from linter.corpus.arrow import Batches

RUN: Final = "_run.json"
_FILTERED: Final = "_filtered"
_REJECTS: Final = "_rejects"
_COUNTS: Final = "_counts"
#: What the counts of a part are kept with: the checksum of the records it was made of.
_CHECKSUM: Final = "checksum"
#: The folders of what a run sets aside, beside the records that it keeps.
BESIDE: Final = frozenset((_FILTERED, _REJECTS, _COUNTS))


class OutputError(Exception):
    """An output folder that this run may not write into; the message says why."""


class Output:
    """The folder of one run."""

    def __init__(self, folder: Path, task: Task) -> None:
        self.folder = folder
        self._task = task

    def begin(self, run: dict[str, Any]) -> None:
        """Make the folder, or go on in it if it belongs to the same run.

        Raises `OutputError` if it holds anything else.
        """
        file = self.folder / RUN
        text = json.dumps(run, ensure_ascii=False, indent=1, sort_keys=True) + "\n"
        # A name that is no UTF-8 is held in halves of surrogate pairs, which JSON has escapes for.
        wanted = text.encode("utf-8", "backslashreplace")
        if file.is_file():
            if file.read_bytes() != wanted:
                raise self._is_of_another_run()
            return
        if self.folder.exists() and not all(
            is_temporary(one.name) for one in self.folder.iterdir()
        ):
            raise OutputError(
                gettext("{folder} is not empty and holds no run of this kind").format(
                    folder=self.folder
                )
            )
        self.folder.mkdir(parents=True, exist_ok=True)
        _write(file, wanted)

    def _is_of_another_run(self) -> OutputError:
        return OutputError(
            gettext(
                "{folder} holds another run (other inputs, settings or version); "
                "name another folder, or delete this one"
            ).format(folder=self.folder)
        )

    def done(self, batch: Batch) -> Counts | None:
        """The counts of a part that is complete; None if it has to be worked on.

        Raises `OutputError` if it was made of other records.
        """
        try:
            values = json.loads(self._counts_file(batch.source, batch.number).read_bytes())
        except (OSError, ValueError):
            return None
        if values.get(_CHECKSUM) != checksum(batch, self._task.field):
            raise self._is_of_another_run()
        return _counts(values)

    def write_lines(self, batch: Batch, part: Part) -> None:
        """Keep a part that stands in lines."""
        source, number = batch.source, batch.number
        suffix = source.suffix
        if self._task.action is Action.SCORE and not source.is_json:
            suffix = ".jsonl"
        suffix += source.compression
        _write(self._file(source, number, suffix), packed(b"".join(part.kept), source.compression))
        if part.filtered:
            filtered = packed(b"".join(part.filtered), source.compression)
            kind = ".jsonl" + source.compression
            _write(self._file(source, number, kind, _FILTERED), filtered)
        self._finish(batch, part.rejects, part.counts)

    def write_table(self, batch: Batch, made: Batches) -> None:
        """Keep a part that is a table."""
        source, number = batch.source, batch.number
        _write(self._file(source, number, source.suffix), _parquet(made.kept))
        if made.filtered.num_rows:
            filtered = self._file(source, number, source.suffix, _FILTERED)
            _write(filtered, _parquet(made.filtered))
        self._finish(batch, list(made.rejects), made.counts)

    def _finish(self, batch: Batch, rejects: list[Reject], counts: Counts) -> None:
        source, number = batch.source, batch.number
        if rejects:
            file = self._file(source, number, ".jsonl", _REJECTS)
            _write(file, b"".join(one.as_json() for one in rejects))
        values = {one.name: getattr(counts, one.name) for one in fields(counts)}
        values[_CHECKSUM] = checksum(batch, self._task.field)
        _write(self._counts_file(source, number), json.dumps(values, sort_keys=True).encode())

    def _counts_file(self, source: Input, number: int) -> Path:
        return self._file(source, number, ".json", _COUNTS)

    def _file(self, source: Input, number: int, suffix: str, kind: str = "") -> Path:
        return self.folder / kind / source.name / f"part-{number:05}{suffix}"


def _counts(values: dict[str, Any]) -> Counts:
    known = {one.name for one in fields(Counts)}
    counts = Counts(**{name: value for name, value in values.items() if name in known})
    counts.findings = Counter(counts.findings)
    counts.histogram = Counter(counts.histogram)
    first, second, third = counts.squares
    counts.squares = (first, second, third)
    return counts


def _parquet(table: pa.RecordBatch) -> bytes:
    import pyarrow as pa
    import pyarrow.parquet as pq

    buffer = io.BytesIO()
    pq.write_table(pa.Table.from_batches([table]), buffer)
    return buffer.getvalue()


def _write(file: Path, data: bytes) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    replace_file(file, data)
