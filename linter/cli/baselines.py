"""What a run of `check` or `fix` makes of the list of old findings, if there is one."""

from __future__ import annotations

from collections.abc import Sequence
from gettext import gettext
from pathlib import Path

from linter.cli.messages import say
from linter.documents import Document
from linter.findings.baseline import Baseline
from linter.findings.diagnostic import Diagnostic
from linter.settings.model import Settings


class OldFindings:
    """The list that the command line or else the settings name; without one all is new."""

    def __init__(self, settings: Settings, path: str | None, is_off: bool) -> None:
        """Raises `ConfigError` if the list is missing or damaged."""
        named = Path(path) if path is not None else settings.baseline
        self._baseline = None if named is None or is_off else Baseline.load(named)

    def new(self, document: Document, found: Sequence[Diagnostic]) -> Sequence[Diagnostic]:
        """Those of the findings that are not on the list."""
        return found if self._baseline is None else self._baseline.new(document, found)

    def say(self) -> None:
        """Tell on standard error how many findings were old, and how many are gone."""
        if self._baseline is None or not (self._baseline.known or self._baseline.gone):
            return
        known, gone = self._baseline.known, self._baseline.gone
        text = gettext("Old findings left out: {known}.").format(known=known)
        if gone:
            text += gettext(
                " Resolved since: {gone}; `sawab baseline` takes them off the list."
            ).format(gone=gone)
        say(text)
