"""Blocks for datatrove's pipelines: an annotator, a filter and a fixer of documents.

They run under its local, Slurm and Ray executors alike. Needs `sawab[datatrove]`.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from datatrove.pipeline.base import PipelineStep
from datatrove.pipeline.filters.base_filter import BaseFilter

from linter.corpus.quality import quality
from linter.corpus.scoring import Scorer
from linter.corpus.signals import PREFIX, Signals, columns
from linter.corpus.work import Action, Task

if TYPE_CHECKING:
    from datatrove.data import Document, DocumentsPipeline


class SawabAnnotator(PipelineStep):  # type: ignore[misc]
    """Puts the columns of `sawab corpus score` into the metadata of each document."""

    name = "sawab annotator"
    type = "ANNOTATOR"

    def run(self, data: DocumentsPipeline, rank: int = 0, world_size: int = 1) -> DocumentsPipeline:
        """Every document, with its figures."""
        scorer = Scorer()
        for document in data:
            with self.track_time():
                signals = scorer.signals(document.text)
                document.metadata.update(columns(signals, quality(signals)))
            self.stat_update("documents")
            yield document


class SawabFilter(BaseFilter):  # type: ignore[misc]
    """Keeps documents that are good enough; the others go to the exclusion writer, if any."""

    name = "sawab filter"

    def __init__(
        self,
        min_quality: float = 0.0,
        max_typos: float | None = None,
        **options: object,
    ) -> None:
        """The bounds are those of `sawab corpus filter`; `options` are those of every filter."""
        super().__init__(**options)
        self._task = Task(Action.FILTER, "text", min_quality, max_typos)

    def filter(self, document: Document) -> bool | tuple[bool, str]:
        """Whether the document stays, or why not."""
        signals: Signals = self._scorer.signals(document.text)
        score = quality(signals)
        document.metadata[PREFIX + "quality"] = round(score, 4)
        objection = self._task.objection(signals, score)
        return (False, objection) if objection else True

    @cached_property
    def _scorer(self) -> Scorer:
        return Scorer()


class SawabFixer(PipelineStep):  # type: ignore[misc]
    """Applies the safe fixes to the text of each document."""

    name = "sawab fixer"
    type = "FORMAT"

    def run(self, data: DocumentsPipeline, rank: int = 0, world_size: int = 1) -> DocumentsPipeline:
        """Every document, fixed."""
        scorer = Scorer()
        for document in data:
            with self.track_time():
                document.text, fixes = scorer.fix(document.text)
            self.stat_update("safe fixes", value=fixes)
            yield document
