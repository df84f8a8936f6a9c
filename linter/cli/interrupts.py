"""Interrupts that are not lost: Python drops one that arrives while it frees an object."""

from __future__ import annotations

import signal
import sys
from types import FrameType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sys import UnraisableHookArgs


class Interrupts:
    """Raises `KeyboardInterrupt` for the keys that interrupt, at the latest when asked.

    Python raises it wherever the program is. In a callback of an object that is being freed, as
    the pool of processes has them, it is printed and forgotten, and the run would go on.
    """

    def __init__(self) -> None:
        self._came = False
        self._is_noticing = False
        self._hook = sys.unraisablehook

    def notice(self) -> None:
        """Begin to take note of interrupts, unless the caller has them ignored."""
        if signal.getsignal(signal.SIGINT) is signal.default_int_handler:
            signal.signal(signal.SIGINT, self._on_interrupt)
            self._hook, sys.unraisablehook = sys.unraisablehook, self._on_unraisable
            self._is_noticing = True

    def check(self) -> None:
        """Raise `KeyboardInterrupt` if there was one since `notice`."""
        if self._came:
            raise KeyboardInterrupt

    def restore(self) -> None:
        """Leave interrupts to Python again."""
        if self._is_noticing:
            signal.signal(signal.SIGINT, signal.default_int_handler)
            sys.unraisablehook = self._hook
            self._is_noticing = False

    def _on_interrupt(self, number: int, frame: FrameType | None) -> None:
        self._came = True
        raise KeyboardInterrupt

    def _on_unraisable(self, unraisable: UnraisableHookArgs) -> None:
        if unraisable.exc_type is not KeyboardInterrupt:
            self._hook(unraisable)
