"""Blocks for datatrove's pipelines: an annotator, a filter and a fixer of documents.

They run under its local, Slurm and Ray executors alike. Each task opens the dictionary once. Needs
`sawab[datatrove]`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final

from datatrove.pipeline.base import PipelineStep
from datatrove.pipeline.filters.base_filter import BaseFilter
from datatrove.utils.batching import batched

from linter.corpus.records import RecordError
from linter.corpus.scoring import shared_scorer
from linter.corpus.signals import PREFIX, columns
from linter.corpus.work import REASON, Action, Counts, Judged, Task, judged_all

if TYPE_CHECKING:
    from datatrove.data import Document, DocumentsPipeline
    from datatrove.pipeline.writers.disk_base import DiskWriter

#: What a document that cannot be worked on is counted as.
_REJECTED: Final = "rejected"
#: So many documents are worked on together, which takes less time than one by one.
_TOGETHER: Final = 100


class SawabAnnotator(PipelineStep):  # type: ignore[misc]
    """Puts the columns of `sawab corpus score` into the metadata of each document.

    A document of over 10 MB is handed on with the reason (`sawab_reason`) in place of figures.
    """

    name = "sawab annotator"
    type = "ANNOTATOR"

    def run(self, data: DocumentsPipeline, rank: int = 0, world_size: int = 1) -> DocumentsPipeline:
        """Every document, with its figures."""
        for document, made in _worked_on(self, Task(Action.SCORE), data):
            if made:
                document.metadata.update(columns(made.signals, made.quality))
            self.stat_update("annotated" if made else _REJECTED)
            yield document


class SawabFixer(PipelineStep):  # type: ignore[misc]
    """Applies the safe fixes to the text of each document."""

    name = "sawab fixer"
    type = "FORMAT"

    def run(self, data: DocumentsPipeline, rank: int = 0, world_size: int = 1) -> DocumentsPipeline:
        """Every document, fixed."""
        for document, made in _worked_on(self, Task(Action.FIX), data):
            if made and made.text != document.text:
                document.text = made.text
                self.stat_update("fixed")
            else:
                self.stat_update("unchanged" if made else _REJECTED)
            yield document


class SawabFilter(BaseFilter):  # type: ignore[misc]
    """Keeps documents that are good enough; the others go to the exclusion writer, if any.

    These have the reason with its figures in their metadata (`sawab_reason`).
    """

    name = "sawab filter"

    def __init__(
        self,
        min_quality: float = 0.0,
        max_typos: float | None = None,
        exclusion_writer: DiskWriter | None = None,
    ) -> None:
        """The bounds are those of `sawab corpus filter`."""
        super().__init__(exclusion_writer, batch_size=_TOGETHER)
        self._task = Task(Action.FILTER, min_quality=min_quality, max_typos=max_typos)

    def filter(self, document: Document) -> bool | tuple[bool, str]:
        """Whether the document stays, or why not: in a word, by which datatrove counts."""
        return self.filter_batch([document])[0]

    def filter_batch(self, batch: Sequence[Document]) -> list[bool | tuple[bool, str]]:
        """As `filter` for each of several documents."""
        found = _judged(self._task, batch)
        return [self._outcome(*one) for one in zip(batch, found, strict=True)]

    def _outcome(self, document: Document, made: Judged | None) -> bool | tuple[bool, str]:
        if made is None:
            return False, _REJECTED
        document.metadata[PREFIX + "quality"] = round(made.quality, 4)
        if not made.objection:
            document.metadata.pop(REASON, None)  # of an earlier filter
            return True
        document.metadata[REASON] = made.objection
        return False, "quality" if made.quality < self._task.min_quality else "typos"


def _worked_on(
    step: PipelineStep, task: Task, data: DocumentsPipeline
) -> Iterator[tuple[Document, Judged | None]]:
    """Each document with what became of it, whose time counts for the step."""
    for batch in batched(data, _TOGETHER):
        with step.track_time("batch"):
            found = _judged(task, batch)
        yield from zip(batch, found, strict=True)


def _judged(task: Task, documents: Sequence[Document]) -> list[Judged | None]:
    """What became of the text of each document; None if it cannot be worked on.

    Such a document has the reason in its metadata.
    """
    texts = [document.text for document in documents]
    found: list[Judged | None] = []
    for document, made in zip(
        documents, judged_all(task, shared_scorer(), texts, Counts()), strict=True
    ):
        if isinstance(made, RecordError):
            document.metadata[REASON] = str(made)
        found.append(None if isinstance(made, RecordError) else made)
    return found
