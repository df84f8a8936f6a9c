"""What the findings in a file are remembered by: its bytes, and all that its linter respects."""

from __future__ import annotations

from pathlib import PurePath

from linter.cli.cache import Cache
from linter.cli.inputs import Source
from linter.documents.formats import format_for
from linter.linters import Linters
from linter.rules.core.context import Tally


class Keys:
    """The keys of one run."""

    def __init__(self, cache: Cache, linters: Linters) -> None:
        """The keys of `cache`, for files checked by these `linters`."""
        self._cache = cache
        self._linters = linters
        self._stamps: dict[int, bytes] = {}
        #: The spellings that the run prefers, once they are counted.
        self.tally: Tally | None = None

    def of(self, source: Source) -> bytes:
        """The key of a file. Raises what `Linters.for_file` raises for its settings."""
        linter = self._linters.for_file(source.path)
        if id(linter) not in self._stamps:  # the linters outlive the run
            self._stamps[id(linter)] = self._cache.stamp(linter.__reduce__()[1], self.tally)
        kind = (source.format or format_for(source.path).name, PurePath(source.path).suffix.lower())
        return self._cache.key(source.data, self._stamps[id(linter)], *kind)
