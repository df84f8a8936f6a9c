"""How far a long run has come, on a line of standard error that goes away again."""

from __future__ import annotations

import sys
import time
from gettext import gettext
from typing import Final

#: Seconds before anything is shown, and between two changes of it.
_PATIENCE: Final = 1.0
_PAUSE: Final = 0.1
_CLEAR_LINE: Final = "\r\x1b[K"


class Progress:
    """Counts files. Shown on a terminal only, and only if the run takes longer than a second."""

    def __init__(self, *, is_wanted: bool = True) -> None:
        """Begin to count; `is_wanted` says no for a run that is to be quiet."""
        self._is_shown = is_wanted and sys.stderr.isatty()
        self._next = time.monotonic() + _PATIENCE
        self._count = 0
        self._has_line = False

    def step(self) -> None:
        """One more file is done."""
        self._count += 1
        if self._is_shown and time.monotonic() >= self._next:
            self._next = time.monotonic() + _PAUSE
            self._has_line = True
            sys.stderr.write(
                gettext("{clear_line}{count} files checked").format(
                    clear_line=_CLEAR_LINE, count=self._count
                )
            )
            sys.stderr.flush()

    def clear(self) -> None:
        """Take the line away, before something else is printed or at the end."""
        if self._has_line:
            self._has_line = False
            sys.stderr.write(_CLEAR_LINE)
            sys.stderr.flush()
