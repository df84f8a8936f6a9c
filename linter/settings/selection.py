"""The rules that the user asks for beside the settings."""

from __future__ import annotations

from typing import NamedTuple


class Selection(NamedTuple):
    """The rules that the user asks for beside the settings, as selectors; all empty: none."""

    select: tuple[str, ...] = ()
    extend_select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()

    def with_unused(self) -> Selection:
        """The same and the rule that finds comments which suppress nothing."""
        return self._replace(extend_select=(*self.extend_select, "unused-suppression"))
